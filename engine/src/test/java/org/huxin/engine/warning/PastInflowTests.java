package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Accounts.APRIL;
import static org.huxin.engine.warning.Accounts.MARCH;
import static org.huxin.engine.warning.Accounts.MAY;
import static org.huxin.engine.warning.Accounts.MAY_BEGINS;
import static org.huxin.engine.warning.Accounts.PEOPLE;
import static org.huxin.engine.warning.Accounts.PLAIN;
import static org.huxin.engine.warning.Accounts.month;
import static org.huxin.engine.warning.Accounts.of;
import static org.huxin.engine.warning.Accounts.paid;
import static org.huxin.engine.warning.Accounts.worked;
import static org.huxin.engine.warning.Known.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.junit.jupiter.api.Test;

/** What is expected to come in, by what came, when, and for whom. */
class PastInflowTests {

    private static final LocalDate BEFORE_PAY_DAY = APRIL.atDay(10);

    private static ProjectMonth open(LocalDate payBy) {
        var month = month(MARCH, 0, 50_000);
        for (var i = 0; i < PEOPLE; i++) {
            month.workers(worker(i).payBy(payBy));
        }
        return month.build();
    }

    @Test
    void whileNoDayOfPayHasGoneByAllOfItIsExpected() {
        var first =
                of(PLAIN, BEFORE_PAY_DAY, open(Known.PAY_BY), month(APRIL, 0, 0).build());
        assertThat(first.reasons().past().from()).isEmpty();
        assertThat(first.shortMonth()).isNull();
    }

    @Test
    void whatLeftForSomebodyElseDidNotComeInForWages() {
        var april = Known.month(APRIL)
                .account(
                        0,
                        null,
                        new Movement(new Row("entry", "1"), Kind.INFLOW, 5_000_000),
                        new Movement(new Row("entry", "2"), Kind.ELSEWHERE, 2_000_000));
        var diverted = of(PLAIN, MAY_BEGINS, paid(MARCH, 0), worked(april));
        assertThat(diverted.reasons().past().inFen()).isEqualTo(3_000_000);
        assertThat(diverted.shortMonth()).isEqualTo(APRIL);
        assertThat(diverted.reasons().gapFen()).isEqualTo(2_000_000);
    }

    @Test
    void moneyThatCameAfterTheDayOfPayCameTooLate() {
        var march = month(MARCH, 0, 0);
        for (var i = 0; i < PEOPLE; i++) {
            march.workers(worker(i).paid(5_000).paidOn(APRIL.atDay(20)));
        }
        var entry = new Movement(new Row("entry", "1"), Kind.INFLOW, 5_000_000);
        var late = worked(Known.month(APRIL).account(0, APRIL.atDay(19), entry));
        assertThat(of(PLAIN, MAY_BEGINS, march.build(), late).shortMonth()).isEqualTo(APRIL);
        // the money was there, and it was not the account that was late
        var slow = worked(Known.month(APRIL).account(0, APRIL.atDay(15), entry));
        assertThat(of(PLAIN, MAY_BEGINS, march.build(), slow).shortMonth()).isNull();
    }

    @Test
    void wagesThatWerePutOffSayNothingOfTheOwnerUntilTheirNewDay() {
        var put = open(MAY.atDay(6));
        var forecast = of(PLAIN, MAY_BEGINS, paid(MARCH.minusMonths(1), 50_000), put, worked(APRIL, 0, 0));
        assertThat(forecast.reasons().past().from()).containsExactly(MARCH.minusMonths(1));
        assertThat(forecast.behind()).isNull();
        assertThat(forecast.shortMonth()).isNull();
        assertThat(of(PLAIN, MAY.atDay(7), paid(MARCH.minusMonths(1), 50_000), put, worked(APRIL, 0, 0))
                        .shortMonth())
                .isEqualTo(APRIL);
    }

