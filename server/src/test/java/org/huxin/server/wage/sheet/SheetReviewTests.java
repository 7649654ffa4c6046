package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.SheetLines;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 工资支付表 under review, what workers object to, and what somebody should look at. */
@CaseworkTest
class SheetReviewTests {

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private SheetLines worker;

    @BeforeEach
    void inJuly() {
        counter.on(LocalDate.of(2024, 7, 10));
    }

    private SheetSite zhongzhan() throws Exception {
        return site("410803", "zz.housing").entrusted();
    }

    private SheetSite site(String place, String keeper) throws Exception {
        return SheetSite.begun(counter, accounts, new WageRows(db, personal), place, counter.of(keeper));
    }

    private static Map<String, Object> amended(int worked, long fen) {
        return Map.of("worked", worked, "grossFen", fen, "deductedFen", 0, "why", "更正出勤天数");
    }

    @Test
    @Requirement("ZZ-072")
    void onlyTheOfficerOfTheProjectReviewsAndWhatHeReturnsIsMendedAndComesAgain() throws Exception {
        var site = zhongzhan();
        var one = site.worked("测试工人甲", 300_00, 2200);
        var two = site.worked("测试工人乙", 300_00, 1000);
        var sheet = site.confirming();
        site.signs(sheet);
        site.handsIn(sheet).andExpect(status().isOk());

        for (var other : List.of(site.general(), site.sub(), counter.of("zz.housing"), counter.of("zz.labour"))) {
            site.act(other, sheet, "approve-sheet", Map.of()).andExpect(status().isForbidden());
            site.act(other, sheet, "return-sheet", Map.of("reason", "不对")).andExpect(status().isForbidden());
        }
        site.view(site.general(), sheet).andExpect(jsonPath("$.acts", is(empty())));
        site.view(site.officer(), sheet)
                .andExpect(jsonPath("$.acts[*].code", contains("approve-sheet", "return-sheet")))
                .andExpect(jsonPath("$.money.gapFen", is(9_600_00)));
        site.view(site.sub(), sheet).andExpect(jsonPath("$.money", is(nullValue())));
        site.act(site.officer(), sheet, "return-sheet", Map.of("reason", "乙的天数与考勤不符"))
                .andExpect(jsonPath("$.head.state.label", is("已退回")));
        site.view(site.sub(), sheet)
                .andExpect(jsonPath("$.head.returnedWhy", is("乙的天数与考勤不符")))
                .andExpect(jsonPath("$.acts[*].code", hasItem("amend-line")));

        var line = site.lineOf(sheet, two);
        site.act(site.sub(), sheet, "lines/" + line + "/amend-line", amended(900, 2_700_00))
                .andExpect(jsonPath("$.head.dueFen", is(9_300_00)))
                .andExpect(jsonPath("$.unconfirmed", is(1)));
        assertThat(site.lineOf(sheet, two)).isNotEqualTo(line);
        assertThatThrownBy(() -> worker.confirm(two, line)).isInstanceOf(NotFound.class);
        site.handsIn(sheet).andExpect(status().is(422));
        worker.confirm(two, site.lineOf(sheet, two));
        site.handsIn(sheet).andExpect(jsonPath("$.head.returnedWhy", is(nullValue())));

        worker.object(one, site.lineOf(sheet, one), "少算了两天");
        site.act(site.officer(), sheet, "approve-sheet", Map.of())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("sheet.objected")));
        worker.object(one, site.lineOf(sheet, one), "少算了两天");
        site.act(site.officer(), sheet, "return-sheet", Map.of("reason", "甲有异议"));
        site.act(
                        site.sub(),
                        sheet,
                        "lines/" + site.lineOf(sheet, one) + "/answer-objection",
                        Map.of("answer", "已核对考勤，天数无误"))
                .andExpect(jsonPath("$.objected", is(0)));
        worker.confirm(one, site.lineOf(sheet, one));
        site.handsIn(sheet);
        site.act(site.officer(), sheet, "approve-sheet", Map.of())
                .andExpect(jsonPath("$.head.state.label", is("已审核")))
                .andExpect(jsonPath("$.head.decidedBy", containsString("测试专管员")));
        assertThatThrownBy(() -> worker.object(one, site.lineOf(sheet, one), "又少了"))
                .isInstanceOf(CommandRefused.class);
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines")
                .andExpect(jsonPath("$.items[?(@.name=='测试工人甲')].answers[0].answer", contains("已核对考勤，天数无误")));
    }

    private void mayNot(SheetSite site, Counter.Officer other, String sheet) throws Exception {
        site.act(other, sheet, "approve-sheet", Map.of()).andExpect(status().isForbidden());
        site.act(other, sheet, "return-sheet", Map.of("reason", "不对")).andExpect(status().isForbidden());
    }

    @Test
    @Requirement("ZZ-072")
    void neitherANamesakeOfAnotherFirmNorTheOfficerOfAnotherProjectNorOneWhoWasRemovedReviews() throws Exception {
        var site = zhongzhan();
        site.worked("测试工人甲", 300_00, 2200);
        var sheet = site.confirming();
        site.signs(sheet);
        site.handsIn(sheet).andExpect(status().isOk());
        var housing = counter.of("zz.housing");
        var officer = Counter.read(site.file().page(housing), "$.people[?(@.post.code=='wage_officer')].name");
        mayNot(site, site.account(counter, accounts, site.firm(), officer), sheet);

        // another project of the same contractor, with another officer
        var built = db.fetchValue(ENTERPRISE.NAME, ENTERPRISE.ID.eq(site.contractor()));
        var elsewhere = ProjectFile.entered(
                aProject()
                        .with("name", "示例另一工程" + officer)
                        .with("field", "housing")
                        .with("works", "building")
                        .built(built),
                housing);
        elsewhere.appoints(housing, "wage_officer", "另一" + officer, "13900000001");
        assertThat(Counter.read(elsewhere.page(housing), "$.contractor.id"))
                .isEqualTo(site.contractor().toString());
        mayNot(site, site.account(counter, accounts, site.contractor(), "另一" + officer), sheet);

        var person = Counter.read(site.file().page(housing), "$.people[?(@.post.code=='wage_officer')].id");
        site.file().does(housing, "remove", "\"person\":\"%s\"".formatted(person));
        mayNot(site, site.officer(), sheet);
        site.file().appoints(housing, "wage_officer", officer, "13900000002");
        site.act(site.officer(), sheet, "approve-sheet", Map.of()).andExpect(status().isOk());
    }

    @Test
    void anObjectionStandsInTheWayUntilTheLineIsAmendedOrExplained() throws Exception {
        var site = zhongzhan();
        var one = site.worked("测试工人甲", 300_00, 2200);
        var sheet = site.confirming();
        worker.object(one, site.lineOf(sheet, one), "少算了两天");
        site.signs(sheet).andExpect(status().is(422));
        site.handsIn(sheet).andExpect(status().is(422)).andExpect(jsonPath("$.detail", containsString("异议")));
        site.act(site.sub(), sheet, "lines/" + site.lineOf(sheet, one) + "/amend-line", amended(2400, 7_200_00))
                .andExpect(jsonPath("$.objected", is(0)));
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines?only=flagged")
                .andExpect(jsonPath("$.items[0].flags", contains("days_differ")))
                .andExpect(jsonPath("$.items[0].answers[0].amended", is(true)));
        assertThatThrownBy(() -> worker.object(one, site.lineOf(sheet, one), " "))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void nobodyBelowTheLowestWageIsOverlookedWhereThePlaceHasSetOne() throws Exception {
        var site = site("320700", "lyg.housing").entrusted();
        site.worked("测试工人甲", 95_00, 2200);
        site.worked("测试工人乙", 97_00, 1000);
        site.worked("测试工人丙", 95_00, 1000);
        var sheet = site.confirming();
        site.view(site.sub(), sheet)
                .andExpect(jsonPath("$.minimumFen", is(nullValue())))
                .andExpect(jsonPath("$.flagged", is(0)));
        counter.of("lyg.labour")
                .send("/api/gaps/national.minimum_wage", "{\"value\":2100,\"from\":\"2024-01-01\",\"basis\":\"示例通知\"}")
                .andExpect(status().isOk());
        site.view(site.sub(), sheet)
                .andExpect(jsonPath("$.minimumFen", is(2_100_00)))
                .andExpect(jsonPath("$.flagged", is(2)));
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines?only=flagged")
                .andExpect(jsonPath("$.items[*].name", containsInAnyOrder("测试工人甲", "测试工人丙")))
                .andExpect(jsonPath("$.items[0].flags", contains("below_minimum")));
    }

    @Test
    void theWorkTimesTheRateIsExactToTheFenAndHalfAFenCountsAsOne() throws Exception {
        var seed = 20_240_710L;
        var random = new Random(seed);
        var site = zhongzhan();
        var expected = new ArrayList<Integer>();
        var pieces = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 60; i++) {
            var rate = 1 + random.nextInt(90_000);
            if (random.nextBoolean()) {
                var worked = 1 + random.nextInt(3_000);
                site.worked("测试工人" + i, rate, worked);
                expected.add(half(worked, rate, 100));
            } else {
                var quantity = 1 + random.nextInt(99_999);
                var who = site.worker("测试工人" + i, 100_00);
                pieces.add(Map.of("worker", who, "quantity", quantity, "unit", "米", "priceFen", rate));
                expected.add(half(quantity, rate, 1_000));
            }
        }
        site.assesses(site.sub(), Map.of("pieces", pieces)).andExpect(jsonPath("$.workers", is(60)));
        var sheet = Counter.read(
                site.makes(site.sub())
                        .andExpect(jsonPath(
                                "$.head.dueFen",
                                is(expected.stream().mapToInt(Integer::intValue).sum()))),
                "$.id");
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines?size=100")
                .andExpect(jsonPath("$.items[*].dueFen", containsInAnyOrder(expected.toArray())));
    }

    private static int half(long work, long rate, int unit) {
        return BigDecimal.valueOf(work)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Test
    void aFirmSeesItsOwnSheetsAndNobodyElsesAndHostileTextsAreRefused() throws Exception {
        var site = zhongzhan();
        site.worked("测试工人甲", 300_00, 2200);
        var sheet = site.confirming();
        var stranger = zhongzhan();
        stranger.sub().get("/api/wage/sheets/" + sheet).andExpect(status().isNotFound());
        stranger.general().get("/api/wage/sheets/" + sheet + "/lines").andExpect(status().isNotFound());
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items[*].id", contains(sheet)));
        site.sub()
                .post(site.path("sheets"), SheetSite.json(Map.of("employer", site.contractor(), "month", "2024-06")))
                .andExpect(status().isNotFound());
        site.sub()
                .post("/api/wage/sheets/" + sheet + "/hand-in", "{\"version\":1}")
                .andExpect(status().isConflict());
        for (var bad : List.of("{", "{}", "{\"version\":\"x\"}", "[]")) {
            site.sub()
                    .post("/api/wage/sheets/" + sheet + "/hand-in", bad)
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        }
        site.sub().get("/api/wage/sheets/" + sheet + "/lines?after=x").andExpect(status().is(422));
        site.sub().get("/api/wage/sheets/" + sheet + "/lines?only=x").andExpect(status().is(422));
        var line = site.lines(sheet).getFirst();
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines/" + line + "/slip.pdf")
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(new String(result.getResponse().getContentAsByteArray(), 0, 4))
                        .isEqualTo("%PDF"));
        site.view(site.sub(), sheet)
                .andExpect(jsonPath("$.head.state.code", is("confirming")))
                .andExpect(jsonPath("$.head.dueFen", notNullValue()))
                .andExpect(jsonPath("$.acts[*].code", not(hasItem("approve-sheet"))));
    }
}
