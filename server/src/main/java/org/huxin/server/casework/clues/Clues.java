package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All clues. */
@Repository
class Clues {

    private static final String SERIES = "clue";

    private final DSLContext db;

    Clues(DSLContext db) {
        this.db = db;
    }

    /** The clue, held until this transaction ends. */
    Clue requireForUpdate(UUID id) {
        return db.selectFrom(CLUE)
                .where(CLUE.ID.eq(id))
                .forUpdate()
                .fetchOptional(Clues::clue)
                .orElseThrow(() -> new NotFound("线索", id.toString()));
    }

    Clue require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("线索", id.toString()));
    }

    Optional<Clue> find(UUID id) {
        return db.selectFrom(CLUE).where(CLUE.ID.eq(id)).fetchOptional(Clues::clue);
    }

    /** The clue that the same request made before, if it was sent before. */
    Optional<UUID> byRequest(String jurisdiction, String requestId) {
        return db.fetchOptional(
                        "SELECT id FROM casework.clue WHERE jurisdiction = ? AND request_id = ?",
                        jurisdiction,
                        requestId)
                .map(found -> found.get(0, UUID.class));
    }

    /**
     * The next numbers of a jurisdiction's year, taken in the transaction that uses them.
     *
     * @return the first of {@code n} consecutive numbers
     */
    long takeNumbers(String jurisdiction, int year, int n) {
        // as text: this runs with every clue, and building the statement took longer than the database needs for it
        var last = db.fetchSingle("""
                        INSERT INTO casework.number_series AS s (jurisdiction, series, year, last) VALUES (?, ?, ?, ?)
                        ON CONFLICT (jurisdiction, series, year) DO UPDATE SET last = s.last + excluded.last
                        RETURNING last
                        """, jurisdiction, SERIES, year, (long) n).get(0, Long.class);
        return last - n + 1;
    }

    /** Adds new clues, many in one batch. */
    void add(List<ClueRecord> clues) {
        if (clues.size() == 1) {
            db.executeInsert(clues.getFirst());
        } else {
            db.batchInsert(clues).execute();
        }
    }

    /** Writes what can change after the intake. */
    void save(Clue clue) {
        var handling = clue.handling();
        var found = clue.finding();
        db.update(CLUE)
                .set(CLUE.VERSION, clue.version())
                .set(CLUE.STAGE, clue.stage().name())
                .set(CLUE.HANDLING_UNIT, handling.unit())
                .set(CLUE.OFFICER, handling.officer())
                .set(CLUE.ASSIGNER, handling.assigner())
                .set(CLUE.ACCEPTED_UNIT, handling.acceptedUnit())
                .set(CLUE.HELPERS, handling.helpers().toArray(String[]::new))
                .set(CLUE.INDUSTRY_UNIT, handling.industryUnit())
                .set(CLUE.TERRITORY_UNIT, handling.territoryUnit())
                .set(CLUE.MAJOR, found.major())
                .set(CLUE.STABILITY, found.stability())
                .set(CLUE.STABILITY_RECORDED, found.stabilityRecorded())
                .set(CLUE.CAUSE, found.cause())
                .set(CLUE.VERIFIED_FEN, found.verifiedFen())
                .set(CLUE.VERIFIED_PERSONS, found.verifiedPersons())
                .set(CLUE.PAID_FEN, found.paidFen())
                .set(CLUE.RESOLVED_AT, found.resolvedAt())
                .set(CLUE.CLOSED_AT, found.closedAt())
                .set(CLUE.MERGED_INTO, found.mergedInto())
                .where(CLUE.ID.eq(clue.id()))
                .execute();
    }

    static Clue clue(ClueRecord row) {
        return new Clue(
                row.getId(),
                row.getJurisdiction(),
                row.getNumber(),
                row.getVersion(),
                Stage.valueOf(row.getStage()),
                intake(row),
                new Clue.Handling(
                        row.getHandlingUnit(),
                        row.getOfficer(),
                        row.getAssigner(),
                        row.getAcceptedUnit(),
                        Arrays.asList(row.getHelpers()),
                        row.getIndustryUnit(),
                        row.getTerritoryUnit()),
                new Finding(
                        row.getMajor(),
                        row.getStability(),
                        row.getStabilityRecorded(),
                        row.getCause(),
                        row.getVerifiedFen(),
                        row.getVerifiedPersons(),
                        row.getPaidFen(),
                        row.getResolvedAt(),
                        row.getClosedAt(),
                        row.getMergedInto()));
    }

    private static Clue.Intake intake(ClueRecord row) {
        return new Clue.Intake(
                row.getChannel(),
                row.getReceivedAt(),
                row.getSourceUnit(),
                row.getFirstAskedUnit(),
                row.getFirstAskedOfficer(),
                Arrays.asList(row.getPresentUnits()),
                row.getForeignNumber(),
                row.getRegion(),
                row.getField(),
                row.getNature(),
                row.getHasProject(),
                row.getProject(),
                row.getOwnProjectOf(),
                row.getFundKind(),
                row.getEmployer(),
                row.getEmployerCode(),
                row.getSite(),
                row.getClaimedFen(),
                row.getClaimedPersons(),
                row.getNarrative(),
                row.getAnonymous(),
                row.getSuperiorMode(),
                row.getProposedUnit());
    }
}
