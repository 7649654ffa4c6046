package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How grave a project's risk is, by the factors that a place names: much money, many people, likely to break out, hard to settle.
 * Every number is the place's; the scale only adds points up.
 *
 * @param bands what gives points; of a factor's bands the one with most points counts
 * @param grades the gravest first
 */
public record RiskScale(List<Band> bands, List<Grade> grades) {

    /**
     * Points for a measure.
     *
     * @param code its own name, by which a ground is told
     * @param factor which of the factors it speaks to
     * @param of words that narrow the signal; empty for all
     * @param limit from where on, in the signal's unit, that bound included
     * @param summed over all months that are known, as money is; otherwise the gravest month counts
     */
    public record Band(
            String code, String factor, Signal signal, Set<String> of, BigDecimal limit, boolean summed, int points) {
        public Band {
            of = Set.copyOf(of);
        }
    }

    /** @param points from how many points on */
    public record Grade(String code, int points) {}

    /** @param value as measured, in the unit of the signal */
    public record Ground(String factor, String band, BigDecimal value, int points, List<Row> rows) {
        public Ground {
            rows = Row.tidy(rows);
        }
    }

    /**
     * A project's risk on a day.
     *
     * @param grade null where the points reach none
     * @param grounds one for each factor that gave points, by factor
     * @param unknown factors of which nothing could be measured, so that nobody takes no data for no risk
     */
    public record Risk(@Nullable String grade, int points, List<Ground> grounds, List<String> unknown) {}

    public RiskScale {
        bands = List.copyOf(bands);
        grades = List.copyOf(grades);
    }

    public Risk of(Dossier dossier, LocalDate day) {
        var best = new TreeMap<String, Ground>();
        var measured = new TreeSet<String>();
        for (var band : bands) {
            var readings = readings(band, dossier, day);
            if (!readings.isEmpty()) {
                measured.add(band.factor());
            }
            var ground = ground(band, readings);
            if (ground != null) {
                best.merge(band.factor(), ground, (one, other) -> other.points() > one.points() ? other : one);
            }
        }
        var points = best.values().stream().mapToInt(Ground::points).sum();
        var grade = grades.stream()
                .filter(one -> points >= one.points())
                .map(Grade::code)
                .findFirst()
                .orElse(null);
        var unknown = bands.stream()
                .map(Band::factor)
                .distinct()
                .filter(factor -> !measured.contains(factor))
                .sorted()
                .toList();
        return new Risk(grade, points, List.copyOf(best.values()), unknown);
    }

    private static List<Measure> readings(Band band, Dossier dossier, LocalDate day) {
        var readings = new ArrayList<Measure>();
        for (var month : dossier.months().values()) {
            if (band.signal().about(month)
                    && band.signal().read(new View<>(dossier.months(), month, day, band.of()))
                            instanceof Reading.Measured(var measure)) {
                readings.add(measure);
            }
        }
        return readings;
    }

    private static @Nullable Ground ground(Band band, List<Measure> readings) {
        if (band.summed()) {
            var sum = readings.stream().map(Measure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            var rows = readings.stream().flatMap(one -> one.rows().stream()).toList();
            return !readings.isEmpty() && sum.compareTo(band.limit()) >= 0
                    ? new Ground(band.factor(), band.code(), sum, band.points(), rows)
                    : null;
        }
        var worse = band.signal().moreIsWorse() ? 1 : -1;
        return readings.stream()
                .filter(one -> one.comparedTo(band.limit()) * worse >= 0)
                .max((one, other) -> one.value().compareTo(other.value()) * worse)
                .map(one -> new Ground(band.factor(), band.code(), one.value(), band.points(), one.rows()))
                .orElse(null);
    }
}
