package org.huxin.server.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 项目概览: whatever is counted can be opened, by everybody only as far as they see. */
@CaseworkTest
class ProjectOverviewTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final List<String> FLAGS = List.of(
            "underWay",
            "unentered",
            "stopped",
            "overdue",
            "postsMissing",
            "boardMissing",
            "noWageOfficer",
            "contractFaulty",
            "stale");

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private static List<Map<String, Object>> lines(Counter.Officer officer, String group) throws Exception {
        var answer = officer.get("/api/projects/overview").andExpect(status().isOk());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$." + group);
    }

    @SuppressWarnings("unchecked")
    private static String code(Map<String, Object> line) {
        var key = (Map<String, Object>) (line.containsKey("named") ? line.get("named") : line.get("word"));
        return key == null ? "none" : String.valueOf(key.getOrDefault("id", key.get("code")));
    }

    private static int count(Counter.Officer officer, String query) throws Exception {
        return Integer.parseInt(Counter.read(officer.get("/api/projects/count?" + query), "$.count"));
    }

    @Test
    @Requirement({"ZZ-084", "ZY-065"})
    void everyFigureIsTheLedgersCountUnderTheSameCondition() throws Exception {
        var labour = counter.of("zy.labour");
        var random = new Random(DAY.toEpochDay());
        for (var i = 0; i < 12; i++) {
            some(labour, random);
        }

        for (var unit : List.of("zy.labour", "zy.housing", "zy.transport", "zy.ganzhou", "zy.state_assets")) {
            var officer = counter.of(unit);
            for (var group : Map.of("byUnit", "unit", "byRegion", "region", "byField", "field", "byStep", "step")
                    .entrySet()) {
                for (var line : lines(officer, group.getKey())) {
                    var narrowed = group.getValue() + "=" + code(line);
                    assertThat(line.get("count")).as("%s %s", unit, narrowed).isEqualTo(count(officer, narrowed));
                    for (var flag : FLAGS) {
                        assertThat(line.get(flag))
                                .as("%s %s %s", unit, narrowed, flag)
                                .isEqualTo(count(officer, narrowed + "&" + flag + "=true"));
                    }
                }
            }
            officer.get("/api/projects/overview").andExpect(jsonPath("$.total.count", is(count(officer, ""))));
        }
    }

    /** A project of which something is done, and something not. */
    private static void some(Counter.Officer labour, Random random) throws Exception {
        var form = aProject();
        if (random.nextInt(5) > 0) {
            form.with("field", List.of("housing", "transport", "water").get(random.nextInt(3)));
        }
        if (random.nextInt(4) > 0) {
            form.with("region", List.of("620702", "620723", "620700").get(random.nextInt(3)));
        }
        form.with("owner", Map.of("name", "示例业主" + random.nextInt(3), "stateOwned", random.nextBoolean()));
        var project = ProjectFile.entered(form, labour);
        if (random.nextBoolean()) {
            project.begins(labour);
            project.appoints(labour, random.nextBoolean() ? "owner_side" : "wage_officer", "测试员甲");
            if (random.nextBoolean()) {
                project.does(labour, "stop", "\"basis\":\"示例\"");
            }
        }
        if (random.nextBoolean()) {
            project.does(
                    labour,
                    "sign-contract",
                    "\"kind\":\"general\",\"signedOn\":\"2024-05-06\",\"valueFen\":100,\"advanceFunding\":false");
        }
        if (random.nextBoolean()) {
            project.does(labour, "enter-platform", "\"number\":\"P%s\"".formatted(UUID.randomUUID()));
        }
    }

    @Test
    @Requirement({"ZY-065", "ZY-087"})
    void eachDepartmentSeesItsOwnIndustryAndTogetherTheySeeAllOfThem() throws Exception {
        var labour = counter.of("zy.labour");
        var departments = Map.of("zy.housing", "housing", "zy.transport", "transport", "zy.water", "water");
        var made = 0;
        for (var field : departments.values()) {
            made++;
            for (var i = 0; i < made; i++) {
                aProject().with("name", mark).with("field", field).enteredBy(labour);
            }
        }

        var together = 0;
        for (var department : departments.entrySet()) {
            var officer = counter.of(department.getKey());
            together += count(officer, "text=" + mark);
            assertThat(count(officer, "text=" + mark))
                    .isEqualTo(count(labour, "field=%s&text=%s".formatted(department.getValue(), mark)));
            assertThat(lines(officer, "byField"))
                    .extracting(ProjectOverviewTests::code)
                    .allMatch(code -> code.equals(department.getValue())
                            || department.getKey().equals("zy.housing") && code.equals("municipal"));
        }
        assertThat(together).isEqualTo(made * (made + 1) / 2).isEqualTo(count(labour, "text=" + mark));

        var road = aProject().with("field", "transport").enteredBy(labour);
        counter.of("zy.transport").get("/api/projects/" + road).andExpect(status().isOk());
        var house = aProject().with("field", "housing").enteredBy(labour);
        counter.of("zy.transport").get("/api/projects/" + house).andExpect(status().isNotFound());
    }

    @Test
    @Requirement("ZY-106")
    void whoKeepsTheStatesCompaniesSeesExactlyTheirProjects() throws Exception {
        var labour = counter.of("zy.labour");
        var keeper = counter.of("zy.state_assets");
        for (var i = 0; i < 10; i++) {
            var firm = Map.of("name", "示例公司" + mark + i, "stateOwned", i < 3);
            aProject()
                    .with("name", mark)
                    .with(i == 1 ? "contractor" : "owner", firm)
                    .enteredBy(labour);
        }

        assertThat(count(labour, "text=" + mark)).isEqualTo(10);
        assertThat(count(keeper, "text=" + mark)).isEqualTo(3);
        assertThat(count(keeper, "")).isEqualTo(count(labour, "stateCompany=true"));
        var other = aProject().with("field", "housing").enteredBy(labour);
        keeper.get("/api/projects/" + other).andExpect(status().isNotFound());
    }

    @Test
    void oneOfAnotherPlaceCountsNothingOfIt() throws Exception {
        var elsewhere = counter.of("jf.social_security");
        var before = count(elsewhere, "");
        aProject().enteredBy(counter.of("zy.labour"));

        assertThat(count(elsewhere, "")).isEqualTo(before);
        elsewhere.get("/api/projects/overview").andExpect(jsonPath("$.total.count", is(before)));
    }
}
