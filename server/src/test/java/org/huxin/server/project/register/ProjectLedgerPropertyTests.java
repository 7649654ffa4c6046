package org.huxin.server.project.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.project.Tables.BOARD;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.EnterpriseRecord;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.huxin.server.project.life.Posts;
import org.huxin.server.project.life.Staleness;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The project ledger against going through all projects one by one: every filter, every officer, every sort. */
@CaseworkTest
class ProjectLedgerPropertyTests {

    private static final int ALL = 10_000;
    private static final List<String> SORTS =
            List.of("registeredAt", "-registeredAt", "number", "-number", "name", "-name", "changedAt", "-changedAt");

    /** One unit of each reach: all, industry, place, own, state companies, sent. */
    private static final List<String> READERS = List.of(
            "zz.labour zz.housing zz.lifeng zz.police zy.state_assets jf.social_security jf.village_one".split(" "));

    @Autowired
    private ProjectLedger ledger;

    @Autowired
    private Posts posts;

    @Autowired
    private Staleness staleness;

    @Autowired
    private Counter counter;

    @Autowired
    private Directory directory;

    @Autowired
    private DSLContext db;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private RandomProjects projects;
    private Known known;

    /** What stands beside the rows. */
    private record Known(
            Map<UUID, EnterpriseRecord> firms,
            Map<UUID, Set<String>> posts,
            Set<UUID> checkedBoards,
            Set<UUID> faulty,
            Set<String> overdue) {}

    @BeforeEach
    void someProjects() {
        counter.on(LocalDate.of(2024, 3, 8));
        projects = new RandomProjects(db, directory, random).withFirms();
        projects.add("410803", 250);
        projects.add("50gx01", 150);
        projects.add("620700", 120);
        projects.owe();
        known = new Known(
                db.selectFrom(ENTERPRISE).fetchMap(ENTERPRISE.ID),
                db.selectFrom(PERSON).where(PERSON.REMOVED_AT.isNull()).fetch().stream()
                        .collect(groupingBy(PersonRecord::getProject, mapping(PersonRecord::getPost, toSet()))),
                db.selectFrom(BOARD).where(BOARD.CHECKED_AT.isNotNull()).fetchSet(BOARD.PROJECT),
                db.selectFrom(CONTRACT).where(CONTRACT.REPLACED.isFalse()).fetch().stream()
                        .filter(row -> row.getMissing().length > 0)
                        .map(row -> row.getProject())
                        .collect(toSet()),
                RandomProjects.overdue(db));
    }

    @AfterEach
    void takeThemAway() {
        RandomProjects.remove(db);
    }

    @Test
    void anyFilterShowsEveryReaderExactlyTheProjectsThatFitItOneByOne() throws Exception {
        var rows = db.selectFrom(CONSTRUCTION_PROJECT).fetch();
        var shown = 0;
        for (var unit : READERS) {
            var reader = counter.acting(unit);
            var seen = rows.stream()
                    .filter(row -> reader.scope().permits(Project.of(row).scoped()))
                    .toList();
            assertThat(seen).as(unit).isNotEmpty();
            for (var round = 0; round < 100; round++) {
                var filter = filter(reader.jurisdiction());
                var expected = seen.stream()
                        .filter(row -> fits(row, filter, reader.jurisdiction()))
                        .map(ConstructionProjectRecord::getId)
                        .collect(toSet());

                var page = ledger.page(filter, reader, null, ALL);

                var found = ids(page.items());
                assertThat(rows.stream().filter(row -> found.contains(row.getId()) != expected.contains(row.getId())))
                        .as("seed %d, %s, %s: rows that differ", seed, unit, filter)
                        .isEmpty();
                assertThat(page.next()).isNull();
                assertThat(ledger.count(filter, reader, ALL)).isEqualTo(expected.size());
                shown += expected.size();
            }
        }
        assertThat(shown).as("the filters left something to compare").isGreaterThan(2_000);
    }

