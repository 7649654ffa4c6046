package org.huxin.server.wage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** M3, 三方比对: a month side by side, every cell opened down to its lines, and all months of a place with the worst first. */
@CaseworkTest
class MatchTests {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final LocalDate PAY_ON = LocalDate.of(2024, 6, 15);
    private static final long WAGE = 650_000;

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MonthLedger ledger;

    @Autowired
    private FirmAccounts firmAccounts;

    @Autowired
    private TransactionTemplate transaction;

    private Officer housing;
    private PaidSite site;
    private UUID agreed;
    private UUID short1;
    private UUID unpaid;
    private UUID ghost;

    /** Four people: one agrees, one is a fen short and late, one of the subcontractor has nothing, one was paid unattended. */
    @BeforeEach
    void aMonth() throws Exception {
        counter.on(LocalDate.of(2024, 8, 1));
        housing = counter.of("zy.housing");
        site = PaidSite.opened(db, new WageRows(db, personal), "620700", housing);
        agreed = site.worker("测试工甲");
        short1 = site.worker("测试工乙");
        unpaid = site.worker("测试工丙");
        ghost = site.worker("测试工丁");
        var sheet = site.sheet(site.contractor(), MAY, PAY_ON);
        pays(sheet, agreed, 2600, WAGE, PAY_ON);
        pays(sheet, short1, 2550, WAGE - 1, PAY_ON.plusDays(1));
        pays(sheet, ghost, 0, WAGE, PAY_ON);
        site.attended(MAY, unpaid, site.subcontractor(), 1050);
        merge();
    }

    private void pays(UUID sheet, UUID worker, int worked, long fen, LocalDate on) {
        if (worked > 0) {
            site.attended(MAY, worker, site.contractor(), worked);
        }
        var card = site.rows().card(worker, "测试工", "6222" + Math.abs(worker.getMostSignificantBits()));
        site.pays(site.line(sheet, worker, worked, WAGE, true), card, fen, "paid", on);
    }

    private void merge() {
        transaction.executeWithoutResult(status -> ledger.changed(List.of(new ProjectMonth(site.project(), MAY))));
    }

    private String path(String rest) {
        return "/api/wage/projects/" + site.project() + "/match" + rest;
    }

    private Officer firm(UUID firm) throws Exception {
        var username = "u" + UUID.randomUUID();
        firmAccounts.open(
                "620700", firm, "示例公司" + firm, new FirmAccounts.Person(username, "测试员", "经办人"), Counter.PASSWORD);
        return counter.signsIn(username);
    }

