package org.huxin.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How sheets, money and payments of a month hang together. */
class PaydayTests {

    private static Recorded town;

    @BeforeAll
    static void live() {
        town = Seeds.town(Seeds.drawn(PaydayTests.class));
    }

    @Test
    void theSheetOfSomebodyHonestIsDaysTimesRate() {
        var liar = town.subject(Trouble.LIVING_ALLOWANCE);

        assertThat(town.deeds(Deed.WageSheetSent.class)
                        .filter(one -> !one.project().equals(liar))
                        .flatMap(one -> one.lines().stream()))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(line -> 2 * line.grossFen() == line.halfDays() * line.dayFen() && line.grossFen() > 0);
    }

    @Test
    void theSheetsOfAMonthAgreeOnDays() {
        var attended = new HashMap<String, Integer>();
        town.deeds(Deed.AttendanceSheetSent.class)
                .forEach(one -> one.lines()
                        .forEach(line -> assertThat(attended.put(
                                        one.project() + one.month() + line.person(), Marks.halves(line.marks())))
                                .as("种子 %d，%s 有两行", town.seed, line)
                                .isNull()));

        assertThat(town.deeds(Deed.WageSheetSent.class))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.lines())
                        .as("种子 %d", town.seed)
                        .allMatch(
                                line -> attended.get(one.project() + one.month() + line.person()) == line.halfDays()));
    }

    @Test
    void everybodyOnASheetAnswersOnce() {
        var sheets = town.deeds(Deed.WageSheetSent.class)
                .collect(groupingBy(
                        one -> one.project() + one.employer() + one.month(),
                        summingLong(one -> one.lines().size())));
        var objected = 0L;
        var answered = new HashMap<String, Long>();
        for (var one : town.deeds(Deed.SheetAnswered.class).toList()) {
            answered.merge(
                    one.project() + one.employer() + one.month(),
                    (long) one.confirmed().size() + one.objected().size(),
                    Long::sum);
            objected += one.objected().size();
            var everybody = new ArrayList<>(one.confirmed());
            everybody.addAll(one.objected());
            assertThat(everybody).doesNotHaveDuplicates();
        }

        assertThat(answered)
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allSatisfy((sheet, people) -> assertThat(people).isEqualTo(sheets.get(sheet)));
        assertThat(objected).as("种子 %d", town.seed).isPositive();
    }

    @Test
    void whenThereIsNotEnoughEverybodyGetsTheSamePart() {
        var project = town.subject(Trouble.OWNER_PAYS_SHORT);
        var month = town.truths(Truth.Owed.class)
                .filter(one -> one.subject().equals(project))
                .map(Truth.Owed::month)
                .findFirst()
                .orElseThrow();
        var gross = town.deeds(Deed.WageSheetSent.class)
                .filter(one -> one.project().equals(project) && one.month().equals(month))
                .flatMap(one -> one.lines().stream())
                .collect(Collectors.toMap(Deed.WageLine::person, Deed.WageLine::grossFen));
        var orders = town.deeds(Deed.PaymentOrdered.class)
                .filter(one -> one.project().equals(project) && one.month().equals(month))
                .filter(one -> one.batch().endsWith("-1"))
                .toList();

        for (var batch : orders) {
            var given = batch.orders().stream().mapToLong(Deed.Order::fen).sum();
            var wanted = batch.orders().stream()
                    .mapToLong(one -> gross.get(one.person()))
                    .sum();
            assertThat(batch.orders()).as("种子 %d", town.seed).allSatisfy(one -> {
                var fair = (double) gross.get(one.person()) * given / wanted;
                assertThat((double) one.fen()).isBetween(fair - 2, fair + 2);
            });
        }
        assertThat(gross).isNotEmpty();
    }

    @Test
    void aPaymentComesBackOnlyAfterItWasMadeAndOnAnotherDay() {
        var paid = new HashMap<String, LocalDate>();
        var back = new HashSet<String>();
        town.deeds(Deed.BankAnswered.class)
                .forEach(one -> one.orders().forEach(order -> {
                    if (one.outcome() == Outcome.PAID) {
                        paid.put(order.reference(), one.at().toLocalDate());
                    } else if (one.outcome() == Outcome.RETURNED) {
                        assertThat(paid.get(order.reference()))
                                .isBefore(one.at().toLocalDate());
                        back.add(order.reference());
                    }
                }));

        assertThat(back).as("种子 %d", town.seed).isNotEmpty();
    }

    @Test
    void nothingIsPaidForAMonthThatIsNotOver() {
        assertThat(town.deeds(Deed.PaymentOrdered.class))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(one -> one.month().isBefore(YearMonth.from(one.at())));
    }

    @Test
    void onlyAtTheTroubleDoOnePersonsWagesGoToAnothersCard() {
        var people = new People(town.seed, Seeds.PLACE);
        var shared = town.subject(Trouble.SHARED_CARDS);

        assertThat(town.deeds(Deed.PaymentOrdered.class)
                        .filter(one -> one.orders().stream()
                                .anyMatch(order ->
                                        !people.of(order.person()).card().equals(order.card())))
                        .map(Deed.PaymentOrdered::project)
                        .distinct())
                .as("种子 %d", town.seed)
                .containsExactly(shared);
    }

    @Test
    void livingAllowanceIsNoMoreThanItIs() {
        var liar = town.subject(Trouble.LIVING_ALLOWANCE);
        var from = town.truths(Truth.Owed.class)
                .filter(one -> one.subject().equals(liar))
                .map(Truth.Owed::month)
                .min(YearMonth::compareTo)
                .orElseThrow();
        Map<Integer, Long> most = town.deeds(Deed.PaymentOrdered.class)
                .filter(one -> one.project().equals(liar))
                .filter(one -> !one.month().isBefore(from))
                .flatMap(one -> one.orders().stream())
                .collect(Collectors.toMap(Deed.Order::person, Deed.Order::fen, Math::max));

        assertThat(most.values()).as("种子 %d", town.seed).isNotEmpty().allMatch(fen -> fen <= Sheets.LIVING_FEN);
    }
}
