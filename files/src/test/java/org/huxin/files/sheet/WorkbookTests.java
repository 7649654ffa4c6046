package org.huxin.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.files.FileRefused;
import org.huxin.files.sheet.Sheet.Merged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices send them: cells merged, formulas, money. */
class WorkbookTests {

    @TempDir
    private Path folder;

    private Path book(Consumer<XSSFSheet> fill) throws Exception {
        var file = folder.resolve("台账.xlsx");
        try (var book = new XSSFWorkbook();
                var out = new FileOutputStream(file.toFile())) {
            fill.accept(book.createSheet("台账"));
            book.createSheet("说明").addMergedRegion(new CellRangeAddress(0, 9, 0, 9));
            book.write(out);
        }
        return file;
    }

    private static void put(XSSFSheet sheet, int row, int column, Object value) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        switch (value) {
            case Number number -> line.createCell(column).setCellValue(number.doubleValue());
            default -> line.createCell(column).setCellValue(value.toString());
        }
    }

    @Test
    void mergedCellsOfTheFirstSheetAreToldAsTheUserCountsThem() throws Exception {
        var file = book(sheet -> {
            put(sheet, 0, 0, "在建项目台账");
            put(sheet, 1, 5, "建设单位");
            put(sheet, 3, 1, "示例小区");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 12));
            sheet.addMergedRegion(new CellRangeAddress(3, 6, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(8, 9, 27, 28));
        });
        try (var sheet = Sheets.open(file)) {
            assertThat(sheet.merged())
                    .containsExactlyInAnyOrder(new Merged(1, 1, "A"), new Merged(4, 7, "B"), new Merged(9, 10, "AB"));
            assertThat(sheet.rows().map(Sheet.Row::line)).containsExactly(1, 2, 4);
            assertThat(sheet.charset()).isNull();
        }
    }

    /** Whatever became of the bytes on the way, the file is read or refused, and nothing else. */
    @Test
    void damagedBytesAreReadOrRefused() throws Exception {
        var sound = Files.readAllBytes(book(one -> {
            for (var line = 0; line < 30; line++) {
                put(one, line, 0, "示例小区" + line);
                put(one, line, 1, line * 1.5);
            }
            one.addMergedRegion(new CellRangeAddress(3, 6, 1, 1));
        }));
        var seed = System.nanoTime();
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < 1500; round++) {
            var bytes = sound.clone();
            for (var i = 0; i < 1 + random.nextInt(60); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var file = Files.write(folder.resolve("坏.xlsx"), bytes);
            try (var sheet = Sheets.open(file);
                    var rows = sheet.rows()) {
                sheet.merged();
                sheet.others();
                rows.forEach(row -> assertThat(row.line()).isPositive());
            } catch (FileRefused told) {
                refused++;
            } catch (Exception other) {
                throw new AssertionError("seed %d, round %d".formatted(seed, round), other);
            }
        }
        assertThat(refused).as("seed %d", seed).isPositive();
    }

    @Test
    void aSheetWithoutMergedCellsHasNone() throws Exception {
        try (var sheet = Sheets.open(book(one -> put(one, 0, 0, "项目名称")))) {
            assertThat(sheet.merged()).isEmpty();
        }
    }

    @Test
    void onlyTheFirstPlaceOfAMergedCellHasItsText() throws Exception {
        var file = book(sheet -> {
            put(sheet, 0, 0, "建设单位");
            put(sheet, 0, 1, "");
            put(sheet, 1, 0, "名称");
            put(sheet, 1, 1, "联系方式");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        });
        try (var sheet = Sheets.open(file)) {
            assertThat(sheet.rows()
                            .map(row ->
                                    row.cells().stream().map(Sheet.Cell::text).toList())
                            .toList())
                    .containsExactly(List.of("建设单位", ""), List.of("名称", "联系方式"));
        }
    }

    @Test
    void aFormulaIsNotBelievedEvenWithARememberedResult() throws Exception {
        var file = book(sheet -> {
            put(sheet, 0, 0, 7);
            var cell = sheet.getRow(0).createCell(1);
            cell.setCellFormula("A1*1000");
            cell.setCellValue(7_000);
            put(sheet, 0, 2, "=HYPERLINK(\"http://example.invalid\")");
        });
        try (var sheet = Sheets.open(file)) {
            var cells = sheet.rows().findFirst().orElseThrow().cells();

            assertThat(cells.get(0).text()).isEqualTo("7");
            assertThat(cells.get(1).text()).isEmpty();
            assertThat(cells.get(1).problem()).contains("公式");
            assertThat(cells.get(1).blank()).isFalse();
            assertThat(cells.get(2).text()).startsWith("=HYPERLINK");
            assertThat(cells.get(2).problem()).isNull();
        }
    }

    @Test
    void moneyIsReadToTheFenAndANumberThatWasRoundedIsNot() throws Exception {
        var file = book(sheet -> {
            put(sheet, 0, 0, 1234.56);
            put(sheet, 0, 1, 0.1);
            put(sheet, 0, 2, 120_000_000.01);
            put(sheet, 0, 3, 1234567890123456789d);
            put(sheet, 0, 4, "620102190001010011");
        });
        try (var sheet = Sheets.open(file)) {
            var cells = sheet.rows().findFirst().orElseThrow().cells();

            assertThat(cells).extracting(Sheet.Cell::text).startsWith("1234.56", "0.1", "120000000.01");
            assertThat(cells.subList(0, 3)).extracting(Sheet.Cell::problem).containsOnlyNulls();
            assertThat(cells.get(3).problem()).contains("四舍五入");
            assertThat(cells.get(4).text()).isEqualTo("620102190001010011");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void textOfAnySeparatorIsReadAndHasNoMergedCells(String separator) throws Exception {
        var text = String.join(separator, "项目名称", "负责人", "备注") + "\n"
                + String.join(separator, "示例小区", "测试员甲", "\"两\n行\"") + "\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            var file = Files.write(folder.resolve("台账.csv"), text.getBytes(charset));
            try (var sheet = Sheets.open(file)) {
                assertThat(sheet.merged()).isEmpty();
                assertThat(sheet.rows()
                                .map(row -> row.cells().stream()
                                        .map(Sheet.Cell::text)
                                        .toList())
                                .toList())
                        .as("%s in %s", separator, charset)
                        .containsExactly(List.of("项目名称", "负责人", "备注"), List.of("示例小区", "测试员甲", "两\n行"));
            }
        }
    }

    @Test
    void whatIsNoSheetIsRefusedInChinese() throws Exception {
        var old =
                Files.write(folder.resolve("旧.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        var cut = folder.resolve("半.xlsx");
        var whole = Files.readAllBytes(book(sheet -> put(sheet, 0, 0, "甲")));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        for (var file : List.of(old, cut)) {
            assertThatThrownBy(() -> Sheets.open(file).close()).isInstanceOf(FileRefused.class);
        }
    }
}
