package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huxin.server.kernel.IdNumber;
import org.junit.jupiter.api.Test;

/** The invented people of the demonstration's sites. */
class CrewTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate ENTERED = LocalDate.of(2026, 9, 8);
    private static final List<String> PARTS = List.of(Wages.CONTRACTOR, Wages.SUBCONTRACTOR);

    private final StoryBook book = new StoryBook();
    private final Wages wages = book.wages();

    private List<Hand> of(String place, String part) {
        return new Crew(wages, wages.sites().get(place), ENTERED, OCTOBER).of(part);
    }

    private List<Hand> everybody() {
        return wages.sites().keySet().stream()
                .flatMap(place -> PARTS.stream().flatMap(part -> of(place, part).stream()))
                .toList();
    }

    @Test
    void theSamePeopleComeEveryTime() {
        for (var place : wages.sites().keySet()) {
            for (var part : PARTS) {
                assertThat(of(place, part)).isEqualTo(of(place, part)).isNotEmpty();
            }
        }
        assertThat(of("410803", "owner")).isEmpty();
    }

    @Test
    void nobodyIsAnybodyElse() {
        var all = everybody();
        assertThat(all).extracting(Hand::idNumber).doesNotHaveDuplicates().allMatch(IdNumber::isValid);
        assertThat(all).extracting(Hand::idNumber).allMatch(number -> number.startsWith("410000"));
        assertThat(all)
                .extracting(Hand::phone)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("1380000\\d{4}"));
        assertThat(all.stream().filter(one -> one.card() != null).map(Hand::card))
                .doesNotHaveDuplicates()
                .allMatch(card -> card.matches("620000\\d{13}"));
        for (var place : wages.sites().keySet()) {
            var names = new ArrayList<String>();
            PARTS.forEach(part -> of(place, part).forEach(one -> names.add(one.name())));
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void twoPlacesAreRich() {
        for (var place : List.of("410803", "419001")) {
            assertThat(of(place, Wages.CONTRACTOR).size()
                            + of(place, Wages.SUBCONTRACTOR).size())
                    .isBetween(24, 27);
        }
        assertThat(wages.sites()).hasSize(5);
    }

    @Test
    void theFirstOfATeamLeadsIt() {
        var hands = of("410803", Wages.CONTRACTOR);
        var leaders = hands.stream().filter(Hand::leader).toList();
        assertThat(leaders).extracting(Hand::place).containsExactly(1, 9);
        assertThat(leaders).extracting(one -> one.team().name()).containsExactly("木工班", "钢筋班");
    }

    @Test
    void whoeverHasNoCardOrWasForgottenCameInTheLastMonth() {
        var hands = of("410803", Wages.SUBCONTRACTOR);
        var late = hands.stream().filter(Hand::late).toList();
        assertThat(late).extracting(Hand::trouble).containsExactly("no_card", "forgotten");
        assertThat(late).allMatch(one -> one.entered().equals(LocalDate.of(2026, 10, 9)));
        assertThat(late.getFirst().card()).isNull();
        assertThat(late.getFirst().days(OCTOBER.minusMonths(1))).isEmpty();
        assertThat(hands.stream().filter(one -> !one.late())).allMatch(one -> one.card() != null);
    }

    @Test
    void daysOfWorkAreTheSameEveryTimeAndLeaveRest() {
        for (var one : everybody()) {
            var days = one.days(OCTOBER);
            assertThat(days)
                    .isEqualTo(one.days(OCTOBER))
                    .doesNotHaveDuplicates()
                    .allMatch(day -> YearMonth.from(day).equals(OCTOBER) && !day.isBefore(one.entered()));
            assertThat(days.size()).isBetween(one.late() ? 12 : 18, 28);
            assertThat(one.days(OCTOBER.minusMonths(1))).allMatch(day -> !day.isBefore(ENTERED));
        }
    }

    @Test
    void everySiteStandsInTheStoryWithTheSameFirms() {
        var accounts = new HashSet<String>();
        for (var crewed : wages.sites().entrySet()) {
            var site = book.sites().places().get(crewed.getKey()).stream()
                    .filter(one -> one.name().equals(crewed.getValue().site()))
                    .findFirst()
                    .orElseThrow();
            var contractor = crewed.getValue().firms().get(Wages.CONTRACTOR);
            assertThat(site.contractor()).isEqualTo(contractor.name());
            assertThat(site.with().get("contractor"))
                    .isEqualTo(Map.of("name", contractor.name(), "creditCode", contractor.code()));
            crewed.getValue()
                    .firms()
                    .values()
                    .forEach(firm -> assertThat(accounts.add(firm.account())).isTrue());
            assertThat(wages.plots()).containsKeys(crewed.getValue().plots().toArray(String[]::new));
        }
    }

    @Test
    void whatHappensIsAboutOneOfTheTwoFirms() {
        var steps = wages.plots().values().stream().flatMap(List::stream).toList();
        assertThat(steps.stream().flatMap(step -> step.of().stream())).allMatch(PARTS::contains);
        assertThat(steps.stream().flatMap(step -> Stream.ofNullable(step.month())))
                .allMatch(month -> month >= -2 && month <= 0);
    }
}
