package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.Together;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 项目风险 of a town: a department grades, the town office deals with it or tells the district. */
@CaseworkTest
class RiskTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Autowired
    private Counter counter;

    @Autowired
    private KnownMonths known;

    @Autowired
    private KnownWorkers people;

    private Officer construction;
    private Officer office;
    private OwedWorks works;

    @BeforeEach
    void aProjectThatOwesWages() throws Exception {
        counter.on(DAY);
        construction = counter.of("jf.construction");
        office = counter.of("jf.social_security");
        works = OwedWorks.of(counter, "jf.construction").owes(known, people, 30, 40_000, DAY);
    }

    @Test
    @Requirement("JF-26")
    void aGradeIsKeptWithItsGroundsAssessorAndDateAndSoIsEveryOneBefore() throws Exception {
        works.risk(construction)
                .andExpect(jsonPath("$.version", is(0)))
                .andExpect(jsonPath("$.reckoned.grade.code", is("high")))
                .andExpect(jsonPath("$.reckoned.points", is(60)))
                .andExpect(jsonPath("$.reckoned.grounds[*].factor.label", contains("金额大", "人数多")))
                .andExpect(jsonPath("$.reckoned.grounds[0].value", is(1_200_000)))
                .andExpect(jsonPath("$.reckoned.grounds[0].unit", is("元")))
                .andExpect(jsonPath("$.reckoned.grounds[0].rows", hasSize(30)))
                .andExpect(jsonPath("$.reckoned.unknown[*].label", contains("难处置")))
                .andExpect(jsonPath("$.history", is(empty())));

        works.grade(construction, 0, 60, "high", "").andExpect(status().isNoContent());
        counter.on(DAY.plusDays(7));
        works.grade(office, 1, 60, "middle", "  ").andExpect(status().is(422));
        works.grade(office, 1, 60, "middle", "示例：总包已经垫付大部分").andExpect(status().isNoContent());

        works.risk(construction)
                .andExpect(jsonPath("$.history[*].grade.label", contains("中风险", "高风险")))
                .andExpect(jsonPath("$.history[*].proposed.code", contains("high", "high")))
                .andExpect(jsonPath("$.history[0].note", is("示例：总包已经垫付大部分")))
                .andExpect(jsonPath("$.history[0].unit.id", is("jf.social_security")))
                .andExpect(jsonPath("$.history[1].by.name", is("测试员jf.construction")))
                .andExpect(jsonPath("$.history[1].at", containsString("2024-05-06")))
                .andExpect(jsonPath("$.history[1].grounds[*].points", contains(30, 30)))
                .andExpect(jsonPath("$.history[1].unknown[*].code", contains("difficulty")));
        var first = history(1);

        works.owes(known, people, 1, 1, DAY.plusDays(8));
        counter.on(DAY.plusDays(8));
        works.risk(construction).andExpect(jsonPath("$.reckoned.points", is(0)));
        works.grade(construction, 2, 60, "low", "示例").andExpect(status().isConflict());
        works.grade(construction, 2, 0, "low", "").andExpect(status().isNoContent());
        assertThat(history(2)).isEqualTo(first);
    }

    /** An entry of the history as it reads. */
    private Object history(int index) throws Exception {
        var body = works.risk(construction).andReturn().getResponse().getContentAsString();
        return JsonPath.read(body, "$.history[" + index + "]");
    }

    @Test
    @Requirement("JF-27")
    void aHighGradeIsBeforeTheTownOfficeAtOnceAndALowerOneIsNot() throws Exception {
        works.grade(construction, 0, 60, "middle", "示例理由").andExpect(status().isNoContent());
        works.reports(office).andExpect(jsonPath("$.items", is(empty())));

        counter.at(DAY.atTime(15, 30));
        works.grade(construction, 1, 60, "high", "").andExpect(status().isNoContent());

        var report = Counter.read(
                works.reports(office)
                        .andExpect(jsonPath("$.items[*].to.id", contains("jf.social_security")))
                        .andExpect(jsonPath("$.items[*].from.id", contains("jf.construction")))
                        .andExpect(jsonPath("$.items[*].step.label", contains("报镇根欠办")))
                        .andExpect(jsonPath("$.items[*].grade.code", contains("high")))
                        .andExpect(jsonPath("$.items[*].madeAt", contains(containsString("2024-05-06T15:30")))),
                "$.items[0].id");
        assertThat(onDesk(report)).containsExactly("jinfeng.risk.handle");

        works.grade(construction, 2, 60, "high", "").andExpect(status().isNoContent());
        works.reports(office).andExpect(jsonPath("$.items", hasSize(1)));

        OwedWorks.act(office, report, "receive", 1, "示例收001").andExpect(status().isNoContent());
        OwedWorks.act(office, report, "settle", 2, "示例：已督促支付").andExpect(status().isNoContent());
        works.reports(office).andExpect(jsonPath("$.items", is(empty())));
        assertThat(onDesk(report)).isEmpty();
    }

    private List<String> onDesk(String report) throws Exception {
        return office.onDesk("[?(@.subject.id=='" + report + "')].rule");
    }

    @Test
    @Requirement("JF-28")
    void whatTheTownCannotDealWithIsReportedToTheDistrictAndItsReceiptIsRecorded() throws Exception {
        works.grade(construction, 0, 60, "high", "").andExpect(status().isNoContent());
        var report = Counter.read(works.reports(office), "$.items[0].id");
        OwedWorks.act(office, report, "pass-on", 1, " ").andExpect(status().is(422));
        OwedWorks.act(office, report, "pass-on", 1, "示例：施工单位不在本镇").andExpect(status().isNoContent());
        OwedWorks.act(office, report, "pass-on", 2, "示例").andExpect(status().isConflict());

        var above = Counter.read(
                works.reports(office)
                        .andExpect(jsonPath("$.items[*].to.name", contains("重庆高新区根欠办")))
                        .andExpect(jsonPath("$.items[*].from.id", contains("jf.social_security")))
                        .andExpect(jsonPath("$.items[*].reason", contains("示例：施工单位不在本镇")))
                        .andExpect(jsonPath("$.items[*].receipt", contains(nullValue()))),
                "$.items[0].id");
        assertThat(onDesk(report)).isEmpty();
        assertThat(onDesk(above)).containsExactly("jinfeng.risk.receipt");

        counter.on(DAY.plusDays(1));
        OwedWorks.act(construction, above, "receive", 1, "示例").andExpect(status().isForbidden());
        OwedWorks.act(office, above, "receive", 1, "示例区收001").andExpect(status().isNoContent());
        OwedWorks.act(office, above, "receive", 2, "示例区收002").andExpect(status().isConflict());
        office.get("/api/risk-reports/" + above)
                .andExpect(jsonPath("$.receipt", is("示例区收001")))
                .andExpect(jsonPath("$.receivedAt", containsString("2024-05-07")));
        office.get("/api/risk-reports/" + report).andExpect(jsonPath("$.outcome", is("passed_on")));
        assertThat(onDesk(above)).isEmpty();
        OwedWorks.act(office, above, "pass-on", 2, "示例")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("risk.top")));
    }

    @Test
    void nobodyOutsideTheScopeGradesOrDealsWithAReport() throws Exception {
        for (var elsewhere : List.of("jy.housing", "jf.agriculture", "zy.labour")) {
            works.grade(counter.of(elsewhere), 0, 60, "low", "示例").andExpect(status().isNotFound());
            counter.of(elsewhere).get("/api/risks/" + works.id()).andExpect(status().isNotFound());
        }
        works.grade(counter.of("jf.government"), 0, 60, "low", "示例").andExpect(status().isForbidden());
        works.grade(counter.of("jf.village_one"), 0, 60, "low", "示例").andExpect(status().isForbidden());
        works.grade(counter.nobody(), 0, 60, "low", "示例").andExpect(status().isUnauthorized());
        works.risk(counter.of("jf.government")).andExpect(jsonPath("$.mayAssess", is(false)));

        works.grade(construction, 0, 60, "high", "").andExpect(status().isNoContent());
        var report = Counter.read(works.reports(office), "$.items[0].id");
        OwedWorks.act(construction, report, "settle", 1, "示例").andExpect(status().isForbidden());
        OwedWorks.act(counter.of("jf.government"), report, "settle", 1, "示例").andExpect(status().isForbidden());
        OwedWorks.act(counter.of("jy.housing"), report, "settle", 1, "示例").andExpect(status().isNotFound());
        works.reports(counter.of("jf.agriculture")).andExpect(jsonPath("$.items", is(empty())));
        office.get("/api/risk-reports/" + report).andExpect(jsonPath("$.version", is(1)));
    }

    @Test
    void ofTwoGradesAtOnceOneHoldsAndTheOtherIsToldOfIt() throws Exception {
        List<Callable<Integer>> both = List.of(
                () -> works.grade(construction, 0, 60, "high", "")
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> works.grade(office, 0, 60, "high", "")
                        .andReturn()
                        .getResponse()
                        .getStatus());

        assertThat(Together.all(both)).containsExactlyInAnyOrder(204, 409);
        works.risk(office).andExpect(jsonPath("$.history", hasSize(1))).andExpect(jsonPath("$.reports", hasSize(1)));
    }

    @Test
    void theGravestStandOnTopAndPagesGoOn() throws Exception {
        var other = OwedWorks.of(counter, "jf.construction");
        other.grade(construction, 0, 0, "low", "").andExpect(status().isNoContent());
        counter.at(LocalDateTime.of(2024, 5, 6, 10, 0));
        works.grade(construction, 0, 60, "high", "").andExpect(status().isNoContent());

        assertThat(construction.<String>among("/api/risks?grade=low", "[*].project"))
                .contains(other.id())
                .doesNotContain(works.id());
        var page = construction.get("/api/risks?size=1").andExpect(jsonPath("$.items[0].grade.code", is("high")));
        construction
                .get("/api/risks?size=1&after={after}", Counter.read(page, "$.next"))
                .andExpect(status().isOk());
        for (var nonsense : List.of("x", "'; drop table supervision.risk_grade; --", "%")) {
            construction.get("/api/risks?after={x}", nonsense).andExpect(status().is4xxClientError());
            construction
                    .get("/api/risks?grade={x}&text={x}", nonsense, nonsense)
                    .andExpect(status().isOk());
        }
        works.grade(construction, 1, 60, "nonsense", "").andExpect(status().is(422));
    }
}
