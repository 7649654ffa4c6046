package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Clues of any stage, place, unit and amount, put straight into the ledger: many at the same moment, with the same
 * amount or firm, at the first and the last moment of a day.
 */
public final class RandomClues {

    /** The first of the days on which they come in and are resolved. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 8, 1);

    public static final int DAYS = 40;

    public static final List<String> FIELDS = List.of("housing", "transport", "water", "agriculture");
    static final List<String> CHANNELS = List.of("phone", "platform", "superior", "petition", "grid");
    public static final List<String> CAUSES = List.of("illegal_award", "other");
    public static final List<String> NATURES = List.of("arrears", "collective");
    static final List<UUID> PROJECTS = List.of(new UUID(0, 1), new UUID(0, 2));
    static final List<String> EMPLOYERS =
            List.of("示例建筑有限公司", "示例 劳务", "ABC 示例装饰", "abc示例装饰", "示例100%工程", "示例_分公司", "乙", "示例建筑");

    private static final String REQUEST = "random clue ";
    private static final List<String> SITES = List.of("示例路1号", "示例路１号", "A座", "a座 东");
    private static final List<LocalTime> MOMENTS =
            List.of(LocalTime.MIN, LocalTime.of(9, 0), LocalTime.of(23, 59, 59, 999_999_000));

    private final DSLContext db;
    private final Directory directory;
    private final Random random;

    public RandomClues(DSLContext db, Directory directory, Random random) {
        this.db = db;
        this.directory = directory;
        this.random = random;
    }

    /** Stores so many clues of a jurisdiction. */
    public void add(String jurisdiction, int n) {
        var rows = new ArrayList<ClueRecord>();
        for (var i = 0; i < n; i++) {
            rows.add(row(jurisdiction));
        }
        db.batchInsert(rows).execute();
    }

    /** Lets about a quarter of them have something overdue, and others owe or have owed something. */
    public void owe() {
        db.execute("""
                INSERT INTO duty.entry (id, jurisdiction, subject, rule, round, opened_by, role, opened_at,
                    provisional, status, agenda, goes_round, revision)
                SELECT gen_random_uuid(), jurisdiction, 'clue:' || id, 'random', 1, id, 'nobody', received_at, false,
                    (ARRAY['OVERDUE', 'OPEN', 'MET_LATE'])[1 + abs(hashtext(id::text || n)) % 3], '', false, 1
                FROM casework.clue, generate_series(1, 2) n
                WHERE request_id LIKE 'random clue %' AND hashtext(n || id::text) > 0
                """);
    }

    /** Subjects that have something overdue, whoever made them. */
    public static Set<String> overdue(DSLContext db) {
        return new HashSet<>(db.fetch("SELECT subject FROM duty.entry WHERE status = 'OVERDUE'")
                .getValues(0, String.class));
    }

    /** Takes all of them away again. */
    public static void remove(DSLContext db) {
        db.execute("DELETE FROM duty.entry WHERE rule = 'random'");
        db.execute("DELETE FROM casework.labour_case WHERE number LIKE 'random case %'");
        db.deleteFrom(CLUE).where(CLUE.REQUEST_ID.startsWith(REQUEST)).execute();
    }

    private ClueRecord row(String jurisdiction) {
        var units = directory.units(jurisdiction).stream().map(Unit::id).toList();
        var regions = directory.regions(jurisdiction).stream().map(Region::code).toList();
        var stage = one(List.of(Stage.values()));
        var row = new ClueRecord();
        row.setId(new UUID(random.nextLong(), random.nextLong()));
        row.setJurisdiction(jurisdiction);
        row.setNumber("RC-2024-" + row.getId().toString().substring(0, 18));
        row.setRequestId(REQUEST + row.getId());
        row.setVersion(1L);
        row.setStage(stage.name());
        row.setChannel(one(CHANNELS));
        row.setReceivedAt(moment(0));
        row.setRegisteredAt(row.getReceivedAt());
        row.setRegisteredBy("nobody");
        row.setSourceUnit(one(units));
        row.setFirstAskedUnit(one(units));
        row.setFirstAskedOfficer("nobody");
        row.setPresentUnits(some(units));
        row.setRegion(maybe(regions));
        row.setField(maybe(FIELDS));
        row.setHasProject(random.nextBoolean());
        row.setProject(maybe(List.of("示例小区", "示例小区 二期", "XYZ大厦")));
        row.setEmployer(one(EMPLOYERS));
        row.setSite(maybe(SITES));
        row.setClaimedFen(maybe(List.of(0L, 1L, 500_000L, 500_000L, 30_000_000L)));
        row.setClaimedPersons(maybe(List.of(0, 1, 12)));
        row.setNarrative("反映拖欠工资");
        row.setAnonymous(true);
        row.setSuperiorMode(maybe(List.of("oversee", "transfer")));
        row.setProposedUnit(maybe(units));
        row.setHandlingUnit(stage == Stage.RECEIVED ? null : maybe(units));
        row.setHelpers(some(units));
        row.setIndustryUnit(maybe(units));
        row.setTerritoryUnit(maybe(units));
        row.setMajor(random.nextInt(3) == 0);
        row.setStability(random.nextBoolean());
        row.setStabilityRecorded(random.nextBoolean());
        row.setCause(maybe(CAUSES));
        row.setNature(maybe(NATURES));
        row.setProjectId(maybe(PROJECTS));
        row.setVerifiedFen(maybe(List.of(0L, 400_000L, 29_999_999L)));
        row.setVerifiedPersons(maybe(List.of(3, 40)));
        row.setPaidFen(maybe(List.of(0L, 400_000L, 99_000_000L)));
        if (!stage.unsolved()) {
            row.setResolvedAt(moment(row.getReceivedAt().toLocalDate().toEpochDay() - FIRST_DAY.toEpochDay()));
        }
        row.setBigrams(Bigrams.of(row.getNumber(), row.getEmployer(), row.getProject(), row.getSite()));
        return row;
    }

    /** At or after the day that is so many after the first. */
    private LocalDateTime moment(long after) {
        return FIRST_DAY.plusDays(after + random.nextInt(DAYS - (int) after)).atTime(one(MOMENTS));
    }

    private String[] some(List<String> from) {
        return from.stream().filter(each -> random.nextInt(8) == 0).toArray(String[]::new);
    }

    private <T> @Nullable T maybe(List<T> from) {
        return random.nextInt(4) == 0 ? null : one(from);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
