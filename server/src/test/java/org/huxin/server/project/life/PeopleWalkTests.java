package org.huxin.server.project.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People appointed and removed at random on several projects, judged by who must hold which post then. */
@CaseworkTest
class PeopleWalkTests {

    private static final List<String> FOUR = List.of("owner_side", "department_side", "industry_side", "labour_side");
    private static final List<String> POSTS = List.of(
            "owner_side",
            "department_side",
            "industry_side",
            "labour_side",
            "wage_officer",
            "owner_lead",
            "project_manager");

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(LocalDate.of(2024, 4, 1));
    }

    private List<ProjectFile> projects(int many, Officer officer) throws Exception {
        var all = new ArrayList<ProjectFile>();
        for (var i = 0; i < many; i++) {
            all.add(ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), officer));
        }
        return all;
    }

    private static String read(ProjectFile project, Officer officer) throws Exception {
        return project.page(officer)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String holder(String page, String post) {
        return JsonPath.<List<String>>read(page, "$.people[?(@.post.code=='%s')].id".formatted(post))
                .getFirst();
    }

    @RepeatedTest(3)
    void whoHoldsWhichPostAndWhatIsMissingIsWhatWasDoneLast() throws Exception {
        var housing = counter.of("zy.housing");
        var projects = projects(3, housing);
        var model = new HashMap<String, Map<String, String>>();
        for (var project : projects) {
            project.begins(housing);
            model.put(project.id(), new TreeMap<>());
        }
        for (var i = 0; i < 45; i++) {
            var project = projects.get(random.nextInt(projects.size()));
            var held = model.get(project.id());
            var post = POSTS.get(random.nextInt(POSTS.size()));
            if (random.nextInt(3) > 0) {
                var name = "测试员" + "甲乙丙".charAt(random.nextInt(3));
                project.appoints(housing, post, name);
                held.put(post, name);
            } else if (held.remove(post) != null) {
                project.does(housing, "remove", "\"person\":\"%s\"".formatted(holder(read(project, housing), post)));
            }

            var told = "seed %d, %d. %s".formatted(seed, i, post);
            var page = read(project, housing);
            var shown = new TreeMap<String, String>();
            JsonPath.<List<Map<String, Object>>>read(page, "$.people[*]")
                    .forEach(one -> assertThat(
                                    shown.put(JsonPath.read(one, "$.post.code"), String.valueOf(one.get("name"))))
                            .as(told)
                            .isNull());
            assertThat(shown).as(told).isEqualTo(held);
            var missing = new ArrayList<>(FOUR);
            missing.removeAll(held.keySet());
            assertThat(JsonPath.<List<String>>read(page, "$.postsMissing[*].code"))
                    .as(told)
                    .filteredOn(FOUR::contains)
                    .containsExactlyInAnyOrderElementsOf(missing);
        }
        figures(housing, model);
    }

    private void figures(Officer housing, Map<String, Map<String, String>> model) throws Exception {
        var answer = housing.get("/api/projects?text=" + mark)
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (var row : JsonPath.<List<Map<String, Object>>>read(answer, "$.items[*]")) {
            var held = model.get(String.valueOf(row.get("id"))).keySet().stream()
                    .filter(FOUR::contains)
                    .count();
            assertThat(row.get("posts")).as("seed %d", seed).isEqualTo(Map.of("held", (int) held, "required", 4));
        }
        var incomplete = model.values().stream()
                .filter(held -> !held.keySet().containsAll(FOUR))
                .count();
        var without = model.values().stream()
                .filter(held -> !held.containsKey("wage_officer"))
                .count();
        assertThat(count(housing, "postsMissing")).isEqualTo(incomplete);
        assertThat(count(housing, "noWageOfficer")).isEqualTo(without);
    }

    private long count(Officer officer, String flag) throws Exception {
        return Long.parseLong(
                Counter.read(officer.get("/api/projects/count?%s=true&text=%s".formatted(flag, mark)), "$.count"));
    }

    /** The same name with another phone is another person; the same phone under another name as well. */
    @RepeatedTest(3)
    void aWageOfficerIsFullTimeAsLongAsNoOtherProjectHasTheSamePerson() throws Exception {
        var housing = counter.of("jy.housing");
        var projects = projects(4, housing);
        var number = "%07d".formatted(Math.abs(mark.hashCode()) % 10_000_000);
        var persons = List.of(
                List.of("测试员甲", "1351" + number), List.of("测试员甲", "1352" + number), List.of("测试员乙", "1351" + number));
        var model = new HashMap<String, List<String>>();
        for (var i = 0; i < 40; i++) {
            var project = projects.get(random.nextInt(projects.size()));
            var person = persons.get(random.nextInt(persons.size()));
            if (random.nextInt(3) > 0) {
                project.appoints(housing, "wage_officer", person.get(0), person.get(1));
                model.put(project.id(), person);
            } else if (model.remove(project.id()) != null) {
                project.does(
                        housing,
                        "remove",
                        "\"person\":\"%s\"".formatted(holder(read(project, housing), "wage_officer")));
            }

            for (var one : projects) {
                var holder = model.get(one.id());
                var flags = JsonPath.<List<Boolean>>read(read(one, housing), "$.people[*].fullTime");
                var alone = model.values().stream()
                                .filter(other -> other.equals(holder))
                                .count()
                        == 1;
                assertThat(flags).as("seed %d, %d.", seed, i).isEqualTo(holder == null ? List.of() : List.of(alone));
                if (holder != null) {
                    assertThat(duties.facts("project:" + one.id()).stream()
                                    .filter(fact -> fact.type().equals("project.posts_changed"))
                                    .toList()
                                    .getLast()
                                    .get("full_time"))
                            .as("seed %d, %d. as the duty book knows it", seed, i)
                            .isEqualTo(alone);
                }
            }
        }
    }
}
