package org.huxin.server.supervision.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 单位等级: proposed by a case, in force by a person, and the next inspection follows the same day. */
@CaseworkTest
class GradeTests {

    private static final LocalDate DAY = LocalDate.of(2033, 3, 14);
    private static final String TAKEN = "\"taken\":true,\"note\":\"示例\"";

    @Autowired
    private Counter counter;

    private WatchedFirm ofGradeA() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "lyg.labour", "320706");
        var housing = counter.of("lyg.housing");
        firm.entered(housing, "construction");
        firm.act(housing, "propose-rating", "\"grade\":\"a\",\"reason\":\"示例\"").andExpect(status().isNoContent());
        firm.page().andExpect(jsonPath("$.line.grade", is(nullValue())));
        firm.act(housing, "decide-rating", TAKEN).andExpect(status().isNoContent());
        firm.page()
                .andExpect(jsonPath("$.line.grade.label", is("A级")))
                .andExpect(jsonPath("$.line.inspectBy", is("2034-03-14")));
        return firm;
    }

    @Test
    @Requirement("LYG-35")
    void aFirmDowngradedAfterACaseGetsTheShorterInspectionIntervalOfItsClassTheSameDay() throws Exception {
        var firm = ofGradeA();
        var housing = counter.of("lyg.housing");
        var day = LocalDate.of(2033, 5, 16);
        counter.on(day);

        firm.verified(firm.caseOf(day, "housing", "lyg.housing", true), 400_000);

        firm.found(housing, "proposed").andExpect(jsonPath("$.items[*].grade.code", contains("a")));
        firm.page()
                .andExpect(jsonPath("$.ratings[0].from.label", is("A级")))
                .andExpect(jsonPath("$.ratings[0].to.label", is("B级")))
                .andExpect(jsonPath("$.line.inspectBy", is("2034-03-14")));
        assertThat(due(firm)).containsExactlyInAnyOrder("2034-03-14", null);
        firm.act(housing, "decide-rating", TAKEN).andExpect(status().isNoContent());
        firm.page()
                .andExpect(jsonPath("$.line.grade.label", is("B级")))
                .andExpect(jsonPath("$.line.inspectBy", is("2033-09-14")))
                .andExpect(jsonPath("$.line.watchedOn", is(nullValue())));
        assertThat(due(firm)).containsExactly("2033-09-14");
        firm.found(housing, "proposed").andExpect(jsonPath("$.items", is(empty())));
    }

    /** Days of what the department owes about the firm; null while nobody has set a term. */
    private List<String> due(WatchedFirm firm) throws Exception {
        return counter.of("lyg.housing").onDesk("[?(@.subject.number=='" + firm.code() + "')].dueOn");
    }

    @Test
    void anIntervalThatHasRunOutAlreadyIsDueTodayAndAnInspectionPlansTheNext() throws Exception {
        var firm = ofGradeA();
        var housing = counter.of("lyg.housing");
        var day = LocalDate.of(2033, 12, 1);
        counter.on(day);
        firm.verified(firm.caseOf(day, "housing", "lyg.housing", true), 400_000);
        firm.act(housing, "decide-rating", TAKEN).andExpect(status().isNoContent());
        firm.page().andExpect(jsonPath("$.line.inspectBy", is("2033-12-01")));
        counter.endOf(day, "320700");
        firm.found(housing, "uninspected").andExpect(jsonPath("$.items[0].inspectionOverdue", is(true)));

        inspects(firm, "2033-12-03").andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("on")));
        inspects(firm, "2033-12-02").andExpect(status().isNoContent());

        firm.found(housing, "uninspected").andExpect(jsonPath("$.items", is(empty())));
        assertThat(due(firm)).containsExactly("2034-06-02");
        firm.page()
                .andExpect(jsonPath("$.line.inspectBy", is("2034-06-02")))
                .andExpect(jsonPath("$.inspections[0].finding.label", is("没有发现欠薪")))
                .andExpect(jsonPath("$.inspections[0].officer.name", is("测试员lyg.housing")));
    }

    private org.springframework.test.web.servlet.ResultActions inspects(WatchedFirm firm, String on) throws Exception {
        return firm.act(
                counter.of("lyg.housing"),
                "inspect",
                "\"on\":\"%s\",\"finding\":\"clean\",\"note\":\"示例检查\"".formatted(on));
    }

    @Test
    void aSecondCaseBringsTheWaitingProposalFurtherDownAndAPersonMayRefuseIt() throws Exception {
        var firm = ofGradeA();
        var housing = counter.of("lyg.housing");
        // the newest rating comes first, so no two of them share a moment
        counter.on(DAY.plusDays(1));
        var first = firm.caseOf(DAY.plusDays(1), "housing", "lyg.housing", true);
        firm.verified(first, 100);
        firm.verified(first, 200);
        firm.page().andExpect(jsonPath("$.ratings[0].to.code", is("b")));
        firm.verified(firm.caseOf(DAY.plusDays(1), "housing", "lyg.housing", true), 100);
        firm.page()
                .andExpect(jsonPath("$.ratings[0].to.code", is("c")))
                .andExpect(jsonPath("$.ratings[0].cases.length()", is(2)))
                .andExpect(jsonPath("$.ratings.length()", is(2)));
        firm.act(housing, "propose-rating", "\"grade\":\"b\",\"reason\":\"示例\"")
                .andExpect(jsonPath("$.code", is("rating.waiting")));
        firm.act(counter.of("lyg.water"), "decide-rating", TAKEN).andExpect(status().is4xxClientError());
        firm.act(housing, "decide-rating", "\"taken\":false,\"note\":\"\"").andExpect(status().is(422));

        firm.act(housing, "decide-rating", "\"taken\":false,\"note\":\"示例：已全额支付\"")
                .andExpect(status().isNoContent());

        firm.page()
                .andExpect(jsonPath("$.line.grade.code", is("a")))
                .andExpect(jsonPath("$.line.inspectBy", is("2034-03-14")))
                .andExpect(jsonPath("$.ratings[0].taken", is(false)));
    }

    @Test
    void aPlaceWithoutGradesRatesNobody() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zy.labour", "620702");
        var market = counter.of("zy.market");
        firm.entered(market, "catering");
        firm.page().andExpect(jsonPath("$.grades", is(empty())));
        firm.act(market, "propose-rating", "\"grade\":\"a\",\"reason\":\"示例\"").andExpect(status().is(422));
    }
}
