package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.SheetLines;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet that different people touch in the same moment: whatever the order, nothing is lost and nothing contradicts. */
@CaseworkTest
class SheetAtOnceTests {

    private static final int DONE = 200;
    private static final int REFUSED = 409;

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private SheetLines worker;

    private SheetSite site;
    private UUID one;
    private UUID other;
    private String sheet;

    @BeforeEach
    void aSheetWithItsWorkers() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"))
                .entrusted();
        one = site.worked("测试工人甲", 300_00, 2200);
        other = site.worked("测试工人乙", 200_00, 2000);
        sheet = site.confirming();
    }

    private Callable<Integer> act(Officer who, String act, Map<String, ?> told) throws Exception {
        var body = new HashMap<String, Object>(told);
        body.put("version", Long.parseLong(Counter.read(site.view(site.general(), sheet), "$.head.version")));
        var json = SheetSite.json(body);
        return () -> who.post("/api/wage/sheets/" + sheet + "/" + act, json)
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Callable<Integer> saying(Runnable doing) {
        return () -> {
            try {
                doing.run();
                return DONE;
            } catch (CommandRefused | NotFound refused) {
                return REFUSED;
            }
        };
    }

    private String state() throws Exception {
        return Counter.read(site.view(site.general(), sheet), "$.head.state.code");
    }

    @RepeatedTest(3)
    void ofApprovingAndReturningOneHappens() throws Exception {
        site.signs(sheet).andExpect(status().isOk());
        site.handsIn(sheet).andExpect(status().isOk());
        var approve = act(site.officer(), "approve-sheet", Map.of());
        var giveBack = act(site.officer(), "return-sheet", Map.of("reason", "出勤有误"));
        var answers = Together.all(List.of(approve, giveBack));
        assertThat(answers).containsExactlyInAnyOrder(DONE, REFUSED);
        assertThat(state()).isEqualTo(answers.getFirst() == DONE ? "approved" : "returned");
    }

    @RepeatedTest(5)
    void noSheetIsApprovedOverAnObjectionOfTheSameMoment() throws Exception {
        site.signs(sheet).andExpect(status().isOk());
        site.handsIn(sheet).andExpect(status().isOk());
        var line = site.lineOf(sheet, one);
        var answers = Together.all(List.of(
                act(site.officer(), "approve-sheet", Map.of()), saying(() -> worker.object(one, line, "少算了两天"))));
        var objected = db.fetchSingle(
                        "select count(*) from wage.wage_line where sheet = {0} and objected_at is not null",
                        UUID.fromString(sheet))
                .get(0, Integer.class);
        assertThat(answers).as("one of them came first").containsOnlyOnce(DONE);
        assertThat(objected).isEqualTo(state().equals("approved") ? 0 : 1);
    }

    @RepeatedTest(5)
    void nobodyConfirmsALineThatIsAmendedInTheSameMoment() throws Exception {
        var seen = site.lineOf(sheet, one);
        var amended = Map.of("worked", 1100, "grossFen", 1, "deductedFen", 0, "why", "更正");
        Together.all(List.of(
                act(site.sub(), "lines/" + seen + "/amend-line", amended), saying(() -> worker.confirm(one, seen))));
        var line = db.fetchSingle(
                "select id, due_fen, confirmed_at from wage.wage_line where sheet = {0} and worker = {1}",
                UUID.fromString(sheet), one);
        assertThat(line.get("due_fen", Long.class)).isEqualTo(1);
        assertThat(line.get("id", UUID.class)).isNotEqualTo(seen);
        assertThat(line.get("confirmed_at")).as("he has not seen this line").isNull();
        assertThat(unconfirmedInLedger()).isEqualTo(2);
    }

    private int unconfirmedInLedger() {
        return db.fetchSingle("select count(*) from wage.worker_month where project = {0} and not confirmed", site.id())
                .get(0, Integer.class);
    }

    @RepeatedTest(3)
    void handingInAndAnObjectionOfTheSameMomentLeaveNoConfirmedObjection() throws Exception {
        site.signs(sheet).andExpect(status().isOk());
        var line = site.lineOf(sheet, other);
        var answers = Together.all(List.of(
                act(site.sub(), "hand-in", Map.of("progress", "完成三层")),
                saying(() -> worker.object(other, line, "单价不对"))));
        assertThat(answers.get(1)).as("an objection is heard before and after").isEqualTo(DONE);
        assertThat(answers.getFirst()).isIn(DONE, 422);
        assertThat(state()).isEqualTo(answers.getFirst() == DONE ? "handed" : "confirming");
        assertThat(unconfirmedInLedger()).isEqualTo(1);
        site.act(site.officer(), sheet, "approve-sheet", Map.of()).andExpect(status().isConflict());
    }

    @RepeatedTest(3)
    void twoAnswersToOneObjectionAreOneAnswer() throws Exception {
        var line = site.lineOf(sheet, one);
        worker.object(one, line, "少算了");
        var answer = act(site.sub(), "lines/" + line + "/answer-objection", Map.of("answer", "已经核对"));
        assertThat(Together.all(List.of(answer, answer))).containsExactlyInAnyOrder(DONE, REFUSED);
        assertThat(db.fetchSingle(
                                "select count(*) from wage.objection_answer where sheet = {0}", UUID.fromString(sheet))
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void makingAnewAndHandingInAtOnceNeverHandsInLinesThatNobodyConfirmed() throws Exception {
        site.signs(sheet).andExpect(status().isOk());
        var handIn = act(site.sub(), "hand-in", Map.of("progress", "完成三层"));
        Callable<Integer> make =
                () -> site.makes(site.sub()).andReturn().getResponse().getStatus();
        var answers = Together.all(List.of(handIn, make));
        assertThat(answers).as("one of them came first").containsExactlyInAnyOrder(DONE, REFUSED);
        assertThat(state()).isEqualTo(answers.getFirst() == DONE ? "handed" : "draft");
        assertThat(unconfirmedInLedger()).isEqualTo(answers.getFirst() == DONE ? 0 : 2);
    }
}
