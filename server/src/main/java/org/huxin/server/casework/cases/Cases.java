package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CASE_STEP;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.huxin.db.casework.Tables.NUMBER_SERIES;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.casework.tables.records.CaseStepRecord;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All cases. */
@Repository
class Cases {

    private static final String SERIES = "case";

    private final DSLContext db;

    Cases(DSLContext db) {
        this.db = db;
    }

    /** The case, held until this transaction ends. */
    Case requireForUpdate(UUID id) {
        return db.selectFrom(LABOUR_CASE)
                .where(LABOUR_CASE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(this::whole)
                .orElseThrow(() -> new NotFound("案件", id.toString()));
    }

    Optional<Case> find(UUID id) {
        return db.selectFrom(LABOUR_CASE)
                .where(LABOUR_CASE.ID.eq(id))
                .fetchOptional()
                .map(this::whole);
    }

    /** Of each clue that became a case, the latest one. */
    Map<UUID, LabourCaseRecord> ofClues(Collection<UUID> clues) {
        return db.selectDistinct(LABOUR_CASE.asterisk())
                .on(LABOUR_CASE.CLUE)
                .from(LABOUR_CASE)
                .where(LABOUR_CASE.CLUE.eq(any(clues.toArray(UUID[]::new))))
                .orderBy(LABOUR_CASE.CLUE, LABOUR_CASE.OPENED_AT.desc())
                .fetchInto(LABOUR_CASE)
                .intoMap(LABOUR_CASE.CLUE);
    }

    /** The next number of a jurisdiction's year, taken in the transaction that uses it. */
    long takeNumber(String jurisdiction, int year) {
        return db.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.JURISDICTION, jurisdiction)
                .set(NUMBER_SERIES.SERIES, SERIES)
                .set(NUMBER_SERIES.YEAR, year)
                .set(NUMBER_SERIES.LAST, 1L)
                .onConflict(NUMBER_SERIES.JURISDICTION, NUMBER_SERIES.SERIES, NUMBER_SERIES.YEAR)
                .doUpdate()
                .set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.plus(1))
                .returning(NUMBER_SERIES.LAST)
                .fetchSingle()
                .getLast();
    }

    void add(Case one, String openedBy, String step) {
        var parties = one.parties();
        var row = db.newRecord(LABOUR_CASE);
        row.setId(one.id());
        row.setJurisdiction(one.jurisdiction());
        row.setNumber(one.number());
        row.setClue(one.clue());
        row.setOpenedAt(one.openedAt());
        row.setOpenedBy(openedBy);
        row.setUnit(parties.unit());
        row.setSourceUnit(parties.sourceUnit());
        row.setRegion(parties.region());
        row.setField(parties.field());
        row.setEmployer(parties.employer());
        row.setProject(parties.project());
        change(row, one, step);
        row.insert();
        addSteps(one, 0);
    }

    /**
     * Writes what can change.
     *
     * @param step where the case stands
     * @param known how many of its steps are stored already
     */
    void save(Case one, String step, int known) {
        var row = db.newRecord(LABOUR_CASE);
        change(row, one, step);
        row.setClosedAt(one.closedAt());
        db.update(LABOUR_CASE).set(row).where(LABOUR_CASE.ID.eq(one.id())).execute();
        addSteps(one, known);
    }

    private static void change(LabourCaseRecord row, Case one, String step) {
        var found = one.found();
        row.setVersion(one.version());
        row.setStep(step);
        row.setIndustryUnit(one.parties().industryUnit());
        row.setTerritoryUnit(one.parties().territoryUnit());
        row.setPartakers(one.parties().partakers().toArray(String[]::new));
        row.setCause(found.cause());
        row.setMajor(found.major());
        row.setListed(found.listed());
        row.setVerifiedFen(found.verifiedFen());
        row.setVerifiedPersons(found.verifiedPersons());
        var force = found.force();
        if (force != null) {
            row.setForceMembers(force.members().toArray(String[]::new));
            row.setForcePlan(force.plan());
            row.setForceFormedAt(force.formedAt());
        }
    }

    private void addSteps(Case one, int known) {
        var rows = new ArrayList<CaseStepRecord>();
        for (var position = known; position < one.entered().size(); position++) {
            var entered = one.entered().get(position);
            var row = new CaseStepRecord();
            row.setCaseId(one.id());
            row.setPosition(position);
            row.setStep(entered.step());
            row.setLabel(entered.label());
            row.setEnteredAt(entered.at());
            row.setOfficer(entered.officer());
            row.setUnit(entered.unit());
            row.setDocument(entered.document());
            row.setNote(entered.note());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    private Case whole(LabourCaseRecord row) {
        return of(
                row,
                db.selectFrom(CASE_STEP)
                        .where(CASE_STEP.CASE_ID.eq(row.getId()))
                        .orderBy(CASE_STEP.POSITION)
                        .fetch());
    }

    private static Case of(LabourCaseRecord row, Result<CaseStepRecord> steps) {
        return new Case(
                row.getId(),
                row.getJurisdiction(),
                row.getNumber(),
                row.getVersion(),
                row.getClue(),
                row.getOpenedAt(),
                row.getClosedAt(),
                new Case.Parties(
                        row.getUnit(),
                        row.getIndustryUnit(),
                        row.getTerritoryUnit(),
                        Arrays.asList(row.getPartakers()),
                        row.getSourceUnit(),
                        row.getRegion(),
                        row.getField(),
                        row.getEmployer(),
                        row.getProject()),
                new Case.Found(
                        row.getCause(),
                        row.getMajor(),
                        row.getListed(),
                        row.getVerifiedFen(),
                        row.getVerifiedPersons(),
                        force(row)),
                steps.map(step -> new Case.Entered(
                        step.getStep(),
                        step.getLabel(),
                        step.getEnteredAt(),
                        step.getOfficer(),
                        step.getUnit(),
                        step.getDocument(),
                        step.getNote())));
    }

    private static Case.@Nullable Force force(LabourCaseRecord row) {
        return row.getForceFormedAt() == null
                ? null
                : new Case.Force(Arrays.asList(row.getForceMembers()), row.getForcePlan(), row.getForceFormedAt());
    }
}
