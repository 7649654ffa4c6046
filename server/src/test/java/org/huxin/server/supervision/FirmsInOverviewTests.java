package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.document.Printed;
import org.huxin.server.supervision.indicators.ToldFirm;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Warnings about firms that build nothing stand in the overview and the morning report beside those of projects. */
@CaseworkTest
class FirmsInOverviewTests {

    private static final String PLACE = "620725";
    private static final String TAX = "zhangye.warning.tax";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private ToldFirm firm;
    private String warning;

    /** A firm in Shandan of which the tax fell by two thirds. */
    @BeforeEach
    void aFirm() throws Exception {
        counter.on(LocalDate.of(2025, 4, 14));
        firm = ToldFirm.of(counter);
        firm.told("zy.tax", firm.item("tax", "2025-02", "100000"), firm.item("tax", "2025-03", "30000"));
        warning = Counter.read(
                counter.of("zy.labour").get("/api/warnings?rule=" + TAX + "&text={name}", firm.name()),
                "$.items[0].id");
        var watched = Counter.read(counter.of("zy.labour").get("/api/warnings/" + warning), "$.line.firm");
        db.update(WATCHED_FIRM)
                .set(WATCHED_FIRM.REGION, PLACE)
                .where(WATCHED_FIRM.ID.eq(UUID.fromString(watched)))
                .execute();
    }

    private static String asked(Officer officer, String address) throws Exception {
        return officer.get(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int sum(String json, String path) {
        return JsonPath.<java.util.Map<String, Integer>>read(json, path).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void thePlaceOfAFirmCountsItsWarningsAndOpensToThem() throws Exception {
        var labour = counter.of("zy.labour");
        var json = asked(labour, "/api/overview?region=" + PLACE);
        assertThat(JsonPath.<Integer>read(json, "$.total.firms")).isPositive();
        var all = sum(json, "$.total.warnings");
        labour.get("/api/warnings?size=200&region=" + PLACE)
                .andExpect(jsonPath("$.items", hasSize(all)))
                .andExpect(jsonPath("$.items[*].id", hasItem(warning)));
        labour.get("/api/warnings/counts?region=" + PLACE).andExpect(jsonPath("$.regions[*].count", hasItem(all)));
        assertThat(JsonPath.<List<Integer>>read(
                        asked(labour, "/api/overview"), "$.regions[?(@.of.id=='" + PLACE + "')].figures.firms"))
                .containsExactly(JsonPath.<Integer>read(json, "$.total.firms"));
    }

    @Test
    void theDepartmentThatLooksAfterAFirmHasItsWarnings() throws Exception {
        var labour = counter.of("zy.labour");
        labour.get("/api/warnings?region=" + PLACE + "&department=zy.market&text={name}", firm.name())
                .andExpect(jsonPath("$.items", hasSize(0)));
        labour.post(
                        "/api/watched-firms",
                        "{\"firm\":{\"name\":\"%s\"},\"sector\":\"catering\",\"region\":\"%s\"}"
                                .formatted(firm.name(), PLACE))
                .andExpect(status().isOk());

        var json = asked(labour, "/api/overview?region=" + PLACE);
        var department =
                Counter.read(labour.get("/api/watched-firms?state=all&text={name}", firm.name()), "$.items[0].unit.id");
        assertThat(JsonPath.<List<Integer>>read(json, "$.departments[?(@.of.id=='" + department + "')].figures.firms"))
                .singleElement()
                .satisfies(one -> assertThat(one).isPositive());
        labour.get("/api/warnings?rule=" + TAX + "&department=" + department + "&text={name}", firm.name())
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void theMorningReportNamesTheFirmTheDayAfter() throws Exception {
        counter.on(LocalDate.of(2025, 4, 15));
        var leader = counter.of("zy.government");
        var report = asked(leader, "/api/overview/morning");
        var raised = JsonPath.<List<Integer>>read(report, "$.raised[*].count").stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(raised).isPositive();
        assertThat(JsonPath.<List<String>>read(report, "$.warnings[*].name"))
                .isNotEmpty()
                .allMatch(name -> !name.isBlank());
        var pdf = leader.get("/api/overview/morning.pdf")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Printed.text(pdf)).contains("用人单位");
        // who has nothing to do with it is told nothing of it
        assertThat(JsonPath.<Integer>read(
                        asked(counter.of("jy.labour"), "/api/overview?region=" + PLACE), "$.total.firms"))
                .isZero();
        assertThat(JsonPath.<Integer>read(
                        asked(counter.of("zy.housing"), "/api/overview?region=" + PLACE), "$.total.firms"))
                .isZero();
    }
}
