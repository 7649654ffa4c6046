package org.huxin.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.policy.Validity;
import org.jspecify.annotations.Nullable;

/** Arithmetic of days on which something applies. */
final class Spans {

    private Spans() {}

    static boolean overlap(Validity one, Validity other) {
        return startsBy(one.from(), other.to()) && startsBy(other.from(), one.to());
    }

    private static boolean startsBy(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }

    /** The days of both; empty when they share none. */
    static List<Validity> both(Validity one, Validity other) {
        return overlap(one, other) ? List.of(one.and(other)) : List.of();
    }

    /** The days of the first that are not days of the second: none, one span or two. */
    static List<Validity> minus(Validity whole, Validity part) {
        if (!overlap(whole, part)) {
            return List.of(whole);
        }
        var rest = new ArrayList<Validity>();
        if (part.from() != null) {
            rest.addAll(both(whole, new Validity(null, part.from().minusDays(1))));
        }
        if (part.to() != null) {
            rest.addAll(both(whole, new Validity(part.to().plusDays(1), null)));
        }
        return rest;
    }
}
