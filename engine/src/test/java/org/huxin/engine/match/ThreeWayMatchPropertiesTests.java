package org.huxin.engine.match;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.huxin.engine.Seeds;
import org.junit.jupiter.api.Test;

/** What holds of the three-way match of every month. */
class ThreeWayMatchPropertiesTests {

    private static final int CASES = 2_000;

    @Test
    void aSlowPlainProgramAgreesOnEveryFenAndReasonInAnyOrderOfArrival() {
        Seeds.forEach(CASES, random -> {
            var month = RandomMonth.of(random);
            var other = month.shuffled(random);

            var found = new TreeMap<String, String>();
            for (var each : ThreeWayMatch.of(other.rows(), other.terms()).months()) {
                found.put(each.person().toString(), text(each));
            }
            assertThat(found).isEqualTo(PlainMatch.of(month.rows(), month.terms()));
        });
    }

    @Test
    void theOrderOfRowsGivesTheSameBytes() {
        Seeds.forEach(CASES, random -> {
            var month = RandomMonth.of(random);
            var other = month.shuffled(random);

            assertThat(ThreeWayMatch.of(other.rows(), other.terms()).toString())
                    .isEqualTo(ThreeWayMatch.of(month.rows(), month.terms()).toString());
        });
    }

    @Test
    void sumsBalanceByFirmAndInAllAndEveryDifferenceIsNamed() {
        Seeds.forEach(CASES, random -> {
            var month = RandomMonth.of(random);
            var matched = ThreeWayMatch.of(month.rows(), month.terms());

            assertThat(matched.all().balances()).isTrue();
            assertThat(matched.firms().values()).allMatch(Totals::balances);
            assertThat(matched.firms().values().stream()
                            .mapToLong(Totals::missingFen)
                            .sum())
                    .isEqualTo(matched.all().missingFen());
            assertThat(matched.all().dueFen())
                    .isEqualTo(month.rows().due().stream()
                            .mapToLong(MonthRows.Due::fen)
                            .sum());
            assertThat(matched.all().worked())
                    .isEqualTo(month.rows().attended().stream()
                            .mapToLong(MonthRows.Attended::worked)
                            .sum());
            assertThat(matched.months()).allSatisfy(each -> {
                if (each.differenceFen() != 0) {
                    assertThat(each.reasons()).isNotEmpty();
                }
                if (each.reasons().isEmpty() && each.worked() > 0) {
                    assertThat(each.paidFen()).isEqualTo(each.dueFen()).isPositive();
                }
            });
        });
    }

    @Test
    void payingMoreNeverLeavesMoreUnpaidAndAttendingMoreNeverMakesAPaymentUnearned() {
        Seeds.forEach(CASES, random -> {
            var month = RandomMonth.of(random);
            var before = ThreeWayMatch.of(month.rows(), month.terms());
            if (before.months().isEmpty()) {
                return;
            }
            var one = before.months().get(random.nextInt(before.months().size()));
            var rows = month.rows();
            var paid = with(
                    rows.paid(),
                    new MonthRows.Paid(
                            one.person(), "more", 77, MonthRows.State.PAID, RandomMonth.FIRST, "own card", false));
            var afterPaying = of(
                    new MonthRows(rows.attended(), rows.due(), paid, rows.left(), rows.earlier(), rows.putOff()),
                    month,
                    one.person());
            assertThat(afterPaying.paidFen()).isEqualTo(one.paidFen() + 77);
            assertThat(afterPaying.differenceFen()).isEqualTo(one.differenceFen() - 77);
            assertThat(afterPaying.reasons()).doesNotContain(Reason.ATTENDED_UNPAID);
            assertThat(afterPaying.carried()).isLessThanOrEqualTo(one.carried());
            if (afterPaying.reasons().contains(Reason.SHORT)) {
                assertThat(one.reasons()).containsAnyOf(Reason.SHORT, Reason.ATTENDED_UNPAID);
            }

            var attended = with(rows.attended(), new MonthRows.Attended(one.person(), 50));
            var afterWorking = of(
                    new MonthRows(attended, rows.due(), rows.paid(), rows.left(), rows.earlier(), rows.putOff()),
                    month,
                    one.person());
            assertThat(afterWorking.reasons()).doesNotContain(Reason.PAID_UNATTENDED);
            assertThat(afterWorking.differenceFen()).isEqualTo(one.differenceFen());
        });
    }

    @Test
    void aStoredMonthNamesTheSameReasons() {
        Seeds.forEach(CASES, random -> {
            var month = RandomMonth.of(random);
            for (var each : ThreeWayMatch.of(month.rows(), month.terms()).months()) {
                assertThat(Reason.of(Reason.bits(each.reasons()))).isEqualTo(each.reasons());
            }
        });
    }

    private static WorkerMonth of(MonthRows rows, RandomMonth month, Person person) {
        return ThreeWayMatch.of(rows, month.terms()).months().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> with(List<T> rows, T more) {
        var all = new ArrayList<>(rows);
        all.add(more);
        return all;
    }

    private static String text(WorkerMonth each) {
        return PlainMatch.text(
                each.worked(),
                each.dueFen(),
                each.confirmed(),
                each.paidFen(),
                each.waitingFen(),
                each.unpaidFen(),
                each.reasons().stream().map(Reason::code).sorted().collect(joining(", ", "[", "]")));
    }
}
