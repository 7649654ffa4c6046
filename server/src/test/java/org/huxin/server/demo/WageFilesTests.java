package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the demonstration's firms and banks. */
class WageFilesTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private static Hand hand(int place, String name, String trouble) {
        return new Hand(
                place,
                name,
                "41000019800101000" + place,
                "1380000000" + place,
                new Wages.Team("木工班", "模板工", 300, 4),
                place == 1,
                trouble.equals("no_card") ? null : "620000000000000000" + place,
                LocalDate.of(2026, 9, 8),
                trouble);
    }

    private static final List<Hand> HANDS = List.of(
            hand(1, "示例甲", ""), hand(2, "示例乙", "returned"), hand(3, "示例丙", "late"), hand(4, "示例丁", "other_card"));

    private static String instruction() {
        var text = new StringBuilder("<Document>");
        HANDS.forEach(one -> text.append("""
            <CdtTrfTxInf><PmtId><InstrId>E%d</InstrId><EndToEndId>E%d</EndToEndId></PmtId>
            <Amt><InstdAmt Ccy="CNY">%d00.00</InstdAmt></Amt><CdtrAgt><FinInstnId><Nm>示例银行</Nm></FinInstnId></CdtrAgt>
            <Cdtr><Nm>%s</Nm></Cdtr><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
            """.formatted(one.place(), one.place(), one.place(), one.name(), one.card())));
        return text + "</Document>";
    }

    private static List<String[]> answer(boolean again) {
        var hands = HANDS.stream().collect(Collectors.toMap(Hand::name, one -> one));
        return WageFiles.answer(instruction(), hands, DAY, again)
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void theBankAnswersEveryLineOfTheInstruction() {
        var lines = answer(false);
        assertThat(lines).hasSize(5).allMatch(line -> line.length == 8);
        assertThat(lines.get(1))
                .containsExactly(
                        "E1", HANDS.getFirst().card(), "示例甲", "100.00", "成功", "", "2026-11-10", "202611100001");
        assertThat(lines.get(2)).contains("退回", "账户已销户");
        assertThat(lines.get(3)).contains("失败", "户名与账号不符");
        assertThat(lines.get(4))
                .contains("成功", HANDS.getFirst().card())
                .doesNotContain(HANDS.get(3).card());
    }

    @Test
    void theSecondTimeOneIsPaidAndTheClosedAccountIsStillClosed() {
        var lines = answer(true);
        assertThat(lines.get(2)).contains("失败", "账户已销户");
        assertThat(lines.get(3)).contains("成功").doesNotContain("户名与账号不符");
        assertThat(WageFiles.answer(instruction(), Map.of(), DAY, false).lines().skip(1))
                .allMatch(line -> line.contains(",成功,,"));
    }

    @Test
    void everyLineOfARosterHasEveryColumn() {
        var lines = WageFiles.roster(List.of(hand(1, "示例甲", ""), hand(2, "示例乙", "no_card")), "示例建设", "示例银行")
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.length == 19);
        assertThat(lines.get(1)).contains("示例建设", "木工班", "是", "300", "银行卡");
        assertThat(lines.get(2)).contains("否").doesNotContain("银行卡");
    }

    @Test
    void theDaysOfASheetAddUp() {
        var lines = WageFiles.attendance(HANDS, OCTOBER).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("姓名,身份证号,1日,2日,").endsWith("31日,合计");
        for (var line : lines.subList(1, 5)) {
            var cells = line.split(",", -1);
            assertThat(cells).hasSize(34);
            assertThat(line.chars().filter(one -> one == '√').count()).isEqualTo(Integer.parseInt(cells[33]));
        }
    }

    @Test
    void aGateRecordsTheWayInAndOutOfDaysThatAreOver() {
        var before = LocalDate.of(2026, 10, 12);
        var text = WageFiles.gate(HANDS, OCTOBER, before);
        var dates = JsonPath.<List<String>>read(text, "$.dataList[*].date");
        assertThat(dates)
                .isNotEmpty()
                .allMatch(date -> LocalDate.parse(date.substring(0, 10)).isBefore(before))
                .allMatch(date -> date.matches("2026-10-\\d\\d (06|17):\\d\\d:\\d\\d"));
        assertThat(JsonPath.<List<String>>read(text, "$.dataList[?(@.direction=='01')].date"))
                .hasSize(dates.size() / 2);
    }

    @Test
    void aFileIsHandedAsABrowserWould(@TempDir Path folder) throws IOException {
        var file = HandedFile.of("花名册.csv", "姓名");
        var target = folder.resolve("file");
        file.transferTo(target.toFile());
        assertThat(Files.readString(target)).isEqualTo("姓名");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("姓名");
        assertThat(file.getOriginalFilename()).isEqualTo("花名册.csv");
        assertThat(file.getSize()).isEqualTo(6);
        assertThat(file.isEmpty()).isFalse();
        assertThat(file.getBytes()).hasSize(6);
    }
}
