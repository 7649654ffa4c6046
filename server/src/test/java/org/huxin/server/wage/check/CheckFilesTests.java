package org.huxin.server.wage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huxin.files.standard.BankXml;
import org.huxin.files.standard.FileKind;
import org.huxin.files.standard.SampleMonth;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The files of a month, checked in the browser as the command checks them. */
@CaseworkTest
class CheckFilesTests {

    private static final String PATH = "/api/wage/check-files";

    @Autowired
    private Counter counter;

    private static MockMultipartFile part(FileKind kind, byte[] content) {
        return new MockMultipartFile(kind.word(), kind.word() + ".csv", "text/csv", content);
    }

    private static MockMultipartFile[] parts(SampleMonth month) {
        return List.of(FileKind.values()).stream()
                .map(kind -> part(kind, month.of(kind).utf8()))
                .toArray(MockMultipartFile[]::new);
    }

    @Test
    void aFirmHasItsFilesCheckedAndIsToldByNumberLineAndColumnHowToMend() throws Exception {
        var firm = WageSite.of(counter, "zy.housing").helper();
        var month = new SampleMonth(9, 8);
        firm.sendFiles(PATH + "?month=2024-04", parts(month))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings", empty()))
                .andExpect(jsonPath("$.errors").value(0))
                .andExpect(jsonPath("$.month").value("2024-04"))
                .andExpect(jsonPath("$.files[*].kind", contains("roster", "attendance", "wages", "bank", "account")));

        month.bank.set(2, "金额", "1.00");
        month.bank.total.clear();
        firm.sendFiles(PATH, parts(month))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[?(@.code=='HX5008')].line", contains(5)))
                .andExpect(jsonPath("$.findings[?(@.code=='HX5008')].file", contains("bank.csv")))
                .andExpect(jsonPath("$.findings[?(@.code=='HX5010')].mend", contains("按逐人的差别核对")));
    }

    @Test
    void theAnswerIsAsTheSchemaOfTheReportSaysAndHidesNumbersOfPapers() throws Exception {
        var month = new SampleMonth(4, 1_500);
        month.wages.rows.forEach(row -> row.set(8, row.get(2)));
        var answer = counter.of("zy.housing")
                .sendFiles(PATH, parts(month))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings.length()").value(1_000))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../policy/schema/v1/file-report.json")));

        assertThat(schema.validate(answer, InputFormat.JSON)).isEmpty();
        assertThat(answer).doesNotContain(month.wages.get(0, "身份证号码")).contains("\"omitted\":");
    }

    @Test
    void whatIsMadeToDoHarmIsAFindingLikeAnyOther() throws Exception {
        var officer = counter.of("zy.housing");
        var laughs = BankXml.ORDER.replace("<Document", "<!DOCTYPE d [<!ENTITY a \"ha\">]><Document");
        officer.sendFiles(
                        PATH,
                        part(FileKind.WAGES, bomb()),
                        new MockMultipartFile("xml", "a.xml", "text/xml", laughs.getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].code", contains("HX1001", "HX6002")))
                .andExpect(jsonPath("$.files[*].readable", contains(false, false)));
        officer.sendFiles(PATH, new MockMultipartFile("wages", "x\r\ny".repeat(200), "text/csv", new byte[0]))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].code", hasItem("HX1005")));
    }

    private static byte[] bomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            var blank = "<row/>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 1_000; i++) {
                zip.write(blank);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void nothingToCheckAndNobodySignedInAreRefused() throws Exception {
        counter.of("zy.housing")
                .sendFiles(PATH)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("check.nothing"));
        counter.nobody().sendFiles(PATH, parts(new SampleMonth(1, 1))).andExpect(status().isUnauthorized());
        counter.of("zy.housing")
                .sendFiles(PATH + "?month=2024-13", parts(new SampleMonth(1, 1)))
                .andExpect(status().is4xxClientError());
    }
}
