package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.requires;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list by key, cut to what an officer sees, and what an office has set for its place. */
@CaseworkTest
class DepositListTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    @Test
    void everyProjectIsOnOnePageOnlyHoweverSmallThePagesAre() throws Exception {
        var labour = counter.of("zz.labour");
        var entered = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            entered.add(built(mark).enteredBy(labour));
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var body = labour.get("/api/deposits?size=3&text=" + mark + (after == null ? "" : "&after=" + after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            seen.addAll(JsonPath.<List<String>>read(body, "$.items[*].project"));
            after = JsonPath.read(body, "$.next");
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entered);
    }

    @Test
    void nobodySeesOrCountsWhatIsOutsideHisScope() throws Exception {
        var labour = counter.of("zz.labour");
        var project = built(mark).enteredBy(labour);
        requires(labour, project, SUM);
        does(labour, project, "record", cash("citic_bank", SUM, DAY));

        counter.of("zz.housing")
                .get("/api/deposits?text=" + mark)
                .andExpect(jsonPath("$.items[*].project", contains(project)));
        for (var stranger : new String[] {"zz.transport", "zy.labour", "jy.housing"}) {
            counter.of(stranger).get("/api/deposits?text=" + mark).andExpect(jsonPath("$.items", is(empty())));
            counter.of(stranger)
                    .get("/api/deposits/coverage?text=" + mark)
                    .andExpect(jsonPath("$.projects.total", is(0)))
                    .andExpect(jsonPath("$.firms.total", is(0)));
        }
    }

    @Test
    void nothingIsAskedOfWorksOutsideTheDocumentOrOfSitesThatNobodyHasConfirmed() throws Exception {
        var housing = counter.of("zz.housing");
        built(mark).with("works", "other").enteredBy(housing);
        housing.post("/api/projects/observed", built(mark).json()).andExpect(status().isOk());
        housing.get("/api/deposits?text=" + mark).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void whoSupervisesDepositsRegistersThatThoseToBeReturnedWereGoneThrough() throws Exception {
        var labour = counter.of("zz.labour");
        labour.get("/api/deposits/coverage?text=" + mark).andExpect(jsonPath("$.maySweep", is(true)));
        var returnable = "/api/deposits?state=returnable&size=200&text=" + mark;
        var project = new ProjectFile(built(mark).enteredBy(labour)).begins(labour);
        requires(labour, project.id(), SUM);
        does(labour, project.id(), "record", cash("citic_bank", SUM, DAY));
        project.enters(labour, "exit");
        labour.get(returnable).andExpect(jsonPath("$.items[*].project", contains(project.id())));

        labour.post("/api/deposits/sweep", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.returnable", greaterThan(0)));
        assertThat(db.fetch("select from duty.fact where type = 'deposit.swept' and subject = 'jurisdiction:410803'"))
                .isNotEmpty();

        var housing = counter.of("zz.housing");
        housing.get("/api/deposits/coverage?text=" + mark).andExpect(jsonPath("$.maySweep", is(false)));
        housing.post("/api/deposits/sweep", "{}").andExpect(status().isForbidden());
    }

    @Test
    void aFirmIsInFullOnlyWithAllItsProjects() throws Exception {
        var labour = counter.of("zz.labour");
        var firm = "示例建设" + UUID.randomUUID();
        var first = built(mark).built(firm).enteredBy(labour);
        var second = built(mark).built(firm).enteredBy(labour);
        requires(labour, first, SUM);
        requires(labour, second, SUM);
        does(labour, first, "record", cash("citic_bank", SUM, DAY));
        labour.get("/api/deposits/coverage?text=" + mark)
                .andExpect(jsonPath("$.projects.percent", is(50)))
                .andExpect(jsonPath("$.firms.total", is(1)))
                .andExpect(jsonPath("$.firms.states.short", is(1)))
                .andExpect(jsonPath("$.firms.percent", is(0)));

        does(labour, second, "record", cash("citic_bank", SUM, DAY));
        labour.get("/api/deposits/coverage?text=" + firm)
                .andExpect(jsonPath("$.firms.states.full", is(1)))
                .andExpect(jsonPath("$.firms.percent", is(100)));
    }

    @Test
    void theRateThatAnOfficeSetsGoesBeforeTheOneThatStandsIn() throws Exception {
        var labour = counter.of("zy.labour");
        var project = built(mark).enteredBy(labour);
        var works = "\"valueFen\":1000000000,\"several\":false,\"systemsInPlace\":false,\"listed\":false";
        does(labour, project, "assess", works)
                .andExpect(jsonPath("$.requiredFen", is(10_000_000)))
                .andExpect(jsonPath("$.assessment.steps[0].because", containsString("暂用")));
        var before = Counter.read(view(labour, project), "$.assessment.rulesHash");

        labour.send("/api/gaps/national.deposit.rate", "{\"value\":2,\"from\":\"2024-01-01\",\"basis\":\"示例文件\"}")
                .andExpect(status().isOk());
        view(labour, project).andExpect(jsonPath("$.requiredFen", is(10_000_000)));
        does(labour, project, "assess", works)
                .andExpect(jsonPath("$.requiredFen", is(20_000_000)))
                .andExpect(jsonPath("$.assessment.steps[*].because", not(hasItem(containsString("暂用")))))
                .andExpect(jsonPath("$.assessment.rulesHash", not(before)));
    }
}
