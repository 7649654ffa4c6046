package org.huxin.server.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.Acts;
import org.huxin.server.project.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

/** What nobody means is refused in Chinese and leaves nothing behind, whichever act or address it is said to. */
@CaseworkTest
class HostileActTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String LONG = "长".repeat(100_000);

    /** None of them is what any act asks for; a version is there only where the rest cannot be read. */
    private static final List<String> NONSENSE = List.of(
            "",
            "{}",
            "[]",
            "[{\"version\":1}]",
            "null",
            "7",
            "\"x\"",
            "{",
            "{\"version\":null}",
            "{\"version\":\"eins\"}",
            "{\"version\":{}}",
            "{\"version\":-1}",
            "{\"version\":99999999999999999999}",
            "{\"version\":77,\"particulars\":[],\"startsOn\":{},\"note\":[],\"attachments\":\"x\",\"person\":7}",
            "{\"version\":77,\"particulars\":\"x\",\"party\":7,\"valueFen\":\"viel\",\"advanceFunding\":\"perhaps\"}",
            "{\"version\":77,\"person\":\"nobody\",\"attachments\":[\"x\",{},null],\"signedOn\":\"gestern\"}",
            "{\"version\":77,\"basis\":\"%1$s\",\"number\":\"%1$s\",\"note\":\"%1$s\",\"name\":\"%1$s\"}"
                    .formatted(LONG),
            "[".repeat(3_000));

    @Autowired
    private Counter counter;

    private Officer labour;
    private Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        labour = counter.of("zy.labour");
        housing = counter.of("zy.housing");
    }

    /** What is wrong about a refusal; nothing if it is one, in Chinese. */
    private static List<String> wrong(String what, ResultActions answer) throws Exception {
        var response = answer.andReturn().getResponse();
        var text = response.getContentAsString(StandardCharsets.UTF_8);
        return response.getStatus() >= 400
                        && response.getStatus() < 500
                        && text.matches("(?s).*\"detail\":\"[^\"]*\\p{IsHan}.*")
                ? List.of()
                : List.of("%s -> %d %s".formatted(cut(what), response.getStatus(), cut(text)));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    @ParameterizedTest
    @EnumSource(ProjectAct.class)
    void noActTakesNonsense(ProjectAct act) throws Exception {
        var ready = new Acts(labour).ready(act);
        var version = ready.version(labour);
        var address = "/api/projects/%s/%s";
        var found = new ArrayList<String>();
        for (var body : NONSENSE) {
            found.addAll(
                    wrong(body, labour.post(address.formatted(ready.project().id(), act.path()), body)));
            found.addAll(
                    wrong("nobody's " + body, labour.post(address.formatted(UUID.randomUUID(), act.path()), body)));
        }
        found.addAll(wrong("no id", labour.post(address.formatted("no-id", act.path()), "{\"version\":1}")));

        assertThat(found).isEmpty();
        assertThat(ready.version(labour)).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource(ProjectAct.class)
    void noActIsDoneFromAnotherPlaceOrByWhoOnlyReadsOrByWhoSeesItNot(ProjectAct act) throws Exception {
        var ready = new Acts(labour).ready(act);
        var version = ready.version(labour);

        for (var stranger : List.of("zz.labour", "jy.housing", "zy.transport")) {
            ready.project()
                    .actAt(version, counter.of(stranger), act.path(), ready.rest())
                    .andExpect(status().isNotFound());
        }
        ready.project()
                .actAt(version, counter.of("zy.government"), act.path(), ready.rest())
                .andExpect(status().isForbidden());
        assertThat(ready.version(labour)).isEqualTo(version);
        ready.project().actAt(version, labour, act.path(), ready.rest()).andExpect(status().isOk());
        assertThat(ready.version(labour)).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @EnumSource(ProjectAct.class)
    void ofTwoOfficersWhoActAtOnceOneIsShownWhatTheOtherDid(ProjectAct act) throws Exception {
        var ready = new Acts(labour).ready(act);
        var version = ready.version(labour);
        var answers = new ArrayList<Callable<MockHttpServletResponse>>();
        var other = act == ProjectAct.SHOW_BOARD ? labour : housing; // a photo is shown by who has uploaded it
        for (var officer : List.of(labour, other)) {
            answers.add(() -> ready.project()
                    .actAt(version, officer, act.path(), ready.rest())
                    .andReturn()
                    .getResponse());
        }

        var told = Together.all(answers);

        assertThat(told).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        for (var answer : told) {
            if (answer.getStatus() == 409) {
                var body = answer.getContentAsString(StandardCharsets.UTF_8);
                assertThat(JsonPath.<String>read(body, "$.code")).isEqualTo("project.changed");
                assertThat(JsonPath.<List<Object>>read(body, "$.changes")).hasSize(1);
            }
        }
        assertThat(ready.version(labour)).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @EnumSource(ProjectAct.class)
    void filesThatNobodyUploadedAreNotTaken(ProjectAct act) throws Exception {
        var ready = new Acts(labour).ready(act);
        var version = ready.version(labour);
        var nobodys = UUID.randomUUID().toString();
        var body = "{\"version\":%d,%s,\"attachments\":[\"%s\"]}"
                .formatted(version, ready.rest().replaceAll("\"attachments\":\\[[^]]*]", "\"x\":null"), nobodys);

        var answer = labour.post("/api/projects/%s/%s".formatted(ready.project().id(), act.path()), body);

        if (answer.andReturn().getResponse().getStatus() != 200) {
            assertThat(wrong(body, answer)).isEmpty();
            assertThat(ready.version(labour)).isEqualTo(version);
        } else {
            answer.andExpect(content().string(not(containsString(nobodys))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/projects", "/api/projects/observed"})
    void noProjectIsMadeOfNonsense(String address) throws Exception {
        var before = Counter.read(labour.get("/api/projects/count"), "$.count");
        var found = new ArrayList<String>();
        for (var body : NONSENSE) {
            found.addAll(wrong(body, labour.post(address, body)));
        }
        for (var particulars : List.of(
                "null",
                "[]",
                "{}",
                "{\"name\":null}",
                "{\"name\":\"  \"}",
                "{\"name\":\"%s\"}".formatted(LONG),
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"示例\",\"site\":\"a\\u0000b\"}",
                "{\"name\":\"示例\",\"remark\":\"a\\u0000b\"}",
                "{\"name\":\"示例\",\"site\":\"%s\"}".formatted(LONG),
                "{\"name\":\"示例\",\"remark\":\"%s\"}".formatted(LONG),
                "{\"name\":\"示例\",\"code\":\"1\"}",
                "{\"name\":\"示例\",\"region\":\"410803\"}",
                "{\"name\":\"示例\",\"field\":\"%s\"}".formatted(LONG),
                "{\"name\":\"示例\",\"works\":\"\"}",
                "{\"name\":\"示例\",\"worksNature\":\"none\"}",
                "{\"name\":\"示例\",\"investment\":\"none\"}",
                "{\"name\":\"示例\",\"level\":\"none\"}",
                "{\"name\":\"示例\",\"industryUnit\":\"zz.housing\"}",
                "{\"name\":\"示例\",\"ownProjectOf\":\"nobody\"}",
                "{\"name\":\"示例\",\"owner\":{}}",
                "{\"name\":\"示例\",\"owner\":{\"name\":\" \"}}",
                "{\"name\":\"示例\",\"owner\":{\"name\":\"a\\u0000b\"}}",
                "{\"name\":\"示例\",\"contractor\":{\"name\":\"%s\"}}".formatted(LONG),
                "{\"name\":\"示例\",\"supervisor\":{\"name\":\"示例\",\"creditCode\":\"%s\"}}".formatted(LONG),
                "{\"name\":\"示例\",\"owner\":\"示例公司\"}",
                "{\"name\":\"示例\",\"valueFen\":0}",
                "{\"name\":\"示例\",\"valueFen\":-1}",
                "{\"name\":\"示例\",\"valueFen\":9223372036854775807}",
                "{\"name\":\"示例\",\"valueFen\":99999999999999999999}",
                "{\"name\":\"示例\",\"valueFen\":\"viel\"}",
                "{\"name\":\"示例\",\"plannedStart\":\"2024-02-30\"}",
                "{\"name\":\"示例\",\"plannedStart\":\"+999999999-12-31\"}",
                "{\"name\":\"示例\",\"plannedStart\":\"-999999999-01-01\"}",
                "{\"name\":\"示例\",\"plannedStart\":\"1024-01-01\"}",
                "{\"name\":\"示例\",\"plannedStart\":\"9024-01-01\"}")) {
            var body = "{\"requestId\":\"%s\",\"particulars\":%s}".formatted(UUID.randomUUID(), particulars);
            found.addAll(wrong(particulars, labour.post(address, body)));
        }
        for (var rest : List.of(
                "\"requestId\":\"\"",
                "\"requestId\":null",
                "\"requestId\":\"a\\u0000b\"",
                "\"requestId\":\"%s\"".formatted(LONG),
                "\"requestId\":\"r1\",\"informationAt\":\"gestern\"",
                "\"requestId\":\"r2\",\"informationAt\":\"2024-04-02T09:00:00\"",
                "\"requestId\":\"r3\",\"informationAt\":\"0001-01-01T00:00:00\"",
                "\"requestId\":\"r4\",\"informationAt\":\"-999999999-01-01T00:00:00\"",
                "\"requestId\":\"r5\",\"informationAt\":\"+999999999-12-31T00:00:00\"")) {
            found.addAll(wrong(rest, labour.post(address, "{%s,\"particulars\":{\"name\":\"示例\"}}".formatted(rest))));
        }

        assertThat(found).isEmpty();
        assertThat(Counter.read(labour.get("/api/projects/count"), "$.count")).isEqualTo(before);
    }

    @Test
    void amountsAndDaysThatNoWorksHaveAreRefusedWithTheFieldAlsoWhenCorrecting() throws Exception {
        var found = new ArrayList<String>();
        var project = new Acts(labour).ready(ProjectAct.REVISE).project();
        for (var particulars : List.of(
                "\"valueFen\":9223372036854775807",
                "\"plannedStart\":\"+999999999-12-31\"",
                "\"plannedStart\":\"-999999999-01-01\"")) {
            var rest = "\"particulars\":{\"name\":\"示例\",%s}".formatted(particulars);
            found.addAll(wrong(rest, project.act(labour, "revise", rest)));
        }
        for (var startsOn : List.of("+999999999-12-31", "-999999999-01-01", "1024-01-01", "2024-13-01", "")) {
            found.addAll(wrong(startsOn, project.act(labour, "plan-start", "\"startsOn\":\"%s\"".formatted(startsOn))));
        }
        for (var contract : List.of(
                "\"signedOn\":\"2024-04-02\",\"valueFen\":1",
                "\"signedOn\":\"-999999999-01-01\",\"valueFen\":1",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":9223372036854775807",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":1,\"labourFen\":2",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":1,\"labourFen\":9223372036854775807",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":1,\"labourShare\":10001",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":1,\"measuredMonths\":2147483648",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":1,\"settlement\":\"a\\u0000b\"",
                "\"signedOn\":\"2024-04-01\",\"valueFen\":1,\"clauses\":[\"none\"]")) {
            var rest = "\"kind\":\"general\",\"advanceFunding\":false," + contract;
            found.addAll(wrong(rest, project.act(labour, "sign-contract", rest)));
        }
        found.addAll(wrong(
                "kind",
                project.act(labour, "sign-contract", "\"kind\":\"none\",\"signedOn\":\"2024-04-01\",\"valueFen\":1")));

        assertThat(found).isEmpty();
    }

    @Test
    void addressesThatNobodyMeansAreAnsweredAsMistakes() throws Exception {
        var project = aProject().with("field", "housing").enteredBy(housing);
        var found = new ArrayList<String>();
        for (var address : List.of(
                "/api/projects/no-id",
                "/api/projects/" + UUID.randomUUID(),
                "/api/projects/no-id/card",
                "/api/projects/" + UUID.randomUUID() + "/card",
                "/api/projects?size=0",
                "/api/projects?size=201",
                "/api/projects?size=x",
                "/api/projects?after=x",
                "/api/projects?after=eB95",
                "/api/projects?sort=phone",
                "/api/projects?sort=",
                "/api/projects/count?sort=phone",
                "/api/projects?stopped=perhaps",
                "/api/projects?enterprise=x",
                "/api/projects?registeredFrom=gestern",
                "/api/projects?registeredTo=%2B999999999-12-31",
                "/api/projects?registeredFrom=-999999999-01-01",
                "/api/projects.xlsx?registeredTo=%2B999999999-12-31",
                "/api/projects.xlsx?sort=phone",
                "/api/enterprises",
                "/api/enterprises?text=a",
                "/api/enterprises?text=" + "长".repeat(61),
                "/api/bars?size=0",
                "/api/bars?after=x",
                "/api/bars?standing=perhaps")) {
            found.addAll(wrong(address, labour.get(address)));
        }
        for (var address : List.of("/api/projects", "/api/projects/count", "/api/projects.xlsx", "/api/enterprises")) {
            found.addAll(wrong(address + " NUL", labour.get(address + "?text={text}", "a\0b")));
        }
        found.addAll(wrong("card of another place", counter.of("zz.labour").get("/api/projects/" + project + "/card")));

        assertThat(found).isEmpty();
    }

    @Test
    void noBarIsMadeOrLiftedAndNoFirmCheckedWithNonsense() throws Exception {
        var development = counter.of("jy.housing");
        var found = new ArrayList<String>();
        for (var body : NONSENSE) {
            found.addAll(wrong(body, development.post("/api/bars", body)));
            found.addAll(wrong(body, development.post("/api/bars/" + UUID.randomUUID() + "/lift", body)));
            found.addAll(wrong(body, development.post("/api/enterprises/" + UUID.randomUUID() + "/check", body)));
        }
        for (var bar : List.of(
                "\"decidedOn\":\"-999999999-01-01\"",
                "\"decidedOn\":\"+999999999-12-31\"",
                "\"decidedOn\":\"2024-04-02\"",
                "\"decidedOn\":\"2024-04-01\",\"attachments\":[\"%s\"]".formatted(UUID.randomUUID()),
                "\"decidedOn\":\"2024-04-01\",\"attachments\":[null]",
                "\"decidedOn\":\"2024-04-01\",\"decision\":\"a\\u0000b\"",
                "\"decidedOn\":\"2024-04-01\",\"decision\":\"%s\"".formatted(LONG),
                "\"decidedOn\":\"2024-04-01\",\"ground\":\"%s\"".formatted(LONG),
                "\"decidedOn\":\"2024-04-01\",\"enterprise\":{\"name\":\"a\\u0000b\"}",
                "\"decidedOn\":\"2024-04-01\",\"enterprise\":{\"name\":\"示例\",\"creditCode\":[]}")) {
            var decision = "\"enterprise\":{\"name\":\"示例公司\"},\"decision\":\"示例%s\",\"ground\":\"no_guarantee\""
                    .formatted(UUID.randomUUID());
            found.addAll(wrong(bar, development.post("/api/bars", "{%s,%s}".formatted(decision, bar))));
        }
        found.addAll(wrong("lift", development.post("/api/bars/no-id/lift", "{\"reason\":\"示例\"}")));
        found.addAll(wrong("check", development.post("/api/enterprises/no-id/check", "{\"purpose\":\"示例\"}")));

        assertThat(found).isEmpty();
    }

    @Test
    void theSameDecisionRecordedByManyAtOnceIsRecordedOnce() throws Exception {
        var deciding = counter.of("jy.housing");
        var body =
                "{\"enterprise\":{\"name\":\"示例%1$s\"},\"decision\":\"%1$s\",\"ground\":\"no_guarantee\",\"decidedOn\":\"2024-04-01\"}"
                        .formatted(UUID.randomUUID());
        var bars = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            bars.add(() ->
                    deciding.post("/api/bars", body).andReturn().getResponse().getStatus());
        }

        assertThat(Together.all(bars)).containsOnlyOnce(200).containsOnly(200, 422);
    }
}
