package org.huxin.server.casework.dispatch;

import java.time.LocalDate;
import org.huxin.server.casework.clues.ClueFilter;
import org.jspecify.annotations.Nullable;

/** The filters of the ledger that figures are counted by and open to. */
record Filters(@Nullable LocalDate from, @Nullable LocalDate to) {

    ClueFilter received() {
        return new Keys().with(from, to, null, null).filter();
    }

    ClueFilter resolved() {
        return new Keys().with(null, null, from, to).filter();
    }

    /** Not solved now, of all that came in by the end of the period. */
    ClueFilter unsolved() {
        return new Keys().with(null, to, null, null).unsolved().filter();
    }

    ClueFilter overdue() {
        return new Keys().with(null, to, null, null).unsolved().overdue().filter();
    }

    ClueFilter major() {
        return new Keys().with(null, to, null, null).unsolved().major().filter();
    }

    /** The unsolved ones of a group. */
    ClueFilter unsolved(Grouping grouping, String group) {
        return new Keys().with(null, to, null, null).unsolved().of(grouping, group).filter();
    }

    private static final class Keys {
        private @Nullable LocalDate receivedFrom;
        private @Nullable LocalDate receivedTo;
        private @Nullable LocalDate resolvedFrom;
        private @Nullable LocalDate resolvedTo;
        private @Nullable Boolean unsolved;
        private @Nullable Boolean overdue;
        private @Nullable Boolean major;
        private @Nullable String unit;
        private @Nullable String region;

        Keys with(
                @Nullable LocalDate fromReceived,
                @Nullable LocalDate toReceived,
                @Nullable LocalDate fromResolved,
                @Nullable LocalDate toResolved) {
            receivedFrom = fromReceived;
            receivedTo = toReceived;
            resolvedFrom = fromResolved;
            resolvedTo = toResolved;
            return this;
        }

        Keys unsolved() {
            unsolved = true;
            return this;
        }

        Keys overdue() {
            overdue = true;
            return this;
        }

        Keys major() {
            major = true;
            return this;
        }

        Keys of(Grouping grouping, String group) {
            if (grouping == Grouping.UNIT) {
                unit = group;
            } else {
                region = group;
            }
            return this;
        }

        ClueFilter filter() {
            return new ClueFilter(
                    null,
                    null,
                    unit,
                    null,
                    region,
                    null,
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
}
