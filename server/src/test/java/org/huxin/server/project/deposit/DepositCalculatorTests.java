package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huxin.server.project.deposit.DepositRules.Band;
import org.huxin.server.project.deposit.DepositSum.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sum of a deposit, by examples reckoned by hand and by what must hold of any. */
class DepositCalculatorTests {

    private static final long YUAN = 100;
    private static final long WAN = 10_000 * YUAN;

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    private static DepositRules rules(Long cap, String several, Band... bands) {
        return new DepositRules(
                List.of(bands),
                of("1"),
                of("3"),
                of("0.5"),
                several == null ? null : of(several),
                300 * WAN,
                12,
                24,
                of("50"),
                36,
                24,
                of("50"),
                of("100"),
                cap);
    }

    private static Band all(String rate) {
        return new Band("各类合同", null, null, of(rate), true);
    }

    private static DepositCase plain(long fen) {
        return new DepositCase(null, fen, false, null, false, null, false);
    }

    private static DepositCase clean(long fen, int months, boolean systems) {
        return new DepositCase(null, fen, false, months, systems, null, false);
    }

    private static DepositCase owing(long fen, Integer monthsAgo, boolean listed) {
        return new DepositCase(null, fen, false, null, true, monthsAgo, listed);
    }

    private static DepositSum sum(DepositRules rules, DepositCase input) {
        return DepositCalculator.sum(rules, input).orElseThrow();
    }

    @Test
    void isTheShareOfTheContractToTheFen() {
        assertThat(sum(rules(null, null, all("2")), plain(1_000 * WAN)).fen()).isEqualTo(20 * WAN);
        // 1.5 % of 12,345,678.91 yuan is 185,185.18365
        assertThat(sum(rules(null, null, all("1.5")), plain(1_234_567_891L)).fen())
                .isEqualTo(18_518_518L);
        // half a fen goes up
        assertThat(sum(rules(null, null, all("1")), plain(50L)).fen()).isEqualTo(1L);
    }

    @Test
    void theBandOfTheContractAndOfTheRegionDecides() {
        var rules = rules(
                null,
                null,
                new Band("某区", "zone", null, of("3"), true),
                new Band("一千万元以下", null, 1_000 * WAN, of("2"), true),
                new Band("一千万元以上", null, null, of("1"), true));
        assertThat(sum(rules, plain(1_000 * WAN)).fen()).isEqualTo(20 * WAN);
        assertThat(sum(rules, plain(1_000 * WAN + 100)).fen()).isEqualTo(10 * WAN + 1);
        assertThat(sum(rules, new DepositCase("zone", 1_000 * WAN, false, null, false, null, false))
                        .fen())
                .isEqualTo(30 * WAN);
        var listed = rules(null, null, new Band("一千万元以下", null, 1_000 * WAN, of("2"), true));
        assertThat(DepositCalculator.sum(listed, plain(1_000 * WAN + 1))).isEmpty();
    }

    @Test
    void theStepsComeInTheOrderOfTheLawAndSayWhy() {
        var input = new DepositCase(null, 10_000 * WAN, true, null, false, 5, false);
        var sum = sum(rules(100 * WAN, "20", all("4")), input);

        assertThat(sum.steps()).extracting(Step::what).containsExactly("基础比例", "比例上限", "多项工程下浮", "提高比例", "数额上限", "应缴额");
        // 3 % less a fifth is 2.4 %, and half as much again 3.6 %: 3,600,000 yuan, of which at most 1,000,000 is taken
        assertThat(sum.steps()).extracting(Step::rate).containsExactly("4%", "3%", "2.4%", "3.6%", null, null);
        assertThat(sum.fen()).isEqualTo(100 * WAN);
        assertThat(sum.steps()).allSatisfy(step -> assertThat(step.because()).isNotBlank());
    }

