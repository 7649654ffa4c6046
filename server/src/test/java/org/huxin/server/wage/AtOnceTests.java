package org.huxin.server.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.wage.Tables.ATTENDANCE_CORRECTION;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.huxin.db.wage.Tables.SHEET_IMPORT;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.roster.Hire;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Two or three who do the same thing in the same moment: one of them has done it, and the others are told. */
@CaseworkTest
class AtOnceTests {

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private WageTown town;
    private WageSite site;

    @BeforeEach
    void aTown() throws Exception {
        town = WageTown.built(counter, new WageRows(db, personal));
        site = town.site();
    }

    @FunctionalInterface
    private interface Asking {
        ResultActions ask() throws Exception;
    }

    private static List<Integer> three(Asking asking) throws Exception {
        Callable<Integer> one = () -> asking.ask().andReturn().getResponse().getStatus();
        return Together.all(Collections.nCopies(3, one));
    }

    @Test
    void strangersAtTheGateAreDealtWithOnce() throws Exception {
        assertThat(three(() ->
                        site.builder().post("/api/wage/entry-alerts/" + town.alert() + "/deal", "{\"note\":\"已经登记\"}")))
                .containsExactlyInAnyOrder(204, 409, 409);
        assertThat(db.fetchSingle(
                                "select count(*) from duty.fact where subject = {0} and type = 'entry.dealt'",
                                EntryFact.subject(town.alert()))
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aDeviceIsStoppedOnceAndGetsNoKeyAfterwards() throws Exception {
        assertThat(three(() ->
                        site.builder().post("/api/wage/devices/" + town.device() + "/disable", "{\"reason\":\"坏了\"}")))
                .containsExactlyInAnyOrder(204, 409, 409);
        site.builder()
                .post("/api/wage/devices/" + town.device() + "/renew-key", "{}")
                .andExpect(status().isConflict());
    }

    @Test
    void aDeviceOfOneNumberIsRegisteredOnce() throws Exception {
        var body = "{\"number\":\"twin-%s\",\"kind\":\"gate\",\"place\":\"东门\"}".formatted(WageTown.digits(12));
        var answers = three(() -> site.builder().post(site.path("/devices"), body));
        assertThat(answers).containsOnlyOnce(200).allMatch(one -> one == 200 || one == 409 || one == 422);
    }

    @Test
    void oneSheetIsImportedFromOneFileAtATime() throws Exception {
        var file = "姓名,身份证号,应发工资\n测试,1,1\n".getBytes(StandardCharsets.UTF_8);
        var path = site.path("/sheet-imports?month=2024-04&employer=" + site.subcontractor());
        assertThat(three(() -> site.helper().sendFile(path, "示例.csv", "text/csv", file)))
                .containsExactlyInAnyOrder(200, 409, 409);
        assertThat(db.fetchCount(
                        SHEET_IMPORT,
                        SHEET_IMPORT.PROJECT.eq(site.project()).and(SHEET_IMPORT.MONTH.eq(LocalDate.of(2024, 4, 1)))))
                .isEqualTo(1);
    }

    @Test
    void aDayIsCorrectedByWhoeverSawItAsItWas() throws Exception {
        var body = "{\"worker\":\"%s\",\"day\":\"2024-06-03\",\"saw\":null,\"worked\":100,\"reason\":\"漏打卡\"}"
                .formatted(town.sub().worker());
        db.execute("delete from wage.attendance_month where project = ?", site.project());
        assertThat(three(() -> site.helper().post(site.path("/correct-day"), body)))
                .containsExactlyInAnyOrder(204, 409, 409);
        assertThat(db.fetchCount(ATTENDANCE_CORRECTION, ATTENDANCE_CORRECTION.PROJECT.eq(site.project())))
                .isEqualTo(1);
    }

    @Test
    void everybodyGetsOneNoticeHoweverManyGiveThem() throws Exception {
        var given = Together.all(Collections.nCopies(3, (Callable<Integer>) () -> Integer.valueOf(
                Counter.read(site.builder().post(site.path("/notices"), "{}").andExpect(status().isOk()), "$.given"))));
        assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(db.fetchCount(RIGHTS_NOTICE, RIGHTS_NOTICE.PROJECT.eq(site.project())))
                .isEqualTo(2);
    }

    @Test
    void aScanOfANoticeCountsOnce() throws Exception {
        site.builder().post(site.path("/notices"), "{}").andExpect(status().isOk());
        var body = "{\"attachments\":[\"%s\"]}".formatted(site.helper().uploads());
        var path = site.path("/notices/" + town.sub().worker() + "/sign");
        assertThat(three(() -> site.helper().post(path, body))).containsExactlyInAnyOrder(204, 409, 409);
    }

    @Test
    void aSheetIsDrawnUpOnce() throws Exception {
        var worker = town.sub().worker();
        site.helper()
                .post(site.path("/assessments"), """
                {"employer":"%s","month":"2024-03","assessor":"测试员","on":"2024-07-01",
                 "pieces":[{"worker":"%s","quantity":1000,"unit":"米","priceFen":100}]}
                """.formatted(site.subcontractor(), worker))
                .andExpect(status().isOk());
        var body = "{\"employer\":\"%s\",\"month\":\"2024-03\"}".formatted(site.subcontractor());
        assertThat(three(() -> site.helper().post(site.path("/sheets"), body))).containsOnly(200);
        var sheets = db.fetch(
                WAGE_SHEET, WAGE_SHEET.PROJECT.eq(site.project()).and(WAGE_SHEET.MONTH.eq(LocalDate.of(2024, 3, 1))));
        assertThat(sheets).singleElement().satisfies(one -> {
            assertThat(one.getLines()).isEqualTo(1);
            assertThat(one.getDueFen()).isEqualTo(100);
        });
    }

    @Test
    void onePersonSentThreeTimesIsRegisteredOnce() throws Exception {
        var hire = Hire.of(site.subcontractor(), "测试同时").ready();
        assertThat(three(() -> hire.sentBy(site.helper(), site))).containsExactlyInAnyOrder(200, 409, 409);
        site.helper()
                .get(site.path("/workers?text=测试同时"))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void aWorkerLeavesOnce() throws Exception {
        var path = site.path("/workers/" + town.sub().engagement() + "/leave");
        assertThat(three(() -> site.helper().post(path, "{\"on\":\"2024-07-09\"}")))
                .containsOnlyOnce(200)
                .allMatch(one -> one == 200 || one == 409);
    }

    @Test
    void anAgreementIsEnteredOnceForEachFirm() throws Exception {
        var body = "{\"employer\":\"%s\",\"agreedOn\":\"2024-01-05\",\"attachments\":[\"%s\"]}"
                .formatted(site.subcontractor(), site.builder().uploads());
        assertThat(three(() -> site.builder().post(site.path("/entrust"), body)))
                .contains(200)
                .allMatch(one -> one < 500);
        assertThat(db.fetchSingle("select count(*) from wage.entrustment where project = {0}", site.project())
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aWorkerHasOneCardAtATime() throws Exception {
        var path = site.path("/workers/" + town.sub().engagement() + "/card");
        Asking another = () -> site.helper()
                .post(
                        path,
                        "{\"kind\":\"bank\",\"bank\":\"示例银行\",\"holder\":\"%s\",\"number\":\"6222%s\"}"
                                .formatted(town.sub().name(), WageTown.digits(15)));
        assertThat(three(another)).allMatch(one -> one == 200 || one == 409).contains(200);
        assertThat(db.fetchSingle(
                                "select count(*) from wage.worker_card where worker = {0} and ended_at is null",
                                town.sub().worker())
                        .get(0, Integer.class))
                .isEqualTo(1);
    }
}
