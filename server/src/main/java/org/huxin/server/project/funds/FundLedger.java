package org.huxin.server.project.funds;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.FISCAL_PAYMENT;
import static org.huxin.db.project.Tables.FUND_ARRANGEMENT;
import static org.huxin.db.project.Tables.FUND_BUDGET;
import static org.huxin.db.project.Tables.FUND_INSTALMENT;
import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Public money of all projects that an officer may see, latest entered first. */
@Repository
class FundLedger {

    private static final int FETCH = 1_000;
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    static final Field<BigDecimal> ARRANGED = coalesce(
                    field(select(sum(FUND_ARRANGEMENT.AMOUNT_FEN))
                            .from(FUND_ARRANGEMENT)
                            .where(FUND_ARRANGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))),
                    NOTHING)
            .as("arranged");
    static final Field<LocalDate> ARRANGED_ON = field(select(max(FUND_ARRANGEMENT.ARRANGED_ON))
                    .from(FUND_ARRANGEMENT)
                    .where(FUND_ARRANGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID)))
            .as("arranged_on");
    static final Field<Long> BUDGET = field(select(FUND_BUDGET.AMOUNT_FEN)
                    .from(FUND_BUDGET)
                    .where(FUND_BUDGET.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                    .and(FUND_BUDGET.REPLACED.isFalse()))
            .as("budget");
    static final Field<BigDecimal> PLANNED = planned(noCondition()).as("planned");
    private static final Field<BigDecimal> PAID_OUT = coalesce(
            field(select(sum(FISCAL_PAYMENT.AMOUNT_FEN))
                    .from(FISCAL_PAYMENT)
                    .where(FISCAL_PAYMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                    .and(FISCAL_PAYMENT.WITHDRAWN_AT.isNull())),
            NOTHING);
    static final Field<BigDecimal> PAID = PAID_OUT.as("paid");
    static final Field<BigDecimal> LABOUR_GAP = coalesce(
                    field(select(sum(greatest(LABOUR_PERIOD.DUE_FEN.minus(LABOUR_PERIOD.RECEIVED_FEN), inline(0L))))
                            .from(LABOUR_PERIOD)
                            .where(LABOUR_PERIOD.PROJECT.eq(CONSTRUCTION_PROJECT.ID))),
                    NOTHING)
            .as("labour_gap");

    private final DSLContext db;
    private final Today today;

    FundLedger(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** What is due up to today. */
    Field<BigDecimal> due() {
        return dueBy().as("due");
    }

    private Field<BigDecimal> dueBy() {
        return planned(FUND_INSTALMENT.DUE_ON.le(today.date()));
    }

    /** The oldest day that the payments have not reached and that has passed; null if there is none. */
    Field<LocalDate> lateSince() {
        return field(select(min(FUND_INSTALMENT.DUE_ON)).from(FUND_INSTALMENT).where(late()))
                .as("late_since");
    }

    /**
     * The project of a planned payment.
     *
     * @throws NotFound also for one outside the officer's scope
     */
    UUID projectOf(UUID instalment, ActingOfficer officer) {
        return db.select(CONSTRUCTION_PROJECT.ID)
                .from(FUND_INSTALMENT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(FUND_INSTALMENT.PROJECT))
                .where(FUND_INSTALMENT.ID.eq(instalment))
                .and(officer.scope().on(Projects.SCOPE))
                .fetchOptional(CONSTRUCTION_PROJECT.ID)
                .orElseThrow(() -> new NotFound("拨付计划", instalment.toString()));
    }

    Page<Record> page(FundFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var rows = projects()
                .where(meant(filter, officer))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(CONSTRUCTION_PROJECT.REGISTERED_AT.desc(), CONSTRUCTION_PROJECT.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(
                List.copyOf(rows),
                size,
                last -> Cursor.at(last.get(CONSTRUCTION_PROJECT.REGISTERED_AT), last.get(CONSTRUCTION_PROJECT.ID)));
    }

    void each(FundFilter filter, ActingOfficer officer, Consumer<Record> reader) {
        try (var rows = projects()
                .where(meant(filter, officer))
                .orderBy(CONSTRUCTION_PROJECT.REGISTERED_AT.desc(), CONSTRUCTION_PROJECT.ID.desc())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }

    FundRow.Sums sums(FundFilter filter, ActingOfficer officer) {
        var one = projects().where(meant(filter, officer)).asTable("one");
        var due = of(one, "due");
        var paid = of(one, "paid");
        return db.select(
                        count(),
                        sum(of(one, "arranged")),
                        sum(of(one, "budget")),
                        sum(of(one, "planned")),
                        sum(due),
                        sum(paid),
                        sum(greatest(due.minus(paid), NOTHING)),
                        sum(of(one, "labour_gap")))
                .from(one)
                .fetchSingle(found -> new FundRow.Sums(
                        found.value1(),
                        whole(found.value2()),
                        whole(found.value3()),
                        whole(found.value4()),
                        whole(found.value5()),
                        whole(found.value6()),
                        whole(found.value7()),
                        whole(found.value8())));
    }

    private static Field<BigDecimal> of(Table<?> table, String column) {
        return field(name(table.getName(), column), BigDecimal.class);
    }

    private SelectJoinStep<Record> projects() {
        return db.select(CONSTRUCTION_PROJECT.fields())
                .select(ARRANGED, ARRANGED_ON, BUDGET, PLANNED, due(), PAID, lateSince(), LABOUR_GAP)
                .from(CONSTRUCTION_PROJECT);
    }

    private Condition meant(FundFilter filter, ActingOfficer officer) {
        var state = switch (filter.state()) {
            case null -> noCondition();
            case OWED -> dueBy().gt(PAID_OUT);
            case LATE -> exists(selectOne().from(FUND_INSTALMENT).where(late()));
            case UNARRANGED ->
                notExists(
                        selectOne().from(FUND_ARRANGEMENT).where(FUND_ARRANGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID)));
        };
        return officer.scope()
                .on(Projects.SCOPE)
                .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED))
                .and(filter.all() ? noCondition() : CONSTRUCTION_PROJECT.INVESTMENT.eq(Project.GOVERNMENT))
                .and(state);
    }

    private Condition late() {
        return FUND_INSTALMENT
                .PROJECT
                .eq(CONSTRUCTION_PROJECT.ID)
                .and(FUND_INSTALMENT.WITHDRAWN_AT.isNull())
                .and(FUND_INSTALMENT.COVERED_ON.isNull())
                .and(FUND_INSTALMENT.DUE_ON.lt(today.date()));
    }

    private static Field<BigDecimal> planned(Condition which) {
        return coalesce(
                field(select(sum(FUND_INSTALMENT.AMOUNT_FEN))
                        .from(FUND_INSTALMENT)
                        .where(FUND_INSTALMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(FUND_INSTALMENT.WITHDRAWN_AT.isNull())
                        .and(which)),
                NOTHING);
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(CONSTRUCTION_PROJECT.REGISTERED_AT, CONSTRUCTION_PROJECT.ID)
                    .lt(val(LocalDateTime.parse(cursor.key(0))), val(cursor.id(1)));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    private static long whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
