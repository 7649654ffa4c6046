package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What devices send, in whatever order and how often. */
@CaseworkTest
class GatewayTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final LocalDateTime NOW = DAY.atTime(20, 0);

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

    private Officer housing;
    private Site site;
    private Gate gate;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        counter.at(NOW);
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
        gate = Gate.registered(web, housing, site.id().toString());
    }

    private long punches() {
        return db.fetchSingle("select count(*) from wage.punch where project = ?", site.id())
                .get(0, Long.class);
    }

    @Test
    @Requirement("ZZ-070")
    void somebodyWhomNobodyRegisteredIsRefusedAtTheGateAndAnAlertIsRaised() throws Exception {
        var stranger = WageRows.idNumber();
        gate.sends(
                        NOW,
                        Gate.face(1, "2024-05-20T07:30:00", "01", stranger),
                        Gate.face(2, "2024-05-20T07:31:00", "02", stranger))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted", is(2)))
                .andExpect(jsonPath("$.entries", hasSize(1)))
                .andExpect(jsonPath("$.entries[0].sequence", is(1)))
                .andExpect(jsonPath("$.entries[0].decision", is("refused")))
                .andExpect(jsonPath("$.entries[0].reason", is("未登记人员进场")));

        housing.get(site.path("entry-alerts"))
                .andExpect(jsonPath("$[*].day", contains("2024-05-20")))
                .andExpect(jsonPath("$[0].dealtAt", is(org.hamcrest.Matchers.nullValue())));
        var alert = Counter.read(housing.get(site.path("entry-alerts")), "$[0].id");
        desk(alert, 1);
        housing.get("/api/wage/entry-alerts/" + alert)
                .andExpect(jsonPath("$.project", is(site.id().toString())));
        counter.of("zz.transport").get("/api/wage/entry-alerts/" + alert).andExpect(status().isNotFound());
        housing.get(site.path("strangers"))
                .andExpect(jsonPath("$.items[*].why", contains("unknown")))
                .andExpect(jsonPath("$.items[0].lastDay", is("2024-05-20")))
                .andExpect(jsonPath(
                        "$.items[0].idNumber", is(stranger.substring(0, 3) + "*".repeat(11) + stranger.substring(14))))
                .andExpect(content().string(not(containsString(stranger))));
        assertThat(punches()).isEqualTo(2);

        // more of the same day are no second alert
        gate.sends(NOW, Gate.face(3, "2024-05-20T07:35:00", "01", WageRows.idNumber()));
        housing.get(site.path("entry-alerts")).andExpect(jsonPath("$", hasSize(1)));

        counter.of("zz.transport")
                .post("/api/wage/entry-alerts/" + alert + "/deal", "{\"note\":\"示例\"}")
                .andExpect(status().isNotFound());
        housing.post("/api/wage/entry-alerts/" + alert + "/deal", "{\"note\":\" \"}")
                .andExpect(status().is(422));
        housing.post("/api/wage/entry-alerts/" + alert + "/deal", "{\"note\":\"已清退\"}")
                .andExpect(status().isNoContent());
        housing.get(site.path("entry-alerts")).andExpect(jsonPath("$[0].dealtHow", is("已清退")));
        desk(alert, 0);
        housing.post("/api/wage/entry-alerts/" + alert + "/deal", "{\"note\":\"再来\"}")
                .andExpect(status().isConflict());
    }

    private void desk(String alert, int times) throws Exception {
        assertThat(housing.onDesk("[?(@.rule=='zhongzhan.entry.unregistered' && @.subject.id=='%s')]".formatted(alert)))
                .hasSize(times);
    }

    @Test
    @Requirement("ZZ-070")
    void whoIsOnFileElsewhereOrLeftIsRefusedTooAndBecomesAWorkerOnceRegistered() throws Exception {
        var elsewhere = site.known("测试员丙");
        var later = site.registered("测试员丁", DAY.plusDays(1));
        gate.sends(
                        NOW,
                        Gate.face(1, "2024-05-20T07:30:00", "01", elsewhere.number()),
                        Gate.face(2, "2024-05-20T17:30:00", "02", elsewhere.number()),
                        Gate.face(3, "2024-05-20T07:30:02", "01", later.number()),
                        "{\"sequence\":4,\"at\":\"2024-05-19T07:30:03\",\"direction\":\"01\",\"attendType\":\"006\",\"worker\":\"%s\"}"
                                .formatted(elsewhere.id()))
                .andExpect(jsonPath("$.entries[*].sequence", contains(1, 3, 4)));
        build.everything();
        assertThat(days(elsewhere)).isEmpty();
        housing.get(site.path("strangers")).andExpect(jsonPath("$.items[*].why", not(hasItem("unknown"))));

        site.rows().engaged(site.id(), elsewhere.id(), site.contractor(), Site.REGISTERED, 30_000);
        build.everything();
        // also what was sent by the worker's code; who is registered from a later day on remains a stranger
        assertThat(days(elsewhere)).containsExactly("2024-05-19 0 open", "2024-05-20 100 complete");
        housing.get(site.path("strangers"))
                .andExpect(jsonPath("$.items[*].why", contains("unregistered")))
                .andExpect(jsonPath("$.items[*].idNumber", contains(masked(later))));
    }

    @Test
    @Requirement("ZZ-070")
    void whatSomebodyDidBeforeHeWasRegisteredIsShownUntilTheRosterCoversIt() throws Exception {
        var number = WageRows.idNumber();
        gate.sends(
                        NOW,
                        Gate.face(1, "2024-05-18T07:30:00", "01", number),
                        Gate.face(2, "2024-05-18T17:30:00", "02", number))
                .andExpect(status().isOk());
        var worker = new Site.Person(
                site.rows().worker("410803", "测试员庚", number, "138" + number.substring(6, 14)), "测试员庚", number);
        var engagement = site.rows().engaged(site.id(), worker.id(), site.contractor(), DAY.minusDays(1), 30_000);
        db.execute("update wage.engagement set entered_on = null, trained_on = ? where id = ?", DAY, engagement);
        build.everything();
        assertThat(days(worker)).isEmpty();
        housing.get(site.path("strangers"))
                .andExpect(jsonPath("$.items[*].why", contains("unregistered")))
                .andExpect(jsonPath("$.items[*].lastDay", contains("2024-05-18")));

        housing.post(site.path("workers/" + engagement + "/enter"), "{\"on\":\"2024-05-18\"}")
                .andExpect(status().isOk());
        build.everything();
        assertThat(days(worker)).containsExactly("2024-05-18 100 complete");
        housing.get(site.path("strangers")).andExpect(jsonPath("$.items.length()", is(0)));
    }

    @Test
    void whoLeftIsAStrangerFromThenOnAlsoIfThatIsToldLater() throws Exception {
        var worker = site.registered("测试员辛");
        gate.sends(
                NOW,
                Gate.face(1, "2024-05-16T07:30:00", "01", worker.number()),
                Gate.face(2, "2024-05-16T17:30:00", "02", worker.number()),
                Gate.face(3, "2024-05-19T07:30:00", "01", worker.number()),
                Gate.face(4, "2024-05-19T17:30:00", "02", worker.number()));
        build.everything();
        assertThat(days(worker)).hasSize(2);
        var engagement = db.fetchSingle("select id from wage.engagement where worker = ?", worker.id())
                .get(0, UUID.class);
        housing.post(site.path("workers/" + engagement + "/leave"), "{\"on\":\"2024-05-16\"}")
                .andExpect(status().isOk());
        build.everything();
        assertThat(days(worker)).containsExactly("2024-05-16 100 complete");
        housing.get(site.path("attendance-signals?kind=unknown"))
                .andExpect(jsonPath("$.items[*].who", contains("测试员辛")))
                .andExpect(jsonPath("$.items[*].day", contains("2024-05-19")));

        gate.sends(NOW, Gate.face(5, "2024-05-20T07:30:00", "01", worker.number()));
        build.everything();
        assertThat(days(worker)).containsExactly("2024-05-16 100 complete");
        housing.get(site.path("strangers")).andExpect(jsonPath("$.items[*].lastDay", contains("2024-05-20")));
    }

    private static String masked(Site.Person person) {
        return person.number().substring(0, 3)
                + "*".repeat(11)
                + person.number().substring(14);
    }

    private List<String> days(Site.Person person) {
        return db.fetch(
                        "select day || ' ' || worked || ' ' || state from wage.attendance_day where project = ? and worker = ? order by day",
                        site.id(),
                        person.id())
                .into(String.class);
    }

    @Test
    void whatWasSentBeforeChangesNothingAndLateRecordsAreWelcome() throws Exception {
        var worker = site.registered("测试员戊");
        var morning = Gate.face(20_000, "2024-05-20T08:00:00", "01", worker.number());
        var evening = Gate.face(20_001, "2024-05-20T17:00:00", "02", worker.number());
        var lastMonth = Gate.face(5, "2024-04-10T08:00:00", "01", worker.number());
        gate.sends(NOW, evening).andExpect(jsonPath("$.accepted", is(1)));
        gate.sends(NOW, morning, evening, morning)
                .andExpect(jsonPath("$.accepted", is(1)))
                .andExpect(jsonPath("$.known", is(2)));
        gate.sends(NOW, lastMonth).andExpect(jsonPath("$.accepted", is(1)));
        gate.sends(NOW, morning, evening, lastMonth)
                .andExpect(jsonPath("$.accepted", is(0)))
                .andExpect(jsonPath("$.known", is(3)));
        assertThat(punches()).isEqualTo(3);
        build.everything();
        assertThat(days(worker)).containsExactly("2024-04-10 0 open", "2024-05-20 100 complete");
    }

    @Test
    void aBadRecordIsNamedAndSpoilsNoOther() throws Exception {
        var worker = site.registered("测试员己");
        gate.sends(
                        NOW,
                        Gate.face(1, "2024-05-20T08:00:00", "01", worker.number()),
                        Gate.face(2, "2024-05-20T20:06:00", "02", worker.number()),
                        Gate.face(3, "2024-02-30T08:00:00", "02", worker.number()),
                        Gate.face(4, "2020-02-03T08:00:00", "02", worker.number()),
                        Gate.face(5, "2024-05-20T08:00:00", "03", worker.number()),
                        Gate.record(6, "2024-05-20T08:00:00", "01", "099", worker.number()),
                        Gate.face(7, "2024-05-20T08:00:00", "01", "' or 1=1"),
                        Gate.face(-1, "2024-05-20T08:00:00", "01", worker.number()),
                        "{}",
                        "[]",
                        "null",
                        "7",
                        "{\"sequence\":1e300}",
                        "{\"sequence\":\"8\",\"at\":8,\"direction\":{},\"attendType\":[]}",
                        Gate.face(9, "2024-05-20 17:00:00", "02", worker.number()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted", is(2)))
                .andExpect(jsonPath("$.refused", hasSize(13)))
                .andExpect(jsonPath("$.refused[0].sequence", is(2)))
                .andExpect(jsonPath("$.refused[0].reason", is("时间晚于现在")))
                .andExpect(jsonPath("$.refused[1].line", is(3)));
        // a refused record may come again, mended
        gate.sends(NOW, Gate.face(5, "2024-05-20T12:00:00", "01", worker.number()))
                .andExpect(jsonPath("$.accepted", is(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"records\":{}}",
                "{\"records\":[]}",
                "{\"records\":[{\"sequence\":1}",
                "\u0000",
                "{\"records\":[1],\"records\":2}"
            })
    void whatIsNoBatchIsRefusedWhole(String body) throws Exception {
        gate.post(NOW, body).andExpect(status().is(422)).andExpect(jsonPath("$.code", is("gateway.format")));
        assertThat(punches()).isZero();
    }

    @Test
    void aBatchIsBounded() throws Exception {
        gate.post(NOW, Gate.batch(Collections.nCopies(5_001, "{}")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("gateway.too_many")));
        gate.post(NOW, Gate.batch(List.of("\"" + "x".repeat(2 * 1024 * 1024) + "\"")))
                .andExpect(status().is(413));
        gate.post(NOW, "{\"records\":" + "[".repeat(5_000)).andExpect(status().is(422));
    }

    @Test
    void onlyWhatTheDeviceSignedCounts() throws Exception {
        var body = Gate.batch(List.of(Gate.face(1, "2024-05-20T08:00:00", "01", WageRows.idNumber())));
        var right = gate.signature("1716206400", "nonce-nonce", body);
        gate.post(body.replace("08:00:00", "09:00:00"), "1716206400", "nonce-nonce", right)
                .andExpect(status().isUnauthorized());
        gate.post(body, "1716206401", "nonce-nonce", right).andExpect(status().isUnauthorized());
        gate.post(body, "soon", "nonce-nonce", gate.signature("soon", "nonce-nonce", body))
                .andExpect(status().isUnauthorized());
        gate.post(body, "1716206400", "?", gate.signature("1716206400", "?", body))
                .andExpect(status().isUnauthorized());
        new Gate(web, gate.id(), "nobody", gate.key()).post(NOW, body).andExpect(status().isUnauthorized());
        assertThat(punches()).isZero();
        gate.post(body, "1716206400", "nonce-nonce", right).andExpect(status().isOk());
        assertThat(punches()).isEqualTo(1);
    }

    @Test
    void batchesThatComeTogetherAreEachTakenOnce() throws Exception {
        var worker = site.registered("测试员庚");
        var random = new Random(69);
        var doings = new ArrayList<Callable<Integer>>();
        for (var sender = 0; sender < 6; sender++) {
            var records = new ArrayList<String>();
            for (var i = 0; i < 200; i++) {
                var sequence = random.nextInt(300);
                records.add(Gate.face(
                        sequence,
                        "2024-05-20T08:%02d:%02d".formatted(sequence / 60, sequence % 60),
                        "01",
                        worker.number()));
            }
            doings.add(() -> Integer.parseInt(Counter.read(gate.post(NOW, Gate.batch(records)), "$.accepted")));
        }
        var accepted = Together.all(doings).stream().mapToInt(Integer::intValue).sum();
        assertThat((long) accepted).isEqualTo(punches());
        assertThat(db.fetchSingle("select count(distinct sequence) from wage.punch where project = ?", site.id())
                        .get(0, Long.class))
                .isEqualTo(punches());
    }

    @Test
    void aSequenceMayBeAnywhere() throws Exception {
        var worker = site.registered("测试员辛");
        var far = (1L << 53) - 1;
        gate.sends(
                        NOW,
                        Gate.face(far, "2024-05-20T08:00:00", "01", worker.number()),
                        Gate.face(0, "2024-05-20T08:10:00", "02", worker.number()),
                        Gate.face(8_191, "2024-05-20T08:11:00", "01", worker.number()),
                        Gate.face(8_192, "2024-05-20T08:12:00", "02", worker.number()))
                .andExpect(jsonPath("$.accepted", is(4)));
        gate.sends(NOW, Gate.face(far, "2024-05-20T08:00:00", "01", worker.number()))
                .andExpect(jsonPath("$.known", is(1)));
        gate.sends(NOW, Gate.face(far + 1, "2024-05-20T08:00:00", "01", worker.number()))
                .andExpect(jsonPath("$.refused", not(empty())));
    }
}
