package org.huxin.server.accountability.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Together;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 以出台制度为完成的任务. */
@CaseworkTest
class PlanTaskTests {

    private static final String TASKS = "/api/plan-tasks";
    private static final String LIBRARY = "/api/policy-documents";

    @Autowired
    private Counter counter;

    private final String title = "示例管理办法" + UUID.randomUUID();

    private Counter.Officer labour;
    private Counter.Officer transport;

    @BeforeEach
    void everyTaskIsOpen() throws Exception {
        counter.on(LocalDate.of(2024, 4, 1));
        labour = counter.of("lyg.labour");
        transport = counter.of("lyg.transport");
        for (var code : List.of("1", "6", "10", "13", "16")) {
            labour.post(TASKS + "/" + code + "/reopen", "{\"reason\":\"重来\"}");
        }
    }

    private ResultActions completes(Counter.Officer officer, String code, String issuedOn, String file)
            throws Exception {
        return officer.post(
                TASKS + "/" + code + "/complete",
                "{\"title\":\"%s\",\"number\":\"示例〔2016〕1号\",\"issuedOn\":%s,\"attachments\":%s}"
                        .formatted(title, issuedOn, file));
    }

    private static String task(String code, String rest) {
        return "$[?(@.code=='%s')].%s".formatted(code, rest);
    }

    private void isDoneOnlyWithTheDocumentAndItsDate(String code, String due) throws Exception {
        var file = "[\"%s\"]".formatted(transport.uploads());
        labour.get(TASKS)
                .andExpect(jsonPath(task(code, "due"), is(List.of(due))))
                .andExpect(jsonPath(task(code, "overdue"), is(List.of(true))));

        completes(transport, code, "null", file)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", is(List.of("issuedOn"))));
        completes(transport, code, "\"2016-11-30\"", "[]")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", is(List.of("attachments"))));
        completes(transport, code, "null", "null")
                .andExpect(jsonPath("$.errors[*].path", containsInAnyOrder("issuedOn", "attachments")));
        labour.get(TASKS).andExpect(jsonPath(task(code, "done"), hasItem(nullValue())));
        inLibrary(counter.of("lyg.police"), false);

        completes(transport, code, "\"2016-11-30\"", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath(task(code, "done.title"), is(List.of(title))))
                .andExpect(jsonPath(task(code, "done.issuedOn"), is(List.of("2016-11-30"))))
                .andExpect(jsonPath(task(code, "overdue"), is(List.of(false))));
        for (var reader : List.of("lyg.police", "lyg.government", "lyg.haizhou")) {
            inLibrary(counter.of(reader), true);
            counter.of(reader)
                    .get("/api/attachments/" + file.substring(2, file.length() - 2))
                    .andExpect(status().isOk());
        }
        completes(transport, code, "\"2016-11-30\"", file).andExpect(status().isConflict());
    }

    private void inLibrary(Counter.Officer reader, boolean there) throws Exception {
        reader.get(LIBRARY).andExpect(jsonPath("$.items[*].title", there ? hasItem(title) : not(hasItem(title))));
    }

    @Test
    @Requirement("LYG-01")
    void theRulesOfRealNameManagementAreIssuedBeforeTheTaskIsDone() throws Exception {
        isDoneOnlyWithTheDocumentAndItsDate("1", "2016-12-31");
    }

    @Test
    @Requirement("LYG-06")
    void theRulesOfTheSpecialAccountAreIssuedBeforeTheTaskIsDone() throws Exception {
        isDoneOnlyWithTheDocumentAndItsDate("6", "2016-12-31");
    }

    @Test
    @Requirement("LYG-10")
    void theRulesOfPaymentByBankAreIssuedBeforeTheTaskIsDone() throws Exception {
        isDoneOnlyWithTheDocumentAndItsDate("10", "2016-12-31");
    }

    @Test
    @Requirement("LYG-13")
    void theRulesOfTheDepositAreIssuedBeforeTheTaskIsDone() throws Exception {
        isDoneOnlyWithTheDocumentAndItsDate("13", "2016-12-31");
    }

