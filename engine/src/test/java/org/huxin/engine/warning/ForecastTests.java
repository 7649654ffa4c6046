package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Accounts.APRIL;
import static org.huxin.engine.warning.Accounts.MARCH;
import static org.huxin.engine.warning.Accounts.MAY;
import static org.huxin.engine.warning.Accounts.MAY_BEGINS;
import static org.huxin.engine.warning.Accounts.PLAIN;
import static org.huxin.engine.warning.Accounts.inMay;
import static org.huxin.engine.warning.Accounts.month;
import static org.huxin.engine.warning.Accounts.of;
import static org.huxin.engine.warning.Accounts.paid;
import static org.huxin.engine.warning.Accounts.worked;
import static org.huxin.engine.warning.Known.worker;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.engine.warning.Forecast.Behind;
import org.huxin.engine.warning.Forecast.Terms;
import org.junit.jupiter.api.Test;

/** How long an account lasts and why. */
class ForecastTests {

    @Test
    void theNextShortMonthIsTheFirstThatTheBalanceDoesNotCover() {
        var forecast = inMay(100_000, 0);
        assertThat(forecast.cover()).isEqualByComparingTo("2");
        assertThat(forecast.shortMonth()).isEqualTo(MAY.plusMonths(1));
        assertThat(forecast.reasons().gapFen()).isEqualTo(5_000_000);
        assertThat(inMay(99_999, 0).shortMonth()).isEqualTo(MAY);
        assertThat(inMay(99_999, 0).behind()).isNull();
    }

    @Test
    void whoPaidInFullIsExpectedToDoSoAgainAndWhoPaidShortToPayShort() {
        assertThat(inMay(0, 50_000).shortMonth()).isNull();
        assertThat(inMay(0, 47_500).shortMonth()).isNull();
        var less = inMay(0, 47_499);
        assertThat(less.shortMonth()).isEqualTo(APRIL);
        assertThat(less.reasons().gapFen()).isEqualTo(2_501_00);
        assertThat(less.reasons().past()).isEqualTo(new PastInflow(List.of(MARCH), 5_000_000, 4_749_900));
        assertThat(less.reasons().next())
                .isEqualTo(new Forecast.Next(APRIL, MAY.atDay(15), 5_000_000, 4_749_900, false));
    }

    @Test
    void whatIsShortAlreadyAndWhatWillBeAreToldApart() {
        var march = month(MARCH, 0, 0);
        for (var i = 0; i < 10; i++) {
            march.workers(worker(i).paid(i < 8 ? 5_000 : 0));
        }
        var owing = of(PLAIN, MAY_BEGINS, march.build(), worked(APRIL, 9_999, 50_000));
        assertThat(owing.behind()).isEqualTo(new Behind(MARCH, 1_00));
        // what is on the account is for March, and April's own money is expected
        assertThat(owing.shortMonth()).isNull();
        var again = of(PLAIN, MAY_BEGINS, march.build(), worked(APRIL, 0, 40_000));
        assertThat(again.behind()).isEqualTo(new Behind(MARCH, 10_000_00));
        assertThat(again.shortMonth()).isEqualTo(APRIL);
        assertThat(again.reasons().gapFen()).isEqualTo(10_000_00);
        // enough for March is no shortage
        assertThat(of(PLAIN, MAY_BEGINS, march.build(), worked(APRIL, 10_000, 50_000))
                        .behind())
                .isNull();
    }

    @Test
    void nobodyEarnsAnythingWhereWorksStandStillOrNobodyIsAtWork() {
        var still = of(
                PLAIN,
                MAY_BEGINS,
                paid(MARCH, 0),
                worked(APRIL, 50_000, 0),
                Known.month(MAY).account(50_000, null).stopped(APRIL.atDay(28)).build());
        assertThat(still.shortMonth()).isNull();
        assertThat(still.reasons().coming().still()).isTrue();
        assertThat(Objects.requireNonNull(still.reasons().next()).month()).isEqualTo(APRIL);
        var left = of(PLAIN, MAY_BEGINS, paid(MARCH, 0), month(APRIL, 0, 0).build());
        assertThat(left.shortMonth()).isNull();
        assertThat(left.reasons().next()).isNull();
        // where attendance is not kept one goes by the sheets
        var sheets = month(MARCH, 0, 0);
        for (var i = 0; i < 10; i++) {
            sheets.workers(worker(i).worked(0).paid(5_000));
        }
        assertThat(of(PLAIN, MAY_BEGINS, sheets.build(), month(APRIL, 0, 0).build())
                        .shortMonth())
                .isEqualTo(APRIL);
    }

    @Test
    void theTrendOfHeadsAndTheSeasonAreReasons() {
        var before = month(MARCH.minusMonths(1), 0, 0);
        for (var i = 0; i < 8; i++) {
            before.workers(worker(i).paid(5_000));
        }
        var growing = of(PLAIN, MAY_BEGINS, before.build(), paid(MARCH, 0), worked(APRIL, 169_999, 0));
        assertThat(growing.reasons().coming().change()).isEqualByComparingTo("2");
        assertThat(growing.reasons().coming().from()).containsExactly(MARCH.minusMonths(1), MARCH);
        // April had 10 people; 12 and 14 will come: 50, 60 and 70 thousand
        assertThat(growing.shortMonth()).isEqualTo(MAY.plusMonths(1));
        assertThat(growing.reasons().gapFen()).isEqualTo(10_001_00);
        var harvest = new Terms(3, 6, 95, Map.of(Month.APRIL, 50));
        assertThat(of(harvest, MAY_BEGINS, paid(MARCH, 0), worked(APRIL, 75_000, 0))
                        .shortMonth())
                .isEqualTo(MAY.plusMonths(1));
    }

    @Test
    void withoutAnAccountOrWagesNobodyCanTell() {
        assertThat(Forecast.of(Dossier.of("project:1", List.of()), PLAIN, MAY_BEGINS))
                .isNull();
        var noAccount = Known.march().workers(worker(1)).build();
        assertThat(Forecast.of(Dossier.of("project:1", List.of(noAccount)), PLAIN, MAY_BEGINS))
                .isNull();
        var noWages = Known.march().account(1, null).build();
        assertThat(Forecast.of(Dossier.of("project:1", List.of(noWages)), PLAIN, MAY_BEGINS))
                .isNull();
    }

    @Test
    void onlyTheMonthsLookedBackOnCountInWhateverOrderAndNoneToCome() {
        var months = new ArrayList<ProjectMonth>();
        for (var back = 0; back < 4; back++) {
            months.add(paid(MARCH.minusMonths(back), 50_000));
        }
        months.add(worked(APRIL, 0, 50_000));
        var once = Forecast.of(Dossier.of("project:1", months), PLAIN, MAY_BEGINS);
        assertThat(Objects.requireNonNull(once).reasons().past().from()).hasSize(3);
        months.add(month(MAY.plusMonths(1), 700, 70_000).build());
        assertThat(Forecast.of(Dossier.of("project:1", months.reversed()), PLAIN, MAY_BEGINS))
                .isEqualTo(once);
    }
}
