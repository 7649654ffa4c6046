package org.huxin.server.supervision.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.duty.Tables.FACT;
import static org.huxin.server.supervision.firms.WatchedFirm.declared;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.Together;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 更正申报: what was filed wrongly is put right by whoever filed it, and what it said stays beside it. */
@CaseworkTest
class DeclarationCorrectionTests {

    private static final LocalDate DAY = LocalDate.of(2027, 9, 14);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private WatchedFirm watched() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zz.labour", "410803_lifeng");
        var one = firm.caseOf(DAY, "housing", "zz.housing", true);
        firm.verified(one, 300_000);
        firm.closed(one);
        return firm;
    }

    private static void files(Officer officer, WatchedFirm firm, long owed) throws Exception {
        officer.post("/api/firm-declarations/" + firm.declaration() + "/file", declared(owed))
                .andExpect(status().isNoContent());
    }

    private static ResultActions corrects(Officer officer, String declaration, long version, String figures)
            throws Exception {
        return officer.post(
                "/api/firm-declarations/" + declaration + "/correct",
                "{\"version\":%d,\"reason\":\"示例：漏报一个班组\",\"figures\":%s}".formatted(version, figures));
    }

    private List<String> facts(String declaration) {
        return db.select(FACT.TYPE)
                .from(FACT)
                .where(FACT.SUBJECT.eq("firm_matter:" + declaration))
                .and(FACT.TYPE.eq("firm.declaration_corrected"))
                .fetch(FACT.TYPE);
    }

    @Test
    @Requirement("ZZ-086")
    void aCorrectionKeepsWhatWasFiledTellsWhoAndWhyAndTheDutyStaysMet() throws Exception {
        var firm = watched();
        var housing = counter.of("zz.housing");
        var account = firm.account(housing);
        var id = firm.declaration();
        counter.on(LocalDate.of(2027, 10, 8));
        files(account, firm, 0);
        firm.page().andExpect(jsonPath("$.clean", is(1))).andExpect(jsonPath("$.declarations[0].before", is(empty())));
        firm.found(housing, "corrected").andExpect(jsonPath("$.items", is(empty())));

        // after the last day, which it has met
        counter.on(LocalDate.of(2027, 10, 20));
        corrects(account, id, 1, declared(200)).andExpect(status().isNoContent());

        firm.page()
                .andExpect(jsonPath("$.declarations[0].state", is("filed")))
                .andExpect(jsonPath("$.declarations[0].filedAt", containsString("2027-10-08")))
                .andExpect(jsonPath("$.declarations[0].owedFen", is(200)))
                .andExpect(jsonPath("$.declarations[0].version", is(2)))
                .andExpect(jsonPath("$.declarations[0].mayCorrect", is(false)))
                .andExpect(jsonPath("$.declarations[0].before", hasSize(1)))
                .andExpect(jsonPath("$.declarations[0].before[0].owedFen", is(0)))
                .andExpect(jsonPath("$.declarations[0].before[0].wagesFen", is(5000000)))
                .andExpect(jsonPath("$.declarations[0].before[0].reason", is("示例：漏报一个班组")))
                .andExpect(jsonPath("$.declarations[0].before[0].by.name", is("测试员甲")))
                .andExpect(jsonPath("$.declarations[0].before[0].correctedAt", containsString("2027-10-20")))
                .andExpect(jsonPath("$.clean", is(0)))
                .andExpect(jsonPath("$.line.correctedOn", is("2027-10-20")))
                .andExpect(jsonPath("$.line.declarationOverdue", is(false)))
                .andExpect(jsonPath("$.acts[?(@.act=='declaration_corrected')].note", hasSize(1)));
        firm.found(housing, "corrected").andExpect(jsonPath("$.items[*].name", contains(firm.name())));
        account.get("/api/firm-declarations").andExpect(jsonPath("$[0].mayCorrect", is(true)));
        counter.endOf(LocalDate.of(2027, 10, 21), "410803");
        assertThat(housing.onDesk("[?(@.subject.id=='" + id + "')].rule")).isEmpty();
        assertThat(facts(id)).hasSize(1);

        corrects(account, id, 2, declared(300)).andExpect(status().isNoContent());
        firm.page().andExpect(jsonPath("$.declarations[0].before[*].owedFen", contains(200, 0)));
    }

    @Test
    void aWordThatIsPutRightChangesNoDutyAndMarksNoFirm() throws Exception {
        var firm = watched();
        var housing = counter.of("zz.housing");
        files(housing, firm, 0);
        var id = firm.declaration();
        corrects(housing, id, 1, declared(0)).andExpect(jsonPath("$.code", is("declaration.same")));

        corrects(housing, id, 1, declared(0).replace("示例", "示例说明")).andExpect(status().isNoContent());

        assertThat(facts(id)).isEmpty();
        firm.page()
                .andExpect(jsonPath("$.line.correctedOn", is(nullValue())))
                .andExpect(jsonPath("$.clean", is(1)))
                .andExpect(jsonPath("$.declarations[0].remarks", is("示例说明")))
                .andExpect(jsonPath("$.declarations[0].before[0].remarks", is("示例")));
    }

    @Test
    void onlyWhoeverFiledItCorrectsItAndOnlyWhatHeHasSeen() throws Exception {
        var firm = watched();
        var housing = counter.of("zz.housing");
        var account = firm.account(housing);
        var id = firm.declaration();
        corrects(account, id, 1, declared(1)).andExpect(jsonPath("$.code", is("declaration.unfiled")));
        files(account, firm, 0);

        corrects(housing, id, 1, declared(1)).andExpect(status().isForbidden());
        corrects(counter.of("zy.housing"), id, 1, declared(1)).andExpect(status().isNotFound());
        corrects(counter.nobody(), id, 1, declared(1)).andExpect(status().isUnauthorized());
        corrects(account, id, 7, declared(1)).andExpect(jsonPath("$.code", is("declaration.changed")));
        corrects(account, id, 1, declared(1).replace("\"owedFen\":1", "\"owedFen\":0"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("owedFen")));
        account.post(
                        "/api/firm-declarations/" + id + "/correct",
                        "{\"version\":1,\"reason\":\" \",\"figures\":%s}".formatted(declared(1)))
                .andExpect(status().is(422));
        firm.page().andExpect(jsonPath("$.declarations[0].before", is(empty())));
        List<Callable<Integer>> both = List.of(
                () -> corrects(account, id, 1, declared(1))
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> corrects(account, id, 1, declared(2))
                        .andReturn()
                        .getResponse()
                        .getStatus());
        assertThat(Together.all(both)).containsExactlyInAnyOrder(204, 409);
        firm.page().andExpect(jsonPath("$.declarations[0].before", hasSize(1)));
    }
}
