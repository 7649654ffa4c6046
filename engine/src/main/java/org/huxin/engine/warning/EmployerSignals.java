package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.warning.EmployerMonth.Indicator;

/** Signals over employers who need not build anything, and over what other bodies tell of them. */
final class EmployerSignals {

    private EmployerSignals() {}

    /** A fall from one month to the next, with the rows of both. */
    private record Fall(BigDecimal from, BigDecimal to, List<Row> rows) {

        Measure measure() {
            return Measure.percent(from.subtract(to).max(BigDecimal.ZERO), from, rows.stream());
        }

        /** Falls are held against each other without dividing. */
        static int compare(Fall one, Fall other) {
            return other.to().multiply(one.from()).compareTo(one.to().multiply(other.from()));
        }
    }

    /** By how much the indicator that fell most fell since the month before. */
    static Reading indicatorFall(View<EmployerMonth> view) {
        var before = view.before();
        if (before == null) {
            return Reading.unknown("没有上月的指标");
        }
        return view.month().indicators().stream()
                .filter(one -> view.asks(one.kind()))
                .flatMap(one -> fall(before, one).stream())
                .max(Fall::compare)
                .map(fall -> Reading.of(fall.measure()))
                .orElse(Reading.unknown("没有前后两月都有的同一指标"));
    }

    private static Optional<Fall> fall(EmployerMonth before, Indicator now) {
        return before.indicators().stream()
                .filter(was -> was.kind().equals(now.kind())
                        && was.unit().equals(now.unit())
                        && was.source().equals(now.source())
                        && was.value().signum() > 0)
                .min(Comparator.comparing(Indicator::row))
                .map(was -> new Fall(was.value(), now.value(), List.of(was.row(), now.row())));
    }

    /** Money that an employer owes to others, as they tell: water, power, tax, social insurance. */
    static Reading indicatorMoney(View<EmployerMonth> view) {
        var money = asked(view)
                .filter(one -> one.unit().equals(MeasureUnit.YUAN.label()))
                .toList();
        return money.isEmpty()
                ? Reading.unknown("没有以元计的指标")
                : Reading.of(new Measure(
                        money.stream().map(Indicator::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                        BigDecimal.ONE,
                        MeasureUnit.YUAN,
                        money.stream().map(Indicator::row).toList()));
    }

    /** How many of the marks asked for stand against an employer, such as the list of abnormal operation. */
    static Reading marks(View<EmployerMonth> view) {
        if (view.month().indicators().isEmpty()) {
            return Reading.unknown("没有外部指标");
        }
        var marks = asked(view).filter(one -> one.value().signum() > 0).toList();
        return Reading.of(Measure.count(
                marks.stream().map(Indicator::kind).distinct().count(),
                MeasureUnit.ITEMS,
                marks.stream().map(Indicator::row)));
    }

    private static Stream<Indicator> asked(View<EmployerMonth> view) {
        return view.month().indicators().stream().filter(one -> view.asks(one.kind()));
    }

    /** By how much the number of people fell since the month before. */
    static Reading headsFall(View<EmployerMonth> view) {
        var before = view.before();
        if (before == null
                || before.heads() == null
                || before.heads() == 0
                || view.month().heads() == null) {
            return Reading.unknown("没有前后两月的人数");
        }
        var rows = Stream.of(before, view.month())
                .map(one -> new Row("employer_month", one.subject() + "/" + one.month()));
        var fall = before.heads() - Objects.requireNonNull(view.month().heads());
        return Reading.of(Measure.percent(Math.max(0, fall), before.heads(), rows));
    }

    /** Of the wages due, how much was paid; asked once they are late. */
    static Reading wagesPaid(View<EmployerMonth> view) {
        var wages = view.month().wages();
        if (wages == null || wages.dueFen() <= 0) {
            return Reading.unknown("没有工资的数据");
        }
        return wages.payBy().isBefore(view.day())
                ? Reading.of(Measure.percent(wages.paidFen(), wages.dueFen(), Stream.of(wages.row())))
                : Reading.notAsked("还没有到发薪日");
    }
}
