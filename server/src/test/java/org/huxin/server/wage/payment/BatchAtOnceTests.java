package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A payroll and the bank's answers to it in the same moment, and answers that look alike. */
@CaseworkTest
class BatchAtOnceTests {

    private static final String HEAD = "序号,收款账号,户名,金额,处理结果,失败原因\n";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private PaidProject project;
    private UUID sheet;
    private PaidProject.Person person;

    @BeforeEach
    void aWageToPay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 12));
        project = PaidProject.opened(counter.of("zz.housing"), new WageRows(db, personal), "410803", "示例银行");
        project.holds(10_000_00);
        sheet = project.sheet(project.contractor());
        person = project.person(sheet, "示例甲", 1_000_00);
    }

    private String row(String result, String reason) {
        return HEAD + "1,%s,示例甲,1000.00,%s,%s\n".formatted(person.card(), result, reason);
    }

    private String reference(String batch) {
        return db.fetchSingle("select reference from wage.pay_line where batch = {0}::uuid", batch)
                .get(0, String.class);
    }

    @RepeatedTest(3)
    void ofSendingAndWithdrawingOneHappens() throws Exception {
        var batch = project.prepared(sheet);
        Callable<Integer> send =
                () -> project.sends(batch, 1).andReturn().getResponse().getStatus();
        Callable<Integer> withdraw = () -> project.officer()
                .post(project.path("/batches/" + batch + "/withdraw"), "{\"version\":1}")
                .andReturn()
                .getResponse()
                .getStatus();
        var answers = Together.all(List.of(send, withdraw));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        var sent = answers.getFirst() == 200;
        project.payments()
                .andExpect(jsonPath("$.batches[0].state.code", is(sent ? "sent" : "withdrawn")))
                .andExpect(jsonPath("$.account.onTheWayFen", is(sent ? 1_000_00 : 0)));
        project.officer().get(project.path("/batches/" + batch + "/file")).andExpect(status().is(sent ? 200 : 409));
    }

    @RepeatedTest(3)
    void aSheetAndAStatementOfTheSameMomentBookThePaymentOnce() throws Exception {
        var batch = project.sent(sheet);
        var entry = BankSays.entry("DBIT", 1_000_00, reference(batch), "B" + batch.substring(0, 8), "示例甲");
        Callable<Integer> statement =
                () -> project.answers("", "通知.xml", BankSays.notice(project.number(), List.of(entry)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        Callable<Integer> answer = () -> project.answers("?batch=" + batch, "回单.csv", row("成功", ""))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(Together.all(List.of(statement, answer))).containsExactly(200, 200);
        project.payments()
                .andExpect(jsonPath("$.account.balanceFen", is(9_000_00)))
                .andExpect(jsonPath("$.batches[0].state.code", is("answered")));
    }

    @Test
    void twoBatchesThatFailInTheSameWordsAreBothAnswered() throws Exception {
        var first = project.sent(sheet);
        project.answers("?batch=" + first, "回单.csv", row("失败", "账户已销户")).andExpect(jsonPath("$.again", is(false)));
        var second = project.sent(sheet);
        project.answers("?batch=" + second, "回单.csv", row("失败", "账户已销户"))
                .andExpect(jsonPath("$.again", is(false)))
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("failed")));
        project.lines(second).andExpect(jsonPath("$.items[*].state.code", contains("failed")));
        project.answers("?batch=" + second, "回单.csv", row("失败", "账户已销户")).andExpect(jsonPath("$.again", is(true)));
        project.payments().andExpect(jsonPath("$.sheets[0].lines", is(1)));
    }

    @Test
    void whatFailedTwiceAndIsPaidTwiceAfterAllIsTakenAndNamed() throws Exception {
        var first = project.sent(sheet);
        project.answers("?batch=" + first, "回单.csv", row("失败", "账户已销户")).andExpect(status().isOk());
        var second = project.sent(sheet);
        project.answers("?batch=" + second, "回单.csv", row("失败", "网点停业")).andExpect(status().isOk());
        var entries = List.of(first, second).stream()
                .map(one -> BankSays.entry("DBIT", 1_000_00, reference(one), "B" + one.substring(0, 8), "示例甲"))
                .toList();
        project.answers("", "通知.xml", BankSays.notice(project.number(), entries))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("paid", "twice")))
                .andExpect(jsonPath("$.attention[*].outcome.code", contains("twice")));
        project.payments().andExpect(jsonPath("$.account.balanceFen", is(8_000_00)));
    }

    @Test
    void amountsBeyondAllReasonAreRefusedAndNoSumOverflows() throws Exception {
        var batch = project.sent(sheet);
        var huge = "90000000000000000.00";
        var content = HEAD + "1,%s,示例甲,%s,成功,\n2,%s,示例甲,%s,成功,\n".formatted(person.card(), huge, person.card(), huge);
        project.answers("?batch=" + batch, "回单.csv", content)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answer", is((Object) null)))
                .andExpect(jsonPath("$.mistakes.length()", is(2)));
        project.answers("?batch=" + batch, "回单.csv", row("成功", "").replace("1000.00", "1e999999999"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answer", is((Object) null)));
        var entry = BankSays.entry("CRDT", 1, "", "B1", "示例").replace("0.01", huge);
        project.answers("", "通知.xml", BankSays.notice(project.number(), List.of(entry, entry.replace("B1", "B2"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answer", is((Object) null)));
        project.payments().andExpect(jsonPath("$.account.balanceFen", is(10_000_00)));
    }
}
