package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.DEPOSIT_INSTRUMENT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.SearchWords;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 保证金清单: projects with how their deposits stand, cut to what the officer may see. */
@Repository
class DepositList {

    private static final String EXPIRING = "expiring";
    private static final String RETURNABLE = "returnable";

    private final DSLContext db;
    private final DepositNumbers numbers;
    private final Directory directory;
    private final Today today;

    DepositList(DSLContext db, DepositNumbers numbers, Directory directory, Today today) {
        this.db = db;
        this.numbers = numbers;
        this.directory = directory;
        this.today = today;
    }

    /**
     * @param lackingFen what is missing to the sum required; null while that is not set
     * @param nextEnd when the first guarantee in force ends
     */
    record Row(
            UUID project,
            String number,
            String name,
            @Nullable Named unit,
            @Nullable String contractor,
            Word state,
            @Nullable Long requiredFen,
            long inForceFen,
            long balanceFen,
            @Nullable Long lackingFen,
            @Nullable LocalDate nextEnd,
            @Nullable LocalDateTime endedAt) {}

    /** @param state none, short, full, waived, returned, expiring or returnable; null for all */
    record Filter(@Nullable String state, @Nullable String text) {}

    Page<Row> page(Filter filter, ActingOfficer officer, @Nullable String after, int size) {
        var day = today.date();
        var state = Standing.state(day);
        var required = Standing.required();
        var inForce = Standing.inForce(day);
        var balance = Standing.balance();
        var nextEnd = nextEnd(day);
        var rows = db.select(
                        CONSTRUCTION_PROJECT.ID,
                        CONSTRUCTION_PROJECT.NUMBER,
                        CONSTRUCTION_PROJECT.NAME,
                        CONSTRUCTION_PROJECT.INDUSTRY_UNIT,
                        CONSTRUCTION_PROJECT.REGISTERED_AT,
                        CONSTRUCTION_PROJECT.ENDED_AT,
                        ENTERPRISE.NAME,
                        state,
                        required,
                        inForce,
                        balance,
                        nextEnd)
                .from(CONSTRUCTION_PROJECT)
                .leftJoin(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(condition(filter, officer))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(CONSTRUCTION_PROJECT.REGISTERED_AT.desc(), CONSTRUCTION_PROJECT.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(
                        rows,
                        size,
                        last -> Cursor.at(
                                last.get(CONSTRUCTION_PROJECT.REGISTERED_AT), last.get(CONSTRUCTION_PROJECT.ID)))
                .map(one -> new Row(
                        one.get(CONSTRUCTION_PROJECT.ID),
                        one.get(CONSTRUCTION_PROJECT.NUMBER),
                        one.get(CONSTRUCTION_PROJECT.NAME),
                        directory.named(one.get(CONSTRUCTION_PROJECT.INDUSTRY_UNIT)),
                        one.get(ENTERPRISE.NAME),
                        DepositState.of(one.get(state)).word(),
                        one.get(required),
                        one.get(inForce),
                        one.get(balance),
                        lacking(one.get(required), one.get(inForce)),
                        one.get(nextEnd),
                        one.get(CONSTRUCTION_PROJECT.ENDED_AT)));
    }

    /** How many should have been returned and are still held. */
    int returnable(ActingOfficer officer) {
        return db.fetchCount(CONSTRUCTION_PROJECT, condition(new Filter(RETURNABLE, null), officer));
    }

    private static @Nullable Long lacking(@Nullable Long required, long inForce) {
        return required == null ? null : Math.max(required - inForce, 0);
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(CONSTRUCTION_PROJECT.REGISTERED_AT, CONSTRUCTION_PROJECT.ID)
                    .lt(LocalDateTime.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.bad();
        }
    }

    private static Field<LocalDate> nextEnd(LocalDate day) {
        return field(select(min(DEPOSIT_INSTRUMENT.VALID_TO))
                .from(DEPOSIT_INSTRUMENT)
                .where(DEPOSIT_INSTRUMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(Standing.counts(day)));
    }

    /** Projects of which a deposit is asked, that the officer sees, and that the filter means. */
    Condition condition(Filter filter, ActingOfficer officer) {
        return officer.scope()
                .on(Projects.SCOPE)
                .and(CONSTRUCTION_PROJECT.APPLIES)
                .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED))
                .and(words(filter.text()))
                .and(state(filter.state(), officer));
    }

    private Condition state(@Nullable String wanted, ActingOfficer officer) {
        var day = today.date();
        return switch (wanted) {
            case null -> noCondition();
            case EXPIRING ->
                exists(selectOne()
                        .from(DEPOSIT_INSTRUMENT)
                        .where(DEPOSIT_INSTRUMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(Standing.counts(day))
                        .and(DEPOSIT_INSTRUMENT.VALID_TO.le(
                                day.plusMonths(numbers.whole(officer.jurisdiction(), "remind_months")))));
            case RETURNABLE ->
                CONSTRUCTION_PROJECT.ENDED_AT.isNotNull().and(Standing.balance().gt(0L));
            default -> Standing.state(day).eq(known(wanted).code());
        };
    }

    private static DepositState known(String state) {
        try {
            return DepositState.of(state);
        } catch (IllegalArgumentException unknown) {
            throw CommandRefused.field("deposit.filter", "state", "没有“" + state + "”这种保证金状态");
        }
    }

    private static Condition words(@Nullable String text) {
        return SearchWords.of(text).stream()
                .map(word -> or(
                        CONSTRUCTION_PROJECT.NAME.containsIgnoreCase(word),
                        CONSTRUCTION_PROJECT.NUMBER.containsIgnoreCase(word),
                        exists(selectOne()
                                .from(ENTERPRISE)
                                .where(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                                .and(ENTERPRISE.NAME.containsIgnoreCase(word)))))
                .reduce(noCondition(), Condition::and);
    }
}
