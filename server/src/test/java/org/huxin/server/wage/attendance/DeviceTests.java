package org.huxin.server.wage.attendance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 考勤设备: which site has one, and whether it is heard. */
@CaseworkTest
class DeviceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final LocalDateTime EIGHT = DAY.atTime(8, 0);

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private Officer housing;
    private Site site;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        counter.at(EIGHT);
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
    }

    private void listed(String state, String... labels) throws Exception {
        housing.get("/api/wage/devices?state=%s&text=%s".formatted(state, site.name()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].state.label", is(List.of(labels))));
    }

    @Test
    @Requirement("ZZ-069")
    void aSiteWithoutADeviceIsListedAndASilentDeviceIsOffline() throws Exception {
        listed("trouble", "未配备");
        listed("none", "未配备");

        var gate = Gate.registered(web, housing, site.id().toString());
        listed("trouble");
        listed("working", "在线");
        var worker = site.registered("测试员甲");
        gate.sends(EIGHT, Gate.face(1, "2024-05-20T07:59:00", "01", worker.number()))
                .andExpect(status().isOk());

        counter.at(EIGHT.plusHours(24));
        listed("trouble");
        counter.at(EIGHT.plusHours(24).plusMinutes(1));
        listed("trouble", "离线");
        listed("offline", "离线");
        listed("working");
        housing.get(site.path("devices")).andExpect(jsonPath("$[0].state.label", is("离线")));

        // what it sent before is no sign of life; a new record is
        gate.sends(EIGHT.plusHours(25), Gate.face(1, "2024-05-20T07:59:00", "01", worker.number()));
        listed("trouble", "离线");
        gate.sends(EIGHT.plusHours(25), Gate.face(2, "2024-05-20T17:59:00", "02", worker.number()));
        listed("trouble");

        housing.post("/api/wage/devices/" + gate.id() + "/disable", "{\"reason\":\"示例损坏\"}")
                .andExpect(status().isNoContent());
        listed("trouble", "未配备");
        housing.get(site.path("devices"))
                .andExpect(jsonPath("$[0].state.code", is("disabled")))
                .andExpect(jsonPath("$[0].disabledWhy", is("示例损坏")));
        db.execute("update project.construction_project set ended_at = localtimestamp where id = ?", site.id());
        listed("trouble");
    }

    private void decides(int hours) throws Exception {
        counter.of("zz.labour")
                .send(
                        "/api/gaps/zhongzhan.attendance.offline_hours",
                        "{\"value\":%d,\"from\":\"2024-01-01\",\"basis\":\"示例通知\"}".formatted(hours))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value", is(hours)));
    }

    @Test
    @Requirement("ZZ-069")
    void howLongADeviceMayBeSilentIsForTheOfficeToDecide() throws Exception {
        counter.of("zz.labour")
                .get("/api/gaps")
                .andExpect(jsonPath("$[?(@.id=='zhongzhan.attendance.offline_hours')].unitLabel", is(List.of("小时"))));
        var gate = Gate.registered(web, housing, site.id().toString());
        gate.sends(
                        EIGHT,
                        Gate.face(
                                1,
                                "2024-05-20T07:59:00",
                                "01",
                                site.registered("测试员甲").number()))
                .andExpect(status().isOk());
        decides(10);
        try {
            counter.at(EIGHT.plusHours(10));
            listed("trouble");
            counter.at(EIGHT.plusHours(10).plusMinutes(1));
            listed("trouble", "离线");
        } finally {
            decides(24);
        }
        listed("trouble");
    }

    @Test
    void theKeyIsToldOnceAndAnOldOrWithdrawnOneOpensNothing() throws Exception {
        var gate = Gate.registered(web, housing, site.id().toString());
        var worker = site.registered("测试员乙");
        var line = Gate.face(7, "2024-05-20T07:59:00", "01", worker.number());
        housing.get(site.path("devices")).andExpect(content().string(not(containsString(gate.key()))));
        gate.post(Gate.batch(List.of(line)), "1716163200", "nonce-nonce", "00".repeat(32))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code", is("gateway.refused")));

        var renewed = new Gate(
                web,
                gate.id(),
                gate.number(),
                Counter.read(housing.post("/api/wage/devices/" + gate.id() + "/renew-key", "{}"), "$.key"));
        gate.sends(EIGHT, line).andExpect(status().isUnauthorized());
        renewed.sends(EIGHT, line).andExpect(jsonPath("$.accepted", is(1)));
        housing.post("/api/wage/devices/" + gate.id() + "/disable", "{\"reason\":\"示例\"}");
        renewed.sends(EIGHT, Gate.face(8, "2024-05-20T07:59:30", "02", worker.number()))
                .andExpect(status().isUnauthorized());
        housing.post("/api/wage/devices/" + gate.id() + "/disable", "{\"reason\":\"再来\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void aNumberIsOnceInTheCountryAndOthersKeepNoDevicesHere() throws Exception {
        var gate = Gate.registered(web, housing, site.id().toString());
        housing.post(site.path("devices"), "{\"number\":\"%s\",\"kind\":\"gate\"}".formatted(gate.number()))
                .andExpect(status().is(422));
        counter.of("zy.housing")
                .post(site.path("devices"), "{\"number\":\"示例\",\"kind\":\"gate\"}")
                .andExpect(status().is4xxClientError());
        counter.of("zz.transport").get(site.path("devices")).andExpect(status().isNotFound());
        counter.nobody().get("/api/wage/devices").andExpect(status().isUnauthorized());
        housing.get("/api/wage/devices?state=lost").andExpect(status().is(422));
        housing.get("/api/wage/devices?after=nonsense").andExpect(status().is(422));
        housing.get("/api/wage/devices?text=" + site.name() + "&size=1").andExpect(jsonPath("$.items", hasSize(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"number\":\"a\",\"kind\":\"gate\"}",
                "{\"number\":\"has blank\",\"kind\":\"gate\"}",
                "{\"number\":\"gate-0001-x\",\"kind\":\"cannon\"}",
                "{\"number\":\"gate-0001-x\",\"kind\":\"\"}"
            })
    void whatIsNoDeviceIsRefused(String body) throws Exception {
        housing.post(site.path("devices"), body).andExpect(status().is(422));
        housing.get(site.path("devices")).andExpect(jsonPath("$", is(empty())));
    }
}
