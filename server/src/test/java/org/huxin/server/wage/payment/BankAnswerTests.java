package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 银行回单. */
@CaseworkTest
class BankAnswerTests {

    private static final String HEAD = "序号,收款账号,户名,金额,处理结果,失败原因\n";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private Officer housing;
    private WageRows rows;
    private PaidProject project;
    private UUID sheet;
    private List<PaidProject.Person> people;
    private String batch;
    private String message;
    private List<String> references;

    @BeforeEach
    void threeWagesAreAtTheBank() throws Exception {
        counter.on(LocalDate.of(2024, 6, 12));
        housing = counter.of("zz.housing");
        rows = new WageRows(db, personal);
        begin(housing, "410803", "示例银行");
    }

    private void begin(Officer officer, String jurisdiction, String bank) throws Exception {
        project = PaidProject.opened(officer, rows, jurisdiction, bank);
        project.holds(10_000_00);
        sheet = project.sheet(project.contractor());
        people = project.people(sheet, 3, 1_000_00);
        batch = project.sent(sheet);
        message = PaidProject.value(project.payments(), "$.batches[0].message");
        references = db.select(PAY_LINE.REFERENCE)
                .from(PAY_LINE)
                .where(PAY_LINE.BATCH.eq(UUID.fromString(batch)))
                .orderBy(PAY_LINE.PLACE)
                .fetch(PAY_LINE.REFERENCE);
    }

    private long balance() throws Exception {
        return ((Number) PaidProject.value(project.payments(), "$.account.balanceFen")).longValue();
    }

    private String row(int at, String result, String reason) {
        var person = people.get(at);
        return "%d,%s,%s,%d.%02d,%s,%s\n".formatted(at + 1, person.card(), person.name(), 1_000, at, result, reason);
    }

