package org.huxin.server.project.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.huxin.server.project.labour.LabourCost.Due;
import org.huxin.server.project.labour.LabourCost.Rule;
import org.huxin.server.project.labour.LabourCost.Terms;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** 应拨人工费: exact to the fen, over any number of months. */
class LabourCostTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static Worked worked(int n, long valueFen) {
        return new Worked(FIRST.plusMonths(n), valueFen, 0, 0, 0);
    }

    private static Rule share(long tenThousandths) {
        return new Rule(Base.VALUE_DONE, Share.tenThousandths(tenThousandths));
    }

    private static long one(Terms terms, Worked month) {
        return Objects.requireNonNull(
                LabourCost.of(List.of(month), any -> terms).getFirst().fen());
    }

    @Test
    void theHigherOfFloorAndAgreementCounts() {
        assertThat(one(new Terms(share(3000), share(2000)), worked(0, 100_000_000)))
                .isEqualTo(30_000_000);
        assertThat(one(new Terms(share(1500), share(2000)), worked(0, 100_000_000)))
                .isEqualTo(20_000_000);
        assertThat(one(new Terms(null, share(2000)), worked(0, 100_000_000))).isEqualTo(20_000_000);
        assertThat(one(new Terms(share(1500), null), worked(0, 100_000_000))).isEqualTo(15_000_000);
        assertThat(LabourCost.of(List.of(worked(0, 1)), any -> new Terms(null, null))
                        .getFirst()
                        .fen())
                .isNull();
    }

    @Test
    void nothingLessThanTheShareIsEnough() {
        assertThat(one(new Terms(share(3000), null), worked(0, 1))).isEqualTo(1);
        assertThat(one(new Terms(share(1500), null), worked(0, 99_999_993))).isEqualTo(14_999_999);
    }

    @Test
    void eachBaseTakesItsOwnFigure() {
        var month = new Worked(FIRST, 100_000_000, 500, 40_000_000, 1_000_000_000);
        var share = Share.tenThousandths(2000);
        assertThat(one(new Terms(new Rule(Base.VALUE_DONE, share), null), month))
                .isEqualTo(20_000_000);
        assertThat(one(new Terms(new Rule(Base.PROGRESS_PAYMENT, share), null), month))
                .isEqualTo(8_000_000);
        assertThat(one(new Terms(new Rule(Base.CONTRACT_SUM, share), null), month))
                .isEqualTo(10_000_000);
        for (var base : Base.values()) {
            assertThat(Base.of(base.name().toLowerCase(java.util.Locale.ROOT))).contains(base);
        }
    }

    @RepeatedTest(50)
    void theMonthsAddUpToTheShareOfTheWholeWithoutDrift() {
        var rule = share(1 + random.nextInt(10_000));
        var months = months();
        var terms = new Terms(rule, null);
        var total = months.stream().mapToLong(Worked::valueFen).sum();
        var due = LabourCost.of(months, any -> terms);

        assertThat(sum(due)).as("seed %d", seed).isEqualTo(rule.share().of(total));
        for (var i = 0; i < months.size(); i++) {
            var alone = rule.share().of(months.get(i).valueFen());
            assertThat(Objects.requireNonNull(due.get(i).fen()))
                    .as("seed %d", seed)
                    .isBetween(Math.max(0, alone - 1), alone);
        }
    }

    @RepeatedTest(20)
    void anAgreedSumIsReachedToTheFenWhenEverythingIsDone() {
        var months = months();
        var price = months.stream().mapToLong(Worked::valueFen).sum();
        var sum = 1 + (long) (random.nextDouble() * (price - 1));
        var terms = new Terms(null, new Rule(Base.VALUE_DONE, new Share(sum, price)));

        assertThat(sum(LabourCost.of(months, any -> terms))).as("seed %d", seed).isEqualTo(sum);
    }

    @RepeatedTest(20)
    void moreWorkIsNeverLessLabourCost() {
        var terms = new Terms(share(1 + random.nextInt(10_000)), share(1 + random.nextInt(10_000)));
        var months = months();
        var which = random.nextInt(months.size());
        var more = new ArrayList<>(months);
        more.set(which, worked(which, months.get(which).valueFen() + 1 + random.nextInt(1_000_000)));
        var before = LabourCost.of(months, any -> terms);
        var after = LabourCost.of(more, any -> terms);

        assertThat(Objects.requireNonNull(after.get(which).fen()))
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(Objects.requireNonNull(before.get(which).fen()));
        assertThat(sum(after)).as("seed %d", seed).isGreaterThanOrEqualTo(sum(before));
        before.forEach(one -> assertThat(one.fen())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(one.floorFen())
                .isGreaterThanOrEqualTo(one.agreedFen()));
    }

    @Test
    void whereTheShareChangesANewTotalBegins() {
        var months = List.of(worked(0, 1), worked(1, 1), worked(2, 1));
        var due = LabourCost.of(months, month -> new Terms(share(month.equals(FIRST) ? 3000 : 1500), null));

        assertThat(due).extracting(Due::fen).containsExactly(1L, 1L, 0L);
    }

    @Test
    void theLargestSumsDoNotOverflow() {
        var most = 100_000_000_000_000L;
        assertThat(new Share(9_999, 10_000).of(most)).isEqualTo(99_990_000_000_000L);
        assertThat(new Share(most - 1, most)
                        .ofTenThousandths(BigInteger.valueOf(most).multiply(BigInteger.valueOf(10_000))))
                .isEqualTo(most - 1);
    }

    private List<Worked> months() {
        var months = new ArrayList<Worked>();
        var many = 1 + random.nextInt(40);
        for (var n = 0; n < many; n++) {
            months.add(worked(n, 1 + random.nextLong(1_000_000_000_00L)));
        }
        return months;
    }

    private static long sum(List<Due> due) {
        return due.stream().map(Due::fen).mapToLong(Objects::requireNonNull).sum();
    }
}
