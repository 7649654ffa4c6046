package org.huxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed.Measure;
import org.huxin.simulation.Deed.Movement;
import org.huxin.simulation.Deed.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each trouble is to be seen in the deeds, as what it is. */
class TroubleTests {

    private static Recorded town;

    @BeforeAll
    static void live() {
        town = Seeds.town(Seeds.drawn(TroubleTests.class));
    }

    private static List<Truth.Owed> owed(Trouble trouble) {
        var subject = town.subject(trouble);
        var owed = town.truths(Truth.Owed.class)
                .filter(one -> one.subject().equals(subject))
                .toList();
        assertThat(owed).as("种子 %d，%s", town.seed, trouble).isNotEmpty();
        return owed;
    }

    /** Labour cost by month, and what the sheets ask for. */
    private static long appropriated(String project, YearMonth month) {
        return town.deeds(Deed.LabourCostAppropriated.class)
                .filter(one -> one.project().equals(project) && one.month().equals(month))
                .mapToLong(Deed.LabourCostAppropriated::fen)
                .sum();
    }

    private static long onSheets(String project, YearMonth month) {
        return town.deeds(Deed.WageSheetSent.class)
                .filter(one -> one.project().equals(project) && one.month().equals(month))
                .flatMap(one -> one.lines().stream())
                .mapToLong(Deed.WageLine::grossFen)
                .sum();
    }

    @Test
    void theOwnerPaysShort() {
        assertThat(owed(Trouble.OWNER_PAYS_SHORT))
                .allSatisfy(one -> assertThat(appropriated(one.subject(), one.month()))
                        .as("%s", one)
                        .isLessThan(onSheets(one.subject(), one.month())));
    }

    @Test
    void divertedWagesLeaveTheAccountForTheContractor() {
        assertThat(owed(Trouble.WAGES_DIVERTED)).allSatisfy(one -> {
            assertThat(appropriated(one.subject(), one.month())).isEqualTo(onSheets(one.subject(), one.month()));
            assertThat(town.deeds(Deed.AccountMoved.class)
                            .filter(moved -> moved.project().equals(one.subject()))
                            .filter(moved -> moved.movement() == Movement.TO_CONTRACTOR)
                            .filter(moved -> moved.at().toLocalDate().isBefore(one.since())))
                    .as("%s", one)
                    .isNotEmpty();
        });
        assertThat(town.deeds(Deed.AccountMoved.class)
                        .filter(moved -> moved.movement() == Movement.TO_CONTRACTOR)
                        .map(Deed.AccountMoved::project)
                        .distinct())
                .containsExactly(town.subject(Trouble.WAGES_DIVERTED));
    }

    @Test
    void ghostsPunchOneAfterTheOtherAndArePaid() {
        var project = town.subject(Trouble.GHOST_WORKERS);
        var people = new People(town.seed, Seeds.PLACE);
        var ghosts = town.truths(Truth.Ghost.class).map(Truth.Ghost::who).collect(Collectors.toSet());

        var days = town.deeds(Deed.PunchesSent.class)
                .filter(one -> one.project().equals(project))
                .map(one -> one.punches().stream()
                        .filter(punch ->
                                ghosts.contains(people.of(punch.person()).idNumber()))
                        .map(Deed.Punch::in)
                        .toList())
                .filter(ins -> ins.size() > 1)
                .toList();
        assertThat(days).as("种子 %d", town.seed).isNotEmpty().allSatisfy(ins -> {
            for (var i = 1; i < ins.size(); i++) {
                assertThat(ins.get(i) - ins.get(i - 1)).isEqualTo(1);
            }
        });
        assertThat(town.deeds(Deed.BankAnswered.class)
                        .filter(one -> one.project().equals(project) && one.outcome() == Outcome.PAID)
                        .flatMap(one -> one.orders().stream())
                        .filter(one -> ghosts.contains(people.of(one.person()).idNumber())))
                .isNotEmpty();
    }

