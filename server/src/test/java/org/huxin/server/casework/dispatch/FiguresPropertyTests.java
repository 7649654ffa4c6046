package org.huxin.server.casework.dispatch;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.casework.clues.Ledger;
import org.huxin.server.casework.clues.RandomClues;
import org.huxin.server.casework.clues.Stage;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure of dispatch against adding up all clues one by one, and against the list that it opens to. */
@CaseworkTest
class FiguresPropertyTests {

    private static final Map<String, String> COORDINATORS =
            Map.of("620700", "zy.labour", "50gx01", "jf.social_security");

    @Autowired
    Figures figures;

    @Autowired
    Clearance clearance;

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
    private List<ClueRecord> all;
    private Set<String> overdue;

    @BeforeEach
    void clues() {
        counter.on(LocalDate.of(2024, 9, 10));
        var clues = new RandomClues(db, directory, random);
        COORDINATORS.keySet().forEach(place -> clues.add(place, 160));
        clues.owe();
        all = db.selectFrom(CLUE).fetch();
        overdue = RandomClues.overdue(db);
    }

    @AfterEach
    void takeThemAway() {
        RandomClues.remove(db);
    }

    @Test
    void whatACoordinatorSeesIsTheSumOfAllCluesOneByOneInTotalAndByGroup() throws Exception {
        for (var place : COORDINATORS.entrySet()) {
            var reader = counter.acting(place.getValue());
            for (var round = 0; round < 6; round++) {
                var period = period();
                for (var grouping : Grouping.values()) {
                    var board = figures.of(reader, period, grouping);
                    var expected = byHand(place.getKey(), period, grouping);

                    var as = "seed %d, %s, %s by %s".formatted(seed, place.getKey(), period, grouping);
                    assertThat(board.sum())
                            .as(as)
                            .isEqualTo(expected.values().stream().reduce(Tally.NOTHING, Tally::plus));
                    assertThat(groups(board)).as(as).isEqualTo(groups(expected));
                    assertThat(board.groups().stream()
                                    .map(group -> group.group().id())
                                    .toList())
                            .as("what belongs nowhere stands last")
                            .satisfies(ids ->
                                    assertThat(ids.indexOf(ClueFilter.NOWHERE)).isIn(-1, ids.size() - 1));
                }
            }
        }
    }

    @Test
    void everyFigureOpensToAsManyCluesAsItCountsWhoeverLooks() throws Exception {
        for (var unit : List.of(
                "zy.labour", "zy.zone", "zy.housing", "zy.government", "jf.social_security", "jf.construction")) {
            var reader = counter.acting(unit);
            var period = period();
            var usual = unit.startsWith("zy") ? Grouping.PLACE : Grouping.UNIT;
            var board = figures.of(reader, period, usual);
            for (var figure : board.figures()) {
                if (figure.unit().equals("count")) {
                    assertThat(figure.value())
                            .as("seed %d, %s, %s", seed, unit, figure.id())
                            .isEqualTo(count(figure.open(), reader));
                }
            }
            for (var group : board.groups()) {
                assertThat(group.unsolved())
                        .as("seed %d, %s, %s", seed, unit, group.group())
                        .isEqualTo(count(group.open(), reader));
            }
            var left = clearance.of(reader);
            assertThat(left.byGroup()).allSatisfy(group -> {
                assertThat(group.unsolved()).isPositive().isEqualTo(count(group.open(), reader));
                assertThat(group.unsolvedFen()).isNotNegative();
            });
            assertThat(left.unsolved())
                    .isEqualTo(left.byGroup().stream()
                            .mapToInt(Clearance.GroupLeft::unsolved)
                            .sum());
        }
    }

    private int count(@Nullable ClueFilter open, ActingOfficer reader) {
        return db.fetchCount(CLUE, ledger.condition(Objects.requireNonNull(open), reader));
    }

    private Period period() {
        var from = RandomClues.FIRST_DAY.plusDays(random.nextInt(RandomClues.DAYS));
        return new Period("any", from, from.plusDays(random.nextInt(15)));
    }

