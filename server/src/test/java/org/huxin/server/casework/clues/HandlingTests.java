package org.huxin.server.casework.clues;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class HandlingTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);
    private static final String ASSIGN =
            "\"mode\":\"%s\",\"unit\":\"%s\",\"officer\":%s,\"industryUnit\":null,\"territoryUnit\":null,\"helpers\":null,\"reason\":null";
    private static final String DUTY = "$.duties[?(@.rule == '%s')].%s";

    @Autowired
    Counter counter;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
    }

    private ClueOnFile housingClue(String channel, String by) throws Exception {
        return counter.of(by).register(aClue(channel, MORNING).in("410803_lifeng", "housing"));
    }

    private static String assign(String mode, String unit, String officer) {
        return ASSIGN.formatted(mode, unit, officer == null ? "null" : "\"" + officer + "\"");
    }

    @Test
    @Requirement("ZZ-077")
    void assigningToNobodyByNameDoesNotStopTheClockOfTheFirstDay() throws Exception {
        counter.of("zz.housing");
        var labour = counter.of("zz.labour");
        var clue = housingClue("phone", "zz.labour");
        labour.page(clue).andExpect(jsonPath("$.nextDuty.dueOn").value("2024-03-05"));

        labour.does(clue, "assign", assign("assign", "zz.housing", null))
                .andExpect(jsonPath("$.stage").value("ASSIGNED"))
                .andExpect(jsonPath(DUTY.formatted("zhongzhan.clue.assign", "status"))
                        .value("open"));
        labour.does(clue, "assign", assign("assign", "zz.housing", "zz.housing"))
                .andExpect(jsonPath("$.officer.name").value("测试员zz.housing"))
                .andExpect(jsonPath(DUTY.formatted("zhongzhan.clue.assign", "status"))
                        .value("met"));
    }

    @Test
    @Requirement("ZZ-078")
    void feedbackThatComesLateIsKeptWithItsLateness() throws Exception {
        var clue = housingClue("phone", "zz.labour");
        var housing = counter.of("zz.housing");
        counter.of("zz.labour").does(clue, "assign", assign("assign", "zz.housing", "zz.housing"));
        counter.endOf(LocalDate.of(2024, 3, 6), "410803");
        counter.on(LocalDate.of(2024, 3, 8));

        housing.does(clue, "feed-back", "\"text\":\"已联系企业\",\"attachments\":[]")
                .andExpect(jsonPath("$.duties[?(@.dueOn == '2024-03-06' && @.status == 'met_late')].daysLate")
                        .value(2));
    }

    @Test
    @Requirement("ZZ-082")
    void thePetitionOfficeAssignsAndStreetAndLabourBureauSeeWhoDidOnTheSameClock() throws Exception {
        var petition = counter.of("zz.petition");
        var clue = petition.register(
                aClue("petition", MORNING).in("410803_lifeng", "housing").with("ownProjectOf", "zz.lifeng"));
        petition.does(clue, "assign", assign("assign", "zz.lifeng", null));

        for (var unit : new String[] {"zz.lifeng", "zz.labour"}) {
            counter.of(unit)
                    .get("/api/clues?channel=petition&text=" + clue.number())
                    .andExpect(jsonPath("$.items[0].assigner.name").value("区信访局"))
                    .andExpect(jsonPath("$.items[0].handlingUnit.id").value("zz.lifeng"))
                    .andExpect(jsonPath("$.items[0].nextDuty.dueOn").value("2024-03-05"));
        }
    }

    @Test
    @Requirement("ZY-102")
    void threePetitionsHandedOnInThreeWaysGiveThreeNumberedSlips() throws Exception {
        var petition = counter.of("zy.petition");
        var slips = new String[][] {
            {"transfer", "transfer_sheet"}, {"assign", "assignment_sheet"}, {"oversee", "oversight_order"}
        };
        for (var slip : slips) {
            var clue = petition.register(aClue("petition", MORNING).in("620702", "housing"));
            petition.does(clue, "assign", assign(slip[0], "zy.ganzhou_labour", null))
                    .andExpect(jsonPath("$.papers", hasSize(1)))
                    .andExpect(jsonPath("$.papers[0].template").value(slip[1]))
                    .andExpect(jsonPath("$.papers[0].number").value(org.hamcrest.Matchers.containsString("〔2024〕")))
                    .andExpect(jsonPath("$.papers[0].addressee").value("甘州区人社局"))
                    .andExpect(jsonPath("$.papers[0].issuedAt").value("2024-03-04T09:00:00"))
                    .andExpect(jsonPath(DUTY.formatted("zhangye.petition.pass_on", "status"))
                            .value("met"));
        }
    }

    @Test
    @Requirement("JF-09")
    void aPetitionInTheTownIsLedByOneOfficeWithTheOtherBesideAndOnlyTheLeadCloses() throws Exception {
        var safety = counter.of("jf.safety");
        var justice = counter.of("jf.justice");
        var clue = safety.register(aClue("petition", MORNING).in("50gx01_village_one", "housing"));
        safety.page(clue)
                .andExpect(jsonPath("$.proposedUnit.name").value("平安办"))
                .andExpect(jsonPath("$.helpers[*].name", contains("司法所")));
        safety.does(clue, "assign", assign("assign", "jf.safety", "jf.safety"));
        safety.does(clue, "accept", "\"officer\":null");
        for (var one : new Counter.Officer[] {safety, justice}) {
            one.does(clue, "progress", "\"kind\":\"mediation\",\"text\":\"已约谈\",\"attachments\":[]");
        }
        safety.does(
                clue,
                "resolve",
                "\"proof\":\"转账凭证\",\"paidFen\":100,\"attachments\":[\"%s\"]".formatted(safety.uploads()));

        justice.page(clue).andExpect(jsonPath("$.actions[*].name", not(hasItem("close"))));
        justice.act(clue, "close", "")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope.refused"));
        var office = counter.of("jf.social_security");
        office.page(clue)
                .andExpect(jsonPath("$.actions[?(@.name == 'close')].refusal").isNotEmpty());
        office.act(clue, "close", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.gate"))
                .andExpect(jsonPath("$.citation.rows", hasItem("JF-09")));
        safety.page(clue).andExpect(jsonPath("$.actions[?(@.name == 'close')].refusal", contains((Object) null)));
        safety.does(clue, "close", "").andExpect(jsonPath("$.stage").value("CLOSED"));
    }

    @Test
    @Requirement("JF-38")
    void acceptingInTheTownReportsToTheOfficeAndTheDistrictAtOnceAndBothReceiptsAreShown() throws Exception {
        var construction = counter.of("jf.construction");
        var clue = counter.of("jf.social_security")
                .register(aClue("phone", MORNING).in("50gx01_village_one", "housing"));
        counter.of("jf.social_security").does(clue, "assign", assign("assign", "jf.construction", "jf.construction"));
        var accepted = construction
                .does(clue, "accept", "\"officer\":null")
                .andExpect(jsonPath(
                        "$.reports[*].to.id", containsInAnyOrder("jf.social_security", "jf.district_industry")))
                .andExpect(jsonPath(DUTY.formatted("jinfeng.clue.report_office", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("jinfeng.clue.report_district", "status"))
                        .value("met"));

        for (var i = 0; i < 2; i++) {
            construction
                    .post(
                            "/api/reports/" + Counter.read(accepted, "$.reports[%d].id".formatted(i)) + "/receipt",
                            "{\"receipt\":\"收文%d号\"}".formatted(i))
                    .andExpect(status().isNoContent());
        }
        construction.page(clue).andExpect(jsonPath("$.reports[*].receipt", containsInAnyOrder("收文0号", "收文1号")));
        var first = "/api/reports/" + Counter.read(accepted, "$.reports[0].id") + "/receipt";
        construction.post(first, "{\"receipt\":\"再收\"}").andExpect(status().isConflict());
        counter.of("jf.economy").post(first, "{\"receipt\":\"再收\"}").andExpect(status().isNotFound());
    }

    @Test
    @Requirement("JF-40")
    void notBeingAbleAloneNeedsTheWrittenReportAndThenTheJointGroupMayCome() throws Exception {
        var office = counter.of("jf.social_security");
        var economy = counter.of("jf.economy");
        var clue = office.register(aClue("phone", MORNING).in("50gx01_village_one", "manufacturing"));
        office.does(clue, "assign", assign("assign", "jf.economy", "jf.economy"));
        economy.does(clue, "accept", "\"officer\":null");
        var group = "\"members\":[\"jf.economy\",\"jf.police\"]";

        office.page(clue)
                .andExpect(jsonPath("$.actions[?(@.name == 'form-joint-group')].refusal")
                        .value("责任单位还没有提交不能独立处置的书面报告，不能转联合工作组"));
        office.act(clue, "form-joint-group", group)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.gate"))
                .andExpect(jsonPath("$.citation.rows", hasItem("JF-40")));
        economy.act(clue, "report-inability", "\"text\":\"账户被冻结\",\"attachments\":[]")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("attachments"));
        economy.does(
                        clue,
                        "report-inability",
                        "\"text\":\"账户被冻结\",\"attachments\":[\"%s\"]".formatted(economy.uploads()))
                .andExpect(jsonPath(DUTY.formatted("jinfeng.joint_group.form", "status"))
                        .value("open"));
        office.does(clue, "form-joint-group", group)
                .andExpect(jsonPath("$.stage").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.jointGroup.members[*].name", contains("经发办", "派出所")));
        office.does(clue, "resolve-joint-group", "\"result\":\"企业已筹款\"")
                .andExpect(jsonPath("$.jointGroup.result").value("企业已筹款"));
    }

    @Test
    @Requirement({"JF-04", "JF-06"})
    void whatTheDepartmentHasDoneTheOfficeSeesAsDealtWith() throws Exception {
        var office = counter.of("jf.social_security");
        for (var one : new String[][] {{"manufacturing", "jf.economy"}, {"housing", "jf.construction"}}) {
            var clue = office.register(aClue("phone", MORNING).in("50gx01_village_one", one[0]));
            var department = counter.of(one[1]);
            office.does(clue, "assign", assign("assign", one[1], one[1]));
            department.does(clue, "accept", "\"officer\":null");
            department.does(
                    clue,
                    "resolve",
                    "\"proof\":\"转账凭证\",\"paidFen\":123,\"attachments\":[\"%s\"]".formatted(department.uploads()));
            office.page(clue)
                    .andExpect(jsonPath("$.stage").value("RESOLVED"))
                    .andExpect(jsonPath("$.paidFen").value(123));
        }
        office.get("/api/vocabulary")
                .andExpect(jsonPath("$.stages[?(@.code == 'RESOLVED')].label").value("已处理"));
    }

    @Test
    @Requirement({"ZZ-031", "ZZ-029"})
    void theStreetBesideAnIndustryLeadAddsRecordsButCannotClose() throws Exception {
        var labour = counter.of("zz.labour");
        var housing = counter.of("zz.housing");
        var street = counter.of("zz.lifeng");
        var clue = housingClue("phone", "zz.labour");
        labour.does(clue, "assign", assign("assign", "zz.housing", "zz.housing"));
        housing.does(clue, "accept", "\"officer\":null");
        street.page(clue).andExpect(jsonPath("$.helpers[*].id", hasItem("zz.lifeng")));
        labour.does(clue, "mark-stability", "\"reason\":\"人员聚集\"");
        labour.get("/api/clues?stabilityMissing=true").andExpect(jsonPath("$.items[*].number", hasItem(clue.number())));
        street.does(clue, "progress", "\"kind\":\"stability\",\"text\":\"已劝返\",\"attachments\":[]");
        street.does(clue, "progress", "\"kind\":\"mediation\",\"text\":\"已协调\",\"attachments\":[]");
        labour.get("/api/clues?stabilityMissing=true")
                .andExpect(jsonPath("$.items[*].number", not(hasItem(clue.number()))));

        housing.does(
                clue,
                "resolve",
                "\"proof\":\"转账凭证\",\"paidFen\":100,\"attachments\":[\"%s\"]".formatted(housing.uploads()));
        street.act(clue, "close", "").andExpect(status().isForbidden());
        street.page(clue).andExpect(jsonPath("$.actions[*].name", not(hasItem("close"))));
    }

    @Test
    @Requirement("ZZ-001")
    void threeResponsibilitiesAreShownAndWithoutAnIndustryNothingIsAssigned() throws Exception {
        var labour = counter.of("zz.labour");
        labour.page(housingClue("phone", "zz.labour"))
                .andExpect(jsonPath("$.responsibility.leadUnit.id").value("zz.housing"))
                .andExpect(jsonPath("$.responsibility.industryUnit.id").value("zz.housing"))
                .andExpect(jsonPath("$.responsibility.employer").value("示例建筑有限公司"));
        var clue = labour.register(aClue("phone", MORNING).with("region", "410803_lifeng"));
        labour.act(clue, "assign", assign("assign", "zz.labour", "zz.labour"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.gate"))
                .andExpect(jsonPath("$.citation.rows", hasItem("ZZ-001")));
    }

    @Test
    @Requirement("ZY-002")
    void noneOfTheThreeResponsibilitiesMayBeBlankAtAssignment() throws Exception {
        var labour = counter.of("zy.labour");
        var clue = labour.register(aClue("phone", MORNING).with("region", "620702"));
        labour.act(clue, "assign", assign("assign", "zy.ganzhou_labour", null))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.citation.rows", hasItem("ZY-002")));
        labour.does(
                        clue,
                        "assign",
                        assign("assign", "zy.ganzhou_labour", null)
                                .replace("\"industryUnit\":null", "\"industryUnit\":\"zy.housing\""))
                .andExpect(jsonPath("$.responsibility.territoryUnit.name").value("甘州区人民政府"))
                .andExpect(jsonPath("$.responsibility.industryUnit.name").value("市住建局"))
                .andExpect(jsonPath("$.responsibility.employer").value("示例建筑有限公司"));
    }

    @Test
    @Requirement("ZY-048")
    void aMajorMatterGoesToTerritoryAndIndustryAndBothMustReport() throws Exception {
        var labour = counter.of("zy.labour");
        var clue = labour.register(aClue("phone", MORNING).with("region", "620702"));
        labour.does(clue, "mark-major", "\"reason\":\"舆情\"")
                .andExpect(jsonPath("$.major").value(true));
        labour.act(clue, "assign", assign("assign", "zy.ganzhou_labour", null)).andExpect(status().is(422));
        labour.does(
                        clue,
                        "assign",
                        assign("assign", "zy.ganzhou_labour", null)
                                .replace("\"industryUnit\":null", "\"industryUnit\":\"zy.housing\""))
                .andExpect(jsonPath("$.duties[?(@.status == 'open')].bearer.id", hasItems("zy.ganzhou", "zy.housing")));
        counter.of("zy.housing")
                .does(clue, "feed-back", "\"text\":\"已到现场\",\"attachments\":[]")
                .andExpect(jsonPath(DUTY.formatted("zhangye.major.industry_report", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.major.territory_report", "status"))
                        .value("open"));
        counter.of("zy.ganzhou")
                .does(clue, "feed-back", "\"text\":\"已到现场\",\"attachments\":[]")
                .andExpect(jsonPath(DUTY.formatted("zhangye.major.territory_report", "status"))
                        .value("met"));
    }

    @Test
    @Requirement("ZY-040")
    void aFindingIsHandedOverWithADayAndListedOnceThatHasPassed() throws Exception {
        var labour = counter.of("zy.labour");
        var clue = labour.register(aClue("inspection", MORNING).in("620702", "housing"));
        labour.act(clue, "assign", assign("assign", "zy.ganzhou_labour", null)).andExpect(status().is(422));
        labour.does(clue, "assign", assign("assign", "zy.ganzhou_labour", null) + ",\"dueOn\":\"2024-03-06\"")
                .andExpect(jsonPath(DUTY.formatted("zhangye.finding.handle", "dueOn"))
                        .value("2024-03-06"));
        labour.get("/api/clues?overdue=true").andExpect(jsonPath("$.items[*].number", not(hasItem(clue.number()))));
        counter.endOf(LocalDate.of(2024, 3, 6), "620700");
        labour.get("/api/clues?overdue=true")
                .andExpect(jsonPath("$.items[?(@.id == '%s')].overdueCount".formatted(clue.id()))
                        .value(1));
    }

    @Test
    @Requirement("ZY-111")
    void theAgricultureBureauOverseesItsFieldUntilItIsSolved() throws Exception {
        var agriculture = counter.of("zy.agriculture");
        var clue = counter.of("zy.labour").register(aClue("phone", MORNING).in("620702", "agriculture"));
        var mine = "/api/clues?unit=zy.agriculture&unsolved=true";
        agriculture.get(mine).andExpect(jsonPath("$.items[*].number", hasItem(clue.number())));
        counter.of("zy.labour")
                .does(clue, "assign", assign("oversee", "zy.agriculture", "zy.agriculture"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.agriculture.oversee", "status"))
                        .value("open"));
        agriculture.does(clue, "accept", "\"officer\":null");
        agriculture
                .does(
                        clue,
                        "resolve",
                        "\"proof\":\"转账凭证\",\"paidFen\":100,\"attachments\":[\"%s\"]".formatted(agriculture.uploads()))
                .andExpect(jsonPath(DUTY.formatted("zhangye.agriculture.oversee", "status"))
                        .value("met"));
        agriculture.get(mine).andExpect(jsonPath("$.items[*].number", not(hasItem(clue.number()))));
    }

    @Test
    @Requirement("ZY-043")
    void aVisitThatFindsTheArrearsBackReopens() throws Exception {
        var labour = counter.of("zy.ganzhou_labour");
        var city = counter.of("zy.labour");
        var clue = city.register(aClue("phone", MORNING).in("620702", "housing"));
        city.does(clue, "assign", assign("assign", "zy.ganzhou_labour", "zy.ganzhou_labour"));
        labour.does(clue, "accept", "\"officer\":null");
        labour.does(
                        clue,
                        "resolve",
                        "\"proof\":\"转账凭证\",\"paidFen\":100,\"attachments\":[\"%s\"]".formatted(labour.uploads()))
                .andExpect(jsonPath(DUTY.formatted("zhangye.visit.return", "status"))
                        .value("open"));
        labour.page(clue)
                .andExpect(jsonPath("$.actions[?(@.name == 'close')].refusal").isNotEmpty());

        counter.on(LocalDate.of(2024, 4, 8));
        labour.does(clue, "visit", "\"result\":\"relapsed\",\"text\":\"又欠两个月\"")
                .andExpect(jsonPath("$.stage").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.timeline[-1].text").value("回访：反弹，重新处置"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.visit.relapse", "status"))
                        .value("open"));
    }

    @Test
    @Requirement("LYG-27")
    void aComplaintAboutAnotherCountyIsPassedOnWithItsNumber() throws Exception {
        var haizhou = counter.of("lyg.haizhou_labour");
        var donghai = counter.of("lyg.donghai_labour");
        var clue = haizhou.register(
                aClue("platform", MORNING).in("320722", "housing").with("foreignNumber", "示例-27"));
        haizhou.page(clue).andExpect(jsonPath("$.proposedUnit.id").value("lyg.donghai_labour"));
        haizhou.does(clue, "hand-over", "\"toUnit\":\"lyg.donghai_labour\",\"reason\":\"项目在东海县\"");
        donghai.does(clue, "accept", "\"officer\":null")
                .andExpect(jsonPath("$.number").value(clue.number()))
                .andExpect(jsonPath("$.foreignNumber").value("示例-27"))
                .andExpect(jsonPath("$.firstAskedUnit.id").value("lyg.haizhou_labour"))
                .andExpect(jsonPath("$.answerableUnit.id").value("lyg.donghai_labour"));
    }
}
