package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.Together;
import org.huxin.server.project.money.Works;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 风险隐患: told to a unit, of a warning or not, and open until measure, person and result are there. */
@CaseworkTest
class HazardTests {

    private static final LocalDate LATE = LocalDate.of(2024, 6, 11);

    @Autowired
    private Counter counter;

    private static ResultActions raise(Officer officer, String about, String unit, String request) throws Exception {
        return officer.post(
                "/api/hazards",
                "{%s,\"what\":\"示例：核实人工费并督促到账\",\"unit\":\"%s\",\"requestId\":\"%s\"}".formatted(about, unit, request));
    }

    private static String raised(Officer officer, String about, String unit) throws Exception {
        return Counter.read(
                raise(officer, about, unit, UUID.randomUUID().toString()).andExpect(status().isOk()), "$.id");
    }

    private static ResultActions respond(Officer officer, String hazard, long version, String told) throws Exception {
        return officer.post("/api/hazards/" + hazard + "/respond", "{\"version\":%d,%s}".formatted(version, told));
    }

    private static ResultActions page(Officer officer, String hazard) throws Exception {
        return officer.get("/api/hazards/" + hazard).andExpect(status().isOk());
    }

    /** A warning of Jiyuan that nothing came in. */
    private String warning(Works works) throws Exception {
        var office = counter.of("jy.office");
        var found = office.post("/api/projects/" + works.id() + "/assess-warnings", "{}")
                .andExpect(status().isOk());
        return Counter.read(found, "$[0].id");
    }

