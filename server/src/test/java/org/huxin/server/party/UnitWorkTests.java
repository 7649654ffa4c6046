package org.huxin.server.party;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PartyTest
class UnitWorkTests {

    private static final String WORK = "/api/organisation/units/jf.construction/work";

    private static final String KIND = "$.kinds[?(@.kind == '%s')]";

    @Autowired
    Console console;

    @Autowired
    PartyFixture.SetLedger ledger;

    @Autowired
    PartyFixture.SetToday today;

    @Test
    @Requirement("JF-50")
    void thePageOfAUnitCountsFourKindsOfWorkAndEachOpensItsRows() throws Exception {
        var clue = new Subject("clue", "7", "JF2024-0007", "示例建筑有限公司");
        today.set(LocalDate.of(2024, 5, 31));
        ledger.add("jf.construction", new WorkRow("a", "case_accepted", LocalDate.of(2024, 5, 6), "受理", clue));
        ledger.add("jf.construction", new WorkRow("b", "case_handled", LocalDate.of(2024, 5, 9), "办结", clue));
        ledger.add("jf.construction", new WorkRow("c", "case_handled", LocalDate.of(2024, 6, 1), "次月", clue));
        var department = console.as("jf.construction");
        enter(department, "system_execution", "2024-05-10", "落实例会制度");
        enter(department, "daily_check", "2024-05-11", "检查示例工地");
        enter(department, "daily_check", "2024-05-31", "检查示例二工地");
        enter(department, "daily_check", "2024-04-30", "上月的检查");

        department
                .get(WORK + "?month=2024-05")
                .andExpect(jsonPath("$.kinds[*].label", contains("制度执行", "日常检查", "案件受理", "案件处置")))
                .andExpect(jsonPath("$.kinds[*].count", contains(1, 2, 1, 1)))
                .andExpect(jsonPath("$.kinds[*].byHand", contains(true, true, false, false)))
                .andExpect(jsonPath(KIND.formatted("daily_check") + ".rows[*].label", contains("检查示例工地", "检查示例二工地")))
                .andExpect(jsonPath(KIND.formatted("case_handled") + ".rows[0].subject.id")
                        .value("7"));
        console.as("jf.social_security")
                .get(WORK + "?month=2024-05")
                .andExpect(jsonPath("$.unit.name").value("建设办"));
        today.set(LocalDate.of(2024, 5, 20));
    }

    @Test
    void entersOnlyTheOwnWorkOfKindsThatAreNotCountedFromMatters() throws Exception {
        var department = console.as("jf.agriculture");

        refused(department, "jf.agriculture", "case_handled", "2024-05-01", "kind");
        refused(department, "jf.agriculture", "daily_check", "2024-05-21", "on");
        refused(department, "jf.agriculture", "daily_check", "", "on");
        department.post(WORK, work("daily_check", "2024-05-01", "代记")).andExpect(status().isForbidden());
        department.get(WORK + "?month=2024-05").andExpect(status().isForbidden());
        department.get("/api/organisation/units/jf.agriculture/work?month=May").andExpect(status().is4xxClientError());
        department.get("/api/organisation/units/nobody/work").andExpect(status().isNotFound());
    }

    private static void enter(Console.Session session, String kind, String on, String label) throws Exception {
        session.post(WORK, work(kind, on, label)).andExpect(status().isOk());
    }

    private static void refused(Console.Session session, String unit, String kind, String on, String path)
            throws Exception {
        session.post("/api/organisation/units/" + unit + "/work", work(kind, on, "示例"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[0].path").value(path));
    }

    private static String work(String kind, String on, String label) {
        return "{\"kind\":\"%s\",\"on\":\"%s\",\"label\":\"%s\"}".formatted(kind, on, label);
    }
}
