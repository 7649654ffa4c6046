package org.huxin.server.wage.sheet;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was assessed of each worker's month. */
@Repository
class Assessments {

    /** Engaged by the firm on a day of the month; the latest engagement counts. */
    private static final String ENGAGED = """
            lateral (select e.rate_kind, e.rate_fen, e.team from wage.engagement e
                     where e.project = {0} and e.employer = {1} and e.worker = k.worker
                       and (e.entered_on is null or e.entered_on < {2}::date + interval '1 month')
                       and (e.left_on is null or e.left_on >= {2}::date)
                     order by e.entered_on desc nulls last, e.recorded_at desc limit 1) e
            """;

    private static final String COLUMNS = """
            insert into wage.assessment as known
                (project, employer, month, worker, worked, minutes, quantity, unit, rate_kind, rate_fen, assessor,
                 assessed_on, recorded_at, recorded_by)
            """;

    private static final String AGAIN = """
            on conflict (project, month, worker, employer) do update
            set worked = excluded.worked, minutes = excluded.minutes, quantity = excluded.quantity, unit = excluded.unit,
                rate_kind = excluded.rate_kind, rate_fen = excluded.rate_fen, assessor = excluded.assessor,
                assessed_on = excluded.assessed_on, recorded_at = excluded.recorded_at,
                recorded_by = excluded.recorded_by
            """;

    /** The worker is in no sheet that was handed in. */
    private static final String OPEN = """
              and not exists (select from wage.wage_line l join wage.wage_sheet s on s.id = l.sheet
                              where l.project = k.project and l.month = k.month and l.worker = k.worker
                                and l.employer = k.employer and s.state in ('handed', 'approved'))
            """;

    private static final String BY_ATTENDANCE = COLUMNS + """
            select {0}, {1}, {2}::date, k.worker, k.worked, k.minutes, null, null, e.rate_kind, e.rate_fen, {3}, {4}::date,
                   {5}::timestamp, {6}
            from wage.attendance_month k cross join
            """ + ENGAGED + """
            where k.project = {0} and k.employer = {1} and k.month = {2}::date and k.worked > 0
              and e.rate_kind in ('day', 'hour', 'month')
              and ({7}::uuid[] is null or k.worker = any ({7}::uuid[])) and k.worker <> all ({8}::uuid[])
            """ + OPEN + AGAIN;

    /** Paid by the hour, and nobody told how many hours. */
    private static final String WITHOUT_HOURS = """
            select w.name
            from wage.attendance_month k join wage.worker w on w.id = k.worker cross join
            """ + ENGAGED + """
            where k.project = {0} and k.employer = {1} and k.month = {2}::date and k.worked > 0
              and e.rate_kind = 'hour' and coalesce(k.minutes, 0) = 0
              and ({3}::uuid[] is null or k.worker = any ({3}::uuid[])) and k.worker <> all ({4}::uuid[])
            """ + OPEN + "order by w.name, w.id limit {5}";

    private static final String BY_PIECE = COLUMNS + """
            select {0}, {1}, {2}::date, k.worker, a.worked, a.minutes, k.quantity, k.unit, 'piece', k.price, {3}, {4}::date,
                   {5}::timestamp, {6}
            from unnest({7}::uuid[], {8}::bigint[], {9}::text[], {10}::bigint[]) as k (worker, quantity, unit, price)
            cross join
            """ + ENGAGED + """
            left join wage.attendance_month a
              on a.project = {0} and a.employer = {1} and a.month = {2}::date and a.worker = k.worker
            """ + AGAIN;

    private static final String CLOSED = """
            select exists (select from wage.wage_sheet s
                           where s.project = {0} and s.employer = {1} and s.month = {2}::date
                             and s.state in ('handed', 'approved')
                             and (s.team is null
                                  or exists (select from wage.wage_line l
                                             where l.sheet = s.id and l.worker = any ({3}::uuid[]))))
            """;

    private static final String UNASSESSED = """
            select count(*)
            from wage.attendance_month a
            where a.project = {0} and a.employer = {1} and a.month = {2}::date and a.worked > 0
              and ({3}::uuid is null or {3}::uuid = (
                   select e.team from wage.engagement e
                   where e.project = a.project and e.employer = a.employer and e.worker = a.worker
                   order by e.entered_on desc nulls last, e.recorded_at desc limit 1))
              and not exists (select from wage.assessment k
                              where k.project = a.project and k.employer = a.employer and k.month = a.month
                                and k.worker = a.worker)
            """;

    private final DSLContext db;

    Assessments(DSLContext db) {
        this.db = db;
    }

    record Scene(Assess told, UUID project, LocalDateTime at, String officer) {}

    /** Whether the month is out of the firm's hands: as a whole, or for somebody who is named. */
    boolean closed(UUID project, Assess told) {
        var named = Stream.concat(
                        told.made().stream().map(Assess.Pieces::worker),
                        told.workers() == null ? Stream.empty() : told.workers().stream())
                .toArray(UUID[]::new);
        return Boolean.TRUE.equals(
                db.fetchSingle(CLOSED, project, told.employer(), told.month().atDay(1), named)
                        .get(0, Boolean.class));
    }

    /** @return how many were written; those whom the firm did not engage in the month are not */
    int byPiece(Scene scene) {
        var told = scene.told();
        var made = told.made();
        return db.execute(
                BY_PIECE,
                scene.project(),
                told.employer(),
                told.month().atDay(1),
                told.assessor().strip(),
                told.on(),
                scene.at(),
                scene.officer(),
                made.stream().map(Assess.Pieces::worker).toArray(UUID[]::new),
                made.stream().map(Assess.Pieces::quantity).toArray(Long[]::new),
                made.stream().map(one -> one.unit().strip()).toArray(String[]::new),
                made.stream().map(Assess.Pieces::priceFen).toArray(Long[]::new));
    }

    /** Names of the first of those who are paid by the hour and of whose hours attendance tells nothing. */
    List<String> withoutHours(Scene scene, int most) {
        var told = scene.told();
        return db.fetch(
                        WITHOUT_HOURS,
                        scene.project(),
                        told.employer(),
                        told.month().atDay(1),
                        workers(told),
                        made(told),
                        most)
                .getValues(0, String.class);
    }

    private static UUID @Nullable [] workers(Assess told) {
        return told.workers() == null ? null : told.workers().toArray(UUID[]::new);
    }

    private static UUID[] made(Assess told) {
        return told.made().stream().map(Assess.Pieces::worker).toArray(UUID[]::new);
    }

    /** @return how many were written; those without a rate by time, without attendance, or in a sheet that was handed in are not */
    int byAttendance(Scene scene) {
        var told = scene.told();
        return db.execute(
                BY_ATTENDANCE,
                scene.project(),
                told.employer(),
                told.month().atDay(1),
                told.assessor().strip(),
                told.on(),
                scene.at(),
                scene.officer(),
                workers(told),
                made(told));
    }

    /** Workers of the firm, or of one of its teams, who worked in the month and whose work nobody has assessed. */
    int unassessed(UUID project, UUID employer, @Nullable UUID team, YearMonth month) {
        return db.fetchSingle(UNASSESSED, project, employer, month.atDay(1), team)
                .get(0, Integer.class);
    }
}
