package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.Directory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger as a spreadsheet: the same rows as on the screen, the sums to the fen, and nothing that runs. */
@CaseworkTest
class LedgerExportTests {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 10);
    private static final List<String> FORMULAS = List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://example.invalid\")", "=cmd|' /C calc'!A0");

    @Autowired
    Ledger ledger;

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();

    @BeforeEach
    void aDay() {
        counter.on(DAY);
    }

    @AfterEach
    void takeThemAway() {
        RandomClues.remove(db);
    }

    private List<Row> rows(String query) throws Exception {
        var bytes = counter.of("zz.labour")
                .get("/api/clues.xlsx?" + query)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var rows = new ArrayList<Row>();
        new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0).forEach(rows::add);
        return rows.subList(1, rows.size());
    }

    @Test
    void theSheetHoldsTheLedgersRowsInItsOrderWithItsSums() throws Exception {
        // more than are looked up at a time
        new RandomClues(db, directory, new Random(seed)).add("410803", 620);
        var reader = counter.acting("zz.labour");
        for (var sort : List.of("-receivedAt", "claimedFen", "employer")) {
            var expected = new ArrayList<String>();
            var sum = BigDecimal.ZERO;
            for (var clue : ledger.page(sorted(sort), reader, null, 10_000).items()) {
                expected.add(clue.getNumber());
                sum = sum.add(BigDecimal.valueOf(clue.getClaimedFen() == null ? 0 : clue.getClaimedFen(), 2));
            }

            var rows = rows("text=RC-2024&sort=" + sort);

            assertThat(rows.stream()
                            .map(row -> row.getCell(0).getStringCellValue())
                            .toList())
                    .as("seed %d by %s", seed, sort)
                    .isEqualTo(expected)
                    .hasSize(620);
            assertThat(rows.stream()
                            .map(row -> row.getCell(12))
                            .filter(cell -> cell != null)
                            .map(cell -> BigDecimal.valueOf(cell.getNumericCellValue()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum);
        }
    }

    private static ClueFilter sorted(String sort) {
        return new ClueFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, "RC-2024", sort);
    }

    @Test
    void whateverPeopleWriteNoCellOfTheSheetIsAFormulaOrLooksLikeOne() throws Exception {
        for (var formula : FORMULAS) {
            counter.of("zz.labour")
                    .register(aClue("phone", DAY.atTime(8, 0))
                            .in("410803_lifeng", "housing")
                            .with("employer", formula + "公式示例")
                            .with("project", formula)
                            .with("site", formula));
        }

        var rows = rows("text=公式示例");

        assertThat(rows).hasSize(FORMULAS.size());
        for (var row : rows) {
            for (var cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                if (cell.getCellType() == CellType.STRING) {
                    assertThat(cell.getStringCellValue()).doesNotContainPattern("\\A[=+@\\t\\r-]");
                }
            }
            assertThat(text(row.getCell(10))).isEqualTo("'" + project(row));
        }
    }

    private String project(Row row) {
        return db.fetchSingle(CLUE, CLUE.NUMBER.eq(text(row.getCell(0)))).getProject();
    }

    private static String text(Cell cell) {
        return cell.getStringCellValue();
    }
}
