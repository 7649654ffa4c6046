package org.huxin.server.wage.roster;

import static org.huxin.db.wage.Tables.STRANGER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Masking;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WatchedMonths;
import org.huxin.server.wage.WatchedRosters;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Counts the rosters of many projects, month by month. */
@Repository
class RosterStands implements WatchedRosters {

    /** It takes: {0} projects, {1} the first and {2} the last month. */
    private static final String STANDS = """
            with months as materialized (
                select m.month::date as month, (m.month + interval '1 month')::date as after
                from generate_series({1}::date, {2}::date, interval '1 month') as m (month)),
            -- once for each who was registered, not for each of his months
            staff as materialized (
                select e.project, e.worker, e.registered_on, e.left_on, e.contract is not null as contract,
                       c.worker is not null as card,
                       count(*) over (partition by e.project, e.worker) > 1 as several
                from wage.engagement e
                left join wage.worker_card c on c.worker = e.worker and c.ended_at is null
                where e.project = any({0}::uuid[]) and e.role = 'worker' and e.registered_on < {2}::date + interval '1 month'
                  and (e.left_on is null or e.left_on >= {1}::date)),
            there as (
                select s.project, m.month, s.worker, s.contract, s.card
                from staff s join months m on s.registered_on < m.after and (s.left_on is null or s.left_on >= m.month)
                where not s.several
                union all
                select s.project, m.month, s.worker, bool_or(s.contract), s.card
                from staff s join months m on s.registered_on < m.after and (s.left_on is null or s.left_on >= m.month)
                where s.several
                group by s.project, m.month, s.worker, s.card),
            known as (
                select project, month, count(*)::integer as registered,
                       coalesce(array_agg(worker) filter (where not card), '{}') as without_card,
                       coalesce(array_agg(worker) filter (where not contract), '{}') as without_contract
                from there group by project, month),
            seen as (
                select s.project, m.month, s.id, s.worker
                from wage.stranger s join wage.stranger_month m on m.stranger = s.id
                where s.project = any({0}::uuid[]) and m.worked > 0
                union
                select s.project, date_trunc('month', d.day)::date, s.id, s.worker
                from wage.stranger s join wage.stranger_day d on d.stranger = s.id
                where s.project = any({0}::uuid[])),
            strangers as (
                select s.project, s.month, array_agg(distinct s.id) as unregistered
                from seen s
                where s.month between {1}::date and {2}::date
                  and not exists (select from wage.engagement e
                                  where e.project = s.project and e.worker = s.worker and e.registered_on is not null
                                    and (e.left_on is null or e.left_on >= s.month))
                group by s.project, s.month)
            select project, month, coalesce(registered, 0) as registered, coalesce(unregistered, '{}') as unregistered,
                   coalesce(without_card, '{}') as without_card, coalesce(without_contract, '{}') as without_contract
            from known full join strangers using (project, month)
            """;

    private final DSLContext db;

    RosterStands(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Stand> of(Collection<UUID> projects, YearMonth from, YearMonth through) {
        return db.resultQuery(STANDS, projects.toArray(UUID[]::new), from.atDay(1), through.atDay(1))
                .fetch(row -> new Stand(
                        new ProjectMonth(
                                row.get("project", UUID.class), YearMonth.from(row.get("month", LocalDate.class))),
                        row.get("registered", int.class),
                        ids(row, "unregistered"),
                        ids(row, "without_card"),
                        ids(row, "without_contract")));
    }

    @Override
    public Map<UUID, WatchedMonths.Masked> strangers(Collection<UUID> ids) {
        return db.select(STRANGER.ID, coalesce(STRANGER.NAME, inline("")), STRANGER.ID_MASKED)
                .from(STRANGER)
                .where(STRANGER.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(STRANGER.ID, row -> new WatchedMonths.Masked(Masking.name(row.value2()), row.value3()));
    }

    private static List<UUID> ids(Record row, String name) {
        return List.of(row.get(name, UUID[].class));
    }
}
