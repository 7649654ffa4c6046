package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.uploads.SixUploads;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 预警: raised from what other modules keep, once for one trouble, and gone when the trouble is. */
@CaseworkTest
class WarningTests {

    private static final LocalDate LATE = LocalDate.of(2024, 6, 11);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private DayAssessment assessment;

    @Test
    @Requirement("ZY-033")
    void aProjectWithoutLabourCostThisMonthGetsAWarningThatNamesTheRuleAndTheRowsBehindIt() throws Exception {
        var works = WarnedWorks.of(counter);
        works.looked(LATE.minusDays(1)).andExpect(jsonPath("$[*].rule", not(hasItem(WarnedWorks.NONE))));

        works.looked(LATE).andExpect(jsonPath("$[*].rule", hasItem(WarnedWorks.NONE)));

        works.page(works.none())
                .andExpect(jsonPath("$.line.title", is("当月没有收到人工费")))
                .andExpect(jsonPath("$.line.grade.label", is("橙色")))
                .andExpect(jsonPath("$.line.state", is("standing")))
                .andExpect(jsonPath("$.line.stage", is("raised")))
                .andExpect(jsonPath("$.line.measured", is(0)))
                .andExpect(jsonPath("$.line.limit", is(0)))
                .andExpect(jsonPath("$.line.unit", is("%")))
                .andExpect(jsonPath("$.line.bearer.id", is("zy.labour")))
                .andExpect(jsonPath("$.line.firstMonth", is("2024-05")))
                .andExpect(jsonPath("$.line.firstSeen", is("2024-06-11")))
                .andExpect(jsonPath("$.comparison", is("at_most")))
                .andExpect(jsonPath("$.clause.rows", contains("ZY-033")))
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].says", containsString("应拨 600,000.00元，到账 0.00元，最后期限 2024-06-10")))
                .andExpect(jsonPath("$.turns[*].day", contains("2024-06-11")));
    }

    @Test
    void aTroubleIsOneWarningHoweverOftenItIsFoundAndGoesWhenTheMoneyComes() throws Exception {
        var works = WarnedWorks.of(counter);
        works.looked(LATE);
        var id = UUID.fromString(works.none());
        var bytes = db.fetchValue(WARNING.BYTES, WARNING.ID.eq(id));
        var known = db.fetchCount(KNOWN_MONTH);

        works.looked(LATE);

        works.warnings(works.labour(), WarnedWorks.NONE).andExpect(jsonPath("$.items", hasSize(1)));
        assertThat(db.fetchValue(WARNING.BYTES, WARNING.ID.eq(id))).isEqualTo(bytes);
        assertThat(db.fetchCount(KNOWN_MONTH)).isEqualTo(known);

        works.pays(600_000, "2024-06-20");
        works.looked(LocalDate.of(2024, 6, 20));
        works.page(id.toString())
                .andExpect(jsonPath("$.line.state", is("gone")))
                .andExpect(jsonPath("$.line.stage", is("cleared")))
                .andExpect(jsonPath("$.line.goneOn", is("2024-06-20")))
                .andExpect(jsonPath("$.line.lastSeen", is("2024-06-11")))
                .andExpect(jsonPath("$.acts[*].act", contains("gone")))
                .andExpect(jsonPath("$.turns[*].state", contains("standing", "gone")));
        works.labour().get("/api/warnings?project=" + works.works().id()).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void theGradeFollowsWhatIsPaid() throws Exception {
        var works = WarnedWorks.of(counter);
        works.looked(LATE);
        works.pays(300_000, "2024-06-15");
        works.looked(LocalDate.of(2024, 6, 15));

        var share = Counter.read(works.warnings(works.labour(), "national.warning.labour_paid"), "$.items[0].id");
        works.page(share)
                .andExpect(jsonPath("$.line.measured", is(50)))
                .andExpect(jsonPath("$.turns[*].grade.code", contains("orange", "yellow")))
                .andExpect(jsonPath("$.turns[*].day", contains("2024-06-11", "2024-06-15")));
    }

    @Test
    @Requirement("ZY-034")
    void dataThatAreLateRaiseAWarningAndEnteringThemClearsIt() throws Exception {
        var began = LocalDate.of(2028, 3, 1);
        counter.on(began);
        var site = WageSite.of(counter, "zy.housing");
        site.file().begins(site.keeper());
        var labour = counter.of("zy.labour");
        labour.send("/api/gaps/zhangye.upload_days", "{\"value\":15,\"from\":\"2028-03-01\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isOk());
        labour.send(
                        "/api/gaps/national.gap.warning_answer",
                        "{\"value\":3,\"from\":\"2028-03-01\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isOk());
        var assess = "/api/projects/" + site.id() + "/assess-warnings";
        var late = "$[?(@.rule=='zhangye.warning.upload_age')]";
        counter.on(began.plusDays(15));
        labour.post(assess, "{}").andExpect(jsonPath(late, is(empty())));

        counter.on(began.plusDays(16));
        var raised = labour.post(assess, "{}").andExpect(jsonPath(late + ".stage", contains("raised")));
        var id = Counter.read(raised, late + ".id").replaceAll("[^0-9a-f-]", "");
        labour.get("/api/warnings/" + id)
                .andExpect(jsonPath("$.line.measured", is(16)))
                .andExpect(jsonPath("$.line.limit", is(15)))
                .andExpect(jsonPath("$.rows", hasSize(6)))
                .andExpect(jsonPath("$.rows[*].says", hasItem("工资保证金：从未上传")));

        labour.get("/api/warnings/" + id)
                .andExpect(jsonPath("$.line.dueOn", is("2028-03-22")))
                .andExpect(jsonPath("$.line.overdue", is(false)));
        var overdue = "/api/warnings?state=overdue&rule=zhangye.warning.upload_age&project=" + site.id();
        labour.get(overdue).andExpect(jsonPath("$.items", is(empty())));
        var entered = began.plusDays(22);
        counter.on(entered);
        labour.get("/api/warnings/" + id).andExpect(jsonPath("$.line.overdue", is(true)));
        labour.get(overdue).andExpect(jsonPath("$.items[*].id", contains(id)));
        SixUploads.of(counter, site, entered);
        labour.post(assess, "{}").andExpect(jsonPath(late + ".state", contains("gone")));
        labour.get("/api/warnings/" + id).andExpect(jsonPath("$.line.stage", is("cleared")));
    }

    @Test
    @Requirement("ZY-119")
    void anAccountWithoutInflowIsWarnedOfToTheBankAuthorityAndTheLabourBureauWithTheLastDayOfIt() throws Exception {
        var began = LocalDate.of(2024, 3, 1);
        counter.on(began);
        var site = WageSite.of(counter, "zy.housing");
        site.file().begins(site.keeper());
        site.banksAt("示例银行", "2024-03-01");
        counter.on(LocalDate.of(2024, 3, 5));
        site.file().does(site.keeper(), "book-account-entry", """
                "on":"2024-03-05","kind":"labour_cost","source":"special_account","party":"owner","amountFen":10000000
                """);
        counter.on(LocalDate.of(2024, 4, 18));
        assessment.now(site.project());
        var asked = "/api/warnings?rule=zhangye.warning.without_inflow&project=" + site.id();
        counter.of("zy.bank").get(asked).andExpect(jsonPath("$.items", is(empty())));

        counter.on(LocalDate.of(2024, 4, 19));
        assessment.now(site.project());

        for (var unit : new String[] {"zy.bank", "zy.labour"}) {
            var listed = counter.of(unit)
                    .get(asked)
                    .andExpect(jsonPath("$.items[*].measured", contains(45)))
                    .andExpect(jsonPath("$.items[*].bearer.id", contains("zy.bank")));
            counter.of(unit)
                    .get("/api/warnings/" + Counter.read(listed, "$.items[0].id"))
                    .andExpect(jsonPath("$.rows[*].says", hasItem(containsString("最后一次进账 2024-03-05"))));
        }
    }

    @Test
    void theEndOfADayLooksAtEveryProjectOnce() throws Exception {
        var one = WarnedWorks.of(counter);
        var other = WarnedWorks.of(counter);
        var paid = WarnedWorks.of(counter);
        paid.looked(LATE);
        paid.pays(600_000, "2024-06-11");
        counter.on(LATE.plusDays(1));
        assessment.yesterday("620700");
        var count = db.fetchCount(WARNING);
        assessment.yesterday("620700");

        assertThat(db.fetchCount(WARNING)).isEqualTo(count);
        for (var works : new WarnedWorks[] {one, other}) {
            works.page(works.none()).andExpect(jsonPath("$.line.firstSeen", is("2024-06-11")));
        }
        paid.page(paid.none()).andExpect(jsonPath("$.line.goneOn", is("2024-06-11")));
    }
}
