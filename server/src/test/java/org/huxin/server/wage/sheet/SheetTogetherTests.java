package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.SheetLines;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several at once: workers, the firm and the general contractor on one sheet. */
@CaseworkTest
class SheetTogetherTests {

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

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"))
                .entrusted();
    }

    @Test
    void aSheetIsHandedInOnceHoweverOftenItIsSent() throws Exception {
        site.worked("测试工人甲", 300_00, 2200);
        var sheet = site.confirming();
        site.signs(sheet);
        var version = Counter.read(site.view(site.sub(), sheet), "$.head.version");
        var body = "{\"version\":%s,\"progress\":\"完成三层\"}".formatted(version);
        Callable<Integer> send = () -> site.sub()
                .post("/api/wage/sheets/" + sheet + "/hand-in", body)
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(Together.all(List.of(send, send, send, send))).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(db.fetchSingle(
                                "select count(*) from duty.fact f join wage.hand_in h on f.subject = 'wage_hand_in:' || h.id"
                                        + " where h.project = {0} and f.type = 'wage.sheet_handed'",
                                site.id())
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void workersConfirmAtOnceAndTheLedgerOfTheMonthKnowsThemAll() throws Exception {
        var people = List.of(
                site.worked("测试工人甲", 300_00, 2200),
                site.worked("测试工人乙", 300_00, 2100),
                site.worked("测试工人丙", 300_00, 2000),
                site.worked("测试工人丁", 300_00, 1900));
        var sheet = site.confirming();
        var doings = people.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    worker.confirm(one, site.lineOf(sheet, one));
                    return true;
                })
                .toList();
        assertThat(Together.all(doings)).hasSize(4);
        assertThat(confirmed()).isEqualTo(4);

        worker.object(people.getFirst(), site.lineOf(sheet, people.getFirst()), "少算了");
        assertThat(confirmed()).isEqualTo(3);
        site.handsIn(sheet).andExpect(status().is(422));
    }

    private int confirmed() {
        return db.fetchSingle("select count(*) from wage.worker_month where project = {0} and confirmed", site.id())
                .get(0, Integer.class);
    }

    @Test
    void aVoidSheetLeavesTheLedgerAndMakesRoomForAnother() throws Exception {
        site.worked("测试工人甲", 300_00, 2200);
        var sheet = site.confirming();
        site.act(site.sub(), sheet, "void-sheet", Map.of()).andExpect(status().isOk());
        assertThat(due()).isZero();
        var another = UUID.fromString(Counter.read(site.makes(site.sub()).andExpect(status().isOk()), "$.id"));
        assertThat(another.toString()).isNotEqualTo(sheet);
        assertThat(due()).isEqualTo(6_600_00);
    }

    private long due() {
        return db.fetchSingle("select coalesce(sum(due_fen), 0) from wage.worker_month where project = {0}", site.id())
                .get(0, Long.class);
    }
}
