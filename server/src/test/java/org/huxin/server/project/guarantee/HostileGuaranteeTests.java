package org.huxin.server.project.guarantee;

import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Guaranteeing;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What nobody means is refused in Chinese and leaves nothing behind. */
@CaseworkTest
class HostileGuaranteeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final LocalDate END = LocalDate.of(2024, 6, 30);

    @Autowired
    private Counter counter;

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zy.housing");
    }

    private ProjectFile project() throws Exception {
        return ProjectFile.entered(aProject().with("field", "housing"), housing);
    }

    private static void refused(ResultActions answer, int expected) throws Exception {
        answer.andExpect(status().is(expected))
                .andExpect(content().string(Matchers.matchesRegex("(?s).*\"detail\":\"[^\"]*\\p{IsHan}.*")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind":"payment"                        | "kind":"gift"                            | kind
            "kind":"payment"                        | "kind":""                                | kind
            "form":"bank_letter"                    | "form":"promise"                         | form
            "guarantor":"示例银行"                   | "guarantor":" "                          | guarantor
            "amountFen":1000000                     | "amountFen":0                            | amountFen
            "amountFen":1000000                     | "amountFen":-1                           | amountFen
            "amountFen":1000000                     | "amountFen":9000000000000000000          | amountFen
            "amountFen":1000000                     | "amountFen":null                         | amountFen
            "startsOn":"2024-04-01"                 | "startsOn":"1800-01-01"                  | startsOn
            "startsOn":"2024-04-01"                 | "startsOn":"+999999999-12-31"            | startsOn
            "endsOn":"2024-06-30"                   | "endsOn":"2024-03-31"                    | endsOn
            "endsOn":"2024-06-30"                   | "endsOn":"2999-12-31"                    | endsOn
            "startsOn":"2024-04-01","endsOn":"2024-06-30" | "startsOn":"2024-01-01","endsOn":"2024-03-31" | endsOn
            """)
    void aGuaranteeThatNobodyGivesIsRefusedByField(String from, String to, String field) throws Exception {
        var project = project();
        var body = Guaranteeing.body(housing, "payment", DAY, END).replace("\n", "");
        var answer = project.act(housing, "guarantees", body.replace(from.strip(), to.strip()));

        refused(answer, 422);
        answer.andExpect(jsonPath("$.errors[0].path", is(field)));
        Guaranteeing.of(housing, project).andExpect(jsonPath("$.guarantees.length()", is(0)));
    }

    @Test
    void aPaperWithoutAFileOrWithThatOfAnotherUnitIsRefused() throws Exception {
        var project = project();
        var strange = Guaranteeing.body(counter.of("zy.transport"), "payment", DAY, END);
        var none =
                Guaranteeing.body(housing, "payment", DAY, END).replaceAll("\"attachments\":.*", "\"attachments\":[]");

        refused(project.act(housing, "guarantees", strange), 422);
        refused(project.act(housing, "guarantees", none), 422);
        refused(project.act(housing, "guarantees", none.replace("[]", "[null]")), 422);
        Guaranteeing.of(housing, project).andExpect(jsonPath("$.guarantees.length()", is(0)));
    }

    @Test
    void nobodyActsOnTheGuaranteeOfAnotherProjectOrFromAnotherPlace() throws Exception {
        var project = project();
        Guaranteeing.enter(housing, project, "payment", DAY, END);
        var id = Guaranteeing.last(housing, project);
        var other = project();
        var release = "\"reason\":\"示例\"";

        refused(other.act(housing, "guarantees/" + id + "/release", release), 404);
        refused(project.act(housing, "guarantees/" + UUID.randomUUID() + "/release", release), 404);
        refused(project.actAt(2, counter.of("zz.housing"), "guarantees/" + id + "/release", release), 404);
        refused(project.actAt(2, counter.of("zy.transport"), "guarantees/" + id + "/release", release), 404);
        refused(project.actAt(2, counter.of("zy.government"), "guarantees/" + id + "/release", release), 403);
        refused(project.actAt(1, housing, "guarantees/" + id + "/release", release), 409);
        refused(counter.of("zz.housing").get("/api/projects/" + project.id() + "/guarantees"), 404);
        refused(counter.of("zz.housing").get("/api/guarantees/" + id), 404);
        refused(counter.of("zy.transport").get("/api/guarantees/" + id), 404);
        housing.get("/api/guarantees/" + id).andExpect(jsonPath("$.project.id", is(project.id())));
        Guaranteeing.of(housing, project).andExpect(jsonPath("$.guarantees[0].state", is("valid")));
        counter.of("zz.labour")
                .get("/api/guarantees?size=200")
                .andExpect(content().string(Matchers.not(Matchers.containsString(id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "9223372036854775807", "1000001", "null", "\"viel\"", "1.5e99"})
    void nothingIsDrawnThatIsNotThere(String fen) throws Exception {
        var project = project();
        Guaranteeing.enter(housing, project, "payment", DAY, END);
        var answer = project.act(
                housing,
                "guarantees/" + Guaranteeing.last(housing, project) + "/use",
                "\"ground\":\"示例\",\"amountFen\":" + fen);

        answer.andExpect(status().is4xxClientError());
        Guaranteeing.of(housing, project).andExpect(jsonPath("$.guarantees[0].restFen", is(1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({"after=eB95,422", "after=nonsense,422", "size=0,422", "size=201,422", "state=gone,422"})
    void aListThatNobodyMeansIsRefused(String query, int expected) throws Exception {
        refused(housing.get("/api/guarantees?" + query), expected);
    }

    @Test
    void theListIsReadPageByPage() throws Exception {
        var project = project();
        for (var i = 0; i < 3; i++) {
            Guaranteeing.enter(housing, project, "payment", DAY, END.plusDays(i));
        }
        var first = housing.get("/api/guarantees?size=1").andExpect(status().isOk());
        var next = Counter.read(first, "$.next");
        housing.get("/api/guarantees?size=1&after=" + next)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id", Matchers.not(is(Counter.read(first, "$.items[0].id")))));
    }
}