    /** Words of one character, signs that mean something to LIKE, pairs that stand apart. */
    @Test
    void theTextsDecideNotThePairsOfCharacters() throws Exception {
        var reader = counter.acting("zz.labour");
        var rows = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.JURISDICTION.eq("410803"))
                .fetch();
        for (var text : List.of(
                "示例建筑", "例建筑有", "乙", "甲", "装", "示例装饰", "abc", "_", "%", "100%", "示例安置房示例路", "xyz", "410803", "-48-")) {
            var filter = asking(text, null);
            var expected = rows.stream().filter(row -> words(row, text)).toList();

            assertThat(ids(ledger.page(filter, reader, null, ALL).items()))
                    .as("seed %d %s", seed, text)
                    .isEqualTo(ids(expected));
        }
    }

    @Test
    void twoWordsWhosePairsTogetherMakeAThirdAreNotThatThird() throws Exception {
        var reader = counter.acting("zz.labour");
        var row = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.JURISDICTION.eq("410803"))
                .and(CONSTRUCTION_PROJECT.REQUEST_ID.startsWith(RandomProjects.REQUEST))
                .limit(1)
                .fetchSingle();
        row.setName("甲乙工程");
        row.setSite("乙丙路");
        row.setBigrams(Bigrams.of(row.getName(), row.getSite()));
        db.executeUpdate(row);

        assertThat(ids(ledger.page(asking("甲乙丙", null), reader, null, ALL).items()))
                .doesNotContain(row.getId());
        assertThat(ids(ledger.page(asking("甲乙 乙丙", null), reader, null, ALL).items()))
                .contains(row.getId());
    }

    @Test
    void pagesOfAnySizeShowEveryRowOnceInTheOrderOfTheWholeUnderEverySort() throws Exception {
        for (var unit : List.of("zz.labour", "zz.housing", "zy.state_assets", "jf.village_one")) {
            var reader = counter.acting(unit);
            for (var sort : SORTS) {
                var filter = asking(null, sort);
                var whole = new ArrayList<UUID>();
                ledger.each(filter, reader, row -> whole.add(row.getId()));

                var paged = new ArrayList<ConstructionProjectRecord>();
                String after = null;
                do {
                    var page = ledger.page(filter, reader, after, 1 + random.nextInt(17));
                    paged.addAll(page.items());
                    after = page.next();
                } while (after != null);

                assertThat(paged.stream().map(ConstructionProjectRecord::getId).toList())
                        .as("seed %d, %s by %s", seed, unit, sort)
                        .doesNotHaveDuplicates()
                        .isEqualTo(whole);
                inOrder(paged, sort);
            }
        }
    }

    /** Moments by themselves; the database alone knows the order of texts. */
    private static void inOrder(List<ConstructionProjectRecord> rows, String sort) {
        if (sort.endsWith("At")) {
            var keys = rows.stream()
                    .map(row -> sort.endsWith("registeredAt") ? row.getRegisteredAt() : row.getChangedAt())
                    .toList();
            assertThat(sort.startsWith("-") ? keys.reversed() : keys).as(sort).isSorted();
        }
    }

    @Test
    void aProjectThatComesInBetweenTwoPagesNeitherHidesNorDoublesAnother() throws Exception {
        var reader = counter.acting("zz.labour");
        for (var sort : SORTS) {
            var filter = asking(null, sort);
            var before = ids(ledger.page(filter, reader, null, ALL).items());
            var seen = new ArrayList<UUID>();
            String after = null;
            do {
                var page = ledger.page(filter, reader, after, 60);
                page.items().forEach(row -> seen.add(row.getId()));
                after = page.next();
                projects.add("410803", 2);
            } while (after != null);

            assertThat(seen)
                    .as("seed %d by %s", seed, sort)
                    .doesNotHaveDuplicates()
                    .containsAll(before);
        }
    }

    private static Set<UUID> ids(List<ConstructionProjectRecord> rows) {
        return rows.stream().map(ConstructionProjectRecord::getId).collect(toSet());
    }

    private static ProjectFilter asking(@Nullable String text, @Nullable String sort) {
        return new ProjectFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, text, sort);
    }

    /** Each key is there with a chance of one in six. */
    private ProjectFilter filter(String jurisdiction) {
        var units = directory.units(jurisdiction).stream().map(Unit::id).toList();
        var regions = directory.regions(jurisdiction).stream().map(Region::code).toList();
        var flag = List.of(true, false);
        return new ProjectFilter(
                random.nextInt(6) == 0 ? List.of(one(RandomProjects.STEPS), one(RandomProjects.STEPS)) : null,
                sometimes(orNone(units)),
                sometimes(orNone(regions)),
                sometimes(orNone(RandomProjects.FIELDS)),
                sometimes(orNone(RandomProjects.WORKS)),
                sometimes(orNone(RandomProjects.INVESTMENTS)),
                sometimes(projects.firms().stream().map(EnterpriseRecord::getId).toList()),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                sometimes(flag),
                null,
                day(),
                day(),
                sometimes(List.of(
                        "示例", "abc", "ABC 装饰", "100%", "_", "乙", "安置房　示例", " 示例 路1 ", "RP-2024", "大厦", "没有的", "例建筑")),
                sometimes(SORTS));
    }

    private static List<String> orNone(List<String> codes) {
        var all = new ArrayList<>(codes);
        all.add(ProjectFilter.NONE);
        return all;
    }

    private @Nullable LocalDate day() {
        return random.nextInt(6) > 0 ? null : RandomProjects.FIRST_DAY.plusDays(random.nextInt(RandomProjects.DAYS));
    }

    private <T> @Nullable T sometimes(List<T> from) {
        return random.nextInt(6) > 0 ? null : one(from);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean fits(ConstructionProjectRecord row, ProjectFilter filter, String jurisdiction) {
        var underWay = row.getStartedAt() != null && row.getEndedAt() == null;
        var held = known.posts().getOrDefault(row.getId(), Set.of());
        return (filter.step() == null || filter.step().contains(row.getStep()))
                && same(filter.unit(), row.getIndustryUnit())
                && lies(row.getRegion(), filter.region(), jurisdiction)
                && same(filter.field(), row.getField())
                && same(filter.works(), row.getWorks())
                && same(filter.investment(), row.getInvestment())
                && (filter.enterprise() == null
                        || filter.enterprise().equals(row.getOwner())
                        || filter.enterprise().equals(row.getContractor()))
                && asked(filter.stateCompany(), row.getStateCompany())
                && asked(filter.stopped(), row.getStoppedSince() != null)
                && asked(
                        filter.unentered(),
                        row.getPlatformNumber() == null
                                && row.getApplies()
                                && !row.getStep().equals(Project.OBSERVED))
                && asked(filter.overdue(), known.overdue().contains("project:" + row.getId()))
                && asked(filter.underWay(), underWay)
                && asked(filter.postsMissing(), underWay && !held.containsAll(posts.responsible(jurisdiction)))
                && asked(
                        filter.boardMissing(),
                        underWay && !known.checkedBoards().contains(row.getId()))
                && asked(filter.noWageOfficer(), underWay && !held.contains("wage_officer"))
                && asked(filter.contractFaulty(), known.faulty().contains(row.getId()))
                && asked(filter.stale(), stale(row, jurisdiction))
                && between(row.getRegisteredAt().toLocalDate(), filter.registeredFrom(), filter.registeredTo())
                && words(row, filter.text());
    }

    private boolean stale(ConstructionProjectRecord row, String jurisdiction) {
        return row.getEndedAt() == null
                && staleness
                        .limit(jurisdiction)
                        .filter(row.getChangedAt()::isBefore)
                        .isPresent();
    }

    private static boolean same(@Nullable String wanted, @Nullable String there) {
        return wanted == null || (wanted.equals(ProjectFilter.NONE) ? there == null : wanted.equals(there));
    }

    /** A flag that is set narrows; one that is not, does not. */
    private static boolean asked(@Nullable Boolean flag, boolean there) {
        return !Boolean.TRUE.equals(flag) || there;
    }

    private static boolean between(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether a place is another or lies in it. */
    private boolean lies(@Nullable String code, @Nullable String in, String jurisdiction) {
        if (in == null || in.equals(ProjectFilter.NONE)) {
            return in == null || code == null;
        }
        var parents = directory.regions(jurisdiction).stream()
                .filter(one -> one.parent() != null)
                .collect(toMap(Region::code, Region::parent));
        for (var place = code; place != null; place = parents.get(place)) {
            if (place.equals(in)) {
                return true;
            }
        }
        return false;
    }

    private boolean words(ConstructionProjectRecord row, @Nullable String text) {
        if (text == null) {
            return true;
        }
        var values = new ArrayList<@Nullable String>();
        values.add(row.getName());
        values.add(row.getNumber());
        values.add(row.getCode());
        values.add(row.getSite());
        values.add(
                row.getOwner() == null
                        ? null
                        : known.firms().get(row.getOwner()).getName());
        values.add(
                row.getContractor() == null
                        ? null
                        : known.firms().get(row.getContractor()).getName());
        for (var word : text.strip().split("[ 　]+")) {
            if (values.stream()
                    .noneMatch(value ->
                            value != null && value.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))) {
                return false;
            }
        }
        return true;
    }
}
