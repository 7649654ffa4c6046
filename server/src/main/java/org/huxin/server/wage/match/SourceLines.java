package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER_CARD;

import java.util.List;
import org.huxin.db.wage.tables.records.AttendanceDayRecord;
import org.huxin.db.wage.tables.records.AttendanceMonthRecord;
import org.huxin.server.attachments.Attachment;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows as the page of a worker's month shows them. */
final class SourceLines {

    private SourceLines() {}

    static WorkerSourcesView.Attended attended(AttendanceMonthRecord row, @Nullable Attachment file) {
        return new WorkerSourcesView.Attended(
                row.getWorked(), row.getMinutes(), row.getLastDay(), row.getSource(), file, row.getLine());
    }

    static WorkerSourcesView.Day day(AttendanceDayRecord row) {
        return new WorkerSourcesView.Day(
                row.getDay(),
                row.getFirstIn(),
                row.getLastOut(),
                row.getMinutes(),
                row.getWorked(),
                row.getState(),
                row.getCorrectedWhy());
    }

    static WorkerSourcesView.Line line(Record found, @Nullable Attachment file) {
        var row = found.into(WAGE_LINE);
        return new WorkerSourcesView.Line(
                row.getSheet(),
                found.get(WAGE_SHEET.STATE),
                row.getPlace(),
                row.getWorked(),
                row.getRateKind(),
                row.getRateFen(),
                row.getGrossFen(),
                row.getDeductedFen(),
                row.getDueFen(),
                row.getNote(),
                row.getConfirmedAt(),
                row.getConfirmedHow(),
                row.getObjectedAt(),
                row.getObjection(),
                found.get(WAGE_SHEET.PAY_ON),
                found.get(WAGE_SHEET.SOURCE),
                file);
    }

    static WorkerSourcesView.Payment payment(Record found, List<WorkerSourcesView.Answer> answers) {
        var row = found.into(PAY_LINE);
        return new WorkerSourcesView.Payment(
                row.getBatch(),
                found.get(PAY_BATCH.MESSAGE),
                row.getReference(),
                row.getPlace(),
                row.getAmountFen(),
                row.getState(),
                row.getReason(),
                found.get(PAY_BATCH.SENT_AT),
                row.getPaidOn(),
                row.getReturnedOn(),
                found.get(WORKER_CARD.BANK),
                found.get(WORKER_CARD.NUMBER_MASKED),
                row.getOtherCardMasked(),
                answers);
    }
}
