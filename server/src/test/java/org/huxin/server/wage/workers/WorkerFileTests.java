package org.huxin.server.wage.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.party.Tables.AUDIT_ENTRY;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.roster.Hire;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 工人档案: all projects and all pay of the city on one page, found by name, number or phone. */
@CaseworkTest
class WorkerFileTests {

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private final String name = "示例" + UUID.randomUUID().toString().substring(0, 8);

    private WageSite first;
    private WageSite second;
    private Hire hire;
    private String firstEngagement;
    private UUID worker;

    @BeforeEach
    void aWorkerOnTwoProjects() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        first = WageSite.of(counter, "lyg.housing");
        second = WageSite.of(counter, "lyg.housing");
        hire = Hire.of(first.contractor(), name)
                .ready()
                .with("phone", "13911110000")
                .with("enteredOn", "2024-01-05");
        firstEngagement = hire.by(first.builder(), first);
        first.builder()
                .post(first.path("/workers/" + firstEngagement + "/leave"), "{\"on\":\"2024-01-31\"}")
                .andExpect(status().isOk());
        hire.with("employer", second.subcontractor())
                .with("enteredOn", "2024-02-03")
                .by(second.helper(), second);
        worker = UUID.fromString(Counter.read(second.builder().get(second.path("/workers")), "$.items[0].worker"));
    }

    private ResultActions finds(Officer who, String json) throws Exception {
        return who.post("/api/wage/workers/find", json);
    }

    @Test
    @Requirement("LYG-04")
    void allProjectsAndPayOfTheCityAreOnOnePageInOrderOfTime() throws Exception {
        var rows = new WageRows(db, personal);
        rows.attended(second.project(), YearMonth.of(2024, 2), worker, second.subcontractor(), 1000);
        var later = rows.sheet("320700", second.project(), second.subcontractor(), YearMonth.of(2024, 2), "approved");
        rows.line(later, worker, 1000, 300_000);
        var earlier = rows.sheet("320700", first.project(), first.contractor(), YearMonth.of(2024, 1), "approved");
        var line = rows.line(earlier, worker, 2000, 600_000);
        first.banksAt("示例银行", "2024-01-02");
        var account = db.fetchValue(SPECIAL_ACCOUNT.ID, SPECIAL_ACCOUNT.PROJECT.eq(first.project()));
        var card = rows.card(worker, name, "6222020200001112223");
        var batch = rows.batch(earlier, account, 600_000, "answered");
        rows.payment(batch, line, card, 600_000, "paid", LocalDate.of(2024, 2, 8), null);
        var voided = rows.sheet("320700", second.project(), second.contractor(), YearMonth.of(2024, 2), "voided");
        rows.line(voided, worker, 100, 999);

        var labour = counter.of("lyg.labour");
        labour.get("/api/wage/workers/" + worker)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.worker.name", is(name)))
                .andExpect(jsonPath("$.worker.projects", is(2)))
                .andExpect(jsonPath("$.work[*].projectName", contains(first.mark() + "工程", second.mark() + "工程")))
                .andExpect(jsonPath("$.work[0].leftOn", is("2024-01-31")))
                .andExpect(jsonPath("$.work[1].employer", is(second.mark() + "劳务")))
                .andExpect(jsonPath("$.pay[*].month", contains("2024-01-01", "2024-02-01")))
                .andExpect(jsonPath("$.pay[*].dueFen", contains(600_000, 300_000)))
                .andExpect(jsonPath("$.pay[*].paidFen", contains(600_000, 0)))
                .andExpect(jsonPath("$.pay[0].paidOn", is("2024-02-08")))
                .andExpect(jsonPath("$.pay[1].worked", is(1000)));
        assertThat(db.fetchCount(
                        AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT.eq("worker:" + worker).and(AUDIT_ENTRY.ACT.eq("worker.read"))))
                .isEqualTo(1);
    }

    @Test
    void aWorkerIsFoundByTheBeginningOfTheNameTheWholeNumberOrThePhone() throws Exception {
        var labour = counter.of("lyg.labour");
        finds(labour, "{\"name\":\"%s\"}".formatted(name))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].id", contains(worker.toString())))
                .andExpect(jsonPath("$[0].projects", is(2)));
        finds(labour, "{\"idNumber\":\"%s\"}".formatted(hire.idNumber().toLowerCase()))
                .andExpect(jsonPath("$[*].id", contains(worker.toString())));
        finds(labour, "{\"idNumber\":\"%s\"}".formatted(hire.idNumber().substring(0, 12)))
                .andExpect(jsonPath("$", is(empty())));
        finds(labour, "{\"phone\":\"139-1111-0000\"}").andExpect(jsonPath("$[*].id", hasItem(worker.toString())));
        finds(labour, "{\"name\":\"示\"}").andExpect(status().is(422));
        finds(labour, "{}").andExpect(status().is(422));
        finds(labour, "[").andExpect(status().is4xxClientError());
    }

    @Test
    void everybodySeesTheWorkersOfTheirOwnProjectsOnlyAndFirmsNone() throws Exception {
        finds(counter.of("lyg.transport"), "{\"name\":\"%s\"}".formatted(name)).andExpect(jsonPath("$", is(empty())));
        counter.of("lyg.transport").get("/api/wage/workers/" + worker).andExpect(status().isNotFound());
        finds(counter.of("zy.labour"), "{\"name\":\"%s\"}".formatted(name)).andExpect(jsonPath("$", is(empty())));
        finds(counter.of("lyg.housing"), "{\"name\":\"%s\"}".formatted(name)).andExpect(jsonPath("$", hasSize(1)));
        finds(first.builder(), "{\"name\":\"%s\"}".formatted(name)).andExpect(status().isForbidden());
        first.builder().get("/api/wage/workers/" + worker).andExpect(status().isForbidden());
    }

    private int workersOfTrade(String trade) throws Exception {
        var counts = counter.of("lyg.labour").get("/api/wage/skills").andExpect(status().isOk());
        var found = Counter.read(counts, "$[?(@.trade.code=='" + trade + "' && @.kind.code=='skill')].workers");
        var digits = found.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Test
    @Requirement("LYG-21")
    void aSkillStandsInTheFileAndInTheCountsByTrade() throws Exception {
        var before = workersOfTrade("280");
        var file = first.builder().uploads();
        var skill = """
                {"kind":"skill","trade":"280","title":"爆破作业","level":"高级","issuedBy":"示例职业学校",
                 "obtainedOn":"2023-05-06","attachments":["%s"]}
                """.formatted(file);
        var address = first.path("/workers/" + firstEngagement + "/skills");
        first.helper().post(address, skill).andExpect(status().isNotFound());
        first.builder()
                .post(address, skill.replace("\"280\"", "\"999\"").replace("2023-05-06", "2033-05-06"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", contains("trade", "obtainedOn")));
        first.builder().post(address, skill).andExpect(status().isOk()).andExpect(jsonPath("$[0].level", is("高级")));
        first.keeper()
                .post(address, skill.replace("[\"" + file + "\"]", "[]").replace("2023-05-06", "2022-01-01"))
                .andExpect(status().isOk());
        counter.of("lyg.labour")
                .get("/api/wage/workers/" + worker)
                .andExpect(jsonPath("$.skills[*].obtainedOn", contains("2022-01-01", "2023-05-06")))
                .andExpect(jsonPath("$.skills[1].trade.label", is("爆破工")))
                .andExpect(jsonPath("$.skills[1].files[0].id", is(file)));
        counter.of("lyg.labour").get("/api/attachments/" + file).andExpect(status().isOk());
        assertThat(workersOfTrade("280")).isEqualTo(before + 1);
    }
}
