package org.huxin.server.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.clues.RandomClues;
import org.huxin.server.duty.DayClosing;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is made for a period is made once, whoever is quicker, and stays as it was made whatever happens later. */
@CaseworkTest
class OnceTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 9, 10);
    private static final String MAKE = "{\"kind\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}";
    private static final String KEY_PERIOD = "{\"from\":\"%s\",\"to\":\"%s\",\"note\":\"示例\"}";

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @Autowired
    DayClosing closing;

    @Autowired
    DSLContext db;

    Counter.Officer labour;
    Counter.Officer colleague;

    @BeforeEach
    void twoOfficers() throws Exception {
        counter.on(TODAY);
        labour = counter.of("zy.labour");
        colleague = counter.as("zy.colleague", "zy.labour", Role.COORDINATOR);
    }

    @AfterEach
    void takeAway() {
        RandomClues.remove(db);
    }

    /** Both send at the same moment; what they are answered, the smaller first. */
    private static List<Integer> together(
            Counter.Officer labour, Counter.Officer colleague, String path, String one, String other) throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Integer> first = () -> post(labour, path, one, barrier);
        Callable<Integer> second = () -> post(colleague, path, other, barrier);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(first, second))) {
                answers.add(answer.get());
            }
            return answers.stream().sorted().toList();
        }
    }

    private static int post(Counter.Officer officer, String path, String json, CyclicBarrier barrier) throws Exception {
        barrier.await();
        return officer.post("/api/dispatch/" + path, json)
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void ofTwoWhoMakeTheSameSheetAtOnceOneDoes() throws Exception {
        for (var week = 0; week < 4; week++) {
            var monday = LocalDate.of(2024, 8, 5).plusWeeks(week);
            var json = MAKE.formatted("week", monday, monday.plusDays(6));

            assertThat(together(labour, colleague, "sheets", json, json)).containsExactly(200, 409);
        }
        assertThat(db.fetchSingle("SELECT count(*) FROM casework.dispatch_sheet WHERE jurisdiction = '620700'"
                                + " AND from_day BETWEEN '2024-08-05' AND '2024-08-26'")
                        .get(0, Integer.class))
                .isEqualTo(4);
    }

    @Test
    void ofTwoWhoIssueTheSameBulletinAtOnceOneDoesAndNoNumberIsLost() throws Exception {
        var before = numbers();
        for (var month : List.of("2024-06", "2024-07")) {
            var first = LocalDate.parse(month + "-01");
            var json = MAKE.formatted("month", first, first.plusMonths(1).minusDays(1));

            assertThat(together(labour, colleague, "bulletins", json, json)).containsExactly(200, 409);
        }
        var after = numbers();
        assertThat(after).hasSize(before.size() + 2);
        assertThat(after.getLast() - after.getFirst()).as("one after another").isEqualTo(after.size() - 1);
    }

    private List<Integer> numbers() {
        return db.fetch("SELECT number FROM document.paper WHERE jurisdiction = '620700'"
                        + " AND template = 'monthly_bulletin' ORDER BY number")
                .getValues(0, Integer.class);
    }

    @Test
    void ofTwoWhoSetOverlappingKeyPeriodsAtOnceOneDoes() throws Exception {
        var office = counter.of("jy.office");
        var other = counter.as("jy.colleague", "jy.office", Role.COORDINATOR);
        closing.catchUp("419001");
        for (var year = 2041; year < 2049; year++) {
            var early = KEY_PERIOD.formatted(year + "-01-10", year + "-01-20");
            var late = KEY_PERIOD.formatted(year + "-01-20", year + "-01-31");

            assertThat(together(office, other, "key-periods", early, late))
                    .as("%d", year)
                    .containsExactly(200, 422);
        }
    }

    @Test
    void aKeyPeriodIsTakenExactlyWhenItHasNoDayInCommonWithAnother() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var office = counter.of("jy.office");
        var first = LocalDate.of(2051, 1, 1);
        var taken = new ArrayList<LocalDate>();
        for (var round = 0; round < 60; round++) {
            var from = first.plusDays(random.nextInt(300));
            var to = from.plusDays(random.nextInt(14) - 2);
            var days = to.isBefore(from)
                    ? List.<LocalDate>of()
                    : from.datesUntil(to.plusDays(1)).toList();
            var free = !days.isEmpty() && days.stream().noneMatch(taken::contains);

            office.post("/api/dispatch/key-periods", KEY_PERIOD.formatted(from, to))
                    .andExpect(answer -> assertThat(answer.getResponse().getStatus())
                            .as("seed %d: %s to %s", seed, from, to)
                            .isEqualTo(free ? 200 : 422));
            taken.addAll(free ? days : List.of());
        }
    }

    @Test
    void whatWasMadeShowsTheSameAfterEverythingBehindItHasChanged() throws Exception {
        var clues = new RandomClues(db, directory, new Random(59));
        clues.add("620700", 80);
        clues.owe();
        labour.post("/api/dispatch/sheets", MAKE.formatted("week", "2024-09-02", "2024-09-08"))
                .andExpect(status().isOk());
        labour.post("/api/dispatch/bulletins", MAKE.formatted("month", "2024-08-01", "2024-08-31"))
                .andExpect(status().isOk());
        var lists = List.of(
                "/api/dispatch/sheets?kind=week&from=2024-09-02&to=2024-09-02",
                "/api/dispatch/bulletins?from=2024-08-15&to=2024-08-15");
        var made = new ArrayList<String>();
        for (var list : lists) {
            made.add(made(list));
        }

        RandomClues.remove(db);
        new RandomClues(db, directory, new Random(60)).add("620700", 30);
        counter.on(TODAY.plusDays(20));

        for (var i = 0; i < lists.size(); i++) {
            assertThat(made(lists.get(i))).isEqualTo(made.get(i)).contains("\"id\":\"");
        }
    }

    private String made(String list) throws Exception {
        return labour.get(list)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
