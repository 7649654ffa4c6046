package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.server.kernel.CommandRefused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PaperWordingTests {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9_.]*)\\??}");

    @Test
    void anOptionalPartGoesWithItsValue() {
        assertThat(fill("线索{a}[[，涉及{b?}人]]。", Map.of("a", "一", "b", "35"))).isEqualTo("线索一，涉及35人。");
        assertThat(fill("线索{a}[[，涉及{b?}人]]。", Map.of("a", "一"))).isEqualTo("线索一。");
        assertThat(fill("{b?}", Map.of())).isEmpty();
    }

    @Test
    void aValueIsNeverReadAsABlankItself() {
        assertThat(fill("{a}", Map.of("a", "{b} $1 \\"))).isEqualTo("{b} $1 \\");
    }

    @Test
    void everyMissingValueIsNamed() {
        var wording = new Wording(
                template("{a}甲{b}", "| 序号 | 名称 |", "| {each.n} | {each.name} |"), Map.of(), List.of(Map.of()));
        wording.body();
        assertThatThrownBy(wording::requireComplete)
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("a、b、each.name");
    }

    @Test
    void linesOfTheOrderBecomeRowsOfTheTable() {
        var template = template("一、清单", "| 序号:1 | 名称:3 |", "| {each.n} | {each.name} |", "以上。");
        var body = new Wording(template, Map.of(), List.of(Map.of("name", "甲"), Map.of("name", "乙"))).body();

        assertThat(body)
                .containsExactly(
                        new Paper.Heading(1, "一、清单"),
                        new Paper.Grid(
                                List.of(new Paper.Column("序号", 1), new Paper.Column("名称", 3)),
                                List.of(List.of("1", "甲"), List.of("2", "乙"))),
                        new Paper.Paragraph("以上。"));
    }

    @TestFactory
    Stream<DynamicTest> everyPaperOfEveryPackCanBeFilledAndDrawn() {
        var policies = new PaperDesk.BuiltInPolicies();
        return policies.jurisdictions().stream()
                .flatMap(jurisdiction -> policies.stack(jurisdiction).papers().stream()
                        .map(template -> DynamicTest.dynamicTest(jurisdiction + " " + template.id(), () -> {
                            filled(template, true);
                            filled(template, false);
                        })));
    }

    /** With and without what is optional: nothing is left open, no words hang loose. */
    private static void filled(PaperTemplate template, boolean optional) {
        var values = new HashMap<String, String>();
        var line = new HashMap<String, String>();
        Stream.concat(Stream.of(template.title()), template.paragraphs().stream())
                .flatMap(text -> BLANK.matcher(text).results())
                .filter(blank -> optional || !blank.group().endsWith("?}"))
                .forEach(blank -> {
                    var name = blank.group(1);
                    (name.startsWith("each.") ? line : values).put(name.replace("each.", ""), "示例");
                });
        var wording = new Wording(template, values, List.of(line, line));
        var paper = PaperSamples.paper(wording.body());
        wording.requireComplete();
        assertThat(wording.title()).doesNotContain("{");
        assertThat(texts(paper))
                .doesNotContain("{", "[[", "]]", "，。", "，，", "：，", "（）")
                .doesNotContainPattern("[^示]例元");
        assertThat(ReadBack.copied(PaperSamples.press().draw(paper, false, 1))).contains("2024年3月7日");
    }

    private static String texts(Paper paper) {
        return paper.body().stream()
                .map(block -> switch (block) {
                    case Paper.Paragraph(var text) -> text;
                    case Paper.Heading(int level, var text) -> text;
                    case Paper.Grid(var columns, var rows) ->
                        rows.stream().map(row -> String.join("\n", row)).collect(Collectors.joining("\n"));
                })
                .collect(Collectors.joining("\n"));
    }

    private static String fill(String text, Map<String, String> values) {
        return new Blanks(values).fill(text);
    }

    private static PaperTemplate template(String... paragraphs) {
        return new PaperTemplate(
                "sample",
                "样张",
                new Citation("", "", List.of(), ""),
                "样张",
                "样〔{year}〕{n}号",
                "labour_bureau",
                "leader",
                List.of(),
                List.of(paragraphs));
    }
}
