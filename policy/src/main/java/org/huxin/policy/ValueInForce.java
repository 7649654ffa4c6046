package org.huxin.policy;

import java.math.BigDecimal;

/**
 * A number in force on a day, with where it comes from.
 *
 * @param number the number
 * @param document the document that gave it, or that left it open
 * @param setBy who decided it where the document left it open; empty where the document gives it
 */
public record ValueInForce(BigDecimal number, String document, String setBy) {}
