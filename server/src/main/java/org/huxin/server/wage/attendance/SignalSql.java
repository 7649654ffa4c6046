package org.huxin.server.wage.attendance;

/** What is odd: about the punches of a day, found anew whenever the day is built: {0} projects, {1} the day; and about months. */
final class SignalSql {

    private static final String PUNCHES =
            "from wage.punch p where p.project = any({0}::uuid[]) and p.moment >= {1}::date and p.moment < {1}::date + 1 ";

    static final String FORGET = """
            delete from wage.attendance_signal
            where day = {1}::date and kind not in ('clock_skew', 'sheet_differs')
              and (project = any({0}::uuid[]) or kind = 'two_places' and other_project = any({0}::uuid[]))
            """;

    /** {2} ways of recording that look at nobody. */
    static final String NO_FACE = """
            insert into wage.attendance_signal (project, day, kind, at, device, worker, stranger, attend, times)
            select p.project, {1}::date, 'no_face', min(p.moment), p.device, p.worker, p.stranger, p.attend, count(*)
            """
            + PUNCHES
            + "and p.attend = any({2}::smallint[]) group by p.project, p.device, p.worker, p.stranger, p.attend";

    static final String UNKNOWN = """
            insert into wage.attendance_signal (project, day, kind, at, device, stranger, times)
            select p.project, {1}::date, 'unknown', min(p.moment), p.device, p.stranger, count(*)
            """ + PUNCHES + "and p.stranger is not null group by p.project, p.device, p.stranger";

    /** Workers whose time on the project was put right after they had come. */
    static final String NOT_EMPLOYED = """
            insert into wage.attendance_signal (project, day, kind, at, device, worker, times)
            select p.project, {1}::date, 'unknown', min(p.moment), p.device, p.worker, count(*)
            """ + PUNCHES + """
            and p.worker is not null
            and not exists (select from wage.engagement e
                            where e.project = p.project and e.worker = p.worker and e.registered_on is not null
                              and least(e.registered_on, e.entered_on) <= {1}::date
                              and (e.left_on is null or e.left_on >= {1}::date - (p.direction - 1)))
            group by p.project, p.device, p.worker
            """;

    /** {2} people of one device in one second, from which on it is odd. */
    static final String SAME_SECOND = """
            insert into wage.attendance_signal (project, day, kind, at, device, times, people)
            select project, {1}::date, 'same_second', min(moment), device, count(*), max(people)
            from (select p.project, p.device, p.moment, count(distinct coalesce(p.worker, p.stranger)) as people
            """
            + PUNCHES
            + "and p.device is not null group by p.project, p.device, p.moment) as seconds"
            + " where people >= {2} group by project, device";

    /** Told on both projects. */
    static final String TWO_PLACES = """
            with pairs as (
                select distinct a.worker, least(a.project, b.project) as one, greatest(a.project, b.project) as other,
                       greatest(a.first_in, b.first_in) as at
                from wage.attendance_day a
                join wage.attendance_day b on b.worker = a.worker and b.day between a.day - 1 and a.day + 1
                     and b.project <> a.project
                where a.project = any({0}::uuid[]) and a.day = {1}::date
                  and a.first_in < b.last_out and b.first_in < a.last_out)
            insert into wage.attendance_signal (project, day, kind, at, worker, times, other_project)
            select one, {1}::date, 'two_places', min(at), worker, 1, other from pairs group by worker, one, other
            union all
            select other, {1}::date, 'two_places', min(at), worker, 1, one from pairs group by worker, one, other
            """;

    /** {0} projects, {1} months of them. */
    static final String FORGET_SHEETS = """
            delete from wage.attendance_signal s
            using unnest({0}::uuid[], {1}::date[]) as c (project, month)
            where s.kind = 'sheet_differs' and s.project = c.project
              and s.day >= c.month and s.day < c.month + interval '1 month'
            """;

    /** The same, {2} now: a sheet of the firm says other days than were recorded. */
    static final String SHEET_DIFFERS = """
            insert into wage.attendance_signal (project, day, kind, at, worker, times)
            select m.project, coalesce(m.last_day, m.month), 'sheet_differs', {2}::timestamp, m.worker, 1
            from wage.attendance_month m join unnest({0}::uuid[], {1}::date[]) as c (project, month)
              on m.project = c.project and m.month = c.month
            where m.sheet_worked <> m.worked
            """;

    private SignalSql() {}
}
