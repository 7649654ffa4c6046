package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What firms see and keep of attendance through accounts of their own. */
@CaseworkTest
class FirmAttendanceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final LocalDateTime NOW = DAY.atTime(20, 0);
    private static final String HEAD = "姓名,身份证号,合计\n";

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private BuildDays build;

    private WageSite site;
    private WageRows rows;
    private Gate gate;
    private String own;
    private UUID ownId;
    private String others;
    private UUID othersId;

    @BeforeEach
    void peopleOfTwoFirms() throws Exception {
        counter.on(DAY);
        counter.at(NOW);
        site = WageSite.of(counter, "zz.housing");
        rows = new WageRows(db, personal);
        own = WageRows.idNumber();
        others = WageRows.idNumber();
        ownId = engaged("分包工人", own, site.subcontractor());
        othersId = engaged("总包工人", others, site.contractor());
        gate = Gate.registered(web, site.builder(), site.id());
        gate.sends(
                NOW,
                Gate.face(1, "2024-05-20T08:00:00", "01", own),
                Gate.face(2, "2024-05-20T17:00:00", "02", own),
                Gate.record(3, "2024-05-20T08:00:00", "01", "008", others),
                Gate.face(4, "2024-05-20T12:00:00", "02", others),
                Gate.face(5, "2024-05-20T12:00:00", "01", WageRows.idNumber()));
        build.everything();
    }

    private UUID engaged(String name, String number, UUID firm) {
        var worker = rows.worker("410803", name, number, "137" + number.substring(9, 17));
        rows.engaged(site.project(), worker, firm, LocalDate.of(2024, 1, 2), 30_000);
        return worker;
    }

    @Test
    void theContractorKeepsDevicesAndSeesEverybody() throws Exception {
        var builder = site.builder();
        builder.get(site.path("/attendance-month?month=2024-05"))
                .andExpect(jsonPath("$.items[*].name", contains("分包工人", "总包工人")));
        builder.get(site.path("/strangers")).andExpect(jsonPath("$.items.length()", is(1)));
        builder.get(site.path("/attendance"))
                .andExpect(jsonPath("$.acts", hasItem("register-device")))
                .andExpect(jsonPath("$.acts", hasItem("deal-entry")));
        var alert = Counter.read(builder.get(site.path("/entry-alerts")), "$[0].id");
        builder.post("/api/wage/entry-alerts/" + alert + "/deal", "{\"note\":\"已补登记\"}")
                .andExpect(status().isNoContent());
        builder.post("/api/wage/devices/" + gate.id() + "/renew-key", "{}").andExpect(status().isOk());
        builder.get("/api/wage/devices").andExpect(status().isOk());
    }

    @Test
    void aSubcontractorSeesItsOwnPeopleAlone() throws Exception {
        var helper = site.helper();
        helper.get(site.path("/attendance-month?month=2024-05"))
                .andExpect(jsonPath("$.items[*].name", contains("分包工人")));
        helper.get(site.path("/attendance-signals")).andExpect(jsonPath("$.items[*].who", not(hasItem("总包工人"))));
        helper.get(site.path("/strangers")).andExpect(status().isForbidden());
        helper.get(site.path("/entry-alerts")).andExpect(status().isForbidden());
        helper.get(site.path("/attendance"))
                .andExpect(jsonPath("$.acts", hasItem("correct-day")))
                .andExpect(jsonPath("$.acts", not(hasItem("register-device"))));
        helper.post(site.path("/devices"), "{\"number\":\"gate-of-helper\",\"kind\":\"gate\"}")
                .andExpect(status().isForbidden());
        helper.post("/api/wage/devices/" + gate.id() + "/disable", "{\"reason\":\"示例\"}")
                .andExpect(status().isForbidden());
        helper.post("/api/wage/devices/" + gate.id() + "/renew-key", "{}").andExpect(status().isForbidden());
        var alert = Counter.read(site.builder().get(site.path("/entry-alerts")), "$[0].id");
        helper.post("/api/wage/entry-alerts/" + alert + "/deal", "{\"note\":\"示例\"}")
                .andExpect(status().isForbidden());
        helper.post(site.path("/platform-documents"), "{}").andExpect(status().is4xxClientError());
    }

    @Test
    void aSubcontractorCorrectsItsOwnDaysAlone() throws Exception {
        correct(site.helper(), othersId, 50).andExpect(status().isNotFound());
        correct(site.helper(), ownId, 100).andExpect(status().isNoContent());
        correct(site.builder(), othersId, 50).andExpect(status().isNoContent());
        assertThat(db.fetch(
                                "select worked || ' ' || state from wage.attendance_day where project = ? order by 1",
                                site.project())
                        .into(String.class))
                .containsExactly("0 corrected", "0 corrected");
    }

    private ResultActions correct(Officer officer, UUID worker, int saw) throws Exception {
        return officer.post(
                site.path("/correct-day"),
                "{\"worker\":\"%s\",\"day\":\"2024-05-20\",\"saw\":%d,\"worked\":0,\"reason\":\"示例\"}"
                        .formatted(worker, saw));
    }

    @Test
    void aSubcontractorSendsItsOwnSheetAlone() throws Exception {
        var sheet = HEAD + "分包工人," + own + ",1\n";
        sends(site.helper(), site.contractor(), sheet).andExpect(status().isNotFound());
        sends(site.helper(), site.subcontractor(), sheet).andExpect(jsonPath("$.entered", is(1)));
        // somebody of another firm is not one of its people: the line is kept and waits
        sends(site.helper(), site.subcontractor(), HEAD + "总包工人," + others + ",3\n")
                .andExpect(jsonPath("$.strangers", is(1)));
        site.helper()
                .get(site.path("/attendance-month?month=2024-05"))
                .andExpect(jsonPath("$.items[*].name", contains("分包工人")));
    }

    private ResultActions sends(Officer officer, UUID firm, String text) throws Exception {
        return officer.sendFile(
                site.path("/attendance-sheet?month=2024-05&employer=" + firm),
                "考勤.csv",
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void firmsOfOtherProjectsSeeNothing() throws Exception {
        var stranger = WageSite.of(counter, "zz.housing");
        for (var who : List.of(stranger.builder(), stranger.helper())) {
            for (var address : List.of(
                    "/attendance",
                    "/devices",
                    "/strangers",
                    "/entry-alerts",
                    "/attendance-signals",
                    "/attendance-month?month=2024-05",
                    "/platform-teams")) {
                who.get(site.path(address)).andExpect(status().isNotFound());
            }
            who.post("/api/wage/devices/" + gate.id() + "/renew-key", "{}").andExpect(status().isNotFound());
        }
    }

    @Test
    void anotherProjectIsNotNamedToAFirm() throws Exception {
        var elsewhere = WageSite.of(counter, "zz.housing");
        rows.engaged(elsewhere.project(), ownId, elsewhere.contractor(), LocalDate.of(2024, 1, 2), 30_000);
        Gate.registered(web, elsewhere.builder(), elsewhere.id())
                .sends(
                        NOW,
                        Gate.face(1, "2024-05-20T10:00:00", "01", own),
                        Gate.face(2, "2024-05-20T11:00:00", "02", own));
        build.everything();
        site.builder()
                .get(site.path("/attendance-signals?kind=two_places"))
                .andExpect(jsonPath("$.items[0].who", is("分包工人")))
                .andExpect(jsonPath("$.items[0].other", is(nullValue())));
        site.keeper()
                .get(site.path("/attendance-signals?kind=two_places"))
                .andExpect(jsonPath("$.items[0].other", is(elsewhere.mark() + "工程")));
        site.helper().get(site.path("/attendance-signals?kind=unknown")).andExpect(jsonPath("$.items", is(empty())));
    }
}
