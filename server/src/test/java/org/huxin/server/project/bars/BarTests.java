package org.huxin.server.project.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** Who may not begin new projects: by a decision, or because wages are owed. */
@CaseworkTest
class BarTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private final String owner = "示例置业" + UUID.randomUUID();
    private final String decision = "示例限〔2024〕" + UUID.randomUUID() + "号";
    private Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("jy.housing");
    }

    @Test
    @Requirement("JY-18a")
    void aBarredOwnerIsStoppedWithTheDecisionAndPassesOnceItIsLifted() throws Exception {
        var bar = Counter.read(bar("no_guarantee").andExpect(status().isOk()), "$.id");

        enter(housing)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")))
                .andExpect(jsonPath("$.detail", containsString(decision)))
                .andExpect(jsonPath("$.decisions", contains(decision)))
                .andExpect(jsonPath("$.missing[0].citation.clause", is("二(六)18")));

        housing.post("/api/bars/" + bar + "/lift", "{\"reason\":\"已提供支付担保\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.liftedWhy", is("已提供支付担保")))
                .andExpect(jsonPath("$.mayLift", is(false)));
        enter(housing).andExpect(status().isOk());
    }

    @Test
    @Requirement("JY-18a")
    void aBarredOwnerComesInNeitherByACorrectionNorByASiteThatIsConfirmed() throws Exception {
        bar("no_guarantee").andExpect(status().isOk());
        var form = aProject().with("field", "housing").with("name", "示例工程" + UUID.randomUUID());
        var project = form.enteredBy(housing);
        var seen = Counter.read(
                counter.of("jy.kejing")
                        .post("/api/projects/observed", form.json())
                        .andExpect(status().isOk()),
                "$.id");
        var withOwner = form.with("owner", Map.of("name", owner)).revising(1);

        stopped(housing.post("/api/projects/" + project + "/revise", withOwner));
        stopped(counter.of("jy.labour").post("/api/projects/" + seen + "/confirm", withOwner));

        housing.get("/api/projects/" + project).andExpect(jsonPath("$.version", is(1)));
        counter.of("jy.labour")
                .get("/api/projects/" + seen)
                .andExpect(jsonPath("$.step.code", is("observed")))
                .andExpect(jsonPath("$.version", is(1)));
    }

    @Test
    void aBarHoldsWhereItWasDecidedAndWhereTheRulesKnowIt() throws Exception {
        bar("no_guarantee").andExpect(status().isOk());

        enter(counter.of("zz.labour")).andExpect(status().isOk());
        counter.of("zz.labour").get("/api/bars").andExpect(jsonPath("$.items[*].decision", not(hasItem(decision))));
        housing.get("/api/bars?standing=true").andExpect(jsonPath("$.items[*].decision", hasItem(decision)));
    }

    @Test
    void aDecisionIsRecordedOnceForAGroundThatThePlaceKnowsAndLiftedOnce() throws Exception {
        var bar = Counter.read(bar("unpaid_project_money").andExpect(status().isOk()), "$.id");

        bar("unpaid_project_money").andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("decision")));
        bar("because").andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("ground")));
        housing.post("/api/bars", body("示例限〔2024〕9号", "no_guarantee", DAY.plusDays(1)))
                .andExpect(jsonPath("$.errors[0].path", is("decidedOn")));
        housing.post("/api/bars/" + bar + "/lift", "{\"reason\":\" \"}").andExpect(status().is(422));
        housing.post("/api/bars/" + bar + "/lift", "{\"reason\":\"已付清\"}").andExpect(status().isOk());
        housing.post("/api/bars/" + bar + "/lift", "{\"reason\":\"已付清\"}").andExpect(status().isConflict());
        counter.of("zz.labour")
                .post("/api/bars/" + bar + "/lift", "{\"reason\":\"与我无关\"}")
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsNoDepartmentOfAnIndustryDecidesNothing() throws Exception {
        counter.of("zz.police")
                .post("/api/bars", body(decision, "no_guarantee", DAY))
                .andExpect(status().isForbidden());
    }

    @Test
    @Requirement("ZY-011")
    void anOwnerWithAnOpenVerifiedCaseIsNotApprovedUntilTheCaseIsClosed() throws Exception {
        var labour = counter.of("zy.labour");
        var one = openVerifiedCase(labour);
        var project = Counter.read(enter(labour).andExpect(status().isOk()), "$.id");
        act(labour, project, "review-funds", "\"source\":\"own\",\"way\":\"self_raised\"")
                .andExpect(status().isOk());

        act(labour, project, "approve", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")))
                .andExpect(jsonPath("$.missing[0].citation.clause", is("二(二)一是")));

        db.execute("UPDATE casework.labour_case SET closed_at = ? WHERE id = ?", DAY.atStartOfDay(), one);
        act(labour, project, "approve", "").andExpect(status().isOk());
    }

    @Test
    void aDepartmentLooksAFirmUpAndThatItDidIsOnRecord() throws Exception {
        bar("no_guarantee");
        var firm = Counter.read(housing.get("/api/enterprises?text=" + owner), "$[0].id");

        housing.post("/api/enterprises/" + firm + "/check", "{\"purpose\":\"审批示例项目\"}")
                .andExpect(jsonPath("$.barred", is(true)))
                .andExpect(jsonPath("$.decisions", contains(decision)))
                .andExpect(jsonPath("$.owes", is(false)));
        housing.post("/api/enterprises/" + firm + "/check", "{\"purpose\":\"\"}")
                .andExpect(status().is(422));
        housing.post("/api/enterprises/" + UUID.randomUUID() + "/check", "{\"purpose\":\"审批\"}")
                .andExpect(status().isNotFound());

        assertThat(db.fetchValue(
                        "SELECT count(*) FROM party.audit_entry WHERE act = 'enterprise.checked' AND subject = ?",
                        "enterprise:" + firm))
                .isEqualTo(1L);
    }

    /** A clue of the owner's, accepted, made a case and verified. */
    private UUID openVerifiedCase(Officer labour) throws Exception {
        var clue = labour.register(aClue("phone", DAY.atStartOfDay()).with("employer", owner));
        var id = UUID.randomUUID();
        db.execute("""
                INSERT INTO casework.labour_case (id, jurisdiction, number, version, clue, step, opened_at, opened_by, unit,
                    source_unit, employer, verified_fen)
                SELECT ?, jurisdiction, 'bar ' || ?, 1, id, 'filing', received_at, 'nobody', source_unit, source_unit,
                    employer, 100
                FROM casework.clue WHERE id = ?
                """, id, id.toString(), UUID.fromString(clue.id()));
        return id;
    }

    private void stopped(ResultActions answer) throws Exception {
        answer.andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")))
                .andExpect(jsonPath("$.decisions", contains(decision)));
    }

    private ResultActions bar(String ground) throws Exception {
        return housing.post("/api/bars", body(decision, ground, DAY));
    }

    private String body(String number, String ground, LocalDate on) {
        return JSON.writeValueAsString(Map.of(
                "enterprise", Map.of("name", owner), "decision", number, "ground", ground, "decidedOn", on.toString()));
    }

    private ResultActions enter(Officer officer) throws Exception {
        return aProject().with("owner", Map.of("name", owner)).sentBy(officer);
    }

    private ResultActions act(Officer officer, String project, String act, String rest) throws Exception {
        var version = Counter.read(officer.get("/api/projects/" + project), "$.version");
        return officer.post(
                "/api/projects/" + project + "/" + act,
                "{\"version\":%s%s}".formatted(version, rest.isEmpty() ? "" : "," + rest));
    }
}
