package org.huxin.server.project.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 附件1 in and out: a ledger is entered whole or not at all, and comes out as it went in. */
@CaseworkTest
class ProjectImportTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    private Counter.Officer reform;
    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        reform = counter.of("zz.development_reform");
    }

    @Test
    @Requirement("ZZ-113")
    void theLedgerComesOutWithItsTwoLineHeaderAndGoesInAgainAsTheSameRows() throws Exception {
        var lines = List.of(LedgerSamples.line(1, mark + "一期"), LedgerSamples.line(2, mark + "二期"));
        send(LedgerSamples.workbook(lines, sheet -> {}), false)
                .andExpect(jsonPath("$.errors.length()", is(0)))
                .andExpect(jsonPath("$.entered", is(2)));
        push();

        var out = exported();

        assertThat(out.getFirst().subList(0, 6)).containsExactly("序号", "项目名称", "所属行业部门", "负责人", "联系方式", "建设单位");
        assertThat(out.get(0)).containsSubsequence("建设单位", "施工总单位", "合同总额（万元）", "备注");
        assertThat(out.get(1).subList(5, 11)).containsExactly("名称", "项目负责人", "联系方式", "名称", "项目经理", "联系方式");
        assertThat(own(out)).containsExactlyElementsOf(unnumbered(lines));

        send(export(), false)
                .andExpect(jsonPath("$.errors.length()", is(0)))
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.known", greaterThan(1)));
        assertThat(own(exported())).containsExactlyElementsOf(unnumbered(lines));
    }

    @Test
    void whatComesOutCanBeSentAsALedgerOfOtherProjects() throws Exception {
        send(csv(LedgerSamples.line(1, mark + "甲")), false).andExpect(jsonPath("$.entered", is(1)));
        push();
        var again = own(exported()).stream()
                .map(row ->
                        row.stream().map(text -> text.replace(mark, mark + "新")).toList())
                .toList();
        var numbered = new ArrayList<List<String>>();
        again.forEach(row -> {
            var line = new ArrayList<String>(List.of("1"));
            line.addAll(row);
            numbered.add(line);
        });

        send(LedgerSamples.workbook(numbered, sheet -> {}), false).andExpect(jsonPath("$.entered", is(1)));
        push();

        assertThat(own(exported())).contains(again.getFirst());
    }

    @Test
    @Requirement("JY-18a")
    void aLineWhoseOwnerIsBarredIsToldWithTheDecisionAndNothingIsEntered() throws Exception {
        var housing = counter.of("jy.housing");
        housing.post("/api/bars", """
                        {"enterprise": {"name": "%s置业有限公司"}, "decision": "%s号", "ground": "no_guarantee",
                         "decidedOn": "2024-03-01"}
                        """.formatted(mark, mark)).andExpect(status().isOk());
        var elsewhere = new ArrayList<>(LedgerSamples.line(1, mark + "甲"));
        var barred = new ArrayList<>(LedgerSamples.line(2, mark));
        elsewhere.set(2, "");
        barred.set(2, "");
        var file = LedgerSamples.csv(List.of(elsewhere, barred)).getBytes(StandardCharsets.UTF_8);

        for (var check : List.of(true, false)) {
            housing.sendFile("/api/project-imports?check=" + check, "台账", null, file)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.errors.length()", is(1)))
                    .andExpect(jsonPath("$.errors[0].line", is(4)))
                    .andExpect(jsonPath("$.errors[0].message", containsString(mark + "号")))
                    .andExpect(jsonPath("$.ready", is(1)))
                    .andExpect(jsonPath("$.entered", is(0)));
        }
        housing.get("/api/projects?text=" + mark).andExpect(jsonPath("$.items.length()", is(0)));
    }

    @Test
    void aCheckShowsWhatWouldBeEnteredAndEntersNothing() throws Exception {
        var file = csv(LedgerSamples.line(1, mark));

        send(file, true)
                .andExpect(jsonPath("$.lines", is(1)))
                .andExpect(jsonPath("$.ready", is(1)))
                .andExpect(jsonPath("$.entered", is(0)));
        found().andExpect(jsonPath("$.count", is(0)));

        send(file, false).andExpect(jsonPath("$.entered", is(1)));
        found().andExpect(jsonPath("$.count", is(1)));
    }

    @Test
    void theSameFileSentTwiceEntersNothingTwice() throws Exception {
        var file = csv(LedgerSamples.line(1, mark));
        send(file, false).andExpect(jsonPath("$.entered", is(1)));

        send(file, false).andExpect(jsonPath("$.entered", is(0))).andExpect(jsonPath("$.known", is(1)));
        found().andExpect(jsonPath("$.count", is(1)));
    }

    @Test
    void whatAnImportEntersIsWhatTheFormWouldHaveEntered() throws Exception {
        send(csv(LedgerSamples.line(1, mark)), false).andExpect(status().isOk());

        var id = Counter.read(reform.get("/api/projects?text=" + mark), "$.items[0].id");
        reform.get("/api/projects/" + id)
                .andExpect(jsonPath("$.number", is(notNullValue())))
                .andExpect(jsonPath("$.industryUnit.id", is("zz.housing")))
                .andExpect(jsonPath("$.sourceUnit.id", is("zz.development_reform")))
                .andExpect(jsonPath("$.valueFen", is(1_234_560_000)))
                .andExpect(jsonPath("$.step.code", is("information")))
                .andExpect(jsonPath("$.people[*].post.code", hasItem("owner_lead")))
                .andExpect(jsonPath("$.people[*].phoneMasked", hasItem("138****0002")))
                .andExpect(jsonPath("$.timeline[0].what", is("随台账导入")));
        counter.of("zz.transport").get("/api/projects/" + id).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void aTextOfAnyOfTheseEncodingsIsRead(String charset) throws Exception {
        var text = LedgerSamples.csv(List.of(LedgerSamples.line(1, mark)));

        send(text.getBytes(Charset.forName(charset)), true)
                .andExpect(jsonPath("$.errors.length()", is(0)))
                .andExpect(jsonPath("$.ready", is(1)));
    }

    @Test
    void oneLineThatNamesGroupAndColumnAtOnceIsAHeaderToo() throws Exception {
        var header = "序号,项目名称,所属行业部门,负责人,联系方式,建设单位名称,建设单位项目负责人,建设单位联系方式," + "施工总单位名称,施工总单位项目经理,施工总单位联系方式,合同总额（万元）,备注\n";
        var text = header + String.join(",", LedgerSamples.line(1, mark)) + "\n";

        send(text.getBytes(StandardCharsets.UTF_8), true)
                .andExpect(jsonPath("$.errors.length()", is(0)))
                .andExpect(jsonPath("$.ready", is(1)));
    }

    @Test
    void aRenamedAndAMissingColumnAreNamed() throws Exception {
        var renamed = LedgerSamples.csv(List.of(LedgerSamples.line(1, mark))).replace("合同总额（万元）", "造价");

        send(renamed.getBytes(StandardCharsets.UTF_8), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[*].line", is(List.of(2, 2))))
                .andExpect(jsonPath("$.errors[*].column", is(List.of("合同总额（万元）", "造价"))));
        found().andExpect(jsonPath("$.count", is(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | ''            | 项目名称
            2  | 示例没有的局   | 所属行业部门
            4  | 请看附件       | 联系方式
            6  | ''            | 建设单位·项目负责人
            11 | 待定          | 合同总额（万元）
            11 | -5            | 合同总额（万元）
            11 | 0             | 合同总额（万元）
            11 | 1e400         | 合同总额（万元）
            11 | 0.00000001    | 合同总额（万元）
            """)
    void aWrongCellIsToldWithItsLineAndColumnAndNothingIsEntered(int place, String text, String column)
            throws Exception {
        var wrong = new ArrayList<>(LedgerSamples.line(2, mark + "错"));
        wrong.set(place, text);

        send(csv(LedgerSamples.line(1, mark + "对"), wrong), false)
                .andExpect(jsonPath("$.lines", is(2)))
                .andExpect(jsonPath("$.ready", is(1)))
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[0].line", is(4)))
                .andExpect(jsonPath("$.errors[0].column", is(column)));
        found().andExpect(jsonPath("$.count", is(0)));
    }

    @Test
    void twoLinesAboutTheSameProjectAreToldApartByNobody() throws Exception {
        send(csv(LedgerSamples.line(1, mark), LedgerSamples.line(2, mark)), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[0].line", is(4)))
                .andExpect(jsonPath("$.errors[0].message", containsString("第3行")));
    }

    @Test
    void mergedCellsAndFormulasAreToldWithTheirPlace() throws Exception {
        var lines = List.of(LedgerSamples.line(1, mark + "一"), LedgerSamples.line(2, mark + "二"));

        send(LedgerSamples.workbook(lines, sheet -> sheet.range(3, 5, 4, 5).merge()), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[0].line", is(4)))
                .andExpect(jsonPath("$.errors[0].column", is("F列")));
        send(LedgerSamples.workbook(lines, sheet -> sheet.formula(4, 11, "1+1")), false)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[0].line", is(5)))
                .andExpect(jsonPath("$.errors[0].column", is("合同总额（万元）")))
                .andExpect(jsonPath("$.errors[0].message", containsString("公式")));
    }

    @Test
    void theNoteUnderTheTableIsNoProject() throws Exception {
        var text = LedgerSamples.csv(List.of(LedgerSamples.line(1, mark))) + "备注：请在开工前按表格内容推送,,,,,,,,,,,,\n";

        send(text.getBytes(StandardCharsets.UTF_8), true)
                .andExpect(jsonPath("$.lines", is(1)))
                .andExpect(jsonPath("$.errors.length()", is(0)));
    }

    @Test
    void whatIsNoLedgerIsRefused() throws Exception {
        refused("".getBytes(StandardCharsets.UTF_8), "import.header");
        refused("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "import.header");
        refused((LedgerSamples.UPPER + LedgerSamples.LOWER).getBytes(StandardCharsets.UTF_8), "import.empty");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "import.format");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "import.format");
        refused(bomb(), "import.format");
    }

    @Test
    void tooManyLinesAreRefusedBeforeAnyIsEntered() throws Exception {
        var text = new StringBuilder(LedgerSamples.UPPER + LedgerSamples.LOWER);
        for (var i = 0; i <= 10_000; i++) {
            text.append(i).append(',').append(mark).append(i).append(",,,,,,,,,,,\n");
        }

        refused(text.toString().getBytes(StandardCharsets.UTF_8), "import.too_long");
        found().andExpect(jsonPath("$.count", is(0)));
    }

    @Test
    void textsThatASpreadsheetWouldRunComeOutHarmless() throws Exception {
        var line = new ArrayList<>(LedgerSamples.line(1, "=" + mark));
        line.set(12, "+86");
        send(csv(line), false).andExpect(jsonPath("$.entered", is(1)));
        push();

        assertThat(own(exported()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("'=" + mark, "'+86"));
        send(export(), true).andExpect(jsonPath("$.ready", is(0)));
    }

    @Test
    void theTemplateIsTheHeaderAlone() throws Exception {
        var template = reform.get("/api/project-imports/template.xlsx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(LedgerSamples.rows(template)).hasSize(2);
        refused(template, "import.empty");
    }

    @Test
    void aLeaderMayReadTheLedgerButEnterNothing() throws Exception {
        send(csv(LedgerSamples.line(1, mark)), false).andExpect(jsonPath("$.entered", is(1)));
        push();
        var leader = counter.of("zz.government");

        leader.sendFile("/api/project-imports", "台账.csv", "text/csv", csv(LedgerSamples.line(1, mark + "二")))
                .andExpect(status().isForbidden());
        var rows = LedgerSamples.rows(leader.get("/api/push-ledger.xlsx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(own(rows))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("138****0002").doesNotContain("13800000002"));
    }

    /** Enters a push of every project of this test, so that it stands in the ledger. */
    private void push() throws Exception {
        for (var i = 0; ; i++) {
            var list = reform.get("/api/projects?size=200&text=" + mark);
            var count = Integer.parseInt(Counter.read(list, "$.items.length()"));
            if (i >= count) {
                return;
            }
            var id = Counter.read(list, "$.items[" + i + "].id");
            reform.post(
                    "/api/projects/" + id + "/pushes",
                    "{\"kind\":\"filing_form\",\"triggeredAt\":\"" + DAY + "T09:00:00\"}");
        }
    }

    private List<List<String>> exported() throws Exception {
        return LedgerSamples.rows(export());
    }

    private byte[] export() throws Exception {
        return reform.get("/api/push-ledger.xlsx?unit=zz.development_reform")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** The rows of this test's projects by name, without their running number. */
    private List<List<String>> own(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> row.size() > 1 && row.get(1).contains(mark))
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    private static List<List<String>> unnumbered(List<List<String>> lines) {
        return lines.stream().map(line -> line.subList(1, line.size())).toList();
    }

    @SafeVarargs
    private static byte[] csv(List<String>... lines) {
        return LedgerSamples.csv(List.of(lines)).getBytes(StandardCharsets.UTF_8);
    }

    private ResultActions found() throws Exception {
        return reform.get("/api/projects/count?text=" + mark);
    }

    private ResultActions send(byte[] file, boolean check) throws Exception {
        return reform.sendFile("/api/project-imports?check=" + check, "台账", null, file)
                .andExpect(status().isOk());
    }

    private void refused(byte[] file, String code) throws Exception {
        reform.sendFile("/api/project-imports", "台账", null, file)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is(code)));
    }

    private static byte[] bomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/image1.bin"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
