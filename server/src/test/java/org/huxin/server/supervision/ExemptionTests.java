package org.huxin.server.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 豁免: what excuses a project for a time, entered or told by the ledgers; afterwards the warning stands again. */
@CaseworkTest
class ExemptionTests {

    private static final String RULE = "national.warning.paid_people";
    private static final LocalDate LATE = LocalDate.of(2024, 7, 16);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private WatchedSites sites;

    private WatchedSite watched;
    private UUID worker;

    @BeforeEach
    void aMonthWithoutPay() throws Exception {
        watched = sites.opened();
        worker = watched.worked("测试工甲", WatchedSite.MAY);
        watched.merge(WatchedSite.MAY);
        watched.looked(LATE);
        reads("standing");
    }

    private String reads(String state) throws Exception {
        return Counter.read(watched.warning(RULE).andExpect(jsonPath("$.line.state", is(state))), "$.line.id");
    }

    private String path() {
        return "/api/projects/" + watched.project() + "/exemptions";
    }

    private ResultActions enters(Officer officer, String kind, String from, String until) throws Exception {
        return officer.post(
                path(),
                "{\"kind\":\"%s\",\"from\":\"%s\",\"until\":%s,\"document\":\"示例〔2024〕1号\",\"attachments\":[\"%s\"]}"
                        .formatted(kind, from, until == null ? "null" : "\"" + until + "\"", officer.uploads()));
    }

    @Test
    void itExcusesUntilItsEndAndThenTheWarningStandsAndNoPastDayReadsOtherwise() throws Exception {
        counter.on(LATE.plusDays(2));
        enters(watched.labour(), "litigation", "2024-07-01", "2024-07-25").andExpect(status().isOk());
        watched.looked(LATE.plusDays(2));
        reads("excused");
        watched.labour()
                .get(path())
                .andExpect(jsonPath("$.open[*].code", containsInAnyOrder("litigation", "no_work")))
                .andExpect(jsonPath("$.exemptions[*].state", contains("standing")))
                .andExpect(jsonPath("$.exemptions[0].document", is("示例〔2024〕1号")))
                .andExpect(jsonPath("$.exemptions[0].unit.id", is("zy.labour")));
        watched.looked(LocalDate.of(2024, 7, 25));
        reads("excused");
        watched.looked(LocalDate.of(2024, 7, 26));

        var id = reads("standing");
        again(id, LATE, "standing");
        again(id, LATE.plusDays(1), "standing");
        again(id, LATE.plusDays(2), "excused");
        again(id, LocalDate.of(2024, 7, 25), "excused");
        again(id, LocalDate.of(2024, 7, 26), "standing");
    }

    private void again(String warning, LocalDate day, String state) throws Exception {
        watched.labour()
                .get("/api/warnings/" + warning + "/recompute?day=" + day)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.same", is(true)))
                .andExpect(jsonPath("$.again.state", is(state)));
    }

    @Test
    void whoCameInTheSecondHalfOfAMonthIsFirstPaidWithTheNextAndWhoCameBeforeIsPaidWithTheOthers() throws Exception {
        var engagement = watched.site()
                .rows()
                .engaged(watched.project(), worker, watched.site().contractor(), LocalDate.of(2024, 5, 15), 30_000);
        watched.looked(LATE.plusDays(1));
        reads("standing");
        var came = LocalDate.of(2024, 5, 16);
        db.update(ENGAGEMENT)
                .set(ENGAGEMENT.ENTERED_ON, came)
                .where(ENGAGEMENT.ID.eq(engagement))
                .execute();
        watched.looked(LATE.plusDays(2));
        reads("gone");
        watched.labour().get(path()).andExpect(jsonPath("$.newHires", is(1)));
        watched.looked(came.plusDays(75));
        reads("gone");
        watched.looked(came.plusDays(76));
        again(reads("standing"), came.plusDays(75), "gone");
    }

    @Test
    void whatIsWithdrawnExcusesNoMoreAndIsNotWithdrawnTwice() throws Exception {
        var exemption = Counter.read(
                enters(watched.labour(), "litigation", "2024-07-01", "2024-12-31")
                        .andExpect(status().isOk()),
                "$.id");
        watched.looked(LATE.plusDays(1));
        reads("excused");
        counter.on(LATE.plusDays(2));
        var withdraw = path() + "/" + exemption + "/withdraw";
        watched.labour().post(withdraw, "{\"why\":\"已经撤诉\"}").andExpect(status().isNoContent());
        watched.labour().post(withdraw, "{\"why\":\"再来一次\"}").andExpect(status().isConflict());
        watched.looked(LATE.plusDays(2));

        var id = reads("standing");
        again(id, LATE.plusDays(1), "excused");
        watched.labour().get(path()).andExpect(jsonPath("$.exemptions[*].withdrawnWhy", contains("已经撤诉")));
    }

