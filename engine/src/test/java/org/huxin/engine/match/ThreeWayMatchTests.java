package org.huxin.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason by its name, on a month that a person can check. */
class ThreeWayMatchTests {

    private static final Person LI = new Person(new UUID(0, 1), new UUID(0, 9));
    private static final Person WANG = new Person(new UUID(0, 2), new UUID(0, 9));
    private static final LocalDate PAY_ON = LocalDate.of(2024, 6, 15);
    private static final Terms TERMS = new Terms(LocalDate.of(2024, 6, 30), 3);
    private static final long WAGE = 650_000;

    private static WorkerMonth month(
            int worked, long due, Map<Person, LocalDate> left, long earlier, MonthRows.Paid... paid) {
        return ThreeWayMatch.of(
                        new MonthRows(
                                worked == 0 ? List.of() : List.of(new MonthRows.Attended(LI, worked)),
                                due == 0 ? List.of() : List.of(new MonthRows.Due(LI, due, true, PAY_ON)),
                                List.of(paid),
                                left,
                                Map.of(LI, earlier)),
                        TERMS)
                .months()
                .getFirst();
    }

    private static MonthRows.Paid paid(long fen, LocalDate on) {
        return new MonthRows.Paid(LI, "line", fen, MonthRows.State.PAID, on, "card of Li", false);
    }

    private static MonthRows.Paid not(MonthRows.State state) {
        return new MonthRows.Paid(LI, "line", WAGE, state, PAY_ON, "card of Li", false);
    }

    @Test
    void whoeverIsPaidInFullAndInTimeHasNoReason() {
        var agreed = month(2600, WAGE, Map.of(), 0, paid(WAGE, PAY_ON.plusDays(3)));

        assertThat(agreed.reasons()).isEmpty();
        assertThat(agreed.differenceFen()).isZero();
        assertThat(agreed.confirmed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-18, 2024-07-05, 2024-07-05, false",
        "2024-06-18, 2024-07-05, 2024-07-06, true",
        "2024-06-19, 2024-07-05, 2024-07-05, true",
        "2024-06-01, 2024-09-30, 2024-07-18, false",
        "2024-06-01, 2024-09-30, 2024-07-19, true",
        "2024-06-01, 2024-06-10, 2024-06-18, false"
    })
    void payThatWasPutOffByAReportInTimeIsLateAfterTheNewDay(
            LocalDate filed, LocalDate until, LocalDate paid, boolean late) {
        var rows = new MonthRows(
                List.of(new MonthRows.Attended(LI, 2600)),
                List.of(new MonthRows.Due(LI, WAGE, true, PAY_ON)),
                List.of(paid(WAGE, paid)),
                Map.of(),
                Map.of(),
                List.of(
                        new MonthRows.PutOff(LI.employer(), filed, until),
                        new MonthRows.PutOff(new UUID(0, 8), LocalDate.of(2024, 6, 1), LocalDate.of(2024, 12, 31))));
        assertThat(ThreeWayMatch.of(rows, new Terms(LocalDate.of(2024, 6, 30), 3, 30))
                        .months()
                        .getFirst()
                        .reasons()
                        .contains(Reason.LATE))
                .isEqualTo(late);
    }

    @Test
    void attendedAndUnpaidWithOrWithoutASheet() {
        assertThat(month(2600, WAGE, Map.of(), 0).reasons()).containsExactly(Reason.ATTENDED_UNPAID);
        assertThat(month(50, 0, Map.of(), 0).reasons()).containsExactly(Reason.ATTENDED_UNPAID);
        assertThat(month(50, 0, Map.of(), 0).fallenDue(LocalDate.of(2024, 7, 3)))
                .isFalse();
        assertThat(month(50, 0, Map.of(), 0).fallenDue(LocalDate.of(2024, 7, 4)))
                .isTrue();
    }

    @Test
    void oneFenLessIsShort() {
        assertThat(month(2600, WAGE, Map.of(), 0, paid(WAGE - 1, PAY_ON)).reasons())
                .containsExactly(Reason.SHORT);
        assertThat(month(0, WAGE, Map.of(), 0).reasons()).containsExactly(Reason.SHORT);
    }

    @Test
    void paidWithoutAttendanceUnlessItIsBackPay() {
        assertThat(month(0, WAGE, Map.of(), 0, paid(WAGE, PAY_ON)).reasons()).containsExactly(Reason.PAID_UNATTENDED);
        assertThat(month(0, WAGE, Map.of(), WAGE, paid(WAGE, PAY_ON)).reasons()).containsExactly(Reason.BACK_PAY);
        assertThat(month(0, WAGE, Map.of(), WAGE - 1, paid(WAGE, PAY_ON)).reasons())
                .containsExactly(Reason.PAID_UNATTENDED, Reason.BACK_PAY);
    }

