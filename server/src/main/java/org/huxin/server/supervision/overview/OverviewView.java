package org.huxin.server.supervision.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * 城市总览: the projects of a place added up, with the warnings of its firms that build nothing.
 *
 * @param day until which payments are counted
 * @param within the place and those above it, the outermost first; empty for the whole
 * @param department null for all
 * @param grades of warnings, the gravest first
 * @param regions places directly below, and the projects that none of them has; the gravest first
 * @param departments the same by unit of their industry
 * @param months the last ones, the oldest first
 * @param report whether the officer may have the morning report
 */
record OverviewView(
        YearMonth month,
        LocalDate day,
        List<Named> within,
        @Nullable Named department,
        List<Word> grades,
        Figures total,
        List<Group> regions,
        List<Group> departments,
        List<MoneyMonths.Sums> months,
        boolean report) {

    /** @param of null for projects that nobody gave a place, or a unit */
    record Group(@Nullable Named of, Figures figures) {}

    /** One project. */
    record Line(
            UUID id,
            String number,
            String name,
            @Nullable Named region,
            @Nullable Named department,
            Figures figures) {}
}