    @Test
    void everyWorkerStandsWithAttendedDuePaidDifferenceAndReasons() throws Exception {
        housing.get(path("?month=2024-05"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.month", is("2024-05")))
                .andExpect(jsonPath("$.months", contains("2024-05")))
                .andExpect(jsonPath("$.rows.items", hasSize(4)))
                .andExpect(jsonPath("$.rows.items[0].name", is("测试工乙")))
                .andExpect(jsonPath("$.rows.items[0].differenceFen", is(1)))
                .andExpect(jsonPath("$.rows.items[0].worked", is(2550)))
                .andExpect(jsonPath("$.rows.items[0].reasons[*].label", contains("少发", "迟发")))
                .andExpect(jsonPath("$.rows.items[0].fallenDue", is(true)))
                .andExpect(jsonPath("$.rows.items[0].idMasked", containsString("*")))
                .andExpect(jsonPath("$.rows.items[?(@.name=='测试工甲')].reasons[*]", hasSize(0)))
                .andExpect(jsonPath("$.rows.items[?(@.name=='测试工丙')].reasons[0].code", contains("attended_unpaid")))
                .andExpect(jsonPath("$.rows.items[?(@.name=='测试工丁')].reasons[0].code", contains("paid_unattended")));
    }

    @Test
    void theTotalsOfTheProjectAndOfEachFirmBalanceOrTheDifferenceIsNamed() throws Exception {
        housing.get(path("?month=2024-05"))
                .andExpect(jsonPath("$.total.workers", is(4)))
                .andExpect(jsonPath("$.total.worked", is(6200)))
                .andExpect(jsonPath("$.total.dueFen", is((int) (3 * WAGE))))
                .andExpect(jsonPath("$.total.paidFen", is((int) (3 * WAGE - 1))))
                .andExpect(jsonPath("$.total.missingFen", is(1)))
                .andExpect(jsonPath("$.total.beyondFen", is(0)))
                .andExpect(jsonPath("$.total.differing", is(3)))
                .andExpect(jsonPath("$.total.reasons", hasSize(10)))
                .andExpect(jsonPath("$.total.reasons[?(@.code=='short')].count", contains(1)))
                .andExpect(jsonPath("$.firms", hasSize(2)))
                .andExpect(jsonPath("$.firms[?(@.sums.workers==1)].sums.worked", contains(1050)))
                .andExpect(jsonPath("$.firms[?(@.sums.workers==3)].sums.dueFen", contains((int) (3 * WAGE))));
    }

    @Test
    void aReasonOrAFirmFiltersAndPagesFollowEachOther() throws Exception {
        housing.get(path("?month=2024-05&reason=paid_unattended"))
                .andExpect(jsonPath("$.rows.items[*].name", contains("测试工丁")))
                .andExpect(jsonPath("$.total.workers", is(4)));
        housing.get(path("?month=2024-05&employer=" + site.subcontractor()))
                .andExpect(jsonPath("$.rows.items[*].name", contains("测试工丙")));
        var names = new ArrayList<String>();
        var after = "";
        for (var page = 0; page < 4; page++) {
            var answer = housing.get(path("?month=2024-05&size=1" + after)).andExpect(status().isOk());
            names.add(Counter.read(answer, "$.rows.items[0].name"));
            after = "&after=" + Counter.read(answer, "$.rows.next");
        }
        assertThat(names)
                .containsExactlyInAnyOrder("测试工甲", "测试工乙", "测试工丙", "测试工丁")
                .startsWith("测试工乙");
        assertThat(after).isEqualTo("&after=null");
    }

    @Test
    void aRedCellOpensDownToTheBanksLine() throws Exception {
        site.db().execute("""
                insert into wage.attendance_day (project, day, worker, employer, first_in, last_out, minutes, worked, state)
                values ({0}, date '2024-05-06', {1}, {2}, timestamp '2024-05-06 07:58', timestamp '2024-05-06 18:02', 540,
                    100, 'complete')""", site.project(), short1, site.contractor());

        housing.get(path("/" + short1 + "?month=2024-05"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name", is("测试工乙")))
                .andExpect(jsonPath("$.employers", hasSize(1)))
                .andExpect(jsonPath("$.employers[0].differenceFen", is(1)))
                .andExpect(jsonPath("$.employers[0].reasons[*].code", contains("short", "late")))
                .andExpect(jsonPath("$.employers[0].attendance[0].worked", is(2550)))
                .andExpect(jsonPath("$.employers[0].days[0].firstIn", startsWith("2024-05-06T07:58")))
                .andExpect(jsonPath("$.employers[0].lines[0].place", is(2)))
                .andExpect(jsonPath("$.employers[0].lines[0].dueFen", is((int) WAGE)))
                .andExpect(jsonPath("$.employers[0].lines[0].confirmedHow", is("phone")))
                .andExpect(jsonPath("$.employers[0].lines[0].payOn", is("2024-06-15")))
                .andExpect(jsonPath("$.employers[0].payments[0].amountFen", is((int) WAGE - 1)))
                .andExpect(jsonPath("$.employers[0].payments[0].state", is("paid")))
                .andExpect(jsonPath("$.employers[0].payments[0].paidOn", is("2024-06-16")))
                .andExpect(jsonPath("$.employers[0].payments[0].message", startsWith("M")))
                .andExpect(jsonPath("$.employers[0].payments[0].reference", startsWith("E")))
                .andExpect(jsonPath("$.employers[0].payments[0].bank", is("示例银行")))
                .andExpect(jsonPath("$.employers[0].payments[0].card", not(startsWith("62228"))));
    }

    @Test
    void anAttendanceSheetIsNamedWithItsFileAndLine() throws Exception {
        var file = UUID.fromString(housing.uploads());
        site.attendedFrom(MAY, agreed, file, 17);

        housing.get(path("/" + agreed + "?month=2024-05"))
                .andExpect(jsonPath("$.employers[0].attendance[0].file.name", is("凭证.pdf")))
                .andExpect(jsonPath("$.employers[0].attendance[0].line", is(17)))
                .andExpect(jsonPath("$.employers[0].reasons", hasSize(0)));
    }

    @Test
    void sharedAndOtherCardsAreFoundInTheDrawerAsInTheTable() throws Exception {
        var sheet = site.sheet(site.subcontractor(), MAY, PAY_ON);
        var one = site.pays(
                site.line(sheet, unpaid, 1050, WAGE, false),
                site.rows().card(unpaid, "测试工丙", "6222999988887777"),
                WAGE,
                "paid",
                PAY_ON);
        site.toAnotherCard(one, db.fetchValue(WORKER_CARD.NUMBER_KEYED, WORKER_CARD.WORKER.eq(agreed)));
        merge();

        for (var worker : List.of(agreed, unpaid)) {
            housing.get(path("/" + worker + "?month=2024-05"))
                    .andExpect(jsonPath("$.employers[0].reasons[*].code", hasItem("shared_card")));
        }
        housing.get(path("?month=2024-05&reason=shared_card"))
                .andExpect(jsonPath("$.rows.items[*].name", containsInAnyOrder("测试工甲", "测试工丙")));
        housing.get(path("?month=2024-05&reason=other_card"))
                .andExpect(jsonPath("$.rows.items[*].name", contains("测试工丙")));
    }

    @Test
    void whoeverLeavesUnsettledIsNamedAtOnce() throws Exception {
        site.rows().engaged(site.project(), unpaid, site.subcontractor(), MAY.atDay(1), 30_000);
        merge();
        housing.get(path("?month=2024-05&reason=leaver_unsettled")).andExpect(jsonPath("$.rows.items", hasSize(0)));
        var engagement =
                db.fetchValue(ENGAGEMENT.ID, ENGAGEMENT.WORKER.eq(unpaid).and(ENGAGEMENT.PROJECT.eq(site.project())));
        firm(site.contractor())
                .post(
                        "/api/wage/projects/%s/workers/%s/leave".formatted(site.project(), engagement),
                        "{\"on\":\"2024-05-20\"}")
                .andExpect(status().isOk());

        housing.get(path("?month=2024-05&reason=leaver_unsettled"))
                .andExpect(jsonPath("$.rows.items[*].name", contains("测试工丙")));
        housing.get(path("/" + unpaid + "?month=2024-05"))
                .andExpect(jsonPath("$.employers[0].leftOn", is("2024-05-20")))
                .andExpect(jsonPath("$.employers[0].reasons[*].code", contains("attended_unpaid", "leaver_unsettled")));
    }

    @Test
    void aSubcontractorSeesItsOwnPeopleOnlyAndTheContractorAll() throws Exception {
        var own = firm(site.subcontractor());
        own.get(path("?month=2024-05"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.items[*].name", contains("测试工丙")))
                .andExpect(jsonPath("$.total.workers", is(1)))
                .andExpect(jsonPath("$.firms", hasSize(1)));
        own.get(path("?month=2024-05&employer=" + site.contractor())).andExpect(status().isNotFound());
        own.get(path("/" + agreed + "?month=2024-05")).andExpect(status().isNotFound());
        own.get(path(".xlsx?month=2024-05&employer=" + site.contractor())).andExpect(status().isNotFound());
        own.get("/api/wage/matches").andExpect(status().isForbidden());
        var general = firm(site.contractor());
        general.get(path("?month=2024-05")).andExpect(jsonPath("$.rows.items", hasSize(4)));
        counter.of("zz.housing").get(path("?month=2024-05")).andExpect(status().isNotFound());
    }

    @Test
    void theMonthGoesOutAsASpreadsheetOfWhatTheScreenShows() throws Exception {
        var answer = housing.get(path(".xlsx?month=2024-05&reason=short"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andReturn();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("测试工乙");
            assertThat(rows.get(1).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("0.01");
            assertThat(rows.get(1).getCellText(12)).isEqualTo("少发、迟发");
        }
    }

    @Test
    void theListShowsTheWorstFirstAndWhatIsNotYetDueApart() throws Exception {
        var worse = PaidSite.opened(db, site.rows(), "620700", housing);
        var worker = worse.worker("测试工戊");
        worse.attended(MAY, worker, worse.contractor(), 2600);
        worse.line(worse.sheet(worse.contractor(), MAY, PAY_ON), worker, 2600, 90_000_000_000L, true);
        var coming = MAY.plusMonths(2);
        worse.attended(coming, worker, worse.contractor(), 100);
        transaction.executeWithoutResult(status -> ledger.changed(
                List.of(new ProjectMonth(worse.project(), MAY), new ProjectMonth(worse.project(), coming))));

        housing.get("/api/wage/matches?month=2024-05&size=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].missingFen", is(90_000_000_000L)))
                .andExpect(jsonPath("$.items[0].reasons[?(@.code=='attended_unpaid')].count", contains(1)));
        housing.get("/api/wage/matches?text=" + site.name())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].workers", is(4)))
                .andExpect(jsonPath("$.items[0].differing", is(3)))
                .andExpect(jsonPath("$.items[0].fallenDue", is(true)));
        housing.get("/api/wage/matches?text=" + site.name() + "&reason=returned")
                .andExpect(jsonPath("$.items", hasSize(0)));
        housing.get("/api/wage/matches?state=coming&text=" + worse.name())
                .andExpect(jsonPath("$.items[*].month", contains("2024-07")))
                .andExpect(jsonPath("$.items[0].payBy", is("2024-08-31")));
        var first = housing.get("/api/wage/matches?state=all&size=1&text=" + worse.name());
        housing.get("/api/wage/matches?state=all&size=1&text=" + worse.name() + "&after="
                        + Counter.read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].month", contains("2024-07")))
                .andExpect(jsonPath("$.next", is(nullValue())));
        counter.of("zz.housing")
                .get("/api/wage/matches?state=all")
                .andExpect(jsonPath("$.items[*].projectName", everyItem(not(startsWith(site.name())))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?month=2024-13",
                "?month=x",
                "?month=%2B999999999-12",
                "?reason=secret",
                "?after=eB95",
                "?after=nonsense",
                "?size=0",
                "?size=501",
                "?employer=x",
                "/not-an-id?month=2024-05",
                "/00000000-0000-0000-0000-000000000000?month=2024-05",
                "/00000000-0000-0000-0000-000000000000?month=%2B999999999-12",
                ".xlsx?month=0001-01",
                ".xlsx?reason=a%00b"
            })
    void whatNoConsoleWouldAskIsRefusedInChinese(String rest) throws Exception {
        refused(path(rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=none", "month=13", "reason=x", "after=eB95", "size=201", "month=%2B999999999-12"})
    void noMoreOfTheList(String query) throws Exception {
        refused("/api/wage/matches?" + query);
    }

    private void refused(String address) throws Exception {
        var answer = housing.get(address).andReturn().getResponse();
        assertThat(answer.getStatus()).isBetween(400, 499);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).containsPattern("\\p{IsHan}");
    }
}
