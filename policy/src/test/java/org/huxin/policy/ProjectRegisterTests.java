package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.engine.policy.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists, gates and overrides that projects are ruled by, in all packs that are carried. */
class ProjectRegisterTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final List<String> LISTS = List.of(
            "works",
            "works_natures",
            "investments",
            "project_levels",
            "project_posts",
            "contract_clauses",
            "fund_sources",
            "fund_ways",
            "bar_grounds");

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return library.jurisdictions().stream();
    }

    @Test
    void fivePlacesAndTheNationAreCarried() {
        assertThat(library.jurisdictions()).contains("320700", "410803", "419001", "50gx01", "620700");
        assertThat(library.pack("national")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyListOfProjectsHasWordsEachWithACodeAndANameOfItsOwn(String jurisdiction) {
        for (var id : LISTS) {
            var list = library.stack(jurisdiction).register(id).orElseThrow();

            assertThat(list.title()).as(id).isNotBlank();
            assertThat(list.entries()).as(id).isNotEmpty();
            assertThat(list.entries()).as(id).extracting(Register.Entry::code).doesNotHaveDuplicates();
            assertThat(list.entries()).as(id).extracting(Register.Entry::label).doesNotHaveDuplicates();
            assertThat(list.entries())
                    .as(id)
                    .extracting(Register.Entry::code)
                    .allMatch(code -> code.matches("[a-z][a-z0-9_]*"));
            assertThat(list.entries())
                    .as(id)
                    .extracting(Register.Entry::label)
                    .allMatch(label -> label.codePoints().anyMatch(Character::isIdeographic));
        }
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyUnitThatAListNamesIsInTheDirectory(String jurisdiction) {
        var organisation = library.stack(jurisdiction).organisation();
        var known = new HashSet<>(organisation.roles().keySet());
        organisation.units().forEach(unit -> known.add(unit.id()));
        for (var id : LISTS) {
            for (var entry :
                    library.stack(jurisdiction).register(id).orElseThrow().entries()) {
                assertThat(units(entry.attributes().get("unit")))
                        .as("%s of %s", entry.code(), id)
                        .allMatch(known::contains);
            }
        }
    }

    private static List<String> units(Object named) {
        return switch (named) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(named.toString());
        };
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyListThatAFactTakesItsCodesFromIsInThePlaceOrInAnother(String jurisdiction) {
        var everywhere = new HashSet<String>();
        library.jurisdictions()
                .forEach(place -> library.stack(place).registers().stream()
                        .map(Register::id)
                        .forEach(everywhere::add));

        assertThat(everywhere).containsAll(FactWords.v1().registers().values());
        assertThat(library.stack(jurisdiction).registers())
                .extracting(Register::id)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void rulesCompareCodesWithWordsThatThePlaceKnows(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        var words = FactWords.v1().registers();
        for (var gate : stack.gates()) {
            for (var pattern : both(gate)) {
                pattern.where().keySet().stream()
                        .map(words::get)
                        .filter(Objects::nonNull)
                        .filter(LISTS::contains)
                        .forEach(list ->
                                assertThat(stack.register(list)).as(gate.id()).isPresent());
            }
        }
    }

    private static List<FactPattern> both(Gate gate) {
        var all = new ArrayList<>(gate.when());
        all.addAll(gate.requires());
        return all;
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void gatesBeforeAStepNameOneThatTheProjectGoesThrough(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        var steps = stack.lifecycle("project").orElseThrow().steps().stream()
                .map(stage -> "project.step:" + stage.id())
                .toList();

        assertThat(stack.gates())
                .extracting(Gate::before)
                .filteredOn(before -> before.startsWith("project.step:"))
                .allMatch(steps::contains);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyLifecycleHasStepsOfItsOwnAndEndsWithWhatCannotBeSkipped(String jurisdiction) {
        for (var subject : List.of("case", "project")) {
            var found = library.stack(jurisdiction).lifecycle(subject);
            if (subject.equals("case") && found.isEmpty()) {
                continue;
            }
            var steps = found.orElseThrow().steps();

            assertThat(steps).extracting(Lifecycle.Stage::id).doesNotHaveDuplicates();
            // a case of a place that names no last step is closed all the same
            assertThat(steps.stream().filter(Lifecycle.Stage::closes))
                    .hasSizeBetween(subject.equals("case") ? 0 : 1, 1);
            assertThat(steps.getFirst().optional())
                    .as("nothing begins with what may be skipped")
                    .isFalse();
            assertThat(steps.stream().filter(Lifecycle.Stage::closes)).noneMatch(Lifecycle.Stage::optional);
        }
    }

    @Test
    void onlyTheAwardOfLianyungangMayBeSkipped() {
        var optional = library.stack("320700").lifecycle("case").stream()
                .flatMap(lifecycle -> lifecycle.steps().stream())
                .filter(Lifecycle.Stage::optional)
                .map(Lifecycle.Stage::id);

        assertThat(optional).containsExactly("award");
    }

    @Test
    void aStepIsSkippedOnlyWhereThePackSaysSo() {
        var packs = TestPacks.small().rules("steps", """
                - kind: lifecycle
                  id: example.case.steps
                  title: 案件的步骤
                  citation: {document: example-plan, clause: 第四条, says: 步骤}
                  subject: case
                  steps:
                    - {id: filing, label: 立案}
                    - {id: hearing, label: 听证, optional: true}
                    - {id: closing, label: 结案, closes: true}
                """);

        assertThat(packs.load()
                        .stack(TestPacks.PLACE)
                        .lifecycle("case")
                        .orElseThrow()
                        .steps())
                .extracting(Lifecycle.Stage::optional)
                .containsExactly(false, true, false);
        assertThat(packs.load().stack(TestPacks.PLACE).lifecycle("project")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false",
        "true, false, false",
        "false, true, false",
        "true, true, true",
    })
    void aGateThatAsksForTwoThingsOpensOnlyForBoth(boolean money, boolean form, boolean opens) {
        var gate = TestPacks.small()
                .rules("gates", """
                - kind: gate
                  id: example.gate.two
                  title: 两样都要
                  citation: {document: example-plan, clause: 第五条, says: 资金和合同都要}
                  before: project.approve
                  requires:
                    - {type: project.funds_reviewed, having: [source]}
                    - {type: project.contract_signed, where: {kind: general}}
                  refusal: 资金和合同缺一不可
                """)
                .load()
                .stack(TestPacks.PLACE)
                .gates("project.approve", DAY)
                .getFirst();
        var history = new ArrayList<Fact>();
        if (money) {
            history.add(fact(1, "project.funds_reviewed", Map.of("source", "own")));
        }
        if (form) {
            history.add(fact(2, "project.contract_signed", Map.of("kind", "general")));
        }

        assertThat(gate.requires()).hasSize(2);
        assertThat(gate.opens(history)).isEqualTo(opens);
        history.add(fact(3, "project.funds_reviewed", Map.of()));
        assertThat(gate.opens(history)).as("the latest review names no source").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"410803", "620700", "419001"})
    void governmentMoneyNeedsASourceAndAWay(String jurisdiction) {
        var approved = fact(9, "project.approved", Map.of("investment", "government"));
        var source = fact(1, "project.funds_reviewed", Map.of("source", "budget"));
        var whole = fact(2, "project.funds_reviewed", Map.of("source", "budget", "way", "appropriated"));

        assertThat(refusals(jurisdiction, List.of(approved))).isNotEmpty();
        assertThat(refusals(jurisdiction, List.of(source, approved))).isNotEmpty();
        assertThat(refusals(jurisdiction, List.of(source, whole, approved))).isEmpty();
        assertThat(refusals(jurisdiction, List.of(whole, fact(3, "project.funds_reviewed", Map.of()), approved)))
                .isNotEmpty();
    }

    /** What of the gates about money refuses an approval. */
    private static List<String> refusals(String jurisdiction, List<Fact> history) {
        return library.stack(jurisdiction).gates("project.approve", LocalDate.of(2026, 7, 1)).stream()
                .filter(gate -> gate.requires().stream()
                        .anyMatch(pattern -> pattern.type().equals("project.funds_reviewed")))
                .filter(gate -> !gate.opens(history))
                .map(Gate::refusal)
                .toList();
    }

    private static Fact fact(int n, String type, Map<String, Object> attributes) {
        return new Fact("f" + n, type, "project:1", LocalDateTime.of(2024, 3, 4, 9, n), n, attributes);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void whatAnOverrideReplacesIsOwedNoLongerAndWhatReplacesItIs(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        var rules = new HashSet<String>();
        stack.duties().stream().map(DutyRule::id).forEach(rules::add);
        for (var override : stack.own().overrides()) {
            if (!override.replaces().contains(".") || !override.kind().equals("replaces")) {
                continue;
            }
            if (!rules.contains(override.by())) {
                continue;
            }
            assertThat(stack.superseded())
                    .as("%s by %s", override.replaces(), override.by())
                    .anyMatch(one ->
                            one.rule().equals(override.replaces()) && one.by().equals(override.by()));
            assertThat(stack.duty(override.by(), LocalDate.of(2026, 7, 1)))
                    .as(override.by())
                    .isPresent();
            assertThat(stack.duty(override.replaces(), LocalDate.of(2026, 7, 1)))
                    .as(override.replaces())
                    .isEmpty();
        }
    }

    @Test
    void theNationsRuleOnWageOfficersHoldsWhereNoPlaceHasItsOwn() {
        var day = LocalDate.of(2026, 7, 1);

        assertThat(library.stack("410803").duty("zhongzhan.project.wage_officer", day))
                .isPresent();
        assertThat(library.stack("410803").duty("national.project.wage_officer", day))
                .isEmpty();
        assertThat(library.stack("50gx01").duty("national.project.wage_officer", day))
                .isPresent();
    }
}
