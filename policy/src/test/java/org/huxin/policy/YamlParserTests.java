package org.huxin.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pack files come from outside: nothing in them may hurt, and every refusal names the line. */
class YamlParserTests {

    private final Problems problems = new Problems();

    private Document parse(String text) {
        return YamlParser.parse(new PackFile("a.yaml", text.getBytes(UTF_8)), problems);
    }

    private List<String> complaints() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void remembersTheLineOfEveryValue() {
        var document = parse("a: 1\nb:\n  - x\n  - c: true\n    d: 2.5\n");
        assertThat(document.line("/a")).isEqualTo(1);
        assertThat(document.line("/b")).isEqualTo(2);
        assertThat(document.line("/b/0")).isEqualTo(3);
        assertThat(document.line("/b/1/d")).isEqualTo(5);
        assertThat(document.line("/b/1/d/nothing/below")).isEqualTo(5);
        assertThat(document.line("/nowhere")).isEqualTo(1);
    }

    @Test
    void keepsDatesAndWordsThatOlderYamlReadsOtherwise() {
        var root = parse("day: 2024-03-04\nswitch: on\nanswer: no\nempty:\ncount: 12\nratio: 0.5\nyes: true\n")
                .root();
        assertThat(root.get("day").stringValue()).isEqualTo("2024-03-04");
        assertThat(root.get("switch").stringValue()).isEqualTo("on");
        assertThat(root.get("answer").stringValue()).isEqualTo("no");
        assertThat(root.get("empty").stringValue()).isEmpty();
        assertThat(root.get("count").longValue()).isEqualTo(12);
        assertThat(root.get("ratio").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(root.get("yes").booleanValue()).isTrue();
    }

    @Test
    void tellsEveryKeyThatIsGivenTwice() {
        assertThat(parse("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n")).isNull();
        assertThat(complaints()).containsExactly("a.yaml:3  “a”写了两次", "a.yaml:4  “d”写了两次");
    }

    @Test
    void refusesAnchorsSoThatNothingCanGrow() {
        assertThat(parse("a: &x [1, 1]\nb: &y [*x, *x]\nc: [*y, *y]\n")).isNull();
        assertThat(complaints()).singleElement().asString().contains("a.yaml:1").contains("锚点");
    }

    @Test
    void refusesABombOfAliasesAtOnce() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) {
            var list = ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]%n".formatted(i, i, list));
        }
        assertThat(parse(bomb.toString())).isNull();
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(parse("a: " + "x".repeat(Limits.FILE_BYTES) + "\n")).isNull();
        assertThat(complaints()).singleElement().asString().contains("超过 512 KB");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(parse("[".repeat(200) + "]".repeat(200))).isNull();
        assertThat(complaints()).singleElement().asString().contains("嵌套过深");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var bytes = "名: 值".getBytes(java.nio.charset.Charset.forName("GBK"));
        assertThat(YamlParser.parse(new PackFile("a.yaml", bytes), problems)).isNull();
        assertThat(complaints()).containsExactly("a.yaml:0  不是 UTF-8 文本");
    }

    @Test
    void refusesASecondDocumentAndAnEmptyFile() {
        assertThat(parse("a: 1\n---\nb: 2\n")).isNull();
        assertThat(parse("")).isNull();
        assertThat(complaints()).anyMatch(one -> one.contains("只能有一份文档")).anyMatch(one -> one.contains("文件是空的"));
    }

    @Test
    void refusesANumberThatNoLawNeeds() {
        assertThat(parse("a: 123456789012345678901234567890\n")).isNull();
        assertThat(complaints()).singleElement().asString().contains("a.yaml:1").contains("数字过大");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1, 2",
                "a: b: c",
                "\tx: 1",
                "- a\nb: 1",
                "a: \"open",
                "!!java/object x: }",
                "{a: 1",
                "%YAML 9"
            })
    void saysWhereTheWritingIsBroken(String text) {
        assertThat(parse(text)).isNull();
        assertThat(complaints()).hasSize(1).first().asString().startsWith("a.yaml:");
    }

    @Test
    void neverFailsOtherwiseThanWithAProblem() {
        var seed = 20260731L;
        var random = new Random(seed);
        var alphabet = "abc:- []{}&*!|>'\"#\n\n  \t0123,%@`?\u0000\uFEFF名";
        for (var i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(60); n >= 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var own = new Problems();
            var document =
                    YamlParser.parse(new PackFile("a.yaml", text.toString().getBytes(UTF_8)), own);
            assertThat(document == null).as("seed %d, text %s", seed, text).isEqualTo(!own.isEmpty());
        }
    }
}
