package org.huxin.server.project.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Guaranteeing;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 焦作经开区的厂房: neither deposit nor guarantee may be missing when works begin. */
@CaseworkTest
class DevelopmentZoneTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String DEPOSIT = "厂房建设前必须落实工资保证金，还没有保证金或者保函";
    private static final String GUARANTEE = "厂房建设前必须落实工程款支付担保，还没有在有效期内并经确认的担保";

    @Autowired
    private Counter counter;

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
    }

    private ProjectFile factory(String region) throws Exception {
        var project = ProjectFile.entered(
                aProject().with("name", "示例厂房" + UUID.randomUUID()).in(region, "housing"), housing);
        project.enters(housing, "preparation");
        project.does(housing, "review-funds", "\"source\":\"own\"");
        return project;
    }

    @Test
    @Requirement("ZZ-028")
    void aFactoryWithoutEitherIsNotBegunAndWhatIsMissingIsNamed() throws Exception {
        var project = factory("410803_devzone");
        project.page(housing).andExpect(jsonPath("$.territoryUnit.id", is("zz.devzone")));

        refused(project)
                .andExpect(jsonPath("$.missing[*].refusal", hasItem(GUARANTEE)))
                .andExpect(jsonPath("$.missing[0].citation.clause", is("二(一) 焦作经开区管委会")));
        project.page(housing)
                .andExpect(jsonPath("$.ways[?(@.step=='construction')].missing[*].refusal", hasItem(GUARANTEE)));

        Guaranteeing.enter(housing, project, "performance", DAY, DAY.plusYears(1));
        refused(project).andExpect(jsonPath("$.missing[*].refusal", hasItem(GUARANTEE)));
        Guaranteeing.enter(housing, project, "payment", DAY, DAY.plusYears(1));
        project.page(housing)
                .andExpect(jsonPath("$.ways[?(@.step=='construction')].missing[*].refusal", not(hasItem(GUARANTEE))));

        // named as long as records can tell that there is none
        if (Guaranteeing.light(housing, project, "deposit").equals("false")) {
            refused(project)
                    .andExpect(jsonPath("$.missing[*].refusal", hasItem(DEPOSIT)))
                    .andExpect(jsonPath("$.missing[*].refusal", not(hasItem(GUARANTEE))));
        } else {
            project.enters(housing, "construction").andExpect(jsonPath("$.step.code", is("construction")));
        }
    }

    private ResultActions refused(ProjectFile project) throws Exception {
        var answer = project.act(housing, "enter-step", "\"step\":\"construction\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("project.gate")));
        project.page(housing).andExpect(jsonPath("$.step.code", is("preparation")));
        return answer;
    }

    @Test
    @Requirement("ZZ-028")
    void outsideTheZoneNothingIsAskedBeforehandByThisClause() throws Exception {
        var project = factory("410803_lifeng");

        project.enters(housing, "construction");

        assertThat(Guaranteeing.light(housing, project, "payment_guarantee")).isEqualTo("false");
    }

    @Test
    void theCommitteeSeesTheFactoriesOfItsZone() throws Exception {
        var zone = counter.of("zz.devzone");

        factory("410803_devzone").page(zone).andExpect(status().isOk());
        factory("410803_lifeng").page(zone).andExpect(status().isNotFound());
    }
}
