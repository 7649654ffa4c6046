package org.huxin.server.wage.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.duty.Gates;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A wage sheet as the console shows it. Money in fen.
 *
 * @param unconfirmed lines that nobody has confirmed
 * @param objected lines with an objection that waits for an answer
 * @param flagged lines that somebody should look at
 * @param minimumFen the lowest wage of a month; null while the place has not set it
 * @param late handed in after its day
 * @param money what the account has against what is due; null for those whose business it is not
 * @param missing what must come before it can be handed in, but for what is filled in then
 * @param acts what whoever asks may do to it now
 */
record SheetView(
        UUID id,
        UUID project,
        Head head,
        long grossFen,
        long deductedFen,
        int unconfirmed,
        int objected,
        int flagged,
        @Nullable Long minimumFen,
        Papers papers,
        @Nullable Money money,
        List<Gates.Missing> missing,
        List<Word> acts) {

    /** What a list of sheets tells of each. @param team null where it is of the whole firm */
    record Head(
            UUID id,
            long version,
            UUID employer,
            String employerName,
            @Nullable String team,
            String month,
            Word state,
            String source,
            int lines,
            long dueFen,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate payOn,
            boolean late,
            @Nullable LocalDateTime handedAt,
            @Nullable LocalDateTime decidedAt,
            @Nullable String decidedBy,
            @Nullable String returnedWhy) {}

    /** What goes with it. @param original the file that it was made of, if it was. @param attendance workers whose attendance of the month is in the system */
    record Papers(
            List<Attachment> original,
            int attendance,
            List<Attachment> attendanceFiles,
            @Nullable String progress,
            List<Attachment> progressFiles,
            List<Attachment> signatures) {}

    /** @param gapFen what is missing on the account; 0 if it suffices */
    record Money(long balanceFen, long gapFen) {}

    /**
     * One line.
     *
     * @param worked days in hundredths
     * @param attended days in hundredths as attendance has them; null where it has none
     * @param quantity in thousandths of the unit
     * @param confirmedHow phone or signature
     * @param answers objections of this worker that were answered
     * @param flags below_minimum, no_attendance, days_differ
     */
    record Line(
            UUID id,
            int place,
            UUID worker,
            String name,
            String idMasked,
            int worked,
            @Nullable Integer attended,
            @Nullable Integer minutes,
            @Nullable Long quantity,
            @Nullable String unit,
            @Nullable String rateKind,
            @Nullable Long rateFen,
            long grossFen,
            long deductedFen,
            long dueFen,
            String note,
            @Nullable LocalDateTime confirmedAt,
            @Nullable String confirmedHow,
            @Nullable LocalDateTime objectedAt,
            @Nullable String objection,
            List<Answered> answers,
            List<String> flags) {}

    record Answered(String objection, String answer, boolean amended, LocalDateTime answeredAt) {}
}
