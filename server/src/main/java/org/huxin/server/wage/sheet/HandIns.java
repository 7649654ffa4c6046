package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.HAND_IN;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.HandInRecord;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.SheetFact;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 应交工资表: which firm owes the sheet of which month, by when, and whether it has come. */
@Repository
class HandIns {

    static final String KIND = "wage_hand_in";

    private final DSLContext db;
    private final PayTerms terms;
    private final SheetRules rules;
    private final Employers employers;
    private final ApplicationEventPublisher facts;
    private final Today today;

    HandIns(
            DSLContext db,
            PayTerms terms,
            SheetRules rules,
            Employers employers,
            ApplicationEventPublisher facts,
            Today today) {
        this.db = db;
        this.terms = terms;
        this.rules = rules;
        this.employers = employers;
        this.facts = facts;
        this.today = today;
    }

    static String subject(HandInRecord row) {
        return KIND + ":" + row.getId();
    }

    /**
     * What a firm owes for a month, told of when it is new, and held until this transaction ends: whoever changes the sheets of
     * that month does so one after the other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HandInRecord owed(Project project, UUID employer, YearMonth month) {
        var row = new HandInRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(project.id());
        row.setEmployer(employer);
        row.setMonth(month.atDay(1));
        due(project, row);
        row.setToldAt(today.now());
        var isNew = db.insertInto(HAND_IN).set(row).onConflictDoNothing().execute() > 0;
        var held = db.selectFrom(HAND_IN)
                .where(HAND_IN.PROJECT.eq(project.id()))
                .and(HAND_IN.EMPLOYER.eq(employer))
                .and(HAND_IN.MONTH.eq(month.atDay(1)))
                .forUpdate()
                .fetchSingle();
        if (isNew) {
            tell(project, held);
        }
        return held;
    }

    /**
     * Holds what a sheet is owed as until this transaction ends. Whoever changes a sheet does that before he holds the sheet
     * itself, as whoever draws one up does: else the two wait for each other.
     */
    void hold(WageSheetRecord sheet) {
        db.select(HAND_IN.ID)
                .from(HAND_IN)
                .where(HAND_IN.PROJECT.eq(sheet.getProject()))
                .and(HAND_IN.EMPLOYER.eq(sheet.getEmployer()))
                .and(HAND_IN.MONTH.eq(sheet.getMonth()))
                .forUpdate()
                .fetch();
    }

    /** The agreed day has changed: what has not come yet is due by the new one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dueAnew(Project project) {
        db.selectFrom(HAND_IN)
                .where(HAND_IN.PROJECT.eq(project.id()))
                .and(HAND_IN.HANDED_AT.isNull())
                .orderBy(HAND_IN.ID)
                .forUpdate()
                .fetch()
                .forEach(row -> {
                    var before = row.getDueOn();
                    due(project, row);
                    if (!Objects.equals(before, row.getDueOn())) {
                        row.setToldAt(later(row.getToldAt()));
                        tell(project, row);
                    }
                    row.update();
                });
    }

    void save(HandInRecord row) {
        db.executeUpdate(row);
    }

    private void due(Project project, HandInRecord row) {
        var day = rules.payOn(project.jurisdiction(), terms.of(project.id()), YearMonth.from(row.getMonth()));
        row.setPayOn(day);
        row.setDueOn(day);
    }

    /** After everything that was told before. */
    private LocalDateTime later(LocalDateTime told) {
        var next = told.plus(1, ChronoUnit.MILLIS);
        return today.now().isBefore(next) ? next : today.now();
    }

    private void tell(Project project, HandInRecord row) {
        facts.publishEvent(new SheetFact.Due(
                subject(row),
                row.getToldAt(),
                project.jurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                project.region(),
                project.field(),
                project.units().industry(),
                project.units().source(),
                employers.name(row.getEmployer()),
                YearMonth.from(row.getMonth()).toString(),
                row.getDueOn()));
    }
}
