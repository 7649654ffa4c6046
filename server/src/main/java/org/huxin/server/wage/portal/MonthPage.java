package org.huxin.server.wage.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One month of a worker on one project, with all that it was computed from. Money in fen, days in hundredths.
 *
 * @param dueFen null until a wage sheet names it
 * @param read what the page reads aloud, sentence by sentence
 */
record MonthPage(
        UUID project,
        String projectName,
        String month,
        int worked,
        @Nullable Long dueFen,
        long paidFen,
        long missingFen,
        List<Day> days,
        List<Line> lines,
        List<Payment> payments,
        List<String> read) {

    /**
     * A day on site.
     *
     * @param state {@code complete}, {@code open} while no way out was seen, or {@code corrected}
     * @param why a corrected day was corrected
     */
    record Day(
            LocalDate day,
            int worked,
            @Nullable LocalDateTime in,
            @Nullable LocalDateTime out,
            String state,
            @Nullable String why) {}

    /**
     * His line in the wage sheet of a firm.
     *
     * @param how it was computed, in words
     * @param open whether he can confirm it now
     * @param mayObject whether he can object now: longer than he can confirm
     * @param answers what the firm said to objections that it has settled
     */
    record Line(
            UUID id,
            String firm,
            List<String> how,
            long grossFen,
            long deductedFen,
            long dueFen,
            String note,
            boolean open,
            boolean mayObject,
            @Nullable LocalDateTime confirmedAt,
            @Nullable LocalDateTime objectedAt,
            @Nullable String objection,
            List<Answer> answers) {}

    /**
     * The firm's answer to an objection.
     *
     * @param amended whether the line was put right; it waits for him either way
     */
    record Answer(String objection, String answer, boolean amended, LocalDateTime answeredAt) {}

    /**
     * One payment.
     *
     * @param on day on which it was paid or came back; null while it has not been
     * @param card end of the number
     * @param failed whether the money is not with him
     * @param payer whether it failed because whoever pays had not enough, so that no other card helps
     * @param why in plain words, where it is not
     */
    record Payment(
            long fen,
            @Nullable LocalDate on,
            String bank,
            String card,
            String says,
            boolean failed,
            boolean payer,
            @Nullable String why) {}
}
