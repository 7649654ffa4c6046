package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure of an employer fell. It is held against the last month before that was no slack one, so that whoever does not come
 * back from the festival shows in the month after; and where last year's same month is known, only what fell against that as well is
 * a fall: what goes down every year at this time is none.
 */
final class Falls {

    private Falls() {}

    /** A figure with its rows. */
    record Figure(BigDecimal value, Row row) {}

    /** A fall from one figure to another, with the rows of both. */
    record Fall(BigDecimal from, BigDecimal to, List<Row> rows) {

        Measure measure() {
            return Measure.percent(from.subtract(to).max(BigDecimal.ZERO), from, rows.stream());
        }

        private Fall with(Fall other) {
            var both = Stream.concat(rows.stream(), other.rows.stream()).toList();
            var less = BY_SIZE.compare(this, other) <= 0 ? this : other;
            return new Fall(less.from, less.to, both);
        }
    }

    /** Falls are held against each other without dividing. */
    static final Comparator<Fall> BY_SIZE =
            (one, other) -> other.to().multiply(one.from()).compareTo(one.to().multiply(other.from()));

    /** @param figure of a month; empty where nobody told it. @return empty where there is nothing to hold it against */
    static Optional<Fall> of(View<EmployerMonth> view, Figure now, Function<EmployerMonth, Optional<Figure>> figure) {
        var before = before(view, figure).map(was -> fall(was, now));
        var year = told(view.months().get(view.month().month().minusYears(1)), figure)
                .map(was -> fall(was, now));
        if (year.isEmpty()) {
            return isSlack(view) ? Optional.empty() : before;
        }
        return before.map(one -> one.with(year.get()));
    }

    /** Whether the month is one in which there is less to do, so that only last year's can tell. */
    static boolean isSlack(View<EmployerMonth> view) {
        return view.leeway().slack().contains(view.month().month().getMonth());
    }

    private static Optional<Figure> before(View<EmployerMonth> view, Function<EmployerMonth, Optional<Figure>> figure) {
        var at = view.month().month().minusMonths(1);
        while (view.leeway().slack().contains(at.getMonth())) {
            at = at.minusMonths(1);
        }
        return told(view.months().get(at), figure).or(() -> told(view.before(), figure));
    }

    private static Optional<Figure> told(
            @Nullable EmployerMonth month, Function<EmployerMonth, Optional<Figure>> figure) {
        return Optional.ofNullable(month)
                .flatMap(figure)
                .filter(one -> one.value().signum() > 0);
    }

    private static Fall fall(Figure from, Figure to) {
        return new Fall(from.value(), to.value(), List.of(from.row(), to.row()));
    }
}
