package org.huxin.server.wage.attendance;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ATTENDANCE_DAY;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.AttendanceDayRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 考勤表: workers of a month with each of their days. */
@Component
class MonthGrid {

    /**
     * A worker's month with one employer.
     *
     * @param worked hundredths of a day
     * @param sheet whether that comes from a sheet of the firm
     * @param fromDays what the days come to, where a sheet says the month
     */
    record Line(
            UUID worker,
            String name,
            String idNumber,
            UUID employer,
            String employerName,
            int worked,
            boolean sheet,
            @Nullable Integer sheetWorked,
            List<Cell> days) {}

    /**
     * @param worked hundredths of a day
     * @param state complete, open or corrected
     */
    record Cell(
            LocalDate day,
            int worked,
            int minutes,
            String state,
            @Nullable LocalDateTime firstIn,
            @Nullable LocalDateTime lastOut,
            @Nullable String why) {}

    private final DSLContext db;
    private final WageProjects projects;

    MonthGrid(DSLContext db, WageProjects projects) {
        this.db = db;
        this.projects = projects;
    }

    /** By name. */
    Page<Line> page(Project project, YearMonth month, @Nullable String after, int size) {
        var found = db.select(
                        WORKER.ID,
                        WORKER.NAME,
                        WORKER.ID_MASKED,
                        ENTERPRISE.ID,
                        ENTERPRISE.NAME,
                        ATTENDANCE_MONTH.WORKED,
                        ATTENDANCE_MONTH.SOURCE,
                        ATTENDANCE_MONTH.SHEET_WORKED)
                .from(ATTENDANCE_MONTH)
                .join(WORKER)
                .on(WORKER.ID.eq(ATTENDANCE_MONTH.WORKER))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(ATTENDANCE_MONTH.EMPLOYER))
                .where(ATTENDANCE_MONTH.PROJECT.eq(project.id()))
                .and(ATTENDANCE_MONTH.MONTH.eq(month.atDay(1)))
                .and(projects.onlyFirm(project)
                        .map(ATTENDANCE_MONTH.EMPLOYER::eq)
                        .orElse(noCondition()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 3)))
                .orderBy(WORKER.NAME, WORKER.ID, ENTERPRISE.ID)
                .limit(size + 1)
                .fetch();
        var cut = Page.cut(
                found, size, last -> Cursor.at(last.get(WORKER.NAME), last.get(WORKER.ID), last.get(ENTERPRISE.ID)));
        var workers = cut.items().stream().map(one -> one.get(WORKER.ID)).toArray(UUID[]::new);
        var days = db
                .selectFrom(ATTENDANCE_DAY)
                .where(ATTENDANCE_DAY.PROJECT.eq(project.id()))
                .and(ATTENDANCE_DAY.DAY.between(month.atDay(1), month.atEndOfMonth()))
                .and(ATTENDANCE_DAY.WORKER.eq(any(workers)))
                .orderBy(ATTENDANCE_DAY.DAY)
                .fetch()
                .stream()
                .collect(groupingBy(one -> one.getWorker() + " " + one.getEmployer()));
        return cut.map(one -> line(one, days));
    }

    private static Condition behind(Cursor cursor) {
        return row(WORKER.NAME, WORKER.ID, ENTERPRISE.ID).gt(cursor.key(0), cursor.id(1), cursor.id(2));
    }

    private static Line line(Record one, Map<String, List<AttendanceDayRecord>> days) {
        var own = days.getOrDefault(one.get(WORKER.ID) + " " + one.get(ENTERPRISE.ID), List.of());
        return new Line(
                one.get(WORKER.ID),
                one.get(WORKER.NAME),
                one.get(WORKER.ID_MASKED),
                one.get(ENTERPRISE.ID),
                one.get(ENTERPRISE.NAME),
                one.get(ATTENDANCE_MONTH.WORKED),
                one.get(ATTENDANCE_MONTH.SOURCE).equals("sheet"),
                one.get(ATTENDANCE_MONTH.SHEET_WORKED),
                own.stream().map(MonthGrid::cell).toList());
    }

    private static Cell cell(AttendanceDayRecord day) {
        return new Cell(
                day.getDay(),
                day.getWorked(),
                day.getMinutes(),
                day.getState(),
                day.getFirstIn(),
                day.getLastOut(),
                day.getCorrectedWhy());
    }
}
