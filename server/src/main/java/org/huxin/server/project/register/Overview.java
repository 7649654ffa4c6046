package org.huxin.server.project.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * 项目概览: how many projects there are and what they lack, as far as the officer sees. Every figure is the ledger's count
 * under the same condition.
 *
 * @param byUnit by industry department
 * @param byRegion each with everything below it
 */
record Overview(
        Figures total, List<OfNamed> byUnit, List<OfNamed> byRegion, List<OfWord> byField, List<OfWord> byStep) {

    /** @param named null for projects that have none, for which the ledger is asked with {@code none} */
    record OfNamed(@Nullable Named named, @JsonUnwrapped Figures figures) {}

    /** @param word null for projects that have none, for which the ledger is asked with {@code none} */
    record OfWord(@Nullable Word word, @JsonUnwrapped Figures figures) {}

    /** All projects, and how many of them each mark of the ledger applies to. */
    record Figures(
            int count,
            int underWay,
            int unentered,
            int stopped,
            int overdue,
            int postsMissing,
            int boardMissing,
            int noWageOfficer,
            int contractFaulty,
            int stale) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    count + other.count,
                    underWay + other.underWay,
                    unentered + other.unentered,
                    stopped + other.stopped,
                    overdue + other.overdue,
                    postsMissing + other.postsMissing,
                    boardMissing + other.boardMissing,
                    noWageOfficer + other.noWageOfficer,
                    contractFaulty + other.contractFaulty,
                    stale + other.stale);
        }
    }
}
