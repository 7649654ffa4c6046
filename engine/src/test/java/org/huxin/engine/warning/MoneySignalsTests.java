package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Known.ACCOUNT;
import static org.huxin.engine.warning.Known.AFTER;
import static org.huxin.engine.warning.Known.MARCH;
import static org.huxin.engine.warning.Known.PAY_BY;
import static org.huxin.engine.warning.Known.march;
import static org.huxin.engine.warning.Known.row;
import static org.huxin.engine.warning.Known.worker;
import static org.huxin.engine.warning.Readings.cannotTell;
import static org.huxin.engine.warning.Readings.measured;
import static org.huxin.engine.warning.Readings.notAsked;
import static org.huxin.engine.warning.Readings.shows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals over labour cost and the special account, at their edges. */
class MoneySignalsTests {

    private static final Row LABOUR = new Row("labour", "1");

    @Test
    @Requirement("ZY-033")
    void labourCostIsAskedAfterItsLastDay() {
        var month = march().labour(100_000, 0, 0, 0);
        notAsked(month.read(Signal.LABOUR_PAID, PAY_BY), "还没有到人工费拨付日");
        shows(month.read(Signal.LABOUR_PAID, AFTER), "0", LABOUR);
        shows(march().labour(100_000, 99_999, 0, 0).read(Signal.LABOUR_PAID, AFTER), "99.999", LABOUR);
        cannotTell(march().read(Signal.LABOUR_PAID, AFTER), "当月没有应拨付的人工费");
        cannotTell(march().labour(0, 0, 0, 0).read(Signal.LABOUR_PAID, AFTER), "当月没有应拨付的人工费");
    }

    @Test
    void labourCostIsAShareOfItsBaseAndTheProgressPaymentOneOfTheWorksDone() {
        var month = march().labour(300, 299, 1_000, 1_250);
        shows(month.read(Signal.LABOUR_SHARE, AFTER), "29.9", LABOUR);
        shows(month.read(Signal.PROGRESS_PAID, AFTER), "80", LABOUR);
        notAsked(month.read(Signal.LABOUR_SHARE, PAY_BY), "还没有到人工费拨付日");
        notAsked(month.read(Signal.PROGRESS_PAID, PAY_BY), "还没有到拨付日");
        cannotTell(march().labour(300, 0, 0, 0).read(Signal.LABOUR_SHARE, AFTER), "当月没有计算人工费比例的基数");
        cannotTell(march().labour(300, 0, 0, 0).read(Signal.PROGRESS_PAID, AFTER), "当月没有完成工程价款的数据");
    }

    @ParameterizedTest
    @Requirement("ZZ-052")
    @CsvSource({"90000, 10000", "99999, 1", "100000, 0", "100001, 0"})
    void whatTheAccountLacksForWagesStillToBePaid(long balance, String gap) {
        var month = march().workers(
                        worker(1).due(60_000), worker(2).due(40_000), worker(3).paid(5_000));
        shows(month.account(balance, null).read(Signal.BALANCE_GAP, PAY_BY), gap, ACCOUNT, row(1), row(2));
        cannotTell(march().read(Signal.BALANCE_GAP, PAY_BY), "没有专用账户的数据");
    }

    @Test
    void anEmptyAccountIsNoGapUntilTheLabourCostOfTheMonthWasDueOrSomebodysDayOfPayWentBy() {
        var early = PAY_BY.minusDays(5);
        var empty = march().workers(worker(1).payBy(PAY_BY.plusDays(9))).account(0, null);
        shows(empty.read(Signal.BALANCE_GAP, early), "5000", ACCOUNT, row(1));
        empty.labour(5_000, 0, 0, 0);
        notAsked(empty.read(Signal.BALANCE_GAP, PAY_BY), "还没有到人工费拨付日");
        notAsked(empty.read(Signal.ACCOUNT_COVER, PAY_BY), "还没有到人工费拨付日");
        shows(empty.read(Signal.BALANCE_GAP, AFTER), "5000", ACCOUNT, row(1));
        shows(empty.read(Signal.ACCOUNT_COVER, AFTER), "0", ACCOUNT);
        var late = march().workers(worker(1).payBy(early)).account(0, null).labour(5_000, 0, 0, 0);
        shows(late.read(Signal.BALANCE_GAP, early.plusDays(1)), "5000", ACCOUNT, row(1));
    }

    @Test
    void whereTheLabourCostOfAMonthIsNotOnRecordYetThatOfTheLastTellsItsDay() {
        var april = Known.month(MARCH.plusMonths(1))
                .workers(worker(1).payBy(LocalDate.of(2024, 5, 25)))
                .account(0, null)
                .build();
        var before = march().labour(5_000, 5_000, 0, 0).build();
        var months = Dossier.of("project:1", List.of(before, april)).months();
        notAsked(Signal.BALANCE_GAP.read(new View<>(months, april, LocalDate.of(2024, 5, 15), Set.of())), "还没有到人工费拨付日");
        assertThat(measured(Signal.BALANCE_GAP.read(new View<>(months, april, LocalDate.of(2024, 5, 16), Set.of())))
                        .value())
                .isEqualByComparingTo("5000");
    }

