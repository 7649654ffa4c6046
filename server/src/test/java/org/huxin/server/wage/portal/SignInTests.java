package org.huxin.server.wage.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.Phones;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** How a worker signs in, and how nobody else does. */
@CaseworkTest
class SignInTests {

    private static final String ME = "/api/worker/me";
    private static final String WRONG = "000000";

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private Phones phones;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private final String phone = AtThePhone.number();
    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
    private WageRows rows;
    private AtThePhone worker;

    @BeforeEach
    void aWorker() {
        counter.on(LocalDate.of(2024, 6, 3));
        rows = new WageRows(db, personal);
        worker = new AtThePhone(web, phones);
    }

    private String idOf(String name) {
        var number = WageRows.idNumber();
        rows.worker("410803", name, number, phone);
        return number;
    }

    private static String tail(String idNumber) {
        return idNumber.substring(idNumber.length() - 4);
    }

    /** Any six digits that are not the code. */
    private static String not(String code) {
        return code.equals(WRONG) ? "111111" : WRONG;
    }

    @Test
    void aCodeOpensASessionThatTheBrowserKeepsToItself() throws Exception {
        idOf(mark);
        worker.get(ME)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("请先登录"));

        worker.asksForACode(phone)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.minutes").value(5))
                .andExpect(jsonPath("$.shown").isEmpty());
        worker.enters(phone, phones.read(phone))
                .andExpect(status().isNoContent())
                .andExpect(header().string(
                                "Set-Cookie",
                                Matchers.allOf(
                                        Matchers.startsWith("HUXIN_WORKER="),
                                        Matchers.containsString("Path=/api/worker"),
                                        Matchers.containsString("HttpOnly"),
                                        Matchers.containsString("SameSite=Lax"))));

