package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.ATTENDANCE_CORRECTION;
import static org.huxin.db.wage.Tables.ATTENDANCE_DAY;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.AttendanceDayRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正考勤: what somebody says of a day stands against whatever punches come later; what was there before is kept. */
@Service
class Corrections {

    private final DSLContext db;
    private final WageProjects projects;
    private final BuildDays build;
    private final Audit audit;
    private final CurrentOfficer current;
    private final Today today;

    Corrections(
            DSLContext db, WageProjects projects, BuildDays build, Audit audit, CurrentOfficer current, Today today) {
        this.db = db;
        this.projects = projects;
        this.build = build;
        this.audit = audit;
        this.current = current;
        this.today = today;
    }

    /** @throws CommandRefused {@code attendance.changed} if the day is not as whoever corrects saw it */
    @Transactional
    void correct(UUID id, CorrectDay command) {
        var project = projects.open(id, AttendanceAct.CORRECT);
        if (command.day().isAfter(today.date())) {
            throw CommandRefused.field("attendance.day", "day", "这一天还没有到");
        }
        var employer = employer(id, command);
        projects.requireFirm(project, employer);
        db.execute(DaySql.HOLD, val(new UUID[] {id}));
        var stored = db.fetchOptional(
                        ATTENDANCE_DAY,
                        ATTENDANCE_DAY
                                .PROJECT
                                .eq(id)
                                .and(ATTENDANCE_DAY.DAY.eq(command.day()))
                                .and(ATTENDANCE_DAY.WORKER.eq(command.worker())))
                .orElse(null);
        var before = stored == null ? null : stored.getWorked();
        var minutes = stored == null ? null : stored.getMinutes();
        if (!Objects.equals(before, command.saw())) {
            throw new CommandRefused("attendance.changed", "这一天的考勤已经变了，请刷新后再更正");
        }
        trace(id, command, before, minutes);
        store(stored == null ? fresh(id, command, employer) : stored, command);
        build.sum(List.of(new ProjectMonth(id, YearMonth.from(command.day()))));
        audit.append(
                AttendanceAct.CORRECT.fact(),
                project.subject(),
                Map.of(
                        "worker",
                        command.worker().toString(),
                        "day",
                        command.day().toString()));
    }

    private AttendanceDayRecord fresh(UUID project, CorrectDay command, UUID employer) {
        var row = db.newRecord(ATTENDANCE_DAY);
        row.setProject(project);
        row.setDay(command.day());
        row.setWorker(command.worker());
        row.setEmployer(employer);
        return row;
    }

    private void store(AttendanceDayRecord row, CorrectDay command) {
        row.setWorked(command.worked());
        // what devices saw of a day that was otherwise is not what was worked
        row.setMinutes(Objects.requireNonNullElse(command.minutes(), 0));
        row.setState("corrected");
        row.setCorrectedWhy(command.reason().strip());
        row.setCorrectedBy(current.get().id());
        row.setCorrectedAt(today.now());
        row.store();
    }

    private void trace(UUID project, CorrectDay command, @Nullable Integer before, @Nullable Integer minutesBefore) {
        var row = db.newRecord(ATTENDANCE_CORRECTION);
        row.setId(RowId.at(today.now()));
        row.setProject(project);
        row.setDay(command.day());
        row.setWorker(command.worker());
        row.setWorkedBefore(before);
        row.setWorked(command.worked());
        row.setMinutesBefore(minutesBefore);
        row.setMinutes(command.minutes());
        row.setWhy(command.reason().strip());
        row.setCorrectedAt(today.now());
        row.setCorrectedBy(current.get().id());
        row.insert();
    }

    /** For whom the worker was registered that day. */
    private UUID employer(UUID project, CorrectDay command) {
        LocalDate day = command.day();
        return db.select(ENGAGEMENT.EMPLOYER)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.PROJECT.eq(project))
                .and(ENGAGEMENT.WORKER.eq(command.worker()))
                .and(ENGAGEMENT.REGISTERED_ON.isNotNull())
                .and(least(ENGAGEMENT.REGISTERED_ON, coalesce(ENGAGEMENT.ENTERED_ON, ENGAGEMENT.REGISTERED_ON))
                        .le(day))
                .and(ENGAGEMENT.LEFT_ON.isNull().or(ENGAGEMENT.LEFT_ON.ge(day)))
                .orderBy(ENGAGEMENT.REGISTERED_ON.desc(), ENGAGEMENT.RECORDED_AT.desc())
                .limit(1)
                .fetchOptional(ENGAGEMENT.EMPLOYER)
                .orElseThrow(() -> CommandRefused.field("attendance.worker", "worker", "这名工人当天没有在本项目登记，请先在花名册登记"));
    }
}
