package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.document.Printed;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.match.PaidSite;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 城市总览 and 晨报: each figure is what the rows come to, and opens down to them. */
@CaseworkTest
class OverviewTests {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final String HERE = "p.jurisdiction = '620700'";
    private static final String FIRMS_HERE = "w.jurisdiction = '620700'";
    private static final String BELOW_NONE = " and (%1$s.region is null or %1$s.region = '620700')";
    private static final LocalDate LATE = LocalDate.of(2024, 6, 21);
    private static final LocalDate PAY_ON = LocalDate.of(2024, 6, 15);
    private static final List<String> FIGURES =
            List.of("projects", "firms", "workers", "dueFen", "paidFen", "owedFen", "owedPeople");

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MonthLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    private PaidSite site;
    private WarnedWorks warned;

    /** In Ganzhou one of two workers got half his wages; elsewhere no labour cost came in. */
    @BeforeEach
    void aPlace() throws Exception {
        counter.on(LocalDate.of(2024, 6, 1));
        site = PaidSite.opened(db, new WageRows(db, personal), "620700", counter.of("zy.housing"));
        db.update(CONSTRUCTION_PROJECT)
                .set(CONSTRUCTION_PROJECT.REGION, "620702")
                .where(CONSTRUCTION_PROJECT.ID.eq(site.project()))
                .execute();
        var sheet = site.sheet(site.contractor(), MAY, PAY_ON);
        for (var paid : List.of(650_000L, 325_000L)) {
            var worker = site.worker("测试工" + paid);
            site.attended(MAY, worker, site.contractor(), 2600);
            var card = site.rows().card(worker, "测试工", "6222" + Math.abs(worker.getMostSignificantBits()));
            site.pays(site.line(sheet, worker, 2600, 650_000, true), card, paid, "paid", PAY_ON);
        }
        transaction.executeWithoutResult(status -> ledger.changed(List.of(new ProjectMonth(site.project(), MAY))));
        warned = WarnedWorks.of(counter);
        warned.looked(LATE.minusDays(1));
        counter.on(LATE);
    }

