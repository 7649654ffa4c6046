package org.huxin.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huxin.files.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent is told apart by what it is, and nothing harmful gets as far as the reader. */
class SheetFormTests {

    private static final String TEXT = "用人单位,反映事项\n示例联通有限公司,\"甲、乙\n两人\"\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8,''", "UTF-8,UTF-8,\ufeff", "GBK,GBK,''", "GB18030,GBK,''", "UTF-16,UTF-16,''"})
    void findsInWhatATextIsWritten(String written, String told, String mark) throws IOException {
        var file = file((mark + TEXT).getBytes(Charset.forName(written)));

        try (var sheet = Sheets.open(file)) {
            assertThat(sheet.charset()).isEqualTo(told);
            var rows = sheet.rows().toList();
            assertThat(rows.get(0).cells()).extracting(Sheet.Cell::text).containsExactly("用人单位", "反映事项");
            assertThat(rows.get(1).line()).isEqualTo(2);
            assertThat(rows.get(1).cells().get(1).text()).contains("甲、乙", "两人");
        }
    }

    @Test
    void readsTabsAndSemicolonsAsWellAsCommas() throws IOException {
        for (var separator : List.of("\t", ";", ",")) {
            try (var sheet = Sheets.open(file(TEXT.replace(",", separator).getBytes(StandardCharsets.UTF_8)))) {
                assertThat(sheet.rows().findFirst().orElseThrow().cells()).hasSize(2);
            }
        }
    }

    @Test
    void refusesWhatIsNoSheet() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "旧版或加密");
        refused(new byte[] {0, 1, 2, 3, (byte) 0xff}, "无法识别");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "损坏");
    }

    @Test
    void refusesAWorkbookThatUnpacksWithoutEnd() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/media/image1.bin"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);

        refused(bytes.toByteArray(), "内容异常");
    }

    @Test
    void refusesEntitiesInWhateverPartTheyStand() throws IOException {
        var good = Books.workbook(sheet -> Books.row(sheet, 0, "用人单位", "反映事项"));
        var bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        var outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (var definition : List.of(bomb, outside)) {
            for (var part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels")) {
                var altered = Books.withPart(good, part, text -> text.replaceFirst("\\?>", "?>" + definition));
                refused(altered, "内容异常");
            }
        }
    }

    @Test
    void refusesACellFarOutsideTheSheet() throws IOException {
        var good = Books.workbook(sheet -> Books.row(sheet, 0, "用人单位", "反映事项"));

        refused(
                Books.withPart(good, "xl/worksheets/sheet1.xml", text -> text.replace("r=\"B1\"", "r=\"ZZZZZZ1\"")),
                "内容异常");
    }

    @Test
    void neitherFormulasNorErrorsAreTakenForValues() throws IOException {
        var workbook = Books.workbook(sheet -> {
            sheet.formula(0, 0, "HYPERLINK(\"https://example.invalid\",\"点我\")");
            sheet.value(0, 1, "=1+1");
            sheet.value(0, 2, 4.1088319900101E17);
            sheet.value(0, 3, 13800000001L);
        });

        try (var sheet = Sheets.open(file(workbook))) {
            var cells = sheet.rows().findFirst().orElseThrow().cells();
            assertThat(cells.get(0).problem()).contains("公式");
            assertThat(cells.get(0).text()).isEmpty();
            assertThat(cells.get(1).text()).isEqualTo("=1+1");
            assertThat(cells.get(2).problem()).contains("四舍五入");
            assertThat(cells.get(3).text()).isEqualTo("13800000001");
        }
    }

    @Test
    void aCellOfManyCharactersIsCutAndSaysSo() throws IOException {
        try (var sheet = Sheets.open(file(("a," + "长".repeat(40_000)).getBytes(StandardCharsets.UTF_8)))) {
            var cell = sheet.rows().findFirst().orElseThrow().cells().get(1);
            assertThat(cell.text()).hasSize(Sheet.LONGEST_CELL);
            assertThat(cell.problem()).contains("过长");
        }
    }

    private void refused(byte[] content, String why) {
        assertThatThrownBy(() -> Sheets.open(file(content)).close())
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(why);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sheet", ""), content);
    }
}
