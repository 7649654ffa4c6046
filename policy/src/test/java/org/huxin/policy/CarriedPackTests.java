package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.engine.policy.DutyRule;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that the program carries, as a whole. */
class CarriedPackTests {

    private static final String ZHONGZHAN = "410803";

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return library.jurisdictions().stream();
    }

    @Test
    void governsFiveJurisdictionsAndTheNation() {
        assertThat(library.jurisdictions()).containsExactly("320700", "410803", "419001", "50gx01", "620700");
        assertThat(library.pack("national")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyVersionOfARuleHoldsOnDaysOfItsOwn(String jurisdiction) {
        var rules = library.stack(jurisdiction).duties();
        for (var one : rules) {
            for (var other : rules) {
                if (one != other && one.id().equals(other.id())) {
                    assertThat(Spans.overlap(one.validity(), other.validity()))
                            .as("%s %s %s", one.id(), one.validity(), other.validity())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyRuleSaysWhereItComesFromAndWhereItIsWritten(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        assertThat(stack.duties()).isNotEmpty().allSatisfy(rule -> {
            assertThat(stack.document(rule.citation().document())).isPresent();
            assertThat(rule.citation().clause()).isNotBlank();
            assertThat(rule.citation().says()).isNotBlank();
        });
        assertThat(library.catalogue().all())
                .allSatisfy(entry ->
                        assertThat(entry.source().place()).matches("(national|jurisdiction)/.*\\.yaml:[1-9][0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyGapIsShownAsNotSetAndItsDutiesHaveNoDateOfTheirOwn(String jurisdiction) {
        var day = LocalDate.of(2026, 6, 1);
        var stack = library.stack(jurisdiction);
        var open = stack.gaps(day).stream()
                .filter(gap -> gap.set() == null)
                .map(gap -> gap.id())
                .toList();
        assertThat(stack.duties())
                .filteredOn(
                        rule -> rule.due() != null && open.contains(rule.due().gap()))
                .allSatisfy(rule -> assertThat(rule.due().term()).isNull());
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aNumberSetForEveryGapDatesEveryDutyThatWaitsForOne(String jurisdiction) {
        var day = LocalDate.of(2026, 6, 1);
        var settings = new ArrayList<OfficeSetting>();
        library.stack(jurisdiction)
                .gaps(day)
                .forEach(gap -> settings.add(
                        new OfficeSetting(jurisdiction, gap.id(), "7", LocalDate.of(2000, 1, 1), "测试员甲", day)));
        assertThat(library.with(settings).stack(jurisdiction).duties())
                .filteredOn(rule -> rule.due() != null && rule.due().gap() != null)
                .allSatisfy(rule -> assertThat(rule.due().term()).isNotNull());
    }

    @Test
    void eachStoryBelongsToAJurisdictionAndNamesKnownRows() {
        assertThat(library.scenarios()).hasSizeGreaterThan(200);
        assertThat(library.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.name()).isNotBlank());
        assertThat(library.scenarios().stream().flatMap(scenario -> scenario.rows().stream()))
                .allMatch(row -> row.matches("(JY|ZZ|LYG|ZY|JF)-[0-9]{2,3}[a-z]?"));
    }

    @Test
    void theTemplateStandsByItselfAndItsStoriesHold() {
        var template = PackLibrary.of(Path.of("jurisdiction", "_template"));
        assertThat(template.scenarios())
                .filteredOn(story -> story.pack().equals("template"))
                .isNotEmpty()
                .allSatisfy(story ->
                        assertThat(ScenarioRun.differences(story, template)).isEmpty());
    }

    @Test
    void noTwoStoriesOfOnePackHaveTheSameName() {
        for (var pack : library.packs()) {
            assertThat(library.scenarios().stream()
                            .filter(story -> story.pack().equals(pack.id()))
                            .map(Scenario::name))
                    .doesNotHaveDuplicates();
        }
    }

    /** A second district document of Zhongzhan that gives other figures for the same acts. */
    private static PackLibrary withSecondDocument() {
        var second = new TestPacks()
                .with("jurisdiction/410803-second/pack.yaml", """
                        id: second
                        jurisdiction: "410803"
                        name: 示例另一意见
                        level: district
                        prefix: ZZ
                        stands_on: [national]
                        documents:
                          - {id: second-opinion, title: 示例另一意见, issuer: 示例部门, state: in_force, in_force: {from: 2024-01-01}}
                        """)
                .with("jurisdiction/410803-second/rules/rules.yaml", """
                        - kind: duty
                          id: second.clue.assign
                          title: 五日内交办
                          citation: {document: second-opinion, clause: 第二条, says: 五日内交办}
                          opens_on: {type: clue.received}
                          bearer: labour_bureau
                          due: {count: 5, unit: day, roll: none}
                          met_by: {type: clue.assigned}
                        - kind: parameter
                          id: zhongzhan.validity.notice_days
                          title: 期满前提醒
                          citation: {document: second-opinion, clause: 第三条, says: 提前三十日提醒}
                          unit: 日
                          values: [{value: 30}]
                        """);
        return PackLibrary.load(List.of(PackSource.builtIn(), new PackSource.Given(second.files())), List.of());
    }

    @Test
    @Requirement("ZZ-111")
    void thePublishedOpinionOfZhongzhanPrevailsOverASecondDistrictDocumentAndIsNamed() {
        var day = LocalDate.of(2024, 3, 4);
        var stack = withSecondDocument().stack(ZHONGZHAN);
        var notice = stack.value("zhongzhan.validity.notice_days", day).orElseThrow();
        assertThat(notice.number()).isEqualByComparingTo("180");
        assertThat(notice.document()).isEqualTo("zhongzhan-opinion");
        assertThat(stack.duty("second.clue.assign", day)).isEmpty();
        assertThat(stack.duty("zhongzhan.clue.assign", day).map(DutyRule::due).map(Wording::of))
                .contains("1日");
        assertThat(stack.superseded())
                .filteredOn(one -> one.rule().equals("second.clue.assign"))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.byDocument()).isEqualTo("zhongzhan-opinion");
                    assertThat(one.how()).isEqualTo("prevails");
                });
        // where the opinion gives no figure any more, the other document is heard
        assertThat(stack.value("zhongzhan.validity.notice_days", LocalDate.of(2029, 1, 1))
                        .orElseThrow()
                        .document())
                .isEqualTo("second-opinion");
    }

    @ParameterizedTest
    @Requirement("ZZ-112")
    @CsvSource({"2024-01-01, true", "2028-12-31, true", "2029-01-01, false", "2023-12-31, false"})
    void theOpinionOfZhongzhanHoldsForFiveYears(LocalDate day, boolean inForce) {
        var stack = library.stack(ZHONGZHAN);
        assertThat(stack.inForce("zhongzhan-opinion", day)).isEqualTo(inForce);
        assertThat(stack.duty("zhongzhan.clue.assign", day).isPresent()).isEqualTo(inForce);
    }

    @ParameterizedTest
    @Requirement("ZZ-112")
    @CsvSource({"2028-07-03, false", "2028-07-04, true", "2028-12-31, true", "2029-01-01, false"})
    void theExpiryOfTheOpinionOfZhongzhanIsToldBeforehand(LocalDate day, boolean told) {
        assertThat(library.expiring(day).stream()
                        .anyMatch(expiry -> expiry.document().id().equals("zhongzhan-opinion")))
                .isEqualTo(told);
    }
}
