package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CLUE;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.db.casework.Tables;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.casework.clues.RandomClues;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A case of each random clue, open or closed, at any step; taken away with the clues. */
public final class RandomCases {

    private final DSLContext db;
    private final Directory directory;
    private final Random random;

    public RandomCases(DSLContext db, Directory directory, Random random) {
        this.db = db;
        this.directory = directory;
        this.random = random;
    }

    /** Makes cases of the random clues of a jurisdiction. */
    public void add(String jurisdiction, List<String> steps) {
        var units = directory.units(jurisdiction).stream().map(Unit::id).toList();
        var rows = new ArrayList<LabourCaseRecord>();
        for (var clue : db.selectFrom(CLUE)
                .where(CLUE.JURISDICTION.eq(jurisdiction))
                .and(CLUE.NUMBER.startsWith("RC-2024-"))
                .orderBy(CLUE.ID)) {
            rows.add(row(clue, units, steps));
        }
        db.batchInsert(rows).execute();
    }

    private LabourCaseRecord row(ClueRecord clue, List<String> units, List<String> steps) {
        var row = db.newRecord(Tables.LABOUR_CASE);
        row.setId(new UUID(random.nextLong(), random.nextLong()));
        row.setJurisdiction(clue.getJurisdiction());
        row.setNumber("random case " + row.getId().toString().substring(0, 18));
        row.setVersion(1L);
        row.setClue(clue.getId());
        row.setStep(one(steps));
        row.setOpenedAt(RandomClues.FIRST_DAY
                .plusDays(random.nextInt(RandomClues.DAYS))
                .atTime(one(List.of(LocalTime.MIN, LocalTime.of(9, 0)))));
        row.setOpenedBy("nobody");
        row.setClosedAt(random.nextInt(3) == 0 ? row.getOpenedAt().plusDays(30) : null);
        row.setUnit(one(units));
        row.setIndustryUnit(maybe(units));
        row.setTerritoryUnit(maybe(units));
        row.setPartakers(units.stream().filter(unit -> random.nextInt(8) == 0).toArray(String[]::new));
        row.setSourceUnit(one(units));
        row.setRegion(clue.getRegion());
        row.setField(clue.getField());
        row.setEmployer(clue.getEmployer());
        row.setProject(clue.getProject());
        row.setCause(maybe(RandomClues.CAUSES));
        row.setMajor(random.nextBoolean());
        row.setListed(random.nextBoolean());
        row.setVerifiedFen(maybe(List.of(0L, 500_000L)));
        row.setVerifiedPersons(maybe(List.of(0, 12)));
        return row;
    }

    private <T> @Nullable T maybe(List<T> from) {
        return random.nextInt(4) == 0 ? null : one(from);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
