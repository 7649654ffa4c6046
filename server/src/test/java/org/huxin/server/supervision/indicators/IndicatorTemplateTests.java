package org.huxin.server.supervision.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet to fill in: what it says may be written can be sent, and its example cannot. */
@CaseworkTest
class IndicatorTemplateTests {

    private static final String FILES = "/api/indicators/files";

    @Autowired
    private Counter counter;

    private byte[] template(String unit) throws Exception {
        return counter.of(unit)
                .get("/api/indicators/template.xlsx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static List<List<String>> sheet(byte[] content, int index) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (var row : book.getSheet(index).orElseThrow().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
        }
        return rows;
    }

    @Test
    void anExampleThatWasLeftInIsToldOfAndNothingIsKept() throws Exception {
        counter.on(LocalDate.of(2025, 8, 6));
        var content = template("jy.power_supply");
        counter.of("jy.power_supply")
                .sendFile(FILES, "模板.xlsx", "application/octet-stream", content)
                .andExpect(jsonPath("$.lines", is(1)))
                .andExpect(jsonPath("$.kept", is(0)))
                .andExpect(jsonPath("$.errors[*].column", contains("统一社会信用代码")));
    }

    @Test
    void everyIndicatorThatItOffersIsTakenInItsColumns() throws Exception {
        for (var unit : List.of("jy.power_supply", "zz.labour", "zz.tax", "jf.market", "jf.social_security")) {
            counter.on(LocalDate.of(2025, 8, 6));
            var content = template(unit);
            var header = sheet(content, 0).getFirst();
            var place = sheet(content, 2).get(1).getFirst();
            var firm = ToldFirm.of(counter);
            var lines = new ArrayList<>(List.of(String.join(",", header)));
            var offered = sheet(content, 1);
            for (var kind : offered.subList(1, offered.size())) {
                lines.add(String.join(
                        ",",
                        header.stream()
                                .map(column -> switch (column) {
                                    case "企业名称" -> firm.name();
                                    case "指标" -> kind.get(0);
                                    case "月份" -> "2025-07";
                                    case "数值" -> "1";
                                    case "计量单位" -> kind.get(1);
                                    case "发薪日" -> kind.get(3).equals("必填") ? "2025-08-15" : "";
                                    case "所在地" -> place;
                                    default -> "";
                                })
                                .toList()));
            }
            counter.of(unit)
                    .sendFile(
                            FILES,
                            "示例.csv",
                            "text/csv",
                            String.join("\n", lines).getBytes(UTF_8))
                    .andExpect(jsonPath("$.errors", is(empty())))
                    .andExpect(jsonPath("$.kept", is(lines.size() - 1)));
        }
    }

    @Test
    void aUnitIsOfferedItsOwnIndicatorsOnlyAndWhoTellsNothingGetsNoSheet() throws Exception {
        var power = sheet(template("jy.power_supply"), 1);
        assertThat(power).extracting(List::getFirst).containsExactly("指标", "用电量", "拖欠电费");
        counter.of("zz.housing").get("/api/indicators/template.xlsx").andExpect(status().isForbidden());
    }
}
