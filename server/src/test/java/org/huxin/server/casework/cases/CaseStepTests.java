package org.huxin.server.casework.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class CaseStepTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
    }

    @Test
    @Requirement("ZZ-006")
    void aCaseGoesFromFilingToClosingStepByStepEachWithDatePersonAndDocument() throws Exception {
        var labour = counter.of("zz.labour");
        var one = trail.filed("zz.labour", aClue("phone", MORNING).in("410803_lifeng", "housing"), "zz.labour");
        trail.page(labour, one)
                .andExpect(jsonPath("$.steps[*].label", contains("立案", "调查", "处理决定", "结案")))
                .andExpect(jsonPath("$.steps[*].state", contains("ahead", "ahead", "ahead", "ahead")))
                .andExpect(jsonPath("$.step.label").value("立案"));

        for (var step : new String[] {"filing", "investigation", "decision", "closing"}) {
            trail.enters(labour, one, step)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("case.document_missing"))
                    .andExpect(jsonPath("$.errors[0].path").value("document"));
            if (!step.equals("closing")) {
                trail.entersWithDocument(labour, one, "closing")
                        .andExpect(status().is(422))
                        .andExpect(jsonPath("$.code").value("case.step"))
                        .andExpect(jsonPath("$.detail").value(containsString("步骤不能跳过")));
            }
            trail.entersWithDocument(labour, one, step).andExpect(status().isOk());
            trail.entersWithDocument(labour, one, step).andExpect(status().is4xxClientError());
        }

        trail.page(labour, one)
                .andExpect(jsonPath("$.closedAt").value("2024-05-06T09:00:00"))
                .andExpect(jsonPath("$.actions", hasSize(0)))
                .andExpect(jsonPath("$.steps[?(@.enteredAt == '2024-05-06T09:00:00')]", hasSize(4)))
                .andExpect(jsonPath("$.steps[?(@.by == '测试员zz.labour')]", hasSize(4)))
                .andExpect(jsonPath("$.steps[?(@.document.name == '凭证.pdf')]", hasSize(4)));
    }

    @Test
    @Requirement("ZY-075")
    void aComplaintTurnedIntoACaseIsClosedWithIt() throws Exception {
        var city = counter.of("zy.labour");
        var county = counter.of("zy.ganzhou_labour");
        var clue = city.register(aClue("visit_letter", MORNING).in("620702", "housing"));
        city.does(clue, "assign", CaseTrail.assign("zy.ganzhou_labour", null));
        county.does(clue, "accept", "\"officer\":null");
        var one = trail.opened(county, clue);
        trail.page(county, one)
                .andExpect(jsonPath("$.clue.number").value(clue.number()))
                .andExpect(jsonPath("$.clue.receivedAt").value("2024-05-06T08:30:00"))
                .andExpect(jsonPath("$.number").value(containsString("2024")));
        county.page(clue).andExpect(jsonPath("$.case.id").value(one.id()));
        for (var step : new String[] {"verification", "handling", "repayment"}) {
            trail.enters(county, one, step).andExpect(status().isOk());
        }

        trail.entersWithDocument(county, one, "closing").andExpect(status().isOk());

        trail.page(county, one).andExpect(jsonPath("$.closedAt").isNotEmpty());
        // the city asks for a visit that finds the wages still paid before anything is struck off
        county.page(clue).andExpect(jsonPath("$.stage").value("RESOLVED"));
        county.act(clue, "close", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.citation.rows", hasItem("ZY-043")));
        county.does(clue, "visit", "\"result\":\"stable\",\"text\":\"工资已到账\"");
        county.does(clue, "close", "").andExpect(jsonPath("$.stage").value("CLOSED"));
    }

    @Test
    @Requirement("JY-06d")
    void theLedgerRowOfAComplaintTurnedCaseShowsEachChangeWithTimeAndPerson() throws Exception {
        var labour = counter.of("jy.labour");
        var one =
                trail.filed("jy.office", aClue("phone", MORNING).in("419001001", "housing"), "jy.labour", "jy.housing");
        var day = MONDAY;
        for (var step : new String[] {"investigation", "handling", "repayment", "closing"}) {
            day = day.plusDays(1);
            counter.on(day);
            trail.entersWithDocument(labour, one, step).andExpect(status().isOk());
        }

        trail.page(labour, one)
                .andExpect(jsonPath("$.steps[*].label", contains("立案", "调查取证", "处理", "清偿", "结案")))
                .andExpect(jsonPath(
                        "$.steps[*].enteredAt",
                        contains(
                                "2024-05-06T09:00:00",
                                "2024-05-07T09:00:00",
                                "2024-05-08T09:00:00",
                                "2024-05-09T09:00:00",
                                "2024-05-10T09:00:00")))
                .andExpect(jsonPath("$.steps[0].by").value("测试员jy.office"))
                .andExpect(jsonPath("$.steps[4].by").value("测试员jy.labour"))
                .andExpect(jsonPath("$.timeline[*].text", contains("立案", "进入“调查取证”", "进入“处理”", "进入“清偿”", "进入“结案”")));
        labour.get("/api/cases?open=false&step=closing")
                .andExpect(jsonPath("$.items[?(@.id == '%s')].step.label".formatted(one.id()))
                        .value("结案"));
        labour.page(one.clue()).andExpect(jsonPath("$.stage").value("CLOSED"));
    }

    @Test
    @Requirement("JF-43")
    void theTownsFourStepsComeInOrderAndNoneWithoutItsDocument() throws Exception {
        var office = counter.of("jf.social_security");
        var one = trail.filed(
                "jf.social_security", aClue("phone", MORNING).in("50gx01_village_one", "housing"), "jf.construction");
        office.get("/api/cases/steps").andExpect(jsonPath("$[*].label", contains("登记", "受理", "调解", "处置")));

        trail.entersWithDocument(office, one, "acceptance")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value("步骤不能跳过，下一步是“登记”"));
        for (var step : new String[] {"registration", "acceptance", "mediation"}) {
            trail.enters(office, one, step).andExpect(status().is(422));
            trail.entersWithDocument(office, one, step).andExpect(status().isOk());
        }
        trail.page(office, one)
                .andExpect(jsonPath("$.step.label").value("调解"))
                .andExpect(jsonPath("$.actions[?(@.name == 'close')].refusal").value("还有步骤没有办：“处置”，办完才能结案"));
    }

    @Test
    @Requirement("ZZ-001")
    void aCaseWithoutAnIndustryUnitIsNotInvestigated() throws Exception {
        var labour = counter.of("zz.labour");
        var one = trail.filed(
                "zz.labour",
                aClue("phone", MORNING).with("hasProject", false).with("region", "410803_lifeng"),
                "zz.labour");
        trail.entersWithDocument(labour, one, "filing")
                .andExpect(
                        jsonPath("$.gates[?(@.step == 'investigation')].passed").value(false));

        trail.entersWithDocument(labour, one, "investigation")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("case.gate"))
                .andExpect(jsonPath("$.citation.rows", hasItem("ZZ-001")));
    }

    @Test
    void aClueIsOneCaseAtATime() throws Exception {
        var labour = counter.of("zz.labour");
        var clue = labour.register(aClue("phone", MORNING).in("410803_lifeng", "housing"));
        labour.act(clue, "open-case", "").andExpect(status().is4xxClientError());
        labour.does(clue, "assign", CaseTrail.assign("zz.labour", null));
        trail.opened(labour, clue);

        labour.act(clue, "open-case", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("case.exists"));
    }

    @Test
    void whatWasFoundAboutTheClueIsKnownOfTheCase() throws Exception {
        var city = counter.of("zy.labour");
        var clue = city.register(aClue("phone", MORNING).in("620702", "housing"));
        city.does(clue, "assign", CaseTrail.assign("zy.ganzhou_labour", null));
        city.does(clue, "verify", CaseTrail.verified(200_000_000, 5));
        city.does(clue, "set-cause", "\"cause\":\"illegal_subcontracting\"");

        trail.page(city, trail.opened(city, clue))
                .andExpect(jsonPath("$.verifiedFen").value(200_000_000))
                .andExpect(jsonPath("$.cause.code").value("illegal_subcontracting"))
                .andExpect(jsonPath("$.duties[*].rule", hasItem("zhangye.case.task_force")))
                .andExpect(jsonPath("$.duties[*].rule", hasItem("zhangye.case.oversee_by_cause")));
    }
}
