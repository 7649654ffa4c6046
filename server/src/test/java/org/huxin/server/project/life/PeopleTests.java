package org.huxin.server.project.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectFile.person;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 责任人: who must be named, who is, and what is known of them. */
@CaseworkTest
class PeopleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final List<String> FOUR = List.of("owner_side", "department_side", "industry_side", "labour_side");

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    @Autowired
    private DSLContext db;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private ProjectFile project(String unit) throws Exception {
        return ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), counter.of(unit));
    }

    private void missing(Counter.Officer officer, int projects) throws Exception {
        officer.get("/api/projects/count?postsMissing=true&text=" + mark).andExpect(jsonPath("$.count", is(projects)));
    }

    @Test
    @Requirement({"ZY-005", "ZY-006"})
    void aProjectWithThreeOfFourPartiesIsNamedUntilTheFourthIsThere() throws Exception {
        var housing = counter.of("zy.housing");
        for (var i = 0; i < 2; i++) {
            var whole = project("zy.housing").begins(housing);
            for (var post : FOUR) {
                whole.appoints(housing, post, "测试员甲");
            }
        }
        var short1 = project("zy.housing").begins(housing);
        for (var post : FOUR.subList(0, 3)) {
            short1.appoints(housing, post, "测试员乙");
        }

        missing(housing, 1);
        housing.get("/api/projects?postsMissing=true&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", is(List.of(short1.id()))))
                .andExpect(jsonPath("$.items[0].posts.held", is(3)))
                .andExpect(jsonPath("$.items[0].posts.required", is(4)));
        short1.page(housing).andExpect(jsonPath("$.postsMissing[*].code", hasItem("labour_side")));

        short1.appoints(housing, "labour_side", "测试员丙");
        missing(housing, 0);
    }

    @Test
    @Requirement("ZZ-084")
    void aProjectUnderWayWithoutLeaderAndOfficerIsOnTheListAndOnTheDepartmentsFigures() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project("zz.housing");
        missing(housing, 0);

        project.begins(housing);
        missing(housing, 1);
        housing.get("/api/projects/overview").andExpect(jsonPath("$.byUnit[0].postsMissing", is(not(0))));
        project.appoints(housing, "leader", "测试员甲");
        missing(housing, 1);
        project.appoints(housing, "officer", "测试员乙");
        missing(housing, 0);

        var officer = Counter.read(project.page(housing), "$.people[?(@.post.code=='officer')].id");
        project.does(housing, "remove", "\"person\":\"%s\"".formatted(officer));
        missing(housing, 1);
    }

    @Test
    void aProjectUnderWayWithoutAWageOfficerIsOnThatList() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project("zz.housing").begins(housing);
        var without = "/api/projects/count?noWageOfficer=true&text=" + mark;

        housing.get(without).andExpect(jsonPath("$.count", is(1)));
        project.page(housing)
                .andExpect(jsonPath("$.duties[*].rule", hasItem("zhongzhan.project.wage_officer")))
                .andExpect(jsonPath("$.timeline[*].detail['尚未落实的责任人']", hasItem(containsString("劳资专管员"))));

        project.appoints(housing, "wage_officer", "测试员甲");
        housing.get(without).andExpect(jsonPath("$.count", is(0)));
        project.page(housing)
                .andExpect(
                        jsonPath("$.duties[?(@.rule=='zhongzhan.project.wage_officer')].status", is(List.of("met"))));
    }

    @Test
    @Requirement("JY-25")
    void worksDoNotBeginUnwarnedWithoutAWageOfficerAndOneOnASecondProjectIsNotFullTime() throws Exception {
        var housing = counter.of("jy.housing");
        var phone = "137%08d".formatted(Math.abs(mark.hashCode()) % 100_000_000);
        var first = project("jy.housing");
        first.does(housing, "review-funds", "\"source\":\"own\"");
        first.enters(housing, "preparation")
                .andExpect(jsonPath("$.ways[0].missing[0].refusal", is("总包单位还没有任命劳资专管员，请先登记任命再设为在建")));
        first.act(housing, "enter-step", "\"step\":\"construction\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")));
        first.appoints(housing, "wage_officer", "测试员甲", phone).andExpect(jsonPath("$.people[0].fullTime", is(true)));
        first.enters(housing, "construction");

        var second = project("jy.housing");
        var fullTime = "$.duties[?(@.rule=='jiyuan.wage_officer.full_time')].status";
        second.appoints(housing, "wage_officer", "测试员甲", phone.substring(0, 3) + " " + phone.substring(3))
                .andExpect(jsonPath("$.people[0].fullTime", is(false)))
                .andExpect(jsonPath(fullTime, is(List.of("open"))));
        first.page(housing).andExpect(jsonPath("$.people[0].fullTime", is(false)));

        var person = Counter.read(first.page(housing), "$.people[0].id");
        first.does(housing, "remove", "\"person\":\"%s\"".formatted(person));
        second.page(housing)
                .andExpect(jsonPath("$.people[0].fullTime", is(true)))
                .andExpect(jsonPath(fullTime, is(List.of("met"))));
    }

    @Test
    void somebodyOfTheSameNameWithAnotherPhoneIsAnotherPersonAndAPhoneIsAskedFor() throws Exception {
        var housing = counter.of("jy.housing");
        project("jy.housing").appoints(housing, "wage_officer", "测试员乙", "13611110001");
        var project = project("jy.housing");

        project.act(housing, "appoint", "\"post\":\"wage_officer\",\"name\":\"测试员乙\",\"organisation\":\"示例公司\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("phone")));
        project.appoints(housing, "wage_officer", "测试员乙", "13611110002")
                .andExpect(jsonPath("$.people[0].fullTime", is(true)));
    }

    @Test
    @Requirement("JF-36")
    void aWageOfficerWaitsForTheConstructionOfficeAndThenBearsANumber() throws Exception {
        var office = counter.of("jf.social_security");
        var construction = counter.of("jf.construction");
        var project = project("jf.social_security");
        var officer = Counter.read(project.appoints(office, "wage_officer", "测试员甲"), "$.people[0].id");
        project.page(office)
                .andExpect(jsonPath("$.people[0].registrationState.label", is("待登记")))
                .andExpect(jsonPath("$.people[0].registration", is(nullValue())));

        var body = "\"person\":\"%s\",\"number\":\"示例登记〔2024〕1号\"".formatted(officer);
        project.does(construction, "register-wage-officer", body)
                .andExpect(jsonPath("$.people[0].registrationState.label", is("已登记")))
                .andExpect(jsonPath("$.people[0].registration", is("示例登记〔2024〕1号")));
        project.act(construction, "register-wage-officer", body)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("person")));

        var manager = Counter.read(
                project.appoints(office, "project_manager", "测试员乙"), "$.people[?(@.post.code=='project_manager')].id");
        project.act(construction, "register-wage-officer", "\"person\":\"%s\",\"number\":\"2\"".formatted(manager))
                .andExpect(status().is(422));
    }

    @Test
    @Requirement("JY-06e")
    void aNewContactPersonShowsInTheLedgerWithALaterMomentAndNothingElseIsTyped() throws Exception {
        var housing = counter.of("jy.housing");
        var project = project("jy.housing");
        project.appoints(housing, "industry_contact", "测试员甲");
        var ledger = "/api/projects?text=" + mark;
        housing.get(ledger)
                .andExpect(jsonPath("$.items[0].contacts[0].name", is("测试员甲")))
                .andExpect(jsonPath("$.items[0].changedAt", is("2024-04-01T09:00:00")));

        counter.at(DAY.atTime(16, 20));
        project.appoints(housing, "industry_contact", "测试员乙");

        housing.get(ledger)
                .andExpect(jsonPath("$.items[0].contacts[*].name", is(List.of("测试员乙"))))
                .andExpect(jsonPath("$.items[0].changedAt", is("2024-04-01T16:20:00")))
                .andExpect(jsonPath("$.items[0].changedBy.id", is("jy.housing")));
    }

    @Test
    void aPhoneIsMaskedOnThePageNotInTheTimelineAndWhoReadsItInClearIsWrittenDown() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project("zz.housing");
        var answer = project.appoints(housing, "leader", "测试员甲", "13912345678");
        answer.andExpect(content().string(not(containsString("13912345678"))))
                .andExpect(jsonPath("$.people[0].phoneMasked", is("139****5678")));
        var person = Counter.read(answer, "$.people[0].id");
        var path = "/api/projects/%s/people/%s/reveal".formatted(project.id(), person);

        housing.post(path, "{\"purpose\":\"\"}").andExpect(status().is(422));
        counter.of("zz.government").post(path, "{\"purpose\":\"核对\"}").andExpect(status().isForbidden());
        counter.of("zz.transport").post(path, "{\"purpose\":\"核对\"}").andExpect(status().isNotFound());
        housing.post(path, "{\"purpose\":\"核对身份\"}").andExpect(jsonPath("$.phone", is("13912345678")));

        assertThat(db.fetchCount(db.selectFrom("party.audit_entry")
                        .where("subject = ? and act = 'personal_data.revealed'", "project:" + project.id())))
                .isOne();
        assertThat(duties.facts("project:" + project.id()).toString()).doesNotContain("13912345678", "测试员甲");
    }

    @Test
    void whoHoldsAPostLeavesItToTheNextAndAPastOneCannotBeRemovedAgain() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project("zz.housing");
        var first = Counter.read(project.appoints(housing, "leader", "测试员甲"), "$.people[0].id");
        project.appoints(housing, "leader", "测试员乙").andExpect(jsonPath("$.people[*].name", is(List.of("测试员乙"))));

        project.act(housing, "remove", "\"person\":\"%s\"".formatted(first)).andExpect(status().isNotFound());
        var second = Counter.read(project.page(housing), "$.people[0].id");
        project.does(housing, "remove", "\"person\":\"%s\"".formatted(second))
                .andExpect(jsonPath("$.people", is(empty())))
                .andExpect(jsonPath("$.timeline[*].what", hasItems("明确分包领导", "免去分包领导")));
    }

    @Test
    void aPersonOfAnotherProjectIsNotFoundThroughThisOne() throws Exception {
        var housing = counter.of("zz.housing");
        var stranger = Counter.read(project("zz.housing").appoints(housing, "leader", "测试员甲"), "$.people[0].id");
        var project = project("zz.housing");

        project.act(housing, "remove", "\"person\":\"%s\"".formatted(stranger)).andExpect(status().isNotFound());
        housing.post("/api/projects/%s/people/%s/reveal".formatted(project.id(), stranger), "{\"purpose\":\"核对\"}")
                .andExpect(status().isNotFound());
        project.actAt(1, counter.of("zz.transport"), "appoint", person("leader", "测试员乙", "13800000001"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPostThatThePlaceDoesNotKnowAndAPhoneThatIsNoneAreRefusedByField() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project("zz.housing");

        project.act(housing, "appoint", person("owner_side", "测试员甲", "13800000001"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("post")));
        project.act(housing, "appoint", person("leader", "测试员甲", "不知道"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("phone")));
        project.act(housing, "appoint", person("leader", " ", "13800000001"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("name")));
        project.page(housing).andExpect(jsonPath("$.people", is(empty())));
    }

    @Test
    void twoOfficersAtOnceTheSecondIsToldWhatTheFirstDid() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project("zz.housing");
        project.actAt(1, housing, "appoint", person("leader", "测试员甲", "13800000001"))
                .andExpect(status().isOk());

        project.actAt(1, counter.of("zz.labour"), "appoint", person("leader", "测试员乙", "13800000002"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("project.changed")))
                .andExpect(jsonPath("$.changes[0].what", is("明确分包领导")));
        project.page(housing).andExpect(jsonPath("$.people[*].name", is(List.of("测试员甲"))));
    }
}
