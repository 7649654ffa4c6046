package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.huxin.db.wage.Tables.STRANGER;
import static org.huxin.db.wage.Tables.STRANGER_DAY;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.money.Works;
import org.huxin.server.wage.MonthsMerged;
import org.huxin.server.wage.WageSite;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.ResultActions;

/** Warnings over the roster, the safeguards, complaints and labour cost of a site, and how soon a change shows. */
@CaseworkTest
@RecordApplicationEvents
class SiteWatchedTests {

    private static final LocalDate MAY_20 = LocalDate.of(2024, 5, 20);
    private static final long WITHIN_MILLIS = 2_000;

    @Autowired
    private Today today;

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private WatchedSites sites;

    @Autowired
    private DayAssessment assessment;

    @Autowired
    private ApplicationEventPublisher events;

    private WatchedSite watched;

    @BeforeEach
    void aSite() throws Exception {
        watched = sites.opened();
    }

    private UUID registered(String name) {
        var worker = watched.site().worker(name);
        watched.site()
                .rows()
                .engaged(watched.project(), worker, watched.site().contractor(), LocalDate.of(2024, 5, 6), 300_00);
        return worker;
    }

    @Test
    void registeredPeopleWithoutACardOrAContractAreNamedAndGoneOnceTheyHaveThem() throws Exception {
        var worker = registered("测试工甲");
        var his = ENGAGEMENT.WORKER.eq(worker);
        db.update(ENGAGEMENT)
                .setNull(ENGAGEMENT.CONTRACT)
                .setNull(ENGAGEMENT.CONTRACT_ON)
                .where(his)
                .execute();
        watched.looked(MAY_20);
        for (var rule : new String[] {"national.warning.cards_bound", "national.warning.contracts_signed"}) {
            watched.warning(rule)
                    .andExpect(jsonPath("$.line.measured", is(0)))
                    .andExpect(jsonPath(
                            "$.rows[*].says", contains(allOf(containsString("测***（"), containsString("没有登记")))));
        }

        watched.site().rows().card(worker, "测试工甲", "6222" + Math.abs(worker.getMostSignificantBits()));
        db.update(ENGAGEMENT)
                .set(ENGAGEMENT.CONTRACT, "labour_contract")
                .set(ENGAGEMENT.CONTRACT_ON, MAY_20)
                .where(his)
                .execute();
        watched.looked(LocalDate.of(2024, 6, 3));
        for (var rule : new String[] {"national.warning.cards_bound", "national.warning.contracts_signed"}) {
            watched.warning(rule).andExpect(jsonPath("$.line.state", is("gone")));
        }
    }

    @Test
    void whoIsSeenOnSiteWithoutBeingRegisteredLowersTheCoverage() throws Exception {
        registered("测试工甲");
        var stranger = db.newRecord(STRANGER);
        stranger.setId(UUID.randomUUID());
        stranger.setProject(watched.project());
        stranger.setIdKind("01");
        stranger.setIdKeyed(UUID.randomUUID().toString());
        stranger.setIdMasked("410***********0000");
        stranger.setName("测试生人");
        stranger.setWhy("unknown");
        stranger.setFirstAt(MAY_20.atTime(8, 0));
        stranger.insert();
        db.insertInto(STRANGER_DAY)
                .set(STRANGER_DAY.STRANGER, stranger.getId())
                .set(STRANGER_DAY.DAY, MAY_20)
                .execute();
        watched.looked(MAY_20);
        watched.warning("national.warning.roster_coverage")
                .andExpect(jsonPath("$.line.measured", is(50)))
                .andExpect(jsonPath("$.line.firstMonth", is("2024-05")))
                .andExpect(jsonPath("$.rows[*].says", contains("2024-05 测***（410***********0000）：在场，没有实名登记")));
    }

    @Test
    void whoIsRegisteredAndNeverAttendedIsMissedOnceTheMonthIsOver() throws Exception {
        var works = WageSite.of(counter, "zy.housing");
        works.file().begins(works.keeper());
        var rows = watched.site().rows();
        rows.engaged(works.project(), rows.worker("620700", "测试工甲"), works.contractor(), MAY_20, 300_00);
        var rule = "national.warning.attending";
        looked(works.id(), LocalDate.of(2024, 5, 31)).andExpect(jsonPath("$[*].rule", not(hasItem(rule))));
        looked(works.id(), LocalDate.of(2024, 6, 1))
                .andExpect(jsonPath("$[?(@.rule=='%s')].measured".formatted(rule), contains(0)))
                .andExpect(jsonPath("$[?(@.rule=='%s')].firstMonth".formatted(rule), contains("2024-05")));
    }

    private ResultActions looked(String project, LocalDate day) throws Exception {
        counter.on(day);
        return watched.labour()
                .post("/api/projects/" + project + "/assess-warnings", "{}")
                .andExpect(status().isOk());
    }