    @Test
    void aCleanRecordCutsWaivesOnlyWithTheSystemsAndNeverUndercutsTheFloor() {
        var rules = rules(null, null, all("2"));
        assertThat(sum(rules, clean(1_000 * WAN, 23, true)).fen()).isEqualTo(20 * WAN);
        assertThat(sum(rules, clean(1_000 * WAN, 24, true)).fen()).isEqualTo(10 * WAN);
        assertThat(sum(rules, clean(1_000 * WAN, 36, false)).fen()).isEqualTo(10 * WAN);
        assertThat(sum(rules, clean(1_000 * WAN, 36, true)).waived()).isTrue();
        var several = new DepositCase(null, 1_000 * WAN, true, 24, false, null, false);
        assertThat(sum(rules(null, "50", all("1")), several).fen()).isEqualTo(5 * WAN);
    }

    @Test
    void smallWorksAreWaivedAfterAYearWithoutArrearsOnly() {
        var rules = rules(null, null, all("1"));
        assertThat(sum(rules, clean(300 * WAN - 1, 12, false)).waived()).isTrue();
        assertThat(sum(rules, clean(300 * WAN, 12, false)).waived()).isFalse();
        assertThat(sum(rules, clean(300 * WAN - 1, 11, false)).waived()).isFalse();
        assertThat(sum(rules, plain(300 * WAN - 1)).waived()).isFalse();
    }

    @Test
    void arrearsRaiseTheRateAndTheListDoublesIt() {
        var rules = rules(null, null, all("3"));
        assertThat(sum(rules, owing(1_000 * WAN, 24, false)).fen()).isEqualTo(45 * WAN);
        assertThat(sum(rules, owing(1_000 * WAN, 25, false)).fen()).isEqualTo(30 * WAN);
        assertThat(sum(rules, owing(1_000 * WAN, null, true)).fen()).isEqualTo(60 * WAN);
        assertThat(sum(rules, owing(100 * WAN, 3, false)).waived()).isFalse();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 20).mapToObj(Long::valueOf);
    }

    private static DepositCase random(Random random, long fen) {
        var since = random.nextBoolean() ? random.nextInt(60) : null;
        return new DepositCase(
                null,
                fen,
                random.nextBoolean(),
                random.nextBoolean() ? random.nextInt(since == null ? 60 : since + 1) : null,
                random.nextBoolean(),
                since,
                random.nextInt(10) == 0);
    }

    private static DepositCase at(DepositCase other, long fen) {
        return new DepositCase(
                other.region(),
                fen,
                other.several(),
                other.monthsClean(),
                other.systemsInPlace(),
                other.monthsSinceArrears(),
                other.listed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itGrowsWithTheContractAndKeepsBetweenFloorAndCap(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var rate = BigDecimal.valueOf(100 + random.nextInt(201), 2);
            Long cap = random.nextInt(3) == 0 ? 1 + random.nextLong(1_000 * WAN) : null;
            var rules = rules(cap, random.nextBoolean() ? "" + random.nextInt(90) : null, all(rate.toPlainString()));
            // both above what may be waived for being small
            var fen = 300 * WAN + random.nextLong(100_000_000_000_000L);
            var input = random(random, fen);
            var sum = sum(rules, input);
            var more = sum(rules, at(input, fen + random.nextLong(1_000 * WAN)));
            assertThat(more.waived()).isEqualTo(sum.waived());
            if (sum.waived()) {
                assertThat(input.monthsClean()).isGreaterThanOrEqualTo(36);
                assertThat(input.systemsInPlace()).isTrue();
                assertThat(input.listed()).isFalse();
                assertThat(input.monthsSinceArrears() == null || input.monthsSinceArrears() > 24)
                        .isTrue();
                continue;
            }
            assertThat(more.fen()).isGreaterThanOrEqualTo(sum.fen());
            var least = BigDecimal.valueOf(fen)
                    .multiply(of("0.005"))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(sum.fen()).isPositive().isGreaterThanOrEqualTo(cap == null ? least : Math.min(least, cap));
            if (cap != null) {
                assertThat(sum.fen()).isLessThanOrEqualTo(cap);
            }
            assertThat(sum(rules, input)).isEqualTo(sum);
        }
    }
}
