package org.huxin.server.project.life;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 各阶段、停工复工、平台、清单. */
@CaseworkTest
class StepTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zy.housing");
    }

    private ProjectFile project() throws Exception {
        return ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), housing);
    }

    private void counts(String flag, int projects) throws Exception {
        housing.get("/api/projects/count?%s=true&text=%s".formatted(flag, mark))
                .andExpect(jsonPath("$.count", is(projects)));
    }

    @Test
    void stepsAreTakenInOrderAndWorksBeginAndEndWithThem() throws Exception {
        var project = project();
        project.page(housing)
                .andExpect(jsonPath("$.step.label", is("信息到达")))
                .andExpect(jsonPath("$.ways[*].step", is(List.of("preparation"))));

        refusedStep(project, "construction");
        refusedStep(project, "no_such_step");
        project.enters(housing, "preparation").andExpect(jsonPath("$.startedAt", is(nullValue())));
        refusedStep(project, "information");
        project.enters(housing, "construction").andExpect(jsonPath("$.startedAt", is("2024-03-01T09:00:00")));
        counts("underWay", 1);
        project.enters(housing, "exit");
        counts("underWay", 0);
        project.enters(housing, "settled");
        project.enters(housing, "archived")
                .andExpect(jsonPath("$.ways", is(empty())))
                .andExpect(jsonPath("$.actions[*].name", is(List.of("revise"))));
        project.act(housing, "stop", "\"basis\":\"示例\"").andExpect(status().isConflict());
    }

    private void refusedStep(ProjectFile project, String step) throws Exception {
        project.act(housing, "enter-step", "\"step\":\"%s\"".formatted(step))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("step")));
    }

    @Test
    void aStoppedProjectGoesOnOnlyAfterResuming() throws Exception {
        var project = project();
        project.act(housing, "stop", "\"basis\":\"示例停工令1号\"").andExpect(status().isConflict());
        project.begins(housing);

        project.act(housing, "stop", "\"basis\":\" \"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("basis")));
        project.does(housing, "stop", "\"basis\":\"示例停工令1号\"")
                .andExpect(jsonPath("$.stoppedSince", is(notNullValue())))
                .andExpect(jsonPath("$.actions[*].name", not(hasItem("enter-step"))));
        counts("stopped", 1);
        project.act(housing, "enter-step", "\"step\":\"exit\"").andExpect(status().isConflict());
        project.act(housing, "stop", "\"basis\":\"再停\"").andExpect(status().isConflict());
        project.does(housing, "resume", "").andExpect(jsonPath("$.stoppedSince", is(nullValue())));
        counts("stopped", 0);
        project.act(housing, "resume", "").andExpect(status().isConflict());
    }

    @Test
    @Requirement("JY-24a")
    void aProjectOfTheLedgerWithoutMonitoringLowersTheCoverage() throws Exception {
        var officer = counter.of("jy.housing");
        var before = Integer.parseInt(Counter.read(officer.get("/api/projects/overview"), "$.total.unentered"));
        var project = ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), officer);

        officer.get("/api/projects/overview").andExpect(jsonPath("$.total.unentered", is(before + 1)));
        officer.get("/api/projects?unentered=true&text=" + mark)
                .andExpect(jsonPath("$.items[0].platformNumber", is(nullValue())));
        project.does(officer, "enter-platform", "\"number\":\"示例JY%s\"".formatted(mark));
        officer.get("/api/projects/overview").andExpect(jsonPath("$.total.unentered", is(before)));
    }

    @Test
    @Requirement({"ZY-009", "ZY-031"})
    void worksBegunOnTheFirstAreOverdueAfterThirtyDaysWithoutThePlatform() throws Exception {
        var project = project().begins(housing);
        counts("unentered", 1);
        project.page(housing)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhangye.platform.enter')].dueOn", is(List.of("2024-03-31"))))
                .andExpect(jsonPath("$.platformName", is("“陇明公”工资支付管理服务平台")));

        counter.endOf(LocalDate.of(2024, 3, 30), "620700");
        counts("overdue", 0);
        counter.endOf(LocalDate.of(2024, 3, 31), "620700");
        counts("overdue", 1);

        project.does(housing, "enter-platform", "\"number\":\"LMG-%s\"".formatted(mark));
        counts("overdue", 0);
        counts("unentered", 0);
    }

    @Test
    void aNumberOfThePlatformBelongsToOneProject() throws Exception {
        var number = "\"number\":\"LMG-%s\"".formatted(UUID.randomUUID());
        project().does(housing, "enter-platform", number);
        var second = project();

        second.act(housing, "enter-platform", number)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("number")));
        second.page(housing).andExpect(jsonPath("$.platform", is(nullValue())));
    }

    @Test
    @Requirement("ZY-029")
    void theThreeListsOfAStepAppearWithItAndWhatIsUndoneOfTheStepBefore() throws Exception {
        var project = project();
        project.enters(housing, "preparation")
                .andExpect(jsonPath("$.lists[*].party", is(List.of("owner", "contractor", "subcontractor"))))
                .andExpect(jsonPath("$.lists[*].earlier", is(List.of(false, false, false))));
        for (var item : List.of("preparation.owner.1", "preparation.owner.2", "preparation.owner.3")) {
            project.does(housing, "tick-item", "\"item\":\"%s\"".formatted(item));
        }
        project.page(housing).andExpect(jsonPath("$.lists[0].items[0].by.id", is("zy.housing")));
        project.act(housing, "tick-item", "\"item\":\"exit.owner.1\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("item")));

        project.enters(housing, "construction")
                .andExpect(jsonPath(
                        "$.lists[?(@.step.code=='construction')].party",
                        is(List.of("owner", "contractor", "subcontractor"))))
                .andExpect(jsonPath(
                        "$.lists[?(@.step.code=='preparation')].party", is(List.of("contractor", "subcontractor"))))
                .andExpect(jsonPath("$.lists[?(@.step.code=='preparation')].earlier", is(List.of(true, true))));
        project.act(housing, "tick-item", "\"item\":\"preparation.owner.1\"").andExpect(status().is(422));
        project.does(housing, "tick-item", "\"item\":\"preparation.contractor.3\",\"note\":\"已任命\"")
                .andExpect(jsonPath(
                        "$.lists[?(@.step.code=='preparation')].items[*].code",
                        not(hasItem("preparation.contractor.3"))));
    }
}
