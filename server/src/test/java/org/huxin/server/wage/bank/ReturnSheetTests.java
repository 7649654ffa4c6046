package org.huxin.server.wage.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huxin.files.FileRefused;
import org.huxin.server.kernel.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Return sheets in the shapes of several banks. */
class ReturnSheetTests {

    private static final List<ReturnWord> WORDS = List.of(
            new ReturnWord(Said.PAID, List.of("成功", "0000")),
            new ReturnWord(Said.FAILED, List.of("失败", "不成功")),
            new ReturnWord(Said.RETURNED, List.of("退汇")));

    private static final BankFiles.Answers ANSWERS =
            new BankFiles.Answers(null, "HX1", YearMonth.of(2024, 5), "1234567890");

    @TempDir
    private Path folder;

    private static ReturnMap map(String label, Map<ReturnColumn, List<String>> names) {
        var all = new EnumMap<ReturnColumn, List<String>>(ReturnColumn.class);
        names.forEach((column, called) ->
                all.put(column, called.stream().map(ReturnMap::plain).toList()));
        return new ReturnMap(label, all);
    }

    private static final List<ReturnMap> MAPS = List.of(
            map(
                    "甲",
                    Map.of(
                            ReturnColumn.CARD, List.of("卡号"),
                            ReturnColumn.NAME, List.of("户名"),
                            ReturnColumn.AMOUNT, List.of("金额（元）"),
                            ReturnColumn.RESULT, List.of("结果"),
                            ReturnColumn.REASON, List.of("原因"),
                            ReturnColumn.DAY, List.of("日期"),
                            ReturnColumn.MONTH, List.of("月份"),
                            ReturnColumn.ACCOUNT, List.of("付款账号"),
                            ReturnColumn.TOTAL, List.of("合计"))),
            map(
                    "乙",
                    Map.of(
                            ReturnColumn.REFERENCE, List.of("业务编号"),
                            ReturnColumn.AMOUNT, List.of("发生额"),
                            ReturnColumn.RESULT, List.of("返回码"))));

    private BankFile read(Path file, int most) {
        return new ReturnSheet(MAPS, WORDS, ANSWERS, LocalDate.of(2024, 6, 12), most).read(file);
    }

    private BankFile read(String content) throws Exception {
        return read(MessageFile.of(folder, content), 1000);
    }

    private List<String> mistakes(String content) throws Exception {
        return read(content).mistakes().stream().map(BankFile.Mistake::message).toList();
    }

    @Test
    void theHeaderTellsWhichBanksSheetItIsAndMayStandBelowATitle() throws Exception {
        var first = read("代发回单\n制表：示例\n卡号,户名,金额（元）,结果,原因\n6222,示例甲,\"1,000.50\",成功,\n6223,示例乙,2000,失败,户名不符\n");
        assertThat(first.mistakes()).isEmpty();
        assertThat(first.message()).isEqualTo("HX1");
        assertThat(first.entries()).extracting(BankFile.Entry::fen).containsExactly(1_000_50L, 2_000_00L);
        assertThat(first.entries()).extracting(BankFile.Entry::said).containsExactly(Said.PAID, Said.FAILED);
        assertThat(first.entries()).extracting(BankFile.Entry::line).containsExactly(4, 5);
        assertThat(first.entries().get(1).reason()).isEqualTo("户名不符");

        var second = read("序号\t业务编号\t发生额\t返回码\n1\tW1\t10\t0000\n");
        assertThat(second.entries()).singleElement().satisfies(one -> {
            assertThat(one.reference()).isEqualTo("W1");
            assertThat(one.card()).isNull();
        });
    }

    @Test
    void textInGbkIsRead() throws Exception {
        var file = Files.write(
                folder.resolve("gbk.txt"), "卡号,户名,金额（元）,结果\n6222,示例甲,10,成功\n".getBytes(Charset.forName("GB18030")));
        assertThat(read(file, 10).entries()).extracting(BankFile.Entry::other).containsExactly("示例甲");
    }

    @Test
    void everyRowThatDoesNotFitIsNamedWithItsLine() throws Exception {
        var head = "卡号,户名,金额（元）,结果,日期,月份,付款账号\n";
        assertThat(read(head + "6222,甲,x,成功,,,\n6223,乙,1,怪,,,\n").mistakes())
                .extracting(BankFile.Mistake::line)
                .containsExactly(2, 3);
        assertThat(mistakes(head + "6222,甲,-1,成功,,,\n")).hasSize(1);
        assertThat(mistakes(head + "6222,甲,1.001,成功,,,\n")).hasSize(1);
        assertThat(mistakes(head + "6222,甲,1,成功,2024-06-13,,\n")).containsExactly("日期无法识别，或者晚于今天");
        assertThat(mistakes(head + "6222,甲,1,成功,,2024-06,\n")).containsExactly("月份不是2024-05");
        assertThat(mistakes(head + "6222,甲,1,成功,,,999\n")).containsExactly("付款账号不是这个项目的专用账户");
        assertThat(mistakes(head + "6222,甲,1,成功,2024-06-12,2024年5月,1234 567890\n"))
                .isEmpty();
        assertThat(mistakes("卡号,户名,金额（元）,结果\n6222,甲,1,成功\n合计,,2,\n")).hasSize(1);
    }

    @Test
    void aReasonIsAskedForOnlyWhereSomethingWentWrong() throws Exception {
        var file = read("卡号,户名,金额（元）,结果,原因\n6222,甲,1,成功,好\n6223,乙,1,退汇,\n");
        assertThat(file.entries().get(0).reason()).isNull();
        assertThat(file.entries().get(1).reason()).isEqualTo(Reasons.NONE);
    }

    @Test
    void whatIsNoSheetOfABankIsRefused() throws Exception {
        for (var content : List.of("", "\n\n", "姓名,金额\n甲,1\n", "卡号,户名\n6222,甲\n")) {
            assertThatThrownBy(() -> read(content))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageMatching(".*\\p{IsHan}.*");
        }
        assertThatThrownBy(() -> read("卡号,户名,金额（元）,结果\n"))
                .isInstanceOfSatisfying(
                        CommandRefused.class, one -> assertThat(one.code()).isEqualTo("import.empty"));
        var long1 = MessageFile.of(folder, "卡号,户名,金额（元）,结果\n" + "6222,甲,1,成功\n".repeat(11));
        assertThatThrownBy(() -> read(long1, 10))
                .isInstanceOfSatisfying(
                        CommandRefused.class, one -> assertThat(one.code()).isEqualTo("import.too_long"));
    }

    @Test
    void aWorkbookMadeToDoHarmIsRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".getBytes());
            zip.closeEntry();
        }
        var file = Files.write(folder.resolve("evil.xlsx"), bytes.toByteArray());
        assertThatThrownBy(() -> read(file, 10)).isInstanceOf(FileRefused.class);
    }
}
