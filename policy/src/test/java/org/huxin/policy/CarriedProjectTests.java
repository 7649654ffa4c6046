package org.huxin.policy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.engine.policy.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words, steps and papers by which projects are entered, in every place. */
class CarriedProjectTests {

    private static final String ZHONGZHAN = "410803";
    private static final String ZHANGYE = "620700";

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return library.jurisdictions().stream();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyPlaceHasTheWordsThatAProjectIsEnteredWith(String jurisdiction) {
        assertThat(List.of(
                        "works",
                        "works_natures",
                        "investments",
                        "project_levels",
                        "project_posts",
                        "contract_clauses",
                        "fund_sources",
                        "fund_ways",
                        "push_ledger_columns",
                        "wage_platform"))
                .allSatisfy(register -> assertThat(library.stack(jurisdiction).register(register))
                        .isPresent());
        assertThat(codes(jurisdiction, "investments")).contains("government", "private");
        assertThat(required(jurisdiction, "project_posts")).contains("wage_officer");
        assertThat(required(jurisdiction, "contract_clauses"))
                .contains("measuring_cycle", "settlement", "labour_cycle", "labour_cost");
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyPlaceHasTheStepsOfAProjectAndTheLastClosesIt(String jurisdiction) {
        var steps =
                library.stack(jurisdiction).lifecycle("project").orElseThrow().steps();
        assertThat(steps)
                .extracting(Lifecycle.Stage::id)
                .containsExactly("information", "preparation", "construction", "exit", "settled", "archived");
        assertThat(steps.stream().filter(Lifecycle.Stage::closes)).containsExactly(steps.getLast());
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void unitsThatWordsNameAreInTheDirectoryOfThePlace(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        var units = stack.organisation().units().stream().map(unit -> unit.id()).toList();
        var roles = stack.organisation().roles().keySet();
        assertThat(entries(jurisdiction, "works").flatMap(CarriedProjectTests::units))
                .allMatch(units::contains);
        assertThat(entries(jurisdiction, "push_triggers").flatMap(CarriedProjectTests::units))
                .allMatch(unit -> units.contains(unit) || roles.contains(unit));
        assertThat(entries(jurisdiction, "unit_codes").map(Register.Entry::code))
                .allMatch(units::contains);
    }

    @Test
    void zhongzhanKnowsFiveKindsOfWorksThreeNaturesAndTwoInvestmentsAndMarksTheRest() {
        assertThat(entries(ZHONGZHAN, "works").filter(entry -> !Boolean.FALSE.equals(applies(entry))))
                .hasSize(5);
        assertThat(entries(ZHONGZHAN, "works").filter(entry -> Boolean.FALSE.equals(applies(entry))))
                .extracting(Register.Entry::code)
                .containsExactly("other");
        assertThat(codes(ZHONGZHAN, "works_natures")).containsExactly("new", "extension", "rebuild");
        assertThat(codes(ZHONGZHAN, "investments")).startsWith("government", "private");
    }

    @Test
    void theLedgerOfZhongzhanHasTheColumnsOfItsAnnexAndSaysWhichAreNotFromTheText() {
        assertThat(entries(ZHONGZHAN, "push_ledger_columns").map(Register.Entry::label))
                .containsExactly(
                        "序号",
                        "项目名称",
                        "所属行业部门",
                        "负责人",
                        "联系方式",
                        "名称",
                        "项目负责人",
                        "联系方式",
                        "名称",
                        "项目经理",
                        "联系方式",
                        "合同总额（万元）",
                        "备注");
        assertThat(entries(ZHONGZHAN, "push_ledger_columns")
                        .filter(entry -> entry.attributes().containsKey("not_from_text"))
                        .map(Register.Entry::code))
                .containsExactly("n", "name");
        assertThat(entries(ZHONGZHAN, "push_ledger_columns")
                        .filter(entry -> entry.attributes().containsKey("group"))
                        .collect(groupingBy(entry -> entry.attributes().get("group"), counting())))
                .containsOnly(Map.entry("建设单位", 3L), Map.entry("施工总单位", 3L));
    }

    @Test
    void worksOnLandMinesAndLandslidesAreNaturalResourcesInZhangye() {
        assertThat(entries(ZHANGYE, "works")
                        .filter(entry -> "zy.natural".equals(entry.attributes().get("unit")))
                        .map(Register.Entry::label))
                .containsExactly("国土空间修复", "矿山地质环境恢复治理", "地质灾害防治");
    }

    @Test
    void zhangyeHasNineListsOfThreeStagesAndThreeParties() {
        var steps = library.stack(ZHANGYE).lifecycle("project").orElseThrow().steps().stream()
                .map(Lifecycle.Stage::id)
                .toList();
        var lists = entries(ZHANGYE, "stage_lists")
                .collect(groupingBy(entry -> entry.attributes().get("step") + "."
                        + entry.attributes().get("party")));
        assertThat(lists).hasSize(9);
        assertThat(lists.keySet()).allMatch(list -> steps.contains(list.substring(0, list.indexOf('.'))));
        lists.forEach((list, items) ->
                assertThat(items).extracting(Register.Entry::code).allMatch(code -> code.startsWith(list + ".")));
    }

    @Test
    void zhangyeNamesSixSystems() {
        assertThat(entries(ZHANGYE, "safeguards")
                        .filter(one -> Boolean.TRUE.equals(one.attributes().get("core")))
                        .map(Register.Entry::label))
                .hasSize(6)
                .isSubsetOf(entries(ZHANGYE, "contract_clauses")
                        .filter(one -> Boolean.TRUE.equals(one.attributes().get("required")))
                        .map(Register.Entry::label)
                        .toList());
    }

    private static Stream<String> units(Register.Entry entry) {
        return switch (entry.attributes().get("unit")) {
            case null -> Stream.of();
            case Collection<?> many -> many.stream().map(String::valueOf);
            case Object one -> Stream.of(one.toString());
        };
    }

    private static Object applies(Register.Entry entry) {
        return entry.attributes().get("applies");
    }

    private static Stream<Register.Entry> entries(String jurisdiction, String register) {
        return library.stack(jurisdiction).register(register).stream().flatMap(list -> list.entries().stream());
    }

    private static Set<String> codes(String jurisdiction, String register) {
        return entries(jurisdiction, register)
                .map(Register.Entry::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> required(String jurisdiction, String register) {
        return entries(jurisdiction, register)
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get("required")))
                .map(Register.Entry::code)
                .collect(Collectors.toSet());
    }
}
