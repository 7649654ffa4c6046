package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;

/** Signals over labour cost and the special account. */
final class MoneySignals {

    private static final String NO_LABOUR = "当月没有应拨付的人工费";
    private static final String NO_ACCOUNT = "没有专用账户的数据";
    private static final String LABOUR_NOT_DUE = "还没有到人工费拨付日";

    private MoneySignals() {}

    /** Of the labour cost due, how much came in; asked once it is late. */
    static Reading labourPaid(View<ProjectMonth> view) {
        var labour = view.month().labour();
        if (labour == null || labour.dueFen() <= 0) {
            return Reading.unknown(NO_LABOUR);
        }
        return labour.dueBy().isBefore(view.day())
                ? Reading.of(Measure.percent(labour.inFen(), labour.dueFen(), labour.rows().stream()))
                : Reading.notAsked(LABOUR_NOT_DUE);
    }

    /** Of what the least share is counted from, how much came in as labour cost; asked once it is late. */
    static Reading labourShare(View<ProjectMonth> view) {
        var labour = view.month().labour();
        if (labour == null || labour.baseFen() <= 0) {
            return Reading.unknown("当月没有计算人工费比例的基数");
        }
        return labour.dueBy().isBefore(view.day())
                ? Reading.of(Measure.percent(labour.inFen(), labour.baseFen(), labour.rows().stream()))
                : Reading.notAsked(LABOUR_NOT_DUE);
    }

    /** Of the value of the works done, how much was paid as progress payment; asked once labour cost is late. */
    static Reading progressPaid(View<ProjectMonth> view) {
        var labour = view.month().labour();
        if (labour == null || labour.doneFen() <= 0) {
            return Reading.unknown("当月没有完成工程价款的数据");
        }
        return labour.dueBy().isBefore(view.day())
                ? Reading.of(Measure.percent(labour.progressFen(), labour.doneFen(), labour.rows().stream()))
                : Reading.notAsked("还没有到拨付日");
    }

    /** What is still to be paid for the month beyond what the account holds. */
    static Reading balanceGap(View<ProjectMonth> view) {
        var account = view.month().account();
        if (account == null) {
            return Reading.unknown(NO_ACCOUNT);
        }
        var open = view.month().workers().stream()
                .filter(one -> one.differenceFen() > 0)
                .toList();
        var gap = open.stream().mapToLong(WorkerMonth::differenceFen).sum() - account.balanceFen();
        var rows = Stream.concat(Stream.of(account.row()), open.stream().map(view.month()::row));
        return Reading.of(Measure.fen(Math.max(0, gap), rows));
    }

    /** For how many months of wages like this month's the account would last. */
    static Reading accountCover(View<ProjectMonth> view) {
        var account = view.month().account();
        var due = view.month().dueFen();
        if (account == null || due <= 0) {
            return Reading.unknown(account == null ? NO_ACCOUNT : "当月没有工资表");
        }
        return Reading.of(new Measure(
                BigDecimal.valueOf(account.balanceFen()),
                BigDecimal.valueOf(due),
                MeasureUnit.MONTHS,
                List.of(account.row())));
    }

    /** Days since money last came in, or since works began, while works go on. */
    static Reading withoutInflow(View<ProjectMonth> view) {
        if (view.gone()) {
            return Reading.notAsked(SiteSignals.PAST);
        }
        var account = view.month().account();
        var started = view.month().site().startedOn();
        if (account == null || !view.month().site().underWay() || started == null) {
            return account == null ? Reading.unknown(NO_ACCOUNT) : Reading.notAsked("项目不在施工");
        }
        var last = account.lastInflowOn();
        var since = last == null || last.isBefore(started) ? started : last;
        var inflows = account.movements().stream()
                .filter(one -> one.kind() == AccountMonth.Kind.INFLOW)
                .map(AccountMonth.Movement::row);
        return Reading.of(Measure.count(
                SiteSignals.days(since, view.day()),
                MeasureUnit.DAYS,
                Stream.concat(Stream.of(account.row()), inflows)));
    }

    /** What left the account for anybody but a worker. */
    static Reading diverted(View<ProjectMonth> view) {
        var account = view.month().account();
        if (account == null) {
            return Reading.unknown(NO_ACCOUNT);
        }
        var elsewhere = account.movements().stream()
                .filter(one -> one.kind() == AccountMonth.Kind.ELSEWHERE)
                .toList();
        return Reading.of(Measure.fen(
                elsewhere.stream().mapToLong(AccountMonth.Movement::fen).sum(),
                elsewhere.stream().map(AccountMonth.Movement::row)));
    }
}
