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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people at work earn, as the last months had it.
 *
 * @param eachFen what one of them earns in a month
 * @param meanFen wages of a month
 * @param heads how many they were last
 * @param change by how many they change a month
 * @param since the month whose people they are
 * @param payBy usual day of pay, as the last month with wages has it
 * @param still works stand still, so that nobody earns any more
 * @param from months with wages that are looked back on
 */
public record Trend(
        long eachFen,
        long meanFen,
        int heads,
        BigDecimal change,
        YearMonth since,
        LocalDate payBy,
        boolean still,
        List<YearMonth> from) {

    /** Null where nobody had wages yet. */
    static @Nullable Trend of(Collection<ProjectMonth> months, YearMonth now, Forecast.Terms terms) {
        var paid = months.stream().filter(one -> onSheets(one) > 0).toList();
        if (paid.isEmpty()) {
            return null;
        }
        var seen = paid.subList(Math.max(0, paid.size() - terms.back()), paid.size());
        var first = seen.getFirst();
        var last = seen.getLast();
        var heads = seen.stream().mapToInt(Trend::onSheets).sum();
        var due = seen.stream().mapToLong(ProjectMonth::dueFen).sum();
        var apart = Math.max(1, first.month().until(last.month(), ChronoUnit.MONTHS));
        // where attendance is kept, who was at work is known before there is a sheet
        var base = months.stream()
                .filter(one -> one.month().isBefore(now) && (last.attended() > 0 || one.peopled()))
                .reduce(last, (before, one) -> one.month().isAfter(before.month()) ? one : before);
        return new Trend(
                due / heads,
                due / seen.size(),
                (int) Math.max(onSheets(base), base.attended()),
                Forecast.divide(onSheets(last) - onSheets(first), apart),
                base.month(),
                usual(seen),
                !months.stream().reduce(last, (before, one) -> one).site().underWay(),
                seen.stream().map(ProjectMonth::month).toList());
    }

    /** As the last month has it, unless its wages were put off. */
    private static LocalDate usual(List<ProjectMonth> seen) {
        var last = seen.getLast().month();
        return seen.stream()
                .map(one -> Objects.requireNonNull(PayDay.of(one))
                        .plusMonths(one.month().until(last, ChronoUnit.MONTHS)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Months whose day of pay is ahead, the one to be paid first in front. */
    List<ComingWages> ahead(SortedMap<YearMonth, ProjectMonth> months, LocalDate day, Forecast.Terms terms) {
        var now = YearMonth.from(day);
        return Stream.iterate(
                        months.firstKey(),
                        month -> !month.isAfter(now.plusMonths(terms.ahead())),
                        month -> month.plusMonths(1))
                .map(month -> coming(months.get(month), month, day, terms))
                .filter(one -> one.openFen() > 0 && !one.payBy().isBefore(day))
                .sorted(Comparator.comparing(ComingWages::payBy).thenComparing(ComingWages::month))
                .toList();
    }

    private ComingWages coming(@Nullable ProjectMonth known, YearMonth month, LocalDate day, Forecast.Terms terms) {
        var each = eachFen * terms.season().getOrDefault(month.getMonth(), 100) / 100;
        var people = people(month);
        var usual = payBy.plusMonths(from.getLast().until(month, ChronoUnit.MONTHS));
        if (known == null || !known.peopled()) {
            return ComingWages.guessed(month, usual, people * each);
        }
        var own = PayDay.of(known);
        return ComingWages.of(known, day, own == null ? usual : own, people, each);
    }

    /** How many are expected to earn anything; of a month that is over it is known. */
    private int people(YearMonth month) {
        if (still || heads == 0 || !month.isAfter(since)) {
            return 0;
        }
        return change.multiply(BigDecimal.valueOf(since.until(month, ChronoUnit.MONTHS)))
                .add(BigDecimal.valueOf(heads))
                .max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    BigDecimal cover(long balanceFen) {
        return Forecast.divide(balanceFen, Math.max(1, meanFen));
    }

    private static int onSheets(ProjectMonth month) {
        return (int) month.workers().stream()
                        .filter(one -> one.dueFen() > 0)
                        .map(one -> one.person().worker())
                        .distinct()
                        .count()
                + month.summed().stream().mapToInt(Summed::paidPeople).sum();
    }
}
