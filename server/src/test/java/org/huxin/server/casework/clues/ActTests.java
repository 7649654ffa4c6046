package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.document.Papers;
import org.huxin.server.party.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class ActTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final String TO_HOUSING =
            "\"mode\":\"assign\",\"unit\":\"zz.housing\",\"officer\":null,\"helpers\":null,\"reason\":null";

    @Autowired
    Counter counter;

    @Autowired
    Papers papers;

    Counter.Officer labour;
    ClueOnFile clue;

    @BeforeEach
    void aClueAtTheLabourBureau() throws Exception {
        counter.on(MONDAY);
        labour = counter.of("zz.labour");
        clue = labour.register(aClue("phone", MONDAY.atTime(8, 30)).in("410803_lifeng", "housing"));
    }

    @Test
    void ofTwoOfficersAtOnceOneWinsAndTheOtherIsToldWhatChanged() throws Exception {
        var second = counter.as("second", "zz.labour", Role.COORDINATOR);
        var version = labour.version(clue);
        Callable<Integer> one = () -> statusOf(labour, version);
        Callable<Integer> other = () -> statusOf(second, version);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(one, other));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(200, 409);
        }

        second.actAt(version, clue, "assign", TO_HOUSING)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("clue.changed"))
                .andExpect(jsonPath("$.version").value(version + 1))
                .andExpect(jsonPath("$.changes", hasSize(1)))
                .andExpect(jsonPath("$.changes[0].what").value("交办给区住房城乡建设局（未明确责任人）"))
                .andExpect(jsonPath("$.changes[0].unit").value("区人力资源社会保障局"));
        labour.page(clue).andExpect(jsonPath("$.timeline", hasSize(2)));
    }

    private int statusOf(Counter.Officer officer, long version) throws Exception {
        return officer.actAt(version, clue, "assign", TO_HOUSING)
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void actionsFollowStageAndRightAndCarryTheRefusalOfARule() throws Exception {
        labour.page(clue)
                .andExpect(jsonPath("$.actions[*].name", hasItem("assign")))
                .andExpect(jsonPath("$.actions[*].name", hasItem("refuse")))
                .andExpect(jsonPath("$.actions[*].name", not(hasItem("accept"))))
                .andExpect(jsonPath("$.actions[*].name", not(hasItem("resume"))))
                .andExpect(jsonPath("$.actions[?(@.name == 'assign')].refusal", hasItem((Object) null)));
        labour.does(clue, "pause", "\"basis\":\"示例依据\"")
                .andExpect(jsonPath("$.actions[*].name", not(hasItem("pause"))))
                .andExpect(jsonPath("$.actions[*].name", hasItem("resume")));
        labour.does(clue, "resume", "\"note\":\"\"").andExpect(jsonPath("$.actions[*].name", hasItem("pause")));
        counter.as("reader", "zz.government", Role.LEADER).page(clue).andExpect(jsonPath("$.actions", hasSize(0)));
    }

    @Test
    void whatDoesNotFitTheStageOrTheOfficerIsRefused() throws Exception {
        labour.act(clue, "close", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("clue.stage"));
        counter.of("zz.housing").act(clue, "mark-major", "\"reason\":\"大\"").andExpect(status().isForbidden());
        var version = labour.version(clue);
        counter.of("zz.education").actAt(version, clue, "assign", TO_HOUSING).andExpect(status().isNotFound());
        counter.of("jf.social_security")
                .actAt(version, clue, "assign", TO_HOUSING)
                .andExpect(status().isNotFound());
        labour.post("/api/clues/" + clue.id() + "/vanish", "{\"version\":1}").andExpect(status().isNotFound());
        labour.post("/api/clues/not-an-id/close", "{\"version\":1}").andExpect(status().isBadRequest());
        labour.actAt(1, new ClueOnFile(UUID.randomUUID().toString(), ""), "close", "")
                .andExpect(status().isNotFound());
    }

    @Test
    void everyActAnswersNonsenseWithARefusalAndNeverWithAFault() throws Exception {
        for (var act : Act.values()) {
            for (var body : List.of("{}", "{\"version\":1}", "[]", "{\"version\":\"x\"}", "null")) {
                var answer = labour.post("/api/clues/" + clue.id() + "/" + act.path(), body)
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(act.path() + " " + body).isLessThan(500);
            }
        }
        labour.act(clue, "assign", TO_HOUSING.replace("\"assign\"", "\"by drone\""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.word"));
        labour.act(clue, "assign", TO_HOUSING.replace("zz.housing", "jf.economy"))
                .andExpect(status().is(422));
        labour.act(clue, "assign", TO_HOUSING.replace("\"helpers\":null", "\"helpers\":[\"nobody\"]"))
                .andExpect(status().is(422));
        labour.act(clue, "assign", TO_HOUSING.replace("\"officer\":null", "\"officer\":\"zz.labour\""))
                .andExpect(jsonPath("$.errors[0].path").value("officer"));
        labour.act(clue, "report-up", "\"to\":\"zz.city_departments\",\"text\":\" \"")
                .andExpect(status().is(422));
        labour.act(clue, "extend-term", "\"rule\":\"x\",\"until\":\"2024-03-01\",\"reason\":\"难\"")
                .andExpect(jsonPath("$.errors[0].path").value("until"));
    }

    @Test
    void aReportGoesUpWithItsTextAndItsReceiptStaysOpen() throws Exception {
        labour.does(clue, "report-up", "\"to\":\"zz.city_departments\",\"text\":\"市级项目，请协调\"")
                .andExpect(jsonPath("$.reports[0].to.id").value("zz.city_departments"))
                .andExpect(jsonPath("$.reports[0].text").value("市级项目，请协调"))
                .andExpect(jsonPath("$.reports[0].receipt").isEmpty())
                .andExpect(jsonPath("$.reports[0].mayReceive").value(true));
    }

    @Test
    void aPaperIsIssuedByTheUnitThatSignsIt() throws Exception {
        labour.does(clue, "assign", TO_HOUSING);
        labour.get("/api/vocabulary").andExpect(jsonPath("$.templates[*].code", hasItem("reminder_letter")));
        labour.does(clue, "issue-paper", "\"template\":\"reminder_letter\"")
                .andExpect(jsonPath("$.papers[?(@.template == 'reminder_letter')].addressee")
                        .value("区住房城乡建设局"));
        counter.of("zz.housing")
                .act(clue, "issue-paper", "\"template\":\"reminder_letter\"")
                .andExpect(jsonPath("$.code").value("paper.signatory"));
        labour.act(clue, "issue-paper", "\"template\":\"daily_bulletin\"").andExpect(status().is(422));
    }

    @Test
    void aRefusedClueGetsItsNoticeWithTheReasonAndNoOtherPaper() throws Exception {
        var notice = "\"template\":\"refusal_notice\"";
        labour.act(clue, "issue-paper", notice)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("paper.stage"));
        labour.does(clue, "refuse", "\"reason\":\"不属于工资争议\"")
                .andExpect(jsonPath("$.actions[*].name", hasItem("issue-paper")));

        labour.act(clue, "issue-paper", "\"template\":\"reminder_letter\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("paper.stage"));
        var issued = labour.does(clue, "issue-paper", notice)
                .andExpect(jsonPath("$.stage").value("REFUSED"))
                .andExpect(jsonPath("$.papers[*].template", contains("refusal_notice")));
        var paper = papers.get(UUID.fromString(Counter.read(issued, "$.papers[0].id")));
        assertThat(paper.title()).isEqualTo("不予受理告知书");
        assertThat(paper.content().toString()).contains("理由是：不属于工资争议。", "行政复议");
    }

    @Test
    void aClueThatIsTheSameAsAnotherEndsAndPointsToIt() throws Exception {
        var same = labour.register(aClue("phone", MONDAY.atTime(8, 40)).in("410803_lifeng", "housing"));
        labour.act(same, "terminate", "\"reason\":\"duplicate\",\"mergedInto\":null,\"text\":\"\"")
                .andExpect(status().is(422));
        labour.does(
                        same,
                        "terminate",
                        "\"reason\":\"duplicate\",\"mergedInto\":\"%s\",\"text\":\"同一人\"".formatted(clue.id()))
                .andExpect(jsonPath("$.stage").value("TERMINATED"))
                .andExpect(jsonPath("$.duties[?(@.status == 'open')]", hasSize(0)));
        labour.does(same, "reopen", "\"reason\":\"不是同一人\"")
                .andExpect(jsonPath("$.stage").value("IN_PROGRESS"));
    }
}
