package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.casework.Tables.CLUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger against going through all clues one by one: every filter, every officer, every sort. */
@CaseworkTest
class LedgerPropertyTests {

    private static final String DISTRICT = "410803";
    private static final String TOWN = "50gx01";
    private static final int ALL = 10_000;
    private static final List<String> SORTS = List.of(
            "receivedAt", "-receivedAt", "number", "-number", "employer", "-employer", "claimedFen", "-claimedFen");

    /** One unit of each reach: all, industry, place, own, sent. */
    private static final List<String> READERS =
            List.of("zz.labour", "zz.housing", "zz.lifeng", "zz.police", "jf.social_security", "jf.village_one");

    @Autowired
    Ledger ledger;

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Set<String> overdue;

    @BeforeEach
    void clues() {
        counter.on(LocalDate.of(2024, 3, 8));
        var clues = new RandomClues(db, directory, random);
        clues.add(DISTRICT, 250);
        clues.add(TOWN, 150);
        clues.owe();
        overdue = RandomClues.overdue(db);
    }

    @AfterEach
    void takeThemAway() {
        RandomClues.remove(db);
    }

    @Test
    void anyFilterShowsEveryReaderExactlyTheCluesThatFitItOneByOne() throws Exception {
        var rows = db.selectFrom(CLUE).fetch();
        var shown = 0;
        for (var unit : READERS) {
            var reader = counter.acting(unit);
            var seen = rows.stream()
                    .filter(row -> reader.scope().permits(Rights.scoped(Clues.clue(row))))
                    .toList();
            for (var round = 0; round < 120; round++) {
                var filter = filter(reader.jurisdiction());
                var expected = seen.stream()
                        .filter(row -> fits(row, filter, reader.jurisdiction()))
                        .map(ClueRecord::getId)
                        .collect(toSet());

                var page = ledger.page(filter, reader, null, ALL);

                assertThat(numbers(rows, ids(page.items())))
                        .as("seed %d, %s, %s", seed, unit, filter)
                        .isEqualTo(numbers(rows, expected));
                assertThat(page.next()).isNull();
                assertThat(ledger.count(filter, reader, ALL)).isEqualTo(expected.size());
                shown += expected.size();
            }
        }
        assertThat(shown).as("the filters left something to compare").isGreaterThan(5_000);
    }

    @Test
    void pagesOfAnySizeShowEveryRowOnceInTheOrderOfTheWholeUnderEverySort() throws Exception {
        for (var unit : List.of("zz.labour", "zz.housing", "jf.village_one")) {
            var reader = counter.acting(unit);
            for (var sort : SORTS) {
                var filter = sorted(sort);
                var whole = new ArrayList<UUID>();
                ledger.each(filter, reader, row -> whole.add(row.getId()));

                var paged = new ArrayList<ClueRecord>();
                String after = null;
                do {
                    var page = ledger.page(filter, reader, after, 1 + random.nextInt(17));
                    paged.addAll(page.items());
                    after = page.next();
                } while (after != null);

                assertThat(paged.stream().map(ClueRecord::getId).toList())
                        .as("seed %d, %s by %s", seed, unit, sort)
                        .doesNotHaveDuplicates()
                        .isEqualTo(whole);
                inOrder(paged, sort);
            }
        }
    }

    /** Numbers and moments by themselves; the database alone knows the order of texts. */
    private static void inOrder(List<ClueRecord> rows, String sort) {
        switch (sort.replace("-", "")) {
            case "receivedAt" -> inOrder(rows, sort, ClueRecord::getReceivedAt);
            case "claimedFen" ->
                inOrder(rows, sort, row -> row.getClaimedFen() == null ? Long.valueOf(-1) : row.getClaimedFen());
            default -> {}
        }
    }

    private static <T extends Comparable<? super T>> void inOrder(
            List<ClueRecord> rows, String sort, Function<ClueRecord, T> key) {
        var keys = rows.stream().map(key).toList();
        assertThat(sort.startsWith("-") ? keys.reversed() : keys).as(sort).isSorted();
    }

    @Test
    void aClueThatComesInBetweenTwoPagesNeitherHidesNorDoublesAnother() throws Exception {
        var reader = counter.acting("zz.labour");
        for (var sort : SORTS) {
            var filter = sorted(sort);
            var before = ids(ledger.page(filter, reader, null, ALL).items());
            var seen = new ArrayList<UUID>();
            String after = null;
            do {
                var page = ledger.page(filter, reader, after, 60);
                page.items().forEach(row -> seen.add(row.getId()));
                after = page.next();
                new RandomClues(db, directory, random).add(DISTRICT, 2);
            } while (after != null);

            assertThat(seen)
                    .as("seed %d by %s", seed, sort)
                    .doesNotHaveDuplicates()
                    .containsAll(before);
        }
    }

    private static Set<UUID> ids(List<ClueRecord> rows) {
        return rows.stream().map(ClueRecord::getId).collect(toSet());
    }

