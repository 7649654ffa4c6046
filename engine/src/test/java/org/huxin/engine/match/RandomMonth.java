package org.huxin.engine.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/** Made-up rows of one project's month, with everything that may go wrong. */
record RandomMonth(MonthRows rows, Terms terms) {

    static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
    private static final int SPAN = 60;
    private static final int CARDS = 6;

    static RandomMonth of(SplittableRandom random) {
        var firms = List.of(id(random), id(random), id(random));
        var attended = new ArrayList<MonthRows.Attended>();
        var due = new ArrayList<MonthRows.Due>();
        var paid = new ArrayList<MonthRows.Paid>();
        var left = new HashMap<Person, LocalDate>();
        var earlier = new HashMap<Person, Long>();
        for (var workers = random.nextInt(12); workers > 0; workers--) {
            var worker = id(random);
            for (var of = 1 + random.nextInt(2); of > 0; of--) {
                var person = new Person(worker, firms.get(random.nextInt(firms.size())));
                for (var n = random.nextInt(3); n > 0; n--) {
                    attended.add(new MonthRows.Attended(person, random.nextInt(3) * 550));
                }
                for (var lines = random.nextInt(3); lines > 0; lines--) {
                    var fen = random.nextInt(4) * 100_001L;
                    due.add(new MonthRows.Due(
                            person, fen, random.nextBoolean(), random.nextBoolean() ? day(random) : null));
                    pay(random, person, fen, paid);
                }
                if (random.nextInt(4) == 0) {
                    left.put(person, day(random));
                }
                if (random.nextInt(3) == 0) {
                    earlier.put(person, random.nextInt(4) * 100_001L);
                }
            }
        }
        var putOff = new ArrayList<MonthRows.PutOff>();
        for (var n = random.nextInt(4); n > 0; n--) {
            putOff.add(new MonthRows.PutOff(firms.get(random.nextInt(firms.size())), day(random), day(random)));
        }
        return new RandomMonth(
                new MonthRows(attended, due, paid, left, earlier, putOff),
                new Terms(FIRST.plusMonths(1), random.nextInt(5), random.nextInt(30)));
    }

    private static void pay(SplittableRandom random, Person person, long due, List<MonthRows.Paid> paid) {
        var line = id(random);
        for (var times = random.nextInt(4); times > 0; times--) {
            var state = MonthRows.State.values()[random.nextInt(4)];
            var came = state == MonthRows.State.PAID || state == MonthRows.State.RETURNED;
            paid.add(new MonthRows.Paid(
                    person,
                    line,
                    Math.max(1, random.nextBoolean() ? due : random.nextInt(4) * 100_001L),
                    state,
                    came ? day(random) : null,
                    "card" + random.nextInt(CARDS),
                    random.nextInt(5) == 0));
        }
    }

    /** The same rows as they might have come in otherwise. */
    RandomMonth shuffled(SplittableRandom random) {
        return new RandomMonth(
                new MonthRows(
                        shuffle(rows.attended(), random),
                        shuffle(rows.due(), random),
                        shuffle(rows.paid(), random),
                        Map.copyOf(rows.left()),
                        Map.copyOf(rows.earlier()),
                        shuffle(rows.putOff(), random)),
                terms);
    }

    private static <T> List<T> shuffle(List<T> rows, SplittableRandom random) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }

    private static LocalDate day(SplittableRandom random) {
        return FIRST.plusDays(random.nextInt(SPAN));
    }

    private static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
