package org.huxin.engine.warning;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one subject on a day, by month. Months come in any order and as often as they like.
 *
 * @param subject such as {@code project:17}
 */
public record Dossier(String subject, SortedMap<YearMonth, Month> months) {

    public Dossier {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** @throws IllegalArgumentException where one month is told in two ways, or is somebody else's */
    public static Dossier of(String subject, Collection<? extends Month> known) {
        var months = new TreeMap<YearMonth, Month>();
        for (var month : known) {
            var before = months.put(month.month(), month);
            if (!month.subject().equals(subject) || before != null && !before.equals(month)) {
                throw new IllegalArgumentException(subject + " has another month " + month.month());
            }
        }
        return new Dossier(subject, months);
    }
}
