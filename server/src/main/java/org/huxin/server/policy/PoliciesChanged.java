package org.huxin.server.policy;

/**
 * An office set or changed something that rules depend on; what is owed there has to be assessed anew.
 *
 * @param jurisdiction whose office it was
 */
public record PoliciesChanged(String jurisdiction) {}
