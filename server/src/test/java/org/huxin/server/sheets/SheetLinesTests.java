package org.huxin.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** A spreadsheet shows what was written, and runs none of it. */
class SheetLinesTests {

    private static final String BEGINNINGS = "=+-@\t\r";

    private static Sheet written(List<List<?>> lines) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "huxin", "1.0")) {
            var sheet = new SheetLines(book.newWorksheet("示例"));
            lines.forEach(sheet::add);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
    }

    @Test
    void numbersMomentsAndNothingComeBackAsTheyAre() throws Exception {
        var sheet = written(List.of(
                List.of("甲"),
                Arrays.asList(7, new BigDecimal("1234.56"), null, LocalDateTime.of(2024, 3, 4, 9, 5, 59), "-5")));

        var row = sheet.getRow(1);
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(7);
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234.56);
        assertThat(row.getCell(2)).isNull();
        assertThat(row.getCell(3).getStringCellValue()).isEqualTo("2024-03-04 09:05");
        assertThat(row.getCell(4).getStringCellValue()).isEqualTo("'-5");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("甲");
    }

    @Test
    void anyTextIsATextAndNoneBeginsAsAFormulaDoes() throws Exception {
        var seed = 61_061L;
        var random = new Random(seed);
        var lines = new ArrayList<List<?>>();
        for (var line = 0; line < 200; line++) {
            lines.add(List.of(text(random), text(random)));
        }

        var sheet = written(lines);

        for (var line = 0; line < lines.size(); line++) {
            for (var column = 0; column < 2; column++) {
                var said = (String) lines.get(line).get(column);
                var cell = sheet.getRow(line).getCell(column);
                assertThat(cell.getCellType()).as("seed %d", seed).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue())
                        .as("seed %d", seed)
                        .isEqualTo(dangerous(said) ? "'" + said : said)
                        .doesNotContainPattern("\\A[=+@\\t-]");
            }
        }
    }

    private static boolean dangerous(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /** Often begins badly, often has a second line. */
    private static String text(Random random) {
        var first = random.nextBoolean() ? "" : String.valueOf("=+-@".charAt(random.nextInt(4)));
        var rest = List.of("示例公司", "1+1", "HYPERLINK(\"http://example.invalid\")", "甲\n=乙", " =丙", "<f>1</f>", "&amp;");
        return first + rest.get(random.nextInt(rest.size()));
    }
}
