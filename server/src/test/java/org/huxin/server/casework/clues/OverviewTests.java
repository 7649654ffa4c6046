package org.huxin.server.casework.clues;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who coordinates a place sees all of it; a department sees what is its own. */
@CaseworkTest
class OverviewTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);

    private static final String LEDGER = "/api/clues?size=200";

    private static final String IDS = "$.items[*].id";

    @Autowired
    Counter counter;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
    }

    @Test
    @Requirement("ZZ-004")
    void theLabourBureauSeesTheWholeDistrictAndAnIndustryItsOwnFields() throws Exception {
        var housing = clue("zz.labour", "410803_lifeng", "housing", "示例一号楼");
        var transport = clue("zz.labour", "410803_wangfeng", "transport", "示例大道");

        counter.of("zz.labour")
                .get(LEDGER)
                .andExpect(jsonPath(IDS, hasItems(housing.id(), transport.id())))
                .andExpect(jsonPath("$.items[*].project", hasItems("示例一号楼", "示例大道")));
        counter.of("zz.housing")
                .get(LEDGER)
                .andExpect(jsonPath(IDS, hasItem(housing.id())))
                .andExpect(jsonPath(IDS, not(hasItem(transport.id()))))
                .andExpect(jsonPath("$.items[*].project", not(hasItem("示例大道"))));
        counter.of("zz.housing").page(transport).andExpect(status().isNotFound());
        counter.of("zz.transport").page(transport).andExpect(status().isOk());
    }

    @Test
    @Requirement({"JF-01", "JF-14"})
    void theOfficeOfTheTownSeesEveryDepartmentAndADepartmentOnlyItself() throws Exception {
        var building = clue("jf.social_security", "50gx01_village_one", "housing", "示例安置房");
        var farm = clue("jf.social_security", "50gx01_village_two", "agriculture", "示例温室");
        var office = counter.of("jf.social_security");

        office.get(LEDGER).andExpect(jsonPath(IDS, hasItems(building.id(), farm.id())));
        office.page(building).andExpect(status().isOk());
        office.page(farm).andExpect(status().isOk());
        office.get("/api/cases").andExpect(status().isOk());
        counter.of("jf.construction")
                .get(LEDGER)
                .andExpect(jsonPath(IDS, hasItem(building.id())))
                .andExpect(jsonPath(IDS, not(hasItem(farm.id()))));
        counter.of("jf.agriculture").page(building).andExpect(status().isNotFound());
        counter.of("jf.agriculture").page(farm).andExpect(status().isOk());
    }

    @Test
    @Requirement("JF-02")
    void everyMemberAndTheStationThatIsNoneCanBeGivenAClue() throws Exception {
        for (var unit : List.of(
                "jf.economy",
                "jf.construction",
                "jf.enforcement",
                "jf.safety",
                "jf.agriculture",
                "jf.social_security",
                "jf.justice",
                "jf.police",
                "jf.market")) {
            var officer = counter.of(unit);
            var clue = clue("jf.social_security", "50gx01_village_one", "housing", "示例工地");

            counter.of("jf.social_security")
                    .does(
                            clue,
                            "assign",
                            "\"mode\":\"assign\",\"unit\":\"%s\",\"officer\":\"%s\",\"industryUnit\":null,\"territoryUnit\":null,\"helpers\":null,\"reason\":\"示例\""
                                    .formatted(unit, unit));

            officer.get(LEDGER).andExpect(jsonPath(IDS, hasItem(clue.id())));
        }
    }

    @Test
    void anAdministratorKeepsAccountsAndSeesNoMatter() throws Exception {
        var clue = clue("zz.labour", "410803_lifeng", "housing", "示例二号楼");
        var admin = counter.as("zz.keeper", "zz.labour", org.huxin.server.party.Role.ADMIN);

        admin.page(clue).andExpect(status().isNotFound());
        admin.get(LEDGER).andExpect(jsonPath("$.items").isEmpty());
    }

    private ClueOnFile clue(String by, String region, String field, String project) throws Exception {
        return counter.of(by).register(aClue("phone", MORNING).in(region, field).with("project", project));
    }
}
