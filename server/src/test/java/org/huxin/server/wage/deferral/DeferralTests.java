package org.huxin.server.wage.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** 延期支付报告: who may report it, what the labour bureau's duty becomes, and who reads its papers. */
@CaseworkTest
class DeferralTests {

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MonthLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    private WageSite site;

    @BeforeEach
    void inJuly() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = WageSite.of(counter, "zz.housing");
    }

    private ResultActions files(Officer who, UUID firm, String more) throws Exception {
        return who.post(site.path("/deferrals"), """
                {"employer":"%s","month":"2024-06","reason":"工程款未到","amountFen":100000,"persons":2,"payBy":"2024-07-12"%s}
                """.formatted(firm, more));
    }

    private String filed() throws Exception {
        return Counter.read(files(site.helper(), site.subcontractor(), "").andExpect(status().isOk()), "$.id");
    }

    private ResultActions settles(String id, String on) throws Exception {
        return site.helper().post("/api/wage/deferrals/" + id + "/settle", "{\"on\":\"%s\"}".formatted(on));
    }

    private String duty(String id) {
        var row = db.fetchSingle(ENTRY, ENTRY.SUBJECT.eq("wage_deferral:" + id));
        return row.getStatus()
                + (row.getMetAt() == null ? "" : " " + row.getMetAt().toLocalDate());
    }

    @Test
    @Requirement("ZZ-087")
    void whatWasPaidInTimeIsMetInTimeHoweverLateSomebodyWritesItDown() throws Exception {
        var ids = List.of(filed(), filed(), filed(), filed());
        counter.endOf(LocalDate.of(2024, 7, 12), "410803");
        counter.on(LocalDate.of(2024, 7, 15));
        var days = List.of("2024-07-10", "2024-07-11", "2024-07-12", "2024-07-13");
        for (var i = 0; i < days.size(); i++) {
            settles(ids.get(i), days.get(i)).andExpect(status().isNoContent());
        }
        assertThat(ids.stream().map(this::duty))
                .as("the day that the duty was met is the day of the payment")
                .containsExactly("MET 2024-07-10", "MET 2024-07-11", "MET 2024-07-12", "MET_LATE 2024-07-13");
        site.builder()
                .get(site.path("/deferrals"))
                .andExpect(jsonPath("$.items[?(@.state=='paid')]", hasSize(3)))
                .andExpect(jsonPath("$.items[?(@.state=='paid_late')].id", contains(ids.get(3))));
    }

    @Test
    void wagesThatAreReportedInTimeToBePaidLaterFallDueOnTheNewDay() throws Exception {
        var rows = new WageRows(db, personal);
        var june = YearMonth.of(2024, 6);
        for (var firm : List.of(site.subcontractor(), site.contractor())) {
            rows.attended(site.project(), june, rows.worker("410803", "测试工甲"), firm, 2200);
        }
        transaction.executeWithoutResult(status -> ledger.changed(List.of(new ProjectMonth(site.project(), june))));
        site.helper()
                .post(site.path("/deferrals"), """
                        {"employer":"%s","month":"2024-06","reason":"工程款未到","amountFen":100000,"persons":1,"payBy":"2024-08-20"}
                        """.formatted(site.subcontractor()))
                .andExpect(status().isOk());
        assertThat(db.selectFrom(WORKER_MONTH)
                        .where(WORKER_MONTH.PROJECT.eq(site.project()))
                        .fetchMap(WORKER_MONTH.EMPLOYER, WORKER_MONTH.PAY_BY))
                .isEqualTo(Map.of(
                        site.subcontractor(), LocalDate.of(2024, 8, 20), site.contractor(), LocalDate.of(2024, 7, 31)));
    }

    @Test
    void aDayBeyondAYearIsAMistake() throws Exception {
        for (var day : List.of("2025-07-11", "9999-12-31")) {
            site.helper()
                    .post(site.path("/deferrals"), """
                            {"employer":"%s","month":"2024-06","reason":"示例","amountFen":1,"persons":1,"payBy":"%s"}
                            """.formatted(site.subcontractor(), day))
                    .andExpect(jsonPath("$.code", is("deferral.day")))
                    .andExpect(jsonPath("$.errors[0].path", is("payBy")));
        }
    }

    @Test
    void twoWhoSettleAtOnceSettleOnce() throws Exception {
        var id = filed();
        Callable<Integer> settle =
                () -> settles(id, "2024-07-10").andReturn().getResponse().getStatus();
        assertThat(Together.all(List.of(settle, settle, settle))).containsExactlyInAnyOrder(204, 409, 409);
        assertThat(db.fetchSingle(
                                "select count(*) from duty.fact where subject = {0} and type = 'wage.deferral_settled'",
                                "wage_deferral:" + id)
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aFirmReportsForItselfAndTheContractorForAllOnTheProject() throws Exception {
        var other = WageSite.of(counter, "zz.housing");
        files(site.builder(), site.subcontractor(), "").andExpect(status().isOk());
        files(site.builder(), site.contractor(), "").andExpect(status().isOk());
        files(site.builder(), other.contractor(), "").andExpect(status().isNotFound());
        files(site.builder(), UUID.randomUUID(), "").andExpect(status().isNotFound());
        files(site.helper(), site.contractor(), "").andExpect(status().isNotFound());
        files(other.builder(), site.contractor(), "").andExpect(status().isNotFound());
        files(counter.of("zy.housing"), site.contractor(), "").andExpect(status().isNotFound());
        files(counter.of("zz.tax"), site.contractor(), "").andExpect(status().is4xxClientError());
        files(counter.nobody(), site.contractor(), "").andExpect(status().isUnauthorized());
        site.helper().get(site.path("/deferrals")).andExpect(jsonPath("$.items", hasSize(1)));
        site.builder().get(site.path("/deferrals")).andExpect(jsonPath("$.items", hasSize(2)));
        assertThat(db.fetchCount(DEFERRAL, DEFERRAL.PROJECT.eq(other.project())))
                .isZero();
    }

    @Test
    void aMonthBeforeAnybodyCouldHaveWorkedThereIsRefused() throws Exception {
        for (var month : List.of("0001-01", "1899-12", "-0001-05")) {
            site.helper()
                    .post(site.path("/deferrals"), """
                    {"employer":"%s","month":"%s","reason":"示例","amountFen":1,"persons":1,"payBy":"2024-07-20"}
                    """.formatted(site.subcontractor(), month))
                    .andExpect(status().is(422));
        }
        site.helper().get(site.path("/deferrals")).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void thePapersOfAReportAreTheFirmsOwnUploads() throws Exception {
        var paper = site.helper().uploads();
        files(site.builder(), site.contractor(), ",\"attachments\":[\"%s\"]".formatted(paper))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("attachment.missing")));
        files(site.helper(), site.subcontractor(), ",\"attachments\":[\"%s\",\"%s\"]".formatted(paper, paper))
                .andExpect(status().isOk());
        site.builder().get(site.path("/deferrals")).andExpect(jsonPath("$.items[0].files[*].id", contains(paper)));
        files(site.helper(), site.subcontractor(), ",\"attachments\":[\"%s\"]".formatted(UUID.randomUUID()))
                .andExpect(status().is(422));
    }

    @Test
    void whoeverSeesTheReportReadsItsPapersAndNobodyElse() throws Exception {
        var paper = site.helper().uploads();
        files(site.helper(), site.subcontractor(), ",\"attachments\":[\"%s\"]".formatted(paper))
                .andExpect(status().isOk());
        site.builder().get("/api/attachments/" + paper).andExpect(status().isOk());
        counter.of("zz.labour").get("/api/attachments/" + paper).andExpect(status().isOk());
        WageSite.of(counter, "zz.housing")
                .builder()
                .get("/api/attachments/" + paper)
                .andExpect(status().isNotFound());
        counter.of("zy.labour").get("/api/attachments/" + paper).andExpect(status().isNotFound());
    }

    @Test
    void theListOfTheBureauKnowsOpenOnesFromAll() throws Exception {
        var labour = counter.of("zz.labour");
        var open = filed();
        var done = filed();
        settles(done, "2024-07-10").andExpect(status().isNoContent());
        assertThat(labour.<String>among("/api/wage/deferrals?open=true", "[*].id"))
                .containsOnlyOnce(open)
                .doesNotContain(done);
        assertThat(labour.<String>among("/api/wage/deferrals?", "[?(@.id=='%s')].state".formatted(done)))
                .containsExactly("paid");
        assertThat(counter.of("zy.labour").<String>among("/api/wage/deferrals?", "[*].id"))
                .doesNotContain(open);
        for (var query : List.of("?size=0", "?size=201", "?after=x", "?open=perhaps")) {
            labour.get("/api/wage/deferrals" + query).andExpect(status().is4xxClientError());
        }
    }
}
