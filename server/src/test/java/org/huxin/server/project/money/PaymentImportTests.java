package org.huxin.server.project.money;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 导入支付记录: all lines or none, what is wrong by line and column. */
@CaseworkTest
class PaymentImportTests {

    private static final String HEADER = "所属月份,支付日期,支付金额（元）,其中人工费（元）,凭证号\n";

    @Autowired
    private Counter counter;

    private Works works;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 20));
        works = Works.of(counter.of("zy.housing"), "housing", "building");
    }

    private ResultActions sends(byte[] sheet, boolean check) throws Exception {
        var version = Counter.read(works.file().page(works.keeper()), "$.version");
        return works.keeper()
                .sendFile(
                        "/api/projects/%s/money/import?version=%s&check=%s".formatted(works.id(), version, check),
                        "支付记录.csv",
                        "text/csv",
                        sheet);
    }

    private ResultActions sends(String lines) throws Exception {
        return sends(lines.getBytes(UTF_8), false);
    }

    @Test
    void aSheetOfPaymentsGoesIntoTheLedgers() throws Exception {
        var sheet = HEADER + "2024-05,2024-06-10,\"1,000,000.00\",300000,示例甲\n开工前,2024-03-01,200000,200000,示例乙\n"
                + "2024年6月,2024/6/19,500000,,示例丙\n";
        sends(sheet.getBytes(UTF_8), true)
                .andExpect(jsonPath("$.ready", is(3)))
                .andExpect(jsonPath("$.entered", is(0)));
        works.money().andExpect(jsonPath("$.payments", hasSize(0)));
        sends(sheet).andExpect(status().isOk()).andExpect(jsonPath("$.entered", is(3)));
        works.money()
                .andExpect(jsonPath("$.payments[*].month", hasItems("2024-06", "2024-05", null)))
                .andExpect(jsonPath("$.ledgers[*].inFen", contains(50_000_000, 120_000_000)))
                .andExpect(jsonPath("$.unsplitFen", is(50_000_000)));

        sends(sheet)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[*].line", contains(2, 3, 4)))
                .andExpect(jsonPath("$.errors[0].column", is("凭证号")));
    }

    @Test
    void aWorkbookWithOtherNamesForItsColumnsIsRead() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "huxin", "1.0")) {
            var sheet = book.newWorksheet("付款");
            sheet.value(0, 0, "示例项目付款表");
            var names = new String[] {"月份", "付款日期", "金额（元）", "人工费", "流水号"};
            for (var i = 0; i < names.length; i++) {
                sheet.value(1, i, names[i]);
            }
            sheet.value(2, 0, "2024-05");
            sheet.value(2, 1, LocalDate.of(2024, 6, 10));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, 1_000_000);
            sheet.value(2, 3, 300_000.5);
            sheet.value(2, 4, "示例流水一");
        }
        sends(bytes.toByteArray(), false).andExpect(jsonPath("$.entered", is(1)));
        works.money()
                .andExpect(jsonPath("$.payments[0].labourFen", is(30_000_050)))
                .andExpect(jsonPath("$.payments[0].paidOn", is("2024-06-10")));
    }

    @Test
    void oneWrongLineKeepsAllOut() throws Exception {
        sends(HEADER
                        + "2024-05,2024-06-10,100,10,示例一\n,2024-06-10,100,10,示例二\n2024-05,昨天,100,10,示例三\n"
                        + "2024-05,2024-06-10,-1,10,示例四\n2024-05,2024-06-10,100,101,示例五\n2024-05,2024-06-21,100,10,示例六\n"
                        + "2024-13,2024-06-10,100,10,示例七\n2024-05,2024-06-10,100,10,示例一\n2024-05,2024-06-10,1.001,1,示例八\n"
                        + "2099-01,2024-06-10,100,10,示例九\n2024-05,2024-06-10,100,10,\n")
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[*].line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12)))
                .andExpect(jsonPath("$.errors[?(@.line==6)].column", contains("其中人工费（元）")))
                .andExpect(jsonPath("$.errors[?(@.line==4)].column", contains("支付日期")))
                .andExpect(jsonPath("$.errors[*].message", hasItem("与第2行的凭证号相同")));
        works.money().andExpect(jsonPath("$.payments", hasSize(0)));
    }

    @Test
    void whatIsNoSheetOfPaymentsIsRefused() throws Exception {
        for (var wrong : new String[] {"", "没有,这样,的表\n1,2,3\n", "所属月份,支付日期,支付金额（元）\n2024-05,2024-06-10,1\n", HEADER}) {
            sends(wrong).andExpect(status().is(422));
        }
        sends((HEADER.strip() + ",凭证编号\n2024-05,2024-06-10,1,1,示例,示例\n")).andExpect(status().is(422));
        works.keeper()
                .sendFile(
                        "/api/projects/%s/money/import?version=1".formatted(works.id()),
                        "支付记录.csv",
                        "text/csv",
                        (HEADER + "2024-05,2024-06-10,100,10,示例一\n").getBytes(UTF_8))
                .andExpect(status().isOk());
        works.keeper()
                .sendFile(
                        "/api/projects/%s/money/import?version=1".formatted(works.id()),
                        "支付记录.csv",
                        "text/csv",
                        (HEADER + "2024-05,2024-06-10,100,10,示例二\n").getBytes(UTF_8))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("project.changed")));
    }
}
