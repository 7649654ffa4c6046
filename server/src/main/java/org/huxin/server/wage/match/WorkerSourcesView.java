package org.huxin.server.wage.match;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/** Where each cell of a worker's month comes from, employer by employer. */
record WorkerSourcesView(UUID worker, String name, String idMasked, YearMonth month, List<OfEmployer> employers) {

    /**
     * One employer's part, matched anew from the lines below.
     *
     * @param earlierFen what earlier months left unpaid
     * @param leftOn null for whoever is still there
     */
    record OfEmployer(
            Named employer,
            int worked,
            long dueFen,
            boolean confirmed,
            long paidFen,
            long waitingFen,
            long unpaidFen,
            long differenceFen,
            long earlierFen,
            LocalDate payBy,
            @Nullable LocalDate leftOn,
            List<Word> reasons,
            List<Attended> attendance,
            List<Day> days,
            List<Line> lines,
            List<Payment> payments) {}

    /**
     * 考勤表.
     *
     * @param source {@code days} or {@code sheet}
     * @param line of the file
     */
    record Attended(
            int worked,
            @Nullable Integer minutes,
            @Nullable LocalDate lastDay,
            String source,
            @Nullable Attachment file,
            @Nullable Integer line) {}

    /** A day, from punches or as somebody corrected it. */
    record Day(
            LocalDate day,
            @Nullable LocalDateTime firstIn,
            @Nullable LocalDateTime lastOut,
            int minutes,
            int worked,
            String state,
            @Nullable String correctedWhy) {}

    /**
     * A line of a 工资支付表.
     *
     * @param state of the sheet
     * @param place of the line in it
     */
    record Line(
            UUID sheet,
            String state,
            int place,
            int worked,
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
            @Nullable LocalDate payOn,
            String source,
            @Nullable Attachment file) {}

    /**
     * What the bank was told and what it answered.
     *
     * @param message id of the instruction, which the bank knows it by
     * @param reference of the line at the bank
     * @param card hidden but for its ends
     * @param otherCard the card that the bank says it paid to, where that is another one
     */
    record Payment(
            UUID batch,
            String message,
            String reference,
            int place,
            long amountFen,
            String state,
            @Nullable String reason,
            @Nullable LocalDateTime sentAt,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate returnedOn,
            String bank,
            String card,
            @Nullable String otherCard,
            List<Answer> answers) {}

    /**
     * Where a bank has said something of a payment.
     *
     * @param readable whether it is for the asker to read: others stand in it too
     * @param line in it; 0 where it spoke of the whole instruction
     * @param bankReference the bank's own number of the movement
     */
    record Answer(
            Attachment file,
            boolean readable,
            int line,
            @Nullable String bankReference,
            LocalDateTime at) {}
}
