package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PartyTest
class SchemeTests {

    private static final String SCHEMES = "/api/organisation/schemes";

    private static final String DRAFT = """
            {"title":"示例实施方案","division":"各负其责","departments":"示例单位","schedule":"%s","steps":"分三步"}""";

    @Autowired
    Console console;

    @Autowired
    PartyFixture.Heard heard;

    @Test
    @Requirement("JY-03")
    void aSchemeWithoutAScheduleIsNotIssuedAndACompleteOneIs() throws Exception {
        var office = console.as("jy.office");
        var id = office.posted(SCHEMES, DRAFT.formatted(""), "$.id");

        office.post(SCHEMES + "/" + id + "/finalise", "{\"version\":1}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("scheme.part"))
                .andExpect(jsonPath("$.detail").value("方案缺少：时间安排，不能印发"))
                .andExpect(jsonPath("$.errors[0].path").value("schedule"));
        office.get(SCHEMES)
                .andExpect(jsonPath("$[?(@.id == '%s')].state".formatted(id)).value("draft"));
        assertThat(heard.of("scheme.issued")).isEmpty();

        office.put(SCHEMES + "/" + id, DRAFT.formatted("六月底前"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.missing").isEmpty());
        office.post(SCHEMES + "/" + id + "/finalise", "{\"version\":2}").andExpect(status().isOk());

        office.get(SCHEMES)
                .andExpect(jsonPath("$[?(@.id == '%s')].state".formatted(id)).value("final"))
                .andExpect(
                        jsonPath("$[?(@.id == '%s')].finalisedOn".formatted(id)).value("2024-05-20"));
        assertThat(heard.of("scheme.issued")).hasSize(1);
        office.put(SCHEMES + "/" + id, DRAFT.formatted("改"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("方案已印发，不能再改"));
    }

    @Test
    void whichPartsAreAskedForIsSaidByThePack() throws Exception {
        console.as("lyg.labour")
                .post(SCHEMES, "{\"title\":\"示例方案\"}")
                .andExpect(jsonPath("$.missing[*].label", hasItem("完成时限")))
                .andExpect(jsonPath("$.missing[*].field", not(hasItem("steps"))));
    }

    @Test
    void whoChangesAnOldVersionIsToldSo() throws Exception {
        var office = console.as("jy.office");
        var id = office.posted(SCHEMES, DRAFT.formatted("一季度"), "$.id");
        office.put(SCHEMES + "/" + id, DRAFT.formatted("二季度")).andExpect(status().isOk());

        for (var late : new String[] {"put", "finalise"}) {
            var answer = late.equals("put")
                    ? office.put(SCHEMES + "/" + id, DRAFT.formatted("三季度").replace("}", ",\"version\":1}"))
                    : office.post(SCHEMES + "/" + id + "/finalise", "{\"version\":1}");
            answer.andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("scheme.changed"))
                    .andExpect(jsonPath("$.version").value(2));
        }
    }

    @Test
    void aTownDrawsUpItsOwnSchemeAndLeavesThatOfTheOfficeAlone() throws Exception {
        var id = console.as("jy.office").posted(SCHEMES, DRAFT.formatted("全年"), "$.id");
        var town = console.as("jy.kejing");

        town.post(SCHEMES, DRAFT.formatted("全年"))
                .andExpect(jsonPath("$.unit.name").value("克井镇人民政府"));
        town.put(SCHEMES + "/" + id, DRAFT.formatted("改"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope.refused"));
        town.post(SCHEMES + "/" + id + "/finalise", "{\"version\":1}").andExpect(status().isForbidden());
        console.as("jy.water").post(SCHEMES, DRAFT.formatted("全年")).andExpect(status().isForbidden());
    }

    @Test
    void aSchemeOfAnotherJurisdictionOrOfNobodyIsNotFound() throws Exception {
        var id = console.as("jy.office").posted(SCHEMES, DRAFT.formatted("全年"), "$.id");
        var elsewhere = console.as("lyg.labour");

        for (var one : new String[] {id, UUID.randomUUID().toString(), "no-id"}) {
            elsewhere.put(SCHEMES + "/" + one, DRAFT.formatted("改")).andExpect(status().isNotFound());
        }
    }
}
