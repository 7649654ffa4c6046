package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.FIRM_INSPECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.FirmInspectionRecord;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Inspections of firms: the next one as the grade plans it, and those that were done. */
@Repository
class Inspections {

    private final DSLContext db;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Inspections(DSLContext db, ApplicationEventPublisher facts, Today today) {
        this.db = db;
        this.facts = facts;
        this.today = today;
    }

    /**
     * Plans the next by the interval of a grade, in place of what was planned: counted from the last inspection, or from where the
     * old plan was counted from, and never in the past. Without an interval nothing is planned.
     */
    void plan(SupervisedFirms.Named named, Grades.Grade grade) {
        var firm = named.firm();
        var open = open(firm.getId());
        open.ifPresent(old -> {
            old.setDroppedAt(today.now());
            db.executeUpdate(old);
            facts.publishEvent(
                    new FirmFact.InspectionDropped(FirmFact.matter(old.getId()), today.now(), firm.getJurisdiction()));
        });
        firm.setInspectBy(null);
        if (grade.months() == null) {
            return;
        }
        var based = lastDone(firm.getId())
                .or(() -> open.map(FirmInspectionRecord::getBasedOn))
                .orElse(today.date());
        var due = based.plusMonths(grade.months());
        var row = new FirmInspectionRecord();
        row.setId(UUID.randomUUID());
        row.setFirm(firm.getId());
        row.setBasedOn(based);
        row.setDueOn(due.isBefore(today.date()) ? today.date() : due);
        db.executeInsert(row);
        firm.setInspectBy(row.getDueOn());
        facts.publishEvent(new FirmFact.InspectionPlanned(
                FirmFact.matter(row.getId()),
                today.now(),
                firm.getJurisdiction(),
                named.number(),
                named.name(),
                firm.getUnit(),
                grade.code(),
                row.getDueOn()));
    }

    private Optional<LocalDate> lastDone(UUID firm) {
        return of(firm).stream().findFirst().map(FirmInspectionRecord::getDoneOn);
    }

    Optional<FirmInspectionRecord> open(UUID firm) {
        return db.selectFrom(FIRM_INSPECTION)
                .where(FIRM_INSPECTION.FIRM.eq(firm))
                .and(FIRM_INSPECTION.DONE_ON.isNull())
                .and(FIRM_INSPECTION.DROPPED_AT.isNull())
                .fetchOptional();
    }

    /** Those that were done, newest first. */
    List<FirmInspectionRecord> of(UUID firm) {
        return db.selectFrom(FIRM_INSPECTION)
                .where(FIRM_INSPECTION.FIRM.eq(firm))
                .and(FIRM_INSPECTION.DONE_ON.isNotNull())
                .orderBy(FIRM_INSPECTION.DONE_ON.desc(), FIRM_INSPECTION.ID)
                .fetch();
    }

    Optional<UUID> firmOf(UUID inspection) {
        return Optional.ofNullable(db.fetchValue(FIRM_INSPECTION.FIRM, FIRM_INSPECTION.ID.eq(inspection)));
    }

    void add(FirmInspectionRecord row) {
        db.executeInsert(row);
    }

    void save(FirmInspectionRecord row) {
        db.executeUpdate(row);
    }
}
