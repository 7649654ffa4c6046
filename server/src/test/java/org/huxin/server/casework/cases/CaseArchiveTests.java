package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.cases.CaseTrail.Filed;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever opens an archive finds: every file once, under a name of its own, and an index that lists them all. */
@CaseworkTest
class CaseArchiveTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final String INDEX = "案卷目录.xlsx";
    private static final String PROGRESS = "\"text\":\"%s\",\"kind\":\"general\",\"attachments\":[%s]";

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    CaseTrail trail;
    Counter.Officer labour;
    Filed one;

    @BeforeEach
    void aCase() throws Exception {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
        labour = counter.of("zz.labour");
        one = trail.filed(
                "zz.labour", aClue("phone", MONDAY.atTime(8, 30)).in("410803_lifeng", "housing"), "zz.housing");
    }

    private String upload(String name, String content) throws Exception {
        return read(
                labour.upload(name, "application/pdf", ("%PDF-1.7 " + content).getBytes(StandardCharsets.UTF_8))
                        .andExpect(status().isOk()),
                "$.id");
    }

    private void progress(String text, String... files) throws Exception {
        var ids = files.length == 0 ? "" : "\"" + String.join("\",\"", files) + "\"";
        trail.does(labour, one, "progress", PROGRESS.formatted(text, ids));
    }

    private Map<String, byte[]> archive() throws Exception {
        var zip = labour.get(one.path() + "/archive.zip")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return files;
    }

    @Test
    void theIndexListsExactlyTheFilesThatAreThereNumberedWithoutAGap() throws Exception {
        progress("三份材料", upload("工资表.pdf", "一"), upload("工资表.pdf", "二"), upload("..pdf", "三"));
        labour.does(one.clue(), "issue-paper", "\"template\":\"reminder_letter\"");
        trail.entersWithDocument(labour, one, "filing").andExpect(status().isOk());

        var files = archive();

        var listed = rows(files.get(INDEX)).stream()
                .flatMap(row -> row.get(5).lines())
                .toList();
        var there = files.keySet().stream().filter(name -> !name.equals(INDEX)).toList();
        assertThat(listed).containsExactlyElementsOf(there).hasSizeGreaterThanOrEqualTo(5);
        assertThat(there)
                .extracting(name -> name.substring(0, 3))
                .isEqualTo(IntStream.rangeClosed(1, there.size())
                        .mapToObj("%03d"::formatted)
                        .toList());
        assertThat(there).allSatisfy(name -> assertThat(name).doesNotContainPattern("[/\\\\:*?\"<>|]|\\p{Cntrl}"));
        assertThat(texts(files, "工资表.pdf")).containsExactly("%PDF-1.7 一", "%PDF-1.7 二");
    }

    @Test
    void aFileThatIsAttachedTwiceLiesInItOnceAndIsNamedBothTimes() throws Exception {
        var contract = upload("合同.pdf", "合同");
        labour.does(one.clue(), "attach", "\"attachments\":[\"%s\"]".formatted(contract));
        progress("再附一次", contract);

        var files = archive();

        assertThat(texts(files, "合同.pdf")).containsExactly("%PDF-1.7 合同");
        var name = files.keySet().stream()
                .filter(file -> file.endsWith("合同.pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(rows(files.get(INDEX)))
                .filteredOn(row -> row.get(5).contains(name))
                .hasSize(2);
    }

    @Test
    void aVoidedPaperStaysInItWithItsReason() throws Exception {
        labour.does(one.clue(), "issue-paper", "\"template\":\"reminder_letter\"");
        var paper = db.fetchValue(
                "SELECT id FROM document.paper WHERE subject = ? AND template = 'reminder_letter'",
                "clue:" + one.clue().id());
        labour.post("/api/papers/" + paper + "/void", "{\"reason\":\"主送单位写错\"}").andExpect(status().isOk());

        var files = archive();

        assertThat(files.keySet())
                .filteredOn(name -> name.endsWith("（已作废）.pdf"))
                .hasSize(1);
        assertThat(rows(files.get(INDEX)))
                .filteredOn(row -> row.get(2).equals("作废"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).endsWith("号：主送单位写错"));
    }

    @Test
    void noTextOfAnOfficerBecomesAFormulaOfTheIndex() throws Exception {
        labour.does(one.clue(), "report-up", "\"to\":\"zz.government\",\"text\":\"=1+1\"");
        progress("=HYPERLINK(1)", upload("=cmd.pdf", "式"));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(archive().get(INDEX)))) {
            for (var row : book.getSheetAt(0)) {
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
        }
    }

    private static List<String> texts(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<List<String>> rows(byte[] sheet) throws Exception {
        var rows = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (var row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    rows.add(IntStream.range(0, 6)
                            .mapToObj(column -> row.getCell(column) == null
                                    ? ""
                                    : row.getCell(column).toString())
                            .toList());
                }
            }
        }
        return rows;
    }
}
