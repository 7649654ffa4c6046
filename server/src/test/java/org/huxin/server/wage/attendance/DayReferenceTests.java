package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.attendance.ReferenceDays.Move;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the database makes of punches is what a slow and plain program makes of them. */
@CaseworkTest
class DayReferenceTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 28);
    private static final int DAYS = 6;
    private static final LocalDateTime NOW = FIRST.plusDays(DAYS + 2).atTime(20, 0);

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

    @Autowired
    private AttendanceNumbers numbers;

    private Officer housing;
    private Site site;
    private List<Site.Person> people;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(FIRST);
        counter.at(NOW);
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
        people = List.of(site.registered("甲"), site.registered("乙"), site.registered("丙"), site.registered("丁"));
    }

    private List<String> stored(Site.Person person) {
        return db.fetch("""
                        select day || ' ' || minutes || ' ' || worked || ' ' || state from wage.attendance_day
                        where project = ? and worker = ? order by day
                        """, site.id(), person.id()).into(String.class);
    }

    private void agrees(Map<Site.Person, List<Move>> moves, String how) {
        var terms = numbers.of("410803");
        people.forEach(person -> assertThat(stored(person))
                .as("%s, %s", how, person.name())
                .isEqualTo(ReferenceDays.of(moves.getOrDefault(person, List.of()), terms)));
    }

    private Map<Site.Person, List<Move>> invented(Random random, int records) {
        var moves = new HashMap<Site.Person, List<Move>>();
        for (var i = 0; i < records; i++) {
            // many in the same minute, many about midnight and the cut-over
            var hour = List.of(0, 3, 4, 7, 8, 12, 17, 21, 23).get(random.nextInt(9));
            var at = FIRST.plusDays(random.nextInt(DAYS)).atTime(hour, random.nextInt(3), random.nextInt(2));
            moves.computeIfAbsent(people.get(random.nextInt(people.size())), none -> new ArrayList<>())
                    .add(new Move(at, random.nextInt(5) < 3));
        }
        return moves;
    }

    private static List<String> records(Map<Site.Person, List<Move>> moves, long from) {
        var records = new TreeMap<Long, String>();
        moves.forEach((person, own) -> own.forEach(move -> {
            var sequence = from + records.size();
            records.put(
                    sequence,
                    Gate.face(sequence, "%tFT%<tT".formatted(move.at()), move.in() ? "01" : "02", person.number()));
        }));
        return new ArrayList<>(records.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_240_520, 69, 70})
    void anyPunchesMakeTheSameDays(long seed) throws Exception {
        var random = new Random(seed);
        var moves = invented(random, 40 + random.nextInt(160));
        var gate = Gate.registered(web, housing, site.id().toString());
        gate.post(NOW, Gate.batch(records(moves, 0)));
        build.everything();
        agrees(moves, "seed " + seed);
    }

    @Test
    void twoDevicesOfOneSiteSeeTheSamePeople() throws Exception {
        var random = new Random(4);
        var first = invented(random, 60);
        var second = invented(random, 60);
        Gate.registered(web, housing, site.id().toString()).post(NOW, Gate.batch(records(first, 0)));
        build.everything();
        Gate.registered(web, housing, site.id().toString()).post(NOW, Gate.batch(records(second, 0)));
        build.everything();
        var both = new HashMap<>(first);
        second.forEach((person, own) -> both.merge(person, own, (one, other) -> {
            var all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }));
        agrees(both, "two devices");
    }

    @Test
    void buildingBesideBatchesForgetsNothing() throws Exception {
        var random = new Random(5);
        var moves = invented(random, 300);
        var all = records(moves, 0);
        var doings = new ArrayList<Callable<Integer>>();
        var sending = new AtomicBoolean(true);
        var gates = List.of(
                Gate.registered(web, housing, site.id().toString()),
                Gate.registered(web, housing, site.id().toString()),
                Gate.registered(web, housing, site.id().toString()));
        for (var which = 0; which < gates.size(); which++) {
            var gate = gates.get(which);
            var own = all.subList(which * all.size() / 3, (which + 1) * all.size() / 3);
            doings.add(() -> {
                for (var from = 0; from < own.size(); from += 7) {
                    gate.post(NOW, Gate.batch(own.subList(from, Math.min(own.size(), from + 7))));
                }
                return own.size();
            });
        }
        for (var builder = 0; builder < 2; builder++) {
            doings.add(() -> {
                var built = 0;
                while (sending.get()) {
                    built += build.everything();
                    Thread.sleep(20);
                    sending.set(db.fetchSingle("select count(*) from wage.punch where project = ?", site.id())
                                    .get(0, Integer.class)
                            < all.size());
                }
                return built;
            });
        }
        Together.all(doings);
        build.everything();
        agrees(moves, "beside batches");
        assertThat(db.fetchSingle("select count(*) from wage.day_due where project = ?", site.id())
                        .get(0, Integer.class))
                .isZero();
    }
}