        worker.get(ME).andExpect(status().isOk()).andExpect(jsonPath("$.name").value(mark));
        worker.delete("/api/worker/session").andExpect(status().isNoContent());
        worker.get(ME).andExpect(status().isUnauthorized());
    }

    @Test
    void aNumberMayBeWrittenAsPeopleDoAndWhatIsNoneIsNamed() throws Exception {
        idOf(mark);
        worker.asksForACode("+86 " + phone.substring(0, 3) + "-" + phone.substring(3))
                .andExpect(status().isOk());
        worker.enters(phone, phones.read(phone)).andExpect(status().isNoContent());

        worker.asksForACode("12345")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].path").value("phone"));
    }

    @Test
    void whoAsksDoesNotLearnWhetherThePhoneIsOnFile() throws Exception {
        idOf(mark);
        var unknown = AtThePhone.number();
        var stranger = new AtThePhone(web, phones);

        var known = worker.asksForACode(phone).andReturn().getResponse();
        var other = stranger.asksForACode(unknown).andReturn().getResponse();
        assertThat(other.getStatus()).isEqualTo(known.getStatus());
        assertThat(other.getContentAsString()).isEqualTo(known.getContentAsString());
        var code = phones.read(phone);
        assertThat(phones.silent(unknown)).isTrue();

        var missed = worker.enters(phone, not(code)).andReturn().getResponse();
        var nobody = stranger.enters(unknown, WRONG).andReturn().getResponse();
        assertThat(nobody.getStatus()).isEqualTo(missed.getStatus()).isEqualTo(401);
        assertThat(nobody.getContentAsString()).isEqualTo(missed.getContentAsString());
    }

    @Test
    void aCodeIsNotKeptAndGoodForFiveMinutesAndFiveTries() throws Exception {
        idOf(mark);
        worker.asksForACode(phone);
        var code = phones.read(phone);
        assertThat(db.fetch("select * from wage.phone_code").toString()).doesNotContain(code, phone);

        for (int missed = 0; missed < 5; missed++) {
            worker.enters(phone, not(code)).andExpect(status().isUnauthorized());
        }
        worker.enters(phone, code).andExpect(status().isUnauthorized());

        anotherMinute();
        worker.asksForACode(phone);
        var second = phones.read(phone);
        db.execute("update wage.phone_code set expires_at = expires_at - interval '5 minutes'");
        worker.enters(phone, second).andExpect(status().isUnauthorized());
    }

    private void anotherMinute() {
        db.execute("update wage.portal_limit set since = since - interval '61 seconds'");
    }

    @Test
    void aPhoneGetsOneCodeAMinuteAndTenADay() throws Exception {
        idOf(mark);
        worker.asksForACode(phone).andExpect(status().isOk());
        var first = phones.read(phone);
        worker.asksForACode(phone).andExpect(status().isOk());
        assertThat(phones.silent(phone)).isTrue();
        worker.enters(phone, first).andExpect(status().isNoContent());

        for (int asked = 1; asked < 10; asked++) {
            anotherMinute();
            worker.asksForACode(phone).andExpect(status().isOk());
            phones.read(phone);
        }
        anotherMinute();
        worker.asksForACode(phone)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("worker.slow_down"));
    }

    @Test
    void anAddressHasOnlySoManyTries() throws Exception {
        idOf(mark);
        for (int tried = 0; tried < 30; tried++) {
            worker.enters(AtThePhone.number(), WRONG).andExpect(status().isUnauthorized());
        }
        worker.enters(phone, WRONG).andExpect(status().isTooManyRequests());
        for (int asked = 0; asked < 60; asked++) {
            worker.asksForACode(AtThePhone.number()).andExpect(status().isOk());
        }
        worker.asksForACode(phone).andExpect(status().isTooManyRequests());

        new AtThePhone(web, phones).signsIn(phone).get(ME).andExpect(status().isOk());
    }

    @Test
    void aCodeSignsInOnceButALostAnswerMayBeAskedForAgain() throws Exception {
        idOf(mark);
        worker.asksForACode(phone);
        var told = "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, phones.read(phone));
        var key = AtThePhone.key();

        worker.send(HttpMethod.POST, "/api/worker/session", key, told).andExpect(status().isNoContent());
        worker.send(HttpMethod.POST, "/api/worker/session", key, told).andExpect(status().isNoContent());
        worker.send(HttpMethod.POST, "/api/worker/session", AtThePhone.key(), told)
                .andExpect(status().isUnauthorized());
    }

    @Test
    void twoWhoShareAPhoneSayWhoTheyAreAndEachSeesOnlyHimself() throws Exception {
        var husband = idOf(mark + "甲");
        var wife = idOf(mark + "乙");
        worker.asksForACode(phone);
        var code = phones.read(phone);

        worker.enters(phone, code)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("worker.choose"));
        worker.enters(phone, code, "9999").andExpect(status().isUnauthorized());
        worker.enters(phone, code, tail(wife).toLowerCase(Locale.ROOT)).andExpect(status().isNoContent());
        worker.get(ME).andExpect(jsonPath("$.name").value(mark + "乙"));

        anotherMinute();
        var other = new AtThePhone(web, phones);
        other.asksForACode(phone);
        other.enters(phone, phones.read(phone), tail(husband)).andExpect(status().isNoContent());
        other.get(ME).andExpect(jsonPath("$.name").value(mark + "甲"));
    }

    @Test
    void withoutAGatewayItIsSaidBeforeAnythingIsLookedUp() throws Exception {
        idOf(mark);
        phones.ready(false);
        try {
            worker.asksForACode(phone)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("worker.no_gateway"))
                    .andExpect(jsonPath("$.detail").value(Matchers.containsString("没有接通短信")));
        } finally {
            phones.ready(true);
        }
        assertThat(phones.silent(phone)).isTrue();
    }

    @Test
    void theDemonstrationShowsTheCodeAsOftenAsItIsAskedFor() throws Exception {
        idOf(mark);
        phones.shown(true);
        try {
            for (int asked = 0; asked < 12; asked++) {
                var code = Counter.read(worker.asksForACode(phone).andExpect(status().isOk()), "$.shown");
                worker.enters(phone, code).andExpect(status().isNoContent());
            }
        } finally {
            phones.shown(false);
        }
    }

    @Test
    void officialsDoNotComeInHereAndWorkersNowhereElse() throws Exception {
        idOf(mark);
        counter.of("zz.labour").get(ME).andExpect(status().isUnauthorized());
        worker.signsIn(phone);
        for (var path : new String[] {"/api/me", "/api/projects", "/api/clues", "/api/accounts", "/api/audit"}) {
            web.perform(get(path).cookie(worker.cookie())).andExpect(status().isUnauthorized());
        }
        var session = new MockHttpSession();
        web.perform(get(ME).cookie(worker.cookie()).session(session)).andExpect(status().isOk());
        web.perform(get("/api/me").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void aWriteWithoutAKeyOfThePageIsRefused() throws Exception {
        idOf(mark);
        worker.signsIn(phone);
        for (var key : new String[] {null, "", "short", "a".repeat(65), "abcdefghijklmno\u4e2d"}) {
            worker.send(HttpMethod.DELETE, "/api/worker/session", key, "").andExpect(status().isForbidden());
            worker.send(HttpMethod.POST, "/api/worker/codes", key, "{\"phone\":\"%s\"}".formatted(phone))
                    .andExpect(status().isForbidden());
        }
        worker.get(ME).andExpect(status().isOk());
    }

    @Test
    void aSessionLeftAloneForThirtyDaysIsOver() throws Exception {
        idOf(mark);
        worker.signsIn(phone);
        var hash = WorkerSessions.hash(worker.cookie().getValue());
        assertThat(db.fetch("select * from wage.worker_session").toString())
                .doesNotContain(worker.cookie().getValue());

        age(hash, 29);
        worker.get(ME).andExpect(status().isOk());
        age(hash, 29);
        worker.get(ME).andExpect(status().isOk());
        age(hash, 31);
        worker.get(ME).andExpect(status().isUnauthorized());
        PortalSweep.sweep(db);
        assertThat(db.fetch("select from wage.worker_session where token_hash = ?", hash))
                .isEmpty();
    }

    private void age(String hash, int days) {
        db.execute(
                "update wage.worker_session set used_at = used_at - make_interval(days => ?) where token_hash = ?",
                days,
                hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"phone\":null}",
                "{\"phone\":{}}",
                "{\"phone\":\"x\",\"code\":[],\"token\":7,\"name\":{},\"tail\":\"\"}",
                "{\"phone\":\"13800000001' or 1=1\",\"code\":\"x\",\"tail\":\"\\u0000abc\"}",
                "{\"token\":\"../../x\",\"name\":\"\\u0000\",\"tail\":\"%%%%\"}"
            })
    void nonsenseIsRefusedInChinese(String body) throws Exception {
        for (var path : new String[] {"codes", "session", "site-session"}) {
            worker.post("/api/worker/" + path, body)
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.detail").value(Matchers.matchesPattern("(?s).*\\p{IsHan}.*")));
        }
    }
}
