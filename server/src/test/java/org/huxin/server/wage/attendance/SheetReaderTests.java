package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dhatim.fastexcel.Workbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.wage.WageRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 考勤表, however it was made. */
@CaseworkTest
class SheetReaderTests {

    private static final YearMonth MONTH = YearMonth.of(2024, 2);

    @Autowired
    private ReadAttendance read;

    @TempDir
    private Path folder;

    private ReadAttendance.Found read(String text) throws IOException {
        return read(text.getBytes(Charset.forName("GBK")));
    }

    private ReadAttendance.Found read(byte[] bytes) throws IOException {
        return read.read("410803", MONTH, Files.write(folder.resolve("考勤"), bytes));
    }

    @Test
    void aWorkbookOfSingleDaysIsRead() throws IOException {
        var number = WageRows.idNumber();
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("二月");
            sheet.value(0, 0, "示例项目考勤表");
            sheet.value(2, 0, "姓　名");
            sheet.value(2, 1, "身份证号码*");
            for (var day = 1; day <= 31; day++) {
                sheet.value(2, 1 + day, day);
            }
            sheet.value(2, 33, "工时合计");
            sheet.value(3, 0, "甲");
            sheet.value(3, 1, number);
            sheet.value(3, 2, 1);
            sheet.value(3, 3, 0.5);
            sheet.value(3, 30, "√");
            // there is no thirtieth of February
            sheet.value(3, 31, "√");
            sheet.value(3, 33, 20.5);
            sheet.finish();
        }
        var found = read(bytes.toByteArray());
        assertThat(found.mistakes()).isEmpty();
        var line = found.lines().getFirst();
        assertThat(line.worked()).isEqualTo(250);
        assertThat(line.minutes()).isEqualTo(1_230);
        assertThat(line.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(line.line()).isEqualTo(4);
        assertThat(line.who().toString()).doesNotContain(number);
    }

    @Test
    void otherPapersAreReadByTheirNames() throws IOException {
        var found = read("姓名,证件类型,证件号,出勤天数\n甲,护照,E12345678,3\n乙,台湾居民来往大陆通行证,T1234567,4\n");
        assertThat(found.mistakes()).isEmpty();
        assertThat(found.lines()).extracting(one -> one.who().kind()).containsExactly("08", "12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲,,11010519491231002X,30            | 出勤天数
            甲,,11010519491231002X,-1            | 出勤天数
            甲,,11010519491231002X,1e3           | 出勤天数
            甲,,11010519491231002X,              | 出勤天数
            甲,,110105194912310021,3             | 证件号码
            甲,,,3                               | 证件号码
            甲,护照,!!,3                         | 证件号码
            甲,学生证,1234567,3                  | 证件类型
            ,,11010519491231002X,3               | 姓名
            """)
    void whatIsWrongIsToldByItsLineAndColumn(String line, String column) throws IOException {
        var found = read("姓名,证件类型,身份证号,合计\n" + line + "\n");
        assertThat(found.lines()).isEmpty();
        assertThat(found.mistakes()).isNotEmpty().allMatch(one -> one.line() == 2);
        assertThat(found.mistakes().getFirst().column()).isEqualTo(column);
    }

    @Test
    void aFileOfManyMistakesIsNotReadToItsEnd() throws IOException {
        var found = read("姓名,身份证号,合计\n" + "甲,1,1\n".repeat(5_000));
        assertThat(found.mistakes()).hasSizeLessThanOrEqualTo(510);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> read("姓名,工人姓名,身份证号,合计\n甲,甲,11010519491231002X,1\n"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("两列");
        assertThatThrownBy(() -> read("姓名,身份证号,1,1日\n甲,11010519491231002X,1,1\n"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("两列");
    }
}
