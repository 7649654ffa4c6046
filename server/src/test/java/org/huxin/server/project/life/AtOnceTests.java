package org.huxin.server.project.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectFile.person;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers who act in the same moment, and requests that nobody means. */
@CaseworkTest
class AtOnceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private final String phone = "135%08d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 100_000_000);

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("jy.housing");
    }

    private ProjectFile project() throws Exception {
        return ProjectFile.entered(aProject().with("field", "housing"), housing);
    }

    /** The status of each, all sent in the same moment. */
    private static List<Integer> together(List<Callable<Integer>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            for (var request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    private Callable<Integer> appointing(ProjectFile project, String name) {
        return () -> project.actAt(1, housing, "appoint", person("wage_officer", name, phone))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void ofTwoWhoAppointAtOnceOneIsToldThatSomethingChanged() throws Exception {
        for (var round = 0; round < 5; round++) {
            var project = project();

            assertThat(together(List.of(appointing(project, "测试员甲"), appointing(project, "测试员乙"))))
                    .containsExactlyInAnyOrder(200, 409);
            project.page(housing).andExpect(jsonPath("$.people.length()", is(1)));
        }
    }

    @Test
    void whoIsTakenByTwoProjectsAtOnceIsFullTimeOnNeither() throws Exception {
        var first = project();
        var second = project();

        assertThat(together(List.of(appointing(first, "测试员丙"), appointing(second, "测试员丙"))))
                .containsOnly(200);

        for (var project : List.of(first, second)) {
            project.page(housing).andExpect(jsonPath("$.people[0].fullTime", is(false)));
            var told = duties.facts("project:" + project.id()).stream()
                    .filter(fact -> fact.type().equals("project.posts_changed"))
                    .toList();
            assertThat(told.getLast().get("full_time")).isEqualTo(false);
        }
    }

    @Test
    void ofTwoWhoTakeTheSamePlatformNumberAtOnceOneIsRefused() throws Exception {
        var number = "\"number\":\"示例%s\"".formatted(phone);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (var project : List.of(project(), project())) {
            requests.add(() -> project.actAt(1, housing, "enter-platform", number)
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }

        assertThat(together(requests)).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void addressesAndBodiesThatNobodyMeansAreAnsweredAsMistakes() throws Exception {
        var project = project();
        for (var path : List.of("appoint", "remove", "enter-step", "sign-contract", "show-board", "tick-item")) {
            housing.post("/api/projects/no-id/" + path, "{\"version\":1}").andExpect(status().is4xxClientError());
            housing.post("/api/projects/%s/%s".formatted(UUID.randomUUID(), path), "[]")
                    .andExpect(status().is4xxClientError());
            project.actAt(1, housing, path, "").andExpect(status().is4xxClientError());
            project.actAt(-7, housing, path, "").andExpect(status().is4xxClientError());
        }
        project.actAt(1, housing, "remove", "\"person\":\"x\"").andExpect(status().is4xxClientError());
        project.actAt(1, housing, "stop", "\"basis\":\"%s\"".formatted("长".repeat(201)))
                .andExpect(status().is4xxClientError());
        project.actAt(1, housing, "enter-platform", "\"number\":\"\\u0000\"").andExpect(status().is4xxClientError());
        housing.get("/api/projects?stale=perhaps").andExpect(status().is4xxClientError());
        housing.get("/api/projects?enterprise=nobody").andExpect(status().is4xxClientError());
        housing.get("/api/projects.xlsx?registeredFrom=gestern").andExpect(status().is4xxClientError());
        housing.get("/api/projects?region=none&unit=none&after=x").andExpect(status().is(422));
        housing.get("/api/projects/count?region=none&unit=none").andExpect(status().isOk());
    }
}
