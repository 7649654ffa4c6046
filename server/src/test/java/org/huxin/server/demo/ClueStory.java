package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration after its first start, the whole story told. */
abstract class ClueStory {

    @Autowired
    MockMvc web;

    @Autowired
    DSLContext sql;

    @Autowired
    ClockRow clock;

    @Autowired
    PassingDays passing;

    @Autowired
    StoryTeller teller;

    @Autowired
    Script script;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Players players;

    @Autowired
    OfficeWork offices;

    @Autowired
    TownBook towns;

    @Autowired
    Today today;

    @BeforeEach
    void theStoryIsTold() {
        await().atMost(Duration.ofMinutes(10)).until(() -> !clock.read().moving());
    }

    @Test
    void everySceneOfTheStoryHappenedThroughTheCommandOfAnOfficer() {
        assertThat(teller.dropped()).isEmpty();
        assertThat(clock.told()).isEqualTo(script.scenes().size());
        assertThat(count("casework.clue WHERE request_id LIKE 'demo-%'")).isBetween(150, 250);
        // besides them, what the towns complained of and what officers handed on
        assertThat(count("casework.clue WHERE request_id NOT LIKE 'demo-%' AND request_id NOT LIKE 'town-%'"))
                .isEqualTo(count("supervision.warning WHERE stage = 'handed_on'"));
        // every clue and every act has its fact, its audit entry and its line in the timeline
        assertThat(count("casework.clue c WHERE NOT EXISTS (SELECT 1 FROM duty.fact f"
                        + " WHERE f.subject = 'clue:' || c.id AND f.type = 'clue.received')"))
                .isZero();
        assertThat(count("casework.clue_entry e WHERE NOT EXISTS (SELECT 1 FROM party.audit_entry a"
                        + " WHERE a.subject = 'clue:' || e.clue AND a.act = e.type)"))
                .isZero();
    }

    @Test
    void theStoryShowsEveryJurisdictionEveryStageAndWhatComesOfBeingLate() {
        assertThat(sql.fetch("SELECT DISTINCT jurisdiction FROM casework.clue")).hasSize(5);
        assertThat(sql.fetch("SELECT DISTINCT stage FROM casework.clue")).hasSize(8);
        assertThat(sql.fetch("SELECT DISTINCT status FROM duty.entry").getValues(0, String.class))
                .contains("OPEN", "OVERDUE", "MET", "MET_LATE", "CANCELLED");
        for (var step : new String[] {"reminder", "bulletin", "follow_up"}) {
            assertThat(count("duty.escalation WHERE jurisdiction = '410803' AND step = '" + step
                            + "' AND done_at IS NOT NULL"))
                    .as(step)
                    .isPositive();
        }
        for (var fact : new String[] {
            "clue.paused", "clue.term_extended", "clue.joint_group_formed", "clue.task_force_formed", "clue.reopened"
        }) {
            assertThat(count("duty.fact WHERE type = '" + fact + "'")).as(fact).isPositive();
        }
    }

    @Test
    void aLetterBearsTheDayOnWhichItFellDue() {
        assertThat(count("duty.escalation WHERE drawn_at::date NOT IN (on_day, on_day + 1)"
                        + " AND on_day > (SELECT min(at)::date FROM duty.fact f WHERE f.subject = escalation.subject)"
                        + " AND withdrawn_at IS NULL AND occurrence = 0 AND step = 'reminder'"))
                .isZero();
    }