    private static Set<String> groups(Figures.Board board) {
        return board.groups().stream()
                .map(group -> line(
                        group.group().id(),
                        group.received(),
                        group.resolved(),
                        group.unsolved(),
                        group.overdue(),
                        group.unsolvedFen(),
                        group.averageDays()))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> groups(Map<String, Tally> expected) {
        return expected.entrySet().stream()
                .map(group -> {
                    var tally = group.getValue();
                    var average = tally.resolved() == 0 ? null : Math.round((double) tally.days() / tally.resolved());
                    return line(
                            group.getKey(),
                            tally.received(),
                            tally.resolved(),
                            tally.unsolved(),
                            tally.overdue(),
                            tally.unsolvedFen(),
                            average);
                })
                .collect(toCollection(TreeSet::new));
    }

    private static String line(Object... figures) {
        return java.util.Arrays.toString(figures);
    }

    private Map<String, Tally> byHand(String jurisdiction, Period period, Grouping grouping) {
        var sums = new TreeMap<String, Tally>();
        if (grouping == Grouping.PLACE) {
            directory.regions(jurisdiction).stream()
                    .map(region -> top(jurisdiction, region.code()))
                    .filter(code -> !code.equals(ClueFilter.NOWHERE))
                    .forEach(code -> sums.put(code, Tally.NOTHING));
        }
        for (var row : all) {
            if (row.getJurisdiction().equals(jurisdiction)) {
                var unit = row.getHandlingUnit() == null ? row.getProposedUnit() : row.getHandlingUnit();
                var key = grouping == Grouping.PLACE ? top(jurisdiction, row.getRegion()) : orNowhere(unit);
                count(row, period).forEach(tally -> sums.merge(key, tally, Tally::plus));
            }
        }
        db.selectFrom(LABOUR_CASE)
                .where(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .forEach(row -> sums.merge(
                        grouping == Grouping.PLACE ? top(jurisdiction, row.getRegion()) : orNowhere(row.getUnit()),
                        Tally.cases(1),
                        Tally::plus));
        return sums;
    }

    private static String orNowhere(@Nullable String unit) {
        return unit == null ? ClueFilter.NOWHERE : unit;
    }

    /** What one clue adds to the figures of a period. */
    private List<Tally> count(ClueRecord row, Period period) {
        var found = new ArrayList<Tally>();
        var received = row.getReceivedAt().toLocalDate();
        if (!received.isBefore(period.from()) && !received.isAfter(period.to())) {
            found.add(Tally.received(1));
        }
        var resolved = row.getResolvedAt() == null ? null : row.getResolvedAt().toLocalDate();
        if (resolved != null && !resolved.isBefore(period.from()) && !resolved.isAfter(period.to())) {
            found.add(Tally.resolved(1, orNothing(row.getPaidFen()), resolved.toEpochDay() - received.toEpochDay()));
        }
        if (Stage.valueOf(row.getStage()).ordinal() < Stage.RESOLVED.ordinal() && !received.isAfter(period.to())) {
            var owed = row.getVerifiedFen() == null ? orNothing(row.getClaimedFen()) : row.getVerifiedFen();
            var persons = row.getVerifiedPersons() == null ? row.getClaimedPersons() : row.getVerifiedPersons();
            found.add(Tally.unsolved(
                    1,
                    overdue.contains("clue:" + row.getId()) ? 1 : 0,
                    row.getMajor() ? 1 : 0,
                    Math.max(0, owed - orNothing(row.getPaidFen())),
                    persons == null ? 0 : persons));
        }
        return found;
    }

    private static long orNothing(@Nullable Long fen) {
        return fen == null ? 0 : fen;
    }

    /** The place just below the jurisdiction's own in which another lies; places that are not divided stand for themselves. */
    private String top(String jurisdiction, @Nullable String code) {
        var way = new ArrayList<String>();
        for (var at = code;
                at != null;
                at = directory.region(jurisdiction, at).map(Region::parent).orElse(null)) {
            way.addFirst(at);
        }
        if (way.isEmpty()) {
            return ClueFilter.NOWHERE;
        }
        var divided = directory.regions(jurisdiction).stream()
                .anyMatch(region -> way.getFirst().equals(region.parent()));
        return !divided ? way.getFirst() : way.size() > 1 ? way.get(1) : ClueFilter.NOWHERE;
    }
}
