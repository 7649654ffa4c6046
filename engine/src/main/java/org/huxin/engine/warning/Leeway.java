package org.huxin.engine.warning;

import java.time.Month;
import java.util.Set;
import java.util.TreeSet;
import org.huxin.engine.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a rule lets pass because it comes about without anybody's fault.
 *
 * @param slack months of the calendar in which there is less to do: what falls in them is held against last year's alone
 * @param sheetGrace for how long a firm's wage sheet may be late before its people count as owed, as long as the labour cost of the
 *     month came in full; null where it may not
 * @param once kinds of uploads of which there is one and no more: they are asked for only while none ever came
 */
public record Leeway(Set<Month> slack, @Nullable Term sheetGrace, Set<String> once) {

    public static final Leeway NONE = new Leeway(Set.of(), null, Set.of());

    public Leeway {
        slack = Set.copyOf(slack);
        once = Set.copyOf(once);
        if (slack.size() == Month.values().length) {
            throw new IllegalArgumentException("a year of slack months has none to hold them against");
        }
    }

    /** In one form, whatever the order. */
    String canonical() {
        return new TreeSet<>(slack) + "/" + (sheetGrace == null ? "" : sheetGrace)
                + (once.isEmpty() ? "" : "/" + new TreeSet<>(once));
    }
}
