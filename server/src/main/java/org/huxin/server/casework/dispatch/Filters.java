package org.huxin.server.casework.dispatch;

import java.time.LocalDate;
import org.huxin.server.casework.clues.ClueFilter;
import org.jspecify.annotations.Nullable;

/** The filters of the ledger that the figures of a period are counted by and open to. Days are included; null is no limit. */
record Filters(@Nullable LocalDate from, @Nullable LocalDate to) {

    ClueFilter received() {
        return filter(null, null, null, from, to, null, null, null, null, null);
    }

    ClueFilter resolved() {
        return filter(null, null, null, null, null, from, to, null, null, null);
    }

    /** Those of one nature that came in. */
    ClueFilter receivedOf(String nature) {
        return filter(null, null, nature, from, to, null, null, null, null, null);
    }

    /** Not solved now, of all that came in by the end of the period. */
    ClueFilter unsolved() {
        return unsolved(null, null, null, null);
    }

    ClueFilter overdue() {
        return unsolved(null, null, true, null);
    }

    ClueFilter major() {
        return unsolved(null, null, null, true);
    }

    /** The unsolved ones of a group. */
    ClueFilter unsolvedOf(Grouping grouping, String group) {
        return grouping == Grouping.UNIT ? unsolved(group, null, null, null) : unsolved(null, group, null, null);
    }

    private ClueFilter unsolved(
            @Nullable String unit, @Nullable String region, @Nullable Boolean overdue, @Nullable Boolean major) {
        return filter(unit, region, null, null, to, null, null, overdue, true, major);
    }

    private static ClueFilter filter(
            @Nullable String unit,
            @Nullable String region,
            @Nullable String nature,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            @Nullable LocalDate resolvedFrom,
            @Nullable LocalDate resolvedTo,
            @Nullable Boolean overdue,
            @Nullable Boolean unsolved,
            @Nullable Boolean major) {
        return new ClueFilter(
                null,
                null,
                unit,
                null,
                region,
                null,
                null,
                nature,
                null,
                null,
                receivedFrom,
                receivedTo,
                resolvedFrom,
                resolvedTo,
                overdue,
                unsolved,
                major,
                null,
                null,
                null);
    }
}
