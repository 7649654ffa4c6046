package org.huxin.server.supervision.risk;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.RISK_GRADE;
import static org.huxin.db.supervision.Tables.RISK_REPORT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.RiskReportRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All reports of grave risks, each seen by whoever sees its project and by both offices. */
@Repository
class RiskReports {

    static final String KIND = "risk_report";

    private static final ScopeColumns SCOPE = new ScopeColumns(
            RISK_REPORT.JURISDICTION,
            Projects.SCOPE.region(),
            Projects.SCOPE.field(),
            Stream.concat(Projects.SCOPE.units().stream(), Stream.of(RISK_REPORT.FROM_UNIT, RISK_REPORT.TO_UNIT))
                    .toList(),
            Projects.SCOPE.source(),
            Projects.SCOPE.helpers(),
            Projects.SCOPE.stateCompany(),
            Projects.SCOPE.government());

    private final DSLContext db;
    private final CurrentOfficer current;
    private final Directory directory;
    private final Grounds grounds;

    RiskReports(DSLContext db, CurrentOfficer current, Directory directory, Grounds grounds) {
        this.db = db;
        this.current = current;
        this.directory = directory;
        this.grounds = grounds;
    }

    /**
     * One report.
     *
     * @param grade that was reported
     * @param receipt of the office; null until it has it
     * @param outcome settled or passed_on; null while the office deals with it
     * @param offers what the acting officer may do with it
     */
    record View(
            UUID id,
            long version,
            UUID project,
            String projectNumber,
            String projectName,
            Word grade,
            Word step,
            @Nullable Named from,
            @Nullable Named to,
            String reason,
            LocalDateTime madeAt,
            @Nullable LocalDateTime receivedAt,
            @Nullable String receipt,
            @Nullable String outcome,
            @Nullable LocalDateTime endedAt,
            @Nullable String note,
            List<String> offers) {}

    /** Latest first. */
    Page<View> page(boolean open, @Nullable UUID project, @Nullable String after, int size) {
        var rows = visible(open ? RISK_REPORT.OUTCOME.isNull() : noCondition(), project, after, size + 1);
        return Page.cut(rows, size, one -> Cursor.at(one.madeAt(), one.id()));
    }

    private List<View> visible(Condition which, @Nullable UUID project, @Nullable String after, int limit) {
        var cursor = after == null ? null : Cursor.decode(after, 2);
        return db.select(RISK_REPORT.fields())
                .select(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME, RISK_GRADE.GRADE)
                .from(RISK_REPORT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(RISK_REPORT.PROJECT))
                .join(RISK_GRADE)
                .on(RISK_GRADE.PROJECT.eq(RISK_REPORT.PROJECT))
                .and(RISK_GRADE.VERSION.eq(RISK_REPORT.GRADED))
                .where(current.get().scope().on(SCOPE))
                .and(which)
                .and(project == null ? noCondition() : RISK_REPORT.PROJECT.eq(project))
                .and(
                        cursor == null
                                ? noCondition()
                                : row(RISK_REPORT.MADE_AT, RISK_REPORT.ID).lt(cursor.moment(0), cursor.id(1)))
                .orderBy(RISK_REPORT.MADE_AT.desc(), RISK_REPORT.ID.desc())
                .limit(limit)
                .fetch(this::view);
    }

    private View view(Record found) {
        var report = found.into(RISK_REPORT);
        return new View(
                report.getId(),
                report.getVersion(),
                report.getProject(),
                found.get(CONSTRUCTION_PROJECT.NUMBER),
                found.get(CONSTRUCTION_PROJECT.NAME),
                grounds.word(report.getJurisdiction(), RiskTerms.GRADES, found.get(RISK_GRADE.GRADE)),
                grounds.word(report.getJurisdiction(), RiskTerms.STEPS, report.getStep()),
                directory.named(report.getFromUnit()),
                directory.named(report.getToUnit()),
                report.getReason(),
                report.getMadeAt(),
                report.getReceivedAt(),
                report.getReceipt(),
                report.getOutcome(),
                report.getEndedAt(),
                report.getNote(),
                RiskReporting.offers(report, current.get(), directory));
    }

    /** @throws NotFound if there is none, or none that the officer may see */
    View require(UUID id) {
        return visible(id).orElseThrow(() -> new NotFound("风险报告", id.toString()));
    }

    /** The report, if there is one that the officer may see. */
    Optional<View> visible(UUID id) {
        return visible(RISK_REPORT.ID.eq(id), null, null, 1).stream().findFirst();
    }

    /** The report held until this transaction ends, and its grade. */
    Held hold(UUID id) {
        var view = require(id);
        var row = db.selectFrom(RISK_REPORT)
                .where(RISK_REPORT.ID.eq(id))
                .forUpdate()
                .fetchSingle();
        return new Held(row, view);
    }

    record Held(RiskReportRecord row, View view) {}

    /** @return false where the project is before an office already */
    boolean add(RiskReportRecord row) {
        return db.insertInto(RISK_REPORT).set(row).onConflictDoNothing().execute() == 1;
    }

    void save(RiskReportRecord row) {
        db.executeUpdate(row);
    }
}
