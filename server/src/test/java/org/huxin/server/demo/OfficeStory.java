package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What the offices of the demonstration did about warnings, hazards, reviews, exemptions and firms, as their pages show it. */
abstract class OfficeStory {

    /** Who coordinates in each place. */
    private static final Map<String, String> PLACES = Map.of(
            "410803", "zz.labour",
            "419001", "jy.office",
            "320700", "lyg.labour",
            "620700", "zy.labour",
            "50gx01", "jf.social_security");

    @Autowired
    MockMvc web;

    @Autowired
    DSLContext sql;

    @Autowired
    ClockRow clock;

    @Autowired
    StoryBook book;

    @Autowired
    OfficeWork offices;

    @Autowired
    OfficeSites sites;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void theStoryIsTold() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> !clock.read().moving());
    }

    @Test
    void warningsHaveATermSomeWereCheckedInTimeSomeLateAndSomeNotAtAll() throws Exception {
        for (var place : PLACES.entrySet()) {
            var of = place.getKey();
            var who = signIn(place.getValue());
            seen(who, "/api/gaps")
                    .andExpect(jsonPath("$[?(@.id == 'national.gap.warning_answer')].value", hasItem(notNullValue())));
            var lines = body(seen(who, "/api/warnings?state=all&size=200"));
            assertThat(JsonPath.<List<Object>>read(lines, "$.items[?(@.dueOn == null)]"))
                    .as(of)
                    .isEmpty();
            assertThat(JsonPath.<List<Object>>read(lines, "$.items[?(@.overdue == true)]"))
                    .as(of)
                    .isNotEmpty();
            assertThat(sql.fetch(
                                    "SELECT DISTINCT status FROM duty.entry WHERE rule = 'national.warning.check'"
                                            + " AND jurisdiction = ?",
                                    of)
                            .getValues(0, String.class))
                    .as(of)
                    .contains("MET", "MET_LATE", "OVERDUE");
            seen(who, "/api/overview?month=2026-11").andExpect(jsonPath("$.total.overdue", greaterThan(0)));
            seen(who, "/api/overview/morning").andExpect(jsonPath("$.overdue", hasSize(greaterThan(0))));
        }
    }

    @Test
    void everyNumberThatTheStorySetSaysThatItIsItsOwn() {
        var told = sql.fetch("SELECT detail::text FROM party.audit_entry WHERE act = 'gap.set'"
                        + " AND subject NOT LIKE 'gap:lianyungang.%'")
                .getValues(0, String.class);
        assertThat(told).hasSizeGreaterThan(9).allMatch(details -> details.contains("演示自定，不是文件写的"));
    }

    @Test
    void everyPlaceHasHazardsOneOfThemOfAWarning() throws Exception {
        for (var place : PLACES.entrySet()) {
            var hazards = body(seen(signIn(place.getValue()), "/api/hazards?size=200"));
            assertThat(JsonPath.<List<String>>read(hazards, "$.items[*].state"))
                    .as(place.getKey())
                    .contains("handled", "to_prevent");
            assertThat(JsonPath.<List<String>>read(hazards, "$.items[?(@.warning != null)].warning"))
                    .as(place.getKey())
                    .isNotEmpty();
        }
        for (var rule : List.of("jiyuan.hazard.prevent", "zhangye.hazard.rectify")) {
            assertThat(sql.fetch("SELECT DISTINCT status FROM duty.entry WHERE rule = ?", rule)
                            .getValues(0, String.class))
                    .as(rule)
                    .contains("MET", "MET_LATE", "CANCELLED");
        }
    }

    @Test
    void theTownHoldsAReviewEveryMonthButOneAndItsListChanges() throws Exception {
        var who = signIn("jf.social_security");
        var reviews = body(seen(who, "/api/reviews").andExpect(jsonPath("$.items", hasSize(5))));
        var closed = JsonPath.<List<String>>read(reviews, "$.items[?(@.closedAt != null)].id");
        assertThat(closed).hasSize(4);
        seen(who, "/api/reviews/" + closed.getFirst())
                .andExpect(jsonPath("$.projects[*].name", hasItem("示例园林绿化项目1")))
                .andExpect(jsonPath("$.projects[?(@.added == true)].measures", hasSize(1)))
                .andExpect(jsonPath("$.removed[*].name", hasItem("示例金凤社区服务中心")))
                .andExpect(jsonPath("$.paper", notNullValue()));
        var agenda = new ArrayList<String>();
        for (var review : closed) {
            agenda.addAll(
                    JsonPath.read(body(seen(who, "/api/reviews/" + review)), "$.agenda[?(@.must == true)].conclusion"));
        }
        assertThat(agenda).isNotEmpty().doesNotContainNull();
        assertThat(sql.fetch("SELECT DISTINCT status FROM duty.entry WHERE rule = 'jinfeng.analysis.monthly'")
                        .getValues(0, String.class))
                .contains("MET", "OVERDUE");
        seen(signIn("jy.office"), "/api/reviews").andExpect(jsonPath("$.items", hasSize(2)));
        assertThat(sql.fetch("SELECT DISTINCT status FROM duty.entry WHERE rule = 'jiyuan.review.hold'")
                        .getValues(0, String.class))
                .containsExactlyInAnyOrder("MET", "OPEN");
    }

    @Test
    void whatTheTownCannotDealWithGoesToTheDistrictWhichSignsForIt() throws Exception {
        seen(signIn("jf.social_security"), "/api/risk-reports")
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].step.code").value("district"))
                .andExpect(jsonPath("$.items[0].receipt", notNullValue()))
                .andExpect(jsonPath("$.items[0].outcome", nullValue()))
                .andExpect(jsonPath("$.items[1].outcome").value("passed_on"));
    }

    @Test
    void labourCostOfTheSitesOfTheStoryIsDueAndComesIn() throws Exception {
        for (var site : book.wages().sites().entrySet()) {
            var who = signIn(PLACES.get(site.getKey()));
            seen(who, "/api/projects/" + project(site.getValue().site()) + "/risk-page")
                    .andExpect(
                            jsonPath("$.months[?(@.month=='2026-09')].labourDueFen", hasItem(greaterThan(1_000_000))))
                    .andExpect(jsonPath("$.months[?(@.month=='2026-09')].labourInFen", hasItem(greaterThan(1_000_000))))
                    .andExpect(
                            jsonPath("$.months[?(@.month=='2026-10')].labourDueFen", hasItem(greaterThan(1_000_000))))
                    .andExpect(jsonPath("$.months[?(@.month=='2026-11')].labourInFen", hasItem(lessThan(1))));
        }
        assertThat(
                        sql.fetch(
                                "SELECT 1 FROM project.labour_period p JOIN project.construction_project c ON c.id = p.project"
                                        + " WHERE c.request_id NOT LIKE '%项目_' AND p.month = '2026-10-01' AND p.received_fen < p.due_fen"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void contractorsAndOfficesExcuseSites() throws Exception {
        for (var site : book.wages().sites().entrySet()) {
            seen(
                            signIn(PLACES.get(site.getKey())),
                            "/api/projects/" + project(site.getValue().site()) + "/exemptions")
                    .andExpect(jsonPath(
                            "$.exemptions[?(@.kind.code == 'no_work' && @.own == true)].state", hasItem("over")));
        }
        seen(signIn("zz.labour"), "/api/projects/" + project("示例王封小学教学楼") + "/exemptions")
                .andExpect(jsonPath("$.exemptions[0].kind.code").value("litigation"))
                .andExpect(jsonPath("$.exemptions[0].files", hasSize(1)))
                .andExpect(jsonPath("$.exemptions[0].state").value("standing"));
        assertThat(sql.fetch("SELECT 1 FROM supervision.entered_exemption WHERE until_day >= '2026-11-12'"
                        + " GROUP BY jurisdiction"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void keyMonitoredFirmsDeclareEveryMonthOneOfThemLateAndOneNotYet() throws Exception {
        var who = signIn("zz.labour");
        var firms = body(seen(who, "/api/watched-firms?state=watched").andExpect(jsonPath("$.items", hasSize(4))));
        var states = new ArrayList<String>();
        for (var firm : JsonPath.<List<String>>read(firms, "$.items[*].id")) {
            states.addAll(JsonPath.read(body(seen(who, "/api/watched-firms/" + firm)), "$.declarations[*].state"));
        }
        assertThat(states).hasSizeGreaterThan(9);
        assertThat(states).containsOnlyOnce("filed_late", "overdue");
        assertThat(states.stream().filter("open"::equals)).as("November").hasSize(4);
        assertThat(sql.fetch("SELECT DISTINCT status FROM duty.entry WHERE rule = 'zhongzhan.firm.declare'")
                        .getValues(0, String.class))
                .containsExactlyInAnyOrder("MET", "MET_LATE", "OVERDUE", "OPEN");
    }

    @Test
    void aReviewThatACrashUndidLeavesNothingAndIsHeldAgainWhole() {
        var place = book.places().stream()
                .filter(one -> one.jurisdiction().equals("419001"))
                .findFirst()
                .orElseThrow();
        var told = Map.of("from", "2026-09-29", "participants", "示例", "minutes", "示例");
        var work = new Story.Work("hold-review", null, null, null, null, told);
        var tables = List.of("supervision.review", "supervision.review_matter", "document.paper", "duty.fact");
        var before = tables.stream().map(this::count).toList();
        for (var time = 0; time < 2; time++) {
            transaction.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                offices.act(place, work);
                assertThat(tables.stream().map(this::count).toList())
                        .zipSatisfy(before, (now, then) -> assertThat(now).isGreaterThan(then));
            });
            assertThat(tables.stream().map(this::count).toList()).isEqualTo(before);
        }
    }

    @Test
    void whatIsAtATownThatIsNotPlayedIsLeftOut() {
        var place = book.places().getFirst();

        assertThat(sites.find(place, place.jurisdiction() + "-00099")).isEmpty();
        assertThat(sites.find(place, "")).isEmpty();
        assertThat(sites.find(place, place.jurisdiction() + "-00001")).isPresent();
    }

    private int count(String table) {
        return sql.fetchCount(DSL.table(table));
    }

    private String project(String name) {
        return sql.fetchSingle("SELECT id::text FROM project.construction_project WHERE name = ?", name)
                .into(String.class);
    }

    private ResultActions seen(MockHttpSession who, String address) throws Exception {
        return web.perform(get(address).session(who)).andExpect(status().isOk());
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpSession signIn(String username) throws Exception {
        var answer = web.perform(post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"demo\"}".formatted(username)));
        return (MockHttpSession)
                answer.andExpect(status().isOk()).andReturn().getRequest().getSession();
    }
}