    private Works unpaidWorksOfJiyuan() throws Exception {
        counter.on(LocalDate.of(2024, 6, 1));
        var works = Works.of(counter.of("jy.housing"), "housing", "building");
        works.agrees(25, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.measures("2024-05", 2_000_000, "2024-06-01");
        counter.on(LATE);
        return works;
    }

    @Test
    @Requirement("JY-40c")
    void aWarningIssuedToADepartmentWaitsUntilMeasurePersonAndResultAreEnteredAndThenTellsTheDays() throws Exception {
        var works = unpaidWorksOfJiyuan();
        var warning = warning(works);
        var office = counter.of("jy.office");
        var housing = counter.of("jy.housing");
        var id = raised(office, "\"warning\":\"" + warning + "\"", "jy.housing");
        office.get("/api/hazards?warning=" + warning)
                .andExpect(jsonPath("$.items[*].id", contains(id)))
                .andExpect(jsonPath("$.items[*].state", contains("to_prevent")))
                .andExpect(jsonPath("$.items[*].project", contains(works.id())));
        assertThat(housing.onDesk("[?(@.subject.id=='" + id + "')].rule")).containsExactly("jiyuan.hazard.prevent");

        respond(housing, id, 1, "\"measure\":\"示例：约谈建设单位\"").andExpect(status().isNoContent());
        page(housing, id).andExpect(jsonPath("$.state", is("to_prevent")));
        respond(housing, id, 2, "\"person\":\"测试员甲\",\"result\":\"  \"").andExpect(status().isNoContent());
        page(housing, id).andExpect(jsonPath("$.state", is("to_prevent")));

        counter.on(LATE.plusDays(4));
        page(housing, id).andExpect(jsonPath("$.days", is(4)));
        respond(housing, id, 3, "\"result\":\"示例：人工费已经到账\"").andExpect(status().isNoContent());
        counter.on(LATE.plusDays(9));
        page(housing, id)
                .andExpect(jsonPath("$.state", is("handled")))
                .andExpect(jsonPath("$.days", is(4)))
                .andExpect(jsonPath("$.measure", is("示例：约谈建设单位")))
                .andExpect(jsonPath("$.person", is("测试员甲")))
                .andExpect(jsonPath("$.result", is("示例：人工费已经到账")));
        assertThat(housing.onDesk("[?(@.subject.id=='" + id + "')].rule")).isEmpty();
        respond(housing, id, 4, "\"result\":\"示例：改写\"").andExpect(status().isConflict());
        page(housing, id).andExpect(jsonPath("$.result", is("示例：人工费已经到账")));
    }

    @Test
    @Requirement("ZY-041")
    void aHazardShowsTheTimeSinceItWasFoundAndStandsOnTopForItsDepartmentUntilItIsPutRight() throws Exception {
        var day = LocalDate.of(2033, 5, 10);
        counter.on(day.minusDays(1));
        var housing = counter.of("zy.housing");
        var labour = counter.of("zy.labour");
        var works = Works.of(housing, "housing", "building");
        var about = "\"project\":\"" + works.id() + "\"";
        var earlier = raised(labour, about, "zy.housing");
        counter.at(day.atTime(9, 0));
        var id = raised(labour, about, "zy.housing");
        counter.at(day.atTime(9, 30));
        var handled = raised(labour, about, "zy.housing");
        respond(housing, handled, 1, "\"measure\":\"示例\",\"person\":\"测试员甲\",\"result\":\"示例\"")
                .andExpect(status().isNoContent());

        counter.at(day.atTime(11, 20));
        housing.get("/api/hazards?mine=true&project=" + works.id())
                .andExpect(jsonPath("$.items[*].id", contains(id, earlier, handled)))
                .andExpect(jsonPath("$.items[0].minutes", is(140)));
        assertThat(housing.onDesk("[?(@.subject.id=='" + id + "')].rule")).containsExactly("zhangye.hazard.rectify");
        var first = housing.get("/api/hazards?mine=true&size=1&project=" + works.id());
        housing.get(
                        "/api/hazards?mine=true&size=1&project=" + works.id() + "&after={after}",
                        Counter.read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].id", contains(earlier)));

        respond(housing, id, 1, "\"measure\":\"示例：补发\",\"person\":\"测试员甲\",\"result\":\"示例：已补发\"")
                .andExpect(status().isNoContent());
        counter.on(day.plusDays(2));
        page(housing, id).andExpect(jsonPath("$.state", is("handled"))).andExpect(jsonPath("$.minutes", is(140)));
        housing.get("/api/hazards?open=true&mine=true&project=" + works.id())
                .andExpect(jsonPath("$.items[*].id", contains(earlier)));
    }

    private static ResultActions withdraw(Officer officer, String hazard, long version) throws Exception {
        return officer.post(
                "/api/hazards/" + hazard + "/withdraw", "{\"version\":%d,\"reason\":\"示例：发错了单位\"}".formatted(version));
    }

    @Test
    @Requirement("JY-40c")
    void whatWasGivenByMistakeIsWithdrawnByWhoeverGaveItAndNobodyOwesAnAnswerToIt() throws Exception {
        var works = unpaidWorksOfJiyuan();
        var warning = warning(works);
        var office = counter.of("jy.office");
        var housing = counter.of("jy.housing");
        var wrong = raised(office, "\"warning\":\"" + warning + "\"", "jy.housing");
        var right = raised(office, "\"warning\":\"" + warning + "\"", "jy.labour");
        page(office, wrong).andExpect(jsonPath("$.mayWithdraw", is(true)));
        page(housing, wrong).andExpect(jsonPath("$.mayWithdraw", is(false)));
        withdraw(housing, wrong, 1).andExpect(status().isForbidden());
        withdraw(counter.of("zy.labour"), wrong, 1).andExpect(status().isNotFound());
        withdraw(office, wrong, 3).andExpect(jsonPath("$.code", is("hazard.changed")));
        office.post("/api/hazards/" + wrong + "/withdraw", "{\"version\":1,\"reason\":\"\"}")
                .andExpect(status().is(422));
        assertThat(housing.onDesk("[?(@.subject.id=='" + wrong + "')].rule")).hasSize(1);

        counter.on(LATE.plusDays(1));
        withdraw(office, wrong, 1).andExpect(status().isNoContent());

        assertThat(housing.onDesk("[?(@.subject.id=='" + wrong + "')].rule")).isEmpty();
        counter.on(LATE.plusDays(5));
        page(housing, wrong)
                .andExpect(jsonPath("$.state", is("withdrawn")))
                .andExpect(jsonPath("$.withdrawnWhy", is("示例：发错了单位")))
                .andExpect(jsonPath("$.days", is(1)))
                .andExpect(jsonPath("$.mayRespond", is(false)))
                .andExpect(jsonPath("$.mayWithdraw", is(false)));
        office.get("/api/hazards?warning=" + warning).andExpect(jsonPath("$.items[*].id", contains(right, wrong)));
        office.get("/api/hazards?open=true&warning=" + warning).andExpect(jsonPath("$.items[*].id", contains(right)));
        var first = office.get("/api/hazards?size=1&warning=" + warning);
        office.get("/api/hazards?size=1&warning=" + warning + "&after={after}", Counter.read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].id", contains(wrong)));
        withdraw(office, wrong, 2).andExpect(jsonPath("$.code", is("hazard.withdrawn")));
        respond(housing, wrong, 2, "\"measure\":\"示例\"").andExpect(jsonPath("$.code", is("hazard.withdrawn")));
        respond(counter.of("jy.labour"), right, 1, "\"measure\":\"示例\",\"person\":\"测试员甲\",\"result\":\"示例\"")
                .andExpect(status().isNoContent());
        withdraw(office, right, 2).andExpect(jsonPath("$.code", is("hazard.handled")));
    }

    @Test
    void theSameRequestTwiceIsOneHazardEvenAtOnce() throws Exception {
        counter.on(LATE);
        var labour = counter.of("zy.labour");
        var about = "\"project\":\""
                + Works.of(counter.of("zy.housing"), "housing", "building").id() + "\"";
        var request = UUID.randomUUID().toString();
        List<Callable<String>> both = List.of(
                () -> Counter.read(raise(labour, about, "zy.housing", request), "$.id"),
                () -> Counter.read(raise(labour, about, "zy.housing", request), "$.id"));

        assertThat(new HashSet<>(Together.all(both))).hasSize(1);
    }

    @Test
    void nobodyElseRaisesOrAnswersIt() throws Exception {
        counter.on(LATE);
        var works = Works.of(counter.of("zy.housing"), "housing", "building");
        var about = "\"project\":\"" + works.id() + "\"";
        var id = raised(counter.of("zy.labour"), about, "zy.housing");
        var done = "\"measure\":\"示例\",\"person\":\"测试员甲\",\"result\":\"示例\"";

        for (var elsewhere : List.of("jy.housing", "zy.transport")) {
            raise(counter.of(elsewhere), about, elsewhere, "示例").andExpect(status().isNotFound());
            respond(counter.of(elsewhere), id, 1, done).andExpect(status().isNotFound());
            counter.of(elsewhere).get("/api/hazards/" + id).andExpect(status().isNotFound());
            counter.of(elsewhere).get("/api/hazards?size=200").andExpect(jsonPath("$.items[*].id", not(hasItem(id))));
        }
        raise(counter.of("zy.labour"), about, "jy.housing", "示例二").andExpect(status().is(422));
        raise(counter.of("zy.labour"), "\"project\":null", "zy.housing", "示例三").andExpect(status().is(422));
        respond(counter.of("zy.housing"), id, 7, done).andExpect(status().isConflict());
        counter.nobody().get("/api/hazards").andExpect(status().isUnauthorized());
        page(counter.of("zy.housing"), id).andExpect(jsonPath("$.version", is(1)));
    }

    @Test
    void aWarningIsIssuedByWhoeverMayActUponItOnly() throws Exception {
        var works = unpaidWorksOfJiyuan();
        var warning = warning(works);

        raise(counter.of("jy.housing"), "\"warning\":\"" + warning + "\"", "jy.housing", "示例")
                .andExpect(status().isForbidden());
        counter.of("jy.office").get("/api/hazards?warning=" + warning).andExpect(jsonPath("$.items", is(empty())));
    }
}
