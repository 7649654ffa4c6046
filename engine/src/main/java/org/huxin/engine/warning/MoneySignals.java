package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

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

    /**
     * What is still to be paid for the month beyond what the account holds. Labour cost comes month by month and goes out again, so
     * that an account is empty until the labour cost of the month was due.
     */
    static Reading balanceGap(View<ProjectMonth> view) {
        var account = view.month().account();
        if (account == null) {
            return Reading.unknown(NO_ACCOUNT);
        }
        var open = open(view);
        if (awaitsLabour(view, open)) {
            return Reading.notAsked(LABOUR_NOT_DUE);
        }
        var gap = open.stream().mapToLong(WorkerMonth::differenceFen).sum() - account.balanceFen();
        var rows = Stream.concat(Stream.of(account.row()), open.stream().map(view.month()::row));
        return Reading.of(Measure.fen(Math.max(0, gap), rows));
    }

    /** For how many months of wages like this month's the account would last; asked as long as some of them are open. */
    static Reading accountCover(View<ProjectMonth> view) {
        var account = view.month().account();
        var due = view.month().dueFen();
        if (account == null || due <= 0) {
            return Reading.unknown(account == null ? NO_ACCOUNT : "当月没有工资表");
        }
        var open = open(view);
        if (open.isEmpty() || awaitsLabour(view, open)) {
            return Reading.notAsked(open.isEmpty() ? "当月工资已经发清" : LABOUR_NOT_DUE);
        }
        return Reading.of(new Measure(
                BigDecimal.valueOf(account.balanceFen()),
                BigDecimal.valueOf(due),
                MeasureUnit.MONTHS,
                List.of(account.row())));
    }

    /** Whose wages are not all paid; what waits in a batch may not have been sent, for want of this very money. */
    private static List<WorkerMonth> open(View<ProjectMonth> view) {
        return view.month().workers().stream()
                .filter(one -> one.differenceFen() > 0)
                .toList();
    }

    /** Whether the labour cost that wages are to be paid from may still come in time, and nobody's day of pay has gone by. */
    private static boolean awaitsLabour(View<ProjectMonth> view, List<WorkerMonth> open) {
        var dueBy = labourDueBy(view);
        return dueBy != null
                && !dueBy.isBefore(view.day())
                && open.stream().noneMatch(one -> one.fallenDue(view.day()));
    }

    /** Where the month's own labour cost is not on record yet, the day on which that of the last month before was due, moved on. */
    private static @Nullable LocalDate labourDueBy(View<ProjectMonth> view) {
        LocalDate dueBy = null;
        for (var month : view.months().values()) {
            var labour = month.labour();
            if (labour != null && !month.month().isAfter(view.month().month())) {
                dueBy = labour.dueBy()
                        .plusMonths(ChronoUnit.MONTHS.between(
                                month.month(), view.month().month()));
            }
        }
        return dueBy;
    }

    /** Days since money last came in, or since works began or went on after a break, while people are at work. */
    static Reading withoutInflow(View<ProjectMonth> view) {
        if (view.gone()) {
            return Reading.notAsked(SiteSignals.PAST);
        }
        var account = view.month().account();
        var started = view.month().site().startedOn();
        if (account == null || !view.month().site().underWay() || started == null) {
            return account == null ? Reading.unknown(NO_ACCOUNT) : Reading.notAsked("项目不在施工");
        }
        var worked = workedSince(view);
        if (worked == null && view.upToThis().anyMatch(MoneySignals::worked)) {
            return Reading.notAsked("本月和上月都没有人出勤");
        }
        if (account.lastInflowOn() == null && view.upToThis().noneMatch(MoneySignals::peopled)) {
            return Reading.notAsked("还没有人进场");
        }
        var since = Stream.of(started, account.lastInflowOn(), worked)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(started);
        var inflows = account.movements().stream()
                .filter(one -> one.kind() == AccountMonth.Kind.INFLOW)
                .map(AccountMonth.Movement::row);
        return Reading.of(Measure.count(
                SiteSignals.days(since, view.day()),
                MeasureUnit.DAYS,
                Stream.concat(Stream.of(account.row()), inflows)));
    }

    /** The first day of the months in a row, up to this one or the last, in which somebody was at work; null where nobody was. */
    private static @Nullable LocalDate workedSince(View<ProjectMonth> view) {
        var here = view.month().month();
        var at = worked(view.month()) ? here : here.minusMonths(1);
        LocalDate since = null;
        while (view.months().get(at) instanceof ProjectMonth month && worked(month)) {
            since = at.atDay(1);
            at = at.minusMonths(1);
        }
        return since;
    }

    private static boolean worked(ProjectMonth month) {
        return month.attended() > 0;
    }

    /** Whether anybody was ever seen, or registered: a site that was entered and where nobody came yet owes nobody anything. */
    private static boolean peopled(ProjectMonth month) {
        var roster = month.roster();
        return month.peopled()
                || roster != null && roster.registered() + roster.unregistered().size() > 0;
    }

    /** Of the labour cost that came in for the month, how much its sheets tell of as wages; asked once all sheets are in. */
    static Reading sheetsOfLabour(View<ProjectMonth> view) {
        var month = view.month();
        var labour = month.labour();
        if (labour == null || labour.inFen() == 0) {
            return Reading.unknown("没有到账的人工费");
        }
        if (month.sheets().isEmpty() || month.sheets().stream().anyMatch(one -> one.handedInOn() == null)) {
            return Reading.notAsked("工资表还没有交齐");
        }
        return Reading.of(
                Measure.percent(Math.min(month.dueFen(), labour.inFen()), labour.inFen(), labour.rows().stream()));
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