    private static Set<String> numbers(List<ClueRecord> rows, Set<UUID> ids) {
        return rows.stream()
                .filter(row -> ids.contains(row.getId()))
                .map(ClueRecord::getNumber)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static ClueFilter sorted(String sort) {
        return new ClueFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, sort);
    }

    /** Each key is there with a chance of one in five. */
    private ClueFilter filter(String jurisdiction) {
        var units = new ArrayList<>(
                directory.units(jurisdiction).stream().map(Unit::id).toList());
        units.add(ClueFilter.NOWHERE);
        var regions = new ArrayList<>(
                directory.regions(jurisdiction).stream().map(Region::code).toList());
        regions.add(ClueFilter.NOWHERE);
        return new ClueFilter(
                random.nextInt(5) == 0 ? List.of(one(List.of(Stage.values())), one(List.of(Stage.values()))) : null,
                random.nextInt(5) == 0 ? List.of(one(RandomClues.CHANNELS)) : null,
                sometimes(units),
                sometimes(units.subList(0, units.size() - 1)),
                sometimes(regions),
                sometimes(RandomClues.FIELDS),
                sometimes(RandomClues.CAUSES),
                sometimes(RandomClues.NATURES),
                sometimes(RandomClues.PROJECTS),
                sometimes(List.of("oversee", "transfer")),
                day(),
                day(),
                day(),
                day(),
                sometimes(List.of(true, false)),
                sometimes(List.of(true, false)),
                sometimes(List.of(true, false)),
                sometimes(List.of(true, false)),
                sometimes(
                        List.of("示例", "abc", "ABC 装饰", "100%", "_分", "乙", "建筑　示例", " 示例 路1 ", "RC-2024", "大厦", "没有的")),
                sometimes(SORTS));
    }

    private @Nullable LocalDate day() {
        return random.nextInt(6) > 0 ? null : RandomClues.FIRST_DAY.plusDays(random.nextInt(RandomClues.DAYS));
    }

    private <T> @Nullable T sometimes(List<T> from) {
        return random.nextInt(5) > 0 ? null : one(from);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean fits(ClueRecord row, ClueFilter filter, String jurisdiction) {
        var stage = Stage.valueOf(row.getStage());
        var unit = row.getHandlingUnit() == null ? row.getProposedUnit() : row.getHandlingUnit();
        return (filter.stage() == null || filter.stage().contains(stage))
                && (filter.channel() == null || filter.channel().contains(row.getChannel()))
                && (filter.unit() == null || filter.unit().equals(unit == null ? ClueFilter.NOWHERE : unit))
                && same(filter.sourceUnit(), row.getSourceUnit())
                && (filter.region() == null || lies(row.getRegion(), filter.region(), jurisdiction))
                && same(filter.field(), row.getField())
                && same(filter.cause(), row.getCause())
                && same(filter.nature(), row.getNature())
                && (filter.projectId() == null || filter.projectId().equals(row.getProjectId()))
                && same(filter.superiorMode(), row.getSuperiorMode())
                && between(row.getReceivedAt().toLocalDate(), filter.receivedFrom(), filter.receivedTo())
                && between(
                        row.getResolvedAt() == null ? null : row.getResolvedAt().toLocalDate(),
                        filter.resolvedFrom(),
                        filter.resolvedTo())
                && asked(filter.overdue(), overdue.contains("clue:" + row.getId()))
                && asked(filter.unsolved(), stage.ordinal() < Stage.RESOLVED.ordinal())
                && asked(filter.major(), row.getMajor())
                && asked(filter.stabilityMissing(), row.getStability() && !row.getStabilityRecorded())
                && words(row, filter.text());
    }

    private static boolean same(@Nullable String wanted, @Nullable String there) {
        return wanted == null || wanted.equals(there);
    }

    /** A flag that is set narrows; one that is not, does not. */
    private static boolean asked(@Nullable Boolean flag, boolean there) {
        return !Boolean.TRUE.equals(flag) || there;
    }

    private static boolean between(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return day == null
                ? from == null && to == null
                : (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether a place is another or lies in it; nowhere is no place, or one that contains the whole jurisdiction. */
    private boolean lies(@Nullable String code, String in, String jurisdiction) {
        if (in.equals(ClueFilter.NOWHERE)) {
            return code == null
                    || directory.region(jurisdiction, code).orElseThrow().parent() == null
                            && directory.regions(jurisdiction).stream().anyMatch(one -> code.equals(one.parent()));
        }
        for (var place = code; place != null; ) {
            if (place.equals(in)) {
                return true;
            }
            place = directory.region(jurisdiction, place).orElseThrow().parent();
        }
        return false;
    }

    private static boolean words(ClueRecord row, @Nullable String text) {
        if (text == null) {
            return true;
        }
        for (var word : text.split("[ 　]+")) {
            var found = false;
            for (var value : new String[] {row.getNumber(), row.getEmployer(), row.getProject(), row.getSite()}) {
                found |= value != null && value.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
