package org.huxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A seed is a city, and another seed another one. */
class SeedTests {

    @Test
    void theSameSeedIsTheSameCityAndAnotherSeedAnother() {
        var seed = Seeds.drawn(SeedTests.class);
        var one = Seeds.town(seed);
        var again = Seeds.town(seed);
        var other = Seeds.town(seed + 1);

        assertThat(again.deeds.equals(one.deeds)).as("种子 %d", seed).isTrue();
        assertThat(again.truths.equals(one.truths)).as("种子 %d", seed).isTrue();
        assertThat(other.deeds.equals(one.deeds)).as("种子 %d", seed).isFalse();
        assertThat(other.truths.equals(one.truths)).as("种子 %d", seed).isFalse();
    }

    @Test
    void aShorterLifeOfFourMonthsHasNoTroubles() {
        var recorded = new Recorded(Seeds.drawn(SeedTests.class));

        Seeds.city(recorded.seed, Size.TOWN.lasting(4), recorded, recorded).live();

        assertThat(recorded.truths).as("种子 %d", recorded.seed).isEmpty();
        assertThat(recorded.deeds(Deed.BankAnswered.class)).isNotEmpty();
    }

    @Test
    void placesGiveTheirNames() {
        var recorded = new Recorded(Seeds.drawn(SeedTests.class));
        var place = new Place("elsewhere", "320700", List.of("示例九乡"), List.of("食品加工"));

        new City(recorded.seed, Size.TOWN.lasting(1), place, Seeds.START, recorded, recorded).live();

        assertThat(recorded.deeds(Deed.ProjectRegistered.class).map(Deed.ProjectRegistered::project))
                .isNotEmpty()
                .allMatch(one -> one.region().equals("示例九乡") && one.id().startsWith("elsewhere-"));
        assertThat(recorded.deeds(Deed.EmployerRegistered.class)
                        .map(one -> one.employer().industry()))
                .isNotEmpty()
                .containsOnly("食品加工");
        assertThat(recorded.deeds(Deed.PersonHired.class)
                        .map(one -> one.person().idNumber()))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("320700"));
    }

    @Test
    void drawsAreEvenAndFollowFromTheirKeys() {
        var seed = Seeds.drawn(SeedTests.class);
        var low = IntStream.range(0, 100_000)
                .filter(i -> Dice.mille(seed, i, 3) < 300)
                .count();

        assertThat(low).as("种子 %d", seed).isBetween(29_000L, 31_000L);
        assertThat(Dice.mille(seed, 1, 2)).isEqualTo(Dice.mille(seed, 1, 2));
        assertThat(Dice.hash(seed, 1, 2)).isEqualTo(Dice.hash(new long[] {seed, 1, 2}));
        var dice = new Dice(seed);
        assertThat(IntStream.range(0, 1_000).map(i -> dice.between(3, 5)))
                .contains(3, 4, 5)
                .allMatch(i -> i > 2 && i < 6);
    }

    @Test
    void whoLeavesWaitsBeforeAnotherSiteTakesThem() {
        var labour = new Labour(2);
        var first = labour.take(100);
        assertThat(labour.take(100)).isNotEqualTo(first).isNotEqualTo(Labour.NOBODY);
        assertThat(labour.take(100)).isEqualTo(Labour.NOBODY);

        labour.give(first, 100);

        assertThat(labour.take(131)).isEqualTo(Labour.NOBODY);
        assertThat(labour.take(132)).isEqualTo(first);
    }
}
