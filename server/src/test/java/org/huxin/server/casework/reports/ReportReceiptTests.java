package org.huxin.server.casework.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may sign for a report, once, and what is kept of it. */
@CaseworkTest
class ReportReceiptTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final String RECEIPT = "{\"receipt\":\"%s\"}";

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    ClueOnFile clue;

    @BeforeEach
    void aClueOfHousingInAStreet() throws Exception {
        counter.on(DAY);
        clue = counter.of("zz.labour")
                .register(aClue("phone", DAY.atTime(8, 30)).in("410803_lifeng", "housing"));
    }

    /** A report by a unit that takes part. */
    private String reported(String from, String to) throws Exception {
        var answer = counter.of(from).does(clue, "report-up", "\"to\":\"%s\",\"text\":\"请协调\"".formatted(to));
        return read(answer, "$.reports[-1:].id");
    }

    private static String path(String report) {
        return "/api/reports/" + report + "/receipt";
    }

    @Test
    void thePageOffersTheReceiptToExactlyThoseWhoMayEnterIt() throws Exception {
        var who = new HashMap<String, Integer>();
        for (var unit : List.of("zz.labour", "zz.housing", "zz.lifeng", "zz.government", "zz.education", "jf.police")) {
            var report = reported("zz.housing", "zz.city_departments");
            var page = counter.of(unit).page(clue).andReturn().getResponse();
            var status = counter.of(unit)
                    .post(path(report), RECEIPT.formatted("市收1号"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            who.put(unit, status);

            if (page.getStatus() == 404) {
                assertThat(status).as(unit).isEqualTo(404);
            } else {
                List<Boolean> offered = com.jayway.jsonpath.JsonPath.read(
                        page.getContentAsString(), "$.reports[?(@.id == '%s')].mayReceive".formatted(report));
                assertThat(offered).as(unit).containsExactly(status == 204);
            }
        }
        assertThat(who)
                .isEqualTo(Map.of(
                        "zz.labour", 204,
                        "zz.housing", 204,
                        "zz.lifeng", 403,
                        "zz.government", 403,
                        "zz.education", 404,
                        "jf.police", 404));
    }

    @Test
    void theUnitThatTheReportWentToSignsForItItself() throws Exception {
        var report = reported("zz.housing", "zz.lifeng");

        counter.of("zz.lifeng").post(path(report), RECEIPT.formatted("已阅")).andExpect(status().isNoContent());

        counter.of("zz.lifeng")
                .page(clue)
                .andExpect(jsonPath("$.reports[?(@.id == '%s')].receipt".formatted(report), contains("已阅")));
    }

    @Test
    void aReceiptIsKeptAsItCameFirstWithMomentAndOfficer() throws Exception {
        var report = reported("zz.labour", "zz.city_departments");
        counter.at(DAY.plusDays(2).atTime(15, 4));
        counter.of("zz.labour")
                .post(path(report), RECEIPT.formatted("  市收〔2024〕7号 "))
                .andExpect(status().isNoContent());
        counter.at(DAY.plusDays(3).atTime(9, 0));

        counter.of("zz.labour")
                .post(path(report), RECEIPT.formatted("市收〔2024〕8号"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("report.received"))
                .andExpect(jsonPath("$.detail").value("这次上报的回执已登记：市收〔2024〕7号"));

        counter.of("zz.labour")
                .page(clue)
                .andExpect(jsonPath("$.reports[0].receipt").value("市收〔2024〕7号"))
                .andExpect(jsonPath("$.reports[0].receiptAt").value("2024-03-06T15:04:00"))
                .andExpect(jsonPath("$.reports[0].mayReceive").value(false));
        assertThat(db.fetchValues(
                        "SELECT officer FROM party.audit_entry WHERE act = 'report.received' AND subject = ?",
                        "clue:" + clue.id()))
                .asList()
                .containsExactly("zz.labour");
    }

    @Test
    void ofTwoReceiptsAtTheSameMomentOneIsKept() throws Exception {
        var report = reported("zz.housing", "zz.city_departments");
        var housing = counter.of("zz.housing");
        var labour = counter.of("zz.labour");
        Callable<Integer> one = () -> statusOf(housing, report, "甲");
        Callable<Integer> other = () -> statusOf(labour, report, "乙");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(one, other)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
        }
    }

    private static int statusOf(Counter.Officer officer, String report, String receipt) throws Exception {
        return officer.post(path(report), RECEIPT.formatted(receipt))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aReceiptOfNothingOrOfTooMuchOrForNoReportIsRefused() throws Exception {
        var labour = counter.of("zz.labour");
        var report = reported("zz.labour", "zz.city_departments");
        for (var body :
                List.of(RECEIPT.formatted(" "), RECEIPT.formatted("　"), RECEIPT.formatted("x".repeat(501)), "{}")) {
            labour.post(path(report), body)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path").value("receipt"));
        }
        labour.post(path(UUID.randomUUID().toString()), RECEIPT.formatted("一")).andExpect(status().isNotFound());
        labour.post(path("no-id"), RECEIPT.formatted("一")).andExpect(status().isBadRequest());
        labour.page(clue).andExpect(jsonPath("$.reports[0].receipt").isEmpty());
    }
}
