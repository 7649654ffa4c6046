package org.huxin.server.casework.cases;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.clues.RandomClues;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger of cases against going through all of them one by one. */
@CaseworkTest
class CaseLedgerPropertyTests {

    private static final String DISTRICT = "410803";
    private static final List<String> STEPS = List.of("filing", "investigation", "decision", "closing");

    /** One unit of each reach that reads cases. */
    private static final List<String> READERS =
            List.of("zz.labour", "zz.housing", "zz.lifeng", "zz.police", "zz.government");

    @Autowired
    CaseLedger ledger;

    @Autowired
    Cases cases;

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private List<LabourCaseRecord> all;
    private Set<UUID> uncalmed;

    @BeforeEach
    void randomCases() {
        counter.on(LocalDate.of(2024, 9, 10));
        new RandomClues(db, directory, random).add(DISTRICT, 220);
        new RandomCases(db, directory, random).add(DISTRICT, STEPS);
        all = db.selectFrom(LABOUR_CASE).fetch();
        uncalmed = db.selectFrom(CLUE).fetch().stream()
                .filter(clue -> clue.getStability() && !clue.getStabilityRecorded())
                .map(ClueRecord::getId)
                .collect(toSet());
    }

    @AfterEach
    void takeThemAway() {
        RandomClues.remove(db);
    }

    @Test
    void anyFilterShowsEveryReaderExactlyTheCasesThatFitItNewestFirst() throws Exception {
        var shown = 0;
        for (var unit : READERS) {
            var reader = counter.acting(unit);
            for (var round = 0; round < 80; round++) {
                var filter = filter();
                var expected = all.stream()
                        .filter(row -> seen(row, reader) && fits(row, filter))
                        .sorted(comparing(LabourCaseRecord::getOpenedAt)
                                .thenComparing(row -> row.getId().toString())
                                .reversed())
                        .map(LabourCaseRecord::getNumber)
                        .toList();

                var found = new ArrayList<String>();
                String after = null;
                do {
                    var page = ledger.page(filter, reader, after, 1 + random.nextInt(60));
                    page.items().forEach(row -> found.add(row.getNumber()));
                    after = page.next();
                } while (after != null);

                assertThat(found).as("seed %d, %s, %s", seed, unit, filter).isEqualTo(expected);
                shown += found.size();
            }
        }
        assertThat(shown).as("the filters left something to compare").isGreaterThan(2_000);
    }

    @Test
    void aCaseIsOpenedByExactlyThoseInWhoseLedgerItStands() throws Exception {
        var everything = new CaseFilter(null, null, null, null, null, null, null, null, null);
        for (var unit : READERS) {
            var reader = counter.acting(unit);
            var listed = ledger.page(everything, reader, null, 10_000).items().stream()
                    .map(LabourCaseRecord::getId)
                    .toList();
            for (var row : all) {
                var opens = reader.scope()
                        .permits(CaseRights.scoped(cases.find(row.getId()).orElseThrow()));
                assertThat(opens)
                        .as("seed %d, %s, %s", seed, unit, row.getNumber())
                        .isEqualTo(listed.contains(row.getId()));
            }
        }
    }

    /** What the reader's unit may see, by hand. */
    private boolean seen(LabourCaseRecord row, ActingOfficer reader) {
        var unit = reader.unit();
        var own = Stream.concat(
                        Stream.of(row.getUnit(), row.getIndustryUnit(), row.getTerritoryUnit(), row.getSourceUnit()),
                        Arrays.stream(row.getPartakers()))
                .anyMatch(unit.id()::equals);
        return row.getJurisdiction().equals(DISTRICT)
                && (own
                        || switch (unit.id()) {
                            case "zz.labour", "zz.government" -> true;
                            case "zz.housing" ->
                                row.getField() != null && unit.fields().contains(row.getField());
                            case "zz.lifeng" -> "410803_lifeng".equals(row.getRegion());
                            default -> false;
                        });
    }

    private CaseFilter filter() {
        return new CaseFilter(
                sometimes(STEPS),
                sometimes(directory.units(DISTRICT).stream().map(Unit::id).toList()),
                sometimes(directory.regions(DISTRICT).stream().map(Region::code).toList()),
                sometimes(RandomClues.CAUSES),
                sometimes(List.of(true, false)),
                sometimes(List.of(true, false)),
                sometimes(List.of(true, false)),
                sometimes(List.of(true, false)),
                sometimes(List.of("示例", "ABC", "100%", "_", "小区　示例", " 示例  案 ", "没有的")));
    }

    private <T> @Nullable T sometimes(List<T> from) {
        return random.nextInt(4) > 0 ? null : from.get(random.nextInt(from.size()));
    }

    private boolean fits(LabourCaseRecord row, CaseFilter filter) {
        return same(filter.step(), row.getStep())
                && (filter.unit() == null
                        || Stream.concat(
                                        Stream.of(row.getUnit(), row.getIndustryUnit(), row.getTerritoryUnit()),
                                        Arrays.stream(row.getPartakers()))
                                .anyMatch(filter.unit()::equals))
                && (filter.region() == null || lies(row.getRegion(), filter.region()))
                && same(filter.cause(), row.getCause())
                && same(filter.listed(), row.getListed())
                && same(filter.major(), row.getMajor())
                && same(filter.open(), row.getClosedAt() == null)
                && (!Boolean.TRUE.equals(filter.stabilityMissing()) || uncalmed.contains(row.getClue()))
                && words(row, filter.text());
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }

    private boolean lies(@Nullable String code, String in) {
        for (var place = code; place != null; ) {
            if (place.equals(in)) {
                return true;
            }
            place = directory.region(DISTRICT, place).orElseThrow().parent();
        }
        return false;
    }

    private static boolean words(LabourCaseRecord row, @Nullable String text) {
        return text == null
                || Arrays.stream(text.split("[ 　]+"))
                        .allMatch(word -> Stream.of(
                                        row.getNumber(),
                                        row.getEmployer(),
                                        row.getProject() == null ? "" : row.getProject())
                                .anyMatch(value ->
                                        value.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))));
    }
}
