package org.huxin.engine.match;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The match as somebody with a pencil would do it, once more and slowly: goes through all rows for every person, and writes down
 * fen and words. Shares no code with what it checks.
 */
final class PlainMatch {

    private PlainMatch() {}

    /** A text for every person. */
    static TreeMap<String, String> of(MonthRows rows, Terms terms) {
        var people = new TreeSet<Person>();
        for (var row : rows.attended()) {
            people.add(row.person());
        }
        for (var row : rows.due()) {
            people.add(row.person());
        }
        for (var row : rows.paid()) {
            people.add(row.person());
        }
        var found = new TreeMap<String, String>();
        for (var person : people) {
            found.put(person.toString(), of(person, rows, terms));
        }
        return found;
    }

    static String text(long worked, long due, boolean confirmed, long paid, long waiting, long unpaid, String reasons) {
        return "%d %d %s %d %d %d %s".formatted(worked, due, confirmed, paid, waiting, unpaid, reasons);
    }

    private static String of(Person person, MonthRows rows, Terms terms) {
        long worked = 0;
        for (var row : rows.attended()) {
            if (row.person().equals(person)) {
                worked += row.worked();
            }
        }
        long due = 0;
        var lines = 0;
        var confirmed = 0;
        LocalDate payOn = null;
        for (var row : rows.due()) {
            if (row.person().equals(person)) {
                due += row.fen();
                lines++;
                confirmed += row.confirmed() ? 1 : 0;
                payOn = later(payOn, row.payOn());
            }
        }
        long paid = 0;
        long waiting = 0;
        var failed = new TreeMap<String, Long>();
        LocalDate last = null;
        var other = false;
        var shared = false;
        for (var row : rows.paid()) {
            if (!row.person().equals(person)) {
                continue;
            }
            switch (row.state()) {
                case WAITING -> waiting += row.fen();
                case PAID -> {
                    paid += row.fen();
                    last = later(last, row.paidOn());
                    other |= row.otherCard();
                    for (var one : rows.paid()) {
                        shared |= one.state() == MonthRows.State.PAID
                                && one.card().equals(row.card())
                                && !one.person().worker().equals(person.worker());
                    }
                }
                case FAILED, RETURNED -> {
                    var again = false;
                    for (var one : rows.paid()) {
                        again |= one.line().equals(row.line())
                                && (one.state() == MonthRows.State.PAID || one.state() == MonthRows.State.WAITING);
                    }
                    if (!again && failed.getOrDefault(row.line().toString(), 0L) < row.fen()) {
                        failed.put(row.line().toString(), row.fen());
                    }
                }
            }
        }
        long unpaid = 0;
        for (var fen : failed.values()) {
            unpaid += fen;
        }
        var payBy = (payOn == null ? terms.otherwise() : payOn).plusDays(terms.graceDays());
        var plain = payBy;
        for (var one : rows.putOff()) {
            for (var days = 1; days <= terms.putOffDays(); days++) {
                var later = plain.plusDays(days);
                if (one.employer().equals(person.employer())
                        && !plain.isBefore(one.filedOn())
                        && !later.isAfter(one.payBy())
                        && later.isAfter(payBy)) {
                    payBy = later;
                }
            }
        }
        var left = rows.left().containsKey(person);
        long earlier = rows.earlier().getOrDefault(person, 0L);
        var words = new TreeSet<String>();
        if (worked > 0 && paid == 0) {
            words.add("attended_unpaid");
        }
        if (due > paid && (worked == 0 || paid > 0)) {
            words.add("short");
        }
        if (left && (due > paid || worked > 0 && paid == 0)) {
            words.add("leaver_unsettled");
        }
        if (worked == 0 && paid > 0 && earlier > 0 || worked > 0 && paid > due && earlier > 0) {
            words.add("back_pay");
        }
        if (worked == 0 && paid > earlier) {
            words.add("paid_unattended");
        }
        if (worked > 0 && paid > due && paid - due > earlier) {
            words.add("advance");
        }
        if (last != null && last.isAfter(payBy)) {
            words.add("late");
        }
        if (other) {
            words.add("other_card");
        }
        if (shared) {
            words.add("shared_card");
        }
        if (unpaid > 0) {
            words.add("returned");
        }
        return text(worked, due, lines > 0 && lines == confirmed, paid, waiting, unpaid, words.toString());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
