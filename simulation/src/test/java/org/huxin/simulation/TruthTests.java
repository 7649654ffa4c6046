package org.huxin.simulation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The truth follows from the deeds, fen by fen, and says nothing that does not. */
class TruthTests {

    @RepeatedTest(3)
    void whatIsOwedInATownFollowsFromTheDeedsAlone() {
        var seed = Seeds.drawn(TruthTests.class);
        var town = Seeds.town(seed);
        var reckoned = new Reckoned(Seeds.START.plusMonths(Size.TOWN.months()));
        town.deeds.forEach(reckoned::take);

        assertThat(told(town.truths(Truth.Owed.class)))
                .as("种子 %d", seed)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        reckoned.debts(town.truths(Truth.Ghost.class).toList()));
    }

    /** Feasts fall otherwise in every year. */
    @RepeatedTest(3)
    void whateverMonthItBeginsIn() {
        var seed = Seeds.drawn(TruthTests.class);
        var start = LocalDate.of(2018, 1, 1).plusMonths(new Dice(seed).below(96));
        var truths = new Recorded(seed);
        var reckoned = new Reckoned(start.plusMonths(12));
        new City(seed, Size.TOWN, Seeds.PLACE, start, reckoned, truths).live();

        assertThat(told(truths.truths(Truth.Owed.class)))
                .as("种子 %d，从 %s", seed, start)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        reckoned.debts(truths.truths(Truth.Ghost.class).toList()));
    }

    @Test
    void whatIsOwedInACityFollowsFromTheDeedsAlone() {
        var seed = Seeds.drawn(TruthTests.class);
        var size = new Size("quarter", 120, 6_000, 60, 8);
        var reckoned = new Reckoned(Seeds.START.plusMonths(size.months()));
        var truths = new Recorded(seed);
        Seeds.city(seed, size, reckoned, truths).live();

        assertThat(told(truths.truths(Truth.Owed.class)))
                .as("种子 %d", seed)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        reckoned.debts(truths.truths(Truth.Ghost.class).toList()));
    }

    @RepeatedTest(2)
    void everyTroubleEndsInADebtAndNoLookAlikeDoes() {
        var town = Seeds.town(Seeds.drawn(TruthTests.class));
        var owing = town.truths(Truth.Owed.class).map(Truth.Owed::story).collect(toSet());

        assertThat(owing)
                .as("种子 %d", town.seed)
                .isEqualTo(town.truths(Truth.Troubled.class)
                        .map(Truth.Troubled::story)
                        .collect(toSet()));
        assertThat(town.truths(Truth.Innocent.class).map(Truth.Innocent::subject))
                .as("种子 %d", town.seed)
                .doesNotContainAnyElementsOf(
                        town.truths(Truth.Owed.class).map(Truth.Owed::subject).toList());
    }

    @RepeatedTest(2)
    void nobodyComplainsBeforeWagesAreOwedAndPatienceIsOver() {
        var town = Seeds.town(Seeds.drawn(TruthTests.class));

        assertThat(town.truths(Truth.Owed.class))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.fen()).isPositive();
                    assertThat(one.people()).isPositive();
                });
        var first = town.truths(Truth.Owed.class)
                .filter(one -> one.people() == 1)
                .collect(toMap(one -> one.subject() + one.who(), one -> one, (one, later) -> one));
        assertThat(first.values())
                .as("种子 %d", town.seed)
                .allSatisfy(one -> assertThat(ChronoUnit.DAYS.between(one.since(), one.complainsOn()))
                        .isBetween((long) Debts.LEAST_PATIENCE, (long) Debts.MOST_PATIENCE));
    }

    @RepeatedTest(2)
    void whoComplainsIsOwedWagesOrQuarrelsAboutThePrice() {
        var town = Seeds.town(Seeds.drawn(TruthTests.class));
        var owed = town.truths(Truth.Owed.class)
                .map(one -> one.subject() + " " + one.who() + " " + one.complainsOn())
                .collect(toSet());
        var staff = town.truths(Truth.Owed.class)
                .filter(one -> one.who().isEmpty())
                .map(Truth.Owed::subject)
                .collect(toSet());
        var quarrels = town.truths(Truth.Innocent.class)
                .filter(one -> one.lookAlike() == LookAlike.PRICE_DISPUTE)
                .map(Truth.Innocent::subject)
                .collect(toSet());

        assertThat(town.deeds(Deed.ComplaintMade.class))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(staff.contains(one.subject())
                                || quarrels.contains(one.subject())
                                || owed.contains(
                                        one.subject() + " " + one.person().idNumber() + " "
                                                + one.at().toLocalDate()))
                        .as("%s", one)
                        .isTrue());
    }

    private static Set<Reckoned.Debt> told(Stream<Truth.Owed> owed) {
        return owed.map(one -> new Reckoned.Debt(one.subject(), one.who(), one.month(), one.fen(), one.since()))
                .collect(toSet());
    }
}
