package org.huxin.server.casework.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.cases.CaseTrail.Filed;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 挂牌督办 and 逐级报告. */
@CaseworkTest
class ListedCaseTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 20);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);
    private static final String DUTY = "$.duties[?(@.rule == '%s')].%s";

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void theOfficeSetsTenPersonsAndHalfAMillion() throws Exception {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
        set("lianyungang.listed.persons", 10);
        set("lianyungang.listed.amount", 50_000_000);
    }

    private void set(String limit, long value) throws Exception {
        counter.of("lyg.labour")
                .send(
                        "/api/gaps/" + limit,
                        "{\"value\":%d,\"from\":\"2024-01-01\",\"basis\":\"示例会议纪要\"}".formatted(value))
                .andExpect(jsonPath("$.value").value(value))
                .andExpect(jsonPath("$.usedBy[*].id", hasItem("lianyungang.case.list")));
    }

    private Filed filed() throws Exception {
        return trail.filed("lyg.labour", aClue("phone", MORNING).in("320706", "housing"), "lyg.haizhou_labour");
    }

    @Test
    @Requirement("LYG-30a")
    void twelvePersonsPutACaseOnTheListNineAndFourHundredThousandDoNot() throws Exception {
        var county = counter.of("lyg.haizhou_labour");
        var twelve = filed();
        trail.does(county, twelve, "verify", CaseTrail.verified(8_000_000, 12))
                .andExpect(jsonPath("$.listed").value(true))
                .andExpect(jsonPath(DUTY.formatted("lianyungang.case.list", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("lianyungang.case.listed_supervision", "status"))
                        .value("open"))
                .andExpect(jsonPath("$.timeline[*].text", hasItem("达到标准，列入挂牌督办")));
        var nine = filed();
        trail.does(county, nine, "verify", CaseTrail.verified(40_000_000, 9))
                .andExpect(jsonPath("$.listed").value(false));

        counter.of("lyg.labour")
                .get("/api/cases?listed=true")
                .andExpect(jsonPath("$.items[*].id", hasItem(twelve.id())))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(nine.id()))));
    }

    @Test
    @Requirement("LYG-30b")
    void threeStagesOfAListedCaseGiveThreeReportsEachSignedFor() throws Exception {
        var county = counter.of("lyg.haizhou_labour");
        var city = counter.of("lyg.labour");
        var one = filed();
        trail.does(county, one, "verify", CaseTrail.verified(8_000_000, 12))
                .andExpect(jsonPath("$.reports[*].title", contains("立案报告")))
                .andExpect(jsonPath("$.reports[0].to.id").value("lyg.labour"))
                .andExpect(jsonPath("$.reports[0].receipt").isEmpty());
        counter.on(MONDAY.plusDays(1));
        trail.enters(county, one, "mediation")
                .andExpect(jsonPath("$.reports[*].title", contains("立案报告", "调解报告")))
                .andExpect(jsonPath(DUTY.formatted("lianyungang.report.mediation", "status"))
                        .value("open"));
        counter.on(MONDAY.plusDays(2));
        var reports = trail.enters(county, one, "award")
                .andExpect(jsonPath("$.reports[*].title", contains("立案报告", "调解报告", "裁决报告")));

        for (var i = 0; i < 3; i++) {
            city.post(
                            "/api/reports/" + read(reports, "$.reports[%d].id".formatted(i)) + "/receipt",
                            "{\"receipt\":\"市收〔2024〕%d号\"}".formatted(i))
                    .andExpect(status().isNoContent());
        }
        trail.page(county, one)
                .andExpect(jsonPath("$.reports[*].receipt", contains("市收〔2024〕0号", "市收〔2024〕1号", "市收〔2024〕2号")))
                .andExpect(jsonPath(DUTY.formatted("lianyungang.report.filed", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("lianyungang.report.mediation", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("lianyungang.report.award", "status"))
                        .value("met"))
                .andExpect(jsonPath("$.timeline[-1].text").value("市人社局签收裁决报告"));
    }

    @Test
    @Requirement("LYG-30b")
    void aCaseSettledInMediationClosesWithoutAnAwardAndOnlyTheAwardCanBeSkipped() throws Exception {
        var county = counter.of("lyg.haizhou_labour");
        var one = filed();
        trail.enters(county, one, "closing")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value("步骤不能跳过，下一步是“调解”"));
        trail.enters(county, one, "mediation").andExpect(status().isOk());
        trail.entersWithDocument(county, one, "closing").andExpect(status().isOk());

        trail.page(county, one)
                .andExpect(jsonPath("$.closedAt").value("2024-05-20T09:00:00"))
                .andExpect(jsonPath("$.steps[*].state", contains("done", "done", "skipped", "done")));
        county.page(one.clue()).andExpect(jsonPath("$.stage").value("CLOSED"));

        var disputed = filed();
        for (var step : new String[] {"mediation", "award", "closing"}) {
            trail.entersWithDocument(county, disputed, step).andExpect(status().isOk());
        }
        trail.page(county, disputed).andExpect(jsonPath("$.steps[*].state", contains("done", "done", "done", "done")));
    }

    @Test
    void aCaseThatIsNotListedGivesNoReports() throws Exception {
        var one = filed();
        trail.enters(counter.of("lyg.haizhou_labour"), one, "mediation").andExpect(jsonPath("$.reports", hasSize(0)));
    }

    @Test
    @Requirement("JF-12")
    void aReportOnAMediationIsKeptWithTimeAndReceipt() throws Exception {
        var office = counter.of("jf.social_security");
        var safety = counter.of("jf.safety");
        var one = trail.filed(
                "jf.social_security", aClue("phone", MORNING).in("50gx01_village_one", "housing"), "jf.construction");
        safety.get(one.path()).andExpect(status().isNotFound());
        for (var step : new String[] {"registration", "acceptance", "mediation"}) {
            trail.entersWithDocument(office, one, step).andExpect(status().isOk());
        }

        // the office that owes the report sees the case from here on
        var told = trail.does(safety, one, "report-up", "\"to\":\"jf.district_office\",\"text\":\"双方已签调解协议\"")
                .andExpect(jsonPath("$.reports[0].at").value("2024-05-20T09:00:00"))
                .andExpect(jsonPath("$.reports[0].to.name").value("重庆高新区根欠办"))
                .andExpect(jsonPath(DUTY.formatted("jinfeng.mediation.report_case", "status"))
                        .value("met"));
        safety.post("/api/reports/" + read(told, "$.reports[0].id") + "/receipt", "{\"receipt\":\"区收002\"}")
                .andExpect(status().isNoContent());
        trail.page(safety, one)
                .andExpect(jsonPath("$.reports[0].receipt").value("区收002"))
                .andExpect(jsonPath("$.reports[0].receiptAt").value("2024-05-20T09:00:00"));
    }
}
