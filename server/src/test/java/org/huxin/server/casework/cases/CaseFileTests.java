package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 案卷 of a case, and the ledger of the cases that came from above. */
@CaseworkTest
class CaseFileTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final String INDEX = "案卷目录.xlsx";

    @Autowired
    Counter counter;

    @Test
    @Requirement("JY-05b")
    void oneArchiveHoldsEveryDocumentAndStepOfACaseFromAboveInOrderOfTime() throws Exception {
        var trail = new CaseTrail(counter);
        var office = counter.of("jy.office");
        var labour = counter.of("jy.labour");
        counter.on(MONDAY);
        var form = aClue("superior", MONDAY.atTime(8, 30))
                .in("419001001", "housing")
                .with("superiorMode", "oversee");
        var one = trail.filed("jy.office", form, "jy.labour", "jy.housing");
        office.does(one.clue(), "issue-paper", "\"template\":\"oversight_order\"");
        counter.on(MONDAY.plusDays(1));
        trail.entersWithDocument(labour, one, "investigation").andExpect(status().isOk());
        trail.does(
                labour,
                one,
                "progress",
                "\"text\":\"已调取考勤\",\"kind\":\"general\",\"attachments\":[\"%s\"]".formatted(labour.uploads()));
        counter.on(MONDAY.plusDays(2));
        trail.entersWithDocument(labour, one, "handling").andExpect(status().isOk());
        trail.enters(labour, one, "repayment").andExpect(status().isOk());
        counter.on(MONDAY.plusDays(3));
        trail.entersWithDocument(labour, one, "closing").andExpect(status().isOk());

        var files = unzipped(office.get(one.path() + "/archive.zip")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        var index = index(files.get(INDEX));
        assertThat(index)
                .extracting(row -> row.get(3).replaceAll("（.*", ""))
                .containsSubsequence("接收线索", "立案", "进入“调查取证”", "办理进展", "进入“处理”", "进入“清偿”", "进入“结案”");
        assertThat(index).extracting(row -> row.get(1)).isSorted();
        assertThat(index).filteredOn(row -> row.get(2).equals("文书")).hasSize(2);
        assertThat(index)
                .extracting(row -> row.get(5))
                .filteredOn(name -> !name.isEmpty())
                .allSatisfy(names -> assertThat(files).containsKeys(names.split("\n")));
        assertThat(files.keySet()).filteredOn(name -> name.endsWith("凭证.pdf")).hasSize(4);
        assertThat(files.values()).allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
        assertThat(files.entrySet())
                .filteredOn(file -> file.getKey().endsWith("号.pdf"))
                .hasSize(2)
                .allSatisfy(file -> assertThat(new String(file.getValue(), 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-"));
        office.get("/api/clues?channel=superior&text=" + one.clue().number())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].case.id").value(one.id()));
        office.get("/api/clues/count?channel=superior&text=" + one.clue().number())
                .andExpect(jsonPath("$.count").value(1));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<List<String>> index(byte[] sheet) throws Exception {
        var rows = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (var row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    var cells = new ArrayList<String>();
                    for (var column = 0; column < 6; column++) {
                        var cell = row.getCell(column);
                        cells.add(cell == null ? "" : cell.toString());
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }
}
