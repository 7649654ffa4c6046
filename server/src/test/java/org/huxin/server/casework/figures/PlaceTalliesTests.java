package org.huxin.server.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.cases.RandomCases;
import org.huxin.server.casework.clues.RandomClues;
import org.huxin.server.party.CaseFigures;
import org.huxin.server.party.CaseFigures.PlaceFigures;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of every place against adding up its clues and cases by hand. */
@CaseworkTest
class PlaceTalliesTests {

    private static final List<String> PLACES = List.of("410803", "620700", "50gx01");

    @Autowired
    CaseFigures figures;

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();

    @BeforeEach
    void cluesAndCases() {
        counter.on(LocalDate.of(2024, 9, 10));
        var random = new Random(seed);
        for (var place : PLACES) {
            new RandomClues(db, directory, random).add(place, 150);
            new RandomCases(db, directory, random).add(place, List.of("filing"));
        }
    }

    @AfterEach
    void takeThemAway() {
        RandomClues.remove(db);
    }

    @Test
    void aPlaceCountsWhatLiesInItAndBelowIt() {
        var clues = db.selectFrom(CLUE).fetch();
        var cases = db.selectFrom(LABOUR_CASE).fetch();
        for (var jurisdiction : PLACES) {
            var told = figures.byRegion(jurisdiction);
            for (var region : directory.regions(jurisdiction)) {
                assertThat(told.getOrDefault(region.code(), PlaceFigures.NONE))
                        .as("seed %d, %s", seed, region)
                        .isEqualTo(byHand(jurisdiction, region.code(), clues, cases));
            }
        }
    }

    @Test
    void aJurisdictionThatIsNotThereHasNoFigures() {
        assertThat(figures.byRegion("999999")).isEmpty();
    }

    private PlaceFigures byHand(
            String jurisdiction, String place, List<ClueRecord> clues, List<LabourCaseRecord> cases) {
        var open = 0;
        for (var one : cases) {
            open += one.getJurisdiction().equals(jurisdiction)
                            && one.getClosedAt() == null
                            && lies(jurisdiction, one.getRegion(), place)
                    ? 1
                    : 0;
        }
        var grid = 0;
        var local = 0;
        var resolved = 0;
        var days = 0L;
        for (var clue : clues) {
            if (!clue.getJurisdiction().equals(jurisdiction) || !lies(jurisdiction, clue.getRegion(), place)) {
                continue;
            }
            var solved = clue.getResolvedAt() != null;
            if (clue.getChannel().equals("grid")) {
                grid++;
                local += solved && handledWithin(jurisdiction, clue.getHandlingUnit(), place) ? 1 : 0;
            }
            if (solved) {
                resolved++;
                days += clue.getResolvedAt().toLocalDate().toEpochDay()
                        - clue.getReceivedAt().toLocalDate().toEpochDay();
            }
        }
        return new PlaceFigures(
                open,
                grid,
                grid == 0 ? null : (int) Math.round(local * 100.0 / grid),
                resolved == 0 ? null : (int) Math.round((double) days / resolved));
    }

    private boolean handledWithin(String jurisdiction, @Nullable String unit, String place) {
        return unit != null && lies(jurisdiction, directory.requireUnit(unit).region(), place);
    }

    /** What is placed nowhere lies in the jurisdiction itself, where that is a place. */
    private boolean lies(String jurisdiction, @Nullable String code, String in) {
        for (var at = Objects.requireNonNullElse(code, jurisdiction); at != null; ) {
            if (at.equals(in)) {
                return true;
            }
            at = directory.region(jurisdiction, at).map(Region::parent).orElse(null);
        }
        return false;
    }
}
