package org.huxin.server.wage.recordbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 劳动计酬手册: it has no records of its own, so that whatever it says must be what the others say. */
@CaseworkTest
class RecordBookTests {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final LocalDate ENTERED = LocalDate.of(2024, 1, 2);
    private static final int MONTHS = 10;

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private WageSite site;
    private WageRows rows;
    private UUID worker;
    private UUID card;
    private UUID account;

    /** One month with one firm, as whoever made the rows would remember it. */
    private record Expected(String month, String firm, int attended, Integer worked, long due, long paid) {
        private boolean agrees() {
            return worked != null && worked == attended && due == paid;
        }
    }

    @BeforeEach
    void aWorkerOfTwoFirms() throws Exception {
        counter.on(LocalDate.of(2024, 12, 2));
        site = WageSite.of(counter, "lyg.housing");
        site.banksAt("示例银行", "2024-01-05");
        rows = new WageRows(db, personal);
        worker = rows.worker("320700", "测试工人");
        card = rows.card(worker, "测试工人", "6222" + Math.abs(worker.getMostSignificantBits() % 1_000_000_000_000L));
        account = db.fetchValue(SPECIAL_ACCOUNT.ID, SPECIAL_ACCOUNT.PROJECT.eq(site.project()));
        rows.engaged(site.project(), worker, site.contractor(), ENTERED, 300_00);
        db.execute("update wage.engagement set left_on = ? where worker = ?", LocalDate.of(2024, 5, 31), worker);
        rows.engaged(site.project(), worker, site.subcontractor(), LocalDate.of(2024, 6, 1), 300_00);
    }

