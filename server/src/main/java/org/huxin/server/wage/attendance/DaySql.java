package org.huxin.server.wage.attendance;

/** Statements by which punches become days, days become months, and what is odd is noted. */
final class DaySql {

    /** Notes of one day of one place, of a number of projects; taken by whoever builds them. */
    static final String TAKE = """
            with first as (select jurisdiction, day from wage.day_due order by day, jurisdiction limit 1),
            projects as (
                select distinct d.project from wage.day_due d join first using (jurisdiction, day) limit {0}),
            taken as (
                delete from wage.day_due d using first f, projects p
                where d.jurisdiction = f.jurisdiction and d.day = f.day and d.project = p.project
                returning d.jurisdiction, d.day, d.project)
            select distinct jurisdiction, day, project from taken order by project
            """;

    /** Days of one project are built, and corrected, by one at a time. */
    static final String HOLD = """
            select pg_advisory_xact_lock(hashtextextended(project::text, 820))
            from (select distinct project from unnest({0}::uuid[]) as t (project) order by project) as held
            """;

    /**
     * {0} projects, {1} the day, {2} hour of the cut-over, {3} longest shift, {4} full and {5} half day in minutes, {6} what an
     * open day counts at least. A way in and the next record, if that is a way out in time, make a shift; it belongs to the day
     * of the way in. The days on both sides are built as well: a record may end what began the day before, and begin what ends
     * the day after. Answers the months in which something changed.
     */
    static final String BUILD = """
            with seen as (
                select distinct p.project, coalesce(p.worker, s.worker) as worker, p.moment, p.direction
                from wage.punch p left join wage.stranger s on s.id = p.stranger
                where p.project = any({0}::uuid[])
                  and p.moment >= {1}::date - 1 + make_interval(hours => {2}, mins => -{3})
                  and p.moment < {1}::date + 2 + make_interval(hours => {2}, mins => {3})
                  and coalesce(p.worker, s.worker) is not null),
            ordered as (
                select *, lead(moment) over next as next_at, lead(direction) over next as next_direction,
                       lag(moment) over next as last_at, lag(direction) over next as last_direction
                from seen window next as (partition by project, worker order by moment, direction)),
            shifts as (
                select project, worker, moment - make_interval(hours => {2}) as belongs, moment as in_at,
                       case when next_direction = 2 and next_at <= moment + make_interval(mins => {3}) then next_at end
                           as out_at
                from ordered where direction = 1
                union all
                select project, worker, moment - make_interval(hours => {2}), null, moment
                from ordered
                where direction = 2 and not coalesce(
                    last_direction = 1 and last_at >= moment - make_interval(mins => {3}), false)),
            summed as (
                select project, worker, belongs::date as day, min(in_at) as first_in, max(out_at) as last_out,
                       least(1440, coalesce(sum(floor(extract(epoch from out_at - in_at) / 60)), 0))::integer as minutes,
                       coalesce((array_agg(out_at is not null order by in_at desc) filter (where in_at is not null))[1],
                                false) as complete
                from shifts
                where belongs >= {1}::date - 1 and belongs < {1}::date + 2
                group by project, worker, belongs::date),
            built as (
                select s.*, e.employer,
                       greatest(case when s.minutes >= {4} then 100 when s.minutes >= {5} then 50 else 0 end,
                                case when s.complete then 0 else {6} end) as worked,
                       case when s.complete then 'complete' else 'open' end as state
                from summed s cross join lateral (
                    select e.employer from wage.engagement e
                    where e.project = s.project and e.worker = s.worker
                      and least(e.registered_on, e.entered_on) <= s.day and e.registered_on is not null
                      and (e.left_on is null or e.left_on >= s.day)
                    order by e.registered_on desc, e.recorded_at desc limit 1) e),
            gone as (
                delete from wage.attendance_day a
                where a.project = any({0}::uuid[]) and a.day between {1}::date - 1 and {1}::date + 1
                  and a.state <> 'corrected'
                  and not exists (select from built b
                                  where b.project = a.project and b.day = a.day and b.worker = a.worker)
                returning a.project, a.day),
            put as (
                insert into wage.attendance_day as a
                    (project, day, worker, employer, first_in, last_out, minutes, worked, state)
                select project, day, worker, employer, first_in, last_out, minutes, worked, state from built
                on conflict (project, day, worker) do update
                set employer = excluded.employer, first_in = excluded.first_in, last_out = excluded.last_out,
                    minutes = excluded.minutes, worked = excluded.worked, state = excluded.state
                where a.state <> 'corrected'
                  and (a.employer, a.first_in, a.last_out, a.minutes, a.worked, a.state) is distinct from
                      (excluded.employer, excluded.first_in, excluded.last_out, excluded.minutes, excluded.worked,
                       excluded.state)
                returning a.project, a.day)
            select distinct project, date_trunc('month', day)::date as month
            from (select * from gone union all select * from put) as changed
            """;

    /**
     * {0} projects, {1} months of them: sums of days. They stand against a sheet of the firm, whichever came first; its figure is
     * kept beside them, and counts again should there be no days any more. Minutes are summed where every day that counts has some.
     */
    static final String MONTHS = """
            with changed as (select * from unnest({0}::uuid[], {1}::date[]) as t (project, month)),
            summed as (
                select c.project, c.month, a.worker, a.employer, least(3100, sum(a.worked)) as worked,
                       case when not bool_or(a.worked > 0 and a.minutes = 0) then least(44640, sum(a.minutes)) end as minutes,
                       max(a.day) filter (where a.worked > 0) as last_day
                from changed c join wage.attendance_day a
                  on a.project = c.project and a.day >= c.month and a.day < c.month + interval '1 month'
                group by c.project, c.month, a.worker, a.employer),
            left_over as (
                select m.project, m.month, m.worker, m.employer, m.sheet_worked
                from wage.attendance_month m join changed c on m.project = c.project and m.month = c.month
                where m.source = 'days'
                  and not exists (select from summed s where s.project = m.project and s.month = m.month
                                  and s.worker = m.worker and s.employer = m.employer)),
            gone as (
                delete from wage.attendance_month m using left_over o
                where (m.project, m.month, m.worker, m.employer) = (o.project, o.month, o.worker, o.employer)
                  and o.sheet_worked is null),
            back as (
                update wage.attendance_month m
                set source = 'sheet', worked = m.sheet_worked, minutes = m.sheet_minutes, last_day = null,
                    sheet_worked = null, sheet_minutes = null
                from left_over o
                where (m.project, m.month, m.worker, m.employer) = (o.project, o.month, o.worker, o.employer)
                  and o.sheet_worked is not null)
            insert into wage.attendance_month as m (project, month, worker, employer, worked, minutes, last_day, source)
            select project, month, worker, employer, worked, minutes, last_day, 'days'
            from summed
            on conflict (project, month, worker, employer) do update
            set worked = excluded.worked, minutes = excluded.minutes, last_day = excluded.last_day, source = 'days',
                sheet_worked = case m.source when 'sheet' then m.worked else m.sheet_worked end,
                sheet_minutes = case m.source when 'sheet' then m.minutes else m.sheet_minutes end
            """;

    private DaySql() {}
}
