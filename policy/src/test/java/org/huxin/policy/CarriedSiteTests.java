package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boards, cards, funds and plan tasks of the carried packs name only what is there. */
class CarriedSiteTests {

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return PackLibrary.builtIn().jurisdictions().stream();
    }

    private static List<Register.Entry> entries(String jurisdiction, String register) {
        return library.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }

    private static Stream<String> texts(Register.Entry entry, String attribute) {
        var value = entry.attributes().get(attribute);
        return value == null
                ? Stream.empty()
                : value instanceof List<?> many ? many.stream().map(Object::toString) : Stream.of(value.toString());
    }

    private static List<String> units(String jurisdiction) {
        return library.stack(jurisdiction).organisation().units().stream()
                .map(unit -> unit.id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyLineOfABoardComesFromARecordOrIsFilledIn(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        assertThat(entries(jurisdiction, "board_lines"))
                .extracting(Register.Entry::code)
                .contains("owner", "contractor", "subcontractors", "industry", "wage_officer")
                .contains("minimum_wage", "pay_date")
                .contains("labour_channel", "industry_channel", "arbitration", "legal_aid", "hotline", "deposit");
        assertThat(entries(jurisdiction, "board_lines"))
                .allMatch(line -> line.attributes().containsKey("from")
                        != line.attributes().containsKey("fill"));
        assertThat(entries(jurisdiction, "board_lines").stream().flatMap(line -> texts(line, "parameter")))
                .allMatch(id -> stack.parameter(id).isPresent());
        var safeguards = entries(jurisdiction, "safeguards").stream()
                .map(Register.Entry::code)
                .toList();
        assertThat(entries(jurisdiction, "board_lines").stream().flatMap(line -> texts(line, "safeguard")))
                .allMatch(safeguards::contains);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aCardRepeatsLinesOfTheBoard(String jurisdiction) {
        var lines = entries(jurisdiction, "board_lines").stream()
                .map(Register.Entry::code)
                .toList();
        assertThat(entries(jurisdiction, "contact_card"))
                .extracting(Register.Entry::code)
                .isSubsetOf(lines);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void fundsNameUnitsTargetsUsesAndInvestmentsOfThePlace(String jurisdiction) {
        var funds = entries(jurisdiction, "reserve_funds");
        var stack = library.stack(jurisdiction);
        assertThat(Stream.concat(funds.stream(), entries(jurisdiction, "presale_funds").stream())
                        .flatMap(fund -> texts(fund, "unit")))
                .allMatch(units(jurisdiction)::contains);
        assertThat(funds.stream().flatMap(fund -> texts(fund, "target")))
                .allMatch(id -> stack.parameter(id).isPresent());
        assertThat(funds.stream().flatMap(fund -> texts(fund, "uses")).toList())
                .isSubsetOf(entries(jurisdiction, "reserve_uses").stream()
                        .map(Register.Entry::code)
                        .toList());
        assertThat(funds.stream().flatMap(fund -> texts(fund, "investments")).toList())
                .isSubsetOf(entries(jurisdiction, "investments").stream()
                        .map(Register.Entry::code)
                        .toList());
        assertThat(entries(jurisdiction, "presale_funds"))
                .extracting(Register.Entry::code)
                .isSubsetOf(entries(jurisdiction, "fields").stream()
                        .map(Register.Entry::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void tasksOfThePlanAreLedByUnitsOfThePlaceAndEndWithTheirYear(String jurisdiction) {
        for (var task : entries(jurisdiction, "plan_tasks")) {
            assertThat(Stream.concat(texts(task, "leads"), texts(task, "helpers")))
                    .isNotEmpty()
                    .allMatch(units(jurisdiction)::contains);
            assertThat(task.attributes().get("due")).isEqualTo(task.attributes().get("year") + "-12-31");
        }
    }
}
