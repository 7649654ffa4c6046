package org.huxin.simulation;

/**
 * An employer outside construction.
 *
 * @param payDay of the following month, by which a month's wages are paid
 */
public record Employer(String id, Firm firm, String region, String industry, int payDay) {}
