package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.wage.Tables.CARD_REPORT;
import static org.huxin.db.wage.Tables.PAY_FILE;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 组成批次和发送. */
@CaseworkTest
class SendWagesTests {

    private static final String ZZ = "410803";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private WageRows rows;
    private Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 10));
        housing = counter.of("zz.housing");
        rows = new WageRows(db, personal);
    }

    private PaidProject project() throws Exception {
        return PaidProject.opened(housing, rows, ZZ, "示例银行");
    }

    @Test
    @Requirement("ZZ-058")
    void onlyTheWorkersOwnCardIsPaidAndEveryOtherLineIsStoppedAndListed() throws Exception {
        var project = project();
        project.holds(10_000_00);
        var sheet = project.sheet(project.contractor());
        var fine = project.person(sheet, "示例甲", 1_000_00);
        var other = rows.worker(ZZ, "示例乙");
        rows.card(other, "示例丙", "62" + PaidProject.digits(15));
        rows.line(sheet, other, 2000, 2_000_00);
        var none = rows.worker(ZZ, "示例丁");
        rows.line(sheet, none, 2000, 3_000_00);
        var twin = rows.worker(ZZ, "示例戊");
        rows.card(twin, "示例戊", fine.card());
        var shared = rows.line(sheet, twin, 2000, 4_000_00);
        var objecting = project.person(sheet, "示例己", 500_00);
        db.update(WAGE_LINE)
                .set(WAGE_LINE.OBJECTED_AT, LocalDateTime.of(2024, 6, 8, 9, 0))
                .set(WAGE_LINE.OBJECTION, "少算两天")
                .where(WAGE_LINE.ID.eq(objecting.wageLine()))
                .execute();

        var disowning = rows.worker(ZZ, "示例庚");
        var card = rows.card(disowning, "示例庚", "62" + PaidProject.digits(15));
        rows.line(sheet, disowning, 2000, 5_000_00);
        db.insertInto(CARD_REPORT)
                .set(CARD_REPORT.CARD, card)
                .set(CARD_REPORT.WORKER, disowning)
                .set(CARD_REPORT.NUMBER_KEYED, db.fetchValue(WORKER_CARD.NUMBER_KEYED, WORKER_CARD.ID.eq(card)))
                .set(CARD_REPORT.REPORTED_AT, LocalDateTime.of(2024, 6, 8, 9, 0))
                .execute();

        project.payments()
                .andExpect(jsonPath("$.sheets", hasSize(1)))
                .andExpect(jsonPath("$.sheets[0].lines", is(0)))
                .andExpect(jsonPath(
                        "$.sheets[0].stopped[*].reason",
                        contains(
                                "这个卡号同时登记在另一名工人名下",
                                "户名“示例丙”与本人姓名不一致",
                                "没有登记工资卡",
                                "这个卡号同时登记在另一名工人名下",
                                "本人对这一行有异议，还没有重新确认",
                                "本人说这张卡不是自己的，请给他登记另一张卡")));
        project.prepares(sheet).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("payment.nothing")));

        rows.db().execute("update wage.worker_card set ended_at = now()::timestamp where worker = ?", twin);
        project.payments()
                .andExpect(jsonPath("$.sheets[0].lines", is(1)))
                .andExpect(jsonPath("$.sheets[0].fen", is(1_000_00)))
                .andExpect(jsonPath("$.sheets[0].stopped", hasSize(5)));
        var batch = project.prepared(sheet);
        project.lines(batch)
                .andExpect(jsonPath("$.items[*].name", contains("示例甲")))
                .andExpect(jsonPath("$.items[0].card", containsString("*")));
        assertThat(db.fetchExists(PAY_LINE, PAY_LINE.WAGE_LINE.eq(shared))).isFalse();
    }

    @Test
    @Requirement("ZZ-052")
    void whatTheAccountDoesNotHoldIsNotSentAndTheGapIsAnAlarm() throws Exception {
        var project = project();
        project.holds(90_000_00);
        var sheet = project.sheet(project.contractor());
        for (var i = 0; i < 10; i++) {
            project.person(sheet, "示例工人" + i, 10_000_00);
        }
        var batch = project.prepared(sheet);

        project.sends(batch, 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("payment.short")))
                .andExpect(jsonPath("$.detail", containsString("还差10,000.00元")));

        project.payments()
                .andExpect(jsonPath("$.batches[0].state.code", is("prepared")))
                .andExpect(jsonPath("$.batches[0].gapFen", is(10_000_00)));
        assertThat(db.fetchExists(PAY_FILE, PAY_FILE.BATCH.eq(UUID.fromString(batch))))
                .isFalse();
        assertThat(duties("pay_batch:" + batch)).containsExactly("zhongzhan.payment.short|zz.housing|OPEN");
        assertThat(alarm(batch)).singleElement().asString().endsWith("差10,000.00元");

        project.holds(4_000_00);
        project.sends(batch, 1).andExpect(jsonPath("$.detail", containsString("还差6,000.00元")));
        assertThat(alarm(batch)).singleElement().asString().endsWith("差6,000.00元");

        project.holds(6_000_00);
        project.sends(batch, 1).andExpect(status().isOk()).andExpect(jsonPath("$.gapFen", is(nullValue())));
        assertThat(duties("pay_batch:" + batch)).containsExactly("zhongzhan.payment.short|zz.housing|MET");
        assertThat(alarm(batch)).isEmpty();
    }

    /** How the alarm about a batch stands on the desk of the department. */
    private List<String> alarm(String batch) throws Exception {
        return housing.onDesk(
                "[?(@.rule=='zhongzhan.payment.short' && @.subject.id=='%s')].subject.label".formatted(batch));
    }

    private List<String> duties(String subject) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT.eq(subject))
                .fetch(row -> row.getRule() + "|" + row.getBearer() + "|" + row.getStatus());
    }

    @Test
    void whatIsOnItsWayIsNotThereToBePaidTwice() throws Exception {
        var project = project();
        project.holds(10_000_00);
        var first = project.sheet(project.contractor());
        project.person(first, "示例甲", 7_000_00);
        project.sent(first);
        project.prepares(first).andExpect(jsonPath("$.code", is("payment.nothing")));
        var second = rows.sheet(ZZ, project.id(), project.contractor(), PaidProject.MONTH.plusMonths(1), "approved");
        project.person(second, "示例乙", 7_000_00);
        project.sends(project.prepared(second), 1).andExpect(jsonPath("$.code", is("payment.short")));
        project.payments()
                .andExpect(jsonPath("$.account.onTheWayFen", is(7_000_00)))
                .andExpect(jsonPath("$.account.availableFen", is(3_000_00)));
    }

    @Test
    @Requirement("ZY-094")
    void thePayrollOfAFrozenAccountSaysSoUntilItIsLifted() throws Exception {
        var keeper = counter.of("zy.housing");
        var project = PaidProject.opened(keeper, rows, "620700", "示例银行");
        project.holds(10_000_00);
        var sheet = project.sheet(project.contractor());
        project.person(sheet, "示例甲", 1_000_00);
        var batch = project.prepared(sheet);
        project.file()
                .does(
                        keeper,
                        "hold-account",
                        "\"kind\":\"frozen\",\"authority\":\"示例法院\",\"document\":\"示例〔2024〕1号\",\"on\":\"2024-06-09\"");

        project.payments().andExpect(jsonPath("$.held", is("专户冻结")));
        project.sends(batch, 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("专户冻结")));
        assertThat(duties("project:" + project.file().id()))
                .contains("national.account.held|zy.labour|OPEN", "zhangye.account.held_court|zy.court|OPEN");

        var hold = Counter.read(
                keeper.get("/api/projects/" + project.file().id() + "/account"), "$.accounts[0].holds[0].id");
        project.file()
                .does(
                        keeper,
                        "release-account",
                        "\"hold\":\"%s\",\"on\":\"2024-06-10\",\"document\":\"示例\"".formatted(hold));
        project.payments().andExpect(jsonPath("$.held", is(nullValue())));
        project.sends(batch, 1).andExpect(status().isOk());
    }

    @Test
    void twoWhoPressAtOnceSendOnceAndTheFileIsTheSameForEver() throws Exception {
        var project = project();
        project.holds(10_000_00);
        var sheet = project.sheet(project.contractor());
        project.people(sheet, 3, 1_000_00);
        var batch = project.prepared(sheet);
        var answers = Together.all(List.of(() -> press(project, batch), () -> press(project, batch)));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);

        var file = project.instruction(batch);
        assertThat(project.instruction(batch)).isEqualTo(file);
        var cards = rows.db().fetchValue("select cipher from wage.pay_file where batch = ?::uuid", batch);
        assertThat(String.valueOf(cards)).doesNotContain("CdtrAcct");
        housing.post(project.path("/batches/" + batch + "/withdraw"), "{\"version\":2}")
                .andExpect(status().isConflict());
        project.sends(batch, 2).andExpect(status().isConflict());
    }

    private static int press(PaidProject project, String batch) throws Exception {
        return project.sends(batch, 1).andReturn().getResponse().getStatus();
    }

    @Test
    void whatWasWithdrawnIsFreeToBePaidByAnotherBatchAndACardThatChangedIsNotPaid() throws Exception {
        var project = project();
        project.holds(10_000_00);
        var sheet = project.sheet(project.contractor());
        var person = project.person(sheet, "示例甲", 1_000_00);
        var batch = project.prepared(sheet);
        housing.get(project.path("/batches/" + batch + "/file")).andExpect(status().isConflict());
        rows.db().execute("update wage.worker_card set ended_at = now()::timestamp where worker = ?", person.worker());
        rows.card(person.worker(), "示例甲", "62" + PaidProject.digits(15));
        project.sends(batch, 1).andExpect(jsonPath("$.code", is("payment.cards")));
        housing.post(project.path("/batches/" + batch + "/withdraw"), "{\"version\":1}")
                .andExpect(status().isOk());
        project.sent(sheet);
        project.payments().andExpect(jsonPath("$.sheets", is(empty())));
    }

    @Test
    void whoHasNoPartInItSeesAndDoesNothing() throws Exception {
        var project = project();
        var sheet = project.sheet(project.contractor());
        project.person(sheet, "示例甲", 1_000_00);
        var batch = project.prepared(sheet);
        var stranger = counter.of("zy.labour");
        for (var path : List.of("/payments", "/batches/" + batch + "/lines", "/cover", "/pay-rates?month=2024-05")) {
            stranger.get(project.path(path)).andExpect(status().isNotFound());
        }
        stranger.get(project.path("/batches/" + batch + "/file")).andExpect(status().isNotFound());
        stranger.post(project.path("/batches"), "{\"sheet\":\"%s\"}".formatted(sheet))
                .andExpect(status().isNotFound());
        counter.of("zz.justice")
                .post(project.path("/batches/" + batch + "/send"), "{\"version\":1}")
                .andExpect(status().is4xxClientError());
        project.prepares(UUID.randomUUID()).andExpect(status().isNotFound());
        housing.post(project.path("/batches"), "{}").andExpect(status().is(422));
    }
}
