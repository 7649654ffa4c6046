package org.huxin.server.casework.clues;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.ClueForm;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** A clue that names a project of the ledger: who handles it follows from what the ledger knows, not from what is retyped. */
@CaseworkTest
class ClueOnProjectTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final LocalDateTime RECEIVED = DAY.atStartOfDay();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    @Test
    @Requirement("ZZ-097")
    void aSpecialFundProjectThatAStreetTenderedIsTheStreetsToTheEnd() throws Exception {
        var project = project(
                "zz.labour",
                Map.of(
                        "fundKind", "central_budget",
                        "ownProjectOf", "zz.yueshan",
                        "field", "housing",
                        "region", "410803_lifeng"));

        clueOn(project)
                .andExpect(jsonPath("$.proposal.unit.id", is("zz.yueshan")))
                .andExpect(jsonPath("$.ownProjectOf.id", is("zz.yueshan")));
    }

    @Test
    @Requirement("ZZ-098")
    void theSameProjectTenderedByADepartmentIsTheDepartmentsAndTheStreetHelps() throws Exception {
        var project = project(
                "zz.labour",
                Map.of(
                        "fundKind", "central_budget",
                        "ownProjectOf", "zz.housing",
                        "field", "housing",
                        "region", "410803_yueshan"));

        clueOn(project)
                .andExpect(jsonPath("$.proposal.unit.id", is("zz.housing")))
                .andExpect(jsonPath("$.proposal.helpers[*].id", contains("zz.yueshan")));
    }

    @Test
    @Requirement("ZZ-027")
    void worksWhoseOwnerIsTheZoneAreTheZonesOwn() throws Exception {
        var project = project(
                "zz.labour",
                Map.of(
                        "owner", Map.of("name", "焦作经开区管委会"),
                        "field", "municipal",
                        "region", "410803_yueshan"));

        counter.of("zz.labour")
                .get("/api/projects/" + project)
                .andExpect(jsonPath("$.ownProjectOf.id", is("zz.devzone")));
        clueOn(project).andExpect(jsonPath("$.proposal.unit.id", is("zz.devzone")));
    }

    @Test
    @Requirement("ZZ-096")
    void aClueOnAProjectApprovedByTheCityIsNotResolvedBeforeTheSuperiorWasDealtWith() throws Exception {
        var project = project("zz.labour", Map.of("level", "city", "field", "housing", "region", "410803_yueshan"));
        var labour = counter.of("zz.labour");
        var housing = counter.of("zz.housing");
        var clue = labour.register(form(project));
        labour.does(clue, "assign", "\"unit\":\"zz.housing\",\"officer\":\"zz.housing\",\"mode\":\"assign\"");
        housing.does(clue, "accept", "\"officer\":\"zz.housing\"");
        var proof = "\"proof\":\"已支付\",\"attachments\":[\"%s\"]".formatted(housing.uploads());

        housing.act(clue, "resolve", proof)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("clue.gate")))
                .andExpect(jsonPath("$.citation.clause", is("四(三) 第2段")));

        housing.does(clue, "report-up", "\"to\":\"zz.city_departments\",\"text\":\"已与市局对接\"");
        housing.does(clue, "resolve", proof);
    }

    @Test
    void aProjectThatTheLedgerDoesNotHaveIsBlamedOnItsField() throws Exception {
        counter.of("zz.labour")
                .post("/api/clues", form(UUID.randomUUID().toString()).json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("projectId")));
    }

    @Test
    void aProjectOfAnotherPlaceIsAsUnknownAsNone() throws Exception {
        var project = project("jf.social_security", Map.of());

        counter.of("zz.labour").post("/api/clues", form(project).json()).andExpect(status().is(422));
    }

    @Test
    void theCluesOfAProjectAreFoundByIt() throws Exception {
        var project = project("zz.labour", Map.of("field", "housing", "region", "410803_yueshan"));
        var clue = counter.of("zz.labour").register(form(project));
        counter.of("zz.labour").register(aClue("phone", RECEIVED));

        counter.of("zz.labour")
                .get("/api/clues?projectId=" + project)
                .andExpect(jsonPath("$.items[*].id", contains(clue.id())));
    }

    private ResultActions clueOn(String project) throws Exception {
        var labour = counter.of("zz.labour");
        return labour.page(labour.register(form(project)));
    }

    private static ClueForm form(String project) {
        return aClue("phone", RECEIVED).with("projectId", project);
    }

    private String project(String unit, Map<String, Object> particulars) throws Exception {
        var all = new LinkedHashMap<String, Object>(Map.of("name", "示例工程", "small", false));
        all.putAll(particulars);
        var body = Map.of("particulars", all, "requestId", UUID.randomUUID().toString());
        return Counter.read(
                counter.of(unit)
                        .post("/api/projects", JSON.writeValueAsString(body))
                        .andExpect(status().isOk()),
                "$.id");
    }
}
