package org.huxin.server.wage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.WageSite.Attended;
import org.huxin.server.wage.attendance.BuildDays;
import org.huxin.server.wage.attendance.Gate;
import org.huxin.server.wage.roster.Hire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 三方比对: who attended and was not registered stands beside the totals. */
@CaseworkTest
class MatchStrangersTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private BuildDays build;

    private final String seen = WageRows.idNumber();
    private WageSite site;
    private Attended registered;

    /** In May one is registered and works; of two others the gate saw one on three days, and a sheet names both. */
    @BeforeEach
    void aMonth() throws Exception {
        counter.on(DAY.minusMonths(2));
        site = WageSite.of(counter, "zy.housing");
        var hire = Hire.of(site.subcontractor(), "示例在册工").ready();
        hire.by(site.helper(), site);
        registered = new Attended("示例在册工", hire.idNumber(), 20);
        counter.on(DAY);
        var now = DAY.atTime(20, 0);
        counter.at(now);
        Gate.registered(web, site.builder(), site.id())
                .sends(
                        now,
                        Gate.face(1, "2024-05-29T07:30:00", "01", seen),
                        Gate.face(2, "2024-05-29T17:30:00", "02", seen),
                        Gate.face(3, "2024-05-30T07:30:00", "01", seen),
                        Gate.face(4, "2024-05-31T07:30:00", "01", seen),
                        Gate.face(5, "2024-04-30T07:30:00", "01", seen));
        site.attended(
                site.helper(),
                site.subcontractor(),
                "2024-05",
                List.of(registered, new Attended("示例生人", seen, 2), new Attended("示例另一生人", WageRows.idNumber(), 11)));
        build.everything();
    }

    private ResultActions month(Officer who, String month) throws Exception {
        return who.get(site.path("/match?month=" + month)).andExpect(status().isOk());
    }

    @Test
    void theyAreCountedWithTheirDaysAndInNoneOfTheSums() throws Exception {
        for (var who : List.of(site.keeper(), site.builder())) {
            month(who, "2024-05")
                    .andExpect(jsonPath("$.strangers.people", is(2)))
                    .andExpect(jsonPath("$.strangers.worked", is(1400)))
                    .andExpect(jsonPath("$.total.workers", is(1)))
                    .andExpect(jsonPath("$.total.worked", is(2000)))
                    .andExpect(jsonPath("$.rows.items[*].name", contains("示例在册工")))
                    .andExpect(jsonPath("$.months", contains("2024-05", "2024-04")));
        }
        month(site.keeper(), "2024-04")
                .andExpect(jsonPath("$.strangers.people", is(1)))
                .andExpect(jsonPath("$.strangers.worked", is(100)))
                .andExpect(jsonPath("$.rows.items", hasSize(0)));
        month(site.keeper(), "2024-03").andExpect(jsonPath("$.strangers.people", is(0)));
        site.builder()
                .get(site.path("/strangers"))
                .andExpect(jsonPath("$.items[*].name", hasItem("示例生人")))
                .andExpect(jsonPath("$.items", hasSize(2)));
    }

    @Test
    void aSubcontractorIsToldOfThoseOnItsOwnSheets() throws Exception {
        month(site.helper(), "2024-05")
                .andExpect(jsonPath("$.strangers.people", is(2)))
                .andExpect(jsonPath("$.strangers.worked", is(1300)));
        month(site.helper(), "2024-04").andExpect(jsonPath("$.strangers.people", is(0)));
    }

    @Test
    void onceRegisteredForTheMonthTheyStandInTheMatchItself() throws Exception {
        Hire.of(site.subcontractor(), "示例生人")
                .ready()
                .with("idNumber", seen)
                .with("enteredOn", "2024-04-30")
                .by(site.helper(), site);
        build.everything();
        month(site.keeper(), "2024-05")
                .andExpect(jsonPath("$.strangers.people", is(1)))
                .andExpect(jsonPath("$.strangers.worked", is(1100)))
                .andExpect(jsonPath("$.total.workers", is(2)));
    }

    @Test
    void theExportHasThemOnASheetOfTheirOwn() throws Exception {
        var bytes = site.keeper()
                .get(site.path("/match.xlsx?month=2024-05"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
            var sheet = book.getSheet(1).orElseThrow();
            assertThat(sheet.getName()).isEqualTo("未登记人员");
            assertThat(sheet.read().stream().skip(1).map(MatchStrangersTests::told))
                    .containsExactlyInAnyOrder("示例生人 3", "示例另一生人 11");
        }
        assertThat(new String(bytes)).doesNotContain(seen);
    }

    private static String told(Row row) {
        assertThat(row.getCellText(1)).contains("*");
        return row.getCellText(0) + " "
                + row.getCellAsNumber(2).orElseThrow().stripTrailingZeros().toPlainString();
    }
}
