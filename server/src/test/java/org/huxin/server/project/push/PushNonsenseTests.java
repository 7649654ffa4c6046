package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.project.push.Pushing.body;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.huxin.server.project.push.Pushing.unbuilt;
import static org.huxin.server.project.push.Pushing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Every address of pushes answers nonsense and the ids of others in Chinese, and changes nothing. */
@CaseworkTest
class PushNonsenseTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final List<String> ACTS =
            List.of("send", "issue-notice", "receive", "withdraw", "account", "bulletin");
    private static final List<String> NONSENSE = List.of(
            "",
            "null",
            "{",
            "[]",
            "[1]",
            "\"version\"",
            "7",
            "true",
            "{}",
            "{\"version\":null}",
            "{\"version\":[]}",
            "{\"version\":{\"a\":1}}",
            "{\"version\":\"一\"}",
            "{\"version\":-1}",
            "{\"version\":1e99}",
            "{\"version\":99999999999999999999}",
            "{\"version\":0}");

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private Counter.Officer housing;
    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "issue-notice", "receive", "withdraw", "account", "bulletin"})
    void noActTakesNonsense(String act) throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", DAY);
        for (var nonsense : NONSENSE) {
            refused(labour.post("/api/pushes/" + push + "/" + act, nonsense), act + " " + nonsense);
            refused(housing.post("/api/pushes/" + push + "/" + act, nonsense), act + " " + nonsense);
        }
        untouched(push);
    }

    @Test
    void enteringTakesNoNonsense() throws Exception {
        var project = built().enteredBy(housing);
        for (var nonsense : NONSENSE) {
            refused(housing.post("/api/projects/" + project + "/pushes", nonsense), "enter " + nonsense);
        }
        housing.get("/api/projects/" + project).andExpect(jsonPath("$.pushes.length()", is(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            send         | "contractor":"示例"
            send         | "contractor":[1]
            send         | "contractor":{}
            send         | "contractor":{"name":null}
            send         | "contractor":{"name":"  "}
            send         | "contractor":{"name":"示例\\u0000公司"}
            send         | "contractor":{"name":"示例公司","creditCode":"1234567890123456789"}
            send         | "contractor":{"name":"示例公司","stateOwned":"也许"}
            withdraw     | "reason":null
            withdraw     | "reason":"\\t\\n "
            withdraw     | "reason":{}
            account      | "note":""
            account      | "note":"示例","attachments":"x"
            account      | "note":"示例","attachments":["x"]
            """)
    void noActTakesFieldsThatDoNotFit(String act, String rest) throws Exception {
        var push = entered(housing, unbuilt().enteredBy(housing), "permit", DAY);

        refused(Pushing.act(housing, push, act.strip(), "," + rest), act + rest);
        untouched(push);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"contractor\":\"示例\"",
                "\"contractor\":{}",
                "\"contractor\":{\"name\":\" \"}",
                "\"contractor\":{\"name\":\"示例公司\",\"creditCode\":\"1234567890123456789\"}",
                "\"contractor\":null"
            })
    void noNoticeIsIssuedToWhatIsNoFirm(String rest) throws Exception {
        var project = unbuilt().enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        Pushing.send(housing, push).andExpect(status().isOk());

        refused(Pushing.act(housing, push, "issue-notice", "," + rest), rest);
        view(housing, push).andExpect(jsonPath("$.noticeMissing", is(true)));
        housing.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(0)));
    }

    @Test
    void textsLongerThanAnybodyWritesAreRefused() throws Exception {
        var push = entered(housing, unbuilt().enteredBy(housing), "permit", DAY);

        refused(Pushing.act(housing, push, "withdraw", ",\"reason\":\"" + "长".repeat(501) + "\""), "reason");
        refused(Pushing.act(housing, push, "account", ",\"note\":\"" + "长".repeat(2_001) + "\""), "note");
        refused(
                Pushing.act(housing, push, "send", ",\"contractor\":{\"name\":\"" + "长".repeat(201) + "\"}"),
                "contractor");
        untouched(push);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz.transport", "zy.housing", "jy.housing", "zy.labour"})
    void whoDoesNotSeeAPushCannotTellItFromOneThatIsNot(String unit) throws Exception {
        var project = built().enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        var other = counter.of(unit);

        view(other, push).andExpect(status().isNotFound());
        other.get("/api/pushes?size=200").andExpect(content().string(not(containsString(push))));
        other.get("/api/pushes?size=200&unit=zz.housing").andExpect(content().string(not(containsString(push))));
        for (var act : ACTS) {
            var there = other.post("/api/pushes/" + push + "/" + act, valid());
            var nowhere = other.post("/api/pushes/" + UUID.randomUUID() + "/" + act, valid());
            refused(there, act);
            refused(nowhere, act);
            assertThat(there.andReturn().getResponse().getStatus()).as(act).isEqualTo(404);
            assertThat(nowhere.andReturn().getResponse().getStatus()).as(act).isEqualTo(404);
        }
        Pushing.enter(other, project, "permit", DAY, "").andExpect(status().isNotFound());
        untouched(push);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "0", "null", "00000000-0000-0000-0000-00000000000g", "示例"})
    void whatIsNoIdIsNoPush(String id) throws Exception {
        refused(housing.get("/api/pushes/{id}", id), id);
        refused(housing.post("/api/projects/" + id + "/pushes", "{}"), id);
        for (var act : ACTS) {
            refused(housing.post("/api/pushes/" + id + "/" + act, valid()), act + " " + id);
        }
    }

    @Test
    void randomBodiesNeverBreakTheServer() throws Exception {
        var push = entered(housing, unbuilt().enteredBy(housing), "permit", DAY);
        for (var round = 0; round < 150; round++) {
            var act = ACTS.get(random.nextInt(ACTS.size()));
            var nonsense = scrambled(valid());
            var told = housing.post("/api/pushes/" + push + "/" + act, nonsense)
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(told).as("seed %d: %s %s", seed, act, nonsense).isLessThan(500);
        }
    }

    @Test
    void randomQueriesNeverBreakTheServer() throws Exception {
        var keys = List.of("state", "unit", "after", "size");
        for (var round = 0; round < 100; round++) {
            var key = keys.get(random.nextInt(keys.size()));
            var value = scrambled("open1234示例");
            for (var address : List.of("/api/pushes", "/api/push-ledger.xlsx")) {
                var told = housing.get(address + "?" + key + "={value}", value)
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(told)
                        .as("seed %d: %s %s=%s", seed, address, key, value)
                        .isLessThan(500);
            }
        }
    }

    /** Fits the form of every act, at a version that no push has. */
    private static String valid() {
        return "{\"version\":77,\"reason\":\"示例\",\"note\":\"示例\",\"contractor\":{\"name\":\"示例建设有限公司\"}}";
    }

    /** A text with some of its signs replaced by others. */
    private String scrambled(String text) {
        var signs = "{}[]\":,0179eE.-+示例\\u00 \t";
        var changed = new StringBuilder(text);
        for (var i = 0; i <= random.nextInt(4); i++) {
            changed.setCharAt(random.nextInt(changed.length()), signs.charAt(random.nextInt(signs.length())));
        }
        return changed.toString();
    }

    private void untouched(String push) throws Exception {
        view(housing, push)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("open")))
                .andExpect(jsonPath("$.version", is(1)));
        assertThat(duties.facts("push:" + push)).hasSize(1);
    }

    private static void refused(ResultActions answer, String what) throws Exception {
        var told = answer.andReturn().getResponse().getStatus();
        assertThat(told).as(what + ": " + body(answer)).isBetween(400, 499);
        assertThat(body(answer)).as(what).containsPattern("\"detail\":\"[^\"]*\\p{IsHan}");
    }
}
