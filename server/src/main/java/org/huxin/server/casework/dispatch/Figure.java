package org.huxin.server.casework.dispatch;

import org.huxin.server.casework.clues.ClueFilter;
import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param unit count, fen, persons, percent or days
 * @param open filter of the ledger that shows the clues it was counted from
 */
record Figure(
        String id,
        String label,
        long value,
        String unit,
        @Nullable ClueFilter open) {}
