package org.huxin.server.supervision.risk;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * The risk of one project.
 *
 * @param version how many grades were given
 * @param reckoned from what is known today
 * @param grades that the place has, the gravest first
 * @param history newest first
 * @param mayAssess whether the acting officer may give a grade
 */
record RiskView(
        UUID project,
        String number,
        String name,
        long version,
        Reckoned reckoned,
        List<Word> grades,
        List<Given> history,
        List<RiskReports.View> reports,
        boolean mayAssess) {

    /**
     * As reckoned.
     *
     * @param grade null where the points reach none
     * @param unknown factors of which nothing could be measured
     */
    record Reckoned(@Nullable Word grade, int points, List<Grounds.Ground> grounds, List<Word> unknown) {}

    /** As a person gave it. @param proposed what had been reckoned */
    record Given(
            long version,
            LocalDateTime at,
            Word grade,
            @Nullable Word proposed,
            int points,
            List<Grounds.Ground> grounds,
            List<Word> unknown,
            String note,
            Named by,
            @Nullable Named unit) {}
}
