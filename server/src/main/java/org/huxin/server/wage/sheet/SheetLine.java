package org.huxin.server.wage.sheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file, read and in itself right.
 *
 * @param line as the file counts it
 * @param idKeyed index of the number of the worker's paper; null where the file has no such column
 * @param worked days in hundredths
 * @param quantity in thousandths of the unit
 */
record SheetLine(
        int line,
        UUID id,
        @Nullable String idKeyed,
        String name,
        int worked,
        @Nullable Integer minutes,
        @Nullable Long quantity,
        @Nullable String unit,
        @Nullable String rateKind,
        @Nullable Long rateFen,
        long grossFen,
        long deductedFen,
        String note) {}
