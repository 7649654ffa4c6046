package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.warning.EmployerMonth.Indicator;

/** Signals over employers who need not build anything, and over what other bodies tell of them. */
final class EmployerSignals {

    private EmployerSignals() {}

    private static final String SLACK = "当月是淡季，没有去年同月的数可比";

    /** By how much the indicator that fell most fell since the month before, and since last year where that is known. */
    static Reading indicatorFall(View<EmployerMonth> view) {
        if (view.before() == null) {
            return Reading.unknown("没有上月的指标");
        }
        return asked(view)
                .flatMap(one ->
                        Falls.of(view, figure(one), month -> same(month, one).map(EmployerSignals::figure)).stream())
                .max(Falls.BY_SIZE)
                .map(fall -> Reading.of(fall.measure()))
                .orElse(Falls.isSlack(view) ? Reading.notAsked(SLACK) : Reading.unknown("没有前后两月都有的同一指标"));
    }

    private static Optional<Indicator> same(EmployerMonth month, Indicator now) {
        return month.indicators().stream()
                .filter(was -> was.kind().equals(now.kind())
                        && was.unit().equals(now.unit())
                        && was.source().equals(now.source()))
                .min(Comparator.comparing(Indicator::row));
    }

    private static Falls.Figure figure(Indicator one) {
        return new Falls.Figure(one.value(), one.row());
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

    /** By how much the number of people fell since the month before, and since last year where that is known. */
    static Reading headsFall(View<EmployerMonth> view) {
        return heads(view.month())
                .flatMap(now -> Falls.of(view, now, EmployerSignals::heads))
                .map(fall -> Reading.of(fall.measure()))
                .orElse(Falls.isSlack(view) ? Reading.notAsked(SLACK) : Reading.unknown("没有前后两月的人数"));
    }

    private static Optional<Falls.Figure> heads(EmployerMonth month) {
        return Optional.ofNullable(month.heads())
                .map(heads -> new Falls.Figure(
                        BigDecimal.valueOf(heads), new Row("employer_month", month.subject() + "/" + month.month())));
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
