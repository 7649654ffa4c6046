package org.huxin.engine.warning;

import static org.huxin.engine.warning.Known.AFTER;
import static org.huxin.engine.warning.Known.PAY_BY;
import static org.huxin.engine.warning.Known.march;
import static org.huxin.engine.warning.Known.row;
import static org.huxin.engine.warning.Known.worker;
import static org.huxin.engine.warning.Readings.cannotTell;
import static org.huxin.engine.warning.Readings.notAsked;
import static org.huxin.engine.warning.Readings.shows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals over attendance, wages and payments, at their edges. */
class PaySignalsTests {

    @ParameterizedTest
    @CsvSource({"2024-03-31, 0", "2024-04-01, 1", "2024-04-30, 1", "2024-05-01, 2", "2024-06-01, 3"})
    void countsWholeMonthsSinceAMonthForWhichNobodyWasPaid(LocalDate day, String months) {
        shows(march().workers(worker(1), worker(2)).read(Signal.UNPAID_MONTHS, day), months, row(1), row(2));
    }

    @Test
    void aSinglePaymentMeansThatTheMonthWasPaidAtAllAndAMonthWithoutWorkNeedsNone() {
        shows(march().workers(worker(1), worker(2).paid(1)).read(Signal.UNPAID_MONTHS, LocalDate.of(2024, 5, 1)), "0");
        cannotTell(march().workers(worker(1).worked(0)).read(Signal.UNPAID_MONTHS, AFTER), "当月没有人出勤");
    }

    @Test
    void nothingIsOwedOnTheDayOfPayItself() {
        var month = march().workers(worker(1), worker(2).paid(4_999), worker(3).paid(5_000));
        shows(month.read(Signal.OWED_PEOPLE, PAY_BY), "0");
        notAsked(month.read(Signal.OWED_MONEY, PAY_BY), "还没有到发薪日");
        notAsked(month.read(Signal.PAID_PEOPLE, PAY_BY), "还没有到发薪日");
        notAsked(month.read(Signal.PAID_MONEY, PAY_BY), "还没有到发薪日");
        notAsked(month.read(Signal.WITHOUT_RECORD, PAY_BY), "还没有到发薪日");
        notAsked(month.read(Signal.OWED_MONTHS, PAY_BY), "还没有到发薪日");
        shows(month.read(Signal.OWED_PEOPLE, AFTER), "2", row(1), row(2));
        shows(month.read(Signal.OWED_MONEY, AFTER), "5001", row(1), row(2));
    }

    @Test
    void whoWorkedAndStandsOnNoSheetIsOwedThoughNobodyKnowsHowMuch() {
        var month = march().workers(worker(1).due(0), worker(2).paid(5_000));
        shows(month.read(Signal.OWED_PEOPLE, AFTER), "1", row(1));
        shows(month.read(Signal.OWED_MONEY, AFTER), "0");
        shows(month.read(Signal.WITHOUT_RECORD, AFTER), "50", row(1));
    }

    @Test
    void whoIsPaidForOrHasPayOnItsWayHasARecord() {
        var month = march().workers(
                        worker(1).due(0).waiting(100),
                        worker(2).due(0).paid(100),
                        worker(3).due(1));
        shows(month.read(Signal.WITHOUT_RECORD, AFTER), "0");
    }

    @ParameterizedTest
    @CsvSource({"2024-04-16, 1", "2024-05-15, 1", "2024-05-16, 2", "2024-06-15, 2", "2024-06-16, 3"})
    void countsMonthsOwedFromTheDayAfterTheDayOfPay(LocalDate day, String months) {
        shows(march().workers(worker(1)).read(Signal.OWED_MONTHS, day), months, row(1));
    }

    @Test
    void onlyWhoseDayOfPayWentByIsAskedAfter() {
        var month = march().workers(
                        worker(1), worker(2).payBy(AFTER).paid(5_000), worker(3).payBy(AFTER));
        shows(month.read(Signal.PAID_PEOPLE, AFTER), "0", row(1));
        shows(month.read(Signal.PAID_PEOPLE, AFTER.plusDays(1)), "33.3333", row(1), row(3));
    }

