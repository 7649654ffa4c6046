package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.casework.cases.CaseTrail.Filed;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 督办到解决, 定期回访, 反弹重开: a case that is closed is not yet forgotten. */
@CaseworkTest
class UntilSolvedTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);
    private static final String DUTY = "$.duties[?(@.rule == '%s')].%s";
    private static final String VISIT = "\"result\":\"%s\",\"text\":\"电话回访\"";

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void theCityHasSetThatVisitsAreAMonthApart() throws Exception {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
        counter.of("zy.labour")
                .send("/api/gaps/zhangye.visit.interval", "{\"value\":1,\"from\":\"2024-01-01\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isOk());
    }

    private void closes(Officer officer, Filed one) throws Exception {
        for (var step : new String[] {"verification", "handling", "repayment"}) {
            trail.enters(officer, one, step).andExpect(status().isOk());
        }
        trail.entersWithDocument(officer, one, "closing").andExpect(status().isOk());
    }

    @Test
    @Requirement("ZY-043")
    void afterACaseIsClosedVisitsFallDueAgainAndAgainAndARelapseReopensIt() throws Exception {
        var county = counter.of("zy.ganzhou_labour");
        var one = trail.filed("zy.labour", aClue("phone", MORNING).in("620702", "housing"), "zy.ganzhou_labour");
        var clue = one.clue();
        closes(county, one);
        county.page(clue)
                .andExpect(jsonPath("$.stage").value("RESOLVED"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.visit.return", "dueOn"), contains("2024-06-06")));

        counter.on(LocalDate.of(2024, 6, 5));
        county.does(clue, "visit", VISIT.formatted("stable"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.visit.return", "status"), contains("met", "open")))
                .andExpect(jsonPath(
                        DUTY.formatted("zhangye.visit.return", "dueOn"), contains("2024-06-06", "2024-07-05")));
        trail.page(county, one).andExpect(jsonPath("$.closedAt").isNotEmpty());

        counter.on(LocalDate.of(2024, 7, 4));
        county.does(clue, "visit", VISIT.formatted("relapsed"))
                .andExpect(jsonPath("$.stage").value("IN_PROGRESS"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.visit.relapse", "status"))
                        .value("open"));
        trail.page(county, one)
                .andExpect(jsonPath("$.closedAt").isEmpty())
                .andExpect(jsonPath("$.step.label").value("清偿"))
                .andExpect(jsonPath("$.steps[*].state", contains("done", "done", "done", "current", "ahead")))
                .andExpect(jsonPath("$.timeline[-1].text").value("线索反弹，案件重新办理"));

        counter.on(LocalDate.of(2024, 7, 8));
        trail.entersWithDocument(county, one, "closing")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.closedAt").value("2024-07-08T09:00:00"));
        county.page(clue)
                .andExpect(jsonPath("$.stage").value("RESOLVED"))
                .andExpect(jsonPath("$.duties[?(@.rule == 'zhangye.visit.return' && @.status == 'open')].dueOn")
                        .value("2024-08-08"));
    }

    @Test
    @Requirement("ZY-111")
    void aFarmlandCaseStaysInTheListOfTheAgricultureBureauUntilItIsSolved() throws Exception {
        var agriculture = counter.of("zy.agriculture");
        var county = counter.of("zy.gaotai_labour");
        var one = trail.filed("zy.labour", aClue("phone", MORNING).in("620724", "agriculture"), "zy.gaotai_labour");
        var overseen = "[?(@.rule == 'zhangye.agriculture.oversee_case')].subject.id";
        agriculture.page(one.clue()).andExpect(jsonPath("$.proposedUnit.id").value("zy.agriculture"));
        assertThat(agriculture.<String>onDesk(overseen)).contains(one.id());
        trail.does(agriculture, one, "progress", "\"kind\":\"general\",\"text\":\"已督促\",\"attachments\":[]");
        assertThat(agriculture.<String>onDesk(overseen)).contains(one.id());

        closes(county, one);
        assertThat(agriculture.<String>onDesk(overseen)).doesNotContain(one.id());
        agriculture
                .get("/api/cases?unit=zy.agriculture&open=true")
                .andExpect(jsonPath("$.items[*].id", not(hasItem(one.id()))));

        counter.on(MONDAY.plusDays(1));
        county.does(one.clue(), "visit", VISIT.formatted("relapsed"));
        assertThat(agriculture.<String>onDesk(overseen)).contains(one.id());
        agriculture
                .get("/api/cases?unit=zy.agriculture&open=true")
                .andExpect(jsonPath("$.items[*].id", hasItem(one.id())));
    }
}
