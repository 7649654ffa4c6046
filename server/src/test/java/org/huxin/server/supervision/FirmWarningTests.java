package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.supervision.indicators.ToldFirm;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 预警 about firms that build nothing, from what other bodies tell of them. */
@CaseworkTest
class FirmWarningTests {

    private static final String TAX = "zhangye.warning.tax";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private DayAssessment assessment;

    @Test
    @Requirement("ZY-117")
    void taxThatFallsMoreThanThePercentageRaisesAWarningWithTheFiguresOfBothMonths() throws Exception {
        counter.on(LocalDate.of(2025, 4, 10));
        var firm = ToldFirm.of(counter);
        var steady = ToldFirm.of(counter);
        firm.told("zy.tax", firm.item("tax", "2025-02", "100000"), firm.item("tax", "2025-03", "59999.5"));
        steady.told("zy.tax", steady.item("tax", "2025-02", "100000"), steady.item("tax", "2025-03", "70000"));

        for (var unit : new String[] {"zy.labour", "zy.tax"}) {
            firm.warnings(unit).andExpect(jsonPath("$.items[?(@.rule=='%s')]".formatted(TAX), hasSize(1)));
            steady.warnings(unit).andExpect(jsonPath("$.items[?(@.rule=='%s')]".formatted(TAX), is(empty())));
        }
        var listed = counter.of("zy.labour").get("/api/warnings?rule=" + TAX + "&text={name}", firm.name());
        counter.of("zy.labour")
                .get("/api/warnings/" + Counter.read(listed, "$.items[0].id"))
                .andExpect(jsonPath("$.line.name", is(firm.name())))
                .andExpect(jsonPath("$.line.project", is(nullValue())))
                .andExpect(jsonPath("$.line.firm", is(notNullValue())))
                .andExpect(jsonPath("$.line.measured", is(40.0005)))
                .andExpect(jsonPath("$.line.limit", is(30)))
                .andExpect(jsonPath("$.line.bearer.id", is("zy.tax")))
                .andExpect(jsonPath("$.line.firstMonth", is("2025-03")))
                .andExpect(jsonPath("$.clause.rows", contains("ZY-117")))
                .andExpect(jsonPath(
                        "$.rows[*].says", contains("2025-02 入库税款：100,000 元，来源：税务", "2025-03 入库税款：59,999.5 元，来源：税务")));
    }

    @Test
    void whoHasNothingToDoWithAFirmDoesNotSeeItsWarnings() throws Exception {
        counter.on(LocalDate.of(2025, 4, 11));
        var firm = ToldFirm.of(counter);
        firm.told("zy.tax", firm.item("tax", "2025-02", "100"), firm.item("tax", "2025-03", "1"));
        var id = Counter.read(firm.warnings("zy.labour"), "$.items[0].id");

        for (var unit : new String[] {"zy.court", "zy.housing", "jy.labour", "zz.labour"}) {
            firm.warnings(unit).andExpect(jsonPath("$.items", is(empty())));
            counter.of(unit).get("/api/warnings/" + id).andExpect(status().isNotFound());
        }
    }

    @Test
    void theSameFirmInAnotherPlaceIsAnotherMatter() throws Exception {
        counter.on(LocalDate.of(2025, 4, 12));
        var firm = ToldFirm.of(counter);
        firm.told("zy.tax", firm.item("tax", "2025-02", "100"), firm.item("tax", "2025-03", "1"));
        firm.told("jy.tax", firm.item("tax", "2025-02", "100"), firm.item("tax", "2025-03", "99"));

        firm.warnings("jy.office").andExpect(jsonPath("$.items", is(empty())));
        firm.warnings("zy.labour").andExpect(jsonPath("$.items[*].name", contains(firm.name(), firm.name())));
    }

