package org.huxin.files.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huxin.files.standard.SampleMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says, and how it ends. */
class MainTests {

    private static final Path SCHEMA = Path.of("../policy/schema/v1/file-report.json");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String good;
    private String bad;

    @BeforeEach
    void files() throws Exception {
        var month = new SampleMonth(3, 5);
        good = Files.write(folder.resolve("good.csv"), month.wages.utf8()).toString();
        month.wages.set(2, "姓名", "测\"试\\员\t\u001b[31m😀");
        month.wages.set(2, "实发工资", "1.00");
        month.wages.header.set(4, "看\"板\\\u001b[31m");
        bad = Files.write(folder.resolve("bad.csv"), month.wages.utf8()).toString();
    }

    private int run(String... words) {
        return Main.run(List.of(words), out, err);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void filesWithoutFaultEndWithNothing() {
        assertThat(run("--month", "2024-04", "--wages", good)).isZero();
        assertThat(said()).contains("good.csv：5 行").contains("错误 0，提醒 0，告知 0");
    }

    @Test
    void eachFindingIsOneLineThatSaysWhereAndHowToMend() {
        assertThat(run("--wages", bad)).isEqualTo(1);
        var line = said().lines()
                .filter(one -> one.startsWith("HX3004"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("错误", "bad.csv 第 5 行 K 列", "“实发工资”是 1", "→ 核对各项金额");
        assertThat(said()).doesNotContain("\u001b");
    }

    @Test
    void theReportForProgramsIsAsItsSchemaSays() throws Exception {
        assertThat(run("--format", "json", "--wages", bad, "--roster", bad)).isEqualTo(1);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(said(), InputFormat.JSON)).isEmpty();
        assertThat(said()).contains("\"code\":\"HX3004\"").contains("\"month\":\"2024-04\"");
        assertThat(schema.validate("{\"findings\":[]}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aFileThatCannotBeReadEndsWithTwo() throws Exception {
        var cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 9})
                .toString();
        assertThat(run("--wages", cut)).isEqualTo(2);
        assertThat(said()).startsWith("HX1001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--wages",
                "--wages nowhere.csv",
                "--month 2024-13 --wages x",
                "--format xml --wages x",
                "--what x"
            })
    void whoeverMisusesItIsToldHowToUseIt(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("用法：");
        assertThat(said()).isEmpty();
    }
}
