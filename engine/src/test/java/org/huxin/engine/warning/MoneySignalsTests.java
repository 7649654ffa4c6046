package org.huxin.engine.warning;

import static org.huxin.engine.warning.Known.ACCOUNT;
import static org.huxin.engine.warning.Known.AFTER;
import static org.huxin.engine.warning.Known.PAY_BY;
import static org.huxin.engine.warning.Known.march;
import static org.huxin.engine.warning.Known.row;
import static org.huxin.engine.warning.Known.worker;
import static org.huxin.engine.warning.Readings.cannotTell;
import static org.huxin.engine.warning.Readings.notAsked;
import static org.huxin.engine.warning.Readings.shows;

import java.time.LocalDate;
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
        shows(march().account(1, null).read(Signal.WITHOUT_INFLOW, LocalDate.of(2024, 1, 20)), "10", ACCOUNT);
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
    void moneyForAnybodyButAWorkerIsDiverted() {
        var elsewhere = new Movement(new Row("entry", "1"), Kind.ELSEWHERE, 12_345);
        var wages = new Movement(new Row("entry", "2"), Kind.WAGES, 100);
        shows(march().account(1, null, elsewhere, wages).read(Signal.DIVERTED, AFTER), "123.45", elsewhere.row());
        shows(march().account(1, null, wages).read(Signal.DIVERTED, AFTER), "0");
        cannotTell(march().read(Signal.DIVERTED, AFTER), "没有专用账户的数据");
    }
}