    @Test
    void aFigurePutRightEndsTheWarningAndThePastDayStaysAsItWas() throws Exception {
        counter.on(LocalDate.of(2025, 5, 6));
        var firm = ToldFirm.of(counter);
        firm.told(
                "jy.power_supply", firm.item("power_use", "2025-03", "1000"), firm.item("power_use", "2025-04", "400"));
        var id = UUID.fromString(Counter.read(firm.warnings("jy.office"), "$.items[0].id"));
        var bytes = db.fetchValue(WARNING.BYTES, WARNING.ID.eq(id));
        var known = db.fetchCount(KNOWN_MONTH);
        counter.on(LocalDate.of(2025, 5, 7));
        assessment.yesterday("419001");
        assertThat(db.fetchCount(KNOWN_MONTH, KNOWN_MONTH.WATCHED.eq(watched(id))))
                .isEqualTo(2);
        assertThat(known).isPositive();

        counter.on(LocalDate.of(2025, 5, 8));
        firm.told("jy.power_supply", firm.item("power_use", "2025-04", "960"));

        firm.warnings("jy.office")
                .andExpect(jsonPath("$.items[*].state", contains("gone")))
                .andExpect(jsonPath("$.items[*].stage", contains("cleared")));
        firm.warning("jy.office").andExpect(jsonPath("$.rows[1].says", containsString("2025-04 用电量：400 千瓦时，来源：供电")));
        for (var day : new String[] {"2025-05-06", "2025-05-08"}) {
            counter.of("jy.office")
                    .get("/api/warnings/" + id + "/recompute?day=" + day)
                    .andExpect(jsonPath("$.same", is(true)));
        }
        var again = Counter.read(
                counter.of("jy.office")
                        .get("/api/warnings/" + id + "/recompute?day=2025-05-06")
                        .andExpect(jsonPath("$.rows[*].says", hasItem(containsString("2025-04 用电量：400 千瓦时")))),
                "$.canonical");
        assertThat(again.getBytes()).isEqualTo(bytes);
    }

    private UUID watched(UUID warning) {
        return db.fetchValue(WARNING.FIRM, WARNING.ID.eq(warning));
    }

    @Test
    void theDayAfterPayDayWagesThatWereNotPaidRaiseAWarningAtTheEndOfTheDay() throws Exception {
        counter.on(LocalDate.of(2025, 7, 10));
        var firm = ToldFirm.of(counter);
        var due = firm.item("应付工资", "2025-06", "90000").replace("}", ",\"payBy\":\"2025-07-10\"}");
        firm.told("zy.labour", due, firm.item("已付工资", "2025-06", "30000"));
        firm.warnings("zy.labour").andExpect(jsonPath("$.items", is(empty())));

        counter.on(LocalDate.of(2025, 7, 12));
        assessment.yesterday("620700");

        firm.warnings("zy.labour").andExpect(jsonPath("$.items[*].rule", contains("national.warning.wages_paid")));
        firm.warning("zy.labour")
                .andExpect(jsonPath("$.line.grade.code", is("red")))
                .andExpect(jsonPath("$.line.firstSeen", is("2025-07-11")))
                .andExpect(jsonPath(
                        "$.rows[*].says", contains("2025-06 工资：应付 90,000.00元，已付 30,000.00元，发薪日 2025-07-10，来源：人社")));
    }

    @Test
    void aNumberOfPeopleThatFallsRaisesAWarningWithBothNumbers() throws Exception {
        counter.on(LocalDate.of(2025, 7, 20));
        var firm = ToldFirm.of(counter);
        firm.told("zy.labour", firm.item("heads", "2025-05", "40"), firm.item("heads", "2025-06", "15"));

        firm.warning("zy.labour")
                .andExpect(jsonPath("$.line.rule", is("national.warning.heads_fall")))
                .andExpect(jsonPath("$.line.measured", is(62.5)))
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[0].says", is("2025-05 用工人数：40 人，来源：人社")))
                .andExpect(jsonPath("$.rows[1].says", is("2025-06 用工人数：15 人，来源：人社")));
    }
}
