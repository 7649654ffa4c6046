package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.huxin.engine.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every forecast, whatever befell the project. */
class ForecastPropertyTests {

    private static final int CASES = 400;
    private static final Forecast.Terms TERMS = new Forecast.Terms(3, 6, 95, Map.of());

    private static List<ProjectMonth> months(SplittableRandom random) {
        var months = new ArrayList<ProjectMonth>();
        for (var m = 0; m < RandomCity.MONTHS; m++) {
            var month = RandomCity.month(RandomCity.FIRST.plusMonths(m), random);
            months.add(
                    month.account() == null
                            ? changed(month, new AccountMonth(Known.ACCOUNT, 0, null, List.of()))
                            : month);
        }
        return months;
    }

    private static ProjectMonth changed(ProjectMonth month, AccountMonth account) {
        return new ProjectMonth(
                month.subject(),
                month.month(),
                month.site(),
                month.roster(),
                month.workers(),
                month.summed(),
                month.labour(),
                account,
                month.sheets(),
                month.uploads(),
                month.complaints(),
                month.oddities());
    }

    private static @Nullable Forecast of(List<ProjectMonth> months, LocalDate day) {
        return Forecast.of(Dossier.of("project:1", months), TERMS, day);
    }

    private static List<ProjectMonth> holding(List<ProjectMonth> months, LongUnaryOperator balance) {
        return months.stream()
                .map(month -> {
                    var account = Objects.requireNonNull(month.account());
                    return changed(
                            month,
                            new AccountMonth(
                                    account.row(),
                                    balance.applyAsLong(account.balanceFen()),
                                    account.lastInflowOn(),
                                    account.movements()));
                })
                .toList();
    }

    /** The day on which it is short; where it never is, none is later. */
    private static LocalDate shortOn(Forecast forecast) {
        var next = forecast.reasons().next();
        return forecast.shortMonth() == null || next == null ? LocalDate.MAX : next.payBy();
    }

    @Test
    void theNextShortMonthIsStillToBePaidAndWhatIsShortAlreadyHasFallenDue() {
        Seeds.forEach(CASES, random -> {
            var day = RandomCity.day(random);
            var months = months(random);
            var forecast = of(months, day);
            if (forecast == null) {
                return;
            }
            var reasons = forecast.reasons();
            var next = reasons.next();
            if (forecast.shortMonth() != null) {
                assertThat(next).isNotNull();
                assertThat(next.month()).isEqualTo(forecast.shortMonth());
            }
            assertThat(reasons.gapFen() > 0).isEqualTo(forecast.shortMonth() != null);
            if (next != null) {
                assertThat(next.payBy()).isAfterOrEqualTo(day);
                assertThat(next.openFen()).isPositive();
                assertThat(next.inflowFen()).isNotNegative();
            }
            assertThat(forecast.behind() != null).isEqualTo(reasons.owedFen() > reasons.balanceFen());
        });
    }

    @Test
    void moreOnTheAccountBringsNoShortMonthNearer() {
        Seeds.forEach(CASES, random -> {
            var day = RandomCity.day(random);
            var months = months(random);
            var less = of(months, day);
            var more = of(holding(months, fen -> fen + random.nextInt(9_000) * 100L), day);
            assertThat(more == null).isEqualTo(less == null);
            if (less != null && more != null) {
                assertThat(shortOn(more)).isAfterOrEqualTo(shortOn(less));
                assertThat(more.behind() == null || less.behind() != null).isTrue();
            }
        });
    }

    @Test
    void enoughForEverythingIsNeverShort() {
        Seeds.forEach(CASES, random -> {
            var forecast = of(holding(months(random), fen -> 1_000_000_000_000L), RandomCity.day(random));
            if (forecast != null) {
                assertThat(forecast.shortMonth()).isNull();
                assertThat(forecast.behind()).isNull();
            }
        });
    }
}
