package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Known.MARCH;
import static org.huxin.engine.warning.Readings.cannotTell;
import static org.huxin.engine.warning.Readings.notAsked;
import static org.huxin.engine.warning.Readings.shows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huxin.engine.warning.EmployerMonth.Indicator;
import org.huxin.engine.warning.EmployerMonth.Wages;
import org.huxin.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signals over employers who build nothing, at their edges. */
class EmployerSignalsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 16);

    private static Indicator power(YearMonth month, long value) {
        return indicator(month, "power_use", value, "千瓦时");
    }

    private static Indicator indicator(YearMonth month, String kind, long value, String unit) {
        return new Indicator(new Row("indicator", kind + "/" + month), kind, BigDecimal.valueOf(value), unit, "示例供电公司");
    }

    private static EmployerMonth month(
            YearMonth month, @Nullable Integer heads, @Nullable Wages wages, Indicator... told) {
        return new EmployerMonth("employer:1", month, heads, wages, List.of(told));
    }

    /** Of the last of the months told. */
    private static Reading read(Signal signal, Set<String> of, EmployerMonth... told) {
        var months = new ArrayList<>(Arrays.asList(told));
        return signal.read(new View<>(Dossier.of("employer:1", months).months(), months.getLast(), DAY, of));
    }

    @Test
    @Requirement({"ZY-117", "JY-40a"})
    void theIndicatorThatFellMostShowsWithTheFiguresOfBothMonths() {
        var before = MARCH.minusMonths(1);
        var was = month(before, null, null, power(before, 1_000), indicator(before, "tax", 500, "元"));
        var now = month(MARCH, null, null, power(MARCH, 400), indicator(MARCH, "tax", 400, "元"));
        shows(
                read(Signal.INDICATOR_FALL, Set.of(), was, now),
                "60",
                power(before, 1).row(),
                power(MARCH, 1).row());
        shows(
                read(Signal.INDICATOR_FALL, Set.of("tax"), was, now),
                "20",
                new Row("indicator", "tax/" + before),
                new Row("indicator", "tax/" + MARCH));
        cannotTell(read(Signal.INDICATOR_FALL, Set.of("water_use"), was, now), "没有前后两月都有的同一指标");
        cannotTell(read(Signal.INDICATOR_FALL, Set.of(), now), "没有上月的指标");
    }

    @Test
    void aRiseIsNoFallAndAnotherUnitIsAnotherIndicator() {
        var before = MARCH.minusMonths(1);
        var was = month(before, null, null, power(before, 1_000));
        shows(
                read(Signal.INDICATOR_FALL, Set.of(), was, month(MARCH, null, null, power(MARCH, 1_001))),
                "0",
                power(before, 1).row(),
                power(MARCH, 1).row());
        cannotTell(
                read(
                        Signal.INDICATOR_FALL,
                        Set.of(),
                        was,
                        month(MARCH, null, null, indicator(MARCH, "power_use", 1, "度"))),
                "没有前后两月都有的同一指标");
    }

    private static final Leeway FESTIVAL =
            new Leeway(Set.of(java.time.Month.JANUARY, java.time.Month.FEBRUARY), null, Set.of());

    /** Heads told of some months, read in the last of them. */
    private static Reading heads(Object... told) {
        var months = new ArrayList<EmployerMonth>();
        for (var i = 0; i < told.length; i += 2) {
            months.add(month(YearMonth.parse((String) told[i]), (Integer) told[i + 1], null));
        }
        var known = Dossier.of("employer:1", months).months();
        return Signal.HEADS_FALL.read(new View<>(known, months.getLast(), DAY, Set.of(), FESTIVAL, Known.CALENDAR));
    }

    @Test
    void whatGoesDownEveryYearAtThisTimeIsNoFall() {
        assertThat(Readings.measured(heads("2023-06", 60, "2024-05", 100, "2024-06", 60))
                        .value())
                .isEqualByComparingTo("0");
        assertThat(Readings.measured(heads("2023-06", 80, "2024-05", 100, "2024-06", 60))
                        .value())
                .isEqualByComparingTo("25");
        assertThat(Readings.measured(heads("2023-06", 400, "2024-05", 100, "2024-06", 60))
                        .value())
                .isEqualByComparingTo("40");
        shows(
                heads("2023-06", 80, "2024-05", 100, "2024-06", 60),
                "25",
                new Row("employer_month", "employer:1/2023-06"),
                new Row("employer_month", "employer:1/2024-05"),
                new Row("employer_month", "employer:1/2024-06"));
    }

    @Test
    void aSlackMonthIsHeldAgainstLastYearAloneAndTheMonthAfterAgainstTheLastOrdinaryOne() {
        notAsked(heads("2023-12", 100, "2024-01", 40), "当月是淡季，没有去年同月的数可比");
        assertThat(Readings.measured(heads("2023-01", 90, "2023-12", 100, "2024-01", 45))
                        .value())
                .isEqualByComparingTo("50");
        assertThat(Readings.measured(heads("2023-12", 100, "2024-01", 60, "2024-02", 30, "2024-03", 45))
                        .value())
                .isEqualByComparingTo("55");
        assertThat(Readings.measured(heads("2024-02", 100, "2024-03", 45)).value())
                .isEqualByComparingTo("55");
    }

    @Test
    void debtsToOthersAddUpAndMarksAreCountedByKind() {
        var now = month(
                MARCH,
                null,
                null,
                indicator(MARCH, "power_debt", 800, "元"),
                indicator(MARCH, "tax_debt", 200, "元"),
                power(MARCH, 5),
                indicator(MARCH, "abnormal", 1, "项"),
                indicator(MARCH, "listed", 0, "项"));
        shows(
                read(Signal.INDICATOR_MONEY, Set.of("power_debt", "tax_debt"), now),
                "1000",
                new Row("indicator", "power_debt/2024-03"),
                new Row("indicator", "tax_debt/2024-03"));
        shows(read(Signal.MARKS, Set.of("abnormal", "listed"), now), "1", new Row("indicator", "abnormal/2024-03"));
        cannotTell(read(Signal.INDICATOR_MONEY, Set.of("power_use"), now), "没有以元计的指标");
        cannotTell(read(Signal.MARKS, Set.of(), month(MARCH, null, null)), "没有外部指标");
    }

    @Test
    void headsAndWages() {
        var before = month(MARCH.minusMonths(1), 100, null);
        shows(
                read(Signal.HEADS_FALL, Set.of(), before, month(MARCH, 69, null)),
                "31",
                new Row("employer_month", "employer:1/2024-02"),
                new Row("employer_month", "employer:1/2024-03"));
        cannotTell(read(Signal.HEADS_FALL, Set.of(), before, month(MARCH, null, null)), "没有前后两月的人数");
        var late = new Wages(new Row("wages", "1"), 100, 40, DAY.minusDays(1));
        shows(read(Signal.WAGES_PAID, Set.of(), month(MARCH, null, late)), "40", late.row());
        var due = new Wages(new Row("wages", "1"), 100, 40, DAY);
        notAsked(read(Signal.WAGES_PAID, Set.of(), month(MARCH, null, due)), "还没有到发薪日");
        cannotTell(read(Signal.WAGES_PAID, Set.of(), before), "没有工资的数据");
    }
}
