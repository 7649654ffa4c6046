package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The day by which most people of a month are to be paid. */
final class PayDay {

    private PayDay() {}

    /** Null where nobody is known. */
    static @Nullable LocalDate of(ProjectMonth month) {
        var days = new TreeMap<LocalDate, Integer>();
        month.workers().forEach(one -> days.merge(one.payBy(), 1, Integer::sum));
        month.summed().forEach(one -> days.merge(one.payBy(), one.people(), Integer::sum));
        // of several with as many, the first
        return days.entrySet().stream()
                .max(Map.Entry.<LocalDate, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