    @Test
    void whereWagesAreOwedAlreadyASmallPartThatIsMissingIsNoOddSettlement() {
        var march = month(MARCH, 0, 0);
        for (var i = 0; i < PEOPLE; i++) {
            march.workers(worker(i).paid(i == 0 ? 3_000 : 5_000));
        }
        var owing = of(PLAIN, MAY_BEGINS, march.build(), worked(APRIL, 0, 48_000));
        assertThat(owing.shortMonth()).isEqualTo(APRIL);
        assertThat(owing.reasons().gapFen()).isEqualTo(2_000_00);
        // there is money for what is owed
        assertThat(of(PLAIN, MAY_BEGINS, march.build(), worked(APRIL, 2_000, 48_000))
                        .shortMonth())
                .isNull();
    }

    @Test
    void peopleWithoutASheetAndWithoutMoneyAreReckonedByTheMeanAndALateSheetIsNot() {
        var before = paid(MARCH.minusMonths(1), 0);
        var march = worked(MARCH, 0, 50_000);
        var fled = of(PLAIN, MAY_BEGINS, before, march, worked(APRIL, 0, 0));
        assertThat(fled.reasons().past())
                .isEqualTo(new PastInflow(List.of(MARCH.minusMonths(1), MARCH), 10_000_000, 5_000_000));
        assertThat(fled.shortMonth()).isEqualTo(APRIL);
        var late = of(PLAIN, MAY_BEGINS, before, march, worked(APRIL, 0, 30_000));
        assertThat(late.reasons().past().from()).containsExactly(MARCH.minusMonths(1));
    }

    @Test
    void moneyForWagesThatWerePutOffMayHaveComeBeforeTheirNewDay() {
        // what February was to be paid from came in March, and its day was put off to April
        var february = MARCH.minusMonths(1);
        var put = month(february, 0, 0);
        for (var i = 0; i < PEOPLE; i++) {
            put.workers(worker(i).paid(5_000).paidOn(MARCH.atDay(31)).payBy(APRIL.atDay(5)));
        }
        var forecast = of(PLAIN, MAY_BEGINS, put.build(), paid(MARCH, 50_000), worked(APRIL, 0, 50_000));
        assertThat(forecast.reasons().past())
                .isEqualTo(new PastInflow(List.of(february, MARCH), 10_000_000, 10_000_000));
        assertThat(forecast.shortMonth()).isNull();
    }

    @Test
    void whatCameForAMonthIsNotExpectedAgainNorWhatShouldHaveComeByNow() {
        var before = paid(MARCH.minusMonths(1), 50_000);
        var come = of(
                PLAIN,
                BEFORE_PAY_DAY,
                before,
                open(Known.PAY_BY),
                month(APRIL, 30_000, 30_000).build());
        assertThat(come.shortMonth()).isNull();
        assertThat(Objects.requireNonNull(come.reasons().next()).inflowFen()).isEqualTo(20_000_00);

        var late = month(MARCH, 0, 50_000).labour(50_000, 30_000, 0, 0);
        for (var i = 0; i < PEOPLE; i++) {
            late.workers(worker(i).payBy(APRIL.atDay(20)));
        }
        var forecast = of(
                PLAIN,
                APRIL.atDay(16),
                before,
                late.build(),
                month(APRIL, 30_000, 30_000).build());
        assertThat(forecast.shortMonth()).isEqualTo(MARCH);
        assertThat(forecast.reasons().gapFen()).isEqualTo(20_000_00);
        assertThat(Objects.requireNonNull(forecast.reasons().next()).late()).isTrue();

        // all of it came, and some was taken away again: that does not come twice
        var whole = month(MARCH, 0, 50_000).labour(50_000, 50_000, 0, 0);
        for (var i = 0; i < PEOPLE; i++) {
            whole.workers(worker(i).payBy(APRIL.atDay(20)));
        }
        var taken = Known.month(APRIL)
                .account(
                        20_000,
                        null,
                        new Movement(new Row("entry", "1"), Kind.INFLOW, 5_000_000),
                        new Movement(new Row("entry", "2"), Kind.ELSEWHERE, 3_000_000));
        var diverted = of(PLAIN, APRIL.atDay(16), before, whole.build(), taken.build());
        assertThat(diverted.shortMonth()).isEqualTo(MARCH);
        assertThat(diverted.reasons().gapFen()).isEqualTo(30_000_00);
    }
}
