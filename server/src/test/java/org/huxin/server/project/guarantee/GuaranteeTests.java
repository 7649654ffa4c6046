package org.huxin.server.project.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.Guaranteeing.body;
import static org.huxin.server.project.Guaranteeing.enter;
import static org.huxin.server.project.Guaranteeing.last;
import static org.huxin.server.project.Guaranteeing.light;
import static org.huxin.server.project.Guaranteeing.of;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 支付担保和履约担保: entered, confirmed, in force until their last day, and listed where they are missing. */
@CaseworkTest
class GuaranteeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final LocalDate END = LocalDate.of(2024, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    private static final String PAYMENT = "payment_guarantee";
    private static final String PERFORMANCE = "performance_guarantee";

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private ProjectFile project(Counter.Officer officer, String region) throws Exception {
        return ProjectFile.entered(aProject().with("name", mark).in(region, "housing"), officer);
    }

    private static int ofPlace(Counter.Officer officer, String region, String figure) throws Exception {
        List<Integer> found = JsonPath.read(
                officer.get("/api/projects/coverage")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.byRegion[?(@.named.id=='%s')].%s".formatted(region, figure));
        return found.isEmpty() ? 0 : found.getFirst();
    }

    private List<String> lacking(Counter.Officer officer, String code) throws Exception {
        return JsonPath.read(
                officer.get("/api/projects?lacking=%s&text=%s".formatted(code, mark))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.items[*].id");
    }

    @Test
    @Requirement("JY-16")
    void threeOfFourProjectsWithAGuaranteeAreThreeQuartersAndTheFourthIsListed() throws Exception {
        var region = "419001110";
        var housing = counter.of("jy.housing");
        var office = counter.of("jy.office");
        var before = ofPlace(office, region, "projects");
        var guaranteed = ofPlace(office, region, "inPlace." + PAYMENT);
        var projects = new ArrayList<ProjectFile>();
        for (var i = 0; i < 4; i++) {
            projects.add(project(housing, region));
        }
        for (var project : projects.subList(0, 3)) {
            enter(housing, project, "payment", DAY, END);
        }

        var all = ofPlace(office, region, "projects") - before;
        var inPlace = ofPlace(office, region, "inPlace." + PAYMENT) - guaranteed;
        assertThat(all).isEqualTo(4);
        assertThat(inPlace * 100 / all).isEqualTo(75);
        assertThat(lacking(office, PAYMENT)).containsExactly(projects.getLast().id());
    }

    @Test
    @Requirement("ZZ-044")
    void theGuaranteeTellsWhoAnswersForHowMuchUntilWhenUnderWhomAndThenCountsAsMissing() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project(housing, "410803_lifeng");

        enter(housing, project, "payment", DAY, END)
                .andExpect(jsonPath("$.guarantees[0].amountFen", is(1_000_000)))
                .andExpect(jsonPath("$.guarantees[0].guarantor", is("示例银行")))
                .andExpect(jsonPath("$.guarantees[0].endsOn", is("2024-06-30")))
                .andExpect(jsonPath("$.guarantees[0].supervisor.id", is("zz.housing")))
                .andExpect(jsonPath("$.guarantees[0].state", is("valid")))
                .andExpect(jsonPath("$.lacking", is(empty())));
        assertThat(light(housing, project, PAYMENT)).isEqualTo("true");

        counter.on(END);
        of(housing, project).andExpect(jsonPath("$.guarantees[0].state", is("expiring")));
        assertThat(light(housing, project, PAYMENT)).isEqualTo("true");
        counter.on(END.plusDays(1));
        of(housing, project)
                .andExpect(jsonPath("$.guarantees[0].state", is("expired")))
                .andExpect(jsonPath("$.lacking[*].code", contains("payment")));
        assertThat(light(housing, project, PAYMENT)).isEqualTo("false");
        assertThat(lacking(housing, PAYMENT)).containsExactly(project.id());
    }

    @Test
    @Requirement("ZY-022")
    void onTheDayAfterItsEndThePaymentGuaranteeIsMissingAndThePerformanceGuaranteeIsNot() throws Exception {
        var housing = counter.of("zy.housing");
        var project = project(housing, "620725");
        enter(housing, project, "payment", DAY, END);
        enter(housing, project, "performance", DAY, LATER);
        counter.on(END);
        assertThat(lacking(housing, PAYMENT)).isEmpty();

        counter.on(LocalDate.of(2024, 7, 1));

        assertThat(lacking(housing, PAYMENT)).containsExactly(project.id());
        assertThat(lacking(housing, PERFORMANCE)).isEmpty();
        assertThat(light(housing, project, PAYMENT)).isEqualTo("false");
        assertThat(light(housing, project, PERFORMANCE)).isEqualTo("true");
    }

    @Test
    @Requirement("LYG-17")
    void aProjectWithTheOwnersGuaranteeOnlyIsListedUntilTheContractorsIsThere() throws Exception {
        var housing = counter.of("lyg.housing");
        var project = project(housing, "320706");
        enter(housing, project, "payment", DAY, END);

        assertThat(lacking(housing, PAYMENT)).isEmpty();
        assertThat(lacking(housing, PERFORMANCE)).containsExactly(project.id());
        project.page(housing)
                .andExpect(jsonPath(
                        "$.lights[?(@.code=='performance_guarantee')].label", contains(containsString("施工企业担保"))));

        enter(housing, project, "performance", DAY, END);

        assertThat(lacking(housing, PERFORMANCE)).isEmpty();
    }

    @Test
    void whatAUnitThatDoesNotSuperviseEntersWaitsForTheIndustryDepartment() throws Exception {
        var development = counter.of("zy.development");
        var housing = counter.of("zy.housing");
        var project = project(development, "620725");

        enter(development, project, "payment", DAY, END)
                .andExpect(jsonPath("$.guarantees[0].state", is("pending")))
                .andExpect(jsonPath("$.guarantees[0].actions", is(empty())))
                .andExpect(jsonPath("$.lacking[*].code", hasItem("payment")));
        var id = last(development, project);
        var confirm = "guarantees/" + id + "/confirm";
        assertThat(light(housing, project, PAYMENT)).isEqualTo("false");
        project.act(development, confirm, "").andExpect(status().isForbidden());
        of(housing, project)
                .andExpect(
                        jsonPath("$.guarantees[0].actions[*].name", contains("confirm-guarantee", "return-guarantee")));
        assertThat(housing.<String>among("/api/guarantees?state=pending", "[*].id"), hasItem(id));

        project.does(housing, confirm, "");

        assertThat(light(housing, project, PAYMENT)).isEqualTo("true");
        project.page(housing).andExpect(jsonPath("$.timeline[-1].what", is("确认担保")));
        project.act(housing, confirm, "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("guarantee.state")));
        assertThat(housing.<String>among("/api/guarantees?state=pending", "[*].id"), not(hasItem(id)));
    }

    @Test
    void whatIsReturnedDoesNotCountAndMayBeEnteredAgain() throws Exception {
        var development = counter.of("zy.development");
        var housing = counter.of("zy.housing");
        var project = project(development, "620725");
        var told = body(development, "payment", DAY, END);
        project.does(development, "guarantees", told);
        var path = "guarantees/" + last(development, project) + "/return";
        project.act(housing, path, "\"reason\":\" \"").andExpect(status().is(422));

        project.does(housing, path, "\"reason\":\"保函没有盖章\"")
                .andExpect(jsonPath("$.guarantees[0].state", is("returned")))
                .andExpect(jsonPath("$.guarantees[0].why", is("保函没有盖章")));
        assertThat(light(housing, project, PAYMENT)).isEqualTo("false");

        project.does(development, "guarantees", told);
        project.act(development, "guarantees", told)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("guarantee.known")))
                .andExpect(jsonPath("$.errors[0].path", is("number")));
    }

    @Test
    void itIsUsedUpToItsRestAndThenCountsAsMissing() throws Exception {
        var housing = counter.of("zy.housing");
        var project = project(housing, "620725");
        enter(housing, project, "payment", DAY, END);
        var use = "guarantees/" + last(housing, project) + "/use";
        counter.on(DAY.plusDays(1));

        project.does(housing, use, "\"ground\":\"建设单位没有按约支付\",\"amountFen\":999999")
                .andExpect(jsonPath("$.guarantees[0].restFen", is(1)))
                .andExpect(jsonPath("$.guarantees[0].uses[0].ground", is("建设单位没有按约支付")))
                .andExpect(jsonPath("$.guarantees[0].uses[0].amountFen", is(999_999)));
        assertThat(light(housing, project, PAYMENT)).isEqualTo("true");
        project.act(housing, use, "\"ground\":\"示例\",\"amountFen\":2")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("amountFen")))
                .andExpect(jsonPath("$.detail", containsString("0.01元")));

        project.does(housing, use, "\"ground\":\"示例\",\"amountFen\":1")
                .andExpect(jsonPath("$.guarantees[0].state", is("used_up")));
        assertThat(light(housing, project, PAYMENT)).isEqualTo("false");
        owes(project, housing, "national.guarantee.replace", "open");
    }

    @Test
    void theDepartmentUrgesFromTheContractToTheGuaranteeAndAgainWhenItIsReleased() throws Exception {
        var housing = counter.of("zy.housing");
        var project = project(housing, "620725");
        project.does(
                housing,
                "sign-contract",
                "\"kind\":\"general\",\"signedOn\":\"2024-04-01\",\"valueFen\":100,\"advanceFunding\":false");
        owes(project, housing, "zhangye.guarantee.owner", "open");
        owes(project, housing, "zhangye.guarantee.contractor", "open");

        enter(housing, project, "payment", DAY, END);
        owes(project, housing, "zhangye.guarantee.owner", "met");

        counter.on(DAY.plusDays(1));
        project.does(housing, "guarantees/" + last(housing, project) + "/release", "\"reason\":\"示例\"")
                .andExpect(jsonPath("$.guarantees[0].state", is("released")))
                .andExpect(jsonPath("$.guarantees[0].actions", is(empty())));
        owes(project, housing, "national.guarantee.replace", "open");
        assertThat(light(housing, project, PAYMENT)).isEqualTo("false");

        enter(housing, project, "payment", DAY, END);
        owes(project, housing, "national.guarantee.replace", "met");
    }

    private static void owes(ProjectFile project, Counter.Officer officer, String rule, String status)
            throws Exception {
        project.page(officer).andExpect(jsonPath("$.duties[?(@.rule=='%s')].status".formatted(rule), contains(status)));
    }

    @Test
    void aPaymentGuaranteeBelowThePerformanceGuaranteeIsDoubtedAndNotRefused() throws Exception {
        var housing = counter.of("zy.housing");
        var project = project(housing, "620725");
        project.does(housing, "guarantees", body(housing, "performance", 5_000_000, DAY, END));

        project.does(housing, "guarantees", body(housing, "payment", 4_999_999, DAY, END))
                .andExpect(jsonPath("$.guarantees[1].doubt", containsString("50,000.00元")))
                .andExpect(jsonPath("$.guarantees[1].state", is("valid")));
        project.does(housing, "guarantees", body(housing, "payment", 5_000_000, DAY, END))
                .andExpect(jsonPath("$.guarantees[2].doubt", is(nullValue())))
                .andExpect(jsonPath("$.guarantees[0].doubt", is(nullValue())));
    }

    @Test
    void onlyTheOneThatRunsLongestIsListedAsExpiring() throws Exception {
        var housing = counter.of("zy.housing");
        var project = project(housing, "620725");
        enter(housing, project, "payment", DAY, END);
        var first = last(housing, project);
        counter.on(LocalDate.of(2024, 5, 30));
        expiring(housing, not(hasItem(first)));
        counter.on(LocalDate.of(2024, 5, 31));
        expiring(housing, hasItem(first));

        enter(housing, project, "payment", END.plusDays(1), LATER);
        var second = last(housing, project);
        expiring(housing, not(hasItem(first)));
        of(housing, project).andExpect(jsonPath("$.guarantees[1].state", is("to_come")));

        project.does(housing, "guarantees/" + second + "/release", "\"reason\":\"示例\"");
        expiring(housing, hasItem(first));
        counter.on(END.plusDays(1));
        expiring(housing, not(hasItem(first)));
        assertThat(housing.<String>among("/api/guarantees?state=expired", "[*].id"), hasItem(first));
    }

    private static void expiring(Counter.Officer officer, Matcher<Iterable<? super String>> which) throws Exception {
        assertThat(officer.<String>among("/api/guarantees?state=expiring&kind=payment", "[*].id"), which);
    }
}
