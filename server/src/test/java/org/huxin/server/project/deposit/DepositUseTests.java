package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.paper;
import static org.huxin.server.project.deposit.Depositing.requires;
import static org.huxin.server.project.deposit.Depositing.verifiedCase;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 动用、补足和返还: only for wages, never above what is there, and back only after an approval that names its rule. */
@CaseworkTest
class DepositUseTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    @Autowired
    private DSLContext db;

    private Officer housing;
    private Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("jy.housing");
        labour = counter.of("jy.labour");
    }

    private String stored() throws Exception {
        var project = built("示例" + UUID.randomUUID()).enteredBy(housing);
        requires(housing, project, SUM);
        does(housing, project, "record", cash("示例银行", SUM, DAY));
        return project;
    }

    private static String instrument(Officer officer, String project) throws Exception {
        return Counter.read(view(officer, project), "$.instruments[0].id");
    }

    private ResultActions uses(String project, String case_, long fen) throws Exception {
        return act(
                housing,
                project,
                "approve-use",
                "\"instrument\":\"%s\",\"caseId\":%s,\"amountFen\":%d,\"decision\":\"示例决定\",\"decisionDue\":\"2024-03-01\""
                        .formatted(instrument(housing, project), case_ == null ? "null" : "\"" + case_ + "\"", fen));
    }

    @Test
    @Requirement("ZZ-045")
    void onlyAVerifiedCaseOfTheProjectOpensTheDepositAndNothingElseCanBeEntered() throws Exception {
        var project = stored();
        uses(project, null, 100).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("caseId")));
        uses(project, UUID.randomUUID().toString(), 100)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("deposit.case")));
        uses(project, verifiedCase(db, labour, project, DAY, 0), 100).andExpect(status().is(422));
        uses(project, verifiedCase(db, labour, stored(), DAY, SUM), 100).andExpect(status().is(422));
        view(housing, project).andExpect(jsonPath("$.totals.usedFen", is(0)));

        var owed = verifiedCase(db, labour, project, DAY, 500);
        view(housing, project).andExpect(jsonPath("$.offers.cases[*].id", contains(owed)));
        uses(project, owed, 501).andExpect(status().is(422)).andExpect(jsonPath("$.code", is("deposit.case")));
        uses(project, owed, 500).andExpect(status().isOk());
        uses(project, owed, 1).andExpect(status().is(422));
    }

    @Test
    @Requirement("JY-33b")
    void theBalanceIsWhatCameInLessWhatWasUsedAndWentBackAndNothingAboveItIsUsed() throws Exception {
        var project = stored();
        var owed = verifiedCase(db, labour, project, DAY, 10 * SUM);
        uses(project, owed, SUM + 1)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("deposit.balance")))
                .andExpect(jsonPath("$.detail", containsString("200,000.00元")));
        uses(project, owed, 15_000_000)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totals.balanceFen", is(20_000_000)))
                .andExpect(jsonPath("$.totals.reservedFen", is(15_000_000)))
                .andExpect(jsonPath("$.totals.availableFen", is(5_000_000)));
        uses(project, owed, 5_000_001).andExpect(jsonPath("$.code", is("deposit.balance")));

        act(housing, project, "record-payment", payment(project, 15_000_001)).andExpect(status().is(422));
        does(housing, project, "record-payment", payment(project, 12_000_000))
                .andExpect(jsonPath("$.totals.inFen", is(20_000_000)))
                .andExpect(jsonPath("$.totals.usedFen", is(12_000_000)))
                .andExpect(jsonPath("$.totals.returnedFen", is(0)))
                .andExpect(jsonPath("$.totals.balanceFen", is(8_000_000)))
                .andExpect(jsonPath("$.totals.availableFen", is(8_000_000)))
                .andExpect(jsonPath("$.movements[*].kind", contains("in", "used")))
                .andExpect(jsonPath("$.state.code", is("short")));
        assertThat(duty("deposit:" + Counter.read(view(housing, project), "$.uses[0].id"), "national.deposit.top_up"))
                .contains("open")
                .contains("2024-03-18");
        does(housing, project, "record", cash("示例银行", 12_000_000, DAY)).andExpect(jsonPath("$.state.code", is("full")));
        assertThat(duty("deposit:" + Counter.read(view(housing, project), "$.uses[0].id"), "national.deposit.top_up"))
                .contains("met");
    }

    private String payment(String project, long fen) throws Exception {
        return "\"use\":\"%s\",\"paidFen\":%d,\"paidOn\":\"%s\""
                .formatted(Counter.read(view(housing, project), "$.uses[0].id"), fen, DAY);
    }

    private String duty(String subject, String rule) {
        return duties.of(subject).stream()
                .filter(one -> one.rule().equals(rule))
                .map(one -> one.status() + " " + one.dueOn())
                .reduce((one, later) -> later)
                .orElse("none");
    }

    @Test
    void contractorAndAgencyEachGetTheNoticeAndTheAgencysDaysRunFromItsReceipt() throws Exception {
        var project = stored();
        var owed = verifiedCase(db, labour, project, DAY, SUM);
        var answer = uses(project, owed, 100).andExpect(status().isOk());
        var use = Counter.read(answer, "$.uses[0].id");
        var agency = Counter.read(answer, "$.uses[0].papers[1]");
        housing.get("/api/projects/" + project)
                .andExpect(jsonPath("$.papers[*].addressee", hasItems("示例银行")))
                .andExpect(jsonPath("$.papers.length()", is(2)));
        assertThat(duty("deposit:" + use, "national.deposit.pay")).isEqualTo("none");

        housing.post("/api/papers/" + agency + "/receipt", "{\"receipt\":\"测试员甲\"}")
                .andExpect(status().isOk());
        assertThat(duty("deposit:" + use, "national.deposit.pay")).isEqualTo("open 2024-03-11");
        does(housing, project, "record-payment", payment(project, 100));
        assertThat(duty("deposit:" + use, "national.deposit.pay")).contains("met");
    }

    @Test
    void aGuaranteeThatHasEndedIsNotUsedAndItsEndIsRemindedOfAMonthBefore() throws Exception {
        var project = built("示例" + UUID.randomUUID()).enteredBy(housing);
        var ends = DAY.plusYears(1);
        does(housing, project, "record", paper("bank_guarantee", "示例银行", SUM, DAY, ends));
        var guarantee = instrument(housing, project);
        assertThat(duty("deposit:" + guarantee, "national.deposit.renewal")).isEqualTo("open 2025-02-04");
        housing.get("/api/deposits/" + guarantee + "/project").andExpect(jsonPath("$.id", is(project)));
        counter.of("zz.labour").get("/api/deposits/" + guarantee + "/project").andExpect(status().isNotFound());

        does(housing, project, "remind-renewal", "\"instrument\":\"%s\"".formatted(guarantee));
        assertThat(duty("deposit:" + guarantee, "national.deposit.renewal")).contains("met");

        var owed = verifiedCase(db, labour, project, DAY, SUM);
        counter.on(ends.plusDays(1));
        uses(project, owed, 100).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("instrument")));
        view(housing, project)
                .andExpect(jsonPath("$.totals.endedFen", is(20_000_000)))
                .andExpect(jsonPath("$.totals.availableFen", is(0)));
    }

    @Test
    @Requirement("JY-33c")
    void moneyGoesBackOnlyAfterARecordedApprovalThatNamesItsRule() throws Exception {
        var project = stored();
        var file = new ProjectFile(project);
        var proof = "\"noticedOn\":\"%s\",\"promised\":true,\"noticedTwice\":true,\"attachments\":[\"%s\"]";
        act(housing, project, "apply-return", proof.formatted(DAY, housing.uploads()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("没有完工")));
        appointed(file);
        file.begins(housing).enters(housing, "exit");
        housing.get("/api/deposits?state=returnable&text=" + name(file))
                .andExpect(jsonPath("$.items[*].project", contains(project)));
        counter.on(DAY.plusDays(30));
        act(housing, project, "apply-return", proof.formatted(DAY, housing.uploads()))
                .andExpect(jsonPath("$.errors[0].path", is("noticedOn")));

        var applied = DAY.plusDays(31);
        counter.on(applied);
        does(housing, project, "apply-return", proof.formatted(DAY, housing.uploads()))
                .andExpect(jsonPath("$.state.code", is("full")))
                .andExpect(jsonPath("$.actions[*].name", not(hasItem("refund"))));
        refunds(project).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("deposit.not_approved")));
        act(housing, project, "decide-return", "\"approved\":true,\"rule\":\"completed\"")
                .andExpect(status().isConflict());
        does(housing, project, "review-return", "\"passed\":true");
        act(housing, project, "decide-return", "\"approved\":true")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("rule")));
        refunds(project).andExpect(jsonPath("$.code", is("deposit.not_approved")));
        does(housing, project, "decide-return", "\"approved\":true,\"rule\":\"completed\"")
                .andExpect(jsonPath("$.state.code", is("full")))
                .andExpect(jsonPath("$.returns[0].rule", containsString("第二十二条")))
                .andExpect(jsonPath("$.returns[0].decidedBy.id", is("jy.housing")));

        refunds(project)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state.label", is("已退还")))
                .andExpect(jsonPath("$.totals.returnedFen", is(20_000_000)))
                .andExpect(jsonPath("$.totals.balanceFen", is(0)))
                .andExpect(jsonPath("$.movements[*].kind", contains("in", "returned")))
                .andExpect(jsonPath("$.movements[*].on", contains(DAY.toString(), applied.toString())))
                .andExpect(jsonPath("$.movements[*].by.id", contains("jy.housing", "jy.housing")))
                .andExpect(jsonPath("$.returns[0].refundedAt", is(notNullValue())));
        refunds(project).andExpect(status().isConflict());
    }

    private ResultActions refunds(String project) throws Exception {
        return act(housing, project, "refund", "\"refundedOn\":\"%s\"".formatted(DAY.plusDays(31)));
    }

    private String name(ProjectFile file) throws Exception {
        return Counter.read(file.page(housing), "$.name");
    }

    private void appointed(ProjectFile file) throws Exception {
        file.appoints(
                housing, "wage_officer", "测试员" + UUID.randomUUID().toString().substring(0, 6));
    }

    @Test
    void theReviewAndTheDecisionHaveTheirDaysAndNothingGoesBackWhileWagesAreOwed() throws Exception {
        var project = stored();
        var file = new ProjectFile(project);
        appointed(file);
        file.begins(housing).enters(housing, "exit");
        var applied = LocalDate.of(2024, 4, 8);
        counter.on(applied);
        var answer = does(
                housing,
                project,
                "apply-return",
                "\"noticedOn\":\"%s\",\"promised\":true,\"noticedTwice\":true,\"attachments\":[\"%s\"]"
                        .formatted(DAY, housing.uploads()));
        var one = Counter.read(answer, "$.returns[0].id");
        assertThat(duty("deposit:" + one, "national.deposit.review_return")).isEqualTo("open 2024-04-15");

        var owed = verifiedCase(db, labour, project, applied, 100);
        act(housing, project, "review-return", "\"passed\":true")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("deposit.owed")));
        db.execute(
                "UPDATE casework.labour_case SET closed_at = ? WHERE id = ?",
                DAY.atStartOfDay(),
                UUID.fromString(owed));
        act(housing, project, "review-return", "\"passed\":false").andExpect(status().is(422));
        does(housing, project, "review-return", "\"passed\":false,\"findings\":\"公示照片不全\"");
        assertThat(duty("deposit:" + one, "national.deposit.decide_return")).isEqualTo("open 2024-04-11");
        act(housing, project, "decide-return", "\"approved\":true,\"rule\":\"completed\"")
                .andExpect(status().is(422));
        does(housing, project, "decide-return", "\"approved\":false,\"reason\":\"补正后再申请\"")
                .andExpect(jsonPath("$.returns[0].state.code", is("refused")))
                .andExpect(jsonPath("$.actions[*].name", hasItem("apply-return")));
    }
}
