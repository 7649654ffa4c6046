package org.huxin.server.project.deposit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.paper;
import static org.huxin.server.project.deposit.Depositing.requires;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands for a deposit, how far all projects are covered, and who may record it. */
@CaseworkTest
class DepositTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    @Test
    @Requirement("JY-33a")
    void fourOfFiveProjectsAreCoveredAndAnEndedGuaranteeNoLongerCounts() throws Exception {
        var housing = counter.of("jy.housing");
        var projects = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            projects.add(built(mark).enteredBy(housing));
            requires(housing, projects.get(i), SUM);
        }
        does(housing, projects.get(0), "record", cash("示例银行", SUM, DAY));
        does(housing, projects.get(1), "record", cash("示例银行", SUM, DAY));
        does(housing, projects.get(2), "record", paper("surety_letter", "示例担保", SUM, DAY, DAY.plusYears(2)));
        var ends = DAY.plusYears(1).minusDays(1);
        does(housing, projects.get(3), "record", paper("bank_guarantee", "示例银行", SUM, DAY, ends));

        housing.get("/api/deposits/coverage?text=" + mark)
                .andExpect(jsonPath("$.projects.total", is(5)))
                .andExpect(jsonPath("$.projects.percent", is(80)));
        housing.get("/api/projects?lacking=deposit&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", contains(projects.get(4))));
        housing.get("/api/deposits?state=none&text=" + mark)
                .andExpect(jsonPath("$.items[*].project", contains(projects.get(4))));

        counter.on(ends);
        view(housing, projects.get(3)).andExpect(jsonPath("$.state.code", is("full")));
        housing.get("/api/deposits?state=expiring&text=" + mark)
                .andExpect(jsonPath("$.items[*].project", contains(projects.get(3))));
        counter.on(ends.plusDays(1));
        view(housing, projects.get(3))
                .andExpect(jsonPath("$.state.code", is("none")))
                .andExpect(jsonPath("$.instruments[0].flags[*].code", contains("expired")));
        housing.get("/api/deposits/coverage?text=" + mark).andExpect(jsonPath("$.projects.percent", is(60)));
        housing.get("/api/projects/" + projects.get(3))
                .andExpect(jsonPath("$.lights[?(@.code=='deposit')].inPlace", contains(false)));
    }

    @Test
    @Requirement("LYG-14")
    void ofThreeFirmsOneIsInFullOneShortByTwentyThousandAndOneWithout() throws Exception {
        var housing = counter.of("lyg.housing");
        var full = built(mark).enteredBy(housing);
        var below = built(mark).enteredBy(housing);
        var none = built(mark).enteredBy(housing);
        for (var project : new String[] {full, below, none}) {
            requires(housing, project, SUM);
        }
        does(housing, full, "record", cash("示例银行", SUM, DAY));
        does(housing, below, "record", cash("示例银行", SUM - 2_000_000, DAY));

        for (var of : new String[] {"projects", "firms"}) {
            housing.get("/api/deposits/coverage?text=" + mark)
                    .andExpect(jsonPath("$." + of + ".states.full", is(1)))
                    .andExpect(jsonPath("$." + of + ".states.short", is(1)))
                    .andExpect(jsonPath("$." + of + ".states.none", is(1)))
                    .andExpect(jsonPath("$." + of + ".percent", is(33)));
        }
        housing.get("/api/deposits?state=short&text=" + mark)
                .andExpect(jsonPath("$.items[*].project", contains(below)))
                .andExpect(jsonPath("$.items[0].lackingFen", is(2_000_000)));
        housing.get("/api/deposits?size=2&text=" + mark)
                .andExpect(jsonPath("$.items.length()", is(2)))
                .andExpect(jsonPath("$.next", is(notNullValue())));
    }

    @Test
    @Requirement({"ZZ-040", "ZZ-121"})
    void theDirectoryHasFifteenAndASumBelowWhatIsRequiredStaysShort() throws Exception {
        var labour = counter.of("zz.labour");
        labour.get("/api/deposit-agencies")
                .andExpect(jsonPath("$.total", is(15)))
                .andExpect(jsonPath("$.byKind.bank", is(7)))
                .andExpect(jsonPath("$.byKind.insurer", is(4)))
                .andExpect(jsonPath("$.byKind.surety", is(4)))
                .andExpect(jsonPath("$.selectable", is(14)))
                .andExpect(jsonPath("$.agencies[?(@.suspended==true)].code", contains("china_life")));

        var project = built(mark).enteredBy(labour);
        requires(labour, project, SUM);
        does(labour, project, "record", cash("citic_bank", SUM - 1, DAY))
                .andExpect(jsonPath("$.state.label", is("未足额")));
        does(labour, project, "record", paper("surety_letter", "huarong", SUM - 1, DAY, DAY.plusYears(1)))
                .andExpect(jsonPath("$.state.label", is("足额")))
                .andExpect(jsonPath(
                        "$.instruments[?(@.form.code=='surety_letter')].flags[*].code", contains("below_required")));
    }

    @Test
    @Requirement("ZZ-119")
    void eachOfTheSevenBanksIsThereByItsFullNameAndCanBeChosen() throws Exception {
        var labour = counter.of("zz.labour");
        labour.get("/api/deposit-agencies")
                .andExpect(jsonPath(
                        "$.agencies[?(@.kind.code=='bank')].name",
                        contains(
                                "中国农业银行股份有限公司焦作分行",
                                "中国邮储银行股份有限公司焦作分行",
                                "中国银行股份有限公司焦作分行",
                                "中国建设银行股份有限公司焦作分行",
                                "交通银行股份有限公司焦作分行",
                                "中原银行股份有限公司焦作分行",
                                "中信银行股份有限公司焦作分行")));
        var project = built(mark).enteredBy(labour);
        for (var bank : new String[] {
            "agricultural_bank",
            "postal_bank",
            "bank_of_china",
            "construction_bank",
            "communications_bank",
            "zhongyuan_bank",
            "citic_bank"
        }) {
            does(labour, project, "record", cash(bank, 100, DAY));
        }
    }

    @Test
    @Requirement("ZZ-120")
    void aSuspendedInsurerTakesNothingNewAndWhatItIssuedBeforeStaysValid() throws Exception {
        var labour = counter.of("zz.labour");
        var project = built(mark).enteredBy(labour);
        requires(labour, project, SUM);
        act(labour, project, "record", paper("insurance", "china_life", SUM, DAY, DAY.plusYears(2)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("agency")))
                .andExpect(jsonPath("$.detail", containsString("暂停新业务")));
        does(
                        labour,
                        project,
                        "record",
                        paper("insurance", "china_life", SUM, LocalDate.of(2023, 12, 1), DAY.plusYears(2)))
                .andExpect(jsonPath("$.state.code", is("full")))
                .andExpect(jsonPath("$.instruments[0].inForce", is(true)));
    }

    @Test
    void theLabourBureauSuspendsAnAgencyAndTakesItUpAgainOnRecord() throws Exception {
        var labour = counter.of("zz.labour");
        var housing = counter.of("zz.housing");
        var project = built(mark).enteredBy(labour);
        requires(labour, project, SUM);
        does(labour, project, "record", paper("insurance", "sunshine", SUM, DAY, DAY.plusYears(2)));

        housing.post("/api/deposit-agencies/sunshine/state", "{\"suspended\":true,\"reason\":\"示例\"}")
                .andExpect(status().isForbidden());
        labour.post("/api/deposit-agencies/sunshine/state", "{\"suspended\":true,\"reason\":\" \"}")
                .andExpect(status().is(422));
        labour.post("/api/deposit-agencies/nobody/state", "{\"suspended\":true,\"reason\":\"示例\"}")
                .andExpect(status().isNotFound());
        labour.post("/api/deposit-agencies/sunshine/state", "{\"suspended\":true,\"reason\":\"示例函\"}")
                .andExpect(jsonPath("$.agencies[?(@.code=='sunshine')].suspended", contains(true)))
                .andExpect(jsonPath("$.agencies[?(@.code=='sunshine')].reason", contains("示例函")));

        view(labour, project).andExpect(jsonPath("$.state.code", is("full")));
        var another = paper("insurance", "sunshine", SUM, DAY, DAY.plusYears(2));
        act(labour, project, "record", another).andExpect(status().is(422));
        labour.post("/api/deposit-agencies/sunshine/state", "{\"suspended\":true,\"reason\":\"示例函\"}")
                .andExpect(status().isConflict());
        labour.post("/api/deposit-agencies/sunshine/state", "{\"suspended\":false,\"reason\":\"恢复\"}");
        does(labour, project, "record", another);
    }

    @Test
    void aGuaranteeThatHasEndedOrIsTooShortIsRefusedWithTheClause() throws Exception {
        var labour = counter.of("zz.labour");
        var project = built(mark).enteredBy(labour);
        refused(labour, project, DAY.minusYears(2), DAY.minusDays(1), "");
        refused(labour, project, DAY, DAY.plusYears(1).minusDays(2), "");
        refused(labour, project, DAY, DAY.plusYears(2), ",\"contractEnd\":\"" + DAY.plusYears(3) + "\"");
        does(
                labour,
                project,
                "record",
                paper("bank_guarantee", "citic_bank", SUM, DAY, DAY.plusYears(1).minusDays(1)));
    }

    private static void refused(Officer labour, String project, LocalDate from, LocalDate to, String more)
            throws Exception {
        act(labour, project, "record", paper("bank_guarantee", "citic_bank", SUM, from, to) + more)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("validTo")))
                .andExpect(jsonPath("$.citation.clause", is("第十七条")));
    }

    @Test
    void anAssessmentIsKeptWithItsInputsStepsRulesAndReason() throws Exception {
        var labour = counter.of("zz.labour");
        var project = built(mark).enteredBy(labour);
        view(labour, project)
                .andExpect(jsonPath("$.state.code", is("none")))
                .andExpect(jsonPath("$.assessment", is(nullValue())));

        does(
                        labour,
                        project,
                        "assess",
                        "\"valueFen\":1000000000,\"several\":false,\"systemsInPlace\":false,\"listed\":false,\"monthsSinceArrears\":3")
                .andExpect(jsonPath("$.requiredFen", is(15_000_000)))
                .andExpect(jsonPath("$.assessment.byHand", is(false)))
                .andExpect(jsonPath("$.assessment.steps[*].what", contains("基础比例", "提高比例", "应缴额")))
                .andExpect(jsonPath("$.assessment.steps[0].because", containsString("不是文件写明的")))
                .andExpect(jsonPath("$.assessment.citation.clause", is("第十一条")))
                .andExpect(jsonPath("$.assessment.rulesHash", is(notNullValue())));
        does(
                        labour,
                        project,
                        "assess",
                        "\"valueFen\":1000000000,\"several\":false,\"systemsInPlace\":true,\"listed\":false,\"monthsClean\":40")
                .andExpect(jsonPath("$.state.label", is("免存")))
                .andExpect(jsonPath("$.requiredFen", is(nullValue())))
                .andExpect(jsonPath("$.assessment.earlier", is(1)));
        labour.get("/api/projects/" + project)
                .andExpect(jsonPath("$.lights[?(@.code=='deposit')].inPlace", contains(true)));
        requires(labour, project, SUM).andExpect(jsonPath("$.assessment.reason", is("示例核定")));
    }

    @Test
    void whoSupervisesFollowsFromThePlace() throws Exception {
        var housing = counter.of("zz.housing");
        var mine = built(mark).enteredBy(housing);
        view(housing, mine)
                .andExpect(jsonPath("$.supervisor.id", is("zz.labour")))
                .andExpect(jsonPath("$.actions[*].name", contains("begin-term")));
        act(housing, mine, "record", cash("citic_bank", SUM, DAY)).andExpect(status().isForbidden());

        var department = counter.of("jy.housing");
        var theirs = built(mark).enteredBy(department);
        view(department, theirs)
                .andExpect(jsonPath("$.supervisor.id", is("jy.housing")))
                .andExpect(jsonPath("$.actions[*].name", hasItem("record")));
        var coordinator = counter.of("jy.labour");
        view(coordinator, theirs).andExpect(jsonPath("$.actions[*].name", not(hasItem("record"))));
        act(coordinator, theirs, "record", cash("示例银行", SUM, DAY)).andExpect(status().isForbidden());
        coordinator.get("/api/deposit-agencies").andExpect(jsonPath("$.agencies", is(empty())));
    }
}
