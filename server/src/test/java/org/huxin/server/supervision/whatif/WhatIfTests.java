package org.huxin.server.supervision.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.policy.Policies;
import org.huxin.server.supervision.WarnedWorks;
import org.huxin.server.supervision.indicators.ToldFirm;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 试算: what other limits would have made of the year, told by what officers had found; and then in force from a day. */
@CaseworkTest
class WhatIfTests {

    private static final String RULE = "national.warning.labour_paid";
    private static final LocalDate LATE = LocalDate.of(2024, 6, 11);

    /** After all days that other tests know. */
    private static final LocalDate FROM = LocalDate.of(2040, 1, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private RunWhatIf run;

    @Autowired
    private DSLContext db;

    @Autowired
    private Policies policies;

    private WarnedWorks most;
    private WarnedWorks half;
    private WarnedWorks all;
    private Officer labour;

    /** Of 600,000 yuan 550,000 came in, which an officer found a true trouble, 350,000, and all. */
    @BeforeEach
    void threeProjects() throws Exception {
        most = paid(550_000);
        half = paid(350_000);
        all = paid(600_000);
        labour = counter.of("zy.labour");
        most.check(labour, warning(most), 1, "found_true").andExpect(status().isNoContent());
    }

    private WarnedWorks paid(long yuan) throws Exception {
        var works = WarnedWorks.of(counter);
        works.pays(yuan, "2024-06-05");
        works.looked(LATE);
        return works;
    }

    private String warning(WarnedWorks works) {
        return db.fetchValue(
                        WARNING.ID,
                        WARNING.RULE
                                .eq(RULE)
                                .and(WARNING.PROJECT.eq(
                                        UUID.fromString(works.works().id()))))
                .toString();
    }

    private static String proposal(String grades) {
        return "{\"rule\":\"" + RULE + "\",\"grades\":[" + grades
                + "],\"excuses\":[{\"kind\":\"stoppage\",\"count\":6,\"unit\":\"month\"}]}";
    }

    private static String grade(String code, int limit, int months) {
        return "{\"code\":\"%s\",\"limit\":%d,\"months\":%d}".formatted(code, limit, months);
    }

    private String reckoned(String grades) throws Exception {
        return tried(proposal(grades));
    }

    private String tried(String proposal) throws Exception {
        var id = Counter.read(labour.post("/api/what-ifs", proposal).andExpect(status().isOk()), "$.id");
        labour.get("/api/what-ifs/" + id).andExpect(jsonPath("$.state", is("waiting")));
        run.run(UUID.fromString(id), true);
        return id;
    }

    private List<Map<String, Object>> lines(String id) throws Exception {
        var lines = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var page = labour.get("/api/what-ifs/" + id + "/lines?size=2" + (after == null ? "" : "&after=" + after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            lines.addAll(JsonPath.<List<Map<String, Object>>>read(page, "$.items"));
            after = JsonPath.read(page, "$.next");
        } while (after != null);
        return lines;
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> lines, WarnedWorks works) {
        return lines.stream()
                .filter(line -> works.works().id().equals(line.get("project")))
                .toList();
    }

    @Test
    void aLowerLimitLetsGoOfWhatAnOfficerFoundTrueAndSaysSo() throws Exception {
        var id = reckoned(grade("orange", 50, 1) + "," + grade("yellow", 90, 1));
        var lines = lines(id);

        assertThat(of(lines, most))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("change", "goes")
                        .containsEntry("found", "found_true")
                        .containsEntry("warning", warning(most))
                        .containsEntry("firstMonth", "2024-05"));
        assertThat(of(lines, half))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("change", "stays").containsEntry("found", "unchecked"));
        assertThat(of(lines, all)).isEmpty();

        var whole = labour.get("/api/what-ifs/" + id)
                .andExpect(jsonPath("$.state", is("done")))
                .andExpect(jsonPath("$.from", is("2023-06-11")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<Integer>read(whole, "$.done")).isEqualTo(JsonPath.<Integer>read(whole, "$.projects"));
        for (var change : List.of("comes", "goes", "stays")) {
            var told = lines.stream()
                    .filter(line -> line.get("change").equals(change))
                    .toList();
            var count = "[?(@.change=='" + change + "')]";
            assertThat(JsonPath.<List<Integer>>read(whole, "$.changes" + count + ".count"))
                    .containsExactly(told.size());
            assertThat(JsonPath.<List<Integer>>read(whole, "$.changes" + count + ".foundTrue"))
                    .containsExactly((int) told.stream()
                            .filter(line -> line.get("found").equals("found_true"))
                            .count());
            assertThat(JsonPath.<List<Integer>>read(whole, "$.places[*].changes" + count + ".count").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(told.size());
        }
    }

    @Test
    void aHigherLimitBringsWhatWasNeverRaised() throws Exception {
        var lines = lines(reckoned(grade("orange", 50, 1) + "," + grade("yellow", 150, 1)));

        assertThat(of(lines, all))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("change", "comes")
                        .containsEntry("found", "not_raised")
                        .containsEntry("warning", null));
        assertThat(of(lines, most))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("change", "stays"));
    }

