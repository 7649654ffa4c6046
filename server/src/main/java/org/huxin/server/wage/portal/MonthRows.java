package org.huxin.server.wage.portal;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ATTENDANCE_DAY;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.OBJECTION_ANSWER;
import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huxin.server.wage.sheet.SheetState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The rows behind one month of a worker on one project. */
@Repository
class MonthRows {

    private final DSLContext db;

    MonthRows(DSLContext db) {
        this.db = db;
    }

    /** @param files the worker's own */
    record Key(UUID[] files, UUID project, YearMonth month) {}

    Optional<String> projectName(UUID project) {
        return db.select(CONSTRUCTION_PROJECT.NAME)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .fetchOptional(CONSTRUCTION_PROJECT.NAME);
    }

    /** Hundredths of a day, as the firms have handed it in. */
    int worked(Key key) {
        var worked = db.select(sum(ATTENDANCE_MONTH.WORKED))
                .from(ATTENDANCE_MONTH)
                .where(ATTENDANCE_MONTH.PROJECT.eq(key.project()))
                .and(ATTENDANCE_MONTH.MONTH.eq(key.month().atDay(1)))
                .and(ATTENDANCE_MONTH.WORKER.in(key.files()))
                .fetchOneInto(BigDecimal.class);
        return worked == null ? 0 : worked.intValueExact();
    }

    List<MonthPage.Day> days(Key key) {
        return db.selectFrom(ATTENDANCE_DAY)
                .where(ATTENDANCE_DAY.WORKER.in(key.files()))
                .and(ATTENDANCE_DAY.PROJECT.eq(key.project()))
                .and(ATTENDANCE_DAY.DAY.between(
                        key.month().atDay(1), key.month().atEndOfMonth()))
                .orderBy(ATTENDANCE_DAY.DAY)
                .fetch(row -> new MonthPage.Day(
                        row.getDay(),
                        row.getWorked(),
                        row.getFirstIn(),
                        row.getLastOut(),
                        row.getState(),
                        row.getCorrectedWhy()));
    }

    List<MonthPage.Line> lines(Key key) {
        var answers = answers(key);
        return db.select(WAGE_LINE.fields())
                .select(ENTERPRISE.NAME, WAGE_SHEET.STATE)
                .from(WAGE_LINE)
                .join(WAGE_SHEET)
                .on(WAGE_SHEET.ID.eq(WAGE_LINE.SHEET))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WAGE_LINE.EMPLOYER))
                .where(WAGE_LINE.WORKER.in(key.files()))
                .and(WAGE_LINE.MONTH.eq(key.month().atDay(1)))
                .and(WAGE_LINE.PROJECT.eq(key.project()))
                .and(WAGE_SHEET.STATE.notIn("draft", "voided"))
                .orderBy(ENTERPRISE.NAME, WAGE_LINE.ID)
                .fetch(row -> {
                    var line = row.into(WAGE_LINE);
                    var state = SheetState.of(row.get(WAGE_SHEET.STATE));
                    return new MonthPage.Line(
                            line.getId(),
                            row.get(ENTERPRISE.NAME),
                            PlainWords.how(line),
                            line.getGrossFen(),
                            line.getDeductedFen(),
                            line.getDueFen(),
                            line.getNote(),
                            state.confirmable(),
                            state.objectable(),
                            line.getConfirmedAt(),
                            line.getObjectedAt(),
                            line.getObjection(),
                            answers.getOrDefault(line.getSheet(), List.of()));
                });
    }

    /** By sheet, in the order in which they were given. */
    private Map<UUID, List<MonthPage.Answer>> answers(Key key) {
        return db.select(OBJECTION_ANSWER.fields())
                .from(OBJECTION_ANSWER)
                .join(WAGE_SHEET)
                .on(WAGE_SHEET.ID.eq(OBJECTION_ANSWER.SHEET))
                .where(OBJECTION_ANSWER.WORKER.in(key.files()))
                .and(WAGE_SHEET.PROJECT.eq(key.project()))
                .and(WAGE_SHEET.MONTH.eq(key.month().atDay(1)))
                .orderBy(OBJECTION_ANSWER.ANSWERED_AT, OBJECTION_ANSWER.ID)
                .fetchGroups(
                        OBJECTION_ANSWER.SHEET,
                        row -> new MonthPage.Answer(
                                row.get(OBJECTION_ANSWER.OBJECTION),
                                row.get(OBJECTION_ANSWER.ANSWER),
                                row.get(OBJECTION_ANSWER.AMENDED),
                                row.get(OBJECTION_ANSWER.ANSWERED_AT)));
    }

    /** @param payers by jurisdiction, whether a reason lies with whoever pays */
    List<Paid> payments(Key key, Function<String, Predicate<String>> payers) {
        return db.select(PAY_LINE.fields())
                .select(WORKER_CARD.BANK, WORKER_CARD.NUMBER_MASKED, PAY_BATCH.STATE, CONSTRUCTION_PROJECT.JURISDICTION)
                .from(PAY_LINE)
                .join(PAY_BATCH)
                .on(PAY_BATCH.ID.eq(PAY_LINE.BATCH))
                .join(WORKER_CARD)
                .on(WORKER_CARD.ID.eq(PAY_LINE.CARD))
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PAY_LINE.PROJECT))
                .where(PAY_LINE.WORKER.in(key.files()))
                .and(PAY_LINE.MONTH.eq(key.month().atDay(1)))
                .and(PAY_LINE.PROJECT.eq(key.project()))
                .and(PAY_LINE.STATE.ne("withdrawn"))
                .orderBy(PAY_BATCH.RECORDED_AT, PAY_LINE.ID)
                .fetch(row -> Paid.of(
                        row.into(PAY_LINE),
                        row.get(PAY_BATCH.STATE),
                        row.get(WORKER_CARD.BANK),
                        row.get(WORKER_CARD.NUMBER_MASKED),
                        payers.apply(row.get(CONSTRUCTION_PROJECT.JURISDICTION))));
    }
}
