package org.huxin.server.project.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.kernel.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 导入收支: a sheet of the bank, however it was made. */
@CaseworkTest
class ReadEntriesTests {

    private static final String ZHONGZHAN = "410803";
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);
    private static final String HEAD = "日期,种类,来源,对方,金额（元）,流水号,说明\n";

    @Autowired
    private ReadEntries read;

    @TempDir
    private Path folder;

    private ReadEntries.Found read(String text) throws IOException {
        return read.read(ZHONGZHAN, TODAY, Files.writeString(folder.resolve("流水.csv"), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-21,发放工资,,农民工本人,1,示例1,           | 日期
            不知道,发放工资,,农民工本人,1,示例1,               | 日期
            1800-01-01,发放工资,,农民工本人,1,示例1,           | 日期
            2024-05-01,发放奖金,,农民工本人,1,示例1,           | “种类”应为：人工费用拨入
            2024-05-01,发放工资,口袋,农民工本人,1,示例1,       | “来源”应为：专用账户
            2024-05-01,发放工资,,某人,1,示例1,                 | “对方”应为：建设单位
            2024-05-01,发放工资,,农民工本人,0,示例1,           | 金额
            2024-05-01,发放工资,,农民工本人,-5,示例1,          | 金额
            2024-05-01,发放工资,,农民工本人,1.005,示例1,       | 金额
            2024-05-01,发放工资,,农民工本人,一百,示例1,        | 金额
            2024-05-01,发放工资,,农民工本人,99999999999999999999,示例1, | 金额
            2024-05-01,发放工资,,农民工本人,1,,                | 流水号
            """)
    void whatIsWrongIsToldByItsLine(String line, String message) throws IOException {
        var found = read(HEAD + "2024-05-01,发放工资,,农民工本人,1,示例0,\n" + line + "\n");
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.lines()).hasSize(1);
        assertThat(found.mistakes()).isNotEmpty().allMatch(one -> one.line() == 3);
        assertThat(found.mistakes().getFirst().message()).contains(message);
    }

    @Test
    void columnsMayStandInAnyOrderBelowATitleAndBlankLinesAreNothing() throws IOException {
        var found = read("示例银行对账单\n\n流水号,金额（元）,对方,种类,日期\n\n示例1,\"1,234.50\",建设单位,人工费用拨入,2024-05-01\n\n");
        assertThat(found.mistakes()).isEmpty();
        assertThat(found.lines())
                .containsExactly(new Booking.Line(
                        LocalDate.of(2024, 5, 1),
                        Movements.LABOUR_COST,
                        Movements.ACCOUNT,
                        "owner",
                        123_450,
                        "示例1",
                        ""));
    }

    @Test
    void aNumberTwiceInOneFileIsAMistake() throws IOException {
        var line = "2024-05-01,发放工资,,农民工本人,1,示例1,\n";
        assertThat(read(HEAD + line + line).mistakes())
                .extracting(ReadEntries.Mistake::message)
                .containsExactly("流水号“示例1”在文件里重复");
    }

    @Test
    void textThatIsTooLongIsAMistakeAndManyMistakesEndTheReading() throws IOException {
        var lines = new StringBuilder(HEAD);
        for (var i = 0; i < 1_000; i++) {
            lines.append("2024-05-01,发放工资,,农民工本人,1,示例%d,%s\n".formatted(i, "长".repeat(201)));
        }
        assertThat(read(lines.toString()).mistakes()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "日期,种类\n2024-05-01,发放工资\n", HEAD, "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一\n" + HEAD})
    void aFileWithoutHeaderOrLinesIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CommandRefused.class);
    }
}
