package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office at its busiest: thirty people act in the same moment on fewer connections than that. */
@PartyTest
class ThirtyOfficersTests {

    private static final int OFFICERS = 30;

    @Autowired
    Console console;

    @Autowired
    Directory directory;

    @Test
    void thirtyUnitsAnswerOneTaskAtOnceAndNoAnswerIsLost() throws Exception {
        var units = directory.units("410803").stream()
                .filter(unit -> !unit.kind().equals("superior"))
                .map(Unit::id)
                .limit(OFFICERS)
                .toList();
        var quoted =
                String.join(",", units.stream().map(unit -> '"' + unit + '"').toList());
        var bureau = console.as("zz.labour");
        var task = bureau.posted(
                "/api/tasks", "{\"kind\":\"task\",\"title\":\"示例\",\"units\":[%s]}".formatted(quoted), "$.id");
        var sessions = new ArrayList<Console.Session>();
        for (var unit : units) {
            sessions.add(console.as(unit));
        }

        var answers = atOnce(sessions.stream()
                .<Callable<Integer>>map(
                        session -> () -> answered(session, "/api/tasks/" + task + "/answer", "{\"text\":\"已办\"}"))
                .toList());

        assertThat(answers).hasSize(OFFICERS).containsOnly(200);
        bureau.get("/api/tasks/" + task)
                .andExpect(jsonPath("$.answered").value(OFFICERS))
                .andExpect(jsonPath("$.version").value(OFFICERS + 1));
    }

    @Test
    void ofThirtyWhoChangeTheSameSchemeOneWinsAndTheOthersAreTold() throws Exception {
        var office = console.as("jy.office");
        var scheme = office.posted("/api/organisation/schemes", "{\"title\":\"示例方案\"}", "$.id");
        var sessions = new ArrayList<Console.Session>();
        for (var number = 0; number < OFFICERS; number++) {
            sessions.add(console.as("jy.colleague" + number, "jy.office", Role.COORDINATOR));
        }

        var path = "/api/organisation/schemes/" + scheme;
        var answers = atOnce(IntStream.range(0, OFFICERS)
                .<Callable<Integer>>mapToObj(number -> () -> sessions.get(number)
                        .put(path, "{\"title\":\"第%d稿\",\"version\":1}".formatted(number))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .toList());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        office.get("/api/organisation/schemes")
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.id == '%s')].version".formatted(scheme)).value(2));
    }

    private static int answered(Console.Session session, String path, String json) throws Exception {
        return session.post(path, json).andReturn().getResponse().getStatus();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> people.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Integer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
