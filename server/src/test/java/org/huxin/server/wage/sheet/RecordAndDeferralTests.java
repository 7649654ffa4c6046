package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.letters.CarryOut;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 劳动计酬手册 and 延期支付报告. */
@CaseworkTest
class RecordAndDeferralTests {

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private CarryOut carryOut;

    @BeforeEach
    void inJuly() {
        counter.on(LocalDate.of(2024, 7, 10));
    }

    private SheetSite site(String place, String keeper) throws Exception {
        return SheetSite.begun(counter, accounts, new WageRows(db, personal), place, counter.of(keeper))
                .entrusted();
    }

    @Test
    @Requirement("LYG-03")
    void theRecordBookAgreesWithAttendanceSheetAndPayment() throws Exception {
        var site = site("320700", "lyg.housing");
        var one = site.worked("测试工人甲", 300_00, 2200);
        site.worked("测试工人乙", 200_00, 1000);
        var sheet = site.confirming();
        var path = site.path("workers/" + one + "/record-book?from=2024-06&to=2024-06");
        site.sub()
                .get(path)
                .andExpect(jsonPath("$.title", is("劳动计酬手册")))
                .andExpect(jsonPath("$.months[*].month", contains("2024-06")))
                .andExpect(jsonPath("$.months[0].attended", is(2200)))
                .andExpect(jsonPath("$.months[0].worked", is(2200)))
                .andExpect(jsonPath("$.months[0].rateFen", is(300_00)))
                .andExpect(jsonPath("$.months[0].dueFen", is(6_600_00)))
                .andExpect(jsonPath("$.months[0].paidFen", is(0)))
                .andExpect(jsonPath("$.months[0].agrees", is(false)));

        pays(site, sheet, one);
        site.sub()
                .get(path)
                .andExpect(jsonPath("$.months[0].paidFen", is(6_600_00)))
                .andExpect(jsonPath("$.months[0].paidOn", is("2024-07-09")))
                .andExpect(jsonPath("$.months[0].agrees", is(true)))
                .andExpect(jsonPath("$.sums.paidFen", is(6_600_00)));
        site.general()
                .get(site.path("workers/" + one + "/record-book.pdf?from=2024-01&to=2024-12"))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(new String(result.getResponse().getContentAsByteArray(), 0, 4))
                        .isEqualTo("%PDF"));
        site.sub()
                .get(site.path("workers/" + one + "/record-book?from=2024-07&to=2024-06"))
                .andExpect(status().is(422));
        site.sub()
                .get(site.path("workers/" + UUID.randomUUID() + "/record-book?from=2024-06&to=2024-06"))
                .andExpect(status().isNotFound());
        site("320700", "lyg.housing").general().get(path).andExpect(status().isNotFound());
    }

    private void pays(SheetSite site, String sheet, UUID worker) {
        var rows = site.rows();
        var account = UUID.randomUUID();
        db.execute(
                """
                insert into project.special_account
                    (id, project, jurisdiction, contractor, bank, branch, number, name, shared, applied_on, opened_on, agreed_on,
                     agreement, filing, recorded_at, recorded_by)
                values ({0}, {1}, {2}, {3}, '示例银行', '示例支行', {4}, '示例', false, '2024-01-02', '2024-01-02', '2024-01-02',
                        '{}', 'due', '2024-01-02', 'test')
                """,
                account,
                site.id(),
                site.place(),
                site.contractor(),
                "62" + Math.abs(account.getLeastSignificantBits() % 1_000_000_000_000L));
        var batch = rows.batch(UUID.fromString(sheet), account, 6_600_00, "answered");
        var card = rows.card(worker, "测试工人甲", "6222" + Math.abs(worker.getLeastSignificantBits() % 1_000_000_000_000L));
        rows.payment(batch, site.lineOf(sheet, worker), card, 6_600_00, "paid", LocalDate.of(2024, 7, 9), null);
    }

    @Test
    @Requirement("ZZ-087")
    void aDeferralReachesTheLabourBureauAndAMissedDateWarns() throws Exception {
        var site = site("410803", "zz.housing");
        var told = Map.of(
                "employer",
                site.firm(),
                "month",
                "2024-06",
                "reason",
                "工程款未到，周转困难",
                "amountFen",
                9_600_00,
                "persons",
                3,
                "payBy",
                "2024-07-20");
        var id = Counter.read(
                site.sub().post(site.path("deferrals"), SheetSite.json(told)).andExpect(status().isOk()), "$.id");
        var labour = counter.of("zz.labour");
        assertThat(labour.<String>onDesk(duty(id) + ".status")).containsExactly("open");
        assertThat(labour.<String>onDesk(duty(id) + ".dueOn")).containsExactly("2024-07-20");
        labour.get("/api/wage/deferrals?open=true")
                .andExpect(jsonPath(row(id) + ".reason", contains("工程款未到，周转困难")))
                .andExpect(jsonPath(row(id) + ".persons", contains(3)))
                .andExpect(jsonPath(row(id) + ".amountFen", contains(9_600_00)))
                .andExpect(jsonPath(row(id) + ".state", contains("open")));

        counter.endOf(LocalDate.of(2024, 7, 20), "410803");
        assertThat(labour.<String>onDesk(duty(id) + ".status")).containsExactly("overdue");
        carryOut.everything();
        labour.get("/api/notices?subject=wage_deferral:" + id)
                .andExpect(jsonPath("$.items[*].subject.id", hasItem(id)));
        labour.get("/api/wage/deferrals?open=true").andExpect(jsonPath(row(id) + ".state", contains("overdue")));

        site.sub()
                .post("/api/wage/deferrals/" + id + "/settle", "{\"on\":\"2024-07-21\"}")
                .andExpect(status().isNoContent());
        site.sub()
                .post("/api/wage/deferrals/" + id + "/settle", "{\"on\":\"2024-07-21\"}")
                .andExpect(status().isConflict());
        labour.get("/api/wage/deferrals?open=true").andExpect(jsonPath(row(id), is(empty())));
        site.sub().get(site.path("deferrals")).andExpect(jsonPath("$.items[0].state", is("paid_late")));
    }

    @Test
    void aDutyAboutASheetOrADeferralLeadsToItsProject() throws Exception {
        var site = site("410803", "zz.housing");
        var stranger = site("410803", "zz.housing");
        site.worked("测试工人甲", 300_00, 2200);
        site.confirming();
        var owed = site.db().fetchValue(HAND_IN.ID, HAND_IN.PROJECT.eq(site.id()));
        var told = Map.of(
                "employer",
                site.firm(),
                "month",
                "2024-06",
                "reason",
                "工程款未到，周转困难",
                "amountFen",
                9_600_00,
                "persons",
                3,
                "payBy",
                "2024-07-20");
        var deferral = Counter.read(site.sub().post(site.path("deferrals"), SheetSite.json(told)), "$.id");

        for (var who : List.of(counter.of("zz.labour"), site.general(), site.sub())) {
            who.get("/api/wage/hand-ins/" + owed)
                    .andExpect(jsonPath("$.project", is(site.id().toString())))
                    .andExpect(jsonPath("$.month", is("2024-06")));
            who.get("/api/wage/deferrals/" + deferral)
                    .andExpect(jsonPath("$.project", is(site.id().toString())));
        }
        for (var who : List.of(counter.of("zy.labour"), stranger.general(), stranger.sub())) {
            who.get("/api/wage/hand-ins/" + owed).andExpect(status().isNotFound());
            who.get("/api/wage/deferrals/" + deferral).andExpect(status().isNotFound());
        }
    }

    private static String duty(String id) {
        return "[?(@.rule=='zhongzhan.wage.deferral' && @.subject.id=='%s')]".formatted(id);
    }

    private static String row(String id) {
        return "$.items[?(@.id=='%s')]".formatted(id);
    }

    @Test
    void aDeferralIsOfTheFirmItselfAndOfADayToCome() throws Exception {
        var site = site("410803", "zz.housing");
        for (var wrong : List.of(
                Map.of("payBy", "2024-07-10"),
                Map.of("amountFen", 0),
                Map.of("persons", 0),
                Map.of("month", "2024-08"),
                Map.of("reason", " "))) {
            var told = new java.util.HashMap<String, Object>(Map.of(
                    "employer",
                    site.firm(),
                    "month",
                    "2024-06",
                    "reason",
                    "示例",
                    "amountFen",
                    1,
                    "persons",
                    1,
                    "payBy",
                    "2024-07-20"));
            told.putAll(wrong);
            site.sub().post(site.path("deferrals"), SheetSite.json(told)).andExpect(status().is(422));
        }
        var other = site("410803", "zz.housing");
        var told = Map.of(
                "employer",
                site.firm(),
                "month",
                "2024-06",
                "reason",
                "示例",
                "amountFen",
                1,
                "persons",
                1,
                "payBy",
                "2024-07-20");
        other.sub().post(other.path("deferrals"), SheetSite.json(told)).andExpect(status().isNotFound());
        site.sub().get("/api/wage/deferrals").andExpect(status().isForbidden());
    }
}
