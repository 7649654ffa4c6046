package org.huxin.server.party.coordination;

import java.math.BigDecimal;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * The page of a place: who is in charge, with what means, and how its matters stand.
 *
 * @param chief 对本地工作负总责的人; null while not entered
 * @param mechanism whether a mechanism is in effect
 * @param casesPerOfficer open cases to each officer, one decimal; null without officers
 */
record RegionFigures(
        Named region,
        @Nullable Chief chief,
        boolean mechanism,
        @Nullable Integer officers,
        @Nullable Long budgetFen,
        @Nullable Integer vehicles,
        int openCases,
        @Nullable BigDecimal casesPerOfficer,
        int foundByGrid,
        @Nullable Integer solvedLocallyPercent,
        @Nullable Integer averageDays) {

    record Chief(String name, String post) {}
}
