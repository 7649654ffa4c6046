package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The towns of the demonstration, the first projects of each: what the program has drawn of their months by itself. */
abstract class TownStory {

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
    StoryTeller teller;

    @Autowired
    Script script;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TownWork work;

    @Autowired
    StoryBook book;

    @BeforeEach
    void theStoryIsTold() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> !clock.read().moving());
    }

    @Test
    void everyPlaceHasProjectsThatLivedForMonths() {
        for (var place : PLACES.keySet()) {
            var sites = "SELECT id FROM project.construction_project WHERE request_id LIKE 'demo-" + place + "-示例%项目_'";
            assertThat(count("(" + sites + ") s")).as(place).isEqualTo(2);
            for (var table : List.of("wage.engagement", "wage.wage_sheet", "wage.pay_batch", "project.account_entry")) {
                assertThat(count(table + " WHERE project IN (" + sites + ")"))
                        .as(place + " " + table)
                        .isPositive();
            }
            assertThat(count("(SELECT DISTINCT month FROM wage.wage_sheet WHERE project IN (" + sites + ")) m"))
                    .as(place)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyPlaceHasWarningsThatStandAndOneThatWasHandedOnAsAClue() throws Exception {
        for (var place : PLACES.entrySet()) {
            var who = signIn(place.getValue());
            web.perform(get("/api/warnings?state=open&size=200").session(who))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items", hasSize(greaterThan(2))));
            web.perform(get("/api/warnings?state=handed_on").session(who))
                    .andExpect(jsonPath("$.items", hasSize(greaterThan(0))));
        }
        for (var stage : List.of("handed_on", "innocent")) {
            assertThat(count(
                            "supervision.warning_act a JOIN supervision.warning w ON w.id = a.warning WHERE w.stage = '"
                                    + stage + "' AND a.officer IS NULL AND a.act LIKE 'check%'"))
                    .as("checked by nobody")
                    .isZero();
        }
        assertThat(count("supervision.entered_exemption") + count("supervision.known_exemption"))
                .isPositive();
    }

    @Test
    void whatWasHandedOnIsWhatTheOfficersLookedFor() {
        for (var place : book.towns().places().entrySet()) {
            var sought = Objects.requireNonNull(place.getValue().looks()).stream()
                    .filter(Towns.Look::handOn)
                    .map(Towns.Look::warned)
                    .toList();
            var handedOn = sql.fetch(
                            "SELECT title FROM supervision.warning WHERE stage = 'handed_on' AND jurisdiction = ?",
                            place.getKey())
                    .getValues(0, String.class);
            assertThat(sought).as(place.getKey()).containsAll(handedOn);
        }
        assertThat(count("project.construction_project WHERE platform_number LIKE '%T%:%'"))
                .isZero();
    }

    @Test
    void theOverviewOfEveryPlaceHasFiguresAndARiskPageOpens() throws Exception {
        for (var place : PLACES.entrySet()) {
            var who = signIn(place.getValue());
            web.perform(get("/api/overview?month=2026-09").session(who))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total", notNullValue()))
                    .andExpect(jsonPath("$.months[?(@.dueFen > 0)]", hasSize(greaterThan(2))));
            var projects = body(web.perform(
                    get("/api/overview/projects?month=2026-09&size=200").session(who)));
            var town = JsonPath.<List<String>>read(projects, "$.items[?(@.name =~ /示例.*项目\\d/)].id");
            assertThat(town).as(place.getKey()).hasSize(2);
            web.perform(get("/api/risks/{project}", town.getFirst()).session(who))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void whatWasToldOnAPastDayIsNotToldAgain() {
        var before = count("wage.wage_sheet");

        assertThat(teller.tell(clock.read().date())).isTrue();

        assertThat(count("wage.wage_sheet")).isEqualTo(before);
    }

    @Test
    void aHomeGoesOnWithTheTownsItBeganWith() throws Exception {
        var later = new ClockRow(sql, book, 99, "");

        assertThat(later.town()).isEqualTo(2);
        assertThat(new Script(book, new TownBook(book, later)).scenes())
                .hasSize(script.scenes().size());
    }

    @Test
    void aHomeOfBeforeThereWereTownsGoesOnWithoutThem() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            sql.execute("DELETE FROM demo.clock");
            sql.execute("INSERT INTO demo.clock (date, moving_from, target, told)"
                    + " VALUES ('2026-10-08', '2026-09-06', '2026-11-12', 7)");

            var old = new ClockRow(sql, book, 99, "");

            assertThat(old.town()).isZero();
            assertThat(old.read().date()).isEqualTo(LocalDate.of(2026, 10, 8));
            assertThat(old.told()).isEqualTo(7);
            assertThat(new Script(book, opened(old)).scenes())
                    .extracting(Scene::key)
                    .contains("410803-set-value-2026-09-07", "demo-410803-067")
                    .doesNotContain("demo-410803-065")
                    .noneMatch(key -> key.startsWith("town-"));
        });
    }

    private TownBook opened(ClockRow clock) {
        try {
            return new TownBook(book, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobodyDoesWhatIsNotInTheBook() {
        var place = book.places().getFirst();
        var act = new TownAct(LocalDate.of(2026, 9, 1), "make-tea", "nothing", Map.of());

        assertThatThrownBy(() -> work.act(place, act, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(act::fen).isInstanceOf(NullPointerException.class).hasMessageContaining("make-tea");
    }

    private int count(String what) {
        return sql.fetch("SELECT 1 FROM " + what).size();
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
