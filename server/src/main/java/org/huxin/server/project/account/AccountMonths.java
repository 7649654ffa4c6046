package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.ACCOUNT_ENTRY;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.project.WatchedAccounts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sums the movements of many accounts by month. */
@Repository
class AccountMonths implements WatchedAccounts {

    /** It takes: {0} projects, {1} which entries are money that came in. */
    private static final String MONTHS =
            """
            with moved as (
                select a.id as account, a.project, date_trunc('month', e.on_day)::date as month,
                       sum(case when e.incoming then e.amount_fen else -e.amount_fen end) as net_fen,
                       coalesce(sum(e.amount_fen) filter (where not e.incoming and e.kind = $WAGES and e.party = $WORKER), 0)
                           as wages_fen,
                       max(e.on_day) filter (where {1}) as inflow_on
                from project.special_account a join project.account_entry e on e.account = a.id and e.through
                where a.project = any({0}::uuid[]) and a.closed_on is null
                group by 1, 2, 3)
            select account, project, month, wages_fen::bigint, (sum(net_fen) over until)::bigint as balance_fen,
                   max(inflow_on) over until as inflow_on
            from moved window until as (partition by account order by month) order by account, month
            """.replace("$WAGES", "'" + Movements.WAGES + "'").replace("$WORKER", "'" + Movements.WORKER + "'");

    private final DSLContext db;

    AccountMonths(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Month> months(Collection<UUID> projects) {
        return db.resultQuery(MONTHS, val(projects.toArray(UUID[]::new)), FreshMoney.in(ACCOUNT_ENTRY.as("e")))
                .fetch(row -> new Month(
                        row.get("account", UUID.class),
                        row.get("project", UUID.class),
                        YearMonth.from(row.get("month", LocalDate.class)),
                        row.get("wages_fen", long.class),
                        row.get("balance_fen", long.class),
                        row.get("inflow_on", LocalDate.class)));
    }

    @Override
    public List<Movement> movements(Collection<UUID> projects, YearMonth from) {
        return fetch(ACCOUNT_ENTRY
                .PROJECT
                .eq(any(projects.toArray(UUID[]::new)))
                .and(ACCOUNT_ENTRY.ON_DAY.ge(from.atDay(1)))
                .and(ACCOUNT_ENTRY
                        .INCOMING
                        .isTrue()
                        .or(ACCOUNT_ENTRY.KIND.ne(Movements.WAGES))
                        .or(ACCOUNT_ENTRY.PARTY.ne(Movements.WORKER))));
    }

    @Override
    public List<Movement> named(Collection<UUID> ids) {
        return fetch(ACCOUNT_ENTRY.ID.eq(any(ids.toArray(UUID[]::new))));
    }

    private List<Movement> fetch(Condition which) {
        return db.select(ACCOUNT_ENTRY.fields())
                .from(ACCOUNT_ENTRY)
                .join(SPECIAL_ACCOUNT)
                .on(SPECIAL_ACCOUNT.ID.eq(ACCOUNT_ENTRY.ACCOUNT))
                .where(which)
                .and(ACCOUNT_ENTRY.THROUGH)
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull())
                .fetchInto(ACCOUNT_ENTRY)
                .map(row -> new Movement(
                        row.getId(),
                        row.getProject(),
                        row.getOnDay(),
                        row.getIncoming(),
                        row.getKind(),
                        row.getParty(),
                        row.getAmountFen()));
    }
}
