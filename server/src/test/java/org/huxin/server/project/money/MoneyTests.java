package org.huxin.server.project.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 工程款: two ledgers, the share of what was done, settlement during the works, one month's flow. */
@CaseworkTest
class MoneyTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    @Test
    @Requirement("ZZ-050")
    void aPaymentStandsInTwoLedgers() throws Exception {
        var works = Works.of(counter.of("zz.housing"), "housing", "building");
        works.pays("2024-06", 1_000_000, 200_000L, "2024-06-10")
                .andExpect(jsonPath("$.ledgers[*].code", contains("labour", "other")))
                .andExpect(jsonPath("$.ledgers[*].inFen", contains(20_000_000, 80_000_000)))
                .andExpect(jsonPath("$.ledgers[*].balanceFen", contains(20_000_000, 80_000_000)));
    }

    @Test
    @Requirement("ZY-024")
    void theLabourLedgerPaysForNothingButWages() throws Exception {
        var works = Works.of(counter.of("zy.housing"), "housing", "building");
        works.pays("2024-06", 1_000_000, 300_000L, "2024-06-10")
                .andExpect(jsonPath("$.ledgers[*].inFen", contains(30_000_000, 70_000_000)));

        spending(works, "labour", "materials", 10_000)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("money.purpose")))
                .andExpect(jsonPath("$.errors[0].path", is("purpose")));
        spending(works, "other", "materials", 10_000).andExpect(status().isOk());
        spending(works, "labour", "wages", 300_001)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("money.balance")));
        spending(works, "labour", "wages", 300_000)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ledgers[*].balanceFen", contains(0, 69_000_000)));
    }

    private static ResultActions spending(Works works, String ledger, String purpose, long yuan) throws Exception {
        return works.file()
                .act(
                        works.keeper(),
                        "money/spend",
                        "\"ledger\":\"%s\",\"purpose\":\"%s\",\"amountFen\":%d,\"spentOn\":\"2024-06-12\",\"voucher\":\"示例%s\""
                                .formatted(ledger, purpose, yuan * 100, UUID.randomUUID()));
    }

    @Test
    @Requirement("ZY-020")
    void governmentAndStateProjectsPayEightTenthsOfWhatIsDone() throws Exception {
        var transport = counter.of("zy.transport");
        for (var investment : new String[] {"government", "state_company"}) {
            var works =
                    Works.of(transport, aProject().with("field", "transport").with("investment", investment));
            works.measures("2024-05", 10_000_000, "2024-06-01");
            works.pays("2024-05", 7_900_000, 1_500_000L, "2024-06-10")
                    .andExpect(jsonPath("$.checked.percent", is(80)))
                    .andExpect(jsonPath("$.checked.paidPercent", is(79.0)))
                    .andExpect(jsonPath("$.checked.gapFen", is(10_000_000)));
            works.file()
                    .page(transport)
                    .andExpect(
                            jsonPath("$.duties[?(@.rule=='zhangye.progress_payment.keep')].status", contains("open")));
            works.pays("2024-05", 100_000, 0L, "2024-06-11").andExpect(jsonPath("$.checked.gapFen", is(0)));
            works.file()
                    .page(transport)
                    .andExpect(
                            jsonPath("$.duties[?(@.rule=='zhangye.progress_payment.keep')].status", contains("met")));
        }
        var own = Works.of(transport, aProject().with("field", "transport").with("investment", "private"));
        own.measures("2024-05", 10_000_000, "2024-06-01");
        own.pays("2024-05", 7_900_000, 1_500_000L, "2024-06-10")
                .andExpect(jsonPath("$.checked.percent", is(nullValue())))
                .andExpect(jsonPath("$.checked.gapFen", is(0)));
        own.file()
                .page(transport)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhangye.progress_payment.keep')]", is(empty())));
    }

    @Test
    void elsewhereTheNationalShareHoldsForContractsSignedSinceItDoes() throws Exception {
        var housing = counter.of("jy.housing");
        var old = Works.of(housing, aProject().with("field", "housing").with("investment", "government"));
        old.agrees(20, "2022-07-31", 10_000_000);
        old.measures("2024-05", 1_000_000, "2024-06-01");
        old.money().andExpect(jsonPath("$.checked.percent", is(nullValue())));

        var fresh = Works.of(housing, aProject().with("field", "housing").with("investment", "government"));
        fresh.agrees(20, "2022-08-01", 10_000_000);
        fresh.measures("2024-05", 1_000_000, "2024-06-01");
        fresh.money()
                .andExpect(jsonPath("$.checked.gapFen", is(80_000_000)))
                .andExpect(jsonPath("$.checked.citation.documentNumber", is("财建〔2022〕183号")));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "99,80", "100,80", "101,81", "125,100"})
    void theStartedFenCountsWhole(long value, long lowest) {
        assertThat(ProgressFloor.lowest(value, BigDecimal.valueOf(80))).isEqualTo(lowest);
    }

    /** Works that began half a year ago. */
    private Works begun(String unit, String region, String field) throws Exception {
        var works = Works.of(
                counter.of(unit),
                aProject().with("name", mark).with("works", "building").in(region, field));
        works.file().begins(works.keeper());
        return works;
    }

    private void settles(Works works, String from, String to) throws Exception {
        works.file()
                .does(
                        works.keeper(),
                        "money/settle",
                        "\"fromDay\":\"%s\",\"toDay\":\"%s\",\"amountFen\":50000000".formatted(from, to));
    }

    private void months(String labour, String setting) throws Exception {
        counter.of(labour)
                .send("/api/gaps/" + setting, "{\"value\":3,\"from\":\"2024-01-01\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isOk());
    }

    @Test
    @Requirement("JY-17")
    void worksWithoutASettlementInThePeriodAreListed() throws Exception {
        months("jy.office", "jiyuan.interim_settlement_months");
        counter.on(DAY.minusMonths(5));
        var settled = ofJiyuan();
        var old = ofJiyuan();
        settles(old, "2023-10-01", "2023-12-31");
        counter.on(DAY);
        settles(settled, "2024-04-01", "2024-05-31");

        counter.of("jy.housing")
                .get("/api/projects?lacking=interim_settlement&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", contains(old.id())));
        settled.money().andExpect(jsonPath("$.settlementMonths", is(3)));
    }

    private Works ofJiyuan() throws Exception {
        var works =
                Works.of(counter.of("jy.housing"), aProject().with("name", mark).with("field", "housing"));
        works.file().appoints(works.keeper(), "wage_officer", "测试员甲");
        works.file().begins(works.keeper());
        return works;
    }

    @Test
    @Requirement("LYG-19")
    void threeOfFiveAreSettledAndTheOtherTwoAreNamed() throws Exception {
        months("lyg.labour", "lianyungang.interim_settlement_months");
        counter.on(DAY);
        var before = inPlace();
        var all = projects();
        counter.on(DAY.minusMonths(5));
        var works = new Works[5];
        for (var i = 0; i < works.length; i++) {
            works[i] = begun("lyg.housing", "320723", "housing");
        }
        counter.on(DAY);
        for (var i = 0; i < 3; i++) {
            settles(works[i], "2024-04-01", "2024-05-31");
        }

        assertThat((inPlace() - before) * 100 / (projects() - all)).isEqualTo(60);
        counter.of("lyg.labour")
                .get("/api/projects?lacking=interim_settlement&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", containsInAnyOrder(works[3].id(), works[4].id())));
    }

    private int projects() throws Exception {
        return figure("projects");
    }

    private int inPlace() throws Exception {
        return figure("inPlace.interim_settlement");
    }

    private int figure(String name) throws Exception {
        var found = Counter.read(
                counter.of("lyg.labour").get("/api/projects/coverage"), "$.byRegion[?(@.named.id=='320723')]." + name);
        return found.equals("[]") ? 0 : Integer.parseInt(found);
    }

    @Test
    @Requirement("ZY-023")
    void ofThreeProjectsTheOneWithoutASettlementIsListedByName() throws Exception {
        months("zy.labour", "zhangye.interim_settlement_months");
        counter.on(DAY.minusMonths(5));
        var one = begun("zy.housing", "620702", "housing");
        var two = begun("zy.housing", "620702", "housing");
        var three = begun("zy.housing", "620702", "housing");
        counter.on(DAY);
        settles(one, "2024-04-01", "2024-06-19");
        settles(three, "2024-03-01", "2024-03-21");

        counter.of("zy.housing")
                .get("/api/projects?lacking=interim_settlement&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", contains(two.id())))
                .andExpect(jsonPath("$.items[0].name", is(mark)));
    }

    @Test
    @Requirement("ZY-083")
    void aCountyWithAProjectThatDoesNotKeepLabourCostApartIsListed() throws Exception {
        var finance = counter.of("zy.finance");
        var housing = counter.of("zy.housing");
        var apart = Works.of(housing, aProject().with("name", mark).in("620721", "housing"));
        var mixed = Works.of(housing, aProject().with("name", mark).in("620721", "housing"));
        apart.pays("2024-06", 1_000_000, 300_000L, "2024-06-10");
        mixed.pays("2024-06", 1_000_000, null, "2024-06-10")
                .andExpect(jsonPath("$.unsplitFen", is(100_000_000)))
                .andExpect(jsonPath("$.ledgers[*].inFen", contains(0, 100_000_000)));

        counter.of("zy.labour")
                .get("/api/projects?lacking=separate_ledgers&region=620721&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", contains(mixed.id())));
        var row = "$.byRegion[?(@.named.id=='620721')].";
        var coverage = counter.of("zy.labour").get("/api/projects/coverage");
        coverage.andExpect(jsonPath(row + "inPlace.separate_ledgers", not(empty())));

        var paper = finance.uploads();
        var guide = "{\"region\":\"620721\",\"guidedOn\":\"2024-06-18\",\"note\":\"%s\",\"attachments\":[\"%s\"]}"
                .formatted(mark, paper);
        finance.post("/api/ledger-guidance", guide)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.note=='%s')].region.name".formatted(mark), contains("肃南裕固族自治县")))
                .andExpect(jsonPath("$.items[?(@.note=='%s')].unit.name".formatted(mark), contains("市财政局")))
                .andExpect(jsonPath("$.items[?(@.note=='%s')].attachments[0].id".formatted(mark), contains(paper)));
        housing.post("/api/ledger-guidance", guide).andExpect(status().isForbidden());
        housing.get("/api/attachments/" + paper).andExpect(status().isOk());
    }

    @Test
    @Requirement("ZY-019")
    void everyFigureOfAMonthIsTheSumOfItsEntries() throws Exception {
        var development = counter.of("zy.development");
        var works = Works.of(
                development,
                aProject().with("field", "water").with("works", "water").with("investment", "government"));
        for (var yuan : new long[] {600_000, 400_000}) {
            works.file()
                    .does(
                            development,
                            "fund-plan/plan",
                            "\"amountFen\":%d,\"dueOn\":\"2024-06-15\"".formatted(yuan * 100));
        }
        works.file().does(development, "fund-plan/plan", "\"amountFen\":700,\"dueOn\":\"2024-07-01\"");
        works.pays("2024-05", 500_000, 100_000L, "2024-06-01");
        works.pays("2024-06", 300_000, 50_000L, "2024-06-19");
        works.pays("2024-05", 90_000, 90_000L, "2024-05-31");

        development
                .get("/api/projects/" + works.id() + "/money/flow?month=2024-06")
                .andExpect(jsonPath("$.plannedFen", is(100_000_000)))
                .andExpect(jsonPath("$.planned[*].fen", containsInAnyOrder(60_000_000, 40_000_000)))
                .andExpect(jsonPath("$.paidFen", is(80_000_000)))
                .andExpect(jsonPath("$.paid[*].fen", contains(50_000_000, 30_000_000)))
                .andExpect(jsonPath("$.labourFen", is(15_000_000)))
                .andExpect(jsonPath("$.labour[*].fen", contains(10_000_000, 5_000_000)))
                .andExpect(jsonPath("$.payrollFen", is(nullValue())))
                .andExpect(jsonPath("$.balanceFen", is(nullValue())));
    }

    @Test
    void aVoucherCountsOnceAndASpentPaymentIsNotTakenBack() throws Exception {
        var works = Works.of(counter.of("zy.housing"), "housing", "building");
        var paid =
                "\"month\":\"2024-06\",\"paidOn\":\"2024-06-10\",\"amountFen\":100,\"labourFen\":100,\"voucher\":\"示例一号\"";
        var first = Counter.read(works.file().does(works.keeper(), "money/pay", paid), "$.payments[0].id");
        works.file()
                .act(works.keeper(), "money/pay", paid)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("voucher")));
        spending(works, "labour", "wages", 1).andExpect(status().isOk());
        works.file()
                .act(works.keeper(), "money/withdraw", "\"payment\":\"%s\",\"reason\":\"登记有误\"".formatted(first))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("money.spent")));
        works.file().page(works.keeper()).andExpect(jsonPath("$.timeline[*].what", hasItem(containsString("登记工程款支付"))));
    }
}
