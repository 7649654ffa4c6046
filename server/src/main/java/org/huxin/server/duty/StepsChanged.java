package org.huxin.server.duty;

/**
 * Steps were reached or withdrawn: there is something to be done once this transaction holds.
 *
 * @param jurisdiction whose steps
 */
public record StepsChanged(String jurisdiction) {}
