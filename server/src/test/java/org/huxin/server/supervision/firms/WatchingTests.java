package org.huxin.server.supervision.firms;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.supervision.firms.WatchedFirm.declared;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.letters.CarryOut;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 重点监控: firms of verified cases stand on the list of their department, once, and leave it only by a person. */
@CaseworkTest
class WatchingTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 14);
    private static final String ZHONGZHAN = "410803";

    @Autowired
    private Counter counter;

    @Autowired
    private Rounds rounds;

    @Autowired
    private CarryOut carryOut;

    private WatchedFirm afterACase(LocalDate day) throws Exception {
        counter.on(day);
        var firm = WatchedFirm.of(counter, "zz.labour", "410803_lifeng");
        var one = firm.caseOf(day, "housing", "zz.housing", true);
        firm.verified(one, 300_000);
        firm.closed(one);
        return firm;
    }

    @Test
    @Requirement("ZZ-086")
    void closingAVerifiedCaseListsTheEnterpriseAndADeclarationIsDueEachPeriodWhoseAbsenceRaisesAnAlert()
            throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zz.labour", "410803_lifeng");
        var one = firm.caseOf(DAY, "housing", "zz.housing", true);
        firm.verified(one, 300_000);
        var housing = counter.of("zz.housing");
        firm.listed(housing, 0);

        firm.closed(one);

        firm.listed(housing, 1)
                .andExpect(jsonPath("$.items[0].name", is(firm.name())))
                .andExpect(jsonPath("$.items[0].unit.id", is("zz.housing")))
                .andExpect(jsonPath("$.items[0].watchedOn", is("2027-03-14")))
                .andExpect(jsonPath("$.items[0].declareBy", is("2027-04-10")))
                .andExpect(jsonPath("$.items[0].declarationOverdue", is(false)));
        firm.page()
                .andExpect(jsonPath("$.grounds[*].caseId", contains(one)))
                .andExpect(jsonPath("$.declarations[*].from", contains("2027-03-01")))
                .andExpect(jsonPath("$.declarations[*].to", contains("2027-03-31")));

        var march = firm.declaration();
        counter.on(LocalDate.of(2027, 4, 1));
        rounds.begin(ZHONGZHAN);
        rounds.begin(ZHONGZHAN);
        firm.page().andExpect(jsonPath("$.declarations[*].from", contains("2027-04-01", "2027-03-01")));

        counter.endOf(LocalDate.of(2027, 4, 10), ZHONGZHAN);
        firm.found(housing, "overdue")
                .andExpect(jsonPath("$.items[0].declarationOverdue", is(true)))
                .andExpect(jsonPath("$.items[0].declareBy", is("2027-04-10")));
        firm.page().andExpect(jsonPath("$.declarations[*].state", contains("open", "overdue")));
        carryOut.everything();
        housing.get("/api/notices?subject=firm_matter:" + march)
                .andExpect(jsonPath("$.items[*].subject.id", hasItem(march)));
    }

    @Test
    @Requirement("ZZ-086")
    void theFirmItselfDeclaresAndNobodyElseDoesForIt() throws Exception {
        var firm = afterACase(DAY);
        var other = afterACase(DAY.plusDays(1));
        var housing = counter.of("zz.housing");
        var account = firm.account(housing);
        var id = firm.declaration();
        account.get("/api/firm-declarations")
                .andExpect(jsonPath("$[*].id", contains(id)))
                .andExpect(jsonPath("$[0].state", is("open")));
        account.post("/api/firm-declarations/" + other.declaration() + "/file", declared(0))
                .andExpect(status().isNotFound());
        counter.of("zy.housing")
                .post("/api/firm-declarations/" + id + "/file", declared(0))
                .andExpect(status().isNotFound());
        account.get("/api/watched-firms").andExpect(status().isForbidden());
        account.post(
                        "/api/firm-declarations/" + id + "/file",
                        "{\"workers\":1,\"wagesFen\":100,\"paidFen\":50,\"owedFen\":0,\"remarks\":null}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("owedFen")));

        account.post("/api/firm-declarations/" + id + "/file", declared(0)).andExpect(status().isNoContent());

        account.post("/api/firm-declarations/" + id + "/file", declared(0))
                .andExpect(jsonPath("$.code", is("declaration.filed")));
        firm.page()
                .andExpect(jsonPath("$.line.declareBy", is(nullValue())))
                .andExpect(jsonPath("$.clean", is(1)))
                .andExpect(jsonPath("$.declarations[0].state", is("filed")))
                .andExpect(jsonPath("$.declarations[0].workers", is(12)));
        housing.post("/api/firm-declarations/" + other.declaration() + "/file", declared(200))
                .andExpect(status().isNoContent());
        other.page().andExpect(jsonPath("$.clean", is(0)));
    }

    @Test
    @Requirement("ZY-017")
    void aVerifiedCasePutsTheEntityOnTheListOfItsDepartmentAtOnce() throws Exception {
        counter.on(DAY);
        for (var way : new String[][] {
            {"catering", "zy.market"},
            {"retail", "zy.commerce"},
            {"culture", "zy.culture"},
            {"manufacturing", "zy.labour"}
        }) {
            var firm = WatchedFirm.of(counter, "zy.labour", "620702");
            var one = firm.caseOf(DAY, way[0], way[1], false);
            firm.listed(counter.of(way[1]), 0);

            firm.verified(one, 12_300);

            firm.listed(counter.of(way[1]), 1)
                    .andExpect(jsonPath("$.items[0].unit.id", is(way[1])))
                    .andExpect(jsonPath("$.items[0].field.code", is(way[0])))
                    .andExpect(jsonPath("$.items[0].watchedOn", is("2027-03-14")));
            firm.page().andExpect(jsonPath("$.declarations", is(empty())));
        }
    }

    @Test
    void nothingOwedListsNobodyAndTwoCasesListAFirmOnceWithBothGrounds() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zy.labour", "620702");
        var nothing = firm.caseOf(DAY, "catering", "zy.market", false);
        firm.verified(nothing, 0);
        firm.found(counter.of("zy.labour"), "all").andExpect(jsonPath("$.items", is(empty())));

        var first = firm.caseOf(DAY, "catering", "zy.market", false);
        firm.verified(first, 100);
        firm.verified(first, 200);
        counter.on(DAY.plusDays(1));
        var second = firm.caseOf(DAY.plusDays(1), "retail", "zy.commerce", false);
        firm.verified(second, 300);

        firm.listed(counter.of("zy.market"), 1);
        firm.page()
                .andExpect(jsonPath("$.grounds[*].caseId", contains(second, first)))
                .andExpect(jsonPath("$.acts[*].act", contains("watched", "grounded")))
                .andExpect(jsonPath("$.line.watchedOn", is("2027-03-14")));
    }

    @Test
    void onlyTheDepartmentTakesAFirmOffTheListAndOnlyAfterCleanPeriods() throws Exception {
        var firm = afterACase(DAY);
        var housing = counter.of("zz.housing");
        firm.act(housing, "release", "\"reason\":\"示例\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("连续6期")));
        for (var month = 0; month < 6; month++) {
            counter.on(LocalDate.of(2027, 3, 20).plusMonths(month));
            rounds.begin(ZHONGZHAN);
            housing.post("/api/firm-declarations/" + firm.declaration() + "/file", declared(0))
                    .andExpect(status().isNoContent());
        }
        counter.on(LocalDate.of(2027, 9, 1));
        rounds.begin(ZHONGZHAN);
        firm.listed(housing, 1);
        firm.act(counter.of("zz.agriculture"), "release", "\"reason\":\"示例\"").andExpect(status().is4xxClientError());

        firm.act(housing, "release", "\"reason\":\"示例：连续六期没有欠薪\"").andExpect(status().isNoContent());

        firm.listed(housing, 0);
        firm.page()
                .andExpect(jsonPath("$.line.watchedOn", is(nullValue())))
                .andExpect(jsonPath("$.line.declareBy", is(nullValue())))
                .andExpect(jsonPath("$.declarations", hasSize(6)));
        counter.on(LocalDate.of(2027, 11, 1));
        rounds.begin(ZHONGZHAN);
        firm.page().andExpect(jsonPath("$.declarations", hasSize(6)));
    }

    @Test
    void anotherPlaceAndAnotherDepartmentSeeNothing() throws Exception {
        var firm = afterACase(DAY);
        var id = firm.id();
        for (var unit : new String[] {"zy.labour", "zz.agriculture", "jy.labour"}) {
            firm.found(counter.of(unit), "all").andExpect(jsonPath("$.items", is(empty())));
            counter.of(unit).get("/api/watched-firms/" + id).andExpect(status().isNotFound());
        }
        counter.of("zy.labour").get("/api/firm-matters/" + firm.declaration()).andExpect(status().isNotFound());
        counter.of("zz.housing").get("/api/firm-matters/" + firm.declaration()).andExpect(jsonPath("$.firm", is(id)));
    }

    @Test
    void aHostileNameIsKeptAndShownAsItWasTold() throws Exception {
        counter.on(DAY);
        var name = "示例'); drop table supervision.firm;--<script>\\\"%_" + System.nanoTime();
        var firm = WatchedFirm.named(counter, "zy.labour", "620702", name);
        firm.verified(firm.caseOf(DAY, "catering", "zy.market", false), 100);
        firm.listed(counter.of("zy.market"), 1).andExpect(jsonPath("$.items[0].name", is(name)));
        counter.of("zy.market")
                .get("/api/watched-firms?state=all&text={text}", name)
                .andExpect(jsonPath("$.items[*].name", containsInAnyOrder(name)));
        counter.of("zy.market").get("/api/watched-firms?state=nowhere").andExpect(status().is(422));
        counter.of("zy.market").get("/api/watched-firms?after=!!").andExpect(status().is(422));
    }
}
