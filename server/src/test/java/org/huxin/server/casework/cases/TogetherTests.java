package org.huxin.server.casework.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.cases.CaseTrail.Filed;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Task forces, oversight by industry, tasks for several units. */
@CaseworkTest
class TogetherTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 13);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);
    private static final String DUTY = "$.duties[?(@.rule == '%s')].%s";

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
    }

    private Filed zhangye() throws Exception {
        var one = trail.filed("zy.labour", aClue("phone", MORNING).in("620702", "housing"), "zy.ganzhou_labour");
        trail.enters(counter.of("zy.labour"), one, "verification").andExpect(status().isOk());
        return one;
    }

    @Test
    @Requirement("ZY-042")
    void aMillionOrThirtyPersonsDemandATaskForceWithMembersAndPlan() throws Exception {
        var city = counter.of("zy.labour");
        var large = zhangye();
        trail.does(city, large, "verify", CaseTrail.verified(100_000_000, 5))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.task_force", "status"))
                        .value("open"))
                .andExpect(
                        jsonPath("$.actions[?(@.name == 'enter-step')].refusal").isNotEmpty());
        trail.enters(city, large, "handling")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("case.gate"))
                .andExpect(jsonPath("$.citation.rows", hasItem("ZY-042")));
        trail.act(city, large, "form-task-force", "\"members\":[],\"plan\":\"一事一策\"")
                .andExpect(status().is(422));
        trail.act(city, large, "form-task-force", "\"members\":[\"zy.labour\"],\"plan\":\" \"")
                .andExpect(status().is(422));
        trail.does(city, large, "form-task-force", CaseTrail.force("zy.labour", "zy.housing"))
                .andExpect(jsonPath("$.taskForce.members[*].id", contains("zy.labour", "zy.housing")))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.task_force", "status"))
                        .value("met"));
        trail.enters(city, large, "handling").andExpect(status().isOk());

        var small = zhangye();
        trail.does(city, small, "verify", CaseTrail.verified(99_999_900, 29))
                .andExpect(jsonPath("$.duties[*].rule", not(hasItem("zhangye.case.task_force"))));
        trail.enters(city, small, "handling").andExpect(status().isOk());

        var many = zhangye();
        trail.does(city, many, "verify", CaseTrail.verified(1_000_000, 30))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.task_force", "status"))
                        .value("open"));
        trail.enters(city, many, "handling").andExpect(status().is(422));
    }

    @Test
    @Requirement("JF-42")
    void everyCaseOfTheTownNeedsTheFourUnitsAndOneDepartment() throws Exception {
        var office = counter.of("jf.social_security");
        var one = trail.filed(
                "jf.social_security", aClue("phone", MORNING).in("50gx01_village_one", "housing"), "jf.construction");
        for (var step : new String[] {"registration", "acceptance", "mediation"}) {
            trail.entersWithDocument(office, one, step).andExpect(status().isOk());
        }
        trail.does(office, one, "form-task-force", CaseTrail.force("jf.social_security", "jf.safety", "jf.justice"))
                .andExpect(jsonPath("$.taskForce.missing[0]").value("派出所"))
                .andExpect(jsonPath("$.taskForce.missing[1]").value(containsString("建设办")))
                .andExpect(jsonPath("$.gates[?(@.step == 'handling')].passed").value(false));
        trail.entersWithDocument(office, one, "handling")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.citation.rows", hasItem("JF-42")));

        counter.on(MONDAY.plusDays(1));
        trail.does(
                        office,
                        one,
                        "form-task-force",
                        CaseTrail.force(
                                "jf.social_security", "jf.safety", "jf.justice", "jf.police", "jf.construction"))
                .andExpect(jsonPath("$.taskForce.missing", hasSize(0)));
        trail.entersWithDocument(office, one, "handling").andExpect(status().isOk());
    }

    @Test
    @Requirement("JF-17")
    void oneMissingResultOfThreeUnitsKeepsTheCaseOpen() throws Exception {
        var office = counter.of("jf.social_security");
        var one = trail.filed(
                "jf.social_security", aClue("phone", MORNING).in("50gx01_village_one", "housing"), "jf.construction");
        var task = read(
                office.post(
                                "/api/tasks",
                                "{\"kind\":\"task\",\"title\":\"调查取证\",\"text\":\"各自查明\",\"subject\":\"case:%s\",\"employer\":null,\"dueOn\":\"2024-05-20\",\"units\":[\"jf.construction\",\"jf.police\",\"jf.justice\"]}"
                                        .formatted(one.id()))
                        .andExpect(status().isOk()),
                "$.id");
        for (var unit : new String[] {"jf.construction", "jf.police"}) {
            counter.of(unit)
                    .post("/api/tasks/" + task + "/answer", "{\"version\":1,\"text\":\"已查明\"}")
                    .andExpect(status().isOk());
        }
        for (var step : new String[] {"registration", "acceptance", "mediation"}) {
            trail.entersWithDocument(office, one, step).andExpect(status().isOk());
        }
        trail.does(
                office,
                one,
                "form-task-force",
                CaseTrail.force("jf.social_security", "jf.safety", "jf.justice", "jf.police", "jf.construction"));
        trail.entersWithDocument(office, one, "handling").andExpect(status().isOk());

        trail.page(office, one)
                .andExpect(jsonPath("$.tasks[0].answers[*].unit.name", contains("建设办", "派出所", "司法所")))
                .andExpect(jsonPath("$.tasks[0].answers[0].text").value("已查明"))
                .andExpect(jsonPath("$.tasks[0].answers[0].at").value("2024-05-13T09:00:00"))
                .andExpect(jsonPath("$.tasks[0].answers[2].text").isEmpty())
                .andExpect(jsonPath("$.tasks[0].dueOn").value("2024-05-20"));
        trail.act(office, one, "close", "\"text\":\"已付清\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("case.tasks_unanswered"))
                .andExpect(jsonPath("$.detail").value(containsString("司法所")));
        counter.of("jf.justice")
                .post("/api/tasks/" + task + "/answer", "{\"version\":1,\"text\":\"已查明\"}")
                .andExpect(status().isOk());
        trail.does(office, one, "close", "\"text\":\"已付清\"")
                .andExpect(jsonPath("$.closedAt").value("2024-05-13T09:00:00"))
                .andExpect(jsonPath(DUTY.formatted("jinfeng.case.organise", "status"))
                        .value("met"));
        office.page(one.clue()).andExpect(jsonPath("$.stage").value("CLOSED"));
    }

    @Test
    @Requirement("LYG-25a")
    void jointSupervisionOfAFirmIsTwoOfThreeAndClosesAfterTheThird() throws Exception {
        var labour = counter.of("lyg.labour");
        var one = trail.filed("lyg.labour", aClue("phone", MORNING).in("320706", "housing"), "lyg.haizhou_labour");
        var task = read(
                labour.post(
                                "/api/tasks",
                                "{\"kind\":\"joint_supervision\",\"title\":\"联合督办\",\"text\":\"\",\"subject\":\"case:%s\",\"employer\":\"示例建筑有限公司\",\"dueOn\":null,\"units\":[\"lyg.housing\",\"lyg.police\",\"lyg.union\"]}"
                                        .formatted(one.id()))
                        .andExpect(status().isOk()),
                "$.id");
        for (var unit : new String[] {"lyg.housing", "lyg.police"}) {
            counter.of(unit)
                    .post("/api/tasks/" + task + "/answer", "{\"version\":1,\"text\":\"已督促\"}")
                    .andExpect(status().isOk());
        }
        trail.page(labour, one)
                .andExpect(jsonPath("$.tasks[0].answered").value(2))
                .andExpect(jsonPath("$.tasks[0].of").value(3));
        labour.post("/api/tasks/" + task + "/close", "{\"version\":3}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("task.unanswered"))
                .andExpect(jsonPath("$.citation.rows", hasItem("LYG-25a")));
        counter.of("lyg.union")
                .post("/api/tasks/" + task + "/answer", "{\"version\":1,\"text\":\"已督促\"}")
                .andExpect(status().isOk());
        labour.post("/api/tasks/" + task + "/close", "{\"version\":4}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.closedAt").isNotEmpty());
    }

    @Test
    @Requirement("ZZ-008")
    void unlawfulSubcontractingOnAMunicipalProjectStandsInTheListOfUrbanManagement() throws Exception {
        var urban = counter.of("zz.urban_management");
        var one = trail.filed("zz.labour", aClue("phone", MORNING).in("410803_lifeng", "municipal"), "zz.labour");
        var list = "/api/cases?unit=zz.urban_management&cause=illegal_subcontracting&open=true";
        urban.get(list).andExpect(jsonPath("$.items[*].id", not(hasItem(one.id()))));

        trail.does(counter.of("zz.labour"), one, "set-cause", "\"cause\":\"illegal_subcontracting\"")
                .andExpect(jsonPath(DUTY.formatted("zhongzhan.case.supervise", "bearer.id"))
                        .value("zz.urban_management"));
        urban.get(list)
                .andExpect(jsonPath("$.items[*].id", hasItem(one.id())))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].nextDuty.rule".formatted(one.id()))
                        .value("zhongzhan.case.supervise"));
        urban.get("/api/desk?whose=unit").andExpect(jsonPath("$.items[*].subject.id", hasItem(one.id())));
        trail.does(urban, one, "answer-supervision", "\"text\":\"已约谈分包单位\",\"attachments\":[]")
                .andExpect(jsonPath(DUTY.formatted("zhongzhan.case.supervise", "status"))
                        .value("met"));
    }

    @Test
    @Requirement("JY-46")
    void borrowedQualificationBringsTheDepartmentInWithoutAnyoneChoosingIt() throws Exception {
        var office = counter.of("jy.office");
        var one = trail.filed("jy.office", aClue("phone", MORNING).in("419001001", "transport"), "jy.labour");
        trail.does(office, one, "set-cause", "\"cause\":\"borrowed_qualification\"")
                .andExpect(jsonPath(DUTY.formatted("jiyuan.case.oversee_by_cause", "bearer.id"))
                        .value("jy.transport"))
                .andExpect(jsonPath(DUTY.formatted("jiyuan.case.oversee_by_cause", "status"))
                        .value("open"));
        counter.of("jy.transport")
                .get("/api/desk?whose=unit")
                .andExpect(jsonPath("$.items[*].subject.id", hasItem(one.id())));
        counter.on(MONDAY.plusDays(1));
        trail.does(office, one, "set-cause", "\"cause\":\"other\"")
                .andExpect(jsonPath(DUTY.formatted("jiyuan.case.oversee_by_cause", "status"))
                        .value("cancelled"));
    }
}
