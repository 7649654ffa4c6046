package org.huxin.server.project.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectForm;
import org.huxin.server.project.money.Works;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 政府投资资金: arranged, approved, planned, paid out and owed. */
@CaseworkTest
class FundPlanTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private static ProjectForm form(String investment) {
        return aProject().with("field", "housing").with("works", "building").with("investment", investment);
    }

    private Works government(String unit) throws Exception {
        return Works.of(counter.of(unit), form("government"));
    }

    private static void budget(Works works, long yuan) throws Exception {
        works.file()
                .does(
                        works.keeper(),
                        "fund-plan/budget",
                        "\"amountFen\":%d,\"approvedOn\":\"2024-05-01\",\"document\":\"示例预算文件\"".formatted(yuan * 100));
    }

    private static ResultActions plan(Works works, long yuan, String dueOn) throws Exception {
        return works.file()
                .does(
                        works.keeper(),
                        "fund-plan/plan",
                        "\"amountFen\":%d,\"dueOn\":\"%s\"".formatted(yuan * 100, dueOn));
    }

    private static ResultActions paying(Works works, Counter.Officer payer, long yuan, String on) throws Exception {
        return works.file()
                .act(
                        payer,
                        "fund-plan/pay",
                        "\"amountFen\":%d,\"paidOn\":\"%s\",\"voucher\":\"示例%s\""
                                .formatted(yuan * 100, on, UUID.randomUUID()));
    }

    private static void pays(Works works, long yuan, String on) throws Exception {
        paying(works, works.keeper(), yuan, on).andExpect(status().isOk());
    }

    private static ResultActions plan(Works works) throws Exception {
        return works.keeper().get("/api/projects/" + works.id() + "/fund-plan").andExpect(status().isOk());
    }

    /** Every line of the list, page by page. */
    private static List<Object> all(Counter.Officer officer, String query) throws Exception {
        var rows = new ArrayList<>();
        String after = null;
        do {
            var body = officer.get("/api/project-funds?size=50&" + query + (after == null ? "" : "&after=" + after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            rows.addAll(JsonPath.<List<Object>>read(body, "$.items"));
            after = JsonPath.read(body, "$.next");
        } while (after != null);
        return rows;
    }

    private static <T> List<T> column(List<Object> rows, String name) {
        return JsonPath.read(rows, "$[*]." + name);
    }

    private static long sum(List<Object> rows, String name) {
        return FundPlanTests.<Number>column(rows, name).stream()
                .mapToLong(Number::longValue)
                .sum();
    }

    @Test
    @Requirement("ZZ-012")
    void whatIsArrangedIsShownAndWhatIsNotIsListed() throws Exception {
        var development = counter.of("zz.development_reform");
        var arranged = government("zz.housing");
        var bare = government("zz.housing");
        var own = Works.of(counter.of("zz.housing"), form("private"));
        arranged.file()
                .does(
                        development,
                        "fund-plan/arrange",
                        "\"amountFen\":300000000,\"arrangedOn\":\"2024-05-20\",\"document\":\"示例投资计划\"");

        var rows = all(development, "");
        assertThat(JsonPath.<List<Object>>read(rows, "$[?(@.id=='%s')].arrangedFen".formatted(arranged.id())))
                .containsExactly(300_000_000);
        assertThat(JsonPath.<List<Object>>read(rows, "$[?(@.id=='%s')].arrangedOn".formatted(arranged.id())))
                .containsExactly("2024-05-20");
        assertThat(FundPlanTests.<String>column(all(development, "state=unarranged"), "id"))
                .contains(bare.id())
                .doesNotContain(arranged.id(), own.id());
        counter.of("zz.labour")
                .get("/api/projects?lacking=funds_arranged")
                .andExpect(jsonPath("$.items[*].id", hasItem(bare.id())))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(own.id()))));
        bare.file()
                .page(development)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhongzhan.funds.arrange')].status", contains("open")))
                .andExpect(jsonPath(
                        "$.duties[?(@.rule=='zhongzhan.funds.arrange')].bearer.id", contains("zz.development_reform")));
        arranged.file()
                .page(development)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhongzhan.funds.arrange')].status", contains("met")));
    }

    @Test
    @Requirement("ZZ-014")
    void nothingIsPaidAboveTheApprovedBudgetAndWhatIsDueIsListed() throws Exception {
        var finance = counter.of("zz.finance");
        var works = government("zz.housing");
        paying(works, finance, 1, "2024-06-01")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("还没有登记批准预算")));
        budget(works, 1_000_000);
        plan(works, 600_000, "2024-05-20");
        paying(works, finance, 1_000_001, "2024-06-01")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("funds.over_budget")))
                .andExpect(jsonPath("$.errors[0].path", is("amountFen")));
        paying(works, finance, 400_000, "2024-06-01").andExpect(status().isOk());
        paying(works, finance, 600_001, "2024-06-01").andExpect(status().is(422));

        finance.get("/api/project-funds?state=owed")
                .andExpect(jsonPath("$.items[?(@.id=='%s')].owedFen".formatted(works.id()), contains(20_000_000)));
        works.file()
                .act(
                        works.keeper(),
                        "fund-plan/budget",
                        "\"amountFen\":39999999,\"approvedOn\":\"2024-05-01\",\"document\":\"示例\"")
                .andExpect(status().is(422));
    }

    @Test
    @Requirement("ZY-082")
    void whatIsUnpaidIsListedWithItsDaysLate() throws Exception {
        var finance = counter.of("zy.finance");
        var works = government("zy.housing");
        budget(works, 5_000_000);
        plan(works, 2_000_000, "2024-05-22");
        paying(works, finance, 1_500_000, "2024-05-23").andExpect(status().isOk());

        finance.get("/api/project-funds?state=late")
                .andExpect(jsonPath("$.items[?(@.id=='%s')].owedFen".formatted(works.id()), contains(50_000_000)))
                .andExpect(jsonPath("$.items[?(@.id=='%s')].daysLate".formatted(works.id()), contains(10)));
        paying(works, finance, 3_500_001, "2024-06-01")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("funds.over_budget")));
        paying(works, finance, 3_500_000, "2024-06-01").andExpect(status().isOk());
        finance.get("/api/project-funds?state=late")
                .andExpect(jsonPath("$.items[?(@.id=='%s')]".formatted(works.id()), hasSize(0)));
    }

    @Test
    @Requirement("JY-20a")
    void theViewListsEveryGovernmentProjectAndPaidIsWhatTheRecordsSay() throws Exception {
        var finance = counter.of("jy.finance");
        var works = government("jy.housing");
        var own = Works.of(counter.of("jy.housing"), form("private"));
        budget(works, 800_000);
        plan(works, 300_000, "2024-06-01");
        plan(works, 400_000, "2024-07-01");
        pays(works, 100_000, "2024-05-30");
        pays(works, 50_000, "2024-05-31");

        var rows = all(finance, "");
        var row = "$[?(@.id=='%s')].".formatted(works.id());
        assertThat(JsonPath.<List<Object>>read(rows, row + "budgetFen")).containsExactly(80_000_000);
        assertThat(JsonPath.<List<Object>>read(rows, row + "dueFen")).containsExactly(30_000_000);
        assertThat(JsonPath.<List<Object>>read(rows, row + "paidFen")).containsExactly(15_000_000);
        assertThat(JsonPath.<List<Object>>read(rows, row + "owedFen")).containsExactly(15_000_000);
        assertThat(FundPlanTests.<String>column(rows, "id")).doesNotContain(own.id());
        finance.get("/api/projects/" + own.id()).andExpect(status().isNotFound());
        plan(works).andExpect(jsonPath("$.standing.paidFen", is(15_000_000)));
        finance.get("/api/project-funds.xlsx").andExpect(status().isOk());
    }

    @Test
    @Requirement("JY-20b")
    void aPlannedPaymentIsLateTheDayAfterItsDay() throws Exception {
        var works = government("jy.housing");
        budget(works, 2_000_000);
        plan(works, 1_000_000, "2024-06-10");
        counter.endOf(LocalDate.of(2024, 6, 9), "419001");
        plan(works)
                .andExpect(jsonPath("$.plan[0].daysLate", is(0)))
                .andExpect(jsonPath("$.plan[0].duties[0].status", is("open")));

        counter.endOf(LocalDate.of(2024, 6, 10), "419001");

        plan(works)
                .andExpect(jsonPath("$.standing.daysLate", is(1)))
                .andExpect(jsonPath("$.plan[0].daysLate", is(1)))
                .andExpect(jsonPath("$.plan[0].duties[0].status", is("overdue")))
                .andExpect(jsonPath("$.plan[0].duties[0].bearer.name", is("示范区财政金融局")));
        pays(works, 1_000_000, "2024-06-10");
        plan(works)
                .andExpect(jsonPath("$.plan[0].daysLate", is(0)))
                .andExpect(jsonPath("$.plan[0].coveredOn", is("2024-06-10")))
                .andExpect(jsonPath("$.plan[0].duties[0].status", is("met")));
    }

    @Test
    @Requirement("LYG-18")
    void whatIsOwedIsDueLessPaidAndTheTotalIsTheSumOfTheRows() throws Exception {
        var development = counter.of("lyg.development");
        var works = government("lyg.housing");
        budget(works, 12_000_000);
        plan(works, 7_000_000, "2024-05-31");
        plan(works, 3_000_000, "2024-09-30");
        pays(works, 6_000_000, "2024-05-20");
        government("lyg.water");
        plan(works)
                .andExpect(jsonPath("$.standing.plannedFen", is(1_000_000_000)))
                .andExpect(jsonPath("$.standing.dueFen", is(700_000_000)))
                .andExpect(jsonPath("$.standing.paidFen", is(600_000_000)))
                .andExpect(jsonPath("$.standing.owedFen", is(100_000_000)));

        var rows = all(development, "");
        assertThat(JsonPath.<List<Object>>read(rows, "$[?(@.id=='%s')].owedFen".formatted(works.id())))
                .containsExactly(100_000_000);
        var sums = development.get("/api/project-funds/sums");
        for (var figure : List.of("arrangedFen", "plannedFen", "dueFen", "paidFen", "owedFen", "labourGapFen")) {
            assertThat(Long.parseLong(Counter.read(sums, "$." + figure)))
                    .as(figure)
                    .isEqualTo(sum(rows, figure));
        }
        assertThat(Integer.parseInt(Counter.read(sums, "$.projects"))).isEqualTo(rows.size());
    }

    @Test
    @Requirement("ZY-110")
    void agricultureSeesItsProjectsOnlyWithTheirFundsAndLights() throws Exception {
        var agriculture = counter.of("zy.agriculture");
        var farm = Works.of(
                counter.of("zy.labour"),
                aProject()
                        .with("field", "agriculture")
                        .with("works", "farmland")
                        .with("investment", "government"));
        var house = government("zy.housing");
        plan(farm, 100_000, "2024-05-31");

        var rows = all(agriculture, "all=true");
        assertThat(FundPlanTests.<String>column(rows, "id")).contains(farm.id()).doesNotContain(house.id());
        assertThat(FundPlanTests.<String>column(rows, "industryUnit.id")).containsOnly("zy.agriculture");
        var row = "$[?(@.id=='%s')].".formatted(farm.id());
        assertThat(JsonPath.<List<Object>>read(rows, row + "owedFen")).containsExactly(10_000_000);
        assertThat(JsonPath.<List<Object>>read(rows, row + "lights[?(@.core==true)].code"))
                .hasSize(6);
        agriculture.get("/api/projects/" + house.id()).andExpect(status().isNotFound());
    }

    @Test
    void aPlanOrPaymentEnteredInErrorIsTakenBack() throws Exception {
        var works = government("jy.housing");
        budget(works, 2_000_000);
        var planned = Counter.read(plan(works, 1_000_000, "2024-06-10"), "$.plan[0].id");
        works.keeper().get("/api/fund-instalments/" + planned).andExpect(jsonPath("$.project", is(works.id())));
        counter.of("jy.transport").get("/api/fund-instalments/" + planned).andExpect(status().isNotFound());
        pays(works, 1_000_000, "2024-06-01");
        var paid = Counter.read(plan(works), "$.paid[0].id");
        var withdraw = "\"entry\":\"%s\",\"reason\":\"登记有误\"";
        works.file()
                .does(works.keeper(), "fund-plan/withdraw", withdraw.formatted(paid))
                .andExpect(jsonPath("$.paid", hasSize(0)))
                .andExpect(jsonPath("$.plan[0].coveredOn", is(nullValue())))
                .andExpect(jsonPath("$.plan[0].duties[?(@.status=='open')]", hasSize(1)));
        works.file()
                .does(works.keeper(), "fund-plan/withdraw", withdraw.formatted(planned))
                .andExpect(jsonPath("$.plan", hasSize(0)));
        works.file()
                .act(works.keeper(), "fund-plan/withdraw", withdraw.formatted(planned))
                .andExpect(status().isNotFound());
        works.keeper()
                .get("/api/projects/" + works.id() + "/fund-plan")
                .andExpect(jsonPath("$.actions[*].name", everyItem(containsString("fund-plan/"))));
    }
}
