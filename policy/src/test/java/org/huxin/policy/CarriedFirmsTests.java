package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the packs say of firms: sectors, what follows a case, grades. */
class CarriedFirmsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return library.jurisdictions().stream();
    }

    private static List<Register.Entry> entries(String jurisdiction, String register) {
        return library.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }

    private static BigDecimal number(String jurisdiction, Register.Entry entry, String attribute) {
        var parameter = String.valueOf(entry.attributes().get(attribute));
        return library.stack(jurisdiction).value(parameter, DAY).orElseThrow().number();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyFieldBelongsToOneSectorAtMostAndOneSectorTakesTheRest(String jurisdiction) {
        var all = new ArrayList<String>();
        for (var sector : entries(jurisdiction, "sectors")) {
            if (sector.attributes().get("fields") instanceof Collection<?> fields) {
                fields.forEach(field -> all.add(String.valueOf(field)));
            }
        }
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(entries(jurisdiction, "sectors"))
                .filteredOn(one -> Boolean.TRUE.equals(one.attributes().get("rest")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void whoeverHasSectorsOfItsOwnPlacesEveryFieldOfItsOwn(String jurisdiction) {
        var own = library.stack(jurisdiction).own().prefix();
        if (!List.of("ZZ", "ZY").contains(own)) {
            return;
        }
        var placed = new HashSet<String>();
        entries(jurisdiction, "sectors").forEach(one -> {
            if (one.attributes().get("fields") instanceof Collection<?> fields) {
                fields.forEach(field -> placed.add(String.valueOf(field)));
            }
        });
        assertThat(entries(jurisdiction, "fields"))
                .extracting(Register.Entry::code)
                .isSubsetOf(placed);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void whatFollowsACaseHasAllItsNumbers(String jurisdiction) {
        for (var moment : entries(jurisdiction, "after_cases")) {
            assertThat(moment.code()).isIn("case_verified", "case_closed");
            if (Boolean.TRUE.equals(moment.attributes().get("watch"))) {
                assertThat(number(jurisdiction, moment, "months")).isPositive();
                assertThat(number(jurisdiction, moment, "clean")).isPositive();
            }
            if (Boolean.TRUE.equals(moment.attributes().get("declares"))) {
                assertThat(number(jurisdiction, moment, "days")).isNotNegative();
            }
            if (Boolean.TRUE.equals(moment.attributes().get("rate"))) {
                assertThat(entries(jurisdiction, "firm_grades")).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aLowerGradeIsNeverInspectedMoreSeldomAndACaseNeverRaisesOne(String jurisdiction) {
        var grades = entries(jurisdiction, "firm_grades");
        var codes = grades.stream().map(Register.Entry::code).toList();
        for (var i = 0; i < grades.size(); i++) {
            var after = String.valueOf(grades.get(i).attributes().get("after_case"));
            assertThat(codes.indexOf(after)).isGreaterThanOrEqualTo(i);
            if (i > 0) {
                assertThat(number(jurisdiction, grades.get(i), "months"))
                        .isLessThan(number(jurisdiction, grades.get(i - 1), "months"));
            }
        }
    }

    @Test
    void thePlacesDifferInDataOnly() {
        assertThat(entries("410803", "after_cases"))
                .extracting(Register.Entry::code)
                .containsExactly("case_closed");
        assertThat(entries("620700", "after_cases"))
                .extracting(Register.Entry::code)
                .containsExactly("case_verified");
        assertThat(entries("419001", "after_cases")).isEmpty();
        assertThat(library.stack("410803").duty("zhongzhan.firm.declare", DAY)).isPresent();
        assertThat(library.stack("320700").duty("lianyungang.firm.inspect", DAY))
                .isPresent();
        assertThat(entries("320700", "firm_grades")).hasSize(3);
        assertThat(entries("620700", "firm_grades")).isEmpty();
    }
}
