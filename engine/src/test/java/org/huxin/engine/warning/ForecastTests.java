package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Known.MARCH;
import static org.huxin.engine.warning.Known.worker;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.huxin.engine.warning.Forecast.Terms;
import org.junit.jupiter.api.Test;

/** How long an account lasts and why. */
class ForecastTests {

    private static final Terms PLAIN = new Terms(3, 6, Map.of());

    /** So many people, all paid 5 000 yuan, and so much that came in. */
    private static ProjectMonth month(YearMonth at, int people, long balance, long inflow) {
        var known = Known.month(at)
                .account(balance, null, new Movement(new Row("entry", at.toString()), Kind.INFLOW, inflow * 100));
        for (var i = 0; i < people; i++) {
            known.workers(worker(i).paid(5_000));
        }
        return known.build();
    }

    private static Forecast of(Terms terms, ProjectMonth... months) {
        return Objects.requireNonNull(Forecast.of(Dossier.of("project:1", List.of(months)), terms));
    }

    @Test
    void theShortMonthIsTheFirstThatTheBalanceDoesNotCover() {
        var forecast = of(PLAIN, month(MARCH, 10, 100_000, 0));
        assertThat(forecast.cover()).isEqualByComparingTo("2");
        assertThat(forecast.shortMonth()).isEqualTo(YearMonth.of(2024, 6));
        assertThat(forecast.reasons().gapFen()).isEqualTo(5_000_000);
        assertThat(of(PLAIN, month(MARCH, 10, 99_999, 0)).shortMonth()).isEqualTo(YearMonth.of(2024, 5));
    }

    @Test
    void whatUsuallyComesInUntilTheDayOfPayPutsItOff() {
        assertThat(of(PLAIN, month(MARCH, 10, 0, 50_000)).shortMonth()).isNull();
        assertThat(of(PLAIN, month(MARCH, 10, 0, 50_000)).reasons().gapFen()).isZero();
        // April is paid in May: by then it came in twice
        assertThat(of(PLAIN, month(MARCH, 10, 0, 25_000)).shortMonth()).isEqualTo(YearMonth.of(2024, 5));
        assertThat(of(PLAIN, month(MARCH, 10, 0, 24_999)).shortMonth()).isEqualTo(YearMonth.of(2024, 4));
        assertThat(of(PLAIN, month(MARCH, 10, 0, 24_999)).reasons().gapFen()).isEqualTo(2_00);
    }

    @Test
    void anAccountThatIsEmptyBetweenMoneyAndWagesIsNotShortUnlessTheMoneyStops() {
        var april = MARCH.plusMonths(1);
        var noSheetYet = Known.month(april)
                .account(0, null, new Movement(new Row("entry", "april"), Kind.INFLOW, 5_000_000))
                .build();
        assertThat(of(PLAIN, month(MARCH, 10, 0, 50_000), noSheetYet).shortMonth())
                .isNull();
        var nothingCame = Known.month(april).account(0, null).build();
        assertThat(of(PLAIN, month(MARCH, 10, 0, 50_000), nothingCame).shortMonth())
                .isEqualTo(april);
    }

    @Test
    void theTrendOfHeadsAndTheSeasonAreReasons() {
        var growing = of(PLAIN, month(MARCH.minusMonths(1), 8, 0, 0), month(MARCH, 10, 170_000, 0));
        assertThat(growing.reasons().headsChange()).isEqualByComparingTo("2");
        assertThat(growing.reasons().from()).containsExactly(MARCH.minusMonths(1), MARCH);
        // 12, 14 and 16 people: 60, 70 and 80 thousand
        assertThat(growing.shortMonth()).isEqualTo(YearMonth.of(2024, 6));
        var harvest = new Terms(3, 6, Map.of(Month.APRIL, 50));
        assertThat(of(harvest, month(MARCH, 10, 75_000, 0)).shortMonth()).isEqualTo(YearMonth.of(2024, 6));
    }

    @Test
    void wagesStillToBePaidComeFirst() {
        var owing =
                Known.march().account(9_999, null).workers(worker(1), worker(2)).build();
        assertThat(of(PLAIN, owing).shortMonth()).isEqualTo(MARCH);
        assertThat(of(PLAIN, owing).reasons().owedFen()).isEqualTo(1_000_000);
    }

