package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.ACCOUNT_HOLD;
import static org.huxin.db.project.Tables.ACCOUNT_VIOLATION;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountEntryRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 专用账户清单: the accounts that an officer may see, latest opened first. */
@Component
class AccountList {

    private static final int TAIL = 4;

    /** Which accounts. */
    enum State {
        OPEN,
        /** Not on file yet. */
        UNFILED,
        HELD,
        /** Of projects with a violation that nobody has dealt with. */
        VIOLATED,
        CLOSED
    }

    /**
     * One account.
     *
     * @param number its last digits only
     * @param held what stands against it, such as 专户冻结
     * @param lastPaidOn last day on which money went out; null before the first
     * @param visible whether the officer may open the project as well
     */
    record Row(
            UUID project,
            String projectNumber,
            String projectName,
            @Nullable Word investment,
            String bank,
            String number,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Word filing,
            @Nullable String held,
            boolean violated,
            long balanceFen,
            @Nullable LocalDate lastPaidOn,
            @Nullable Long lastPaidFen,
            boolean visible) {}

    private final DSLContext db;
    private final Movements movements;
    private final SharedAccounts shared;
    private final Supervision supervision;
    private final Words words;

    AccountList(DSLContext db, Movements movements, SharedAccounts shared, Supervision supervision, Words words) {
        this.db = db;
        this.movements = movements;
        this.shared = shared;
        this.supervision = supervision;
        this.words = words;
    }

    /** @param text part of a project's name or number, or of a bank's name */
    record Filter(@Nullable State state, @Nullable String text) {

        static Filter of(@Nullable String state, @Nullable String text) {
            try {
                return new Filter(
                        state == null || state.isBlank() ? null : State.valueOf(state.toUpperCase(Locale.ROOT)), text);
            } catch (IllegalArgumentException unknown) {
                throw CommandRefused.field("account.filter", "state", "没有“" + state + "”这一种账户");
            }
        }
    }

    Page<Row> page(Filter filter, ActingOfficer officer, @Nullable String after, int size) {
        // a project without a unit is nobody's own, which SQL takes for unknown
        Field<Boolean> visible = coalesce(field(officer.scope().on(Projects.SCOPE)), inline(false))
                .as("visible");
        Field<Boolean> violated = field(violated()).as("violated");
        var found = db.select(SPECIAL_ACCOUNT.fields())
                .select(
                        CONSTRUCTION_PROJECT.NUMBER,
                        CONSTRUCTION_PROJECT.NAME,
                        CONSTRUCTION_PROJECT.INVESTMENT,
                        visible,
                        violated)
                .from(SPECIAL_ACCOUNT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(SPECIAL_ACCOUNT.PROJECT))
                .where(supervision.accounts(officer))
                .and(condition(filter))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(SPECIAL_ACCOUNT.OPENED_ON.desc(), SPECIAL_ACCOUNT.ID.desc())
                .limit(size + 1)
                .fetch();
        var cut = Page.cut(
                found, size, last -> Cursor.at(last.get(SPECIAL_ACCOUNT.OPENED_ON), last.get(SPECIAL_ACCOUNT.ID)));
        var accounts =
                cut.items().stream().map(one -> one.get(SPECIAL_ACCOUNT.ID)).toList();
        var balances = movements.balances(accounts);
        var payments = movements.lastPayments(accounts);
        var held = shared.held(cut.items().stream()
                .map(one -> one.get(SPECIAL_ACCOUNT.PROJECT))
                .toList());
        return cut.map(one -> row(one, balances, payments, held, one.get(visible), one.get(violated)));
    }

    private Row row(
            Record one,
            Map<UUID, Long> balances,
            Map<UUID, AccountEntryRecord> payments,
            Map<UUID, String> held,
            boolean visible,
            boolean violated) {
        var account = one.into(SPECIAL_ACCOUNT);
        var paid = payments.get(account.getId());
        var number = account.getNumber();
        return new Row(
                account.getProject(),
                one.get(CONSTRUCTION_PROJECT.NUMBER),
                one.get(CONSTRUCTION_PROJECT.NAME),
                words.of(account.getJurisdiction(), "investments", one.get(CONSTRUCTION_PROJECT.INVESTMENT)),
                account.getBank(),
                "*" + number.substring(number.length() - TAIL),
                account.getOpenedOn(),
                account.getClosedOn(),
                FilingState.of(account).word(),
                account.getClosedOn() == null ? held.get(account.getProject()) : null,
                violated,
                balances.getOrDefault(account.getId(), 0L),
                paid == null ? null : paid.getOnDay(),
                paid == null ? null : paid.getAmountFen(),
                visible);
    }

    private static Condition condition(Filter filter) {
        var open = SPECIAL_ACCOUNT.CLOSED_ON.isNull();
        var state = switch (filter.state()) {
            case null -> noCondition();
            case OPEN -> open;
            case UNFILED -> open.and(SPECIAL_ACCOUNT.FILING.ne(FilingState.ACCEPTED.code()));
            case HELD -> open.and(held());
            case VIOLATED -> violated();
            case CLOSED -> SPECIAL_ACCOUNT.CLOSED_ON.isNotNull();
        };
        var text = filter.text();
        return text == null || text.isBlank()
                ? state
                : state.and(CONSTRUCTION_PROJECT
                        .NAME
                        .contains(text.strip())
                        .or(CONSTRUCTION_PROJECT.NUMBER.contains(text.strip()))
                        .or(SPECIAL_ACCOUNT.BANK.contains(text.strip())));
    }

    private static Condition held() {
        var same = SPECIAL_ACCOUNT.as("same");
        return exists(selectOne()
                .from(ACCOUNT_HOLD)
                .join(same)
                .on(same.ID.eq(ACCOUNT_HOLD.ACCOUNT))
                .where(same.NUMBER.eq(SPECIAL_ACCOUNT.NUMBER))
                .and(ACCOUNT_HOLD.LIFTED_ON.isNull()));
    }

    private static Condition violated() {
        return exists(selectOne()
                .from(ACCOUNT_VIOLATION)
                .where(ACCOUNT_VIOLATION.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(ACCOUNT_VIOLATION.DEALT_AT.isNull()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return DSL.row(SPECIAL_ACCOUNT.OPENED_ON, SPECIAL_ACCOUNT.ID)
                    .lt(LocalDate.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }
}
