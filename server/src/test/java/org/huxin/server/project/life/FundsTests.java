package org.huxin.server.project.life;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 审查资金来源、审批、计划开工. */
@CaseworkTest
class FundsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String BOTH = "\"source\":\"budget\",\"way\":\"appropriation\"";

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private static ProjectFile government(Counter.Officer officer) throws Exception {
        return ProjectFile.entered(
                aProject().with("field", "housing").with("works", "building").with("investment", "government"),
                officer);
    }

    @Test
    @Requirement("ZZ-011")
    void aGovernmentProjectIsNotApprovedBeforeSourceAndWayAreClear() throws Exception {
        var development = counter.of("zz.development_reform");
        var project = government(development);
        var refusal = "政府投资项目没有写明资金来源和筹措方式，不能审批通过";

        project.page(development)
                .andExpect(jsonPath("$.actions[?(@.name=='approve')].refusal", is(List.of(refusal))))
                .andExpect(jsonPath("$.approvedAt", is(nullValue())));
        refused(project, development, refusal);
        project.does(development, "review-funds", "\"source\":\"budget\"");
        refused(project, development, refusal);
        project.does(development, "review-funds", "\"way\":\"appropriation\"");
        refused(project, development, refusal);

        project.does(development, "review-funds", BOTH)
                .andExpect(jsonPath("$.funds.source.label", is("财政预算资金")))
                .andExpect(jsonPath("$.actions[?(@.name=='approve')].refusal", hasItem(nullValue())));
        project.does(development, "approve", "").andExpect(jsonPath("$.approvedAt", is(notNullValue())));
        project.act(development, "approve", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("project.approved")));
    }

    @Test
    @Requirement("JY-19")
    void aFeasibilityReportIsNotApprovedWhileTheSourceOfFundsIsBlank() throws Exception {
        var development = counter.of("jy.development");
        var project = government(development);
        var refusal = "政府投资项目的资金来源和筹措方式没有写全，不得批准可研报告";

        project.does(development, "review-funds", "\"way\":\"appropriation\"")
                .andExpect(jsonPath("$.actions[?(@.name=='approve')].refusal", is(List.of(refusal))));
        refused(project, development, refusal);
        project.does(development, "review-funds", BOTH);
        project.does(development, "approve", "");
    }

    @Test
    @Requirement({"ZY-010", "ZY-078"})
    void theDevelopmentCommissionCannotApproveWithoutASource() throws Exception {
        var development = counter.of("zy.development");
        var project =
                ProjectFile.entered(aProject().with("field", "housing").with("investment", "private"), development);

        refused(project, development, "项目没有明确的资金来源，不予审批");
        project.does(development, "review-funds", "\"way\":\"self_raised\"");
        refused(project, development, "项目没有明确的资金来源，不予审批");
        project.does(development, "review-funds", "\"source\":\"own\"");
        project.does(development, "approve", "");
    }

    @Test
    void everythingThatIsMissingIsNamedWithItsClause() throws Exception {
        var development = counter.of("zy.development");

        government(development)
                .act(development, "approve", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")))
                .andExpect(jsonPath("$.missing.length()", is(2)))
                .andExpect(jsonPath("$.missing[0].citation.clause", is("二(二)一是")));
    }

    private static void refused(ProjectFile project, Counter.Officer officer, String why) throws Exception {
        project.act(officer, "approve", "")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")))
                .andExpect(jsonPath("$.detail", containsString(why)));
    }

    @Test
    void wordsThatThePlaceDoesNotKnowAreRefusedByField() throws Exception {
        var development = counter.of("zz.development_reform");
        var project = government(development);

        for (var wrong : Map.of("source", "lottery", "way", "hope").entrySet()) {
            project.act(development, "review-funds", "\"%s\":\"%s\"".formatted(wrong.getKey(), wrong.getValue()))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is(wrong.getKey())));
        }
    }

    @Test
    void theFirstDayIsPlannedMovedAndNoLongerOnceWorksHaveBegun() throws Exception {
        var housing = counter.of("zz.housing");
        var project = ProjectFile.entered(aProject().with("field", "housing"), housing);

        project.does(housing, "plan-start", "\"startsOn\":\"2024-05-06\"")
                .andExpect(jsonPath("$.plannedStart", is("2024-05-06")));
        project.act(housing, "plan-start", "\"startsOn\":\"2150-01-01\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("startsOn")));
        project.act(housing, "plan-start", "").andExpect(status().is(422));
        project.act(housing, "plan-start", "\"startsOn\":\"2024-02-31\"").andExpect(status().is4xxClientError());

        var form = aProject().with("field", "housing").with("plannedStart", "2024-06-03");
        var version = Long.parseLong(Counter.read(project.page(housing), "$.version"));
        housing.post("/api/projects/" + project.id() + "/revise", form.revising(version))
                .andExpect(jsonPath("$.plannedStart", is("2024-06-03")));
        project.begins(housing);
        project.act(housing, "plan-start", "\"startsOn\":\"2024-05-06\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("project.stage")));
    }

    @Test
    void whoOnlyReadsAndWhoHasNoShareDoesNothing() throws Exception {
        var project = government(counter.of("zz.development_reform"));

        project.actAt(1, counter.of("zz.government"), "approve", "").andExpect(status().isForbidden());
        project.actAt(1, counter.of("zz.transport"), "approve", "").andExpect(status().isNotFound());
        project.actAt(1, counter.of("zy.labour"), "review-funds", BOTH).andExpect(status().isNotFound());
    }
}