    private String path(String rest) {
        return site.path("/workers/" + worker + "/record-book" + rest);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44})
    @Requirement("LYG-03")
    void everyMonthAndTheSumsAreThoseOfTheRowsTheyAreMadeOf(long seed) throws Exception {
        var random = new Random(seed);
        var expected = new ArrayList<Expected>();
        for (var at = 0; at < MONTHS; at++) {
            for (var firm : List.of(site.contractor(), site.subcontractor())) {
                month(FIRST.plusMonths(at), firm, random).ifPresent(expected::add);
            }
        }
        expected.sort(Comparator.comparing(Expected::month).thenComparing(Expected::firm));

        agrees(site.builder(), expected);
        agrees(
                site.helper(),
                expected.stream().filter(one -> one.firm().endsWith("劳务")).toList());
    }

    private Optional<Expected> month(YearMonth month, UUID firm, Random random) {
        var name = site.mark() + (firm.equals(site.contractor()) ? "建设" : "劳务");
        var attended = random.nextInt(3) == 0 ? 0 : 50 * (1 + random.nextInt(50));
        if (attended > 0) {
            rows.attended(site.project(), month, worker, firm, attended);
        }
        if (random.nextInt(4) == 0) {
            var voided = rows.sheet("320700", site.project(), firm, month, "voided");
            rows.line(voided, worker, 3000, 999_99);
        }
        if (random.nextInt(4) == 0) {
            return attended == 0
                    ? Optional.empty()
                    : Optional.of(new Expected(month.toString(), name, attended, null, 0, 0));
        }
        var worked = random.nextInt(3) == 0 ? attended + 50 : attended;
        var due = 1 + random.nextLong(10_000_00L);
        var sheet = rows.sheet("320700", site.project(), firm, month, "approved");
        var line = rows.line(sheet, worker, worked, due);
        var paid = 0L;
        for (var state : List.of("failed", random.nextBoolean() ? "paid" : "returned")) {
            if (random.nextInt(3) > 0) {
                var batch = rows.batch(sheet, account, due, "answered");
                rows.payment(
                        batch,
                        line,
                        card,
                        due,
                        state,
                        state.equals("failed") ? null : month.atEndOfMonth(),
                        state.equals("paid") ? null : "示例");
                paid += state.equals("paid") ? due : 0;
            }
        }
        return Optional.of(new Expected(month.toString(), name, attended, worked, due, paid));
    }

    private void agrees(Officer who, List<Expected> expected) throws Exception {
        var body = who.get(path("?from=2024-01&to=2024-12"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var shown = new ArrayList<Expected>();
        for (var i = 0; i < JsonPath.<Integer>read(body, "$.months.length()"); i++) {
            var one = "$.months[" + i + "].";
            shown.add(new Expected(
                    JsonPath.read(body, one + "month"),
                    JsonPath.read(body, one + "employer"),
                    JsonPath.read(body, one + "attended"),
                    JsonPath.read(body, one + "worked"),
                    JsonPath.<Number>read(body, one + "dueFen").longValue(),
                    JsonPath.<Number>read(body, one + "paidFen").longValue()));
            assertThat(JsonPath.<Boolean>read(body, one + "agrees"))
                    .as("%s", shown.getLast())
                    .isEqualTo(shown.getLast().agrees());
        }
        assertThat(shown).containsExactlyElementsOf(expected);
        assertThat(JsonPath.<Integer>read(body, "$.sums.attended"))
                .isEqualTo(expected.stream().mapToInt(Expected::attended).sum());
        assertThat(JsonPath.<Number>read(body, "$.sums.dueFen").longValue())
                .isEqualTo(expected.stream().mapToLong(Expected::due).sum());
        assertThat(JsonPath.<Number>read(body, "$.sums.paidFen").longValue())
                .isEqualTo(expected.stream().mapToLong(Expected::paid).sum());
    }

    @Test
    void nothingWorkedIsAnEmptyBookAndNotAFault() throws Exception {
        site.builder()
                .get(path("?from=2024-01&to=2024-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.months", is(empty())))
                .andExpect(jsonPath("$.sums.dueFen", is(0)));
        site.builder().get(path(".pdf?from=2024-01&to=2024-01")).andExpect(status().isOk());
    }

    @Test
    void atMostTwoYearsAtOnceAndNeverBackwards() throws Exception {
        site.builder().get(path("?from=2022-12&to=2024-12")).andExpect(status().isOk());
        for (var range :
                List.of("from=2022-11&to=2024-12", "from=2024-02&to=2024-01", "from=-999999999-01&to=2024-01")) {
            for (var form : List.of("", ".pdf")) {
                site.builder().get(path(form + "?" + range)).andExpect(status().is(422));
            }
        }
        site.builder().get(path("?from=2024-01")).andExpect(status().is4xxClientError());
    }

    @Test
    void attendanceWithoutASheetStandsThereAndDoesNotAgree() throws Exception {
        rows.attended(site.project(), YearMonth.of(2024, 7), worker, site.subcontractor(), 2200);
        site.helper()
                .get(path("?from=2024-07&to=2024-07"))
                .andExpect(jsonPath("$.months[*].attended", contains(2200)))
                .andExpect(jsonPath("$.months[0].worked", is(nullValue())))
                .andExpect(jsonPath("$.months[0].confirmed", is(false)))
                .andExpect(jsonPath("$.months[0].agrees", is(false)));
    }

    @Test
    void thePrintIsAskedForByNobodyButThoseWhoSeeTheBook() throws Exception {
        var other = WageSite.of(counter, "lyg.housing");
        for (var form : List.of("", ".pdf")) {
            var asked = path(form + "?from=2024-01&to=2024-12");
            site.keeper().get(asked).andExpect(status().isOk());
            for (var who : List.of(other.builder(), other.helper(), counter.of("zz.labour"))) {
                who.get(asked).andExpect(status().isNotFound());
            }
            counter.nobody().get(asked).andExpect(status().isUnauthorized());
            site.builder()
                    .get(asked.replace(
                            worker.toString(), rows.worker("320700", "测试别人").toString()))
                    .andExpect(status().isNotFound());
        }
        assertThat(db.fetchCount(db.selectOne()
                        .from("party.audit_entry")
                        .where("subject = ? and act = 'wage.record_book_printed'", "project:" + site.id())))
                .isEqualTo(1);
    }
}
