package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Days and months made of punches, corrected by people, and what is odd in them. */
@CaseworkTest
class DayTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final LocalDateTime NOW = DAY.plusDays(3).atTime(20, 0);

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private BuildDays build;

    private Officer housing;
    private Site site;
    private Gate gate;
    private long sequence;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        counter.at(NOW);
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
        gate = Gate.registered(web, housing, site.id().toString());
    }

    private void sends(Gate from, Site.Person person, String... moves) throws Exception {
        var records = new ArrayList<String>();
        for (var move : moves) {
            var at = move.substring(0, 19);
            records.add(Gate.face(sequence++, at, move.endsWith("in") ? "01" : "02", person.number()));
        }
        from.post(NOW, Gate.batch(records)).andExpect(status().isOk());
    }

    private List<String> days() {
        return db.fetch("""
                        select w.name || ' ' || to_char(a.day, 'MM-DD') || ' ' || a.minutes || ' ' || a.worked || ' ' || a.state
                        from wage.attendance_day a join wage.worker w on w.id = a.worker
                        where a.project = ? order by 1
                        """, site.id()).into(String.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-20T08:00:00 in;2024-05-20T17:00:00 out                                                         | 05-20 540 100 complete
            2024-05-20T08:00:00 in;2024-05-20T12:00:00 out;2024-05-20T13:00:00 in;2024-05-20T14:00:00 out          | 05-20 300 50 complete
            2024-05-20T08:00:00 in;2024-05-20T10:59:59 out                                                         | 05-20 179 0 complete
            2024-05-20T22:00:00 in;2024-05-21T06:00:00 out                                                         | 05-20 480 100 complete
            2024-05-20T22:00:00 in;2024-05-21T01:00:00 out;2024-05-21T02:00:00 in;2024-05-21T06:00:00 out          | 05-20 420 100 complete
            2024-05-20T08:00:00 in                                                                                 | 05-20 0 0 open
            2024-05-20T08:00:00 in;2024-05-20T12:00:00 out;2024-05-20T13:00:00 in                                  | 05-20 240 50 open
            2024-05-20T08:00:00 in;2024-05-20T08:00:05 in;2024-05-20T17:00:00 out;2024-05-20T17:00:03 out          | 05-20 539 100 complete
            2024-05-20T08:00:00 in;2024-05-20T08:00:00 in;2024-05-20T17:00:00 out                                  | 05-20 540 100 complete
            2024-05-20T17:00:00 out                                                                                | 05-20 0 0 open
            2024-05-20T05:00:00 in;2024-05-20T21:00:01 out                                                         | 05-20 0 0 open
            2024-05-20T08:00:00 in;2024-05-21T17:00:00 out                                                         | 05-20 0 0 open, 05-21 0 0 open
            """)
    void whatPunchesMakeADay(String moves, String expected) throws Exception {
        var worker = site.registered("甲");
        sends(gate, worker, moves.split(";"));
        build.everything();
        assertThat(String.join(", ", days())).isEqualTo(expected.replaceAll("(^|, )", "$1甲 "));
    }

    @ParameterizedTest
    @ValueSource(longs = {20_240_520, 7, 99})
    void theOrderOfArrivalDoesNotMatter(long seed) throws Exception {
        var random = new Random(seed);
        var people = List.of(site.registered("甲"), site.registered("乙"), site.registered("丙"));
        var records = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            var at = DAY.minusDays(2).atStartOfDay().plusMinutes(random.nextInt(5 * 1_440));
            records.add(Gate.face(
                    i,
                    at + ":00",
                    random.nextBoolean() ? "01" : "02",
                    people.get(random.nextInt(3)).number()));
        }
        gate.post(NOW, Gate.batch(records)).andExpect(jsonPath("$.accepted", is(120)));
        build.everything();
        var atOnce = days();
        assertThat(atOnce).as("seed %d", seed).hasSizeGreaterThan(5);
        var months = months();

        db.execute("delete from wage.punch where project = ?", site.id());
        db.execute("delete from wage.device_seen where device = ?", UUID.fromString(gate.id()));
        db.execute("delete from wage.attendance_day where project = ?", site.id());
        Collections.shuffle(records, random);
        for (var from = 0; from < records.size(); ) {
            var to = Math.min(records.size(), from + 1 + random.nextInt(25));
            // some of it twice
            gate.post(NOW, Gate.batch(records.subList(Math.max(0, from - random.nextInt(9)), to)));
            if (random.nextBoolean()) {
                build.everything();
            }
            from = to;
        }
        build.everything();
        assertThat(days()).as("seed %d", seed).isEqualTo(atOnce);
        assertThat(months()).as("seed %d", seed).isEqualTo(months);
    }

    private List<String> months() {
        return db.fetch("""
                        select w.name || ' ' || a.month || ' ' || a.worked || ' ' || coalesce(a.minutes::text, '-') || ' ' || m.worked
                        from wage.attendance_month a join wage.worker w on w.id = a.worker
                        join wage.worker_month m using (project, month, worker)
                        where a.project = ? order by 1
                        """, site.id()).into(String.class);
    }

    @Test
    void aMonthIsTheSumOfItsDaysAndTheLedgerKnowsIt() throws Exception {
        var worker = site.registered("甲");
        sends(
                gate,
                worker,
                "2024-05-20T08:00:00 in",
                "2024-05-20T17:00:00 out",
                "2024-05-21T08:00:00 in",
                "2024-05-21T12:00:00 out");
        build.everything();
        assertThat(months()).containsExactly("甲 2024-05-01 150 780 150");
        grid().andExpect(jsonPath("$.items[0].name", is("甲")))
                .andExpect(jsonPath("$.items[0].worked", is(150)))
                .andExpect(jsonPath("$.items[0].days[*].day", contains("2024-05-20", "2024-05-21")))
                .andExpect(jsonPath("$.items[0].days[0].firstIn", is("2024-05-20T08:00:00")));
        housing.get(site.path("attendance"))
                .andExpect(jsonPath("$.waiting", is(false)))
                .andExpect(jsonPath("$.acts", hasItem("correct-day")));
        housing.get(site.path("attendance-month?month=2024-13")).andExpect(status().is4xxClientError());
        counter.of("zy.housing")
                .get(site.path("attendance-month?month=2024-05"))
                .andExpect(status().isNotFound());
    }

    private ResultActions grid() throws Exception {
        return housing.get(site.path("attendance-month?month=2024-05")).andExpect(status().isOk());
    }

    private static String correction(Site.Person person, String day, Integer saw, int worked) {
        return "{\"worker\":\"%s\",\"day\":\"%s\",\"saw\":%s,\"worked\":%d,\"reason\":\"示例：忘记打卡\"}"
                .formatted(person.id(), day, saw, worked);
    }

    @Test
    void aCorrectionStandsWhateverComesLaterAndLeavesATrace() throws Exception {
        var worker = site.registered("甲");
        sends(gate, worker, "2024-05-20T08:00:00 in");
        build.everything();
        housing.post(site.path("correct-day"), correction(worker, "2024-05-20", 100, 50))
                .andExpect(status().isConflict());
        housing.post(site.path("correct-day"), correction(worker, "2024-05-20", 0, 50))
                .andExpect(status().isNoContent());
        sends(gate, worker, "2024-05-20T17:00:00 out");
        build.everything();
        assertThat(days()).containsExactly("甲 05-20 0 50 corrected");
        assertThat(months()).containsExactly("甲 2024-05-01 50 - 50");
        grid().andExpect(jsonPath("$.items[0].days[0].why", is("示例：忘记打卡")));

        housing.post(site.path("correct-day"), correction(worker, "2024-05-20", 50, 100))
                .andExpect(status().isNoContent());
        housing.post(site.path("correct-day"), correction(worker, "2024-05-22", null, 100))
                .andExpect(status().isNoContent());
        assertThat(db.fetch(
                                "select worked_before || '>' || worked from wage.attendance_correction where project = ? and worked_before is not null order by corrected_at, worked",
                                site.id())
                        .into(String.class))
                .containsExactlyInAnyOrder("0>50", "50>100");
        assertThat(months()).containsExactly("甲 2024-05-01 200 - 200");

        housing.post(site.path("correct-day"), correction(worker, "2024-05-24", null, 100))
                .andExpect(status().is(422));
        housing.post(site.path("correct-day"), correction(worker, "2023-05-24", null, 100))
                .andExpect(status().is(422));
        housing.post(site.path("correct-day"), correction(worker, "2024-05-23", null, 101))
                .andExpect(status().is(422));
        housing.post(site.path("correct-day"), correction(site.known("乙"), "2024-05-20", null, 100))
                .andExpect(status().is(422));
        counter.of("zz.transport")
                .post(site.path("correct-day"), correction(worker, "2024-05-20", 100, 0))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsOddIsKeptWithDayDeviceAndWorker() throws Exception {
        var here = site.registered("甲");
        var others = List.of(site.registered("乙"), site.registered("丙"));
        var elsewhere = Site.begun(housing, new WageRows(db, personal));
        var other = Gate.registered(web, housing, elsewhere.id().toString());
        elsewhere.rows().engaged(elsewhere.id(), here.id(), elsewhere.contractor(), Site.REGISTERED, 30_000);
        gate.post(
                        NOW.plusMinutes(-9),
                        Gate.batch(List.of(
                                Gate.face(1, "2024-05-20T08:00:00", "01", here.number()),
                                Gate.face(
                                        2,
                                        "2024-05-20T08:00:00",
                                        "01",
                                        others.get(0).number()),
                                Gate.face(
                                        3,
                                        "2024-05-20T08:00:00",
                                        "01",
                                        others.get(1).number()),
                                Gate.record(4, "2024-05-20T12:00:00", "02", "008", here.number()),
                                Gate.face(5, "2024-05-20T09:00:00", "01", WageRows.idNumber()))))
                .andExpect(status().isOk());
        other.sends(
                NOW,
                Gate.face(1, "2024-05-20T10:00:00", "01", here.number()),
                Gate.face(2, "2024-05-20T15:00:00", "02", here.number()));
        build.everything();
        build.everything();

        housing.get(site.path("attendance-signals"))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.items[*].kind.code",
                        containsInAnyOrder("clock_skew", "same_second", "no_face", "unknown", "two_places")));
        odd("no_face")
                .andExpect(jsonPath("$.items[0].attend.label", is("一键开闸")))
                .andExpect(jsonPath("$.items[0].who", is("甲")))
                .andExpect(jsonPath("$.items[0].device", is(gate.number())));
        odd("same_second").andExpect(jsonPath("$.items[0].people", is(3)));
        odd("clock_skew").andExpect(jsonPath("$.items[0].skewSeconds", is(-540)));
        odd("two_places").andExpect(jsonPath("$.items[0].other", is(elsewhere.name())));
        housing.get(elsewhere.path("attendance-signals?kind=two_places"))
                .andExpect(jsonPath("$.items[*].other", contains(site.name())));
        housing.get(site.path("attendance-signals?kind=no_face&from=2024-05-21"))
                .andExpect(jsonPath("$.items", is(empty())));
        housing.get(site.path("attendance-signals?kind=ghost")).andExpect(status().is(422));
        // the clock that was wrong changed nothing about the moments
        assertThat(days()).contains("甲 05-20 240 50 complete");
    }

    private ResultActions odd(String kind) throws Exception {
        return housing.get(site.path("attendance-signals?kind=" + kind))
                .andExpect(jsonPath("$.items[*].kind.code", contains(kind)));
    }
}