    @Test
    void anybodyReadsTheDateAndAnOfficerMovesIt() throws Exception {
        var before = clock.read().date();
        web.perform(get("/api/demo/date"))
                .andExpect(jsonPath("$.date").value(before.toString()))
                .andExpect(jsonPath("$.progress").isEmpty());
        web.perform(move(2)).andExpect(status().isUnauthorized());

        var officer = signIn("zz.labour");
        web.perform(move(2).session(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.progress.total").value(2))
                .andExpect(jsonPath("$.progress.done").value(0));

        await().until(() -> !clock.read().moving());
        web.perform(get("/api/demo/date"))
                .andExpect(jsonPath("$.date").value(before.plusDays(2).toString()));
        assertThat(today.date()).isEqualTo(before.plusDays(2));
        assertThat(count("duty.closed_day WHERE day IN ('%s', '%s')".formatted(before, before.plusDays(1))))
                .isEqualTo(10);
        assertThat(count("party.audit_entry WHERE act = 'demo.date_moved' AND officer = 'zz.labour'"))
                .isPositive();
    }

    @Test
    void theDateMovesOneWayAtATimeAndForwardOnly() throws Exception {
        var officer = signIn("jf.social_security");
        for (var days : new int[] {0, -1, 367}) {
            web.perform(move(days).session(officer)).andExpect(status().isUnprocessableEntity());
        }
        sql.execute("UPDATE demo.clock SET target = date + 1");

        web.perform(move(1).session(officer))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("demo.running"));
        web.perform(get("/api/demo/date"))
                .andExpect(jsonPath("$.progress.total").value(greaterThan(0)));

        passing.goOn();
        await().until(() -> !clock.read().moving());
    }

    @Test
    void aMoveThatAStopCutOffGoesOnAtTheNextStart() {
        var from = clock.read().date();
        // as a stop in the middle leaves it: on the way, nobody moving it
        assertThat(clock.aim(3)).isTrue();
        clock.arriveAt(from.plusDays(1));

        passing.goOn();

        await().until(() -> !clock.read().moving());
        assertThat(clock.read().date()).isEqualTo(from.plusDays(3));
        assertThat(count("duty.closed_day WHERE day = '%s'".formatted(from.plusDays(2))))
                .isEqualTo(5);
        assertThat(count("duty.closed_day GROUP BY jurisdiction, day HAVING count(*) > 1"))
                .isZero();
    }

    @Test
    void aDeedThatACrashUndidIsDoneAgainWithAProofOfItsOwn() {
        var clue = sql.fetchSingle("SELECT request_id, id FROM casework.clue WHERE jurisdiction = '410803'"
                + " AND stage IN ('ACCEPTED', 'IN_PROGRESS') ORDER BY number LIMIT 1");
        var place = new StoryBook()
                .places().stream()
                        .filter(one -> one.jurisdiction().equals("410803"))
                        .findFirst()
                        .orElseThrow();
        var step = new Story.Step(List.of(0), "handler", "attach", Map.of("attachments", "$proof"));
        var scene = new Scene(today.now(), place, clue.get("request_id", String.class), new Scene.Deed.Done(step));
        var attached = "casework.clue_entry e JOIN attachments.attachment a ON a.id = any(e.attachments)"
                + " WHERE e.type = 'clue.attached' AND e.clue = '" + clue.get("id") + "'";
        transaction.executeWithoutResult(status -> {
            players.act(scene, step);
            // as a kill before the commit leaves it: the file on the disk, nothing in the database
            status.setRollbackOnly();
        });
        assertThat(count(attached)).isZero();

        transaction.executeWithoutResult(status -> players.act(scene, step));

        assertThat(count(attached)).isEqualTo(1);
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        var again = new Script(new StoryBook(), towns);

        assertThat(again.scenes()).isEqualTo(script.scenes());
        assertThat(again.scenes()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @Test
    void theStoryEndsWhereTheDemonstrationBeginsWithinTheKnownCalendar() {
        var story = new StoryBook().story();

        assertThat(story.from()).isAfter(LocalDate.of(2018, 1, 1));
        assertThat(story.to()).isBefore(LocalDate.of(2026, 12, 1));
        assertThat(script.scenes().getLast().at()).isBefore(story.to().atTime(DemoToday.OPENING));
    }

    @Test
    void everyPlaceHasCasesOfItsOwnStepsSomeClosedWithTheirClues() {
        assertThat(sql.fetch("SELECT DISTINCT jurisdiction FROM casework.labour_case"))
                .hasSize(5);
        assertThat(sql.fetch("SELECT DISTINCT jurisdiction FROM casework.labour_case WHERE closed_at IS NOT NULL"))
                .hasSize(5);
        assertThat(count("(SELECT 1 FROM casework.labour_case WHERE closed_at IS NULL"
                        + " GROUP BY jurisdiction HAVING count(DISTINCT step) >= 2) several"))
                .isGreaterThanOrEqualTo(3);
        assertThat(count("casework.labour_case k JOIN casework.clue c ON c.id = k.clue"
                        + " WHERE k.closed_at IS NOT NULL AND c.stage <> 'CLOSED'"))
                .isZero();
        assertThat(count("casework.case_entry e WHERE e.officer IS NOT NULL AND NOT EXISTS (SELECT 1 FROM"
                        + " party.audit_entry a WHERE a.subject = 'case:' || e.case_id AND a.officer ="
                        + " e.officer)"))
                .isZero();
        for (var fact : new String[] {"case.cause_set", "case.task_force_formed", "case.supervision_answered"}) {
            assertThat(count("duty.fact WHERE type = '" + fact + "'")).as(fact).isPositive();
        }
    }

    @Test
    void theLimitsThatTheOfficeSetPutCasesOnTheListAndTheirReportsAreSignedFor() throws Exception {
        var officer = signIn("lyg.labour");
        web.perform(get("/api/cases?listed=true").session(officer))
                .andExpect(jsonPath("$.items.length()").value(greaterThan(1)));
        assertThat(count("party.audit_entry WHERE act = 'gap.set' AND officer = 'lyg.labour'"
                        + " AND subject LIKE 'gap:lianyungang.listed.%'"))
                .isEqualTo(2);
        assertThat(count("casework.labour_case WHERE listed AND jurisdiction <> '320700'"))
                .isZero();
        assertThat(count("casework.report WHERE subject LIKE 'case:%' AND receipt IS NOT NULL"))
                .isGreaterThanOrEqualTo(3);
        assertThat(count("duty.entry WHERE rule = 'lianyungang.report.filed' AND status IN ('MET', 'MET_LATE')"))
                .isPositive();
    }

    @Test
    void thePlaceWhoseRulesAskForDispatchHasItsSheetsBulletinsAndPeriods() throws Exception {
        var officer = signIn("zy.labour");
        var range = "?from=2026-09-07&to=2026-11-12";
        web.perform(get("/api/dispatch/sheets" + range).session(officer))
                .andExpect(jsonPath("$[?(@.kind == 'week' && @.id != null)]", hasSize(7)))
                .andExpect(jsonPath("$[?(@.kind == 'day' && @.id != null)]", hasSize(13)))
                .andExpect(jsonPath("$[?(@.id == null && @.from == '2026-10-19')].to", contains("2026-10-25")))
                .andExpect(jsonPath("$[?(@.from == '2026-11-02')].rows[*]", hasSize(greaterThan(3))));
        web.perform(get("/api/dispatch/bulletins" + range).session(officer))
                .andExpect(jsonPath("$[?(@.kind == 'month' && @.number != null)]", hasSize(2)))
                .andExpect(jsonPath("$[?(@.id == null && @.from == '2026-10-04')]", hasSize(1)));
        web.perform(get("/api/dispatch/key-periods").session(officer))
                .andExpect(jsonPath("$[*].note", contains("冬季行动起步", "国庆前后")));
        web.perform(get("/api/dispatch/figures?month=2026-10").session(officer))
                .andExpect(jsonPath("$.byGroup.length()").value(greaterThan(3)));
        web.perform(get("/api/dispatch/clearance").session(officer))
                .andExpect(jsonPath("$.cases").value(greaterThan(0)));
        web.perform(get("/api/dispatch/friday").session(signIn("zz.labour")))
                .andExpect(jsonPath("$.items.length()").value(greaterThan(0)));
    }

    @Test
    void officesReadTheirNoticesAndSignForTheirPapersButNotForAll() {
        assertThat(count("(SELECT 1 FROM duty.notice WHERE read_at IS NOT NULL GROUP BY jurisdiction) places"))
                .isEqualTo(5);
        assertThat(count("duty.notice WHERE read_at IS NULL")).isPositive();
        assertThat(count("(SELECT 1 FROM document.paper WHERE received_at IS NOT NULL GROUP BY jurisdiction) places"))
                .isEqualTo(5);
        assertThat(count("document.paper WHERE received_at IS NULL")).isPositive();
    }

    @Test
    void whatIsNotAnActOrNotTheOfficersIsRefusedHereToo() {
        var place = new StoryBook().places().getFirst();
        var step = new Story.Step(List.of(0), "handler", "case/forget", null);
        var scene = script.scenes().stream()
                .filter(one -> one.what().equals("case/enter-step"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> players.act(scene, step)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offices.act(
                        place,
                        new Story.Work("make-sheet", null, null, null, List.of("zy.housing"), Map.of("kind", "week"))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> offices.act(place, new Story.Work("make-tea", null, null, null, null, null)))
                .isInstanceOf(NotFound.class);
    }

    private int count(String from) {
        var rows = sql.fetch("SELECT count(*) FROM " + from);
        return rows.isEmpty() ? 0 : rows.getFirst().get(0, Integer.class);
    }

    private static MockHttpServletRequestBuilder move(int days) {
        return post("/api/demo/date")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"days\":%d}".formatted(days));
    }

    private MockHttpSession signIn(String username) throws Exception {
        ResultActions answer = web.perform(post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"demo\"}".formatted(username)));
        return (MockHttpSession)
                answer.andExpect(status().isOk()).andReturn().getRequest().getSession();
    }
}
