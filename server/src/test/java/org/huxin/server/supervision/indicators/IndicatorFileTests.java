package org.huxin.server.supervision.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.INDICATOR;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 外部指标 by file: whole or not at all, with what is wrong line by line. */
@CaseworkTest
class IndicatorFileTests {

    private static final String FILES = "/api/indicators/files";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private ResultActions sent(String unit, byte[] content) throws Exception {
        return counter.of(unit).sendFile(FILES, "示例.csv", "text/csv", content);
    }

    private ResultActions sent(String unit, String... lines) throws Exception {
        return sent(unit, ("企业名称,统一社会信用代码,指标,月份,数值,计量单位,发薪日,所在地\n" + String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    @Test
    @Requirement("JY-40a")
    void aFileOfPowerUseShowsTheFirmThatFellWithSourceAndMonth() throws Exception {
        counter.on(LocalDate.of(2025, 8, 5));
        var firm = ToldFirm.of(counter);
        var steady = ToldFirm.of(counter);
        var book = new ByteArrayOutputStream();
        try (var written = new Workbook(book, "test", "1.0")) {
            var sheet = written.newWorksheet("用电量");
            var rows = List.of(
                    List.of("企业名称", "指标", "月份", "数值", "计量单位"),
                    List.of(firm.name(), "用电量", "2025-06", "125000.5", "千瓦时"),
                    List.of(firm.name(), "用电量", "2025年7月", "50000.2", "千瓦时"),
                    List.of(steady.name(), "用电量", "2025-06", "1000", "千瓦时"),
                    List.of(steady.name(), "用电量", "2025.7", "990", "千瓦时"));
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        counter.of("jy.power_supply")
                .sendFile(FILES + "?check=true", "七月.xlsx", "application/octet-stream", book.toByteArray())
                .andExpect(jsonPath("$.lines", is(4)))
                .andExpect(jsonPath("$.kept", is(0)));
        values(firm.name()).andExpect(jsonPath("$.items", is(empty())));

        counter.of("jy.power_supply")
                .sendFile(FILES, "七月.xlsx", "application/octet-stream", book.toByteArray())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.errors", is(empty())))
                .andExpect(jsonPath("$.kept", is(4)));

        var id = Counter.read(values(firm.name()).andExpect(jsonPath("$.items", hasSize(2))), "$.items[0].firm");
        for (var unit : new String[] {"jy.office", "jy.power_supply"}) {
            counter.of(unit)
                    .get("/api/watched-firms/" + id)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.name", is(firm.name())))
                    .andExpect(jsonPath("$.series[*].kind.label", contains("用电量")))
                    .andExpect(jsonPath("$.series[*].source.label", contains("供电")))
                    .andExpect(jsonPath("$.series[0].unit", is("千瓦时")))
                    .andExpect(jsonPath("$.series[0].points[*].month", contains("2025-06", "2025-07")))
                    .andExpect(jsonPath("$.series[0].points[*].value", contains(125000.5, 50000.2)))
                    .andExpect(jsonPath("$.series[0].points[1].changePercent", is(-60.0)));
        }
        firm.warning("jy.office")
                .andExpect(jsonPath("$.line.rule", is("jiyuan.warning.indicators")))
                .andExpect(jsonPath("$.line.measured", is(60)));
        steady.warnings("jy.office").andExpect(jsonPath("$.items", is(empty())));
        values(firm.name())
                .andExpect(jsonPath("$.items[*].reference", hasItem("七月.xlsx")))
                .andExpect(jsonPath("$.items[*].toldBy.name", hasItem("示例供电公司")));
    }

    private ResultActions values(String text) throws Exception {
        return counter.of("jy.office").get("/api/indicators?text={text}", text).andExpect(status().isOk());
    }

    @Test
    void oneWrongLineKeepsTheWholeFileOutAndEachMistakeIsToldInItsLine() throws Exception {
        counter.on(LocalDate.of(2025, 8, 6));
        var firm = ToldFirm.of(counter);
        var before = db.fetchCount(INDICATOR);

        sent(
                        "jy.power_supply",
                        firm.name() + ",,用电量,2025-07,100,千瓦时,,",
                        firm.name() + ",,入库税款,2025-07,100,元,,",
                        ",,用电量,2025-07,100,,,",
                        firm.name() + ",,用电量,2025-09,100,,,",
                        firm.name() + ",,用电量,七月,100,,,",
                        firm.name() + ",,用电量,2025-06,-1,,,",
                        firm.name() + ",,用电量,2025-05,1.234,,,",
                        firm.name() + ",,用电量,2025-04,一百,,,",
                        firm.name() + ",,用电量,2025-03,100,度,,",
                        firm.name() + ",91330000MA00000000,用电量,2025-02,100,,,",
                        firm.name() + ",,用电量,2025-01,100,,2025-08-01,",
                        firm.name() + ",,用电量,2024-12,100,,,火星街道",
                        firm.name() + ",,用电量,2025-07,100,千瓦时,,",
                        firm.name() + ",,用电量,2024-11,9999999999999,,,")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines", is(14)))
                .andExpect(jsonPath("$.kept", is(0)))
                .andExpect(jsonPath("$.errors[*].line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)))
                .andExpect(jsonPath("$.errors[0].message", is("本单位不报送“入库税款”，或者没有这种指标")))
                .andExpect(jsonPath("$.errors[3].message", containsString("“七月”不是月份")))
                .andExpect(jsonPath("$.errors[4].column", is("数值")))
                .andExpect(jsonPath("$.errors[7].message", is("“用电量”以千瓦时为单位")))
                .andExpect(jsonPath("$.errors[10].message", is("本辖区没有“火星街道”")))
                .andExpect(jsonPath("$.errors[11].message", containsString("与第2行重复")));

        assertThat(db.fetchCount(INDICATOR)).isEqualTo(before);
        assertThat(db.fetchCount(ENTERPRISE, ENTERPRISE.NAME.eq(firm.name()))).isZero();
    }

    @Test
    void theSameFileTwiceKeepsNothingTwiceAndALaterValueLeavesTheEarlierInTheHistory() throws Exception {
        counter.on(LocalDate.of(2025, 8, 7));
        var firm = ToldFirm.of(counter);
        var line = firm.name() + ",,用水量,2025-07,100,立方米,,沁园街道";
        sent("jy.water_supply", line).andExpect(jsonPath("$.kept", is(1)));
        sent("jy.water_supply", line).andExpect(jsonPath("$.kept", is(0)));
        counter.on(LocalDate.of(2025, 8, 8));
        sent("jy.water_supply", line.replace("100", "80.50")).andExpect(jsonPath("$.kept", is(1)));

        var listed = values(firm.name()).andExpect(jsonPath("$.items[*].value", contains(80.5)));
        counter.of("jy.office")
                .get("/api/watched-firms/" + Counter.read(listed, "$.items[0].firm"))
                .andExpect(jsonPath("$.region.name", is("沁园街道")))
                .andExpect(jsonPath("$.series[0].points[*].value", contains(80.5)))
                .andExpect(jsonPath("$.replaced[*].value", contains(100)))
                .andExpect(jsonPath("$.replaced[*].toldBy.name", contains("示例供水公司")));
    }

    @Test
    void aFirmIsFoundByItsCodeFirst() throws Exception {
        counter.on(LocalDate.of(2025, 8, 9));
        var firm = ToldFirm.of(counter);
        var code = "91410000MA" + "%07d".formatted(new Random().nextInt(10_000_000));
        code = valid(code);
        sent("jy.power_supply", firm.name() + ",,用电量,2025-05,100,,,").andExpect(jsonPath("$.kept", is(1)));
        sent("jy.power_supply", firm.name() + "," + code + ",用电量,2025-06,100,,,")
                .andExpect(jsonPath("$.kept", is(1)));
        sent("jy.power_supply", "改了名的示例厂," + code + ",用电量,2025-07,100,,,").andExpect(jsonPath("$.kept", is(1)));

        values(code).andExpect(jsonPath("$.items[*].name", contains(firm.name(), firm.name(), firm.name())));
    }

    private static String valid(String seventeen) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .filter(org.huxin.server.kernel.CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHostileFileIsRefusedAndLeavesNothing() throws Exception {
        counter.on(LocalDate.of(2025, 8, 10));
        var before = db.fetchCount(INDICATOR);
        var seed = System.nanoTime();
        var noise = new byte[4_000];
        new Random(seed).nextBytes(noise);
        var formula = new ByteArrayOutputStream();
        try (var book = new Workbook(formula, "test", "1.0")) {
            var sheet = book.newWorksheet("表");
            var header = List.of("企业名称", "指标", "月份", "数值");
            for (var column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, "示例厂");
            sheet.value(1, 1, "用电量");
            sheet.value(1, 2, "2025-07");
            sheet.formula(1, 3, "1+1");
        }
        sent("jy.power_supply", noise)
                .andExpect(result -> assertThat(result.getResponse().getStatus())
                        .as("seed %d", seed)
                        .isEqualTo(422));
        sent("jy.power_supply", "今天天气很好\n".getBytes(UTF_8)).andExpect(status().isUnprocessableContent());
        sent("jy.power_supply", "企业名称,指标,月份,数值\n".getBytes(UTF_8)).andExpect(status().isUnprocessableContent());
        var many = new ArrayList<String>();
        for (var i = 0; i <= 10_000; i++) {
            many.add("示例厂" + i + ",,用电量,2025-07,1,,,");
        }
        sent("jy.power_supply", many.toArray(String[]::new))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is("import.too_long")));
        sent("jy.power_supply", formula.toByteArray())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.errors[*].line", hasItem(2)));

        assertThat(db.fetchCount(INDICATOR)).isEqualTo(before);
    }
}
