package org.huxin.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTests {

    @TempDir
    Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path before;
    private Path after;

    @BeforeEach
    void twoVersions() throws IOException {
        before = put("before", story());
        after = put(
                "after",
                story().replace(
                                "jurisdiction/990101-example/rules/clue.yaml",
                                "count: 1, unit: day",
                                "count: 2, unit: working_day")
                        .replace(
                                "jurisdiction/990101-example/rules/clue.yaml",
                                ", roll: none}\n  met_by",
                                "}\n  met_by"));
    }

    private static TestPacks story() {
        return TestPacks.small().scenarios("""
                - name: 没有责任人不算交办
                  rows: [ZZ-079]
                  facts:
                    - {on: 2024-03-04, type: clue.received}
                    - {on: 2024-03-05, type: clue.assigned, with: {unit: ex.housing}}
                  expect: {rule: example.clue.assign, status: overdue}
                """);
    }

    private Path put(String name, TestPacks packs) throws IOException {
        var folder = root.resolve(name);
        for (var file : packs.files()) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        return folder;
    }

    private int run(Object... arguments) {
        return new Main(new PrintStream(printed, true, UTF_8))
                .run(List.of(arguments).stream().map(Object::toString).toList());
    }

    private String output() {
        return printed.toString(UTF_8);
    }

    @Test
    void checkRunsEveryStoryAndSaysHowManyFail() {
        assertThat(run("check", before)).isZero();
        assertThat(output()).isEqualTo("政策包 2 个，规则 1 条，场景 1 个，不符 0 个\n");
    }

    @Test
    void checkNamesTheStoryThatDoesNotHoldWithFileAndLine() {
        assertThat(run("check", after)).isEqualTo(1);
        assertThat(output())
                .contains("jurisdiction/990101-example/scenarios/stories.yaml:1  没有责任人不算交办")
                .contains("    example.clue.assign：状态应为 overdue，实为 open")
                .contains("不符 1 个");
    }

    @Test
    void checkPrintsEveryMistakeWithFileAndLine() throws IOException {
        Files.writeString(after.resolve("jurisdiction/990101-example/rules/more.yaml"), "- kind: wish\n- kind: hope\n");
        assertThat(run("check", after)).isEqualTo(1);
        assertThat(output())
                .startsWith("政策包有 2 处错误：")
                .contains("jurisdiction/990101-example/rules/more.yaml:1  ")
                .contains("jurisdiction/990101-example/rules/more.yaml:2  ");
    }

    @Test
    void diffShowsTheChangedTermOnAnExampleDayAndTheOpenDutiesItTouches() throws IOException {
        var open = Files.writeString(root.resolve("open.csv"), "rule,count\nexample.clue.assign,17\nother.rule,5\n");
        assertThat(run("diff", before, after, open)).isZero();
        assertThat(output())
                .contains(
                        "改动  example  example.clue.assign  [duty]  一日内交办到人  jurisdiction/990101-example/rules/clue.yaml:1")
                .contains("期限：1日 → 2个工作日（例：2026-09-24 触发，原至 2026-09-25，现至 2026-09-29）")
                .contains("涉及在办义务 17 项")
                .endsWith("改动 1 处，涉及义务规则 1 条，在办义务 17 项\n");
    }

    @Test
    void diffOfAVersionWithItselfIsEmpty() {
        assertThat(run("diff", before, before)).isZero();
        assertThat(output()).isEqualTo("改动 0 处，涉及义务规则 0 条，在办义务 0 项\n");
    }

    @Test
    void diffNamesTheLineOfOpenDutiesThatItCannotRead() throws IOException {
        var open = Files.writeString(root.resolve("open.csv"), "rule,count\nexample.clue.assign,many\n");
        assertThat(run("diff", before, after, open)).isEqualTo(1);
        assertThat(output()).contains("open.csv:2  应为“规则编号,在办数”");
    }

    @Test
    void rulesFindsByWordAndSaysWhenThereIsNothing() {
        assertThat(run("rules", "绝无此词")).isEqualTo(1);
        assertThat(output()).isEqualTo("共 0 条\n");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("rules")).isEqualTo(2);
        assertThat(run("diff", before)).isEqualTo(2);
        assertThat(run("check", before, after)).isEqualTo(2);
        assertThat(run("wish")).isEqualTo(2);
        assertThat(output())
                .contains("rules <词或要求编号>")
                .contains("diff <目录A> <目录B>")
                .contains("check [目录]");
    }

    @Test
    void printsForAHitTheRuleItsPlaceClauseWordingAndStories() {
        var library = story().load();
        new Report(new PrintStream(printed, true, UTF_8))
                .rules(library.catalogue().search("zz-077"));
        assertThat(output()).isEqualTo("""
                example.clue.assign  [duty]  jurisdiction/990101-example/rules/clue.yaml:1
                    一日内交办到人
                    条款：example-plan 第一条 ZZ-077
                    要求：一日内交办
                    场景：没有责任人不算交办（jurisdiction/990101-example/scenarios/stories.yaml:1） ZZ-079
                共 1 条
                """);
    }

    @Test
    void countsOpenDutiesOfSeveralLinesAndIgnoresAByteOrderMark() {
        var open = OpenDuties.parse("x.csv", List.of("\uFEFFa.rule,2", "a.rule,3", "", "b.rule , 4"));
        assertThat(open.byRule()).isEqualTo(Map.of("a.rule", 5L, "b.rule", 4L));
        assertThat(open.under(List.of("a.rule", "b.rule", "c.rule"))).isEqualTo(9);
        assertThatThrownBy(() -> OpenDuties.parse("x.csv", List.of("rule,count", "a.rule,1,2")))
                .isInstanceOf(InvalidPacks.class);
        assertThat(OpenDuties.NONE.under(List.of("a.rule"))).isZero();
    }
}
