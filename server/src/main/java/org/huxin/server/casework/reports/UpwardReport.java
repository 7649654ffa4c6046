package org.huxin.server.casework.reports;

import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * A report to a unit above or beside, as the console shows it.
 *
 * @param from unit that reported; null when the system filed it
 * @param paper always null: what is reported here goes as text
 * @param receipt what the other unit answered; null until it has
 * @param mayReceive whether the acting officer may enter the receipt
 */
public record UpwardReport(
        UUID id,
        String title,
        String text,
        @Nullable Named from,
        Named to,
        LocalDateTime at,
        @Nullable UUID paper,
        @Nullable String receipt,
        @Nullable LocalDateTime receiptAt,
        boolean mayReceive) {}