    @Test
    @Requirement("LYG-16")
    void theRulesOfTheGuaranteeAreIssuedBeforeTheTaskIsDone() throws Exception {
        isDoneOnlyWithTheDocumentAndItsDate("16", "2017-12-31");
    }

    @Test
    void whoLeadsNotCompletesNotAndOtherPlacesHaveNoSuchTask() throws Exception {
        var police = counter.of("lyg.police");
        completes(police, "13", "\"2016-11-30\"", "[\"%s\"]".formatted(police.uploads()))
                .andExpect(status().isForbidden());
        var stranger = counter.of("zz.labour");
        completes(stranger, "13", "\"2016-11-30\"", "[\"%s\"]".formatted(stranger.uploads()))
                .andExpect(status().isNotFound());
        stranger.get(TASKS).andExpect(jsonPath("$.length()", is(0)));
        completes(transport, "13", "\"2016-11-30\"", "[\"%s\"]".formatted(police.uploads()))
                .andExpect(status().is(422));
    }

    @Test
    void whatWasTakenBackIsNoLongerInTheLibrary() throws Exception {
        completes(transport, "6", "\"2016-11-30\"", "[\"%s\"]".formatted(transport.uploads()))
                .andExpect(status().isOk());
        transport.post(TASKS + "/6/reopen", "{\"reason\":\"有误\"}").andExpect(status().isForbidden());
        labour.post(TASKS + "/6/reopen", "{\"reason\":\"\"}").andExpect(status().is(422));
        labour.post(TASKS + "/6/reopen", "{\"reason\":\"有误\"}").andExpect(status().isOk());
        inLibrary(labour, false);
        labour.post(TASKS + "/6/reopen", "{\"reason\":\"有误\"}").andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2024-04-02\"", "\"1816-01-01\"", "\"gestern\"", "7000000000", "{}"})
    void aDayThatCannotBeIsRefused(String day) throws Exception {
        completes(transport, "6", day, "[\"%s\"]".formatted(transport.uploads()))
                .andExpect(status().is4xxClientError());
        labour.get(TASKS).andExpect(jsonPath(task("6", "done"), hasItem(nullValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"attachments\":[null]}", "{\"attachments\":\"x\"}", "{\"title\":7}"})
    void nonsenseIsRefused(String body) throws Exception {
        transport.post(TASKS + "/6/complete", body).andExpect(status().is4xxClientError());
        transport.get(LIBRARY + "?after=x").andExpect(status().is(422));
    }

    @Test
    void ofTwoWhoCompleteATaskAtOnceOneDoes() throws Exception {
        var housing = counter.of("lyg.housing");
        var files = List.of("[\"%s\"]".formatted(transport.uploads()), "[\"%s\"]".formatted(housing.uploads()));
        var answers = Together.<Integer>all(List.of(
                () -> completes(transport, "16", "\"2017-06-30\"", files.getFirst())
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> completes(housing, "16", "\"2017-06-30\"", files.getLast())
                        .andReturn()
                        .getResponse()
                        .getStatus()));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        labour.get(TASKS).andExpect(jsonPath(task("16", "done.title"), is(List.of(title))));
    }

    @Test
    void theLibraryIsReadPageByPageLatestIssuedFirst() throws Exception {
        completes(transport, "6", "\"2016-05-01\"", "[\"%s\"]".formatted(transport.uploads()));
        completes(transport, "13", "\"2016-11-30\"", "[\"%s\"]".formatted(transport.uploads()));
        completes(transport, "16", "\"2017-06-30\"", "[\"%s\"]".formatted(transport.uploads()));

        var first = labour.get(LIBRARY + "?size=2")
                .andExpect(jsonPath("$.items[*].issuedOn", is(List.of("2017-06-30", "2016-11-30"))));
        labour.get(LIBRARY + "?size=2&after=" + Counter.read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].issuedOn", is(List.of("2016-05-01"))))
                .andExpect(jsonPath("$.next", is(nullValue())));
        counter.of("zz.labour").get(LIBRARY).andExpect(jsonPath("$.items.length()", is(0)));
    }
}
