package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.project.Tables.ACCOUNT_ENTRY;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.huxin.db.supervision.Tables.KNOWN_WORKER;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.WatchedAccounts;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.wage.payment.PaidProject;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Warnings over what the ledger of wages, the wage sheets and the account know. */
@CaseworkTest
class WagesWatchedTests {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 16);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private WatchedSites sites;

    @Autowired
    private WatchedAccounts accounts;

    @Autowired
    private WatchedProjects projects;

    private WatchedSite watched;

    @BeforeEach
    void aSite() throws Exception {
        watched = sites.opened();
    }

    @Test
    @Requirement("ZZ-052")
    void anAccountOf90000AndAPayrollOf100000MakeAnAlertWithAGapOf10000AndTheBatchIsNotSent() throws Exception {
        counter.on(LocalDate.of(2024, 6, 10));
        var project =
                PaidProject.opened(counter.of("zz.housing"), watched.site().rows(), "410803", "示例银行");
        project.holds(90_000_00);
        var sheet = project.sheet(project.contractor());
        for (var i = 0; i < 10; i++) {
            project.person(sheet, "示例工人" + i, 10_000_00);
        }
        var batch = project.prepared(sheet);

        project.sends(batch, 1).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("payment.short")));
        var labour = counter.of("zz.labour");
        var gap = "$[?(@.rule=='zhongzhan.warning.balance_gap')]";
        var raised = labour.post("/api/projects/" + project.id() + "/assess-warnings", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath(gap + ".measured", contains(10_000)))
                .andExpect(jsonPath(gap + ".unit", contains("元")))
                .andExpect(jsonPath(gap + ".grade.code", contains("red")));
        labour.get("/api/warnings/" + Counter.read(raised, gap + ".id").replaceAll("[^0-9a-f-]", ""))
                .andExpect(jsonPath("$.clause.rows", contains("ZZ-052")))
                .andExpect(jsonPath("$.rows[*].says", hasItem(containsString("专用账户：余额 90,000.00元"))))
                .andExpect(jsonPath("$.rows[*].says", hasItem(containsString("应发 10,000.00元，已发 0.00元"))));

        project.holds(10_000_00);
        labour.post("/api/projects/" + project.id() + "/assess-warnings", "{}")
                .andExpect(jsonPath(gap + ".state", contains("gone")));
    }

    @Test
    void whatIsHandedOnBeginsWithWhoOwesHowManyPeopleHowMuch() throws Exception {
        counter.on(LocalDate.of(2024, 6, 10));
        var housing = counter.of("zz.housing");
        var project = PaidProject.opened(housing, watched.site().rows(), "410803", "示例银行");
        var other = PaidProject.opened(housing, watched.site().rows(), "410803", "示例银行");
        project.holds(1_000_00);
        var sheet = project.sheet(project.contractor());
        project.person(sheet, "示例工人甲", 10_000_00);
        project.person(project.sheet(other.contractor()), "示例工人乙", 5_000_00);
        project.prepared(sheet);
        var gap = "$[?(@.rule=='zhongzhan.warning.balance_gap')].id";
        var id = Counter.read(assessed(project), gap).replaceAll("[^0-9a-f-]", "");
        var labour = counter.of("zz.labour");
        labour.get("/api/warnings/" + id).andExpect(jsonPath("$.debt", is(nullValue())));
        labour.post("/api/warnings/" + id + "/check", "{\"version\":1,\"finding\":\"found_true\",\"note\":\"示例\"}")
                .andExpect(status().isNoContent());

        var contractor = Counter.read(housing.get("/api/projects/" + project.id()), "$.contractor.name");
        labour.get("/api/warnings/" + id)
                // of workers of two employers the general contractor is asked
                .andExpect(jsonPath("$.debt.employer", is(contractor)))
                .andExpect(jsonPath("$.debt.persons", is(2)))
                .andExpect(jsonPath("$.debt.fen", is(15_000_00)));
        var clue = Counter.read(
                labour.post(
                                "/api/warnings/" + id + "/hand-on",
                                "{\"version\":2,\"employer\":\"%s\",\"claimedPersons\":2,\"claimedFen\":1500000,\"note\":\"示例\"}"
                                        .formatted(contractor))
                        .andExpect(status().isOk()),
                "$.id");
        labour.get("/api/clues/" + clue)
                .andExpect(jsonPath("$.claimedPersons", is(2)))
                .andExpect(jsonPath("$.claimedFen", is(15_000_00)));
    }

    @Test
    void whereADayIsAgreedForLabourCostTheAccountMayBeShortUntilThenAlsoInTheFirstMonth() throws Exception {
        counter.on(LocalDate.of(2024, 6, 10));
        var housing = counter.of("zz.housing");
        var project = PaidProject.opened(housing, watched.site().rows(), "410803", "示例银行");
        project.holds(90_000_00);
        var sheet = project.sheet(project.contractor());
        for (var i = 0; i < 10; i++) {
            project.person(sheet, "示例工人" + i, 10_000_00);
        }
        project.prepared(sheet);
        var version = Counter.read(housing.get("/api/projects/" + project.id()), "$.version");
        housing.post("/api/projects/" + project.id() + "/labour/terms", "{\"version\":" + version + ",\"dueDay\":15}")
                .andExpect(status().isOk());

        assessed(project).andExpect(jsonPath("$[?(@.rule=='zhongzhan.warning.balance_gap')]", is(empty())));
        counter.on(LocalDate.of(2024, 6, 16));
        assessed(project)
                .andExpect(jsonPath("$[?(@.rule=='zhongzhan.warning.balance_gap')].measured", contains(10_000)));
    }

    private ResultActions assessed(PaidProject project) throws Exception {
        return counter.of("zz.labour")
                .post("/api/projects/" + project.id() + "/assess-warnings", "{}")
                .andExpect(status().isOk());
    }

    @Test
    void whoIsOwedIsTheRowBehindTheWarningMaskedAndOpensAtHisMonthAndBeingPaidEndsIt() throws Exception {
        var worker = watched.worked("测试工甲", WatchedSite.MAY);
        var line = watched.site().line(sheet(), worker, 2600, WatchedSite.WAGE, true);
        watched.merge(WatchedSite.MAY);
        watched.looked(LocalDate.of(2024, 6, 15))
                .andExpect(jsonPath("$[*].rule", not(hasItem("national.warning.owed_months"))));
        watched.looked(JULY);

        watched.warning("national.warning.owed_months")
                .andExpect(jsonPath("$.line.state", is("standing")))
                .andExpect(jsonPath("$.line.firstMonth", is("2024-05")))
                .andExpect(jsonPath(
                        "$.rows[*].says",
                        contains(allOf(
                                containsString("2024-05 测***（"),
                                containsString("*"),
                                containsString("出勤 26 天，应发 6,000.00元，已发 0.00元")))))
                .andExpect(jsonPath("$.rows[0].opens.kind", is("worker_month")))
                .andExpect(jsonPath("$.rows[0].opens.id", is(worker.toString())))
                .andExpect(
                        jsonPath("$.rows[0].opens.project", is(watched.project().toString())))
                .andExpect(jsonPath("$.rows[0].opens.month", is("2024-05")));

        var card = watched.site().rows().card(worker, "测试工甲", "6222" + Math.abs(worker.getMostSignificantBits()));
        watched.site().pays(line, card, WatchedSite.WAGE, "paid", JULY);
        watched.merge(WatchedSite.MAY);
        watched.looked(JULY.plusDays(1));
        watched.warning("national.warning.owed_months").andExpect(jsonPath("$.line.state", is("gone")));
        watched.warning("national.warning.late_people")
                .andExpect(jsonPath("$.line.state", is("standing")))
                .andExpect(jsonPath("$.line.measured", is(1)));
    }

    private UUID sheet() {
        return watched.site().sheet(watched.site().contractor(), WatchedSite.MAY, LocalDate.of(2024, 6, 20));
    }

    @Test
    void oneWorkersChangeCostsOneRowAndWhatWasNotMergedAgainIsNotRead() throws Exception {
        var sheet = sheet();
        var line = UUID.randomUUID();
        for (var i = 0; i < 12; i++) {
            line = watched.site().line(sheet, watched.worked("测试工" + i, WatchedSite.MAY), 2600, WatchedSite.WAGE, true);
        }
        watched.merge(WatchedSite.MAY);
        watched.looked(JULY);
        assertThat(workers()).isEqualTo(12);
        var months = db.fetchCount(KNOWN_MONTH, KNOWN_MONTH.WATCHED.eq(watched.project()));

        watched.looked(JULY.plusDays(1));
        assertThat(workers()).isEqualTo(12);

        // a row that changes behind the ledger's back is seen with the next merging only
        db.update(WORKER_MONTH)
                .set(WORKER_MONTH.PAID_FEN, 1L)
                .where(WORKER_MONTH.PROJECT.eq(watched.project()))
                .execute();
        watched.looked(JULY.plusDays(2));
        assertThat(workers()).isEqualTo(12);

        var worker = db.fetchValue("select worker from wage.wage_line where id = ?", line);
        var card = watched.site().rows().card((UUID) worker, "测试工", "6222" + Math.abs(line.getMostSignificantBits()));
        watched.site().pays(line, card, WatchedSite.WAGE, "paid", JULY.plusDays(2));
        watched.merge(WatchedSite.MAY);
        watched.looked(JULY.plusDays(3));
        assertThat(workers()).isEqualTo(13);
        assertThat(db.fetchCount(KNOWN_MONTH, KNOWN_MONTH.WATCHED.eq(watched.project())))
                .isEqualTo(months);
    }

    private int workers() {
        return db.fetchCount(KNOWN_WORKER, KNOWN_WORKER.PROJECT.eq(watched.project()));
    }

    @Test
    void whoIsInTheLedgerNoMoreIsAVersionToo() throws Exception {
        var worker = watched.worked("测试工甲", WatchedSite.MAY);
        watched.merge(WatchedSite.MAY);
        watched.looked(JULY);
        watched.warning("national.warning.owed_months").andExpect(jsonPath("$.line.state", is("standing")));

        db.execute("delete from wage.attendance_month where worker = ?", worker);
        watched.merge(WatchedSite.MAY);
        watched.looked(JULY.plusDays(1));

        var id = Counter.read(
                watched.warning("national.warning.owed_months").andExpect(jsonPath("$.line.state", is("gone"))),
                "$.line.id");
        assertThat(db.fetchCount(
                        KNOWN_WORKER, KNOWN_WORKER.PROJECT.eq(watched.project()).and(KNOWN_WORKER.GONE)))
                .isOne();
        again(id, JULY, "standing");
        again(id, JULY.plusDays(1), "gone");
    }

    private void again(String warning, LocalDate day, String state) throws Exception {
        watched.labour()
                .get("/api/warnings/" + warning + "/recompute?day=" + day)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.same", is(true)))
                .andExpect(jsonPath("$.again.state", is(state)));
    }

    @Test
    void aSheetThatAFirmOwesWarnsFromTheDayAfterItsLast() throws Exception {
        var row = db.newRecord(HAND_IN);
        row.setId(UUID.randomUUID());
        row.setJurisdiction("620700");
        row.setProject(watched.project());
        row.setEmployer(watched.site().contractor());
        row.setMonth(WatchedSite.MAY.atDay(1));
        row.setDueOn(LocalDate.of(2024, 6, 10));
        row.setToldAt(LocalDate.of(2024, 6, 1).atStartOfDay());
        row.insert();
        var rule = "national.warning.sheets_late";
        watched.looked(LocalDate.of(2024, 6, 10)).andExpect(jsonPath("$[*].rule", not(hasItem(rule))));
        watched.looked(LocalDate.of(2024, 6, 11));
        watched.warning(rule)
                .andExpect(jsonPath("$.line.measured", is(1)))
                .andExpect(jsonPath("$.rows[*].says", contains(containsString("最后期限 2024-06-10，没有交"))));

        row.setHandedAt(LocalDate.of(2024, 6, 12).atTime(9, 0));
        row.store();
        watched.looked(LocalDate.of(2024, 6, 12));
        watched.warning(rule).andExpect(jsonPath("$.line.state", is("gone")));
    }

    @Test
    void moneyThatLeavesTheAccountForOthersIsShownWithItsEntry() throws Exception {
        entry(LocalDate.of(2024, 5, 6), "labour_cost", true, "owner", 50_000_00);
        entry(LocalDate.of(2024, 5, 20), "wages", false, "worker", 20_000_00);
        watched.looked(LocalDate.of(2024, 5, 21))
                .andExpect(jsonPath("$[?(@.rule=='national.warning.diverted')]", is(empty())));

        entry(LocalDate.of(2024, 5, 22), "other_out", false, "subcontractor", 5_000_00);
        watched.looked(LocalDate.of(2024, 5, 22));
        watched.warning("national.warning.diverted")
                .andExpect(jsonPath("$.line.measured", is(5_000)))
                .andExpect(jsonPath("$.rows[*].says", contains("2024-05-22 支出 5,000.00元（其他支出，分包单位）")));
    }

    @Test
    void interestAndWagesThatComeBackAreNoMoneyThatCameIn() {
        var paid = LocalDate.of(2024, 5, 6);
        entry(paid, "labour_cost", true, "owner", 50_000_00);
        entry(LocalDate.of(2024, 5, 20), "other_in", true, "bank", 12_00);
        entry(LocalDate.of(2024, 5, 21), "wages_returned", true, "worker", 5_000_00);
        assertThat(accounts.months(List.of(watched.project())))
                .extracting(WatchedAccounts.Month::lastInflowOn)
                .containsExactly(paid);
        assertThat(projects.accounts(List.of(watched.project())))
                .extracting(WatchedProjects.Account::lastInflowOn)
                .containsExactly(paid);
        var other = LocalDate.of(2024, 5, 22);
        entry(other, "other_in", true, "contractor", 1_000_00);
        assertThat(projects.accounts(List.of(watched.project())))
                .extracting(WatchedProjects.Account::lastInflowOn)
                .containsExactly(other);
    }

    private void entry(LocalDate on, String kind, boolean incoming, String party, long fen) {
        var row = db.newRecord(ACCOUNT_ENTRY);
        row.setId(UUID.randomUUID());
        row.setProject(watched.project());
        row.setAccount(watched.site().account());
        row.setOnDay(on);
        row.setKind(kind);
        row.setIncoming(incoming);
        row.setThrough(true);
        row.setSource("special_account");
        row.setParty(party);
        row.setAmountFen(fen);
        row.setRecordedAt(on.atTime(9, 0));
        row.setRecordedBy("test");
        row.insert();
    }
}
