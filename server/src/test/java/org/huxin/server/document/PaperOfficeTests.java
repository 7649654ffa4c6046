package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.db.document.Tables.PAPER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.testing.Requirement;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperOfficeTests {

    private static final PaperFilter EVERYTHING = new PaperFilter(null, null, null, null, null, null, null, null);

    private final PaperDesk desk = new PaperDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPaperIsWordedByThePackNumberedAndTold() {
        var paper = desk.issue(PaperDesk.reminder());

        assertThat(paper.number()).isEqualTo("提醒〔2024〕1号");
        assertThat(paper.title()).isEqualTo("关于示例建筑有限公司欠薪线索办理事项的提醒函");
        assertThat(paper.addressee()).isEqualTo("示例区住房和城乡建设局");
        assertThat(paper.content().date()).isEqualTo(LocalDate.of(2024, 3, 7));
        assertThat(desk.facts)
                .containsExactly(new PaperIssued(
                        "clue:1",
                        desk.now,
                        "410803",
                        "reminder_letter",
                        "提醒〔2024〕1号",
                        paper.id().toString(),
                        "zz.housing"));
        assertThat(desk.acts).containsExactly("document.issued");
        assertThat(desk.papers.get(paper.id())).isEqualTo(paper);
        assertThat(desk.papers.about("clue:1")).containsExactly(paper);
        assertThat(ReadBack.copied(desk.papers.pdf(paper.id()))).contains("示例-2024-000123", "提醒〔2024〕1号");
        assertThat(desk.papers.docx(paper.id())).isNotEmpty();
    }

    @Test
    void numbersRunByUnitSeriesAndYear() {
        desk.issue(PaperDesk.reminder());
        assertThat(desk.issue(PaperDesk.reminder()).number()).isEqualTo("提醒〔2024〕2号");
        assertThat(desk.issue(PaperDesk.reminder().between("zz.housing", "zz.labour"))
                        .number())
                .isEqualTo("提醒〔2024〕1号");
        desk.now = LocalDateTime.of(2025, 1, 2, 8, 0);
        assertThat(desk.issue(PaperDesk.reminder()).number()).isEqualTo("提醒〔2025〕1号");
    }

    @Test
    @Requirement("ZZ-115")
    void noticesOfABureauRunUnderItsOwnCodeWithEveryBlankFilled() {
        var notice = desk.issue(notice("zz.housing"));

        assertThat(notice.number()).isEqualTo("中区住建农保通字〔2024〕第1号");
        assertThat(desk.issue(notice("zz.housing")).number()).isEqualTo("中区住建农保通字〔2024〕第2号");
        assertThat(desk.issue(notice("zz.labour")).number()).isEqualTo("中区人社农保通字〔2024〕第1号");
        assertThat(notice.content().unit()).isEqualTo("示例区住房和城乡建设局");
        assertThat(notice.addressee()).isEqualTo("示例建筑有限公司");
        assertThat(ReadBack.copied(desk.papers.pdf(notice.id())))
                .contains("示例安置房")
                .doesNotContain("{");
    }

    @Test
    void aUnitThatHasNoCodeCannotIssueAPaperNumberedByIt() {
        assertThatThrownBy(() -> desk.issue(notice("zz.government")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("paper.no_code"));
    }

    private static PaperOrder notice(String unit) {
        return PaperOrder.of(
                        "deposit_notice",
                        PaperDesk.HERE,
                        "push:1",
                        Map.of("project.name", "示例安置房", "addressee", "示例建筑有限公司"),
                        null)
                .between(unit, null);
    }

    @Test
    @Requirement("ZZ-079")
    void oneStepOfALadderGetsOneLetterHoweverManyDrawIt() throws Exception {
        var order = PaperDesk.reminder().drawnBy(UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(10)) {
            var drawn = new ArrayList<java.util.concurrent.Future<IssuedPaper>>();
            for (int thread = 0; thread < 10; thread++) {
                drawn.add(threads.submit(() -> desk.issue(order)));
            }
            var first = drawn.getFirst().get();
            for (var each : drawn) {
                assertThat(each.get().id()).isEqualTo(first.id());
            }
        }
        assertThat(desk.db.fetchCount(PAPER)).isEqualTo(1);
        assertThat(desk.facts).hasSize(1);
        assertThat(desk.issue(PaperDesk.reminder()).number()).isEqualTo("提醒〔2024〕2号");
    }

    @Test
    void aVoidedPaperKeepsItsNumberAndItsReason() {
        var paper = desk.issue(PaperDesk.reminder());
        var voided = desk.transaction.execute(status -> desk.papers.revoke(paper.id(), "主送单位写错"));

        assertThat(voided.voided()).isTrue();
        assertThat(voided.voidReason()).isEqualTo("主送单位写错");
        assertThat(voided.voidedAt()).isEqualTo(desk.now);
        assertThat(desk.issue(PaperDesk.reminder()).number()).isEqualTo("提醒〔2024〕2号");
        assertThat(desk.facts).contains(new PaperVoided("clue:1", desk.now, "410803", "提醒〔2024〕1号", "主送单位写错"));
        assertThat(ReadBack.copied(desk.papers.pdf(paper.id()))).contains("作废");
        refused("paper.already_voided", () -> desk.papers.revoke(paper.id(), "再次"));
        refused("paper.already_voided", () -> desk.papers.receive(paper.id(), Receipt.by("测试员甲")));
    }

    @Test
    void voidingNeedsAReason() {
        var paper = desk.issue(PaperDesk.reminder());
        refused("paper.reason_missing", () -> desk.papers.revoke(paper.id(), " "));
        assertThat(desk.papers.get(paper.id()).voided()).isFalse();
    }

    @Test
    void serviceIsRecordedToTheMinuteAndOnce() {
        var paper = desk.issue(PaperDesk.reminder());
        var received = desk.transaction.execute(status -> desk.papers.receive(paper.id(), Receipt.by("测试员甲")));

        assertThat(received.receivedAt()).isEqualTo(LocalDateTime.of(2024, 3, 7, 9, 30));
        assertThat(received.receiver()).isEqualTo("测试员甲");
        refused("paper.already_received", () -> desk.papers.receive(paper.id(), Receipt.by("测试员乙")));
        refused("paper.receiver_missing", () -> desk.papers.receive(paper.id(), Receipt.by("")));
    }

    @Test
    void aSlipThatComesBackLaterTellsWhenItWasSigned() {
        var paper = desk.issue(PaperDesk.reminder());
        var issued = desk.now;
        desk.now = issued.plusDays(2);
        refused("paper.receipt_time", () -> sign(paper, issued.minusMinutes(1)));
        refused("paper.receipt_time", () -> sign(paper, desk.now.plusMinutes(1)));

        var received = sign(paper, issued.plusHours(1));

        assertThat(received.receivedAt()).isEqualTo(LocalDateTime.of(2024, 3, 7, 10, 30));
        assertThat(received.receiverPost()).isEqualTo("项目经理");
        assertThat(received.receiverPhone()).isEqualTo("138****0001");
        assertThat(desk.db.fetchValue(PAPER.RECEIVER_PHONE_CIPHER, PAPER.ID.eq(paper.id())))
                .doesNotContain("13800000001");
        assertThat(desk.papers.receiverPhone(paper.id(), "核对签收")).isEqualTo("13800000001");
        assertThat(desk.facts).contains(new PaperReceived(received));
    }

    @Test
    void whatNobodySignedForIsListed() {
        var before = found(served(false));
        var paper = desk.issue(PaperDesk.reminder());
        desk.issue(PaperDesk.reminder());
        sign(paper, desk.now);

        assertThat(found(served(false))).isEqualTo(before + 1);
        assertThat(desk.papers.list(served(true), null, 50).items())
                .extracting(IssuedPaper::id)
                .contains(paper.id());
    }

    private IssuedPaper sign(IssuedPaper paper, LocalDateTime at) {
        return desk.transaction.execute(
                status -> desk.papers.receive(paper.id(), new Receipt("测试员甲", "项目经理", "13800000001", at)));
    }

    private static PaperFilter served(boolean served) {
        return new PaperFilter(null, null, null, null, null, null, null, null, served);
    }

    @Test
    void theDatabaseLetsNobodyRemoveOrRewriteAPaper() {
        var paper = desk.issue(PaperDesk.reminder());
        assertThatThrownBy(() -> desk.db.deleteFrom(PAPER).execute()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> desk.db
                        .update(PAPER)
                        .set(PAPER.NUMBER, 7)
                        .where(PAPER.ID.eq(paper.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatHasNoValueIsRefusedByNameAndTakesNoNumber() {
        var values = Map.of("clue.number", "示例-2024-000123", "clue.received_on", "2024年3月4日");
        var order = PaperOrder.of("reminder_letter", "410803", "clue:1", values, null)
                .between(null, "zz.housing");

        assertThatThrownBy(() -> desk.issue(order))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("clue.employer")
                .hasMessageContaining("due")
                .satisfies(refusal -> assertThat(((CommandRefused) refusal).errors())
                        .extracting(error -> error.path())
                        .containsExactlyInAnyOrder("values.clue.employer", "values.due"));
        assertThat(desk.issue(PaperDesk.reminder()).number()).isEqualTo("提醒〔2024〕1号");
    }

    @Test
    void whatThePackDoesNotSayIsRefused() {
        refused(
                "paper.no_template",
                () -> desk.issue(PaperOrder.of("no_such_paper", "410803", "clue:1", Map.of(), null)));
        refused("paper.no_unit", () -> desk.issue(PaperDesk.reminder().between(null, null)));
        assertThatThrownBy(() -> desk.papers.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void theLedgerIsPagedNewestFirstAndFiltered() {
        var numbers = new ArrayList<String>();
        for (int paper = 0; paper < 5; paper++) {
            desk.now = desk.now.plusMinutes(paper % 2);
            numbers.addFirst(desk.issue(PaperDesk.reminder()).number());
        }
        var first = desk.papers.list(EVERYTHING, null, 2);
        var second = desk.papers.list(EVERYTHING, first.next(), 2);
        var third = desk.papers.list(EVERYTHING, second.next(), 2);

        var seen = new ArrayList<String>();
        List.of(first, second, third).forEach(page -> page.items().forEach(paper -> seen.add(paper.number())));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(third.next()).isNull();
        assertThat(found(new PaperFilter(null, null, null, null, null, null, "3号", null)))
                .isEqualTo(1);
        assertThat(found(new PaperFilter(null, "bulletin", null, null, null, null, null, null)))
                .isZero();
        assertThat(found(new PaperFilter(null, null, "zz.labour", IssuedPaper.State.ISSUED, null, null, null, null)))
                .isEqualTo(5);
        var today = LocalDate.of(2024, 3, 7);
        assertThat(found(new PaperFilter(null, null, null, null, today, today, null, "zz.housing")))
                .isEqualTo(5);
        assertThat(found(new PaperFilter(null, null, null, null, today.plusDays(1), null, null, null)))
                .isZero();
    }

    private int found(PaperFilter filter) {
        return desk.papers.list(filter, null, 50).items().size();
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> desk.transaction.executeWithoutResult(status -> act.run()))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
