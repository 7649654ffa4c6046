package org.huxin.server.supervision.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A what-if as far as it has come.
 *
 * @param tried what was asked, over the rule as its document has it
 * @param projects and firms that are reckoned
 * @param done of these, until now
 * @param changes in all, by what comes, goes and stays
 * @param regraded of those that stay, how many get another grade
 * @param places the same by place, the most changes first
 * @param inForce from when on it was put in force
 */
record WhatIfView(
        UUID id,
        Reads rule,
        Tried tried,
        LocalDate from,
        LocalDate to,
        String state,
        int projects,
        int done,
        Named askedBy,
        LocalDateTime askedAt,
        List<Change> changes,
        int regraded,
        List<Place> places,
        @Nullable LocalDate inForce) {

    /**
     * A rule as it reads now.
     *
     * @param own whether its limits are the office's own, and may be set
     * @param unit of its limits
     * @param moreIsWorse whether a greater measure is graver
     * @param decided the last that the office set; null while it is as the pack has it
     */
    record Reads(
            String id,
            String title,
            boolean own,
            String unit,
            boolean moreIsWorse,
            List<Grade> grades,
            List<Excuse> excuses,
            @Nullable Decided decided) {}

    /**
     * @param kept false where the office left it out, which the document has
     * @param limit null while the office has not set it
     * @param named whether it is a value of its own that is set elsewhere
     */
    record Grade(Word grade, boolean kept, @Nullable BigDecimal limit, boolean named, int months) {}

    /** @param kept false where the office accepts it no more */
    record Excuse(Word kind, boolean kept, int count, String unit) {}

    /** @param nothing whether the rule reads so already */
    record Tried(List<Grade> grades, List<Excuse> excuses, boolean nothing) {}

    record Decided(String setting, LocalDate from, String basis, String by, LocalDateTime at) {}

    /** How many warnings, and what officers had found of them. */
    record Change(String change, int count, int foundTrue, int innocent, int noData, int unchecked, int notRaised) {}

    /** @param of null for what lies in no place below */
    record Place(@Nullable Named of, List<Change> changes) {}

    /**
     * One trouble, of a project or of a firm.
     *
     * @param triedGrade what it would get instead; null unless it stays
     * @param warning what was raised of it; null where nothing was
     */
    record Line(
            String change,
            @Nullable UUID project,
            @Nullable UUID firm,
            String number,
            String name,
            String firstMonth,
            String lastMonth,
            Word grade,
            @Nullable Word triedGrade,
            @Nullable UUID warning,
            String found) {}
}
