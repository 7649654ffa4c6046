package org.huxin.simulation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.RepeatedTest;

/** People are in one place at a time, and where they are registered. */
class OnePlaceTests {

    @RepeatedTest(3)
    void nobodyWorksOnTwoSitesInADayUnlessItIsATrouble() {
        var town = Seeds.town(Seeds.drawn(OnePlaceTests.class));
        var people = new People(town.seed, Seeds.PLACE);
        var ghosts = town.truths(Truth.Ghost.class)
                .map(one -> one.subject() + one.who())
                .collect(toSet());
        var seen = new HashMap<String, String>();
        var twice = new HashSet<String>();

        town.deeds(Deed.PunchesSent.class)
                .forEach(day -> day.punches().forEach(one -> {
                    var who = people.of(one.person()).idNumber();
                    if (!ghosts.contains(day.project() + who)) {
                        assertThat(seen.put(one.person() + " " + day.day(), day.project()))
                                .as("种子 %d，%s %s", town.seed, who, day.day())
                                .isNull();
                    }
                }));
        assertThat(seen).as("种子 %d", town.seed).isNotEmpty();
        assertThat(twice).as("种子 %d", town.seed).isEmpty();
    }

    @RepeatedTest(2)
    void someGhostsAreSeenInTwoPlacesAtOnce() {
        var town = Seeds.town(Seeds.drawn(OnePlaceTests.class));
        var seen = new HashMap<String, String>();
        var twice = new HashSet<Integer>();
        town.deeds(Deed.PunchesSent.class)
                .forEach(day -> day.punches().forEach(one -> {
                    if (seen.put(one.person() + " " + day.day(), day.project()) != null) {
                        twice.add(one.person());
                    }
                }));
        var people = new People(town.seed, Seeds.PLACE);

        assertThat(town.truths(Truth.Ghost.class).map(Truth.Ghost::who).toList())
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .containsAll(
                        twice.stream().map(one -> people.of(one).idNumber()).toList());
    }

    @RepeatedTest(2)
    void whoPunchesIsRegisteredAndHasNotLeft() {
        var town = Seeds.town(Seeds.drawn(OnePlaceTests.class));
        var here = new HashSet<String>();

        for (var deed : town.deeds) {
            switch (deed) {
                case Deed.PersonHired one ->
                    assertThat(here.add(one.project() + "/" + one.person().number()))
                            .as("种子 %d，%s", town.seed, one)
                            .isTrue();
                case Deed.PersonLeft one ->
                    assertThat(here.remove(one.project() + "/" + one.person()))
                            .as("种子 %d，%s", town.seed, one)
                            .isTrue();
                case Deed.PunchesSent one -> {
                    var strangers = one.punches().stream()
                            .filter(punch -> !here.contains(one.project() + "/" + punch.person()))
                            .toList();
                    assertThat(strangers).as("种子 %d，%s", town.seed, one.at()).isEmpty();
                }
                default -> {}
            }
        }
    }

    @RepeatedTest(2)
    void aGangHasOneLeaderWhoCameFirst() {
        var town = Seeds.town(Seeds.drawn(OnePlaceTests.class));
        var known = new HashSet<String>();

        assertThat(town.deeds(Deed.PersonHired.class))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allSatisfy(one -> {
                    if (known.add(one.project() + one.gang())) {
                        assertThat(one.leader()).isTrue();
                    }
                });
    }
}