    @Test
    void withoutAnAccountOrWagesNobodyCanTell() {
        assertThat(Forecast.of(Dossier.of("project:1", List.of()), PLAIN)).isNull();
        assertThat(Forecast.of(
                        Dossier.of(
                                "project:1",
                                List.of(Known.march().workers(worker(1)).build())),
                        PLAIN))
                .isNull();
        assertThat(Forecast.of(
                        Dossier.of(
                                "project:1",
                                List.of(Known.march().account(1, null).build())),
                        PLAIN))
                .isNull();
    }

    @Test
    void onlyTheMonthsLookedBackOnCountInWhateverOrder() {
        var months = new ArrayList<ProjectMonth>();
        for (var back = 0; back < 5; back++) {
            months.add(month(MARCH.minusMonths(back), back == 4 ? 100 : 10, 100_000, 0));
        }
        var once = Forecast.of(Dossier.of("project:1", months), PLAIN);
        Collections.reverse(months);
        assertThat(Forecast.of(Dossier.of("project:1", months), PLAIN)).isEqualTo(once);
        assertThat(Objects.requireNonNull(once).reasons().headsChange()).isZero();
    }

    @Test
    void whatCameInUntilNowIsInTheBalanceAndWagesWithoutASheetYetAreStillToCome() {
        var april = Known.month(MARCH.plusMonths(1)).account(60_000, null).build();
        // 60 thousand cover April, for which there is no sheet yet, and not May
        assertThat(of(PLAIN, month(MARCH, 10, 0, 0), april).shortMonth()).isEqualTo(YearMonth.of(2024, 5));
        var idle = Known.month(MARCH.plusMonths(1))
                .account(60_000, null)
                .stopped(MARCH.plusMonths(1).atDay(1))
                .build();
        assertThat(of(PLAIN, month(MARCH, 10, 0, 0), idle).shortMonth()).isEqualTo(YearMonth.of(2024, 6));
    }

    @Test
    void whenAMonthBeginsTheAccountIsThatOfNowAndTheMonthItselfIsAhead() {
        var april = Known.month(MARCH.plusMonths(1)).account(40_000, null).build();
        var dossier = Dossier.of("project:1", List.of(month(MARCH, 10, 0, 10_000), april));
        var start = Forecast.atStart(dossier, MARCH.plusMonths(1));
        assertThat(start.months()).containsOnlyKeys(MARCH);
        var forecast = Objects.requireNonNull(Forecast.of(start, PLAIN));
        assertThat(forecast.reasons().balanceFen()).isEqualTo(4_000_000);
        assertThat(forecast.reasons().inflowFen()).isEqualTo(1_000_000);
        // 40 thousand and twice 10 are enough for April, and one more 10 are not for May
        assertThat(forecast.shortMonth()).isEqualTo(YearMonth.of(2024, 5));
    }

    @Test
    void aMonthWasShortWhenItsDayOfPayLeftMoreUnpaidThanThereWasMoney() {
        var after = Known.PAY_BY.plusDays(1);
        var short1 = Dossier.of(
                "project:1",
                List.of(
                        Known.march().workers(worker(1), worker(2).paid(5_000)).build(),
                        Known.month(MARCH.plusMonths(1)).account(4_999, null).build()));
        var outcome = Objects.requireNonNull(AccountOutcome.of(short1, MARCH, after));
        assertThat(outcome).isEqualTo(new AccountOutcome(MARCH, 499_900, 500_000));
        assertThat(outcome.isShort()).isTrue();
        assertThat(AccountOutcome.of(short1, MARCH, Known.PAY_BY)).isNull();
        assertThat(AccountOutcome.of(short1, MARCH.minusMonths(1), after)).isNull();
        var enough = Dossier.of(
                "project:1",
                List.of(
                        Known.march().workers(worker(1)).build(),
                        Known.month(MARCH.plusMonths(1)).account(5_000, null).build()));
        assertThat(Objects.requireNonNull(AccountOutcome.of(enough, MARCH, after))
                        .isShort())
                .isFalse();
    }
}