    @Test
    void itNeedsAnEndAPaperAKindThatMayBeEnteredAndTheRightUnit() throws Exception {
        var labour = watched.labour();
        enters(labour, "litigation", "2024-07-01", null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].message", hasItem(containsString("豁免不能没有期限"))));
        enters(labour, "litigation", "2024-07-20", "2024-07-19").andExpect(status().is4xxClientError());
        enters(labour, "litigation", "2024-07-01", "2024-07-15").andExpect(status().is4xxClientError());
        enters(labour, "litigation", "2024-07-01", "2999-01-01").andExpect(status().is4xxClientError());
        for (var gathered : List.of("stoppage", "deferral", "new_hire", "x")) {
            enters(labour, gathered, "2024-07-01", "2024-08-01").andExpect(status().isForbidden());
        }
        enters(counter.of("zy.housing"), "litigation", "2024-07-01", "2024-08-01")
                .andExpect(status().isForbidden());
        enters(counter.of("jy.labour"), "litigation", "2024-07-01", "2024-08-01")
                .andExpect(status().isNotFound());
        labour.get(path()).andExpect(jsonPath("$.exemptions", is(empty())));
    }

    @Test
    void aReportOfLaterPayExcusesUntilTheNewDay() throws Exception {
        putOff(LATE, LATE.plusDays(5));
        watched.looked(LATE.plusDays(1));
        reads("excused");
        watched.labour().get(path()).andExpect(jsonPath("$.exemptions[*].kind.code", contains("deferral")));
        watched.looked(LATE.plusDays(5));
        reads("excused");
        watched.looked(LATE.plusDays(6));
        again(reads("standing"), LATE.plusDays(5), "excused");
    }

    @Test
    void whatARuleLetsAReportOfLaterPayLastCountsFromTheDayOfPayThatIsPutOff() throws Exception {
        var payOn = LATE.minusDays(1);
        var handIn = db.newRecord(HAND_IN);
        handIn.setId(UUID.randomUUID());
        handIn.setJurisdiction("620700");
        handIn.setProject(watched.project());
        handIn.setEmployer(watched.site().contractor());
        handIn.setMonth(WatchedSite.MAY.atDay(1));
        handIn.setPayOn(payOn);
        handIn.setToldAt(payOn.atTime(9, 0));
        handIn.insert();
        putOff(payOn.minusDays(40), LATE.plusDays(60));
        watched.looked(LATE.plusDays(1));
        reads("excused");
        watched.looked(payOn.plusMonths(1));
        reads("excused");
        watched.looked(payOn.plusMonths(1).plusDays(1));
        again(reads("standing"), payOn.plusMonths(1), "excused");
    }

    private void putOff(LocalDate filedOn, LocalDate payBy) {
        var row = db.newRecord(DEFERRAL);
        row.setId(UUID.randomUUID());
        row.setJurisdiction("620700");
        row.setProject(watched.project());
        row.setEmployer(watched.site().contractor());
        row.setMonth(WatchedSite.MAY.atDay(1));
        row.setReason("示例理由");
        row.setAmountFen(1L);
        row.setPersons(1);
        row.setPayBy(payBy);
        row.setFiledAt(filedOn.atTime(9, 0));
        row.setFiledBy("test");
        row.insert();
    }

    @Test
    void aStoppageOnRecordExcusesFromWhatItExplains() throws Exception {
        var rule = "national.warning.unpaid_months";
        watched.warning(rule).andExpect(jsonPath("$.line.state", is("standing")));
        db.update(CONSTRUCTION_PROJECT)
                .set(CONSTRUCTION_PROJECT.STOPPED_SINCE, LATE.minusDays(3).atTime(9, 0))
                .where(CONSTRUCTION_PROJECT.ID.eq(watched.project()))
                .execute();
        watched.looked(LATE.plusDays(1));
        watched.warning(rule).andExpect(jsonPath("$.line.state", is("excused")));
        watched.warning("national.warning.stopped_owing").andExpect(jsonPath("$.line.measured", is(4)));

        db.update(CONSTRUCTION_PROJECT)
                .setNull(CONSTRUCTION_PROJECT.STOPPED_SINCE)
                .where(CONSTRUCTION_PROJECT.ID.eq(watched.project()))
                .execute();
        watched.looked(LATE.plusDays(2));
        watched.warning(rule).andExpect(jsonPath("$.line.state", is("standing")));
        again(Counter.read(watched.warning(rule), "$.line.id"), LATE.plusDays(1), "excused");
    }
}
