package org.huxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each look-alike is to be seen in the deeds, as what it is; that none owes anything is TruthTests'. */
class LookAlikeTests {

    private static Recorded town;

    @BeforeAll
    static void live() {
        town = Seeds.town(Seeds.drawn(LookAlikeTests.class));
    }

    private static Project project(String id) {
        return town.deeds(Deed.ProjectRegistered.class)
                .map(Deed.ProjectRegistered::project)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lateSheetsComeAfterTheDayOnWhichWagesWereDue() {
        var found = town.innocent(LookAlike.LATE_SHEETS);
        var payDay = project(found.subject()).payDay();

        assertThat(town.deeds(Deed.WageSheetSent.class)
                        .filter(one -> one.project().equals(found.subject()))
                        .filter(one -> one.at()
                                .toLocalDate()
                                .isAfter(one.month().plusMonths(1).atDay(payDay))))
                .as("种子 %d", town.seed)
                .isNotEmpty();
    }

    @Test
    void nobodyComesWhileWorkIsStopped() {
        var found = town.innocent(LookAlike.STOPPED_WITHOUT_DEBT);
        var resumed = town.deeds(Deed.ProjectResumed.class)
                .filter(one -> one.project().equals(found.subject()))
                .map(one -> one.at().toLocalDate())
                .filter(day -> day.isAfter(found.since()))
                .findFirst()
                .orElse(Seeds.START.plusYears(1));

        assertThat(town.deeds(Deed.PunchesSent.class)
                        .filter(one -> one.project().equals(found.subject()))
                        .map(Deed.PunchesSent::day)
                        .filter(day -> !day.isBefore(found.since()) && day.isBefore(resumed)))
                .as("种子 %d", town.seed)
                .isEmpty();
        assertThat(town.deeds(Deed.ProjectStopped.class).map(Deed.ProjectStopped::project))
                .contains(found.subject());
    }

    @Test
    void newHiresAreFirstPaidWithTheMonthAfter() {
        var found = town.innocent(LookAlike.NEW_HIRES);

        assertThat(town.deeds(Deed.PersonHired.class)
                        .filter(one -> one.project().equals(found.subject()))
                        .filter(one -> one.at().toLocalDate().equals(found.since()))
                        .filter(one -> YearMonth.from(one.firstPaidBy())
                                .equals(YearMonth.from(found.since()).plusMonths(2))))
                .as("种子 %d", town.seed)
                .isNotEmpty();
    }

    @Test
    void aQuarrelAboutThePriceIsAComplaintWithoutADebt() {
        var found = town.innocent(LookAlike.PRICE_DISPUTE);

        assertThat(town.deeds(Deed.ComplaintMade.class)
                        .filter(one -> one.subject().equals(found.subject()))
                        .map(Deed.ComplaintMade::says))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(says -> says.contains("争议"));
    }

    @Test
    void aBrokenGateLeavesFewerDaysInThePunchesThanOnTheSheets() {
        assertThat(town.truths(Truth.Innocent.class)
                        .filter(one -> one.lookAlike() == LookAlike.DATA_GAP)
                        .map(Truth.Innocent::subject)
                        .anyMatch(project -> missing(project) > 0))
                .as("种子 %d", town.seed)
                .isTrue();
        var gaps = town.truths(Truth.Innocent.class)
                .filter(one -> one.lookAlike() == LookAlike.DATA_GAP)
                .map(Truth.Innocent::subject)
                .toList();
        assertThat(town.deeds(Deed.ProjectRegistered.class)
                        .map(one -> one.project().id())
                        .filter(project -> !gaps.contains(project)))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(project -> missing(project) <= 0);
    }

    /** Half days on the sheets that no device recorded, of months whose sheets came in. */
    private static long missing(String project) {
        var sheets = town.deeds(Deed.AttendanceSheetSent.class)
                .filter(one -> one.project().equals(project))
                .toList();
        var months = sheets.stream().map(Deed.AttendanceSheetSent::month).collect(Collectors.toSet());
        var onSheets = sheets.stream()
                .flatMap(one -> one.lines().stream())
                .mapToLong(line -> Marks.halves(line.marks()))
                .sum();
        var punched = town.deeds(Deed.PunchesSent.class)
                .filter(one -> one.project().equals(project) && months.contains(YearMonth.from(one.day())))
                .flatMap(one -> one.punches().stream())
                .mapToLong(one -> one.out() - one.in() > 6 * 3600 ? 2 : 1)
                .sum();
        return onSheets - punched;
    }

    @Test
    void inASeasonOfLittleWorkFewOfThoseRegisteredCome() {
        var dips = town.truths(Truth.Innocent.class)
                .filter(one -> one.lookAlike() == LookAlike.SEASONAL_DIP)
                .map(one -> one.subject() + YearMonth.from(one.since()))
                .collect(Collectors.toSet());
        var registered = new HashMap<String, Integer>();
        var came = new HashMap<Boolean, Long>();
        var could = new HashMap<Boolean, Long>();
        var counted = new HashSet<String>();
        for (var deed : town.deeds) {
            switch (deed) {
                case Deed.PersonHired one -> registered.merge(one.project(), 1, Integer::sum);
                case Deed.PersonLeft one -> registered.merge(one.project(), -1, Integer::sum);
                case Deed.PunchesSent one -> {
                    var dip = dips.contains(one.project() + YearMonth.from(one.day()));
                    came.merge(dip, (long) one.punches().size(), Long::sum);
                    if (counted.add(one.project() + one.day())) {
                        could.merge(dip, (long) registered.getOrDefault(one.project(), 0), Long::sum);
                    }
                }
                default -> {}
            }
        }

        assertThat(came.get(true) * 2).as("种子 %d", town.seed).isLessThan(could.get(true));
        assertThat(came.get(false) * 2).as("种子 %d", town.seed).isGreaterThan(could.get(false));
    }

    @Test
    void aShortageIsToppedUpBeforeWagesAreDue() {
        var found = town.innocent(LookAlike.SHORTAGE_TOPPED_UP);
        var due = YearMonth.from(found.since()).atDay(project(found.subject()).payDay());
        Map<YearMonth, Long> times = town.deeds(Deed.LabourCostAppropriated.class)
                .filter(one -> one.project().equals(found.subject()))
                .filter(one -> !one.at().toLocalDate().isBefore(found.since()))
                .filter(one -> !one.at().toLocalDate().isAfter(due))
                .collect(Collectors.groupingBy(Deed.LabourCostAppropriated::month, Collectors.counting()));

        assertThat(times.values()).as("种子 %d", town.seed).anyMatch(one -> one >= 2);
    }

    @Test
    void whatIsDeferredIsPaidByTheDayThatIsNamed() {
        var found = town.innocent(LookAlike.DEFERRED);
        var report = town.deeds(Deed.DeferralReported.class)
                .filter(one -> one.project().equals(found.subject()))
                .filter(one -> one.until().isBefore(Seeds.START.plusYears(1)))
                .findFirst();
        assertThat(town.deeds(Deed.DeferralReported.class)).isNotEmpty();

        report.ifPresent(one -> {
            var usual = one.month().plusMonths(1).atDay(project(one.project()).payDay());
            assertThat(one.at().toLocalDate()).isBeforeOrEqualTo(usual);
            assertThat(town.deeds(Deed.PaymentOrdered.class)
                            .filter(order -> order.project().equals(one.project())
                                    && order.month().equals(one.month())
                                    && order.employer().equals(one.employer()))
                            .map(order -> order.at().toLocalDate()))
                    .as("种子 %d", town.seed)
                    .isNotEmpty()
                    .allMatch(day -> day.isAfter(usual) && !day.isAfter(one.until()));
        });
    }

    @Test
    void paymentsThatFailedOrCameBackAreMadeAgain() {
        var found = town.innocent(LookAlike.CARDS_CORRECTED);
        var broken = town.deeds(Deed.BankAnswered.class)
                .filter(one -> one.project().equals(found.subject()) && one.outcome() != Outcome.PAID)
                .filter(one -> one.at().toLocalDate().isBefore(LocalDate.of(2025, 12, 15)))
                .flatMap(one -> one.orders().stream())
                .map(order -> order.reference() + "-2")
                .toList();

        assertThat(town.deeds(Deed.BankAnswered.class)
                        .filter(one -> one.project().equals(found.subject()) && one.outcome() == Outcome.PAID)
                        .flatMap(one -> one.orders().stream())
                        .map(Deed.Order::reference))
                .as("种子 %d", town.seed)
                .containsAll(broken);
    }
}
