package org.huxin.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.kernel.RowId;

/** Invented clues that arrive on one day, in batches as a large import brings them. */
final class Arrivals {

    static final String JURISDICTION = "000000";

    /** A Monday, so that the reminder, the Friday list and the bulletin fall into one working week. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    /** The days on whose ends the duties of that day's clues fall due or escalate. */
    static final int DAYS = 5;

    static final int DUTIES_PER_CLUE = 4;

    /** Reminder, bulletin and one Friday list. */
    static final int STEPS_PER_CLUE = 3;

    /** How often time changes a duty: it falls due, or a step of its ladder is reached, or both at once. */
    static final int CHANGES_PER_CLUE = 5;

    private static final int SECONDS = 86_400;

    private Arrivals() {}

    static List<List<ClueFact>> batches(int clues, int size) {
        var batches = new ArrayList<List<ClueFact>>();
        for (var first = 0; first < clues; first += size) {
            var batch = new ArrayList<ClueFact>(size);
            for (var i = first; i < Math.min(clues, first + size); i++) {
                batch.add(arrival(i, DAY.atStartOfDay().plusSeconds((long) i * SECONDS / clues)));
            }
            batches.add(batch);
        }
        return batches;
    }

    static ClueFact arrival(int number, LocalDateTime at) {
        return new ClueFact.Received(
                "clue:" + RowId.at(at),
                at,
                JURISDICTION,
                "BB-2024-%06d".formatted(number),
                "phone",
                "bb.labour",
                "bb.labour",
                "bb.labour",
                null,
                "housing",
                "migrant_worker",
                true,
                "示例工程" + number % 1_000,
                null,
                null,
                null,
                "示例建筑有限公司" + number % 5_000,
                null,
                (number % 900 + 100) * 10_000L,
                number % 40 + 1,
                true,
                null,
                null,
                "bb.housing",
                null,
                null,
                List.of(),
                false,
                null);
    }
}
