package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.ATTENDANCE_DAY;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.PAY_ANSWER;
import static org.huxin.db.wage.Tables.PAY_ANSWER_LINE;
import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.AttendanceDayRecord;
import org.huxin.db.wage.tables.records.AttendanceMonthRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The raw rows behind one worker's month on a project. */
@Repository
class SourceRows {

    private static final String VOIDED = "voided";

    private final DSLContext db;

    SourceRows(DSLContext db) {
        this.db = db;
    }

    /** As {@link WorkerSourcesView.Answer}. @param original the file */
    record Said(UUID original, int line, @Nullable String bankReference, LocalDateTime at) {}

    /** Whose month. */
    record Of(UUID project, UUID worker, YearMonth month) {

        LocalDate first() {
            return month.atDay(1);
        }
    }

    List<AttendanceMonthRecord> attendance(Of of) {
        return db.selectFrom(ATTENDANCE_MONTH)
                .where(ATTENDANCE_MONTH.PROJECT.eq(of.project()))
                .and(ATTENDANCE_MONTH.MONTH.eq(of.first()))
                .and(ATTENDANCE_MONTH.WORKER.eq(of.worker()))
                .fetch();
    }

    List<AttendanceDayRecord> days(Of of) {
        return db.selectFrom(ATTENDANCE_DAY)
                .where(ATTENDANCE_DAY.PROJECT.eq(of.project()))
                .and(ATTENDANCE_DAY.WORKER.eq(of.worker()))
                .and(ATTENDANCE_DAY.DAY.between(of.first(), of.month().atEndOfMonth()))
                .orderBy(ATTENDANCE_DAY.DAY)
                .fetch();
    }

    /** Lines with their sheets. */
    List<Record> lines(Of of) {
        return List.copyOf(db.select(WAGE_LINE.fields())
                .select(WAGE_SHEET.STATE, WAGE_SHEET.PAY_ON, WAGE_SHEET.SOURCE, WAGE_SHEET.FILE)
                .from(WAGE_LINE)
                .join(WAGE_SHEET)
                .on(WAGE_SHEET.ID.eq(WAGE_LINE.SHEET))
                .where(WAGE_LINE.PROJECT.eq(of.project()))
                .and(WAGE_LINE.MONTH.eq(of.first()))
                .and(WAGE_LINE.WORKER.eq(of.worker()))
                .and(WAGE_SHEET.STATE.ne(VOIDED))
                .orderBy(WAGE_LINE.SHEET, WAGE_LINE.PLACE)
                .fetch());
    }

    /** Payments with their batches and cards. */
    List<Record> payments(Of of) {
        return List.copyOf(db.select(PAY_LINE.fields())
                .select(PAY_BATCH.MESSAGE, PAY_BATCH.SENT_AT, WORKER_CARD.BANK, WORKER_CARD.NUMBER_MASKED)
                .from(PAY_LINE)
                .join(PAY_BATCH)
                .on(PAY_BATCH.ID.eq(PAY_LINE.BATCH))
                .join(WORKER_CARD)
                .on(WORKER_CARD.ID.eq(PAY_LINE.CARD))
                .where(PAY_LINE.PROJECT.eq(of.project()))
                .and(PAY_LINE.MONTH.eq(of.first()))
                .and(PAY_LINE.WORKER.eq(of.worker()))
                .orderBy(PAY_BATCH.RECORDED_AT, PAY_LINE.PLACE, PAY_LINE.ID)
                .fetch());
    }

    /** What files of banks have said of these payments, by payment, the first of them first. */
    Map<UUID, List<Said>> answers(Collection<UUID> payments) {
        return db.select(
                        PAY_ANSWER_LINE.PAY_LINE,
                        PAY_ANSWER.FILE,
                        PAY_ANSWER_LINE.LINE,
                        PAY_ANSWER_LINE.BANK_REFERENCE,
                        PAY_ANSWER.RECORDED_AT)
                .from(PAY_ANSWER_LINE)
                .join(PAY_ANSWER)
                .on(PAY_ANSWER.ID.eq(PAY_ANSWER_LINE.ANSWER))
                .where(PAY_ANSWER_LINE.PAY_LINE.eq(any(payments.toArray(UUID[]::new))))
                .orderBy(PAY_ANSWER.RECORDED_AT, PAY_ANSWER_LINE.PLACE)
                .fetchGroups(
                        PAY_ANSWER_LINE.PAY_LINE,
                        row -> new Said(row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
