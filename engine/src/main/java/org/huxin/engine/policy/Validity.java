package org.huxin.engine.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something applies, both ends included; null means open. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Applies on every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("失效日期 " + to + " 早于生效日期 " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The days on which both apply. */
    public Validity and(Validity other) {
        var start = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        var end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return new Validity(start, end);
    }
}
