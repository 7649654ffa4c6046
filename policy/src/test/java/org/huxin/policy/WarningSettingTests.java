package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huxin.engine.warning.WarningRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office sets for its own limits of a rule holds from its day on, and only in its place. */
class WarningSettingTests {

    private static final String RULE = "national.warning.labour_paid";
    private static final String PLACE = "620700";
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);

    private static OfficeSetting setting(String rule, String value, LocalDate from) {
        return new OfficeSetting(PLACE, rule, value, from, "测试员甲", from);
    }

    private static WarningRule on(PackLibrary library, String place, LocalDate day) {
        var found = library.stack(place).warnings().stream()
                .filter(rule -> rule.id().equals(RULE) && rule.validity().contains(day))
                .toList();
        assertThat(found).as("one rule on " + day).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theRuleReadsOtherwiseFromItsDayAndAsBeforeUntilThenAndElsewhere() {
        var plain = PackLibrary.builtIn();
        var library = plain.with(List.of(
                setting(RULE, "red=30*2;yellow=80*1|stoppage=3 month", FROM),
                setting(RULE, "red=40*1;orange=60*1;yellow=90*1|", FROM.plusMonths(1))));

        var before = on(library, PLACE, FROM.minusDays(1));
        var after = on(library, PLACE, FROM);
        var later = on(library, PLACE, FROM.plusMonths(1));
        assertThat(before.version(FROM)).isEqualTo(on(plain, PLACE, FROM).version(FROM));
        assertThat(after.version(FROM)).isNotEqualTo(before.version(FROM)).isNotEqualTo(later.version(FROM));
        assertThat(after.levels()).extracting(WarningRule.Level::grade).containsExactly("red", "yellow");
        assertThat(after.levels().getFirst().limit().on(FROM)).isEqualByComparingTo("30");
        assertThat(after.excuses()).hasSize(1);
        assertThat(later.levels()).hasSize(3);
        assertThat(later.excuses()).isEmpty();
        assertThat(on(library, "419001", FROM).version(FROM)).isEqualTo(before.version(FROM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"red=30*2;orange=-*1;yellow=99.5*1|stoppage=3 month;litigation=20 working_day", "yellow=100*1|"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(WarningSetting.read(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                RULE + "@ x @ 没有写明",
                RULE + "@ | @ 没有写明",
                RULE + "@ red=50*0| @ 没有写明",
                RULE + "@ blue=50*1| @ 没有等级",
                RULE + "@ yellow=90*1;red=50*1| @ 从重到轻",
                RULE + "@ red=90*1;yellow=50*1| @ 从重到轻",
                RULE + "@ red=50*1;yellow=50*1| @ 从重到轻",
                RULE + "@ red=50*1|holiday=3 month @ 不认豁免",
                RULE + "@ red=50*1|stoppage=3 month;stoppage=2 month @ 两次",
                "national.warning.progress_paid@ yellow=70*1| @ 文件写明"
            })
    void whatCannotBeMeantIsRefused(String rule, String value, String why) {
        assertThat(PackLibrary.builtIn().fault(setting(rule, value, FROM)).orElseThrow())
                .contains(why);
    }
}
