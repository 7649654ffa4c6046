package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

/**
 * What came in for wages, of what was due, in months whose day of pay has gone by: whoever paid short will most likely do so again.
 *
 * @param from months of wages; empty while no day of pay has gone by
 * @param dueFen wages of these months that have fallen due
 * @param inFen what came in when they were to be paid, in time, less what left for anybody but a worker
 */
public record PastInflow(List<YearMonth> from, long dueFen, long inFen) {

    private static final int HUNDRED = 100;

    /**
     * Of so many months.
     *
     * @param eachFen what one without a sheet earns
     */
    static PastInflow of(SortedMap<YearMonth, ProjectMonth> months, LocalDate day, int back, long eachFen) {
        var gone = months.values().stream()
                .filter(month -> due(month, months, day, eachFen) > 0
                        && Objects.requireNonNull(PayDay.of(month)).isBefore(day))
                .toList();
        var seen = gone.subList(Math.max(0, gone.size() - back), gone.size());
        var due = seen.stream()
                .mapToLong(month -> due(month, months, day, eachFen))
                .sum();
        var late = seen.stream().mapToLong(month -> late(month, months)).sum();
        var in = seen.isEmpty() ? 0 : in(months, usual(seen.getFirst(), months.values()), last(seen));
        return new PastInflow(seen.stream().map(ProjectMonth::month).toList(), due, Math.max(0, in - late));
    }

    /** In the months from one to another: what wages are paid from that were put off may have come before their new day. */
    private static long in(SortedMap<YearMonth, ProjectMonth> months, YearMonth first, YearMonth last) {
        return months.subMap(first, last.plusMonths(1)).values().stream()
                .mapToLong(PastInflow::net)
                .sum();
    }

    private static YearMonth last(List<ProjectMonth> seen) {
        return seen.stream()
                .map(PastInflow::paidIn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When wages of a month are usually paid, put off or not. */
    private static YearMonth usual(ProjectMonth month, Collection<ProjectMonth> months) {
        return months.stream()
                .filter(ProjectMonth::peopled)
                .map(one -> paidIn(one).plusMonths(one.month().until(month.month(), ChronoUnit.MONTHS)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Of wages, what is to be expected to come in. Where nothing is known yet, all of it; never more than that. */
    long expected(long fen, int wholePercent) {
        return whole(wholePercent)
                ? fen
                : BigDecimal.valueOf(fen)
                        .multiply(BigDecimal.valueOf(inFen))
                        .divide(BigDecimal.valueOf(dueFen), 0, RoundingMode.DOWN)
                        .longValueExact();
    }

    private boolean whole(int percent) {
        return from.isEmpty()
                || BigDecimal.valueOf(inFen)
                                .multiply(BigDecimal.valueOf(HUNDRED))
                                .compareTo(BigDecimal.valueOf(dueFen).multiply(BigDecimal.valueOf(percent)))
                        >= 0;
    }

    /** Whether what came in a calendar month is counted here. */
    boolean counts(YearMonth at, SortedMap<YearMonth, ProjectMonth> months) {
        return from.stream()
                .map(months::get)
                .anyMatch(month -> paidIn(Objects.requireNonNull(month)).equals(at));
    }

    private static YearMonth paidIn(ProjectMonth month) {
        return YearMonth.from(Objects.requireNonNull(PayDay.of(month)));
    }

    /** Where there is no sheet and nothing came in, nobody had his wages who was at work; a sheet that is late says nothing. */
    private static long due(
            ProjectMonth month, SortedMap<YearMonth, ProjectMonth> months, LocalDate day, long eachFen) {
        return month.dueFen() == 0 && month.attended() > 0 && net(months.get(paidIn(month))) <= 0
                ? eachFen
                        * month.workers().stream()
                                .filter(one -> one.worked() > 0 && one.fallenDue(day))
                                .count()
                : fallenDue(month, day);
    }

    private static long fallenDue(ProjectMonth month, LocalDate day) {
        return LongStream.concat(
                        month.workers().stream()
                                .filter(one -> one.fallenDue(day))
                                .mapToLong(WorkerMonth::dueFen),
                        month.summed().stream()
                                .filter(one -> one.fallenDue(day))
                                .mapToLong(Summed::fen))
                .sum();
    }

    /** Wages that were paid too late, since the money for them came after their day. */
    private static long late(ProjectMonth month, SortedMap<YearMonth, ProjectMonth> months) {
        return month.workers().stream()
                .filter(one -> {
                    var paid = one.lastPaidOn();
                    var then = paid == null ? null : months.get(YearMonth.from(paid));
                    var account = then == null ? null : then.account();
                    var inflow = account == null ? null : account.lastInflowOn();
                    return paid != null && paid.isAfter(one.payBy()) && inflow != null && inflow.isAfter(one.payBy());
                })
                .mapToLong(one -> Math.min(one.paidFen(), one.dueFen()))
                .sum();
    }

    /** What came in a calendar month and did not leave for anybody but a worker. */
    static long net(@Nullable ProjectMonth month) {
        var account = month == null ? null : month.account();
        return account == null
                ? 0
                : account.movements().stream()
                        .mapToLong(one -> switch (one.kind()) {
                            case INFLOW -> one.fen();
                            case ELSEWHERE -> -one.fen();
                            case WAGES -> 0;
                        })
                        .sum();
    }
}
