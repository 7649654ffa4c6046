package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people make of a warning, who may, and past days reckoned again. */
@CaseworkTest
class WarningLifeTests {

    private static final LocalDate LATE = LocalDate.of(2024, 6, 11);

    @Autowired
    private Counter counter;

    private WarnedWorks works;
    private String id;

    @BeforeEach
    void aWarning() throws Exception {
        works = WarnedWorks.of(counter);
        works.looked(LATE);
        id = works.none();
    }

    @Test
    void whatWasFoundTrueStaysUntilItIsGoneAndAPersonClearsIt() throws Exception {
        var labour = works.labour();
        works.clear(labour, id, 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("还没有核查")));
        works.check(labour, id, 1, "found_true").andExpect(status().isNoContent());
        works.clear(labour, id, 2)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("隐患还在")));

        works.pays(500_000, "2024-06-20");
        works.looked(LocalDate.of(2024, 6, 20));
        works.page(id)
                .andExpect(jsonPath("$.line.stage", is("found_true")))
                .andExpect(jsonPath("$.line.state", is("gone")))
                .andExpect(jsonPath("$.offers[?(@.act=='clear')].refusal", contains(nullValue())));
        works.clear(labour, id, 3).andExpect(status().isNoContent());

        works.page(id)
                .andExpect(jsonPath("$.line.stage", is("cleared")))
                .andExpect(jsonPath("$.acts[*].act", contains("check.found_true", "gone", "clear")))
                .andExpect(jsonPath("$.acts[0].by.name", is(notNullValue())))
                .andExpect(jsonPath("$.acts[1].by", is(nullValue())))
                .andExpect(jsonPath("$.offers[?(@.act=='check')].refusal", contains("这条预警已经消除")));
    }

    /** Rules of the unit's open duties about the warning. */
    private List<String> onDesk() throws Exception {
        return works.labour().onDesk("[?(@.subject.id=='" + id + "')].rule");
    }

    @Test
    void aWarningIsADutyOfItsUnitUntilSomebodyHasLookedOrItIsGone() throws Exception {
        assertThat(onDesk()).containsExactly("national.warning.check");

        works.check(works.labour(), id, 1, "innocent").andExpect(status().isNoContent());
        assertThat(onDesk()).isEmpty();

        var other = WarnedWorks.of(counter);
        other.looked(LATE);
        id = other.none();
        assertThat(onDesk()).containsExactly("national.warning.check");
        other.pays(600_000, "2024-06-20");
        other.looked(LocalDate.of(2024, 6, 20));
        assertThat(onDesk()).isEmpty();
    }

    @Test
    void anInnocentOneIsClearedThoughItStands() throws Exception {
        works.check(works.labour(), id, 1, "innocent").andExpect(status().isNoContent());
        works.clear(works.labour(), id, 2).andExpect(status().isNoContent());
        works.looked(LATE.plusDays(3));

        works.page(id)
                .andExpect(jsonPath("$.line.stage", is("cleared")))
                .andExpect(jsonPath("$.line.state", is("standing")));
    }

    @Test
    void anotherPlaceSeesNothingAndTheDepartmentMayLookButNotAct() throws Exception {
        var elsewhere = counter.of("jy.labour");
        elsewhere.get("/api/warnings/" + id).andExpect(status().isNotFound());
        works.warnings(elsewhere, WarnedWorks.NONE).andExpect(jsonPath("$.items", is(empty())));
        works.check(elsewhere, id, 1, "innocent").andExpect(status().isNotFound());
        elsewhere
                .post("/api/projects/" + works.works().id() + "/assess-warnings", "{}")
                .andExpect(status().isNotFound());
        elsewhere.get("/api/warnings/" + id + "/recompute?day=2024-06-11").andExpect(status().isNotFound());

        var housing = counter.of("zy.housing");
        housing.get("/api/warnings/" + id).andExpect(status().isOk()).andExpect(jsonPath("$.offers", is(empty())));
        works.check(housing, id, 1, "innocent").andExpect(status().isForbidden());
        counter.nobody().get("/api/warnings").andExpect(status().isUnauthorized());
    }

    @Test
    void ofTwoOfficersAtOnceOneIsToldThatItHasChanged() throws Exception {
        var one = works.labour();
        var other = counter.as("zy.labour.other", "zy.labour");
        List<Callable<Integer>> both = List.of(
                () -> works.check(one, id, 1, "found_true")
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> works.check(other, id, 1, "innocent")
                        .andReturn()
                        .getResponse()
                        .getStatus());

        assertThat(Together.all(both)).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void aPastDayReckonedAgainIsWhatWasStored() throws Exception {
        works.looked(LATE.plusDays(4));
        works.pays(500_000, "2024-06-20");
        works.looked(LocalDate.of(2024, 6, 20));
        works.looked(LocalDate.of(2024, 7, 2));

        again("2024-06-10", null);
        again("2024-06-11", "standing");
        again("2024-06-13", "standing");
        again("2024-06-19", "standing");
        again("2024-06-20", "gone");
        again("2024-07-02", "gone");
        works.labour()
                .get("/api/warnings/" + id + "/recompute?day=2024-06-13")
                .andExpect(jsonPath("$.rows[*].says", contains(containsString("应拨 600,000.00元，到账 0.00元"))));
    }

    private void again(String day, String state) throws Exception {
        works.labour()
                .get("/api/warnings/" + id + "/recompute?day=" + day)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.same", is(true)))
                .andExpect(state == null ? jsonPath("$.again", is(nullValue())) : jsonPath("$.again.state", is(state)))
                .andExpect(
                        state == null ? jsonPath("$.stored", is(nullValue())) : jsonPath("$.stored.state", is(state)));
    }

    @Test
    void nonsenseIsRefusedAndNeverAFault() throws Exception {
        var nonsense = List.of(
                "x",
                "-1",
                "'; drop table supervision.warning; --",
                "%",
                "长".repeat(2_000),
                "2024-13-40",
                "+999999999-01-01");
        for (var one : nonsense) {
            for (var name : List.of("state", "grade", "rule", "unit", "project", "text", "after", "size")) {
                assertThat(works.labour()
                                .get("/api/warnings?" + name + "={value}", one)
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as("%s=%s", name, one)
                        .isLessThan(500);
            }
            assertThat(works.labour()
                            .get("/api/warnings/" + id + "/recompute?day={value}", one)
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(one)
                    .isBetween(400, 499);
        }
        for (var body : List.of(
                "{}", "[]", "null", "{\"version\":1,\"finding\":\"x\",\"note\":\"示例\"}", "{\"version\":\"x\"}")) {
            for (var act : List.of("check", "clear")) {
                if (!(act.equals("clear") && body.contains("示例"))) {
                    works.labour().post("/api/warnings/" + id + "/" + act, body).andExpect(status().is4xxClientError());
                }
            }
        }
        works.page(id).andExpect(jsonPath("$.version", is(1)));
    }
}