    @Test
    void aRuleAboutFirmsIsTriedOnFirmsAndCountedInTheirPlace() throws Exception {
        counter.on(LocalDate.of(2025, 4, 13));
        var firm = ToldFirm.of(counter);
        firm.told("zy.tax", firm.item("tax", "2025-02", "100000"), firm.item("tax", "2025-03", "30000"));

        var id = tried("{\"rule\":\"national.warning.indicator_fall\",\"grades\":[%s],\"excuses\":[]}"
                .formatted(grade("orange", 90, 1)));

        var lines = lines(id);
        assertThat(lines.stream().filter(line -> line.get("name").equals(firm.name())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("change", "goes")
                        .containsEntry("found", "unchecked")
                        .containsEntry("project", null)
                        .containsEntry("firstMonth", "2025-03")
                        .extractingByKeys("firm", "warning")
                        .doesNotContainNull());
        var whole =
                labour.get("/api/what-ifs/" + id).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<List<Integer>>read(whole, "$.places[*].changes[?(@.change=='goes')].count").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) lines.stream()
                        .filter(line -> line.get("change").equals("goes"))
                        .count());
    }

    @Test
    void runAgainAfterACrashItGivesTheSameOnce() throws Exception {
        var id = reckoned(grade("yellow", 90, 1));
        var before = lines(id);
        run.run(UUID.fromString(id), false);
        assertThat(lines(id)).isEqualTo(before);
    }

    @Test
    void itIsInForceFromADayToComeWithWhoAndWhyAndPastDaysKeepTheirRule() throws Exception {
        var id = reckoned(grade("red", 20, 2) + "," + grade("orange", 40, 1) + "," + grade("yellow", 90, 1));
        var address = "/api/what-ifs/" + id + "/put-in-force";
        labour.post(address, "{\"from\":\"2024-06-11\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isUnprocessableContent());
        labour.post(address, "{\"from\":\"2040-01-01\",\"basis\":\" \"}").andExpect(status().is4xxClientError());
        var before = version();
        labour.post(address, "{\"from\":\"" + FROM + "\",\"basis\":\"示例会议纪要\"}").andExpect(status().isNoContent());
        labour.post(address, "{\"from\":\"" + FROM + "\",\"basis\":\"示例会议纪要\"}").andExpect(status().isConflict());

        labour.get("/api/what-ifs/" + id).andExpect(jsonPath("$.inForce", is(FROM.toString())));
        labour.get("/api/warning-rules/" + RULE)
                .andExpect(jsonPath("$.grades[*].limit", contains(50, 50, 100)))
                .andExpect(jsonPath("$.decided.basis", is("示例会议纪要")))
                .andExpect(jsonPath("$.decided.by", containsString("市人社局")));
        assertThat(version()).isNotEqualTo(before);
        labour.get("/api/warnings/" + warning(half) + "/recompute?day=2024-06-11")
                .andExpect(jsonPath("$.same", is(true)))
                .andExpect(jsonPath("$.again.limit", is(100)));

        counter.on(FROM);
        labour.get("/api/warning-rules/" + RULE)
                .andExpect(jsonPath("$.grades[*].limit", contains(20, 40, 90)))
                .andExpect(jsonPath("$.excuses[?(@.kept==true)]", hasSize(1)))
                // what was left out can be taken up again
                .andExpect(jsonPath("$.excuses[?(@.kept==false)].kind.code", contains("litigation")));
        counter.of("jy.labour")
                .get("/api/warning-rules/" + RULE)
                .andExpect(jsonPath("$.grades[*].limit", contains(50, 50, 100)))
                .andExpect(jsonPath("$.decided", is(nullValue())));
    }

    @Test
    void whatOnlyGetsAnotherGradeIsToldAsSuch() throws Exception {
        var id = reckoned(grade("orange", 95, 1) + "," + grade("yellow", 100, 1));
        var lines = lines(id);

        assertThat(of(lines, most)).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("change", "stays");
            assertThat(line.get("grade")).hasFieldOrPropertyWithValue("code", "yellow");
            assertThat(line.get("triedGrade")).hasFieldOrPropertyWithValue("code", "orange");
        });
        labour.get("/api/what-ifs/" + id).andExpect(jsonPath("$.regraded", is((int) lines.stream()
                .filter(line -> line.get("triedGrade") != null
                        && !line.get("triedGrade").equals(line.get("grade")))
                .count())));
    }

    @Test
    void whatChangesNothingIsNotPutInForce() throws Exception {
        var now = "{\"rule\":\"national.warning.indicator_fall\",\"grades\":[%s,%s],\"excuses\":[]}"
                .formatted(grade("orange", 50, 1), grade("yellow", 30, 1));
        var same = tried(now);
        labour.get("/api/what-ifs/" + same)
                .andExpect(jsonPath("$.tried.nothing", is(true)))
                .andExpect(jsonPath("$.tried.grades[*].limit", contains(50, 30)));
        labour.post("/api/what-ifs/" + same + "/put-in-force", "{\"from\":\"2041-01-01\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("what_if.same")));
        labour.get("/api/what-ifs/" + tried(now.replace("30", "31"))).andExpect(jsonPath("$.tried.nothing", is(false)));
    }

    /** Names the packs with all that the office has set over them. */
    private String version() {
        return policies.ruleBook("620700").hash();
    }

    @Test
    void onlyWhoMaySetValuesMayTryAndWhatADocumentGivesIsNotSetOtherwise() throws Exception {
        var housing = counter.of("zy.housing");
        housing.post("/api/what-ifs", proposal(grade("yellow", 90, 1))).andExpect(status().isForbidden());
        housing.get("/api/warning-rules/" + RULE).andExpect(status().isForbidden());
        var id = reckoned(grade("yellow", 90, 1));
        counter.of("jy.labour").get("/api/what-ifs/" + id).andExpect(status().isNotFound());
        labour.get("/api/warning-rules/no.such.rule").andExpect(status().isNotFound());
        labour.get("/api/warning-rules/" + RULE)
                .andExpect(jsonPath("$.own", is(true)))
                .andExpect(jsonPath("$.unit", is("%")))
                .andExpect(jsonPath("$.grades[0].grade.label", is(notNullValue())));
        for (var wrong : List.of(
                "{}",
                "[]",
                proposal(""),
                proposal(grade("blue", 1, 1)),
                proposal(grade("yellow", 90, 0)),
                proposal(grade("yellow", -1, 1)),
                proposal(grade("yellow", 10, 1) + "," + grade("red", 5, 1)),
                proposal(grade("yellow", 90, 1)).replace("month", "fortnight"),
                proposal(grade("yellow", 90, 1)).replace("stoppage", "holiday"))) {
            assertThat(labour.post("/api/what-ifs", wrong)
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(wrong)
                    .isBetween(400, 499);
        }
        assertThat(labour.get("/api/what-ifs/" + id + "/lines?after=%")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isBetween(400, 499);
    }
}
