package org.huxin.server.project.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.huxin.engine.policy.Register;
import org.huxin.policy.PackLibrary;
import org.huxin.policy.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be written into a model contract, and what becomes of its text. */
class BlankTests {

    private static final PackLibrary PACKS = PackLibrary.load(List.of(PackSource.builtIn()), List.of());
    private static final Pattern BLANK = Pattern.compile("\\{([a-z_]+)}");

    private static Blank blank(String is, boolean required) {
        return new Blank("x", "某项", is, required, null);
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 13800000001, true",
        "phone, 0391-2950001, true",
        "phone, 12345, false",
        "phone, 138 0000, false",
        "card, 6222021234567890123, true",
        "card, 6222x, false",
        "card, 1, false",
        "day, 2024-02-29, true",
        "day, 2023-02-29, false",
        "day, 1066-10-14, false",
        "day, 9999-01-01, false",
        "day, 明天, false",
        "id_number, 110101190001010030, true",
        "id_number, 110101190001010031, false",
        "id_number, 110101190001010, false",
        "text, 任意文字, true",
        "own, 示例公司, true"
    })
    void aValueFitsItsKindOrIsRefused(String is, String value, boolean fits) {
        assertThat(blank(is, true).problemWith(value).isEmpty()).isEqualTo(fits);
    }

    @Test
    void onlyWhatIsRequiredMustBeThereAndNothingIsEndless() {
        for (var is : List.of("text", "day", "phone", "card", "id_number", "own")) {
            assertThat(blank(is, false).problemWith("")).isEmpty();
            assertThat(blank(is, true).problemWith("")).hasValue("请填写某项");
            assertThat(blank(is, false).problemWith("1".repeat(101))).isPresent();
        }
    }

    @Test
    void daysAreWrittenAsPeopleReadThem() {
        assertThat(blank("day", true).written("2024-04-02")).isEqualTo("2024年4月2日");
        assertThat(blank("text", true).written("2024-04-02")).isEqualTo("2024-04-02");
    }

    private static List<Template> templates(String jurisdiction) {
        return entries(jurisdiction, "contract_templates").stream()
                .map(Template::of)
                .toList();
    }

    private static List<Register.Entry> entries(String jurisdiction, String register) {
        return PACKS.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }

    @Test
    void everyTemplateOfThePacksHasAWageClauseAndAsksOnlyForBlanksThatThePackKnows() {
        var places = PACKS.jurisdictions().stream()
                .filter(place -> !templates(place).isEmpty())
                .toList();
        assertThat(places).isNotEmpty();
        for (var place : places) {
            var known = entries(place, "contract_blanks").stream()
                    .map(Register.Entry::code)
                    .toList();
            for (var template : templates(place)) {
                assertThat(template.wageClause()).contains("{wage}", "{pay_day}");
                assertThat(template.paragraphs()).contains("{wage_clause}");
                var asked = BLANK.matcher(template.wageClause() + String.join("", template.paragraphs()))
                        .results()
                        .map(found -> found.group(1))
                        .filter(code -> !code.equals("wage_clause"));
                assertThat(asked).isNotEmpty().allMatch(known::contains);
            }
        }
    }

    @Test
    void whatIsWrittenIsNeverReadAsABlankAndWhatIsMissingIsLeftToBeWritten() {
        var random = new Random(73);
        var pieces = List.of("{worker}", "{wage_clause}", "$1", "\\", "{", "}", "甲", "$", "{x}");
        for (int round = 0; round < 200; round++) {
            var value = new StringBuilder();
            for (int left = 1 + random.nextInt(6); left > 0; left--) {
                value.append(pieces.get(random.nextInt(pieces.size())));
            }
            var values = new HashMap<>(Map.of("worker", value.toString()));
            var template = new Template("t", "范本", "工资由{worker}领取", List.of("乙方：{worker}", "{wage_clause}", "{phone}"));
            assertThat(template.filled(values)).containsExactly("乙方：" + value, "工资由" + value + "领取", "＿＿＿＿＿＿");
        }
    }
}