    @Test
    void aLivingAllowanceIsSeenAsAShareAndNobodysSurplusHelpsAnother() {
        var month = march().workers(worker(1).paid(1_000), worker(2).paid(9_000));
        shows(month.read(Signal.PAID_MONEY, AFTER), "60", row(1));
        notAsked(march().workers(worker(1).due(0)).read(Signal.PAID_MONEY, AFTER), "还没有到发薪日");
    }

    @Test
    void meanPayIsOfThoseOnSheets() {
        shows(
                march().workers(
                                worker(1).due(2_000),
                                worker(2).due(2_001),
                                worker(3).due(0))
                        .read(Signal.MEAN_PAY, AFTER),
                "2000.5",
                new Row("project_month", "project:1/2024-03"));
        cannotTell(march().workers(worker(1).due(0)).read(Signal.MEAN_PAY, AFTER), "当月没有工资表");
        cannotTell(march().read(Signal.UNCONFIRMED, AFTER), "当月没有工资表");
    }

    @Test
    void theMostThatOneWasPaidInTheMonthAndInTheYear() {
        var march =
                march().workers(worker(1).paid(50_000), worker(2).paid(30_000)).build();
        var january = Known.month(YearMonth.of(2024, 1))
                .workers(worker(2).paid(30_000))
                .build();
        var december = Known.month(YearMonth.of(2023, 12))
                .workers(worker(1).paid(90_000))
                .build();
        var months = Dossier.of("project:1", List.of(march, january, december)).months();
        var view = new View<Month>(months, march, AFTER, Set.of());
        shows(Signal.MOST_PAID.read(view), "50000", row(1));
        shows(
                Signal.MOST_PAID_IN_YEAR.read(view),
                "60000",
                row(2),
                january.row(january.workers().getFirst()));
        cannotTell(march().read(Signal.MOST_PAID, AFTER), "当月没有人出勤");
    }

    @Test
    void aLeaverIsSettledOnceHeGotEverythingByASheet() {
        var left = LocalDate.of(2024, 3, 20);
        var month = march().workers(
                        worker(1).left(left),
                        worker(2).left(left).paid(5_000),
                        worker(3).left(left).due(0).paid(3_000),
                        worker(4),
                        worker(5).left(AFTER));
        shows(month.read(Signal.LEAVERS, PAY_BY), "0");
        shows(month.read(Signal.LEAVERS, AFTER), "3", row(1), row(3), row(5));
        shows(march().workers(worker(5).left(AFTER.plusDays(1))).read(Signal.LEAVERS, AFTER), "0");
    }

    @Test
    void reasonsOfTheMatchAreCountedByPerson() {
        var month = march().workers(
                        worker(1).paid(5_000).paidOn(AFTER),
                        worker(2).paid(5_000).paidOn(PAY_BY),
                        worker(3).returned(5_000),
                        worker(4).paid(5_000).sharedCard(),
                        worker(5).worked(0).due(0).paid(800),
                        worker(6).paid(5_000).unconfirmed());
        shows(month.read(Signal.LATE_PEOPLE, AFTER), "1", row(1));
        shows(month.read(Signal.RETURNED_PEOPLE, AFTER), "1", row(3));
        shows(month.read(Signal.SHARED_CARDS, AFTER), "1", row(4));
        shows(month.read(Signal.PAID_UNATTENDED, AFTER), "1", row(5));
        shows(month.read(Signal.UNCONFIRMED, AFTER), "20", row(6));
        cannotTell(march().read(Signal.LATE_PEOPLE, AFTER), "当月没有工人的记录");
    }

    @Test
    void payThatCameBackMayBeSentAgainUntilTheDayOfPay() {
        var month =
                march().workers(worker(1).returned(5_000), worker(2).paid(5_000).returned(5_000));
        shows(month.read(Signal.RETURNED_PEOPLE, PAY_BY), "0");
        shows(month.read(Signal.RETURNED_PEOPLE, AFTER), "1", row(1));
    }

    @Test
    void sheetsGoRoundToBeSignedUntilTheDayOfPay() {
        var month =
                march().workers(worker(1).unconfirmed(), worker(2).payBy(AFTER).unconfirmed());
        notAsked(month.read(Signal.UNCONFIRMED, PAY_BY), "还没有到发薪日");
        shows(month.read(Signal.UNCONFIRMED, AFTER), "100", row(1));
    }
}
