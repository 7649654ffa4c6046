package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PartyTest
class TaskTests {

    private static final List<String> SEVEN = List.of(
            "zz.industry_it",
            "zz.housing_security",
            "zz.tax",
            "zz.market",
            "zz.culture_tourism",
            "zz.approval",
            "zz.union");

    private static final String ITEM = "$.items[?(@.id == '%s')]";

    @Autowired
    Console console;

    @Autowired
    PartyFixture.Heard heard;

    @Test
    @Requirement("ZZ-033")
    void eachOfTheSevenOtherUnitsReceivesAndAnswersATask() throws Exception {
        var bureau = console.as("zz.labour");
        var id = issue(bureau, "task", SEVEN);

        for (var unit : SEVEN) {
            var session = console.as(unit);
            session.get("/api/tasks?whose=mine&open=true")
                    .andExpect(jsonPath(ITEM.formatted(id) + ".mayAnswer").value(true));
            session.post("/api/tasks/" + id + "/answer", "{\"text\":\"已办\"}")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.mayAnswer").value(false));
        }

        bureau.get("/api/tasks/" + id)
                .andExpect(jsonPath("$.answered").value(7))
                .andExpect(jsonPath("$.of").value(7))
                .andExpect(jsonPath("$.answers[*].by", hasSize(7)))
                .andExpect(jsonPath("$.answers[0].unit.name").value("区工业和信息化局"));
        bureau.post("/api/tasks/" + id + "/close", "{\"version\":8}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.closedAt").value("2024-05-20T09:30:00"));
        assertThat(heard.of("task.answered"))
                .filteredOn(fact -> fact.subject().equals("task:" + id))
                .hasSize(7);
    }

    @Test
    @Requirement("ZY-073")
    void theCityBureauOpensAnInspectionInEachOfTwoCountiesAndEachCountySeesIts() throws Exception {
        var city = console.as("zy.labour");
        var linze = issue(city, "inspection", List.of("zy.linze_labour"));
        var gaotai = issue(city, "inspection", List.of("zy.gaotai_labour"));

        city.get("/api/tasks?whose=issued")
                .andExpect(jsonPath(ITEM.formatted(linze) + ".kind").value("inspection"))
                .andExpect(jsonPath(ITEM.formatted(gaotai) + ".kind").value("inspection"));
        for (var unit : List.of("zy.linze_labour", "zy.linze")) {
            console.as(unit)
                    .get("/api/tasks?whose=all")
                    .andExpect(jsonPath(ITEM.formatted(linze), hasSize(1)))
                    .andExpect(jsonPath(ITEM.formatted(gaotai), hasSize(0)));
        }
        console.as("zy.gaotai").get("/api/tasks/" + gaotai).andExpect(status().isOk());
        console.as("zy.gaotai").get("/api/tasks/" + linze).andExpect(status().isNotFound());
        console.as("zy.linze_labour")
                .post("/api/tasks", task("inspection", List.of("zy.linze")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTaskIsClosedOnlyWhenAllHaveAnsweredAndTheLastAnswerWasRead() throws Exception {
        var bureau = console.as("zz.labour");
        var id = issue(bureau, "task", List.of("zz.housing", "zz.transport"));

        bureau.post("/api/tasks/" + id + "/close", "{\"version\":1}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("task.unanswered"))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].message").value("区住房城乡建设局尚未反馈"));
        answer("zz.housing", id);
        answer("zz.transport", id);
        bureau.post("/api/tasks/" + id + "/close", "{\"version\":2}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("task.changed"))
                .andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.changes[1].what").value("区交通运输局已反馈"));
        console.as("zz.housing")
                .post("/api/tasks/" + id + "/close", "{\"version\":3}")
                .andExpect(status().isForbidden());
        bureau.post("/api/tasks/" + id + "/close", "{\"version\":3}").andExpect(status().isOk());
        bureau.post("/api/tasks/" + id + "/close", "{\"version\":4}").andExpect(status().isConflict());
    }

    @Test
    void jointSupervisionIsClosedByTheRuleOfThePack() throws Exception {
        var bureau = console.as("lyg.labour");
        var id = issue(bureau, "joint_supervision", List.of("lyg.housing", "lyg.police"));
        answer("lyg.housing", id);

        bureau.post("/api/tasks/" + id + "/close", "{\"version\":2}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("task.unanswered"))
                .andExpect(jsonPath("$.errors[0].message").value("市公安局尚未反馈"));
        answer("lyg.police", id);
        bureau.post("/api/tasks/" + id + "/close", "{\"version\":3}").andExpect(status().isOk());
    }

    @Test
    void aUnitAnswersOnceAndOnlyWhatWentToIt() throws Exception {
        var id = issue(console.as("zz.labour"), "task", List.of("zz.education"));
        answer("zz.education", id);

        console.as("zz.education")
                .post("/api/tasks/" + id + "/answer", "{\"text\":\"再答\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.changes[0].unit").value("区教育局"));
        console.as("zz.health")
                .post("/api/tasks/" + id + "/answer", "{\"text\":\"代答\"}")
                .andExpect(status().isNotFound());
        console.as("zz.education").post("/api/tasks/" + id + "/answer", "{}").andExpect(status().is(422));
    }

    @Test
    void refusesATaskThatNobodyCouldDo() throws Exception {
        var bureau = console.as("zz.labour");

        refused(bureau, task("inspection", List.of("zz.tax")), "kind");
        refused(bureau, task("task", List.of()), "units");
        refused(bureau, task("task", List.of("zz.tax", "jf.police")), "units[1]");
        refused(
                bureau,
                task("task", List.of("zz.tax")).replace("\"subject\":null", "\"subject\":\"clue:8\""),
                "subject");
        bureau.posted(
                "/api/tasks",
                task("task", List.of("zz.tax")).replace("\"subject\":null", "\"subject\":\"clue:7\""),
                "$.subject.number");
        bureau.get("/api/tasks/not-an-id").andExpect(status().isNotFound());
        bureau.get("/api/tasks?after=garbage").andExpect(status().is4xxClientError());
    }

    @Test
    void listsTasksPageByPageNewestFirst() throws Exception {
        var bureau = console.as("jf.social_security");
        for (var i = 0; i < 3; i++) {
            issue(bureau, "task", List.of("jf.police"));
        }
        var first = bureau.get("/api/tasks?whose=issued&size=2").andExpect(jsonPath("$.items", hasSize(2)));
        var next = com.jayway.jsonpath.JsonPath.<String>read(
                first.andReturn().getResponse().getContentAsString(), "$.next");

        bureau.get("/api/tasks?whose=issued&size=2&after=" + next)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    private void answer(String unit, String task) throws Exception {
        console.as(unit)
                .post("/api/tasks/" + task + "/answer", "{\"version\":1,\"text\":\"已办理\"}")
                .andExpect(status().isOk());
    }

    private static void refused(Console.Session session, String task, String path) throws Exception {
        session.post("/api/tasks", task)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value(path));
    }

    private static String issue(Console.Session session, String kind, List<String> units) throws Exception {
        return session.posted("/api/tasks", task(kind, units), "$.id");
    }

    private static String task(String kind, List<String> units) {
        return """
                {"kind":"%s","title":"示例任务","text":"请报告情况","subject":null,"dueOn":"2024-06-01","units":[%s]}""".formatted(
                kind,
                String.join(",", units.stream().map(unit -> '"' + unit + '"').toList()));
    }
}
