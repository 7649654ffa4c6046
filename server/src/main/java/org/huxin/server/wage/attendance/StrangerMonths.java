package org.huxin.server.wage.attendance;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Lines of sheets about people whom the roster did not know: they become months once it does. */
@Repository
class StrangerMonths {

    /** What becomes of a line of a sheet where days were recorded, or another line was entered. */
    static final String BESIDE_DAYS = """
            on conflict (project, month, worker, employer) do update
            set sheet_worked = excluded.worked, sheet_minutes = excluded.minutes, line = excluded.line,
                file = excluded.file
            where known.source = 'days'
            """;

    /** Once the firm that sent the sheet has registered the person, for some time of the month. */
    private static final String SETTLE = """
            with settled as (
                delete from wage.stranger_month m using wage.stranger s
                where s.id = m.stranger
                  and exists (select from wage.engagement e
                              where e.project = s.project and e.worker = s.worker and e.employer = m.employer
                                and e.registered_on is not null
                                and least(e.registered_on, e.entered_on) < m.month + interval '1 month'
                                and (e.left_on is null or e.left_on >= m.month))
                returning s.project, m.month, s.worker, m.employer, m.worked, m.minutes, m.last_day, m.line, m.file)
            insert into wage.attendance_month as known
                (project, month, worker, employer, worked, minutes, last_day, source, line, file)
            select project, month, worker, employer, worked, minutes, last_day, 'sheet', line, file from settled
            """ + BESIDE_DAYS + """
            returning project, month
            """;

    private final DSLContext db;

    StrangerMonths(DSLContext db) {
        this.db = db;
    }

    /** What a firm's sheet of a month said of strangers before. */
    void forget(UUID project, UUID employer, YearMonth month) {
        db.execute("""
                delete from wage.stranger_month m using wage.stranger s
                where s.id = m.stranger and s.project = {0} and m.employer = {1} and m.month = {2}
                """, val(project), val(employer), val(month.atDay(1)));
    }

    /** @param lines by the stranger they are about */
    void keep(UUID employer, YearMonth month, UUID file, Map<UUID, SheetLine> lines) {
        var strangers = lines.keySet().toArray(UUID[]::new);
        var kept = Stream.of(strangers)
                .map(lines::get)
                .map(Objects::requireNonNull)
                .toList();
        db.execute(
                """
                insert into wage.stranger_month (stranger, month, employer, worked, minutes, last_day, line, file)
                select t.stranger, {0}, {1}, t.worked, t.minutes, t.last_day, t.line, {7}
                from unnest({2}::uuid[], {3}::integer[], {4}::integer[], {5}::date[], {6}::integer[])
                     as t (stranger, worked, minutes, last_day, line)
                """,
                val(month.atDay(1)),
                val(employer),
                val(strangers),
                val(kept.stream().map(SheetLine::worked).toArray(Integer[]::new)),
                val(kept.stream().map(SheetLine::minutes).toArray(Integer[]::new)),
                val(kept.stream().map(SheetLine::lastDay).toArray(LocalDate[]::new)),
                val(kept.stream().map(SheetLine::line).toArray(Integer[]::new)),
                val(file));
    }

    /** @return the months that have other lines now */
    Set<ProjectMonth> settle() {
        return db.fetch(SETTLE).stream()
                .map(row -> new ProjectMonth(
                        row.get("project", UUID.class), YearMonth.from(row.get("month", LocalDate.class))))
                .collect(toSet());
    }
}
