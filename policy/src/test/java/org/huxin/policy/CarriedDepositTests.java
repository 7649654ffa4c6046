package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.engine.policy.Party;
import org.huxin.engine.policy.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the packs say of the wage deposit, in every place. */
class CarriedDepositTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return library.jurisdictions().stream();
    }

    private static List<Register.Entry> entries(String jurisdiction, String register) {
        return library.stack(jurisdiction).register(register).orElseThrow().entries();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyPlaceSaysInWhichFormsUnderWhoseEyesAndByWhichRulesItGoesBack(String jurisdiction) {
        assertThat(entries(jurisdiction, "deposit_forms"))
                .extracting(Register.Entry::code)
                .contains("cash", "bank_guarantee");
        assertThat(entries(jurisdiction, "deposit_return_rules")).isNotEmpty();
        var roles = library.stack(jurisdiction).organisation().roles();
        assertThat(entries(jurisdiction, "deposit_supervisors"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(Boolean.TRUE.equals(
                                        entry.attributes().get("industry"))
                                || roles.get(String.valueOf(entry.attributes().get("role"))) instanceof Party.Standing)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyTermShownIsARuleInForce(String jurisdiction) {
        assertThat(entries(jurisdiction, "deposit_clocks"))
                .anyMatch(entry -> Boolean.TRUE.equals(entry.attributes().get("orders")))
                .allSatisfy(entry -> assertThat(library.stack(jurisdiction)
                                .duty(String.valueOf(entry.attributes().get("rule")), DAY))
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aRateThatNoTextGivesIsMarkedAndLiesWithinTheNationsBand(String jurisdiction) {
        assertThat(entries(jurisdiction, "deposit_rates"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(
                                new BigDecimal(String.valueOf(entry.attributes().get("rate"))))
                        .isBetween(BigDecimal.ONE, BigDecimal.valueOf(3)))
                .allSatisfy(entry ->
                        assertThat(entry.attributes().get("not_from_text")).isEqualTo(true));
        assertThat(library.stack(jurisdiction)
                        .parameter("national.deposit.rate")
                        .orElseThrow()
                        .on(DAY))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "rate_least, 1",
        "rate_most, 3",
        "rate_floor, 0.5",
        "small_yuan, 3000000",
        "small_clean_months, 12",
        "cut_months, 24",
        "cut_share, 50",
        "waive_months, 36",
        "raise_months, 24",
        "raise_share, 50",
        "listed_share, 100",
        "guarantee_months, 12",
        "remind_months, 1",
        "notice_days, 30"
    })
    void theNumbersOfTheNationHoldFromTheDayOfItsRules(String name, BigDecimal number) {
        var stack = library.stack("419001");
        assertThat(stack.value("national.deposit." + name, DAY).orElseThrow().number())
                .isEqualByComparingTo(number);
        assertThat(stack.value("national.deposit." + name, LocalDate.of(2021, 10, 31)))
                .isEmpty();
    }

    @Test
    void agenciesAreOfKindsThatSomeFormAsksFor() {
        var kinds = entries("410803", "deposit_agency_kinds").stream()
                .map(Register.Entry::code)
                .toList();
        assertThat(entries("410803", "deposit_agencies"))
                .hasSize(15)
                .allMatch(agency ->
                        kinds.contains(String.valueOf(agency.attributes().get("kind"))));
        assertThat(entries("410803", "deposit_forms"))
                .extracting(form -> String.valueOf(form.attributes().get("agency_kind")))
                .containsAll(kinds);
    }
}