    @Test
    void worksThatGoOnWithoutTheirSafeguardsAreToldOneByOneInWords() throws Exception {
        var rule = "national.warning.lacking";
        watched.looked(MAY_20).andExpect(jsonPath("$[*].rule", not(hasItem(rule))));
        var works = WageSite.of(counter, "zy.housing");
        works.file().begins(works.keeper());
        var raised = looked(works.id(), MAY_20).andExpect(jsonPath("$[*].rule", hasItem(rule)));
        var id = Counter.read(raised, "$[?(@.rule=='%s')].id".formatted(rule)).replaceAll("[^0-9a-f-]", "");
        var agency = "没有落实：施工总承包单位代发工资";
        watched.labour()
                .get("/api/warnings/" + id)
                .andExpect(jsonPath("$.rows[*].says", hasItem("没有落实：农民工工资专用账户")))
                .andExpect(jsonPath("$.rows[*].says", not(hasItem(agency))));
        firstPayOn(works, MAY_20);
        looked(works.id(), MAY_20);
        watched.labour().get("/api/warnings/" + id).andExpect(jsonPath("$.rows[*].says", not(hasItem(agency))));

        works.banksAt("示例银行", "2024-05-20");
        looked(works.id(), MAY_20.plusDays(1));
        watched.labour()
                .get("/api/warnings/" + id)
                .andExpect(jsonPath("$.rows[*].says", not(hasItem("没有落实：农民工工资专用账户"))))
                .andExpect(jsonPath("$.rows[*].says", hasItem(agency)));
    }

    /** April is to be handed in and paid by then. */
    private void firstPayOn(WageSite works, LocalDate day) {
        var row = db.newRecord(HAND_IN);
        row.setId(UUID.randomUUID());
        row.setJurisdiction("620700");
        row.setProject(works.project());
        row.setEmployer(db.fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(works.project())));
        row.setMonth(LocalDate.of(2024, 4, 1));
        row.setDueOn(day);
        row.setPayOn(day);
        row.setToldAt(day.atTime(8, 0));
        row.insert();
    }

    @Test
    void anOpenClueAboutTheProjectSpeaksForItsPeopleUntilItIsResolved() throws Exception {
        counter.on(MAY_20);
        var clue = counter.of("zy.labour")
                .register(aClue("phone", MAY_20.atTime(9, 0))
                        .with("projectId", watched.project().toString())
                        .with("claimedPersons", 12))
                .id();
        watched.looked(MAY_20);
        var rule = "national.warning.complaining";
        watched.warning(rule)
                .andExpect(jsonPath("$.line.measured", is(12)))
                .andExpect(jsonPath("$.line.grade.code", is("red")))
                .andExpect(jsonPath("$.rows[*].says", contains(containsString("涉及 12 人，没有办结"))))
                .andExpect(jsonPath("$.rows[0].opens.kind", is("clue")))
                .andExpect(jsonPath("$.rows[0].opens.id", is(clue)));

        db.update(CLUE)
                .set(CLUE.STAGE, "RESOLVED")
                .set(CLUE.RESOLVED_AT, MAY_20.plusDays(2).atTime(9, 0))
                .where(CLUE.ID.eq(UUID.fromString(clue)))
                .execute();
        watched.looked(MAY_20.plusDays(2));
        watched.warning(rule).andExpect(jsonPath("$.line.state", is("gone")));
    }

    @Test
    void labourCostAndProgressPaymentAreHeldAgainstTheValueOfTheWorksDone() throws Exception {
        counter.on(LocalDate.of(2024, 6, 1));
        var works = Works.of(
                counter.of("zy.housing"),
                aProject().with("field", "housing").with("works", "building").with("investment", "government"));
        works.agrees(30, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.measures("2024-05", 2_000_000, "2024-06-01");
        works.pays("2024-05", 200_000, 100_000L, "2024-06-01");
        var share = "$[?(@.rule=='zhangye.warning.labour_building')]";
        looked(works.id(), LocalDate.of(2024, 6, 10)).andExpect(jsonPath(share, is(empty())));
        looked(works.id(), LocalDate.of(2024, 6, 11))
                .andExpect(jsonPath(share + ".measured", contains(5)))
                .andExpect(jsonPath("$[?(@.rule=='national.warning.progress_paid')].measured", contains(10)));
    }

    @Test
    void whatTheLedgerMergedIsToldAndShowsWithinTwoSeconds(ApplicationEvents told) throws Exception {
        counter.on(LocalDate.of(2024, 7, 16));
        var changed = new ChangedProjects(assessment, events, today, true);
        try {
            watched.worked("测试工甲", WatchedSite.MAY);
            watched.merge(WatchedSite.MAY);
            var began = System.nanoTime();
            var merged = told.stream(MonthsMerged.class)
                    .filter(one -> one.projects().contains(watched.project()))
                    .toList();
            assertThat(merged).hasSize(1);
            changed.on(merged.getFirst());
            while (none() && System.nanoTime() - began < WITHIN_MILLIS * 1_000_000) {
                Thread.sleep(20);
            }
            assertThat(none()).isFalse();
        } finally {
            changed.destroy();
        }
    }

    @Test
    void whileDaysArePassedByNothingIsLookedAtBeforeTheEndOfTheDay(ApplicationEvents told) throws Exception {
        counter.on(LocalDate.of(2024, 7, 16));
        var changed = new ChangedProjects(assessment, events, new Passing(today), true);
        try {
            watched.worked("测试工乙", WatchedSite.MAY);
            watched.merge(WatchedSite.MAY);
            told.stream(MonthsMerged.class)
                    .filter(one -> one.projects().contains(watched.project()))
                    .forEach(changed::on);
            Thread.sleep(WITHIN_MILLIS);
            assertThat(none()).isTrue();
        } finally {
            changed.destroy();
        }
    }

    /** Days pass one after the other. */
    private record Passing(Today at) implements Today {

        @Override
        public LocalDateTime now() {
            return at.now();
        }

        @Override
        public boolean passing() {
            return true;
        }
    }

    private boolean none() throws Exception {
        var listed = watched.labour()
                .get("/api/warnings?rule=national.warning.owed_months&project=" + watched.project())
                .andExpect(status().isOk());
        return Counter.read(listed, "$.items").equals("[]");
    }
}
