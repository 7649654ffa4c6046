package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A firm that draws up a sheet for each of its teams: each goes its own way. */
@CaseworkTest
class TeamSheetTests {

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private SheetSite site;
    private UUID masons;
    private UUID painters;
    private UUID mason;
    private UUID painter;

    @BeforeEach
    void twoTeams() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"))
                .entrusted();
        mason = site.worked("测试瓦工", 300_00, 2200);
        painter = site.worked("测试油漆工", 200_00, 1000);
        masons = team("示例瓦工班", mason);
        painters = team("示例油漆班", painter);
        site.assesses(site.sub(), Map.of()).andExpect(jsonPath("$.workers", is(2)));
    }

    private UUID team(String name, UUID worker) {
        var id = UUID.randomUUID();
        db.execute(
                "insert into wage.team (id, project, employer, name, recorded_at, recorded_by) values ({0}, {1}, {2}, {3}, '2024-01-02', 'test')",
                id, site.id(), site.firm(), name);
        db.execute("update wage.engagement set team = {0} where worker = {1}", id, worker);
        return id;
    }

    private ResultActions makes(UUID team) throws Exception {
        return site.sub()
                .post(
                        site.path("sheets"),
                        SheetSite.json(Map.of("employer", site.firm(), "month", "2024-06", "team", team)));
    }

    private String handed(UUID team) throws Exception {
        var sheet = Counter.read(makes(team).andExpect(status().isOk()), "$.id");
        site.act(site.sub(), sheet, "ask-confirmation", Map.of()).andExpect(status().isOk());
        site.signs(sheet).andExpect(status().isOk());
        site.handsIn(sheet).andExpect(status().isOk());
        return sheet;
    }

    private long assessed(UUID worker) {
        return db.fetchSingle("select worked from wage.assessment where worker = {0}", worker)
                .get(0, Long.class);
    }

    @Test
    @Requirement("ZZ-056")
    void oneTeamsSheetThatIsHandedInLeavesTheOtherTeamToItself() throws Exception {
        handed(masons);
        db.execute("update wage.attendance_month set worked = worked + 100 where project = {0}", site.id());
        site.assesses(site.sub(), Map.of("workers", List.of(mason)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("sheet.closed")));
        site.assesses(site.sub(), Map.of()).andExpect(status().isOk()).andExpect(jsonPath("$.workers", is(1)));
        assertThat(assessed(mason)).as("his sheet is out of the firm's hands").isEqualTo(2200);
        assertThat(assessed(painter)).isEqualTo(1100);
        makes(masons).andExpect(status().isConflict());
        makes(painters).andExpect(jsonPath("$.head.dueFen", is(2_200_00)));
    }

    @Test
    void theMonthIsHandedInOnceTheLastSheetIs() throws Exception {
        makes(painters).andExpect(status().isOk());
        handed(masons);
        assertThat(handedAt()).as("the painters' sheet is still out").isNull();
        handed(painters);
        assertThat(handedAt()).isNotNull();
        site.general().get(site.path("sheets?month=2024-06")).andExpect(jsonPath("$.items.length()", is(2)));
    }

    private Object handedAt() {
        return db.fetchSingle("select handed_at from wage.hand_in where project = {0}", site.id())
                .get(0);
    }

    @Test
    void nobodyIsInTwoSheetsOfOneMonth() throws Exception {
        handed(masons);
        site.makes(site.sub())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.head.lines", is(1)))
                .andExpect(jsonPath("$.head.dueFen", is(2_000_00)));
        makes(painters).andExpect(status().is(422)).andExpect(jsonPath("$.code", is("sheet.nothing")));
    }
}
