package org.huxin.server.project.life;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** 合同: kept whatever it lacks, and what it lacks is named. */
@CaseworkTest
class ContractTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SYSTEMS =
            List.of("real_name", "payment_guarantee", "special_account", "deposit", "agency_payment", "notice_board");

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private ProjectFile project(Counter.Officer officer) throws Exception {
        return ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").with("works", "building"), officer);
    }

    /** All that the national regulation asks for. */
    private static Map<String, Object> terms() {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("kind", "general");
        terms.put("signedOn", "2024-03-20");
        terms.put("valueFen", 5_000_000_00L);
        terms.put("measuredMonths", 1);
        terms.put("labourMonths", 1);
        terms.put("settlement", "按月进度结算");
        terms.put("labourShare", 2_000);
        terms.put("advanceFunding", false);
        terms.put("clauses", List.of());
        return terms;
    }

    private static Map<String, Object> terms(String field, Object value) {
        var terms = terms();
        terms.put(field, value);
        return terms;
    }

    private static ResultActions signs(ProjectFile project, Counter.Officer officer, Map<String, Object> terms)
            throws Exception {
        var body = JSON.writeValueAsString(terms);
        return project.act(officer, "sign-contract", body.substring(1, body.length() - 1));
    }

    @Test
    @Requirement("JY-27")
    void aContractWithoutCycleIsKeptAsFaultyAndAlertedUntilBothTermsAreThere() throws Exception {
        var housing = counter.of("jy.housing");
        var project = project(housing);
        var without = terms();
        without.remove("labourMonths");

        signs(project, housing, without)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contracts[0].compliant", is(false)))
                .andExpect(jsonPath("$.contracts[0].missing[*].code", is(List.of("labour_cycle"))))
                .andExpect(jsonPath("$.duties[?(@.status=='open')].rule", hasItem(is(complete(project, housing)))));
        faulty(housing, 1);

        signs(project, housing, terms())
                .andExpect(jsonPath("$.contracts[0].replaced", is(true)))
                .andExpect(jsonPath("$.contracts[1].compliant", is(true)))
                .andExpect(jsonPath("$.contracts[1].missing", is(empty())));
        faulty(housing, 0);
    }

    /** The rule that sees to a contract's terms, by whichever text it stands. */
    private static String complete(ProjectFile project, Counter.Officer officer) throws Exception {
        return Counter.read(project.page(officer), "$.duties[?(@.rule =~ /.*contract.*/)].rule");
    }

    private void faulty(Counter.Officer officer, int projects) throws Exception {
        officer.get("/api/projects/count?contractFaulty=true&text=" + mark)
                .andExpect(jsonPath("$.count", is(projects)));
    }

    @Test
    @Requirement("JY-21")
    void aGovernmentContractThatPreFinancesAlertsTheDevelopmentBureau() throws Exception {
        var housing = counter.of("jy.housing");
        var project = ProjectFile.entered(
                aProject().with("field", "housing").with("works", "building").with("investment", "government"),
                housing);
        var advance = "$.duties[?(@.rule=='jiyuan.contract.advance')]";

        signs(project, housing, terms("advanceFunding", true))
                .andExpect(jsonPath("$.contracts[0].advanceFunding", is(true)))
                .andExpect(jsonPath(advance + ".title", is(List.of("政府投资项目垫资"))))
                .andExpect(jsonPath(advance + ".status", is(List.of("open"))))
                .andExpect(jsonPath(advance + ".bearer.id", is(List.of("jy.development"))));
        signs(project, housing, terms()).andExpect(jsonPath(advance + ".status", is(List.of("met"))));
        signs(project(housing), housing, terms("advanceFunding", true)).andExpect(jsonPath(advance, is(empty())));
    }

    @Test
    @Requirement("ZY-007")
    void whateverClauseAContractLacksIsNamed() throws Exception {
        var housing = counter.of("zy.housing");
        var project = project(housing);

        signs(project, housing, terms("clauses", SYSTEMS.subList(0, 4)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contracts[0].missing[*].label", containsInAnyOrder("施工总承包单位代发工资", "设置维权告示牌")));
        faulty(housing, 1);
        signs(project, housing, terms("clauses", SYSTEMS)).andExpect(jsonPath("$.contracts[1].compliant", is(true)));
        faulty(housing, 0);
    }

    @Test
    void aCycleOfTwoMonthsIsFaulty() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project(housing);

        signs(project, housing, terms("labourMonths", 2))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contracts[0].missing[*].code", is(List.of("labour_cycle"))))
                .andExpect(jsonPath("$.duties[*].rule", hasItem("zhongzhan.contract.labour_cycle")));
    }

    @Test
    void aSubcontractIsNotAskedForWhatTheGeneralContractMustSayAndItsFirmTakesPart() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project(housing);
        var sub = new LinkedHashMap<String, Object>(
                Map.of("kind", "subcontract", "signedOn", "2024-04-01", "valueFen", 100, "advanceFunding", false));

        signs(project, housing, sub).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("party")));
        sub.put("party", Map.of("name", "示例劳务有限公司"));
        signs(project, housing, sub)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contracts[0].compliant", is(true)))
                .andExpect(jsonPath("$.contracts[0].party.name", is("示例劳务有限公司")));
    }

    @ParameterizedTest
    @CsvSource({
        "valueFen, -1",
        "valueFen, 0",
        "valueFen, 100000000000001",
        "labourMonths, 0",
        "labourMonths, 9999",
        "measuredMonths, -3",
        "labourShare, 10001",
        "labourShare, 0",
        "labourFen, -5",
    })
    void amountsThatNobodyMeansAreRefusedByField(String field, long value) throws Exception {
        var housing = counter.of("zz.housing");
        var project = project(housing);

        signs(project, housing, terms(field, value))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", hasItem(field)));
        project.page(housing).andExpect(jsonPath("$.contracts", is(empty())));
    }

    @Test
    void daysKindsAndClausesThatCannotBeAreRefusedByField() throws Exception {
        var housing = counter.of("zz.housing");
        var project = project(housing);

        refused(project, terms("signedOn", "2024-04-02"), "signedOn");
        refused(project, terms("signedOn", "0824-01-01"), "signedOn");
        refused(project, terms("kind", "verbal"), "kind");
        refused(project, terms("clauses", List.of("no_such_clause")), "clauses");
        var twice = terms("labourFen", 100);
        refused(project, twice, "labourFen");
        twice.remove("labourShare");
        twice.put("labourFen", 5_000_000_01L);
        refused(project, twice, "labourFen");
        var body = JSON.writeValueAsString(terms());
        project.actAt(1, counter.of("zz.transport"), "sign-contract", body.substring(1, body.length() - 1))
                .andExpect(status().isNotFound());
    }

    private void refused(ProjectFile project, Map<String, Object> terms, String field) throws Exception {
        signs(project, counter.of("zz.housing"), terms)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is(field)));
    }

    @Test
    void aClauseWithoutACodeIsRefused() throws Exception {
        var housing = counter.of("zy.housing");

        signs(project(housing), housing, terms("clauses", Arrays.asList("real_name", null)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("clauses[1]")));
        faulty(housing, 0);
    }
}