    @Test
    void aSharedCardTakesTheWagesOfAGang() {
        owed(Trouble.SHARED_CARDS);
        var cards = new HashMap<String, Set<Integer>>();
        town.deeds(Deed.PaymentOrdered.class)
                .filter(one -> one.project().equals(town.subject(Trouble.SHARED_CARDS)))
                .flatMap(one -> one.orders().stream())
                .forEach(one -> cards.computeIfAbsent(one.card(), card -> new HashSet<>())
                        .add(one.person()));

        assertThat(cards.values()).as("种子 %d", town.seed).anyMatch(people -> people.size() > 1);
    }

    @Test
    void aLivingAllowanceIsAllThereIs() {
        assertThat(owed(Trouble.LIVING_ALLOWANCE)).allSatisfy(one -> {
            var people = new People(town.seed, Seeds.PLACE);
            var paid = town.deeds(Deed.PaymentOrdered.class)
                    .filter(order -> order.project().equals(one.subject())
                            && order.month().equals(one.month()))
                    .filter(order -> order.batch().endsWith("-1"))
                    .flatMap(order -> order.orders().stream())
                    .filter(order -> people.of(order.person()).idNumber().equals(one.who()))
                    .mapToLong(Deed.Order::fen)
                    .sum();
            assertThat(paid).isEqualTo(Sheets.LIVING_FEN);
        });
    }

    @Test
    void leaversWhoAreForgottenHaveLeftAndAreNotOnTheSheet() {
        var people = new People(town.seed, Seeds.PLACE);

        assertThat(owed(Trouble.LEAVERS_UNSETTLED)).allSatisfy(one -> {
            assertThat(town.deeds(Deed.PersonLeft.class)
                            .filter(left -> left.project().equals(one.subject()))
                            .filter(left -> YearMonth.from(left.at()).equals(one.month()))
                            .map(left -> people.of(left.person()).idNumber()))
                    .contains(one.who());
            assertThat(town.deeds(Deed.WageSheetSent.class)
                            .filter(sheet -> sheet.project().equals(one.subject())
                                    && sheet.month().equals(one.month()))
                            .flatMap(sheet -> sheet.lines().stream())
                            .map(line -> people.of(line.person()).idNumber()))
                    .doesNotContain(one.who());
        });
    }

    @Test
    void aContractorWhoHasFledDoesNothingAnyMore() {
        var project = town.subject(Trouble.CONTRACTOR_FLED);
        owed(Trouble.CONTRACTOR_FLED);
        var fled = town.truths(Truth.Troubled.class)
                .filter(one -> one.trouble() == Trouble.CONTRACTOR_FLED)
                .findFirst()
                .orElseThrow()
                .since();

        assertThat(town.deeds.stream()
                        .filter(one -> !one.at().toLocalDate().isBefore(fled))
                        .filter(one -> switch (one) {
                            case Deed.WageSheetSent sheet -> sheet.project().equals(project);
                            case Deed.AttendanceSheetSent sheet ->
                                sheet.project().equals(project);
                            case Deed.PaymentOrdered order -> order.project().equals(project);
                            case Deed.PunchesSent punches ->
                                punches.project().equals(project)
                                        && punches.day().isAfter(fled.plusDays(5));
                            default -> false;
                        }))
                .as("种子 %d", town.seed)
                .isEmpty();
    }

    @Test
    void aFactorySlowsBeforeItsWagesStop() {
        var owed = owed(Trouble.FACTORY_SLOWING).getFirst();
        var power = town.deeds(Deed.Indicated.class)
                .filter(one -> one.employer().equals(owed.employer()) && one.measure() == Measure.POWER)
                .collect(Collectors.toMap(Deed.Indicated::month, Deed.Indicated::amount));
        var stopped = owed.month();

        assertThat(power.get(stopped)).as("种子 %d", town.seed).isLessThan(power.get(stopped.minusMonths(1)));
        assertThat(power.get(stopped.minusMonths(1))).isLessThan(power.get(stopped.minusMonths(3)));
        assertThat(town.deeds(Deed.StaffPaid.class)
                        .filter(one -> one.employer().equals(owed.employer()))
                        .map(Deed.StaffPaid::month))
                .contains(stopped.minusMonths(1))
                .doesNotContain(stopped);
    }
}
