package org.huxin.simulation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huxin.simulation.City;
import org.huxin.simulation.People;
import org.huxin.simulation.Person;
import org.huxin.simulation.Place;
import org.huxin.simulation.Size;
import org.huxin.simulation.Trouble;
import org.huxin.simulation.Truth;
import org.junit.jupiter.api.Test;

/** The script of a small city: what somebody needs who does it all again somewhere else, and nothing of the truth. */
class ScriptTests {

    private static final Place PLACE = new Place("x", "410000", List.of("甲"), List.of("乙"), 7_000_000);
    private static final Pattern DAY =
            Pattern.compile("^\\{\"on\":\"([0-9-]{10})\",\"act\":\"([a-z]+)\",\"about\":\"x-[^\"]+|^\\{.*indicator.*");

    private final List<Truth> truth = new ArrayList<>();

    private List<String> script(long seed) {
        var out = new StringWriter();
        try (var doors = new ScriptDoors(out, new People(seed, PLACE))) {
            new City(seed, Size.HAMLET, PLACE, LocalDate.of(2026, 6, 1), doors, truth::add).live();
        }
        return out.toString().lines().toList();
    }

    @Test
    void everyLineSaysWhenWhatAndOfWhomInTheOrderOfDays() {
        var lines = script(46);

        assertThat(lines).allMatch(line -> DAY.matcher(line).find());
        assertThat(lines)
                .isSortedAccordingTo((one, other) -> one.substring(7, 17).compareTo(other.substring(7, 17)));
        for (var act : List.of(
                "project",
                "roster",
                "punches",
                "attendance",
                "wages",
                "answers",
                "order",
                "bank",
                "left",
                "measured",
                "appropriated",
                "account",
                "complaint",
                "indicator",
                "stopped",
                "resumed")) {
            assertThat(lines).as(act).anyMatch(line -> line.contains("\"act\":\"" + act + "\""));
        }
    }

    @Test
    void nothingInItTellsWhatIsTrue() {
        var lines = script(46);

        assertThat(truth).isNotEmpty();
        for (var trouble : Trouble.values()) {
            assertThat(lines).noneMatch(line -> line.contains(trouble.name()));
        }
        assertThat(lines).noneMatch(line -> line.contains("story") || line.contains("ghost"));
    }

    @Test
    void theSameSeedWritesTheSameScript() {
        assertThat(script(46)).isEqualTo(script(46)).isNotEqualTo(script(47));
    }

    @Test
    void aFewProjectsHaveFewTroublesAndMoreThatLookLikeThem() {
        script(46);

        var troubled = truth.stream().filter(Truth.Troubled.class::isInstance).count();
        assertThat(troubled).isBetween(2L, 3L);
        assertThat(truth.stream().filter(Truth.Innocent.class::isInstance).count())
                .isGreaterThan(2 * troubled);
    }

    @Test
    void placesThatLiveSideBySideShareNoPhoneAndNoCard() {
        var here = new People(1, PLACE);
        var there = new People(1, new Place("y", "410000", List.of("甲"), List.of("乙"), 8_000_000));

        for (var number = 0; number < 500; number++) {
            Person one = here.of(number);
            Person other = there.of(number);
            assertThat(one.phone()).startsWith("13807").isNotEqualTo(other.phone());
            assertThat(one.card()).isNotEqualTo(other.card());
        }
    }
}
