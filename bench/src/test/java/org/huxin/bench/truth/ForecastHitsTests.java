package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Firm;
import org.huxin.simulation.Project;
import org.huxin.simulation.Trouble;
import org.huxin.simulation.Truth;
import org.huxin.simulation.Works;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hit rate of forecasts is what docs/truth.md says it is. */
class ForecastHitsTests {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final YearMonth APRIL = YearMonth.of(2025, 4);
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final int PAY_DAY = 25;
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private final AccountTruth accounts = new AccountTruth();

    @BeforeEach
    void wagesOfThreeMonths() {
        var firm = new Firm("91", "示例建设有限公司", "测试法人", "示例路", "139");
        accounts.take(new Deed.ProjectRegistered(
                LocalDate.of(2025, 1, 1).atTime(6, 0),
                new Project(
                        "P1",
                        "示例项目",
                        "419001001",
                        Works.BUILDING,
                        firm,
                        firm,
                        List.of(firm),
                        1,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        "6299",
                        List.of("K1"),
                        PAY_DAY)));
        List.of(MARCH, APRIL, MAY)
                .forEach(month -> accounts.take(new Deed.WageSheetSent(
                        month.plusMonths(1).atDay(3).atTime(10, 0), "P1", "E1", month, List.of())));
    }

    private void holds(LocalDate day, long fen) {
        accounts.take(new Deed.AccountMoved(day.atTime(13, 0), "P1", Deed.Movement.LABOUR_COST, fen, fen, "示例"));
    }

    private static Truth.Owed owed(YearMonth month, long fen) {
        var since = month.plusMonths(1).atDay(PAY_DAY + 1);
        return new Truth.Owed("S1", "P1", "E1", month, "示例", 1, fen, since, since.plusDays(30));
    }

    private AccountTruth.Known known(Truth.Owed... owed) {
        return accounts.known(Arrays.asList(owed), LAST);
    }

    private static Foreseen says(YearMonth made, @Nullable YearMonth behind, @Nullable YearMonth shortMonth) {
        return new Foreseen("P1", made, true, behind, shortMonth);
    }

    @Test
    void anAccountIsShortWhenItHoldsLessThanIsOwed() {
        holds(APRIL.atDay(PAY_DAY), 99);
        holds(APRIL.atDay(PAY_DAY + 1), 1_000);

        assertThat(known(owed(MARCH, 100)).isShort("P1", MARCH)).isTrue();
        assertThat(known(owed(MARCH, 99)).isShort("P1", MARCH)).isFalse();
        assertThat(known(owed(MARCH, 100)).isShort("P1", APRIL)).isFalse();
        assertThat(known(owed(APRIL, 2_000)).isShort("P1", MARCH)).isFalse();
        assertThat(known(owed(MARCH, 600), owed(APRIL, 600)).isShort("P1", APRIL))
                .isTrue();
        // what March owes makes April no short month, since April itself was paid
        assertThat(known(owed(MARCH, 2_000)).isShort("P1", APRIL)).isFalse();
    }

    @Test
    void aMonthIsJudgedOnceItsDayOfPayHasGoneBy() {
        assertThat(known().judges("P1", MAY)).isTrue();
        assertThat(accounts.known(List.of(), MAY.plusMonths(1).atDay(PAY_DAY)).judges("P1", MAY))
                .isFalse();
        assertThat(known().judges("P1", MARCH.minusMonths(1))).isFalse();
        assertThat(known().judges("P2", MARCH)).isFalse();
    }

    @Test
    void wagesOnACardThatSomebodyElseHoldsDidLeaveTheAccount() {
        var known = new Known();
        known.note(new Truth.Troubled("S1", Trouble.SHARED_CARDS, "P1", LAST));
        known.note(new Truth.Troubled("S2", Trouble.OWNER_PAYS_SHORT, "P2", LAST));
        known.note(owed(MARCH, 100));
        var other = new Truth.Owed("S2", "P2", "E1", MARCH, "示例", 1, 100, LAST, LAST);
        known.note(other);

        assertThat(known.unpaidByAccount()).containsExactly(other);
    }

    @Test
    void whatWasSaidOfTheNextShortMonthIsHeldAgainstThatMonth() {
        var truth = known(owed(APRIL, 100));

        var hits = ForecastHits.of(
                List.of(
                        says(APRIL, null, APRIL),
                        says(MAY, null, APRIL),
                        says(MAY, null, MARCH),
                        says(MAY, null, MAY.plusMonths(1))),
                truth);

        assertThat(hits.named().said()).isEqualTo(3);
        assertThat(hits.named().came()).isEqualTo(2);
        assertThat(hits.later().said()).isEqualTo(1);
        assertThat(hits.later().came()).isEqualTo(1);
    }

    @Test
    void aShortMonthIsMissedUnlessItWasNamedWhenTheMonthBeganInWhichItWasToBePaid() {
        var truth = known(owed(APRIL, 100));

        var missed = ForecastHits.of(List.of(says(APRIL, null, APRIL), says(MAY, null, null)), truth);
        assertThat(missed.own()).isEqualTo(new Tally(2, 1, 0, 0));
        assertThat(missed.own().missed()).isEqualTo(1);
        assertThat(ForecastHits.of(List.of(says(MAY, null, APRIL)), truth).own())
                .isEqualTo(new Tally(1, 1, 1, 1));
        var nothing = new Foreseen("P1", MAY, false, null, null);
        assertThat(ForecastHits.of(List.of(nothing), truth).own().missed()).isEqualTo(1);
        assertThat(ForecastHits.of(List.of(nothing), truth).empty()).isEqualTo(1);
    }

    @Test
    void whatIsKnownIsCountedApart() {
        var hits = ForecastHits.of(List.of(says(MAY, MARCH, null), says(MAY, APRIL, null)), known(owed(APRIL, 100)));

        assertThat(hits.known().said()).isEqualTo(2);
        assertThat(hits.known().came()).isEqualTo(1);
        assertThat(hits.named().said()).isZero();
    }

    @Test
    void thoseWhoLookAtNothingAreHeldAgainstTheSameMonths() {
        var truth = known(owed(MARCH, 100), owed(APRIL, 100));

        var hits = ForecastHits.of(
                List.of(says(APRIL, null, null), says(MAY, null, APRIL), says(MAY.plusMonths(1), null, null)), truth);

        assertThat(hits.never()).isEqualTo(new Tally(3, 2, 0, 0));
        assertThat(hits.same()).isEqualTo(new Tally(3, 2, 2, 1));
        assertThat(hits.own()).isEqualTo(new Tally(3, 2, 1, 1));
        assertThat(hits.own().right()).isEqualTo(2);
        // March was the first, and it was not foreseen
        assertThat(hits.firsts()).isEqualTo(new Tally(1, 1, 0, 0));
    }
}
