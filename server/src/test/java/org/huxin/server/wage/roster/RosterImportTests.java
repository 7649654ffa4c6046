package org.huxin.server.wage.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A roster as a spreadsheet: every line looked at, all of them entered or none. */
@CaseworkTest
class RosterImportTests {

    private static final String HEADER = "姓名,身份证号,所属单位,班组,班组长,工种,人员类型,计酬方式,日工资,合同种类,签订日期,培训日期,进场日期,开户行,卡号,持卡人,卡种\n";

    @Autowired
    private Counter counter;

    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "zy.housing");
    }

    private ResultActions sends(Officer who, String text, Charset charset, String rest) throws Exception {
        return who.sendFile(site.path("/roster/import" + rest), "花名册.csv", "text/csv", text.getBytes(charset));
    }

    private ResultActions sends(Officer who, String text) throws Exception {
        return sends(who, text, UTF_8, "").andExpect(status().isOk());
    }

    private String line(String name, String number, String rest) {
        return name + "," + number + "," + site.mark() + "劳务," + rest + "\n";
    }

    private void nobodyIsOnIt() throws Exception {
        site.builder().get(site.path("/workers?state=everyone")).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void everyLineBecomesAWorkerWithWhatItTells() throws Exception {
        var text = HEADER
                + line(
                        "示例甲",
                        WageRows.idNumber(),
                        "木工班,是,木工,工人,按日,350.50,劳动合同,2024-01-02,2024/1/3,2024.1.4,示例银行,6222020200001111222,示例甲,银行卡")
                + line("示例乙", WageRows.idNumber(), "木工班,,240,工人,,,,,,,,,,");
        sends(site.builder(), text, Charset.forName("GBK"), "?check=true")
                .andExpect(jsonPath("$.lines", is(2)))
                .andExpect(jsonPath("$.entered", is(0)));
        nobodyIsOnIt();
        sends(site.builder(), text)
                .andExpect(jsonPath("$.entered", is(2)))
                .andExpect(jsonPath("$.errors", is(empty())));
        site.builder()
                .get(site.path("/workers"))
                .andExpect(jsonPath("$.items[*].name", contains("示例乙", "示例甲")))
                .andExpect(jsonPath("$.items[0].trade.label", is("木工")))
                .andExpect(jsonPath("$.items[0].contract", is(nullValue())))
                .andExpect(jsonPath("$.items[1].leader", is(true)))
                .andExpect(jsonPath("$.items[1].team", is("木工班")))
                .andExpect(jsonPath("$.items[1].rateFen", is(35_050)))
                .andExpect(jsonPath("$.items[1].enteredOn", is("2024-01-04")))
                .andExpect(jsonPath("$.items[1].card.masked", is("***************1222")));
    }

    @Test
    void oneBadLineKeepsAllOutAndEachIsNamed() throws Exception {
        var twice = WageRows.idNumber();
        var wrongCheck = WageRows.idNumber();
        wrongCheck = wrongCheck.substring(0, 17) + (wrongCheck.endsWith("1") ? "2" : "1");
        var text = HEADER
                + line("示例甲", twice, ",,,工人,,,,,,,,,,")
                + line("示例乙", wrongCheck, ",,,工人,,,,,,,,,,")
                + line("示例丙", twice, ",,,工人,,,,,,,,,,")
                + line("示例丁", WageRows.idNumber(), ",,泥水,工人,按日,abc,,,,,,,,")
                + line("示例戊", WageRows.idNumber(), ",,,工人,,,,,,2024-01-04,,,,")
                + "示例己," + WageRows.idNumber() + ",示例别家公司,,,,工人,,,,,,,,,,\n"
                + line("示例庚", WageRows.idNumber(), ",,,,,,,,,,示例银行,6222020200001111222,,");
        sends(site.builder(), text)
                .andExpect(jsonPath("$.lines", is(7)))
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[?(@.line==3)].message", hasItem(containsString("校验位不符"))))
                .andExpect(jsonPath("$.errors[?(@.line==3)].column", contains("证件号码")))
                .andExpect(jsonPath("$.errors[?(@.line==4)].message", contains("与第2行是同一个人")))
                .andExpect(jsonPath("$.errors[?(@.line==5)].column", hasItems("工种", "工价")))
                .andExpect(jsonPath("$.errors[?(@.line==6)].message", hasItem(containsString("不能进场"))))
                .andExpect(jsonPath("$.errors[?(@.line==7)].column", contains("用人单位")))
                .andExpect(jsonPath("$.errors[?(@.line==8)].column", hasItems("人员类别", "持卡人", "卡种")));
        nobodyIsOnIt();
    }

    @Test
    void sentAgainTheSecondTimeNamesWhoIsThereAlready() throws Exception {
        var text = HEADER + line("示例甲", WageRows.idNumber(), ",,,工人,,,,,,,,,,");
        sends(site.helper(), text).andExpect(jsonPath("$.entered", is(1)));
        sends(site.helper(), text)
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.errors[*].message", contains("这名工人已经在花名册上")));
    }

    @Test
    void aSubcontractorSendsItsOwnPeopleOnly() throws Exception {
        var own = "姓名,身份证号,人员类别\n示例甲," + WageRows.idNumber() + ",工人\n";
        sends(site.helper(), own).andExpect(jsonPath("$.entered", is(1)));
        site.builder()
                .get(site.path("/workers"))
                .andExpect(jsonPath("$.items[0].employer.name", is(site.mark() + "劳务")));
        var others = "姓名,身份证号,人员类别,单位\n示例乙," + WageRows.idNumber() + ",工人," + site.mark() + "建设\n";
        sends(site.helper(), others).andExpect(jsonPath("$.errors", hasSize(1)));
        sends(site.keeper(), own).andExpect(jsonPath("$.errors[*].message", hasItem("请填写用人单位")));
    }

    @Test
    void whatIsNoRosterIsRefused() throws Exception {
        for (var text : List.of(
                "",
                "a,b,c\n1,2,3\n",
                "姓名,身份证号\n示例甲,1\n",
                HEADER,
                "姓名,姓名,身份证号,人员类别\n甲,乙,1,工人\n",
                "\u0000\u0001\u0002")) {
            sends(site.builder(), text, UTF_8, "")
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is("file")));
        }
        sends(site.builder(), "PK\u0003\u0004broken", UTF_8, "").andExpect(status().is(422));
        site.builder().get(site.path("/roster/template.xlsx")).andExpect(status().isOk());
        counter.of("zy.water")
                .sendFile(site.path("/roster/import"), "x.csv", "text/csv", HEADER.getBytes(UTF_8))
                .andExpect(status().isNotFound());
    }
}
