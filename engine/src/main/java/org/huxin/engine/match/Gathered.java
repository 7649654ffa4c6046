package org.huxin.engine.match;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one worker with one firm. */
record Gathered(List<MonthRows.Attended> attended, List<MonthRows.Due> due, List<MonthRows.Paid> paid) {

    Gathered() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** @param shared cards to which several workers were paid */
    WorkerMonth sum(Person person, MonthRows all, Terms terms, Set<String> shared) {
        var done = paid.stream().filter(MonthRows.Paid::done).toList();
        return new WorkerMonth(
                person,
                attended.stream().mapToInt(MonthRows.Attended::worked).sum(),
                due.stream().mapToLong(MonthRows.Due::fen).sum(),
                !due.isEmpty() && due.stream().allMatch(MonthRows.Due::confirmed),
                done.stream().mapToLong(MonthRows.Paid::fen).sum(),
                fen(MonthRows.State.WAITING),
                unpaid(),
                days(done).min(Comparator.naturalOrder()).orElse(null),
                days(done).max(Comparator.naturalOrder()).orElse(null),
                terms.payBy(
                        payOn(),
                        all.putOff().stream().filter(one -> one.employer().equals(person.employer()))),
                all.left().get(person),
                done.stream().anyMatch(MonthRows.Paid::otherCard),
                done.stream().map(MonthRows.Paid::card).anyMatch(shared::contains),
                all.earlier().getOrDefault(person, 0L));
    }

    private static Stream<LocalDate> days(List<MonthRows.Paid> done) {
        return done.stream().flatMap(one -> Stream.ofNullable(one.paidOn()));
    }

    private long fen(MonthRows.State state) {
        return paid.stream()
                .filter(one -> one.state() == state)
                .mapToLong(MonthRows.Paid::fen)
                .sum();
    }

    /** Payments that failed, of lines that are neither paid nor being paid; a line once, however often it was tried. */
    private long unpaid() {
        var again = paid.stream()
                .filter(one -> one.state() == MonthRows.State.PAID || one.state() == MonthRows.State.WAITING)
                .map(MonthRows.Paid::line)
                .collect(toSet());
        return paid.stream()
                .filter(one -> one.state() == MonthRows.State.FAILED || one.state() == MonthRows.State.RETURNED)
                .filter(one -> !again.contains(one.line()))
                .collect(toMap(MonthRows.Paid::line, MonthRows.Paid::fen, Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The last day of pay that a sheet names. */
    private @Nullable LocalDate payOn() {
        return due.stream()
                .flatMap(line -> Stream.ofNullable(line.payOn()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
