package org.huxin.server.wage.deferral;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeferralRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All reports of putting wages off. */
@Repository
class Deferrals {

    static final String KIND = "wage_deferral";

    private final DSLContext db;
    private final WageProjects projects;
    private final Attachments attachments;
    private final Today today;

    Deferrals(DSLContext db, WageProjects projects, Attachments attachments, Today today) {
        this.db = db;
        this.projects = projects;
        this.attachments = attachments;
        this.today = today;
    }

    /**
     * One report.
     *
     * @param state open, overdue once the new date has passed, paid, or paid_late
     */
    record View(
            UUID id,
            UUID project,
            String projectNumber,
            String projectName,
            UUID employer,
            String employerName,
            String month,
            String reason,
            long amountFen,
            int persons,
            LocalDate payBy,
            String state,
            LocalDateTime filedAt,
            @Nullable LocalDate paidOn,
            List<Attachment> files) {}

    static String subject(DeferralRecord row) {
        return KIND + ":" + row.getId();
    }

    void add(DeferralRecord row) {
        db.executeInsert(row);
    }

    void save(DeferralRecord row) {
        db.executeUpdate(row);
    }

    DeferralRecord requireForUpdate(UUID id) {
        return db.selectFrom(DEFERRAL)
                .where(DEFERRAL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("延期支付报告", id.toString()));
    }

    /** Of which project a report is, for whoever may see the report. */
    UUID project(UUID id) {
        var row =
                db.fetchOptional(DEFERRAL, DEFERRAL.ID.eq(id)).orElseThrow(() -> new NotFound("延期支付报告", id.toString()));
        var project = projects.visible(row.getProject());
        projects.requireFirm(project, row.getEmployer());
        return project.id();
    }

    /** Of one project; a subcontractor sees its own. */
    Page<View> of(Project project, @Nullable String after, int size) {
        return page(
                DEFERRAL.PROJECT
                        .eq(project.id())
                        .and(projects.onlyFirm(project)
                                .map(own -> (Condition) DEFERRAL.EMPLOYER.eq(own))
                                .orElse(noCondition())),
                after,
                size);
    }

    /** Of every project that the scope shows, latest first. */
    Page<View> all(Condition scope, boolean open, @Nullable String after, int size) {
        return page(scope.and(open ? DEFERRAL.PAID_ON.isNull() : noCondition()), after, size);
    }

    private Page<View> page(Condition which, @Nullable String after, int size) {
        var cursor = after == null ? null : Cursor.decode(after, 2);
        var rows = db.select(DEFERRAL, CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME)
                .from(DEFERRAL)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(DEFERRAL.PROJECT))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(DEFERRAL.EMPLOYER))
                .where(which)
                .and(
                        cursor == null
                                ? noCondition()
                                : row(DEFERRAL.FILED_AT, DEFERRAL.ID).lt(moment(cursor.key(0)), cursor.id(1)))
                .orderBy(DEFERRAL.FILED_AT.desc(), DEFERRAL.ID.desc())
                .limit(size + 1)
                .fetch(one -> view(one.value1(), one.value2(), one.value3(), one.value4()));
        return Page.cut(rows, size, one -> Cursor.at(one.filedAt(), one.id()));
    }

    private static LocalDateTime moment(String key) {
        try {
            return LocalDateTime.parse(key);
        } catch (java.time.DateTimeException noMoment) {
            throw Cursor.bad();
        }
    }

    private View view(DeferralRecord row, String number, String name, String firm) {
        var files = List.of(row.getFiles());
        return new View(
                row.getId(),
                row.getProject(),
                number,
                name,
                row.getEmployer(),
                firm,
                YearMonth.from(row.getMonth()).toString(),
                row.getReason(),
                row.getAmountFen(),
                row.getPersons(),
                row.getPayBy(),
                state(row),
                row.getFiledAt(),
                row.getPaidOn(),
                files.isEmpty() ? List.of() : attachments.of(files));
    }

    private String state(DeferralRecord row) {
        if (row.getPaidOn() == null) {
            return today.date().isAfter(row.getPayBy()) ? "overdue" : "open";
        }
        return row.getPaidOn().isAfter(row.getPayBy()) ? "paid_late" : "paid";
    }
}
