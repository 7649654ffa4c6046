package org.huxin.server.wage.deferral;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Wages put off, and paid after all, on a random walk through the days: every list says what a plain list would. */
@CaseworkTest
class DeferralWalkTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final int STEPS = 50;

    @Autowired
    private Counter counter;

    private WageSite site;
    private LocalDate today;
    private final List<Told> reports = new ArrayList<>();

    /** A report as whoever filed it would remember it. */
    private static final class Told {
        private final String id;
        private final UUID firm;
        private final long fen;
        private final LocalDate filed;
        private final LocalDate payBy;
        private LocalDate paid;

        private Told(String id, UUID firm, long fen, LocalDate filed, LocalDate payBy) {
            this.id = id;
            this.firm = firm;
            this.fen = fen;
            this.filed = filed;
            this.payBy = payBy;
        }

        private String state(LocalDate today) {
            if (paid == null) {
                return today.isAfter(payBy) ? "overdue" : "open";
            }
            return paid.isAfter(payBy) ? "paid_late" : "paid";
        }
    }

    @BeforeEach
    void aSite() throws Exception {
        today = FIRST;
        counter.on(today);
        site = WageSite.of(counter, "zz.housing");
        reports.clear();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void everyReportStandsAsItsDaysSay(long seed) throws Exception {
        var random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> files(random);
                case 2, 3 -> settles(random);
                default -> {
                    today = today.plusDays(random.nextInt(6));
                    counter.on(today);
                }
            }
            agrees();
        }
        assertThat(reports).as("reports that came through").hasSizeGreaterThan(3);
    }

    private void files(Random random) throws Exception {
        var own = random.nextBoolean();
        var who = random.nextBoolean() ? site.helper() : site.builder();
        var firm = own ? site.subcontractor() : site.contractor();
        var month = YearMonth.from(FIRST).minusMonths(2).plusMonths(random.nextInt(4));
        var fen = random.nextInt(8) == 0 ? 0 : 1 + random.nextLong(1_000_000_00L);
        var payBy = today.plusDays(random.nextInt(12) - 2);
        var answer = who.post(site.path("/deferrals"), """
                {"employer":"%s","month":"%s","reason":"示例理由","amountFen":%d,"persons":%d,"payBy":"%s"}
                """.formatted(firm, month, fen, 1 + random.nextInt(50), payBy));
        var wrong = fen == 0 || !payBy.isAfter(today) || month.atDay(1).isAfter(today);
        if (who == site.helper() && !own && fen > 0) {
            answer.andExpect(status().isNotFound());
        } else if (wrong) {
            answer.andExpect(status().is(422));
        } else {
            reports.add(new Told(Counter.read(answer.andExpect(status().isOk()), "$.id"), firm, fen, today, payBy));
        }
    }

    private void settles(Random random) throws Exception {
        if (reports.isEmpty()) {
            return;
        }
        var one = reports.get(random.nextInt(reports.size()));
        var who = random.nextBoolean() ? site.helper() : site.builder();
        var on = today.minusDays(random.nextInt(8) - 1);
        var answer = who.post("/api/wage/deferrals/" + one.id + "/settle", "{\"on\":\"%s\"}".formatted(on));
        if (who == site.helper() && !one.firm.equals(site.subcontractor())) {
            answer.andExpect(status().isNotFound());
        } else if (one.paid != null) {
            answer.andExpect(status().isConflict());
        } else if (on.isAfter(today) || on.isBefore(one.filed)) {
            answer.andExpect(status().is(422));
        } else {
            answer.andExpect(status().isNoContent());
            one.paid = on;
        }
    }

    private void agrees() throws Exception {
        var latest = reports.stream()
                .sorted(Comparator.comparing((Told one) -> one.filed).reversed())
                .toList();
        assertThat(pages(site.builder(), site.path("/deferrals")))
                .containsExactlyInAnyOrderElementsOf(shown(latest))
                .isSortedAccordingTo(
                        Comparator.comparing(DeferralWalkTests::filed).reversed());
        assertThat(pages(site.helper(), site.path("/deferrals")))
                .containsExactlyInAnyOrderElementsOf(shown(latest.stream()
                        .filter(one -> one.firm.equals(site.subcontractor()))
                        .toList()));
    }

    private List<String> shown(List<Told> some) {
        return some.stream()
                .map(one -> String.join(
                        " ", one.filed.toString(), one.id, one.state(today), one.fen + "", String.valueOf(one.paid)))
                .toList();
    }

    private static String filed(String shown) {
        return shown.substring(0, 10);
    }

    /** Two at a time, so that every page is followed by another. */
    private static List<String> pages(Officer who, String path) throws Exception {
        var all = new ArrayList<String>();
        String after = null;
        do {
            var body = body(who.get(path + "?size=2" + (after == null ? "" : "&after=" + after)));
            var count = JsonPath.<Integer>read(body, "$.items.length()");
            for (var i = 0; i < count; i++) {
                var one = "$.items[" + i + "].";
                all.add(String.join(
                        " ",
                        JsonPath.<String>read(body, one + "filedAt").substring(0, 10),
                        JsonPath.read(body, one + "id"),
                        JsonPath.read(body, one + "state"),
                        String.valueOf(JsonPath.<Object>read(body, one + "amountFen")),
                        String.valueOf(JsonPath.<Object>read(body, one + "paidOn"))));
            }
            after = JsonPath.read(body, "$.next");
        } while (after != null);
        return all;
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
