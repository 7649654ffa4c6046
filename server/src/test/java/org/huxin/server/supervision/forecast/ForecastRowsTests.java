package org.huxin.server.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.supervision.Tables.FORECAST;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.huxin.db.supervision.Tables.KNOWN_WORKER;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KnownWorkerRecord;
import org.huxin.engine.warning.AccountMonth;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Row;
import org.huxin.engine.warning.Site;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.document.Printed;
import org.huxin.server.supervision.WarnedWorks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** 专户推算: kept when a month begins, held against what came, and shown with its hit rate. */
@CaseworkTest
class ForecastRowsTests {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final YearMonth JULY = YearMonth.of(2024, 7);
    private static final LocalDate BEGINS = LocalDate.of(2024, 6, 1);
    private static final LocalDate PAY_BY = LocalDate.of(2024, 7, 15);
    private static final int EACH_YUAN = 5_000;

    @Autowired
    private Counter counter;

    @Autowired
    private MakeForecasts make;

    @Autowired
    private DSLContext db;

    private UUID project;

    @BeforeEach
    void aProject() throws Exception {
        project = UUID.fromString(WarnedWorks.of(counter).works().id());
        counter.of("zy.labour");
    }

    /** @param due whether there is a sheet */
    private void known(YearMonth month, LocalDate since, int heads, boolean due, boolean paid, Money money) {
        var row = db.newRecord(KNOWN_MONTH);
        row.setWatched(project);
        row.setMonth(month.atDay(1));
        row.setSince(since);
        row.setSeq(0);
        row.setBody(JsonMapper.builder().build().writeValueAsString(month(month, money)));
        row.insert();
        for (var one = 0; one < heads; one++) {
            worker(month, since, new UUID(1, one), due, paid ? EACH_YUAN * 100L : 0)
                    .insert();
        }
    }

    private record Money(long balanceYuan, long inYuan) {}

    private KnownWorkerRecord worker(YearMonth month, LocalDate since, UUID worker, boolean due, long paidFen) {
        var row = db.newRecord(KNOWN_WORKER);
        row.setProject(project);
        row.setMonth(month.atDay(1));
        row.setWorker(worker);
        row.setEmployer(new UUID(2, 2));
        row.setSince(since);
        row.setGone(false);
        row.setLatest(true);
        row.setWorked(2200);
        row.setDueFen(due ? EACH_YUAN * 100L : 0);
        row.setConfirmed(due);
        row.setPaidFen(paidFen);
        row.setWaitingFen(0L);
        row.setUnpaidFen(0L);
        row.setPayBy(month.plusMonths(1).atDay(15));
        row.setOtherCard(false);
        row.setSharedCard(false);
        row.setEarlierFen(0L);
        return row;
    }

