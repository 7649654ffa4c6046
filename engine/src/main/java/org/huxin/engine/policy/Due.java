package org.huxin.engine.policy;

import org.huxin.engine.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * When a duty is due.
 *
 * @param term the length; null while the office has not filled the gap, so that the duty stays undated and shows 未设定
 * @param gap the gap that the length comes from, or null when the text gives a number
 * @param from attribute of the opening fact that holds the base date; null to count from the fact itself
 * @param before true when the term ends before the base (开工前 n 日)
 */
public record Due(
        @Nullable Term term, @Nullable String gap, @Nullable String from, boolean before) {}
