package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.project.Together;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nonsense, haste and repetition. */
@CaseworkTest
class HostilePaymentTests {

    private static final String HEAD = "卡号,户名,金额,处理结果\n";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private AccountEntries accounts;

    private Officer housing;
    private PaidProject project;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 12));
        housing = counter.of("zz.housing");
        project = PaidProject.opened(housing, new WageRows(db, personal), "410803", "示例银行");
        project.holds(100_000_00);
    }

    @Test
    void commandsOfNonsenseAreRefusedAndNeverBreakTheServer() throws Exception {
        var sheet = project.sheet(project.contractor());
        project.person(sheet, "示例甲", 1_000_00);
        var batch = project.prepared(sheet);
        var bodies = List.of(
                "",
                "[]",
                "{\"version\":\"x\"}",
                "{\"version\":9223372036854775807}",
                "{\"sheet\":\"x\"}",
                "{\"sheet\":\"%s\",\"payOn\":\"2020-01-01\"}".formatted(sheet),
                "{\"sheet\":\"%s\",\"payOn\":\"9999-12-31\"}".formatted(sheet),
                "{\"month\":\"2024-13\"}",
                "{\"employer\":\"%s\",\"month\":\"2024-05\",\"amountFen\":-1}".formatted(UUID.randomUUID()));
        for (var body : bodies) {
            for (var path : List.of("/batches", "/cash-payments", "/batches/" + batch + "/withdraw")) {
                housing.post(project.path(path), body).andExpect(status().is4xxClientError());
            }
        }
        for (var query : List.of("?month=x", "?month=", "?month=2024-00", "")) {
            housing.get(project.path("/pay-rates" + query)).andExpect(status().is4xxClientError());
        }
        for (var query : List.of("?after=x", "?after=eA", "?size=0", "?size=100000", "?wrong=maybe")) {
            housing.get(project.path("/batches/" + batch + "/lines" + query)).andExpect(status().is4xxClientError());
        }
        housing.get(project.path("/batches/x/file")).andExpect(status().is4xxClientError());
        housing.get(project.path("/batches/" + UUID.randomUUID() + "/file")).andExpect(status().isNotFound());
        housing.get("/api/wage/batches/" + batch)
                .andExpect(jsonPath("$.project", is(project.file().id())));
        counter.of("zy.labour").get("/api/wage/batches/" + batch).andExpect(status().isNotFound());
        project.payments().andExpect(jsonPath("$.batches[*].state.code", contains("prepared")));
    }

    @Test
    void theSameFileSentTwiceAtOnceCountsOnce() throws Exception {
        var sheet = project.sheet(project.contractor());
        var person = project.person(sheet, "示例甲", 1_000_00);
        var batch = project.sent(sheet);
        var content = HEAD + person.card() + ",示例甲,1000.00,成功\n";
        var answers = Together.all(List.of(() -> again(batch, content), () -> again(batch, content)));
        assertThat(answers).containsExactlyInAnyOrder("true", "false");
        project.payments().andExpect(jsonPath("$.account.balanceFen", is(99_000_00)));
    }

    private String again(String batch, String content) throws Exception {
        return Counter.read(
                project.answers("?batch=" + batch, "回单.csv", content).andExpect(status().isOk()), "$.again");
    }

    @Test
    void twoWhoPutTheSameSheetTogetherAtOncePayItOnce() throws Exception {
        var sheet = project.sheet(project.contractor());
        project.people(sheet, 3, 1_000_00);
        var answers = Together.all(List.of(() -> prepare(sheet), () -> prepare(sheet)));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    private int prepare(UUID sheet) throws Exception {
        return project.prepares(sheet).andReturn().getResponse().getStatus();
    }

    @Test
    void aWholePayrollIsSentAndAnsweredInAHandfulOfStatements() throws Exception {
        var sheet = project.sheet(project.contractor());
        var people = project.people(sheet, 300, 100_00);
        var batch = project.sent(sheet);
        assertThat(project.instruction(batch).split("<EndToEndId>", -1)).hasSize(301);
        var content = new StringBuilder(HEAD);
        for (var i = 0; i < 300; i++) {
            content.append("%s,%s,%d.%02d,%s\n"
                    .formatted(
                            people.get(i).card(),
                            people.get(i).name(),
                            100 + i / 100,
                            i % 100,
                            i % 10 == 9 ? "失败" : "成功"));
        }
        project.answers("?batch=" + batch, "回单.csv", content.toString())
                .andExpect(jsonPath("$.sums[*].lines", contains(270, 30)));
        var page = project.lines(batch + "");
        page.andExpect(jsonPath("$.items.length()", is(100)));
        String next = PaidProject.value(page, "$.next");
        housing.get(project.path("/batches/" + batch + "/lines?after=" + next))
                .andExpect(jsonPath("$.items[0].place", is(101)));
        housing.get(project.path("/batches/" + batch + "/lines?wrong=true&size=500"))
                .andExpect(jsonPath("$.items.length()", is(30)))
                .andExpect(jsonPath("$.items[0].place", is(10)));
    }

    @Test
    void theFileOfTheBankIsKeptByItsHashAndNotByItsContent() throws Exception {
        var sheet = project.sheet(project.contractor());
        var person = project.person(sheet, "示例甲", 1_000_00);
        var batch = project.sent(sheet);
        project.answers("?batch=" + batch, "x".repeat(300) + ".csv", HEAD + person.card() + ",示例甲,1000.00,成功\n")
                .andExpect(jsonPath("$.mistakes.length()", is(0)));
        var kept = db.fetch(
                "select * from wage.pay_answer a join wage.pay_answer_line l on l.answer = a.id where a.project = ?",
                project.id());
        assertThat(kept).hasSize(1);
        assertThat(kept.toString()).doesNotContain(person.card());
        var audit = db.fetch("select detail::text from party.audit_entry where subject = ?", "pay_batch:" + batch);
        assertThat(audit.toString()).doesNotContain(person.card());
        var log = new String(project.instruction(batch).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(log).contains(person.card());
    }

    @Test
    void anAnswerBeforeItWasSentOrFromTheFutureIsRefused() throws Exception {
        var sheet = project.sheet(project.contractor());
        var person = project.person(sheet, "示例甲", 1_000_00);
        var batch = project.prepared(sheet);
        var content = HEAD + person.card() + ",示例甲,1000.00,成功\n";
        project.answers("?batch=" + batch, "回单.csv", content)
                .andExpect(jsonPath("$.mistakes[0].message", is("这一批还没有发送，不会有回单")));
        project.sends(batch, 1).andExpect(status().isOk());
        var entry = BankSays.entry("DBIT", 500_00, "", "BX", "示例商行").replace("2024-06-11", "2024-07-11");
        project.answers("", "通知.xml", BankSays.notice(project.number(), List.of(entry)))
                .andExpect(jsonPath("$.mistakes[0].line", is(1)));
        assertThat(accounts.known(project.id(), List.of("BX"))).isEmpty();
    }
}