    private ProjectMonth month(YearMonth month, Money money) {
        return new ProjectMonth(
                "project:" + project,
                month,
                new Site("building", "construction", true, LocalDate.of(2024, 1, 2), null, null),
                null,
                List.of(),
                List.of(),
                null,
                new AccountMonth(
                        new Row("special_account", project.toString()),
                        money.balanceYuan() * 100,
                        null,
                        List.of(new Movement(
                                new Row("account_entry", month.toString()), Kind.INFLOW, money.inYuan() * 100))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void at(LocalDate day) {
        counter.on(day);
        make.of("620700");
    }

    /** Ten people earn 50 thousand a month, paid in the next: for April it came in in May, and 60 thousand are there in June. */
    private void expected(long inYuan) {
        known(MAY.minusMonths(1), BEGINS, 10, true, true, new Money(0, 0));
        known(MAY, BEGINS, 10, false, false, new Money(0, inYuan));
        known(JUNE, BEGINS, 0, false, false, new Money(60_000, 0));
        at(BEGINS);
    }

    @Test
    void whatIsExpectedWhenAMonthBeginsIsKeptOnceWithItsReasons() throws Exception {
        expected(10_000);
        at(BEGINS.plusDays(3));

        var kept = db.selectFrom(FORECAST).where(FORECAST.PROJECT.eq(project)).fetch();
        assertThat(kept).singleElement().satisfies(row -> {
            assertThat(row.getMonth()).isEqualTo(BEGINS);
            assertThat(row.getMadeOn()).isEqualTo(BEGINS);
            assertThat(row.getShortMonth()).isEqualTo(JUNE.atDay(1));
            assertThat(row.getBehindMonth()).isNull();
            assertThat(row.getCover()).isEqualByComparingTo("1.2");
            assertThat(row.getGapFen()).isEqualTo(20_000_00);
            assertThat(row.getPastDueFen()).isEqualTo(50_000_00);
            assertThat(row.getPastInFen()).isEqualTo(10_000_00);
            assertThat(row.getOpenFen()).isEqualTo(50_000_00);
            assertThat(row.getInflowFen()).isEqualTo(10_000_00);
            assertThat(row.getHeads()).isEqualTo(10);
        });
        counter.of("zy.labour")
                .get("/api/projects/" + project + "/risk-page")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.forecast.behind", is(nullValue())))
                .andExpect(jsonPath("$.forecast.shortMonth", is("2024-06")))
                .andExpect(jsonPath("$.forecast.balanceFen", is(60_000_00)))
                .andExpect(jsonPath("$.forecast.past.inFen", is(10_000_00)))
                .andExpect(jsonPath("$.forecast.past.from", contains("2024-04")))
                .andExpect(jsonPath("$.forecast.next.payBy", is("2024-07-15")))
                .andExpect(jsonPath("$.forecast.wholePercent", is(95)))
                .andExpect(jsonPath("$.past[0].came", is(nullValue())))
                .andExpect(jsonPath("$.months", hasSize(12)))
                .andExpect(jsonPath("$.months[10].labourDueFen", is(600_000_00)))
                .andExpect(jsonPath("$.hits.said", is(0)));
    }

    /** @param inYuan what came in in June, when May was to be paid */
    private void juneIsNotPaid(long inYuan) {
        known(JUNE, JULY.atDay(1), 10, true, false, new Money(0, inYuan));
        known(JULY, JULY.atDay(1), 0, false, false, new Money(20_000, 0));
        at(JULY.atDay(1));
    }

    @Test
    void theMonthThatWasSaidToBeShortNextIsHeldAgainstWhatCame() throws Exception {
        expected(10_000);
        juneIsNotPaid(10_000);
        at(PAY_BY);
        risk("hits.said", 0);

        // the wages of June were not paid by 15 July, and 20 thousand are left for 50: it was said in June, and again
        // in July
        at(PAY_BY.plusDays(1));
        risk("hits.said", 2);
        risk("hits.came", 2);
        risk("hits.missed", 0);

        // what is short by then is known; no rate counts it
        known(JULY.plusMonths(1), JULY.plusMonths(1).atDay(1), 0, false, false, new Money(20_000, 0));
        at(JULY.plusMonths(1).atDay(1));
        risk("hits.said", 2);
        counter.of("zy.labour")
                .get("/api/projects/" + project + "/risk-page")
                .andExpect(jsonPath("$.past[?(@.month=='2024-06')].came", contains(true)))
                .andExpect(jsonPath("$.past[?(@.month=='2024-08')].behindMonth", contains("2024-06")))
                .andExpect(jsonPath("$.forecast.behind.month", is("2024-06")))
                .andExpect(jsonPath("$.forecast.behind.fen", is(30_000_00)));
    }

    @Test
    void aShortMonthThatWasNotNamedWhenTheMonthOfItsDayOfPayBeganWasMissed() throws Exception {
        expected(50_000);
        juneIsNotPaid(50_000);
        at(PAY_BY.plusDays(1));
        risk("hits.said", 0);
        risk("hits.missed", 1);
    }

    private void risk(String figure, int count) throws Exception {
        counter.of("zy.labour")
                .get("/api/projects/" + project + "/risk-page")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$." + figure, is(count)));
    }

    @Test
    void theMorningReportNamesTheAccountsThatRunOut() throws Exception {
        expected(10_000);
        var leader = counter.of("zy.government");
        leader.get("/api/overview/morning")
                .andExpect(jsonPath("$.shortAccounts[*].project", hasItem(project.toString())));
        var pdf = leader.get("/api/overview/morning.pdf")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Printed.text(pdf)).contains("6月初的推算", "2024-06缺20,000.00元");
    }

    @Test
    void withoutAnAccountNothingIsExpectedAndStrangersSeeNothing() throws Exception {
        at(BEGINS);
        counter.of("zy.labour")
                .get("/api/projects/" + project + "/risk-page")
                .andExpect(jsonPath("$.forecast", is(nullValue())));
        counter.of("jy.labour").get("/api/projects/" + project + "/risk-page").andExpect(status().isNotFound());
        var body = counter.of("zy.labour")
                .get("/api/projects/x/risk-page")
                .andReturn()
                .getResponse();
        assertThat(body.getStatus()).isBetween(400, 499);
        assertThat(body.getContentAsString(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
