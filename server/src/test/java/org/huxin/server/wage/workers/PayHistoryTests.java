package org.huxin.server.wage.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.WageTown;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 工人档案: the months of a worker on all projects, against a plain sum of the rows they are made of. */
@CaseworkTest
class PayHistoryTests {

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private final List<WageSite> sites = new ArrayList<>();
    private WageRows rows;
    private UUID worker;
    private UUID card;
    private String name;

    /** One month on one project. */
    private record Expected(String month, UUID project, long worked, long due, long paid, String paidOn) {}

    @BeforeEach
    void aWorkerOnTwoProjects() throws Exception {
        counter.on(LocalDate.of(2024, 12, 2));
        sites.clear();
        rows = new WageRows(db, personal);
        name = "测试" + UUID.randomUUID().toString().substring(0, 8);
        worker = rows.worker("320700", name);
        card = rows.card(worker, name, "6222" + WageTown.digits(15));
        for (var i = 0; i < 2; i++) {
            var site = WageSite.of(counter, "lyg.housing");
            site.banksAt("示例银行", "2024-01-05");
            rows.engaged(site.project(), worker, site.subcontractor(), LocalDate.of(2024, 1, 3), 300_00);
            sites.add(site);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53})
    void isTheSumOfTheRowsMonthByMonth(long seed) throws Exception {
        var random = new Random(seed);
        var expected = new ArrayList<Expected>();
        for (var at = 0; at < 8; at++) {
            for (var site : sites) {
                if (random.nextInt(5) > 0) {
                    expected.add(month(site, YearMonth.of(2024, 1 + at), random));
                }
            }
        }
        expected.sort(Comparator.comparing(Expected::month)
                .thenComparing(one -> sites.stream()
                        .filter(site -> site.project().equals(one.project()))
                        .findFirst()
                        .orElseThrow()
                        .mark()));
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shown()).extracting(Expected::month).isSorted();
    }

    private Expected month(WageSite site, YearMonth month, Random random) {
        var account = db.fetchValue(SPECIAL_ACCOUNT.ID, SPECIAL_ACCOUNT.PROJECT.eq(site.project()));
        var worked = 50 * (1 + random.nextInt(50));
        rows.attended(site.project(), month, worker, site.subcontractor(), worked);
        if (random.nextBoolean()) {
            rows.line(rows.sheet("320700", site.project(), site.contractor(), month, "voided"), worker, 100, 77_77);
        }
        var due = 0L;
        var paid = 0L;
        String paidOn = null;
        var firms =
                random.nextBoolean() ? List.of(site.subcontractor()) : List.of(site.subcontractor(), site.contractor());
        for (var firm : firms) {
            var fen = 1 + random.nextLong(1_000_000L);
            var sheet = rows.sheet("320700", site.project(), firm, month, "approved");
            var line = rows.line(sheet, worker, worked, fen);
            due += fen;
            var batch = rows.batch(sheet, account, fen, "answered");
            if (random.nextBoolean()) {
                var on = month.plusMonths(1).atDay(1 + random.nextInt(20));
                rows.payment(batch, line, card, fen, "paid", on, null);
                paid += fen;
                paidOn = paidOn == null || on.toString().compareTo(paidOn) > 0 ? on.toString() : paidOn;
            } else {
                rows.payment(
                        batch, line, card, fen, "returned", month.plusMonths(1).atDay(25), "示例");
            }
        }
        return new Expected(month + "-01", site.project(), worked, due, paid, paidOn);
    }

    private List<Expected> shown() throws Exception {
        var body = counter.of("lyg.labour")
                .get("/api/wage/workers/" + worker)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var all = new ArrayList<Expected>();
        for (var i = 0; i < JsonPath.<Integer>read(body, "$.pay.length()"); i++) {
            var one = "$.pay[" + i + "].";
            all.add(new Expected(
                    JsonPath.read(body, one + "month"),
                    UUID.fromString(JsonPath.read(body, one + "project")),
                    JsonPath.<Number>read(body, one + "worked").longValue(),
                    JsonPath.<Number>read(body, one + "dueFen").longValue(),
                    JsonPath.<Number>read(body, one + "paidFen").longValue(),
                    JsonPath.read(body, one + "paidOn")));
        }
        return all;
    }

    @Test
    void whoSeesOneProjectOnlySeesThatOnesMonthsOnly() throws Exception {
        var random = new Random(1);
        sites.forEach(site -> month(site, YearMonth.of(2024, 5), random));
        db.execute(
                "update project.construction_project set field = 'transport' where id = ?",
                sites.getFirst().project());
        counter.of("lyg.labour").get("/api/wage/workers/" + worker).andExpect(jsonPath("$.pay", hasSize(2)));
        counter.of("lyg.labour").get("/api/wage/workers/" + worker).andExpect(jsonPath("$.work", hasSize(2)));
        for (var stranger : List.of("zz.labour", "zy.labour", "jy.labour")) {
            counter.of(stranger).get("/api/wage/workers/" + worker).andExpect(status().isNotFound());
        }
        sites.getFirst().builder().get("/api/wage/workers/" + worker).andExpect(status().isForbidden());
    }

    @Test
    void aNameIsNoPatternAndAtMostFiftyAreFound() throws Exception {
        var labour = counter.of("lyg.labour");
        var common = "测试同名" + UUID.randomUUID().toString().substring(0, 6);
        for (var i = 0; i < 53; i++) {
            rows.worker("320700", common + "%02d".formatted(i));
        }
        labour.post("/api/wage/workers/find", "{\"name\":\"%s\"}".formatted(common))
                .andExpect(jsonPath("$", hasSize(50)))
                .andExpect(jsonPath("$[0].name", is(common + "00")));
        for (var pattern : List.of("%%", "__", "%" + common.substring(2), "\\\\%", "测_同")) {
            labour.post("/api/wage/workers/find", "{\"name\":\"%s\"}".formatted(pattern))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$", hasSize(0)));
        }
        labour.post("/api/wage/workers/find", "{\"name\":\" %s07 \"}".formatted(common))
                .andExpect(jsonPath("$[*].name", containsInAnyOrder(common + "07")));
    }

    @Test
    void thatSomebodyLookedIsOnRecordAndWhatHeAskedByIsNot() throws Exception {
        var labour = counter.of("lyg.labour");
        var number = WageRows.idNumber();
        rows.worker("320700", "测试被查", number, "13" + WageTown.digits(9));
        labour.post("/api/wage/workers/find", "{\"idNumber\":\" %s \"}".formatted(number))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(
                        jsonPath("$[0].idMasked", is(number.substring(0, 3) + "***********" + number.substring(14))));
        var log = db.fetch(
                        "select detail::text from party.audit_entry where act = 'worker.searched' order by id desc limit 20")
                .toString();
        assertThat(log).contains("idNumber").doesNotContain(number);
    }
}
