package org.huxin.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sizes are what they say, and a province is never held as a whole. */
class SizeTests {

    @Test
    void aCityHasEveryTroubleAndAtLeastFourLookAlikesToEach() {
        var seed = Seeds.drawn(SizeTests.class);
        var truths = new Recorded(seed);
        var count = new Count();
        var workers = new BitSet();
        var projects = new BitSet();
        Seeds.city(
                        seed,
                        Size.CITY,
                        deed -> {
                            count.take(deed);
                            if (deed instanceof Deed.PunchesSent one) {
                                one.punches().forEach(punch -> workers.set(punch.person()));
                                projects.set(Integer.parseInt(one.project().substring("example-".length())));
                            }
                        },
                        truths)
                .live();

        var troubles = truths.truths(Truth.Troubled.class).collect(groupingBy(Truth.Troubled::trouble, counting()));
        assertThat(troubles.keySet()).as("种子 %d", seed).isEqualTo(EnumSet.allOf(Trouble.class));
        var lookAlikes = truths.truths(Truth.Innocent.class)
                .map(Truth.Innocent::lookAlike)
                .collect(toSet());
        assertThat(lookAlikes).as("种子 %d", seed).isEqualTo(EnumSet.allOf(LookAlike.class));
        assertThat(truths.truths(Truth.Innocent.class).count())
                .as("种子 %d", seed)
                .isGreaterThanOrEqualTo(4 * truths.truths(Truth.Troubled.class).count());
        assertThat(workers.cardinality()).as("种子 %d", seed).isBetween(25_000, 33_000);
        assertThat(projects.cardinality()).as("种子 %d", seed).isBetween(280, 300);
        assertThat(count.punches()).as("种子 %d", seed).isGreaterThan(8_000_000);
    }

    @Test
    void aTownHasEveryTroubleToo() {
        var town = Seeds.town(Seeds.drawn(SizeTests.class));

        Set<Trouble> kinds =
                town.truths(Truth.Troubled.class).map(Truth.Troubled::trouble).collect(toSet());

        assertThat(kinds).as("种子 %d", town.seed).isEqualTo(EnumSet.allOf(Trouble.class));
        assertThat(town.truths(Truth.Innocent.class).count())
                .as("种子 %d", town.seed)
                .isGreaterThanOrEqualTo(4 * town.truths(Truth.Troubled.class).count());
    }

    /** In the memory that the pom gives to these tests, a month of punches and the people would not fit together. */
    @Test
    void aProvincesMonthStreams() {
        var seed = Seeds.drawn(SizeTests.class);
        var count = new Count();
        var order = new InOrder();

        Seeds.city(
                        seed,
                        Size.PROVINCE.lasting(1),
                        deed -> {
                            order.take(deed);
                            count.take(deed);
                        },
                        count)
                .live();

        assertThat(count.punches()).as("种子 %d", seed).isGreaterThan(20_000_000);
    }

    @Test
    void deedsComeInTheOrderOfBusinessTime() {
        var seed = Seeds.drawn(SizeTests.class);
        var order = new InOrder();

        Seeds.city(seed, Size.TOWN, order, truth -> {}).live();

        assertThat(order.before)
                .as("种子 %d", seed)
                .isAfter(Seeds.START.plusMonths(11).atStartOfDay());
    }

    private static final class InOrder implements Doors {
        private LocalDateTime before = Seeds.START.atStartOfDay();

        @Override
        public void take(Deed deed) {
            if (deed.at().isBefore(before)) {
                throw new AssertionError(deed + " 早于 " + before);
            }
            before = deed.at();
        }
    }
}
