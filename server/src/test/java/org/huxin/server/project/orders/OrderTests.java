package org.huxin.server.project.orders;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 责令限期改正、行政处理、责令停工. */
@CaseworkTest
class OrderTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 4, 15);

    @Autowired
    private Counter counter;

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zy.housing");
    }

    private ProjectFile project() throws Exception {
        return ProjectFile.entered(
                aProject()
                        .with("name", "示例工程" + UUID.randomUUID())
                        .with("owner", Map.of("name", "示例置业" + UUID.randomUUID()))
                        .built("示例建设" + UUID.randomUUID())
                        .in("620725", "housing"),
                housing);
    }

    private static String order(String ground, String party) {
        return "\"ground\":\"%s\",\"party\":\"%s\",\"found\":\"示例情况\",\"dueOn\":\"%s\"".formatted(ground, party, DUE);
    }

    private String ordered(ProjectFile project, String ground, String party) throws Exception {
        return Counter.read(project.does(housing, "orders", order(ground, party)), "$.orders[-1].id");
    }

    private ResultActions of(ProjectFile project) throws Exception {
        return housing.get("/api/projects/" + project.id() + "/orders").andExpect(status().isOk());
    }

    private ResultActions act(ProjectFile project, String order, String what, String rest) throws Exception {
        return project.act(housing, "orders/" + order + "/" + what, rest);
    }

    private static String decision(String fen) {
        return "\"decision\":\"示例罚决1号\",\"how\":\"罚款\",\"fineFen\":" + fen;
    }

    @Test
    @Requirement("ZY-028")
    void anUnrectifiedOrderPastItsDateOffersHandlingAndStoppingAndTheProjectStandsUntilLifted() throws Exception {
        var project = project().begins(housing);
        var id = ordered(project, "no_payment_guarantee", "owner");
        counter.on(DUE);
        of(project)
                .andExpect(jsonPath("$.orders[0].state", is("open")))
                .andExpect(jsonPath(
                        "$.orders[0].actions[?(@.name=='handle-order')].refusal", contains(containsString("第五十七条"))))
                .andExpect(jsonPath(
                        "$.orders[0].actions[?(@.name=='stop-order')].refusal",
                        contains(containsString("2024-04-15"))));
        act(project, id, "handle", decision("6000000"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("order.not_due")))
                .andExpect(jsonPath("$.citation.clause", is("第五十七条")));
        act(project, id, "stop", "").andExpect(status().is(422)).andExpect(jsonPath("$.code", is("order.not_due")));

        counter.on(DUE.plusDays(1));
        of(project)
                .andExpect(jsonPath("$.orders[0].state", is("overdue")))
                .andExpect(jsonPath("$.orders[0].actions[?(@.name=='handle-order')].refusal", contains(nullValue())))
                .andExpect(jsonPath("$.orders[0].actions[?(@.name=='stop-order')].refusal", contains(nullValue())));
        act(project, id, "handle", decision("6000000"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].state", is("handled")))
                .andExpect(jsonPath("$.orders[0].fineFen", is(6_000_000)));

        act(project, id, "stop", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].state", is("stopped")))
                .andExpect(jsonPath("$.orders[0].stopPaper.number", containsString("责停")));
        project.page(housing).andExpect(jsonPath("$.stoppedSince", is(notNullValue())));
        assertThat(housing.<String>among("/api/projects?stopped=true", "[*].id"), hasItem(project.id()));
        project.act(housing, "resume", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.missing[0].refusal", containsString("责令停工还没有解除")));
        counter.on(DUE.plusDays(30));
        project.page(housing).andExpect(jsonPath("$.stoppedSince", is(notNullValue())));

        act(project, id, "lift", "\"reason\":\"已经提供担保\"").andExpect(status().isOk());
        project.page(housing)
                .andExpect(jsonPath("$.stoppedSince", is(nullValue())))
                .andExpect(jsonPath("$.timeline[-1].what", is("解除停工")));
    }

    @Test
    void theFineIsEnteredBySomebodyWithinWhatTheClauseKnows() throws Exception {
        var project = project();
        var id = ordered(project, "no_special_account", "contractor");
        counter.on(DUE.plusDays(1));
        for (var wrong : new String[] {"4000000", "4999999", "10000001"}) {
            act(project, id, "handle", decision(wrong))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is("fineFen")))
                    .andExpect(jsonPath("$.detail", containsString("50,000.00元至100,000.00元")));
        }
        of(project).andExpect(jsonPath("$.grounds[?(@.code=='no_special_account')].leastFen", contains(5_000_000)));

        act(project, id, "handle", decision("null"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].fineFen", is(nullValue())));
        act(project, id, "handle", decision("6000000")).andExpect(status().isConflict());
    }

    @Test
    void whatWasPutRightIsNeitherHandledNorStopped() throws Exception {
        var project = project().begins(housing);
        var id = ordered(project, "labour_cost_unpaid", "owner");
        act(project, id, "correct", "\"how\":\"已经拨付\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("attachments")));

        act(project, id, "correct", "\"how\":\"已经拨付\",\"attachments\":[\"%s\"]".formatted(housing.uploads()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].state", is("corrected")))
                .andExpect(jsonPath("$.orders[0].actions", is(empty())));
        counter.on(DUE.plusDays(1));
        act(project, id, "stop", "").andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("order.state")));
        act(project, id, "handle", decision("6000000")).andExpect(status().isConflict());
        project.page(housing).andExpect(jsonPath("$.stoppedSince", is(nullValue())));
    }

    @Test
    void aClauseThatKnowsNoStoppingStopsNothing() throws Exception {
        var project = project().begins(housing);
        var id = ordered(project, "no_rights_board", "contractor");
        counter.on(DUE.plusDays(1));

        act(project, id, "stop", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("order.no_stop")))
                .andExpect(jsonPath("$.detail", containsString("第五十六条没有规定责令停工")));
    }

    @Test
    void theWorksGoOnOnlyWhenTheLastOrderIsLiftedAndNotIfTheyStoodStillBefore() throws Exception {
        var project = project().begins(housing);
        var first = ordered(project, "no_payment_guarantee", "owner");
        var second = ordered(project, "no_special_account", "contractor");
        counter.on(DUE.plusDays(1));
        act(project, first, "stop", "").andExpect(status().isOk());
        act(project, second, "stop", "").andExpect(status().isOk());
        act(project, first, "lift", "\"reason\":\"示例\"").andExpect(status().isOk());
        project.page(housing).andExpect(jsonPath("$.stoppedSince", is(notNullValue())));
        act(project, second, "lift", "\"reason\":\"示例\"").andExpect(status().isOk());
        project.page(housing).andExpect(jsonPath("$.stoppedSince", is(nullValue())));

        counter.on(DAY);
        var own = project().begins(housing);
        var third = ordered(own, "no_payment_guarantee", "owner");
        own.does(housing, "stop", "\"basis\":\"建设单位自行决定\"");
        counter.on(DUE.plusDays(1));
        act(own, third, "stop", "").andExpect(status().isOk());
        own.act(housing, "resume", "").andExpect(status().is(422));
        act(own, third, "lift", "\"reason\":\"示例\"").andExpect(status().isOk());
        own.page(housing).andExpect(jsonPath("$.stoppedSince", is(notNullValue())));
        own.does(housing, "resume", "").andExpect(jsonPath("$.stoppedSince", is(nullValue())));
    }

    @Test
    void theNoticeIsNumberedNamesTheClauseAndItsReceiptIsTold() throws Exception {
        var project = project();
        var answer = project.does(housing, "orders", order("no_payment_guarantee", "owner"))
                .andExpect(jsonPath("$.orders[0].paper.number", containsString("责改〔2024〕第")))
                .andExpect(jsonPath("$.orders[0].paper.addressee", containsString("示例置业")))
                .andExpect(jsonPath("$.orders[0].firm.name", containsString("示例置业")));
        var paper = Counter.read(answer, "$.orders[0].paper.id");
        housing.get("/api/papers/" + paper + "/pdf").andExpect(status().isOk());

        housing.post(
                        "/api/papers/" + paper + "/receipt",
                        "{\"receipt\":\"测试员甲\",\"receivedAt\":\"2024-04-01T00:00:00\"}")
                .andExpect(status().isOk());

        of(project).andExpect(jsonPath("$.orders[0].paper.receiptAt", is(notNullValue())));
    }

    @Test
    void theLabourBureauOfTheCountyOrdersTooAndAnotherDepartmentDoesNot() throws Exception {
        var project = project();
        var county = counter.of("zy.shandan_labour");
        project.does(county, "orders", order("no_payment_guarantee", "owner"))
                .andExpect(jsonPath("$.orders[0].unit.id", is("zy.shandan_labour")));
        project.act(counter.of("zy.shandan"), "orders", order("no_payment_guarantee", "owner"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theListTellsWhatRunsWhatIsOverdueAndOnWhichGround() throws Exception {
        var project = project();
        var id = ordered(project, "no_real_name", "contractor");
        listed("state=open", hasItem(id));
        listed("state=overdue", not(hasItem(id)));
        listed("ground=no_real_name", hasItem(id));
        listed("ground=no_special_account", not(hasItem(id)));

        counter.on(DUE.plusDays(1));
        listed("state=open", not(hasItem(id)));
        listed("state=overdue&ground=no_real_name", hasItem(id));

        act(project, id, "withdraw", "\"reason\":\"登记有误\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].state", is("withdrawn")));
        listed("state=overdue", not(hasItem(id)));
    }

    private void listed(String query, Matcher<Iterable<? super String>> which) throws Exception {
        assertThat(housing.<String>among("/api/orders?" + query, "[*].id"), which);
    }
}
