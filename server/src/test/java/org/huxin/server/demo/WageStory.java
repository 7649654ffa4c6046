package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.huxin.engine.match.Reason;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** The wages of the demonstration: a month that was paid, one with troubles, and everybody's way to them. */
abstract class WageStory {

    private static final List<String> SITES = List.of("zz", "jy", "lyg", "zy", "jf");

    @Autowired
    MockMvc web;

    @Autowired
    DSLContext sql;

    @Autowired
    ClockRow clock;

    @Autowired
    StoryBook book;

    @Autowired
    Door door;

    @Autowired
    FirmWork firms;

    @Autowired
    SheetWork sheets;

    @BeforeEach
    void theStoryIsTold() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> !clock.read().moving());
    }

    @Test
    void everyPlaceHasAMonthThatWasPaidInTimeAndOneThatWasNot() throws Exception {
        for (var place : SITES) {
            var who = signIn(place + ".zongbao", "demo-2026");
            var project = project(who);
            match(who, project, "2026-09")
                    .andExpect(jsonPath("$.total.workers", is(greaterThan(9))))
                    .andExpect(jsonPath("$.total.differing", is(0)))
                    .andExpect(jsonPath("$.total.missingFen", is(0)))
                    .andExpect(jsonPath("$.total.paidFen", is(greaterThan(4_000_000))));
            match(who, project, "2026-10").andExpect(jsonPath("$.total.differing", is(greaterThan(1))));
        }
        for (var place : List.of("zz", "jy")) {
            var who = signIn(place + ".zongbao", "demo-2026");
            var found = match(who, project(who), "2026-10").andExpect(jsonPath("$.total.workers", is(greaterThan(20))));
            assertThat(JsonPath.<List<String>>read(body(found), "$.total.reasons[?(@.count > 0)].code"))
                    .contains(Stream.of(
                                    Reason.ATTENDED_UNPAID,
                                    Reason.PAID_UNATTENDED,
                                    Reason.LATE,
                                    Reason.OTHER_CARD,
                                    Reason.SHARED_CARD,
                                    Reason.RETURNED,
                                    Reason.LEAVER_UNSETTLED)
                            .map(Reason::code)
                            .toArray(String[]::new));
        }
    }

    @Test
    void aReturnedWageOpensToTheLinesOfTheBank() throws Exception {
        var who = signIn("zz.housing", "demo");
        var project = project(who);
        var returned = body(web.perform(get("/api/wage/projects/{id}/match?month=2026-10&reason=returned", project)
                        .session(who))
                .andExpect(jsonPath("$.rows.items", hasSize(1))));
        web.perform(get(
                                "/api/wage/projects/{id}/match/{worker}?month=2026-10",
                                project,
                                JsonPath.<String>read(returned, "$.rows.items[0].worker"))
                        .session(who))
                .andExpect(status().isOk());
        var batches = body(
                web.perform(get("/api/wage/projects/{id}/payments", project).session(who)));
        var reasons = new ArrayList<String>();
        for (var batch : JsonPath.<List<String>>read(batches, "$.batches[*].id")) {
            var lines = body(web.perform(get("/api/wage/projects/{id}/batches/{batch}/lines", project, batch)
                    .session(who)));
            reasons.addAll(JsonPath.read(lines, "$.items[*].reason"));
        }
        assertThat(reasons).contains("账户已销户", "户名与账号不符");
    }

    @Test
    void theAccountsOfFirmsAreListedAndEachSeesItsOwnSide() throws Exception {
        web.perform(get("/api/demo/accounts"))
                .andExpect(jsonPath("$[?(@.username=='zz.zongbao')].password", hasItem("demo-2026")))
                .andExpect(jsonPath("$[?(@.username=='jy.fenbao')].unit", hasItem("示例济水劳务有限公司")))
                .andExpect(jsonPath("$[?(@.password=='demo-2026')]", hasSize(10)));
        var contractor = signIn("zz.zongbao", "demo-2026");
        var subcontractor = signIn("zz.fenbao", "demo-2026");
        var project = project(contractor);
        web.perform(get("/api/wage/projects/{id}/workers?size=200", project).session(contractor))
                .andExpect(jsonPath("$.items", hasSize(25)));
        web.perform(get("/api/wage/projects/{id}/workers?size=200", project).session(subcontractor))
                .andExpect(jsonPath("$.items", hasSize(10)));
        web.perform(get("/api/wage/projects/{id}/sheets", project).session(subcontractor))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[*].state.code", hasItem("approved")));
        web.perform(get("/api/wage/projects/{id}/sheets?month=2026-10", project).session(contractor))
                .andExpect(jsonPath("$.items[*].state.code", hasItem("confirming")));
        for (var month : List.of("2026-09", "2026-10", "2026-11")) {
            web.perform(get("/api/wage/projects/{id}/attendance-month?month={month}", project, month)
                            .session(contractor))
                    .andExpect(jsonPath("$.items[*].days[*]", hasSize(greaterThan(100))));
        }
    }

    @Test
    void theWorkerOfTheReadmeSeesWhatCameAndWhatDidNotAndHasALineToConfirm() throws Exception {
        var phone = "13800000010";
        var code = JsonPath.<String>read(
                body(web.perform(post("/api/worker/codes")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("X-Request-Key", UUID.randomUUID())
                                .content("{\"phone\":\"%s\"}".formatted(phone)))
                        .andExpect(status().isOk())),
                "$.shown");
        Cookie signedIn = web.perform(post("/api/worker/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Request-Key", UUID.randomUUID())
                        .content("{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code)))
                .andExpect(status().isNoContent())
                .andReturn()
                .getResponse()
                .getCookie("HUXIN_WORKER");
        var months = web.perform(get("/api/worker/months").cookie(signedIn))
                .andExpect(jsonPath("$.items[?(@.month=='2026-09')].missingFen", hasItem(0)))
                .andExpect(jsonPath("$.items[?(@.month=='2026-10')].paidFen", hasItem(0)))
                .andExpect(jsonPath("$.items[?(@.month=='2026-10')].missingFen", hasItem(greaterThan(100_000))));
        var project = JsonPath.<String>read(body(months), "$.items[0].project");
        web.perform(get("/api/worker/projects/{id}/months/2026-10", project).cookie(signedIn))
                .andExpect(jsonPath("$.days", hasSize(greaterThan(15))))
                .andExpect(jsonPath("$.lines[0].open", is(true)));
    }

    @Test
    void whatNobodyCanDoIsRefusedAndAFileWithMistakesStopsTheStory() {
        assertThatThrownBy(() -> door.get("/api/wage/tea", UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> door.get("/api/wage/projects/{id}", UUID.randomUUID()))
                .isInstanceOf(NotPermitted.class);
        var turn = new Payday.Turn(
                book.sites().places().get("410803").getFirst(),
                book.wages().sites().get("410803"),
                new Crew(
                        book.wages(),
                        book.wages().sites().get("410803"),
                        LocalDate.of(2026, 9, 8),
                        YearMonth.of(2026, 10)),
                UUID.randomUUID(),
                Wages.CONTRACTOR,
                UUID.randomUUID(),
                YearMonth.of(2026, 10),
                new Wages.Step(-1, 1, List.of(Wages.CONTRACTOR), "make-tea", null));
        assertThatThrownBy(() -> sheets.act(turn)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> firms.act(turn)).isInstanceOf(NotFound.class);
        for (var list : List.of("errors", "mistakes", "refused")) {
            var taken = JsonMapper.shared().readTree("{\"%s\":[{\"line\":3}]}".formatted(list));
            assertThatThrownBy(() -> FirmWork.requireFlawless(taken)).isInstanceOf(CommandRefused.class);
        }
        FirmWork.requireFlawless(JsonMapper.shared().readTree("{\"errors\":[],\"entered\":3}"));
    }

    @Test
    void noPersonOfTheWagesIsAnybody() {
        assertThat(sql.fetch("SELECT name FROM wage.worker").getValues(0, String.class))
                .hasSizeGreaterThan(70)
                .allMatch(name -> Stream.of("示例", "测试", "演示", "虚构").anyMatch(name::startsWith));
        assertThat(Arrays.asList(sql.fetch("SELECT DISTINCT jurisdiction FROM wage.worker")
                        .intoArray(0, String.class)))
                .hasSize(5);
        assertThat(sql.fetch("SELECT 1 FROM wage.worker WHERE id_masked LIKE '410%'"))
                .as("numbers of a place that gives none")
                .hasSizeGreaterThan(70);
    }

    private String project(MockHttpSession who) throws Exception {
        var all = body(web.perform(get("/api/wage/projects?size=200").session(who)));
        var richest = JsonPath.<List<String>>read(all, "$.items[?(@.name=='示例龙源人才公寓')].id");
        return richest.isEmpty() ? JsonPath.read(all, "$.items[0].id") : richest.getFirst();
    }

    private ResultActions match(MockHttpSession who, String project, String month) throws Exception {
        return web.perform(get("/api/wage/projects/{id}/match?month={month}", project, month)
                        .session(who))
                .andExpect(status().isOk());
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpSession signIn(String username, String password) throws Exception {
        var answer = web.perform(post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
        return (MockHttpSession)
                answer.andExpect(status().isOk()).andReturn().getRequest().getSession();
    }
}
