package org.huxin.server.project.orders;

import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What nobody orders is refused in Chinese and leaves nothing behind. */
@CaseworkTest
class HostileOrderTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String BODY =
            "\"ground\":\"no_payment_guarantee\",\"party\":\"owner\",\"found\":\"示例\",\"dueOn\":\"2024-04-15\"";

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
                aProject().with("field", "housing").with("owner", Map.of("name", "示例置业" + UUID.randomUUID())), housing);
    }

    private static void refused(ResultActions answer, int expected) throws Exception {
        answer.andExpect(status().is(expected))
                .andExpect(content().string(Matchers.matchesRegex("(?s).*\"detail\":\"[^\"]*\\p{IsHan}.*")));
    }

    private ResultActions orders(ProjectFile project) throws Exception {
        return housing.get("/api/projects/" + project.id() + "/orders").andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "ground":"no_payment_guarantee"  | "ground":"bad_mood"             | ground
            "ground":"no_payment_guarantee"  | "ground":""                     | ground
            "party":"owner"                  | "party":"contractor"            | party
            "party":"owner"                  | "party":"everybody"             | party
            "ground":"no_payment_guarantee","party":"owner" | "ground":"no_deposit","party":"contractor" | party
            "found":"示例"                    | "found":" "                     | found
            "dueOn":"2024-04-15"             | "dueOn":"2024-04-01"            | dueOn
            "dueOn":"2024-04-15"             | "dueOn":"2023-04-15"            | dueOn
            "dueOn":"2024-04-15"             | "dueOn":"2999-01-01"            | dueOn
            "dueOn":"2024-04-15"             | "dueOn":null                    | dueOn
            """)
    void anOrderThatNobodyMeansIsRefusedByField(String from, String to, String field) throws Exception {
        var project = project();
        var answer = project.act(housing, "orders", BODY.replace(from.strip(), to.strip()));

        refused(answer, 422);
        answer.andExpect(jsonPath("$.errors[0].path", is(field)));
        orders(project).andExpect(jsonPath("$.orders.length()", is(0)));
    }

    @Test
    void nobodyActsOnTheOrderOfAnotherProjectOrFromAnotherPlace() throws Exception {
        var project = project();
        var id = Counter.read(project.does(housing, "orders", BODY), "$.orders[0].id");
        var why = "\"reason\":\"示例\"";

        refused(project().act(housing, "orders/" + id + "/withdraw", why), 404);
        refused(project.act(housing, "orders/" + UUID.randomUUID() + "/withdraw", why), 404);
        refused(project.actAt(2, counter.of("zz.labour"), "orders/" + id + "/withdraw", why), 404);
        refused(project.actAt(2, counter.of("zy.transport"), "orders/" + id + "/withdraw", why), 404);
        refused(project.actAt(2, counter.of("zy.government"), "orders/" + id + "/withdraw", why), 403);
        refused(project.actAt(1, housing, "orders/" + id + "/withdraw", why), 409);
        refused(project.act(housing, "orders/" + id + "/lift", why), 409);
        refused(counter.of("zz.labour").get("/api/projects/" + project.id() + "/orders"), 404);
        refused(counter.of("zz.labour").get("/api/orders/" + id), 404);
        refused(counter.of("zy.transport").get("/api/orders/" + id), 404);
        housing.get("/api/orders/" + id).andExpect(jsonPath("$.project.id", is(project.id())));
        orders(project).andExpect(jsonPath("$.orders[0].state", is("open")));
        counter.of("zz.labour")
                .get("/api/orders?size=200")
                .andExpect(content().string(Matchers.not(Matchers.containsString(id))));
    }

    @Test
    void worksThatHaveNotBegunAreNotStopped() throws Exception {
        var project = project();
        var id = Counter.read(project.does(housing, "orders", BODY), "$.orders[0].id");
        counter.on(LocalDate.of(2024, 4, 16));

        refused(project.act(housing, "orders/" + id + "/stop", ""), 409);
    }

    @ParameterizedTest
    @CsvSource({"after=eB95,422", "after=nonsense,422", "size=0,422", "size=201,422", "state=gone,422"})
    void aListThatNobodyMeansIsRefused(String query, int expected) throws Exception {
        refused(housing.get("/api/orders?" + query), expected);
    }
}
