package org.huxin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTests {

    @TempDir
    Path root;

    @Test
    void countsRowsThatAnAnnotationNames() {
        var text = "@Requirement({\"ZZ-077\", \"ZZ-079\"})\n@Requirement(\"JY-06c\") void proves() {}";
        assertThat(Coverage.rows(Path.of("A.java"), text)).containsExactly("JY-06c", "ZZ-077", "ZZ-079");
    }

    @Test
    void readsAnAnnotationOverSeveralLines() {
        var text = "@Requirement({\n    \"ZZ-077\",\n    \"ZY-040\"\n})";
        assertThat(Coverage.rows(Path.of("A.java"), text)).containsExactly("ZY-040", "ZZ-077");
    }

    @Test
    void doesNotCountARowThatProseMentions() {
        assertThat(Coverage.rows(Path.of("A.java"), "// ZZ-077 is hard\nvar row = \"ZZ-078\";"))
                .isEmpty();
        assertThat(Coverage.rows(Path.of("a.yaml"), "# rows of ZZ-077\n- name: ZZ-078 的场景"))
                .isEmpty();
    }

    @Test
    void countsRowsOfScenariosInBothWaysOfWritingLists() {
        var text = "- name: x\n  rows: [ZZ-077, ZZ-078]\n- name: y\n  rows:\n    - JF-38\n    - JF-39\n  facts: []\n";
        assertThat(Coverage.rows(Path.of("a.yaml"), text)).containsExactly("JF-38", "JF-39", "ZZ-077", "ZZ-078");
    }

    @Test
    void looksAtTestsAndScenariosOnlyAndTellsUnknownRows() throws IOException {
        write("server/src/test/java/ATests.java", "@Requirement(\"ZZ-077\")");
        write("server/src/main/java/A.java", "@Requirement(\"ZZ-078\")");
        write("policy/jurisdiction/x/scenarios/a.yaml", "- rows: [JF-38, JF-99]");
        write("policy/jurisdiction/x/rules/a.yaml", "- citation: {rows: [JF-39]}");
        write("server/target/src/test/java/BTests.java", "@Requirement(\"ZZ-079\")");
        var coverage = Coverage.of(root);
        assertThat(coverage.covered()).isEqualTo(2);
        assertThat(coverage.unknown()).containsExactly("JF-99");
    }

    /** Of this very project: the figure stands in the output of each build, and a row that does not exist fails it. */
    @Test
    void everyRowThatIsNamedExistsAndTheFigureIsPrinted() throws IOException {
        var coverage = Coverage.of(Path.of("").toAbsolutePath().getParent());
        coverage.print(System.out);
        assertThat(coverage.unknown()).isEmpty();
        assertThat(coverage.covered()).isPositive();
    }

    @Test
    void printsTheFigureAndTheRowsByTopic() throws IOException {
        write("policy/jurisdiction/x/scenarios/a.yaml", "- rows: [ZZ-075]");
        var printed = new ByteArrayOutputStream();
        Coverage.of(root).print(new PrintStream(printed, true, UTF_8));
        assertThat(printed.toString(UTF_8))
                .contains("clue-intake 1/13")
                .contains("有测试：ZZ-075")
                .endsWith("要求覆盖 1/435\n");
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
