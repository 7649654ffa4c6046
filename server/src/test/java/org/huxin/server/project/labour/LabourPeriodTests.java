package org.huxin.server.project.labour;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.money.Works;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 人工费用拨付期: due, received, short and late, and who is told. */
@CaseworkTest
class LabourPeriodTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    @Test
    @Requirement("JY-29")
    void aShortPeriodIsAlertedToOwnerAndIndustryDepartment() throws Exception {
        var housing = counter.of("jy.housing");
        var works = Works.of(housing, "housing", "building");
        works.agrees(25, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.measures("2024-05", 2_000_000, "2024-06-01");
        works.labour()
                .andExpect(jsonPath("$.periods[0].dueFen", is(50_000_000)))
                .andExpect(jsonPath("$.periods[0].dueOn", is("2024-06-10")))
                .andExpect(jsonPath("$.periods[0].state.code", is("due")))
                .andExpect(jsonPath("$.periods[0].alert", is(false)));
        counter.on(LocalDate.of(2024, 6, 9));
        works.pays("2024-05", 400_000, 400_000L, "2024-06-09");

        counter.endOf(LocalDate.of(2024, 6, 10), "419001");

        works.labour()
                .andExpect(jsonPath("$.periods[0].state.label", is("不足")))
                .andExpect(jsonPath("$.periods[0].receivedFen", is(40_000_000)))
                .andExpect(jsonPath("$.periods[0].gapFen", is(10_000_000)))
                .andExpect(jsonPath("$.periods[0].daysLate", is(1)))
                .andExpect(jsonPath("$.periods[0].alert", is(true)))
                .andExpect(jsonPath("$.periods[0].told.owner.name", startsWith("示例建设单位")))
                .andExpect(jsonPath("$.periods[0].told.units[*].id", contains("jy.housing")))
                .andExpect(jsonPath("$.periods[0].duties[0].rule", is("jiyuan.labour.pay")))
                .andExpect(jsonPath("$.periods[0].duties[0].status", is("overdue")));

        works.pays("2024-05", 100_000, 100_000L, "2024-06-11");
        works.labour()
                .andExpect(jsonPath("$.periods[0].state.label", is("足额")))
                .andExpect(jsonPath("$.periods[0].fullOn", is("2024-06-11")))
                .andExpect(jsonPath("$.periods[0].daysLate", is(1)))
                .andExpect(jsonPath("$.periods[0].alert", is(false)))
                .andExpect(jsonPath("$.periods[0].duties[0].status", is("met_late")));
    }

    @Test
    void whatWasPaidEarlyIsNeverLateWheneverItIsRecorded() throws Exception {
        var works = Works.of(counter.of("jy.housing"), "housing", "building");
        works.agrees(25, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.pays("2024-05", 500_000, 500_000L, "2024-05-20");
        works.labour().andExpect(jsonPath("$.periods[0].dueFen", is(nullValue())));
        works.measures("2024-05", 2_000_000, "2024-06-01");
        works.labour()
                .andExpect(jsonPath("$.periods[0].state.code", is("full")))
                .andExpect(jsonPath("$.periods[0].daysLate", is(0)))
                .andExpect(jsonPath("$.periods[0].duties", is(empty())));

        works.measures("2024-06", 2_000_000, "2024-06-01");
        counter.on(LocalDate.of(2024, 7, 20));
        works.pays("2024-06", 500_000, 500_000L, "2024-07-09");
        works.labour()
                .andExpect(jsonPath("$.periods[1].daysLate", is(0)))
                .andExpect(jsonPath("$.periods[1].duties[0].status", is("met")));
    }

    @Test
    @Requirement("ZZ-051")
    void theAgreedShareOfTheMonthsProjectPaymentIsDue() throws Exception {
        var housing = counter.of("zz.housing");
        var works = Works.of(housing, "housing", "building");
        works.agrees(20, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.pays("2024-05", 1_000_000, 150_000L, "2024-06-01");

        counter.endOf(LocalDate.of(2024, 6, 10), "410803");

        works.labour()
                .andExpect(jsonPath("$.periods[0].dueFen", is(20_000_000)))
                .andExpect(jsonPath("$.periods[0].gapFen", is(5_000_000)))
                .andExpect(jsonPath("$.periods[0].state.code", is("short")))
                .andExpect(jsonPath("$.periods[0].told.owner.name", startsWith("示例建设单位")))
                .andExpect(jsonPath("$.periods[0].told.units[*].id", contains("zz.housing")));
    }

    @Test
    @Requirement("ZZ-053")
    void worksDoNotBeginBeforeTheLabourShareOfTheStartUpFundsIsIn() throws Exception {
        // the last month in which the document is in force, so that no other test meets the setting
        var day = LocalDate.of(2028, 12, 1);
        counter.on(day);
        counter.of("zz.labour")
                .send(
                        "/api/gaps/zhongzhan.prepaid_labour.percent",
                        "{\"value\":20,\"from\":\"%s\",\"basis\":\"示例会议纪要\"}".formatted(day))
                .andExpect(status().isOk());
        var housing = counter.of("zz.housing");
        var works = Works.of(housing, "housing", "building");
        works.file().does(housing, "plan-start", "\"startsOn\":\"2028-12-20\"");
        works.file().enters(housing, "preparation");
        closed(works);

        works.file().does(housing, "labour/terms", "\"startupFen\":200000000");
        works.labour()
                .andExpect(jsonPath("$.terms.prepaidFen", is(40_000_000)))
                .andExpect(jsonPath("$.periods[0].month", is(nullValue())))
                .andExpect(jsonPath("$.periods[0].dueFen", is(40_000_000)))
                .andExpect(jsonPath("$.periods[0].dueOn", is("2028-12-19")));
        works.pays(null, 399_999, 399_999L, "2028-12-01");
        closed(works);
        works.pays(null, 1, 1L, "2028-12-01");
        works.file().page(housing).andExpect(jsonPath("$.lights[?(@.code=='labour_prepaid')].inPlace", contains(true)));
        works.file().enters(housing, "construction");
    }

    private static void closed(Works works) throws Exception {
        works.file()
                .act(works.keeper(), "enter-step", "\"step\":\"construction\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")))
                .andExpect(jsonPath("$.detail", containsString("启动资金中的人工费没有足额预拨到专户，不能开工")))
                .andExpect(jsonPath("$.missing[*].citation.rows[*]", hasItem("ZZ-053")));
    }

    @ParameterizedTest
    @CsvSource({
        "ZY-025, housing,   building,  290000, 300000, 1000000",
        "ZY-026, water,     water,     149999, 150000, 100",
        "ZY-026, municipal, municipal, 149999, 150000, 100",
        "ZY-026, transport, transport, 149999, 150000, 100",
        "ZY-027, transport, railway,   199000, 200000, 100000",
        "ZY-027, transport, airport,   199000, 200000, 100000"
    })
    @Requirement({"ZY-025", "ZY-026", "ZY-027"})
    void theShareOfTheKindOfWorksIsTheLeast(String row, String field, String kind, long less, long enough, int gapFen)
            throws Exception {
        var keeper = counter.of("zy.labour");
        var works = Works.of(keeper, field, kind);
        works.dueOnThe(10);
        works.measures("2024-05", 1_000_000, "2024-06-01");
        works.pays("2024-05", less, less, "2024-06-01");
        counter.on(LocalDate.of(2024, 6, 11));
        works.labour()
                .andExpect(jsonPath("$.periods[0].alert", is(true)))
                .andExpect(jsonPath("$.periods[0].gapFen", is(gapFen)))
                .andExpect(jsonPath("$.periods[0].floorFen", is((int) (enough * 100))))
                .andExpect(jsonPath("$.terms.floor.percent", is((int) (enough / 10_000))))
                .andExpect(jsonPath("$.terms.floor.citation.rows", hasItem(row)));

        works.pays("2024-05", enough - less, enough - less, "2024-06-10");
        works.labour()
                .andExpect(jsonPath("$.periods[0].alert", is(false)))
                .andExpect(jsonPath("$.periods[0].gapFen", is(0)));
    }

    @Test
    void worksWithoutAShareOfTheirOwnGoByTheContract() throws Exception {
        var works = Works.of(counter.of("zy.labour"), "agriculture", "farmland");
        works.measures("2024-05", 1_000_000, "2024-06-01");
        works.labour().andExpect(jsonPath("$.periods[0].state.label", is("未定")));
        works.agrees(22, "2024-03-01", 10_000_000);
        works.labour()
                .andExpect(jsonPath("$.periods[0].dueFen", is(22_000_000)))
                .andExpect(jsonPath("$.periods[0].floorFen", is(nullValue())))
                .andExpect(jsonPath("$.periods[0].dueOn", is("2024-06-30")));
    }

    @Test
    @Requirement("ZY-021")
    void otherMoneyPaidWhileLabourCostIsShortRaisesAnAlert() throws Exception {
        var housing = counter.of("zy.housing");
        var works = Works.of(housing, "housing", "building");
        works.measures("2024-05", 1_000_000, "2024-06-01");
        works.pays("2024-05", 200_000, 200_000L, "2024-06-01");
        works.labour().andExpect(jsonPath("$.periods[0].duties[?(@.rule=='zhangye.labour.first')]", is(empty())));

        works.pays("2024-05", 500_000, 0L, "2024-06-01");
        works.labour()
                .andExpect(jsonPath("$.periods[0].duties[?(@.rule=='zhangye.labour.first')].status", contains("open")))
                .andExpect(jsonPath(
                        "$.periods[0].duties[?(@.rule=='zhangye.labour.first')].bearer.id", contains("zy.housing")));
        works.pays("2024-05", 100_000, 100_000L, "2024-06-01");
        works.labour()
                .andExpect(jsonPath("$.periods[0].duties[?(@.rule=='zhangye.labour.first')].status", contains("met")));

        var paidUp = Works.of(housing, "housing", "building");
        paidUp.measures("2024-05", 1_000_000, "2024-06-01");
        paidUp.pays("2024-05", 1_000_000, 300_000L, "2024-06-01");
        paidUp.labour().andExpect(jsonPath("$.periods[0].duties[?(@.status=='open')]", is(empty())));
    }

    @Test
    @Requirement("ZY-124")
    void theMonthsAndTheirSumsEqualTheEntries() throws Exception {
        var housing = counter.of("zy.housing");
        var works = Works.of(housing, aProject().with("field", "housing").with("works", "building"));
        works.dueOnThe(10);
        counter.on(LocalDate.of(2024, 7, 14));
        works.measures("2024-05", 1_000_000, "2024-06-01");
        works.measures("2024-06", 2_000_000, "2024-07-01");
        works.pays("2024-05", 100_000, 100_000L, "2024-06-08");
        works.pays("2024-05", 500_000, 200_000L, "2024-06-13");
        works.pays("2024-06", 450_000, 450_000L, "2024-07-09");

        works.labour()
                .andExpect(jsonPath("$.periods[*].month", contains("2024-05", "2024-06")))
                .andExpect(jsonPath("$.periods[*].dueFen", contains(30_000_000, 60_000_000)))
                .andExpect(jsonPath("$.periods[*].receivedFen", contains(30_000_000, 45_000_000)))
                .andExpect(jsonPath("$.periods[*].gapFen", contains(0, 15_000_000)))
                .andExpect(jsonPath("$.periods[*].daysLate", contains(3, 4)))
                .andExpect(jsonPath("$.total.dueFen", is(90_000_000)))
                .andExpect(jsonPath("$.total.receivedFen", is(75_000_000)))
                .andExpect(jsonPath("$.total.gapFen", is(15_000_000)));
        works.money().andExpect(jsonPath("$.ledgers[0].inFen", is(75_000_000)));
        housing.get("/api/labour-periods?state=late&month=2024-06&size=200")
                .andExpect(
                        jsonPath("$.items[?(@.project.id=='%s')].gapFen".formatted(works.id()), contains(15_000_000)))
                .andExpect(jsonPath("$.items[?(@.alert==false)]", is(empty())));
        housing.get("/api/labour-periods.xlsx?state=late").andExpect(status().isOk());
    }

    @Test
    @Requirement("ZY-124")
    void theOwnerSeesWhatHeOwesByTheMonthAndNothingOfOthers() throws Exception {
        var housing = counter.of("zy.housing");
        var code = "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        var form = aProject().with("field", "housing").with("works", "building");
        var works = new Works(
                ProjectFile.entered(form.with("owner", Map.of("name", "示例置业" + code, "creditCode", code)), housing),
                housing);
        var other = Works.of(housing, "housing", "building");
        for (var one : List.of(works, other)) {
            one.measures("2024-05", 1_000_000, "2024-06-01");
            one.pays("2024-05", 290_000, 290_000L, "2024-06-01");
        }
        var firm = Counter.read(works.file().page(housing), "$.owner.id");
        var secret = Counter.read(housing.post("/api/enterprises/" + firm + "/invitations", "{}"), "$.secret");
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, code, "u" + code, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        var owner = counter.signsIn("u" + code);
        counter.at(LocalDate.of(2024, 7, 3).atTime(9, 0));

        owner.get("/api/labour-periods")
                .andExpect(jsonPath("$.items[*].project.id", contains(works.id())))
                .andExpect(jsonPath("$.items[0].dueFen", is(30_000_000)))
                .andExpect(jsonPath("$.items[0].receivedFen", is(29_000_000)))
                .andExpect(jsonPath("$.items[0].gapFen", is(1_000_000)))
                .andExpect(jsonPath("$.items[0].daysLate", is(3)));
        owner.get("/api/labour-periods/sums").andExpect(jsonPath("$.receivedFen", is(29_000_000)));
        owner.get("/api/projects/" + works.id() + "/money")
                .andExpect(jsonPath("$.ledgers[0].inFen", is(29_000_000)))
                .andExpect(jsonPath("$.actions", is(empty())));
        owner.get("/api/projects/" + other.id() + "/labour").andExpect(status().isNotFound());
        owner.get("/api/project-funds").andExpect(status().isForbidden());
    }

    @Test
    void aPaymentTakenBackIsOwedAgain() throws Exception {
        var housing = counter.of("zy.housing");
        var works = Works.of(housing, "housing", "building");
        works.measures("2024-05", 1_000_000, "2024-06-01");
        var paid = works.pays("2024-05", 300_000, 300_000L, "2024-06-01");
        works.labour().andExpect(jsonPath("$.periods[0].state.code", is("full")));

        works.file()
                .does(
                        housing,
                        "money/withdraw",
                        "\"payment\":\"%s\",\"reason\":\"登记有误\"".formatted(Counter.read(paid, "$.payments[0].id")));
        works.labour()
                .andExpect(jsonPath("$.periods[0].receivedFen", is(0)))
                .andExpect(jsonPath("$.periods[0].duties[?(@.status=='open')].rule", contains("zhangye.labour.pay")));
        works.pays("2024-05", 300_000, 300_000L, "2024-06-01");
        works.labour().andExpect(jsonPath("$.periods[0].duties[?(@.status=='open')]", is(empty())));
    }
}