    @Test
    void aBatchThatWaitsForMoneyIsStillToBePaidAndAMonthPaidInFullAsksForNoCover() {
        var sent = march().workers(worker(1).waiting(4_000)).account(0, null);
        shows(sent.read(Signal.BALANCE_GAP, AFTER), "5000", ACCOUNT, row(1));
        var paid = march().workers(worker(1).paid(5_000)).account(0, null);
        shows(paid.read(Signal.BALANCE_GAP, AFTER), "0", ACCOUNT);
        notAsked(paid.read(Signal.ACCOUNT_COVER, AFTER), "当月工资已经发清");
    }

    @Test
    void coverIsInMonthsOfWages() {
        var month = march().workers(worker(1), worker(2));
        shows(month.account(15_000, null).read(Signal.ACCOUNT_COVER, AFTER), "1.5", ACCOUNT);
        cannotTell(march().account(1, null).read(Signal.ACCOUNT_COVER, AFTER), "当月没有工资表");
        cannotTell(march().workers(worker(1)).read(Signal.ACCOUNT_COVER, AFTER), "没有专用账户的数据");
    }

    @Test
    @Requirement("ZY-119")
    void daysWithoutInflowRunFromTheLastOneOrFromTheBeginningOfWorks() {
        var last = LocalDate.of(2024, 3, 5);
        var inflow = new Movement(new Row("entry", "1"), Kind.INFLOW, 100);
        var wages = new Movement(new Row("entry", "2"), Kind.WAGES, 100);
        shows(
                march().account(1, last, inflow, wages).read(Signal.WITHOUT_INFLOW, last.plusDays(20)),
                "20",
                ACCOUNT,
                inflow.row());
        var first = LocalDate.of(2024, 1, 20);
        shows(march().roster(1, 0, 0, 0).account(1, null).read(Signal.WITHOUT_INFLOW, first), "10", ACCOUNT);
        shows(march().roster(0, 1, 0, 0).account(1, null).read(Signal.WITHOUT_INFLOW, first), "10", ACCOUNT);
        notAsked(march().roster(0, 0, 0, 0).account(1, null).read(Signal.WITHOUT_INFLOW, first), "还没有人进场");
        notAsked(march().account(1, null).read(Signal.WITHOUT_INFLOW, first), "还没有人进场");
        shows(
                march().account(1, LocalDate.of(2023, 12, 1)).read(Signal.WITHOUT_INFLOW, LocalDate.of(2024, 1, 20)),
                "10",
                ACCOUNT);
        var end = LocalDate.of(2024, 3, 31);
        shows(march().account(1, last).read(Signal.WITHOUT_INFLOW, end), "26", ACCOUNT);
        notAsked(march().account(1, last).read(Signal.WITHOUT_INFLOW, end.plusDays(1)), "只看当前月份");
        notAsked(march().stopped(last).account(1, last).read(Signal.WITHOUT_INFLOW, end), "项目不在施工");
        cannotTell(march().read(Signal.WITHOUT_INFLOW, end), "没有专用账户的数据");
    }

    @Test
    void whereNobodyIsAtWorkNoMoneyNeedComeAndAfterABreakDaysBeginAnew() {
        var last = LocalDate.of(2024, 1, 20);
        var day = LocalDate.of(2024, 5, 20);
        var idle = "本月和上月都没有人出勤";
        notAsked(inflow(last, day, YearMonth.of(2024, 1), YearMonth.of(2024, 3)), idle);
        assertThat(measured(inflow(last, day, YearMonth.of(2024, 1), YearMonth.of(2024, 4)))
                        .value())
                .isEqualByComparingTo("49");
        assertThat(measured(inflow(last, day, YearMonth.of(2024, 4), YearMonth.of(2024, 5)))
                        .value())
                .isEqualByComparingTo("49");
        assertThat(measured(inflow(day.minusDays(2), day, YearMonth.of(2024, 4)))
                        .value())
                .isEqualByComparingTo("2");
    }

    /** Seen in May, when people were at work in some months. */
    private static Reading inflow(LocalDate last, LocalDate day, YearMonth... worked) {
        var known = new TreeMap<YearMonth, ProjectMonth>();
        for (var month : worked) {
            known.put(
                    month,
                    Known.month(month).workers(worker(1)).account(1, last).build());
        }
        var may = YearMonth.from(day);
        known.computeIfAbsent(may, month -> Known.month(month).account(1, last).build());
        return Signal.WITHOUT_INFLOW.read(new View<>(known, Objects.requireNonNull(known.get(may)), day, Set.of()));
    }

    @Test
    void moneyForAnybodyButAWorkerIsDiverted() {
        var elsewhere = new Movement(new Row("entry", "1"), Kind.ELSEWHERE, 12_345);
        var wages = new Movement(new Row("entry", "2"), Kind.WAGES, 100);
        shows(march().account(1, null, elsewhere, wages).read(Signal.DIVERTED, AFTER), "123.45", elsewhere.row());
        shows(march().account(1, null, wages).read(Signal.DIVERTED, AFTER), "0");
        cannotTell(march().read(Signal.DIVERTED, AFTER), "没有专用账户的数据");
    }
}
