package org.huxin.server.wage.attendance;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ATTENDANCE_SIGNAL;
import static org.huxin.db.wage.Tables.DEVICE;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.STRANGER;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.OddKind;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 异常: what is odd about the attendance of a project, latest day first. */
@Component
class OddList {

    /** @param kind null for all */
    record Filter(
            @Nullable OddKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * @param who name of the worker, or the mask of what a stranger's paper says
     * @param other the other project; told to officials only
     */
    record Row(
            UUID id,
            LocalDate day,
            Word kind,
            LocalDateTime at,
            @Nullable String device,
            @Nullable UUID worker,
            @Nullable String who,
            @Nullable Word attend,
            int times,
            @Nullable Integer people,
            @Nullable Long skewSeconds,
            @Nullable String other) {}

    private final DSLContext db;
    private final WageProjects projects;
    private final CurrentOfficer current;
    private final Words words;

    OddList(DSLContext db, WageProjects projects, CurrentOfficer current, Words words) {
        this.db = db;
        this.projects = projects;
        this.current = current;
        this.words = words;
    }

    Page<Row> page(Project project, Filter filter, @Nullable String after, int size) {
        var found = db.select(ATTENDANCE_SIGNAL.fields())
                .select(DEVICE.NUMBER, WORKER.NAME, STRANGER.ID_MASKED, CONSTRUCTION_PROJECT.NAME)
                .from(ATTENDANCE_SIGNAL)
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(ATTENDANCE_SIGNAL.DEVICE))
                .leftJoin(WORKER)
                .on(WORKER.ID.eq(ATTENDANCE_SIGNAL.WORKER))
                .leftJoin(STRANGER)
                .on(STRANGER.ID.eq(ATTENDANCE_SIGNAL.STRANGER))
                .leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(ATTENDANCE_SIGNAL.OTHER_PROJECT))
                .where(ATTENDANCE_SIGNAL.PROJECT.eq(project.id()))
                .and(own(project))
                .and(
                        filter.kind() == null
                                ? noCondition()
                                : ATTENDANCE_SIGNAL.KIND.eq(filter.kind().code()))
                .and(filter.from() == null ? noCondition() : ATTENDANCE_SIGNAL.DAY.ge(filter.from()))
                .and(filter.to() == null ? noCondition() : ATTENDANCE_SIGNAL.DAY.le(filter.to()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(ATTENDANCE_SIGNAL.DAY.desc(), ATTENDANCE_SIGNAL.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(found, size, last -> Cursor.at(last.get(ATTENDANCE_SIGNAL.DAY), last.get(ATTENDANCE_SIGNAL.ID)))
                .map(one -> shown(project, one));
    }

    /** A subcontractor sees what concerns its own people. */
    private Condition own(Project project) {
        return projects.onlyFirm(project)
                .map(firm -> exists(selectOne()
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.PROJECT.eq(project.id()))
                        .and(ENGAGEMENT.WORKER.eq(ATTENDANCE_SIGNAL.WORKER))
                        .and(ENGAGEMENT.EMPLOYER.eq(firm))))
                .orElse(noCondition());
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(ATTENDANCE_SIGNAL.DAY, ATTENDANCE_SIGNAL.ID).lt(LocalDate.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    private Row shown(Project project, Record one) {
        var signal = one.into(ATTENDANCE_SIGNAL);
        var kind = OddKind.of(signal.getKind());
        var name = one.get(WORKER.NAME);
        return new Row(
                signal.getId(),
                signal.getDay(),
                new Word(kind.code(), kind.label()),
                signal.getAt(),
                one.get(DEVICE.NUMBER),
                signal.getWorker(),
                name == null ? one.get(STRANGER.ID_MASKED) : name,
                signal.getAttend() == null
                        ? null
                        : words.of(
                                project.jurisdiction(),
                                AttendanceNumbers.ATTEND_KINDS,
                                "%03d".formatted(signal.getAttend())),
                signal.getTimes(),
                signal.getPeople(),
                signal.getSkewSeconds(),
                current.get().is(Role.ENTERPRISE) ? null : one.get(CONSTRUCTION_PROJECT.NAME));
    }
}
