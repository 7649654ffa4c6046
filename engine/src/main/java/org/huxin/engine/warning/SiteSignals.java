package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Signals over people, safeguards, data and complaints of a site. */
final class SiteSignals {

    private static final String NO_ROSTER = "没有实名登记的数据";
    private static final String IDLE = "项目不在施工";

    /** Why a past month is not asked for what stands at present. */
    static final String PAST = "只看当前月份";

    private SiteSignals() {}

    /** Of the people seen on a site, how many are registered. */
    static Reading rosterCoverage(View<ProjectMonth> view) {
        var roster = view.month().roster();
        if (roster == null || roster.registered() + roster.unregistered().size() == 0) {
            return Reading.unknown(NO_ROSTER);
        }
        var seen = roster.registered() + roster.unregistered().size();
        return Reading.of(Measure.percent(roster.registered(), seen, roster.unregistered().stream()));
    }

    static Reading unregisteredPeople(View<ProjectMonth> view) {
        var roster = view.month().roster();
        return roster == null
                ? Reading.unknown(NO_ROSTER)
                : Reading.of(Measure.count(
                        roster.unregistered().size(), MeasureUnit.PEOPLE, roster.unregistered().stream()));
    }

    /** Of those registered, how many have a wage card. */
    static Reading cardsBound(View<ProjectMonth> view) {
        var roster = view.month().roster();
        return roster == null ? Reading.unknown(NO_ROSTER) : share(roster, roster.withoutCard());
    }

    /** Of those registered, how many have a labour contract. */
    static Reading contractsSigned(View<ProjectMonth> view) {
        var roster = view.month().roster();
        return roster == null ? Reading.unknown(NO_ROSTER) : share(roster, roster.withoutContract());
    }

    private static Reading share(Roster roster, List<Row> without) {
        return roster.registered() == 0
                ? Reading.unknown("没有登记的工人")
                : Reading.of(
                        Measure.percent(roster.registered() - without.size(), roster.registered(), without.stream()));
    }

    /** Of those registered, how many were at work on any day of the month; asked once it is over. */
    static Reading attending(View<ProjectMonth> view) {
        if (!view.gone()) {
            return Reading.notAsked("当月还没有结束");
        }
        var roster = view.month().roster();
        if (!view.month().site().underWay()) {
            return Reading.notAsked(IDLE);
        }
        if (roster == null || roster.registered() == 0) {
            return Reading.unknown(NO_ROSTER);
        }
        var people = view.month().attended();
        return Reading.of(
                Measure.percent(people, Math.max(people, roster.registered()), Stream.of(project(view.month()))));
    }

    /** Safeguards of those asked that are not in place now. */
    static Reading lacking(View<ProjectMonth> view) {
        if (view.gone()) {
            return Reading.notAsked(PAST);
        }
        var lacking = view.month().site().lacking();
        if (lacking == null) {
            return Reading.unknown("没有核对过保障制度");
        }
        var rows = lacking.stream()
                .filter(view::asks)
                .map(code -> new Row("safeguard", view.month().subject() + "/" + code))
                .toList();
        return Reading.of(Measure.count(rows.size(), MeasureUnit.ITEMS, rows.stream()));
    }

    /** Days since data of the kind that is longest behind last came, or since works began. */
    static Reading uploadAge(View<ProjectMonth> view) {
        if (view.gone()) {
            return Reading.notAsked(PAST);
        }
        var site = view.month().site();
        var asked = view.month().uploads().stream()
                .filter(one -> view.asks(one.kind()))
                .toList();
        if (!site.underWay() || site.startedOn() == null) {
            return Reading.notAsked(IDLE);
        }
        if (asked.isEmpty()) {
            return Reading.unknown("没有上传的记录");
        }
        var uploads = asked.stream()
                .filter(one -> one.lastOn() == null || !view.leeway().once().contains(one.kind()))
                .toList();
        if (uploads.isEmpty()) {
            return Reading.notAsked("只要一次的都已经上传");
        }
        var oldest = uploads.stream()
                .mapToLong(one -> days(one.lastOn() == null ? site.startedOn() : one.lastOn(), view.day()))
                .max()
                .orElseThrow();
        var rows = uploads.stream()
                .filter(one -> days(one.lastOn() == null ? site.startedOn() : one.lastOn(), view.day()) == oldest)
                .map(ProjectMonth.Upload::row);
        return Reading.of(Measure.count(oldest, MeasureUnit.DAYS, rows));
    }

    /** Days by which the wage sheet that is longest behind is late. */
    static Reading sheetsLate(View<ProjectMonth> view) {
        var sheets = view.month().sheets();
        if (sheets.isEmpty()) {
            return Reading.unknown("当月没有应交的工资表");
        }
        var late = sheets.stream()
                .filter(one -> one.handedInOn() == null && one.dueBy().isBefore(view.day()))
                .toList();
        var most = late.stream()
                .mapToLong(one -> days(one.dueBy(), view.day()))
                .max()
                .orElse(0);
        return Reading.of(Measure.count(most, MeasureUnit.DAYS, late.stream().map(ProjectMonth.Sheet::row)));
    }

    /** People for whom complaints speak that are not closed, and not known to be about something else than the rule asks for. */
    static Reading complaining(View<ProjectMonth> view) {
        var open = view.month().complaints().stream()
                .filter(one -> one.openOn(view.day()) && (one.nature() == null || view.asks(one.nature())))
                .toList();
        var people = open.stream().mapToLong(ProjectMonth.Complaint::people).sum();
        return Reading.of(
                Measure.count(people, MeasureUnit.PEOPLE, open.stream().map(ProjectMonth.Complaint::row)));
    }

    /** Days of the month on which attendance was recorded in one of the odd ways that the rule asks for. */
    static Reading oddDays(View<ProjectMonth> view) {
        var odd = odd(view);
        var days = odd.stream().map(ProjectMonth.Oddity::day).distinct().count();
        return Reading.of(Measure.count(days, MeasureUnit.DAYS, odd.stream().map(ProjectMonth.Oddity::row)));
    }

    /** Known people whose attendance was recorded in one of the odd ways that the rule asks for. */
    static Reading oddPeople(View<ProjectMonth> view) {
        var odd = odd(view).stream().filter(one -> one.worker() != null).toList();
        var people = odd.stream().map(ProjectMonth.Oddity::worker).distinct().count();
        return Reading.of(Measure.count(people, MeasureUnit.PEOPLE, odd.stream().map(ProjectMonth.Oddity::row)));
    }

    private static List<ProjectMonth.Oddity> odd(View<ProjectMonth> view) {
        return view.month().oddities().stream()
                .filter(one -> view.asks(one.kind()))
                .toList();
    }

    /** Days since works stopped while something is owed; nothing where nothing is: a stoppage alone is no arrears. */
    static Reading stoppedOwing(View<ProjectMonth> view) {
        var stopped = view.month().site().stoppedOn();
        if (stopped == null) {
            return Reading.notAsked("项目没有停工");
        }
        var owed = view.month().workers().stream()
                .filter(one -> PaySignals.owed(view, one))
                .map(view.month()::row)
                .toList();
        var days = owed.isEmpty() && PaySignals.unpaid(view) == 0 ? 0 : days(stopped, view.day());
        return Reading.of(Measure.count(days, MeasureUnit.DAYS, owed.stream()));
    }

    static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    static Row project(ProjectMonth month) {
        return new Row("project_month", month.subject() + "/" + month.month());
    }
}