    @Test
    void moreThanDueIsBackPayAsFarAsEarlierMonthsOweItAndAdvanceBeyondThat() {
        assertThat(month(2600, WAGE, Map.of(), 0, paid(WAGE + 1, PAY_ON)).reasons())
                .containsExactly(Reason.ADVANCE);
        assertThat(month(2600, WAGE, Map.of(), 1, paid(WAGE + 1, PAY_ON)).reasons())
                .containsExactly(Reason.BACK_PAY);
        assertThat(month(2600, WAGE, Map.of(), 1, paid(WAGE + 2, PAY_ON)).reasons())
                .containsExactly(Reason.BACK_PAY, Reason.ADVANCE);
    }

    @Test
    void whatEarlierMonthsLeftUnpaidIsWorkedOffAndNeverBelowNothing() {
        var first = WorkerMonth.carried(0, 2600, WAGE, 0);
        var second = WorkerMonth.carried(first, 0, WAGE, WAGE);

        assertThat(first).isEqualTo(WAGE);
        assertThat(second).isZero();
        assertThat(WorkerMonth.carried(0, 0, WAGE, WAGE)).isZero();
    }

    @Test
    void lateIsAfterTheDayOfPayAndTheGrace() {
        assertThat(month(2600, WAGE, Map.of(), 0, paid(WAGE, PAY_ON.plusDays(4)))
                        .reasons())
                .containsExactly(Reason.LATE);
    }

    @Test
    void aPaymentThatCameBackCountsUntilItIsMadeAgain() {
        assertThat(month(2600, WAGE, Map.of(), 0, not(MonthRows.State.RETURNED)).reasons())
                .containsExactly(Reason.ATTENDED_UNPAID, Reason.RETURNED);
        assertThat(month(2600, WAGE, Map.of(), 0, not(MonthRows.State.FAILED), paid(WAGE, PAY_ON))
                        .reasons())
                .isEmpty();
        assertThat(month(2600, WAGE, Map.of(), 0, not(MonthRows.State.FAILED), not(MonthRows.State.WAITING))
                        .reasons())
                .containsExactly(Reason.ATTENDED_UNPAID);
    }

    @Test
    void whoeverLeftUnsettledIsNamedAndWhoeverLeftSettledIsNot() {
        var left = Map.of(LI, LocalDate.of(2024, 5, 20));

        assertThat(month(1000, WAGE, left, 0).reasons())
                .containsExactly(Reason.ATTENDED_UNPAID, Reason.LEAVER_UNSETTLED);
        assertThat(month(1000, WAGE, left, 0, paid(WAGE - 1, PAY_ON)).reasons())
                .containsExactly(Reason.SHORT, Reason.LEAVER_UNSETTLED);
        assertThat(month(1000, WAGE, left, 0, paid(WAGE, PAY_ON)).reasons()).isEmpty();
    }

    @Test
    void anotherCardAndACardOfTwoWorkersAreNamed() {
        var rows = List.of(
                new MonthRows.Paid(LI, "line 1", 1, MonthRows.State.PAID, PAY_ON, "one card", true),
                new MonthRows.Paid(WANG, "line 2", 1, MonthRows.State.PAID, PAY_ON, "one card", false));
        var attended = List.of(new MonthRows.Attended(LI, 100), new MonthRows.Attended(WANG, 100));
        var due = List.of(new MonthRows.Due(LI, 1, true, null), new MonthRows.Due(WANG, 1, false, null));
        var matched = ThreeWayMatch.of(new MonthRows(attended, due, rows, Map.of(), Map.of()), TERMS);

        assertThat(matched.months())
                .extracting(WorkerMonth::reasons)
                .containsExactly(Set.of(Reason.OTHER_CARD, Reason.SHARED_CARD), Set.of(Reason.SHARED_CARD));
        assertThat(matched.all().counts()).containsEntry(Reason.SHARED_CARD, 2).doesNotContainKey(Reason.SHORT);
    }

    @Test
    void oneCardOfOneWorkerWithTwoFirmsIsNotShared() {
        var elsewhere = new Person(LI.worker(), new UUID(0, 8));
        var matched = ThreeWayMatch.of(
                new MonthRows(
                        List.of(new MonthRows.Attended(LI, 100), new MonthRows.Attended(elsewhere, 100)),
                        List.of(new MonthRows.Due(LI, 5, true, null), new MonthRows.Due(elsewhere, 7, true, null)),
                        List.of(
                                paid(5, PAY_ON),
                                new MonthRows.Paid(
                                        elsewhere, "line 2", 7, MonthRows.State.PAID, PAY_ON, "card of Li", false)),
                        Map.of(),
                        Map.of()),
                TERMS);

        assertThat(matched.months())
                .hasSize(2)
                .allMatch(month -> month.reasons().isEmpty());
        assertThat(matched.firms()).hasSize(2);
        assertThat(matched.all().dueFen()).isEqualTo(12);
    }

    @Test
    void aNegativeGraceIsNoTerm() {
        assertThatThrownBy(() -> new Terms(PAY_ON, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