    private String asked(Officer officer, String address) throws Exception {
        return officer.get(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static long number(String json, String path) {
        return JsonPath.<Number>read(json, path).longValue();
    }

    private void fits(String json, String path, String which, String whose) {
        var plain = new PlainFigures(db, which, whose, MAY, LATE);
        var expected = List.of(
                plain.projects(),
                plain.firms(),
                plain.workers(),
                plain.dueFen(),
                plain.paidFen(),
                plain.owedFen(),
                plain.owedPeople());
        assertThat(FIGURES.stream().map(one -> number(json, path + "." + one)))
                .as(path + " where " + which + " and " + whose)
                .containsExactlyElementsOf(expected);
        var warnings = JsonPath.<Map<String, Number>>read(json, path + ".warnings");
        for (var grade : List.of("red", "orange", "yellow")) {
            assertThat(warnings.getOrDefault(grade, 0).longValue())
                    .as(path + " " + grade)
                    .isEqualTo(plain.warnings(grade));
        }
    }

    @Test
    void everyFigureIsWhatThePlainRowsComeTo() throws Exception {
        var json = asked(counter.of("zy.labour"), "/api/overview?month=2024-05");

        fits(json, "$.total", HERE, FIRMS_HERE);
        assertThat(number(json, "$.total.owedFen")).isGreaterThanOrEqualTo(325_000);
        var regions = JsonPath.<List<String>>read(json, "$.regions[*].of.id");
        assertThat(regions).contains("620702").doesNotContain("620700");
        for (var i = 0; i < groups(json, "regions"); i++) {
            var code = code(json, "$.regions[" + i + "].of");
            fits(json, "$.regions[" + i + "].figures", HERE + in("p", code), FIRMS_HERE + in("w", code));
        }
        for (var i = 0; i < groups(json, "departments"); i++) {
            var unit = code(json, "$.departments[" + i + "].of");
            var is = unit == null ? " is null" : " = '" + unit + "'";
            fits(
                    json,
                    "$.departments[" + i + "].figures",
                    HERE + " and p.industry_unit" + is,
                    FIRMS_HERE + " and s.unit" + is);
        }
        assertThat(number(json, "$.months[11].dueFen")).isEqualTo(number(json, "$.total.dueFen"));
        assertThat(number(json, "$.months[11].paidFen")).isEqualTo(number(json, "$.total.paidFen"));
        assertThat(number(json, "$.months[11].labourDueFen"))
                .isEqualTo(db.fetchValue("select sum(l.due_fen)::bigint from project.labour_period l"
                        + " join project.construction_project p on p.id = l.project"
                        + " where l.month = '2024-05-01' and p.jurisdiction = '620700'"));
    }

    private static String in(String alias, @Nullable String region) {
        return region == null ? BELOW_NONE.formatted(alias) : " and %s.region = '%s'".formatted(alias, region);
    }

    private static @Nullable String code(String json, String path) {
        var of = JsonPath.<@Nullable Map<String, String>>read(json, path);
        return of == null ? null : of.get("id");
    }

    private static int groups(String json, String of) {
        return JsonPath.<List<Object>>read(json, "$." + of).size();
    }

    @Test
    void aPlaceOpensToItsProjectsEachOnceAndTheMonthToTheWorkersBehindIt() throws Exception {
        var labour = counter.of("zy.labour");
        var whole = asked(labour, "/api/overview?month=2024-05&region=620702");
        fits(whole, "$.total", HERE + in("p", "620702"), FIRMS_HERE + in("w", "620702"));
        assertThat(JsonPath.<String>read(whole, "$.within[1].name")).isEqualTo("甘州区");

        var seen = new HashMap<String, Map<String, Object>>();
        var order = new ArrayList<Long>();
        String after = null;
        do {
            var page = asked(
                    labour,
                    "/api/overview/projects?month=2024-05&region=620702&size=1"
                            + (after == null ? "" : "&after=" + after));
            for (var line : JsonPath.<List<Map<String, Object>>>read(page, "$.items")) {
                assertThat(seen.put(line.get("id").toString(), line)).isNull();
                order.add(number(page, "$.items[0].figures.owedFen"));
            }
            after = JsonPath.read(page, "$.next");
        } while (after != null);

        assertThat((long) seen.size()).isEqualTo(number(whole, "$.total.projects"));
        assertThat(order).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(order.stream().mapToLong(Long::longValue).sum()).isEqualTo(number(whole, "$.total.owedFen"));
        var line = "$.items[?(@.id=='" + site.project() + "')]";
        labour.get("/api/overview/projects?month=2024-05&region=620702&size=200")
                .andExpect(jsonPath(line + ".figures.workers", contains(2)))
                .andExpect(jsonPath(line + ".figures.owedFen", contains(325_000)))
                .andExpect(jsonPath(line + ".figures.owedPeople", contains(1)));
        labour.get("/api/wage/projects/" + site.project() + "/match?month=2024-05")
                .andExpect(jsonPath("$.total.workers", is(2)))
                .andExpect(jsonPath("$.total.missingFen", is(325_000)));
    }

    @Test
    void theWarningsOfAPlaceAreThoseThatTheListShowsForIt() throws Exception {
        var labour = counter.of("zy.labour");
        db.update(CONSTRUCTION_PROJECT)
                .set(CONSTRUCTION_PROJECT.REGION, "620723")
                .where(CONSTRUCTION_PROJECT.ID.eq(UUID.fromString(warned.works().id())))
                .execute();
        var json = asked(labour, "/api/overview?region=620723&department=zy.housing");
        assertThat(number(json, "$.total.warnings.orange")).isPositive();
        labour.get("/api/warnings?region=620723&department=zy.housing&grade=orange&size=200")
                .andExpect(jsonPath("$.items", hasSize((int) number(json, "$.total.warnings.orange"))));
        labour.get("/api/warnings?region=620721&project=" + warned.works().id())
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void theCountsAboveTheListAreOfJustItsLinesAndItIsExportedWhole() throws Exception {
        var labour = counter.of("zy.labour");
        var asked = "?state=all&project=" + warned.works().id();
        var list = asked(labour, "/api/warnings" + asked + "&size=200");
        var counts = asked(labour, "/api/warnings/counts" + asked);
        var lines = JsonPath.<List<Map<String, Object>>>read(list, "$.items");
        assertThat(lines).isNotEmpty();
        for (var way : List.of("grades", "rules", "stages", "units", "regions", "firms")) {
            assertThat(JsonPath.<List<Integer>>read(counts, "$." + way + "[*].count").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(way)
                    .isEqualTo(lines.size());
        }
        assertThat(JsonPath.<List<Integer>>read(counts, "$.grades[?(@.of.id=='orange')].count"))
                .containsExactly((int) lines.stream()
                        .filter(line ->
                                ((Map<?, ?>) line.get("grade")).get("code").equals("orange"))
                        .count());
        labour.get("/api/warnings/counts?contractor=" + UUID.randomUUID()).andExpect(jsonPath("$.units", hasSize(0)));
        var sheet = labour.get("/api/warnings.xlsx" + asked)
                .andExpect(status().isOk())
                .andExpect(content()
                        .contentTypeCompatibleWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(lines.size());
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(lines.getFirst().get("title"));
        }
        counter.nobody().get("/api/warnings.xlsx").andExpect(status().isUnauthorized());
    }

    @Test
    void theMorningReportSaysTheSameAsTheScreenAndTheRowsOnOnePage() throws Exception {
        var leader = counter.of("zy.government");
        var report = asked(leader, "/api/overview/morning");
        fits(report, "$.overview.total", HERE, FIRMS_HERE);
        var plain = new PlainFigures(db, HERE, FIRMS_HERE, MAY, LATE);
        for (var i = 0; i < groups(report, "raised"); i++) {
            assertThat(number(report, "$.raised[" + i + "].count"))
                    .isEqualTo(
                            plain.raisedOn(LATE.minusDays(1), JsonPath.read(report, "$.raised[" + i + "].grade.code")));
        }
        assertThat(JsonPath.<List<String>>read(report, "$.gravest[*].id")).isNotEmpty();

        var pdf = leader.get("/api/overview/morning.pdf")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Printed.size(pdf)).isEqualTo("210x297");
        assertThat(Printed.text(pdf))
                .contains("欠薪预警晨报", "张掖市", "2024年6月21日")
                .contains("到期未发" + Money.ofFen(plain.owedFen()).yuan() + "元，" + plain.owedPeople() + "人")
                .contains("橙色" + plain.raisedOn(LATE.minusDays(1), "orange") + "条");
    }

    @Test
    void whatNobodyLookedAtInTimeIsCountedAtItsUnit() throws Exception {
        var labour = counter.of("zy.labour");
        labour.send(
                        "/api/gaps/national.gap.warning_answer",
                        "{\"value\":2,\"from\":\"2024-06-01\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isOk());
        var before = asked(labour, "/api/overview/morning");
        counter.on(LATE.plusDays(9));
        var after = asked(labour, "/api/overview/morning");

        assertThat(number(after, "$.overview.total.overdue"))
                .isGreaterThan(number(before, "$.overview.total.overdue"))
                .isEqualTo(JsonPath.<List<Integer>>read(after, "$.overdue[*].count").stream()
                        .mapToLong(Integer::longValue)
                        .sum());
        assertThat(JsonPath.<List<String>>read(after, "$.overdue[*].unit.id")).contains("zy.labour");
        // what the figure opens to
        assertThat(
                        JsonPath.<List<Integer>>read(
                                        asked(labour, "/api/warnings/counts?state=overdue"), "$.stages[*].count")
                                .stream()
                                .mapToLong(Integer::longValue)
                                .sum())
                .isEqualTo(number(after, "$.overview.total.overdue"));

        warned.check(labour, warned.none(), 1, "innocent").andExpect(status().isNoContent());
        var checked = asked(labour, "/api/overview/morning");
        assertThat(number(checked, "$.overview.total.overdue"))
                .isEqualTo(number(after, "$.overview.total.overdue") - 1);
    }

    @Test
    void onlyWhoLeadsOrCoordinatesHasTheReportAndNobodySeesAnotherPlace() throws Exception {
        var housing = counter.of("zy.housing");
        housing.get("/api/overview/morning").andExpect(status().isForbidden());
        housing.get("/api/overview/morning.pdf").andExpect(status().isForbidden());
        housing.get("/api/overview").andExpect(status().isOk()).andExpect(jsonPath("$.report", is(false)));
        counter.of("zy.government").get("/api/overview").andExpect(jsonPath("$.report", is(true)));
        counter.nobody().get("/api/overview").andExpect(status().isUnauthorized());
        var elsewhere = asked(counter.of("jy.labour"), "/api/overview/projects?size=200&month=2024-05");
        assertThat(elsewhere).doesNotContain(site.project().toString());
        var transport = asked(counter.of("zy.transport"), "/api/overview/projects?size=200&month=2024-05");
        assertThat(transport).doesNotContain(site.project().toString());
    }

    @Test
    void nonsenseIsRefusedAndNeverAFault() throws Exception {
        var labour = counter.of("zy.labour");
        for (var one : List.of("x", "2024-13", "1999-01", "2099-01", "-1", "%", "'; --", "长".repeat(500))) {
            for (var name : List.of("month", "region", "department", "after", "size")) {
                for (var address : List.of("/api/overview", "/api/overview/projects")) {
                    assertThat(labour.get(address + "?" + name + "={value}", one)
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                            .as("%s %s=%s", address, name, one)
                            .isLessThan(500);
                }
            }
        }
        labour.get("/api/overview?month=2099-01").andExpect(status().isUnprocessableContent());
    }
}
