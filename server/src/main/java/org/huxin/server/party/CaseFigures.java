package org.huxin.server.party;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of the matters in each place, for its page. Implemented by the module that holds the matters. */
public interface CaseFigures {

    /**
     * Figures by region code of a jurisdiction; a region with nothing may be left out.
     *
     * @throws RuntimeException never for an unknown jurisdiction: the map is then empty
     */
    Map<String, PlaceFigures> byRegion(String jurisdiction);

    /**
     * Figures of one place.
     *
     * @param openCases cases not closed yet
     * @param foundByGrid clues that came in through the grid
     * @param solvedLocallyPercent of the grid's clues, how many were solved within the place; null without any
     * @param averageDays from receipt to resolution; null without any resolved
     */
    record PlaceFigures(
            int openCases,
            int foundByGrid,
            @Nullable Integer solvedLocallyPercent,
            @Nullable Integer averageDays) {

        /** A place where nothing has come up. */
        public static final PlaceFigures NONE = new PlaceFigures(0, 0, null, null);
    }
}
