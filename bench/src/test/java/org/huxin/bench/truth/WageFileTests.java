package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WageFileTests {

    private static final String TITLE = "示例项目 2025年3月工资支付表\n";
    private static final String COLUMNS = "姓名,证件号码,用人单位,月份,出勤天数,计酬方式,工价,应发工资,扣款,实发工资,工资卡号,开户银行,手机号码";
    private static final String ONE = "测试员甲,1,示例劳务,2025-03,20,按日,300.00,6000.00,0.00,6000.00,62,示例银行,139";
    private static final String OTHER = "测试员乙,2,示例劳务,2025-03,10,按日,300.00,3000.00,0.00,3000.00,63,示例银行,138";
    private static final String TEXT = TITLE + COLUMNS + "\n" + ONE + "\n" + OTHER + "\n";

    @Test
    void whoIsForgottenStandsThereWithNoMoneyAndWhy() {
        var gone = new WageFile.Nobody("测试员丙", "3", "示例劳务", "2025-03", "8.5");

        var lines = WageFile.of(TEXT).with(List.of(gone), "已退场").text().lines().toList();

        assertThat(lines.subList(2, 4)).containsExactly(ONE, OTHER);
        var columns = List.of(lines.get(1).split(","));
        var cells = List.of(lines.getLast().split(","));
        assertThat(cells).hasSameSizeAs(columns);
        assertThat(cells.get(columns.indexOf("证件号码"))).isEqualTo("3");
        assertThat(cells.get(columns.indexOf("出勤天数"))).isEqualTo("8.5");
        assertThat(cells.get(columns.indexOf("应发工资"))).isEqualTo("0.00");
        assertThat(cells.get(columns.indexOf("实发工资"))).isEqualTo("0.00");
        assertThat(cells.get(columns.indexOf("备注"))).isEqualTo("已退场");
    }

    @Test
    void aSheetOnWhichNobodyIsMissingStaysAsItIs() {
        assertThat(WageFile.of(TEXT).with(List.of(), "已退场").text()).isEqualTo(TEXT);
    }

    @Test
    void everyGangHasASheetOfItsOwnUnderTheSameHead() {
        var gangs = Map.of("1", "甲班", "2", "乙班");

        var parts = WageFile.of(TEXT).byGang(idNumber -> gangs.getOrDefault(idNumber, ""));

        assertThat(parts).containsOnlyKeys("甲班", "乙班");
        assertThat(parts.get("乙班").text()).isEqualTo(TITLE + COLUMNS + "\n" + OTHER + "\n");
    }
}
