package org.huxin.server.project.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.money.Works;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plans, payments and what is taken back of them, in any order: owed is what a second reckoning says, one duty is open for every
 * planned payment that is not reached, and the list shows what the page shows.
 */
@CaseworkTest
class FundWalkTests {

    private static final LocalDate START = LocalDate.of(2024, 6, 20);
    private static final int ACTS = 20;
    private static final long BUDGET = 1_000_000;

    @Autowired
    private Counter counter;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private record Dated(LocalDate on, long fen) {}

    private final List<Dated> planned = new ArrayList<>();
    private final List<Dated> paid = new ArrayList<>();
    private LocalDate today = START;

    @RepeatedTest(3)
    void thePageAndTheListSayWhatTheActsSay() throws Exception {
        counter.on(START);
        var finance = counter.of("zy.finance");
        var works = Works.of(
                counter.of("zy.housing"),
                aProject().with("name", "示例" + seed).with("field", "housing").with("investment", "government"));
        works.file()
                .does(
                        finance,
                        "fund-plan/budget",
                        "\"amountFen\":%d,\"approvedOn\":\"2024-01-01\",\"document\":\"示例预算\"".formatted(BUDGET));
        for (var i = 0; i < ACTS; i++) {
            act(works, finance);
            compare(works, finance);
        }
    }

    private void act(Works works, Counter.Officer finance) throws Exception {
        switch (random.nextInt(6)) {
            case 0, 1 -> plan(works, finance);
            case 2, 3 -> pay(works, finance);
            case 4 -> withdraw(works, finance);
            default -> {
                today = today.plusDays(random.nextInt(20));
                counter.at(today.atTime(9, 0));
            }
        }
    }

    private void plan(Works works, Counter.Officer finance) throws Exception {
        var one = new Dated(today.plusDays(random.nextInt(61) - 30), 1 + random.nextInt(200_000));
        works.file()
                .does(finance, "fund-plan/plan", "\"amountFen\":%d,\"dueOn\":\"%s\"".formatted(one.fen(), one.on()));
        planned.add(one);
    }

    private void pay(Works works, Counter.Officer finance) throws Exception {
        var one = new Dated(today.minusDays(random.nextInt(30)), 1 + random.nextInt(300_000));
        var fits = sum(paid) + one.fen() <= BUDGET;
        works.file()
                .act(
                        finance,
                        "fund-plan/pay",
                        "\"amountFen\":%d,\"paidOn\":\"%s\",\"voucher\":\"示例%s\""
                                .formatted(one.fen(), one.on(), UUID.randomUUID()))
                .andExpect(fits ? status().isOk() : status().is(422));
        if (fits) {
            paid.add(one);
        }
    }

    private void withdraw(Works works, Counter.Officer finance) throws Exception {
        var page = page(works);
        var which = random.nextBoolean() ? "plan" : "paid";
        var mine = which.equals("plan") ? planned : paid;
        if (mine.isEmpty()) {
            return;
        }
        var at = random.nextInt(mine.size());
        var row = "$." + which + "[" + at + "]";
        var gone = new Dated(
                LocalDate.parse(page.read(row + (which.equals("plan") ? ".dueOn" : ".paidOn"))),
                page.<Number>read(row + ".amountFen").longValue());
        works.file()
                .does(
                        finance,
                        "fund-plan/withdraw",
                        "\"entry\":\"%s\",\"reason\":\"示例原因\"".formatted(page.<String>read(row + ".id")));
        assertThat(mine.remove(gone)).as("seed %d", seed).isTrue();
    }

    private void compare(Works works, Counter.Officer finance) throws Exception {
        var page = page(works);
        var due = sum(planned.stream().filter(one -> !one.on().isAfter(today)).toList());
        var owed = Math.max(0, due - sum(paid));
        assertThat(number(page, "$.standing.plannedFen")).as("seed %d", seed).isEqualTo(sum(planned));
        assertThat(number(page, "$.standing.dueFen")).as("seed %d", seed).isEqualTo(due);
        assertThat(number(page, "$.standing.paidFen"))
                .as("seed %d", seed)
                .isEqualTo(sum(paid))
                .isLessThanOrEqualTo(BUDGET);
        assertThat(number(page, "$.standing.owedFen")).as("seed %d", seed).isEqualTo(owed);
        var before =
                sum(planned.stream().filter(one -> one.on().isBefore(today)).toList());
        assertThat(number(page, "$.standing.daysLate") > 0).as("seed %d", seed).isEqualTo(before > sum(paid));
        duties(page);
        listed(works, finance, owed, before > sum(paid));
    }

    /** One open duty for each planned payment that is not reached, none for the others. */
    private void duties(DocumentContext page) {
        var covered = page.<List<Object>>read("$.plan[*].coveredOn");
        for (var i = 0; i < covered.size(); i++) {
            List<Object> open = page.read("$.plan[%d].duties[?(@.status=='open' || @.status=='overdue')]".formatted(i));
            assertThat(open).as("seed %d, planned %d", seed, i).hasSize(covered.get(i) == null ? 1 : 0);
        }
    }

    private void listed(Works works, Counter.Officer finance, long owed, boolean late) throws Exception {
        for (var state : List.of("owed", "late")) {
            var found = finance.<String>among("/api/project-funds?state=" + state, "[*].id");
            var expected = state.equals("owed") ? owed > 0 : late;
            assertThat(found.contains(works.id()))
                    .as("seed %d, %s", seed, state)
                    .isEqualTo(expected);
        }
    }

    private static long sum(List<Dated> many) {
        return many.stream().mapToLong(Dated::fen).sum();
    }

    private static long number(DocumentContext page, String path) {
        return page.<Number>read(path).longValue();
    }

    private static DocumentContext page(Works works) throws Exception {
        return parse(works.keeper()
                .get("/api/projects/" + works.id() + "/fund-plan")
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static DocumentContext parse(String json) {
        return JsonPath.parse(json);
    }
}
