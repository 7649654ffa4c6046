package org.huxin.server.wage.attendance;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.jooq.impl.DSL.val;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageFiles;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.attendance.Roster.Person;
import org.huxin.server.wage.attendance.SheetLine.Mistake;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导入考勤表: a firm's month, all lines or none; sent again it replaces what was sent before. It does not speak against punches,
 * whichever came first: a worker whose days say something else is named, and those days are corrected one by one, with a reason.
 */
@Service
class ImportAttendance {

    /**
     * What became of a sheet.
     *
     * @param entered lines that are on record now; none while there are mistakes
     * @param strangers of them, lines about people whom the roster does not know: kept, and entered once it does
     * @param differing of them, lines that days which were recorded stand against
     */
    record Imported(int lines, int entered, int strangers, List<Mistake> differing, List<Mistake> mistakes) {}

    private record Placed(SheetLine line, Person person) {}

    private final ReadAttendance read;
    private final Roster roster;
    private final Strangers strangers;
    private final StrangerMonths months;
    private final WageProjects projects;
    private final BuildDays build;
    private final WageFiles files;
    private final Audit audit;
    private final Today today;
    private final DSLContext db;

    ImportAttendance(
            ReadAttendance read,
            Roster roster,
            Strangers strangers,
            StrangerMonths months,
            WageProjects projects,
            BuildDays build,
            WageFiles files,
            Audit audit,
            Today today,
            DSLContext db) {
        this.read = read;
        this.roster = roster;
        this.strangers = strangers;
        this.months = months;
        this.projects = projects;
        this.build = build;
        this.files = files;
        this.audit = audit;
        this.today = today;
        this.db = db;
    }

    /** @param name of the file, as it was sent */
    @Transactional
    Imported handle(UUID id, UUID employer, YearMonth month, String name, Path content) {
        var project = projects.open(id, AttendanceAct.IMPORT);
        projects.requireEmployer(project, employer);
        if (month.isAfter(YearMonth.from(today.date()))) {
            throw CommandRefused.field("attendance.month", "month", "这个月还没有到");
        }
        var found = read.read(project.jurisdiction(), month, content);
        if (!found.mistakes().isEmpty()) {
            return new Imported(found.count(), 0, 0, List.of(), found.mistakes());
        }
        db.execute(DaySql.HOLD, val(new UUID[] {id}));
        var people = roster.find(
                project.jurisdiction(),
                id,
                found.lines().stream().map(SheetLine::who).collect(toSet()));
        var placed = found.lines().stream()
                .map(line -> new Placed(line, Objects.requireNonNull(people.get(line.who()))))
                .toList();
        var known = placed.stream().filter(one -> works(one, employer, month)).toList();
        var unknown =
                placed.stream().filter(one -> !works(one, employer, month)).toList();
        forget(id, employer, month);
        var file = files.keep(WageFiles.Kind.ATTENDANCE, id, employer, name, content);
        enter(id, employer, month, file, known);
        keep(id, employer, month, file, unknown);
        build.sum(List.of(new ProjectMonth(id, month)));
        audit.append(
                AttendanceAct.IMPORT.fact(),
                project.subject(),
                Map.of("month", month.toString(), "lines", found.count(), "employer", employer.toString()));
        return new Imported(found.count(), found.count(), unknown.size(), differing(id, employer, month), List.of());
    }

    private static boolean works(Placed one, UUID employer, YearMonth month) {
        return one.person().worker() != null && one.person().with(employer, month);
    }

    private List<Mistake> differing(UUID project, UUID employer, YearMonth month) {
        return db.selectFrom(ATTENDANCE_MONTH)
                .where(of(project, employer, month))
                .and(ATTENDANCE_MONTH.SHEET_WORKED.ne(ATTENDANCE_MONTH.WORKED))
                .orderBy(ATTENDANCE_MONTH.LINE)
                .fetch(row -> new Mistake(
                        row.getLine(),
                        "出勤天数",
                        "考勤记录是 %d.%02d 天，以考勤记录为准；记录不对的，请逐日更正考勤"
                                .formatted(row.getWorked() / 100, row.getWorked() % 100)));
    }

    private static Condition of(UUID project, UUID employer, YearMonth month) {
        return ATTENDANCE_MONTH
                .PROJECT
                .eq(project)
                .and(ATTENDANCE_MONTH.EMPLOYER.eq(employer))
                .and(ATTENDANCE_MONTH.MONTH.eq(month.atDay(1)));
    }

    private void forget(UUID project, UUID employer, YearMonth month) {
        db.deleteFrom(ATTENDANCE_MONTH)
                .where(of(project, employer, month))
                .and(ATTENDANCE_MONTH.SOURCE.eq("sheet"))
                .execute();
        db.update(ATTENDANCE_MONTH)
                .setNull(ATTENDANCE_MONTH.SHEET_WORKED)
                .setNull(ATTENDANCE_MONTH.SHEET_MINUTES)
                .setNull(ATTENDANCE_MONTH.LINE)
                .setNull(ATTENDANCE_MONTH.FILE)
                .where(of(project, employer, month))
                .execute();
        months.forget(project, employer, month);
    }

    private void enter(UUID project, UUID employer, YearMonth month, UUID file, List<Placed> known) {
        var lines = known.stream().map(Placed::line).toList();
        db.execute(
                """
                insert into wage.attendance_month as known
                    (project, month, worker, employer, worked, minutes, last_day, source, line, file)
                select {0}, {1}, t.worker, {2}, t.worked, t.minutes, t.last_day, 'sheet', t.line, {8}
                from unnest({3}::uuid[], {4}::integer[], {5}::integer[], {6}::date[], {7}::integer[])
                     as t (worker, worked, minutes, last_day, line)
                """ + StrangerMonths.BESIDE_DAYS,
                val(project),
                val(month.atDay(1)),
                val(employer),
                val(known.stream().map(one -> one.person().worker()).toArray(UUID[]::new)),
                val(lines.stream().map(SheetLine::worked).toArray(Integer[]::new)),
                val(lines.stream().map(SheetLine::minutes).toArray(Integer[]::new)),
                val(lines.stream().map(SheetLine::lastDay).toArray(LocalDate[]::new)),
                val(lines.stream().map(SheetLine::line).toArray(Integer[]::new)),
                val(file));
    }

    private void keep(UUID project, UUID employer, YearMonth month, UUID file, List<Placed> unknown) {
        var seen = new HashMap<Placed, Strangers.Seen>();
        unknown.forEach(
                one -> seen.put(one, new Strangers.Seen(one.person(), one.line().name())));
        var ids = strangers.keep(project, seen.values(), today.now());
        var kept = new HashMap<UUID, SheetLine>();
        seen.forEach((one, stranger) -> kept.put(Objects.requireNonNull(ids.get(stranger.key())), one.line()));
        months.keep(employer, month, file, kept);
    }
}
