package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 双交办, 协调化解 and 人员稳控: what units beside the leading one do about a case, and papers about it. */
@CaseworkTest
class SharedCaseTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 17);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);
    private static final String DUTY = "$.duties[?(@.rule == '%s')].%s";
    private static final String BOTH = "\"industryUnit\":\"zy.housing\",\"territoryUnit\":\"zy.ganzhou\"";
    private static final String REPORT = "\"text\":\"已到现场\",\"attachments\":[]";

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
    }

    private CaseTrail.Filed zhangye() throws Exception {
        return trail.filed("zy.labour", aClue("phone", MORNING).in("620702", "housing"), "zy.ganzhou_labour");
    }

    private CaseTrail.Filed ownProject() throws Exception {
        var form = aClue("phone", MORNING).in("410803_lifeng", "municipal").with("ownProjectOf", "zz.devzone");
        return trail.filed("zz.labour", form, "zz.devzone");
    }

    @Test
    @Requirement("ZY-048")
    void aMajorCaseIsNotHandedToOneUnitOnlyBothGetItAndBothMustReport() throws Exception {
        var city = counter.of("zy.labour");
        var housing = counter.of("zy.housing");
        var county = counter.of("zy.ganzhou");
        var one = zhangye();
        trail.does(city, one, "mark-major", "\"reason\":\"舆情\"")
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.double_assign", "status"))
                        .value("open"));

        for (var only : new String[] {
            "\"industryUnit\":\"zy.housing\",\"territoryUnit\":null",
            "\"industryUnit\":null,\"territoryUnit\":\"zy.ganzhou\""
        }) {
            trail.act(city, one, "assign", only)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("case.gate"))
                    .andExpect(jsonPath("$.citation.rows", hasItem("ZY-048")));
        }
        trail.does(city, one, "assign", BOTH)
                .andExpect(jsonPath("$.papers[*].addressee", containsInAnyOrder("市住建局", "甘州区人民政府")))
                .andExpect(jsonPath("$.responsibility.territoryUnit.id").value("zy.ganzhou"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.double_assign", "status"))
                        .value("met"));
        for (var unit : new Counter.Officer[] {housing, county}) {
            assertThat(unit.<String>onDesk("[*].subject.id")).contains(one.id());
        }

        trail.does(housing, one, "feed-back", REPORT)
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.industry_report", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.territory_report", "status"))
                        .value("open"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.territory_report", "bearer.id"))
                        .value("zy.ganzhou"));
        trail.does(county, one, "feed-back", REPORT)
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.territory_report", "status"))
                        .value("met"));
    }

    @Test
    @Requirement("ZY-048")
    void whatATwiceAssignedMajorClueHasSeenItsCaseKnows() throws Exception {
        var city = counter.of("zy.labour");
        var clue = city.register(aClue("phone", MORNING).in("620702", "housing"));
        city.does(clue, "mark-major", "\"reason\":\"舆情\"");
        city.does(clue, "assign", CaseTrail.assign("zy.ganzhou_labour", "zy.housing"));
        counter.of("zy.housing").does(clue, "feed-back", REPORT);

        trail.page(city, trail.opened(city, clue))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.double_assign", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.industry_report", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("zhangye.case.major.territory_report", "status"))
                        .value("open"));
    }

    @Test
    void unitsThatAreNoneOrOneAndTheSameAreRefused() throws Exception {
        var city = counter.of("zy.labour");
        var one = zhangye();
        for (var wrong : new String[][] {
            {"\"industryUnit\":null,\"territoryUnit\":null", "industryUnit"},
            {"\"industryUnit\":\"zy.nowhere\",\"territoryUnit\":null", "industryUnit"},
            {"\"industryUnit\":null,\"territoryUnit\":\"jf.economy\"", "territoryUnit"},
            {"\"industryUnit\":\"zy.ganzhou\",\"territoryUnit\":\"zy.ganzhou\"", "territoryUnit"}
        }) {
            trail.act(city, one, "assign", wrong[0])
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path").value(wrong[1]));
        }
        counter.of("zy.housing").get(one.path()).andExpect(status().isOk());
        trail.act(counter.of("zy.housing"), one, "assign", BOTH).andExpect(status().isForbidden());
    }

    @Test
    @Requirement("ZZ-029")
    void theCommitteeEntersBothRecordsAndACaseToBeCalmedIsListedUntilItDoes() throws Exception {
        var labour = counter.of("zz.labour");
        var committee = counter.of("zz.devzone");
        var one = ownProject();
        var other = ownProject();
        var missing = "/api/cases?stabilityMissing=true";
        labour.get(missing).andExpect(jsonPath("$.items[*].id", not(hasItem(one.id()))));

        trail.does(labour, one, "mark-stability", "\"reason\":\"人员聚集\"")
                .andExpect(jsonPath("$.clue.stability").value(true));
        trail.does(committee, one, "progress", "\"kind\":\"mediation\",\"text\":\"已约谈施工单位\",\"attachments\":[]");
        labour.get(missing)
                .andExpect(jsonPath("$.items[*].id", hasItem(one.id())))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(other.id()))));
        trail.does(committee, one, "progress", "\"kind\":\"stability\",\"text\":\"已劝返\",\"attachments\":[]");

        labour.get(missing).andExpect(jsonPath("$.items[*].id", not(hasItem(one.id()))));
        trail.page(labour, one)
                .andExpect(jsonPath("$.timeline[?(@.text == '协调化解')].unit", contains("焦作经开区管委会")))
                .andExpect(jsonPath("$.timeline[?(@.text == '人员稳控')].unit", contains("焦作经开区管委会")));
        labour.page(one.clue())
                .andExpect(jsonPath(DUTY.formatted("zhongzhan.devzone.mediate", "status"))
                        .value("met"))
                .andExpect(jsonPath(DUTY.formatted("zhongzhan.devzone.stabilise", "status"))
                        .value("met"));
    }

    @Test
    void aPaperAboutACaseIsIssuedByTheUnitThatSignsItAndGoesToTheOneThatLeads() throws Exception {
        var city = counter.of("zy.labour");
        var one = zhangye();
        trail.does(city, one, "issue-paper", "\"template\":\"oversight_order\"")
                .andExpect(jsonPath("$.papers[*].template", contains("oversight_order")))
                .andExpect(jsonPath("$.papers[0].addressee").value("甘州区人社局"))
                .andExpect(jsonPath("$.papers[0].number").isNotEmpty())
                .andExpect(jsonPath("$.timeline[-1].text").value("制发文书"));

        trail.act(counter.of("zy.ganzhou_labour"), one, "issue-paper", "\"template\":\"oversight_order\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("paper.signatory"));
        trail.act(city, one, "issue-paper", "\"template\":\"no_such_paper\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("paper.no_template"));
        trail.page(city, one).andExpect(jsonPath("$.papers[*].template", contains("oversight_order")));
    }
}
