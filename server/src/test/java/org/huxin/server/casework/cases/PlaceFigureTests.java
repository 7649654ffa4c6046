package org.huxin.server.casework.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures of places and of units, each from places and months that no other test uses. */
@CaseworkTest
class PlaceFigureTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String PLACE = "$[?(@.region.id == '%s')].%s";

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void aDay() {
        counter.on(DAY);
        trail = new CaseTrail(counter);
    }

    private void resolve(Counter.Officer handler, ClueOnFile clue) throws Exception {
        handler.does(clue, "accept", "\"officer\":null");
        handler.does(
                clue,
                "resolve",
                "\"proof\":\"转账凭证\",\"paidFen\":100,\"attachments\":[\"%s\"]".formatted(handler.uploads()));
    }

    @Test
    @Requirement("ZY-003")
    void fourCluesFromTheGridAndThreeSolvedInsideTheCountyAreThreeQuarters() throws Exception {
        var city = counter.of("zy.labour");
        var county = counter.of("zy.shandan_labour");
        var grid = counter.as("grid", "zy.shandan");
        for (var i = 0; i < 4; i++) {
            var clue = grid.register(aClue("grid", DAY.atTime(8, 0)).in("620725", "housing"));
            city.does(clue, "assign", CaseTrail.assign("zy.shandan_labour", null));
            if (i < 3) {
                resolve(county, clue);
            }
        }

        city.get("/api/organisation/regions")
                .andExpect(status().isOk())
                .andExpect(jsonPath(PLACE.formatted("620725", "foundByGrid")).value(4))
                .andExpect(jsonPath(PLACE.formatted("620725", "solvedLocallyPercent"))
                        .value(75))
                .andExpect(jsonPath(PLACE.formatted("620724", "foundByGrid")).value(0))
                .andExpect(jsonPath(PLACE.formatted("620724", "solvedLocallyPercent"))
                        .value((Object) null));
    }

    @Test
    @Requirement("LYG-27")
    void averageHandlingDaysAreShownByCounty() throws Exception {
        var city = counter.of("lyg.labour");
        var county = counter.of("lyg.guanyun_labour");
        for (var days : new int[] {3, 8}) {
            counter.on(DAY);
            var clue = city.register(aClue("platform", DAY.atTime(8, 0)).in("320723", "housing"));
            city.does(clue, "assign", CaseTrail.assign("lyg.guanyun_labour", null));
            counter.on(DAY.plusDays(days));
            resolve(county, clue);
        }

        city.get("/api/organisation/regions")
                .andExpect(jsonPath(PLACE.formatted("320723", "averageDays")).value(6))
                .andExpect(jsonPath(PLACE.formatted("320703", "averageDays")).value((Object) null));
    }

    @Test
    @Requirement("LYG-28")
    void twentyOpenCasesAndFiveOfficersAreFourEach() throws Exception {
        var city = counter.of("lyg.labour");
        for (var i = 0; i < 20; i++) {
            trail.filed("lyg.labour", aClue("phone", DAY.atTime(8, 0)).in("320724", "housing"), "lyg.guannan_labour");
        }
        city.send(
                        "/api/organisation/regions/320724",
                        "{\"chief\":null,\"officers\":5,\"budgetFen\":30000000,\"vehicles\":2}")
                .andExpect(status().isOk());

        city.get("/api/organisation/regions")
                .andExpect(jsonPath(PLACE.formatted("320724", "openCases")).value(20))
                .andExpect(
                        jsonPath(PLACE.formatted("320724", "casesPerOfficer")).value(4))
                .andExpect(jsonPath(PLACE.formatted("320724", "officers")).value(5))
                .andExpect(jsonPath(PLACE.formatted("320724", "budgetFen")).value(30_000_000))
                .andExpect(jsonPath(PLACE.formatted("320724", "vehicles")).value(2));
    }

    @Test
    @Requirement("JF-50")
    void theUnitPageCountsWhatItAcceptedAndHandledInTheMonthAndOpensTheRows() throws Exception {
        var month = LocalDate.of(2025, 5, 12);
        counter.on(month);
        var office = counter.of("jf.social_security");
        var construction = counter.of("jf.construction");
        var handled = office.register(aClue("phone", month.atTime(8, 0)).in("50gx01_village_one", "housing"));
        var accepted = office.register(aClue("phone", month.atTime(8, 0)).in("50gx01_village_one", "housing"));
        for (var clue : new ClueOnFile[] {handled, accepted}) {
            office.does(clue, "assign", CaseTrail.assign("jf.construction", null));
        }
        resolve(construction, handled);
        construction.does(accepted, "accept", "\"officer\":null");
        for (var kind : new String[] {"system_execution", "daily_check"}) {
            construction
                    .post(
                            "/api/organisation/units/jf.construction/work",
                            "{\"kind\":\"%s\",\"on\":\"2025-05-12\",\"label\":\"示例工地\"}".formatted(kind))
                    .andExpect(status().isOk());
        }

        office.get("/api/organisation/units/jf.construction/work?month=2025-05")
                .andExpect(jsonPath(
                        "$.kinds[*].kind",
                        contains("system_execution", "daily_check", "case_accepted", "case_handled")))
                .andExpect(jsonPath("$.kinds[*].count", contains(1, 1, 2, 1)))
                .andExpect(jsonPath("$.kinds[3].rows[0].subject.id").value(handled.id()));
        office.get("/api/organisation/units/jf.construction/work?month=2025-06")
                .andExpect(jsonPath("$.kinds[2].rows", hasSize(0)));
    }
}