    @Test
    @Requirement("JY-31b")
    void threeRowsLeaveTheSpecialAccountAndTheOneThatCameBackStaysUnpaid() throws Exception {
        counter.on(LocalDate.of(2024, 6, 12));
        var keeper = counter.of("jy.housing");
        String bank = PaidProject.value(keeper.get("/api/special-accounts/terms"), "$.banks[0]");
        begin(keeper, "419001", bank);
        var file = project.instruction(batch);
        assertThat(file.split("<CdtTrfTxInf>", -1)).hasSize(4);
        assertThat(file).contains("<Id>" + project.number() + "</Id>").contains("<Cd>SALA</Cd>");
        people.forEach(person -> assertThat(file).contains("<Id>" + person.card() + "</Id>"));

        project.answers("?batch=" + batch, "回单.csv", HEAD + row(0, "成功", "") + row(1, "失败", "账户已销户") + row(2, "成功", ""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mistakes", is(empty())));

        project.lines(batch)
                .andExpect(jsonPath("$.items[*].state.label", contains("成功", "失败", "成功")))
                .andExpect(jsonPath("$.items[1].reason", is("账户已销户")))
                .andExpect(jsonPath("$.items[1].paidOn", is((Object) null)));
        var unpaid = db.fetchSingle(
                WORKER_MONTH, WORKER_MONTH.WORKER.eq(people.get(1).worker()));
        assertThat(unpaid.getPaidFen()).isZero();
        assertThat(unpaid.getUnpaidFen()).isEqualTo(1_000_01);
        project.payments()
                .andExpect(jsonPath("$.sheets[0].lines", is(1)))
                .andExpect(jsonPath("$.sheets[0].repeated", is(1)));

        // paid again
        var again = project.sent(sheet);
        project.answers("?batch=" + again, "补发.csv", HEAD + row(1, "成功", "")).andExpect(status().isOk());
        project.payments().andExpect(jsonPath("$.sheets", is(empty())));
        assertThat(balance()).isEqualTo(10_000_00 - 3_000_03);
    }

    @Test
    void theSameWordsAboutAnotherBatchAreAnotherAnswer() throws Exception {
        project.answers("?batch=" + batch, "回单.csv", HEAD + row(0, "失败", "账户冻结") + row(1, "成功", "") + row(2, "成功", ""));
        var words = HEAD + row(0, "失败", "账户冻结");
        for (var attempt = 0; attempt < 2; attempt++) {
            var again = project.sent(sheet);
            project.answers("?batch=" + again, "补发.csv", words)
                    .andExpect(jsonPath("$.again", is(false)))
                    .andExpect(jsonPath("$.mistakes", is(empty())));
            project.answers("?batch=" + again, "补发.csv", words).andExpect(jsonPath("$.again", is(true)));
            project.lines(again).andExpect(jsonPath("$.items[*].state.label", contains("失败")));
        }
    }

    @Test
    @Requirement("ZZ-064")
    void everyRowOfTheBanksReturnIsShownAndTheSumsMatch() throws Exception {
        var content = HEAD + row(0, "交易成功", "") + row(1, "拒绝", "户名不符") + row(2, "已入账", "") + "合计,,,3000.03,,\n";
        project.answers("?batch=" + batch, "回单.csv", content)
                .andExpect(jsonPath("$.lines", is(3)))
                .andExpect(jsonPath("$.sums[?(@.outcome.label=='成功')].fen", contains(2_000_02)))
                .andExpect(jsonPath("$.sums[?(@.outcome.label=='失败')].fen", contains(1_000_01)))
                .andExpect(jsonPath("$.attention[*].reason", contains("户名不符")));
        var seen = housing.get(project.path("/bank-answers"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].file.name", is("回单.csv")))
                .andExpect(jsonPath("$.items[0].message", is(message)))
                .andExpect(jsonPath("$.items[0].sums[?(@.outcome.code=='paid')].fen", contains(2_000_02)));
        var lines = project.path("/bank-answers/" + Counter.read(seen, "$.items[0].id") + "/lines");
        housing.get(lines)
                .andExpect(jsonPath("$.items[*].outcome.code", contains("paid", "failed", "paid")))
                .andExpect(jsonPath("$.items[1].name", is(people.get(1).name())));
        housing.get(lines + "?noteworthy=true").andExpect(jsonPath("$.items[*].line", contains(3)));
        var first = housing.get(lines + "?size=2").andExpect(jsonPath("$.items", hasSize(2)));
        housing.get(lines + "?size=2&after=" + Counter.read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].line", contains(4)));
        project.payments()
                .andExpect(jsonPath("$.batches[0].state.code", is("answered")))
                .andExpect(jsonPath("$.batches[0].sums[?(@.state.code=='paid')].lines", contains(2)));
        project.answers("?batch=" + batch, "回单.csv", content).andExpect(jsonPath("$.again", is(true)));
        assertThat(balance()).isEqualTo(10_000_00 - 2_000_02);
        housing.get("/api/projects/" + project.file().id() + "/account")
                .andExpect(jsonPath("$.failures[0].lines", is(1)))
                .andExpect(jsonPath("$.failures[0].reason", is("户名不符")));
    }

    @Test
    void aSheetThatDoesNotFitIsRefusedWholeWithEveryLine() throws Exception {
        var wrong = List.of(
                HEAD + row(0, "成功", "") + row(1, "成功", ""),
                HEAD + row(0, "成功", "") + row(1, "成功", "") + row(2, "成功", "") + row(2, "成功", ""),
                HEAD + row(0, "成功", "") + row(1, "成功", "") + row(2, "成功", "") + "合计,,,9999,,\n",
                HEAD + row(0, "成功", "") + row(1, "什么", "") + row(2, "成功", ""),
                HEAD + row(0, "成功", "").replace("1000.00", "999.00") + row(1, "成功", "") + row(2, "成功", ""),
                HEAD.replace("序号", "付款账号") + row(0, "成功", "") + row(1, "成功", "") + row(2, "成功", ""),
                HEAD.replace("序号", "月份")
                        + row(0, "成功", "").replaceFirst("1,", "2024-04,")
                        + row(1, "成功", "")
                        + row(2, "成功", ""));
        for (var content : wrong) {
            project.answers("?batch=" + batch, "回单.csv", content)
                    .andExpect(jsonPath("$.answer", is((Object) null)))
                    .andExpect(jsonPath("$.mistakes", not(empty())));
        }
        project.lines(batch).andExpect(jsonPath("$.items[*].state.code", contains("waiting", "waiting", "waiting")));
        assertThat(balance()).isEqualTo(10_000_00);
        project.answers("", "回单.csv", HEAD)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("payment.batch")));
        project.answers("?batch=" + batch, "空.csv", "什么,都,没有\n").andExpect(jsonPath("$.code", is("import.header")));
    }

    @Test
    void aWorkbookAndTextWithTabsAreReadAlike() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("回单");
            var lines = (HEAD + row(0, "成功", "") + row(1, "成功", "") + row(2, "处理中", "")).split("\n");
            for (var line = 0; line < lines.length; line++) {
                var cells = lines[line].split(",", -1);
                for (var cell = 0; cell < cells.length; cell++) {
                    page.value(line, cell, cells[cell]);
                }
            }
        }
        housing.sendFile(
                        project.path("/bank-answers?batch=" + batch),
                        "回单.xlsx",
                        "application/octet-stream",
                        bytes.toByteArray())
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("paid", "pending")));
        project.answers(
                        "?batch=" + batch,
                        "回单.txt",
                        (HEAD + row(0, "成功", "") + row(1, "成功", "") + row(2, "成功", "")).replace(',', '\t'))
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("paid", "known")));
        project.lines(batch).andExpect(jsonPath("$.items[*].state.code", contains("paid", "paid", "paid")));
    }

    @Test
    void aStatusReportSaysOfEachLineWhatBecameOfIt() throws Exception {
        var lines = List.of(
                BankSays.status(references.get(0), "ACSC", ""),
                BankSays.status(references.get(1), "RJCT", "AC04"),
                BankSays.status(references.get(2), "ACCP", ""));
        project.answers("", "回执.xml", BankSays.report(message, 4, 3_000_03, lines))
                .andExpect(jsonPath("$.mistakes[0].message", containsString("笔数")));
        project.answers("", "回执.xml", BankSays.report(message, 3, 3_000_03, lines))
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("paid", "failed", "pending")));
        project.lines(batch)
                .andExpect(jsonPath("$.items[*].state.code", contains("paid", "failed", "waiting")))
                .andExpect(jsonPath("$.items[1].reason", is("账户已销户")));
        project.answers("", "别的.xml", BankSays.report("HX-unknown", 3, 3_000_03, lines))
                .andExpect(jsonPath("$.mistakes[0].message", containsString("批次")));
    }

    @Test
    void aStatementIsMatchedByReferenceAndWhatIsNoWageIsNamed() throws Exception {
        var account = project.number();
        var entries = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            entries.add(BankSays.entry(
                    "DBIT",
                    1_000_00 + i,
                    references.get(i),
                    "B%s-%d".formatted(batch.substring(0, 8), i),
                    "示例工人" + (i + 1)));
        }
        entries.add(BankSays.entry("CRDT", 1_000_02, references.get(2), "BR" + batch.substring(0, 8), "示例银行"));
        entries.add(BankSays.entry("CRDT", 50_000_00, "", "BI" + batch.substring(0, 8), "示例建设单位"));
        entries.add(BankSays.entry("DBIT", 300_00, "", "BO" + batch.substring(0, 8), "示例材料商行"));
        var closing = 10_000_00 - 2_000_01 + 50_000_00 - 300_00;

        project.answers("", "对账单.xml", BankSays.statement(account, 10_000_00, closing + 1, entries))
                .andExpect(jsonPath("$.mistakes[0].message", containsString("期末余额")));
        project.answers("", "对账单.xml", BankSays.statement("1" + account, 10_000_00, closing, entries))
                .andExpect(jsonPath("$.mistakes[0].message", containsString("不是这个项目的专用账户")));
        assertThat(balance()).isEqualTo(10_000_00);

        project.answers("", "对账单.xml", BankSays.statement(account, 10_000_00, closing, entries))
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("paid", "returned", "misused", "income")))
                .andExpect(jsonPath("$.attention[?(@.outcome.code=='income')].fen", contains(50_000_00)))
                .andExpect(jsonPath("$.attention[?(@.outcome.code=='misused')].other", contains("示例材料商行")))
                .andExpect(jsonPath("$.closingFen", is((int) closing)))
                .andExpect(jsonPath("$.bookFen", is((int) closing - 50_000_00)));
        project.lines(batch)
                .andExpect(jsonPath("$.items[*].state.code", contains("paid", "paid", "returned")))
                .andExpect(jsonPath("$.items[2].returnedOn", is("2024-06-11")));
        project.file()
                .page(housing)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhongzhan.account.violation')].status", contains("open")));

        // the same movements once more, as a notice
        project.answers("", "通知.xml", BankSays.notice(account, entries))
                .andExpect(jsonPath("$.sums[?(@.outcome.code=='known')].lines", contains(5)));
        assertThat(balance()).isEqualTo(closing - 50_000_00);
        housing.get("/api/projects/" + project.file().id() + "/account")
                .andExpect(jsonPath("$.violations", hasSize(1)));
        var entry = "$.items[?(@.reference=='%s')].note".formatted(references.get(0));
        housing.get("/api/projects/" + project.file().id() + "/account-entries")
                .andExpect(jsonPath(entry, hasItem(containsString("银行流水B"))));
    }

    @Test
    void whatTheBankPaidToSomebodyElseIsNamedThereAndInTheMatch() throws Exception {
        var elsewhere = BankSays.entry("DBIT", 1_000_00, references.get(0), "BX" + batch.substring(0, 8), "示例别人");
        project.answers("", "通知.xml", BankSays.notice(project.number(), List.of(elsewhere)))
                .andExpect(jsonPath("$.sums[*].outcome.code", contains("other_payee")))
                .andExpect(jsonPath("$.attention[0].other", is("示例别人")));
        project.lines(batch)
                .andExpect(jsonPath("$.items[0].state.code", is("paid")))
                .andExpect(jsonPath("$.items[0].otherCard", containsString("示例别人")));
        var match = "/api/wage/projects/" + project.file().id() + "/match";
        var named = housing.get(match + "?month=2024-05&reason=other_card")
                .andExpect(jsonPath("$.rows.items", hasSize(1)))
                .andExpect(jsonPath("$.rows.items[0].fallenDue", is(true)));
        housing.get(match + "/" + Counter.read(named, "$.rows.items[0].worker") + "?month=2024-05")
                .andExpect(jsonPath("$.employers[0].payments[0].answers[*].file.name", contains("通知.xml")))
                .andExpect(jsonPath("$.employers[0].payments[0].answers[0].line", is(1)))
                .andExpect(jsonPath(
                        "$.employers[0].payments[0].answers[0].bankReference", is("BX" + batch.substring(0, 8))));
    }

    @Test
    void theAccountIsNotClosedWhileTheBankHasNotAnswered() throws Exception {
        project.file()
                .does(
                        housing,
                        "announce-account-closing",
                        "\"reason\":\"completed\",\"on\":\"2024-06-12\",\"attachments\":[\"%s\"]"
                                .formatted(housing.uploads()));
        var closing = "\"on\":\"2024-06-12\",\"noSuits\":true,\"noArrears\":true";
        project.file()
                .act(counter.of("zz.labour"), "close-account", closing)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("account.wages_waiting")));
    }

    @Test
    void whatIsMadeToDoHarmIsRefusedInChinese() throws Exception {
        var root = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">";
        var harmful = List.of(
                "<!DOCTYPE x [<!ENTITY a \"b\">]>" + root + "&a;</Document>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + root + "</Document>",
                root + "<a>".repeat(20_000),
                root + "<Ntry>",
                root + "<?x y?></Document>",
                "<Document xmlns=\"urn:example\"/>",
                "<",
                root + "<Stmt><Acct><Id><Othr><Id>" + "9".repeat(100_000)
                        + "</Id></Othr></Id></Acct></Stmt></Document>");
        for (var content : harmful) {
            project.answers("", "回执.xml", content)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code", is("import.format")));
        }
        project.answers("?batch=" + UUID.randomUUID(), "回执.xml", harmful.getFirst())
                .andExpect(status().isNotFound());
    }
}
