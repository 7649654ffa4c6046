package org.huxin.engine.duty;

import java.time.LocalDate;

/**
 * One date of a receipt with how it came about.
 *
 * @param what the step's id, or {@code due}, {@code paused}, {@code extended}
 * @param base the day counted from
 * @param how the term or the reason, in Chinese
 * @param result the day it gave
 * @param provisional whether a year was needed whose days off are not known yet
 */
public record Computed(String what, LocalDate base, String how, LocalDate result, boolean provisional) {}
