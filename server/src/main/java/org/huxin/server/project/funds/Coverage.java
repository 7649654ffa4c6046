package org.huxin.server.project.funds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a plan the payments have reached, oldest day first: what is paid covers what has been owed longest. */
final class Coverage {

    private Coverage() {}

    /** A sum with its day: when it is due, or when it was paid. Fen. */
    record Dated(LocalDate on, long fen) {}

    /**
     * The day on which each planned payment was reached; null for those that are not.
     *
     * @param planned in the order of their days
     * @param paid in the order of their days
     */
    static List<@Nullable LocalDate> of(List<Dated> planned, List<Dated> paid) {
        var reached = new ArrayList<@Nullable LocalDate>();
        var owed = 0L;
        var covered = 0L;
        var next = 0;
        LocalDate last = null;
        for (var one : planned) {
            owed = Math.addExact(owed, one.fen());
            while (covered < owed && next < paid.size()) {
                covered = Math.addExact(covered, paid.get(next).fen());
                last = paid.get(next).on();
                next++;
            }
            reached.add(covered >= owed ? last : null);
        }
        return reached;
    }

    /** How a plan stands on a day. @param daysLate of what has been owed longest */
    record Standing(long plannedFen, long dueFen, long paidFen, long owedFen, int daysLate) {}

    static Standing on(LocalDate day, List<Dated> planned, List<Dated> paid) {
        var due = sum(planned.stream().filter(one -> !one.on().isAfter(day)).toList());
        var out = sum(paid);
        var reached = of(planned, paid);
        var first = reached.indexOf(null);
        var late = first < 0
                ? 0
                : (int) Math.max(0, ChronoUnit.DAYS.between(planned.get(first).on(), day));
        return new Standing(sum(planned), due, out, Math.max(0, due - out), late);
    }

    private static long sum(List<Dated> many) {
        return many.stream().mapToLong(Dated::fen).reduce(0, Math::addExact);
    }
}
