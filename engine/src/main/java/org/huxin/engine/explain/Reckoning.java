package org.huxin.engine.explain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.duty.Computed;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/** Says in a sentence how a date came about, with the days off that moved it and the notices they come from. */
record Reckoning(Duty duty, DutyRule rule, WorkCalendar calendar) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String sentence(Computed date) {
        var term = term(date.what());
        var notes = new ArrayList<String>();
        if (term != null && term.unit() != Unit.HOUR) {
            if (term.unit() == Unit.WORKING_DAY) {
                daysBetween(date.base(), date.result(), notes);
            } else if (term.roll() != Roll.NONE) {
                roll(term, date, notes);
            }
        }
        if (date.provisional()) {
            unknownYears(date, notes);
        }
        return told(date, term) + (notes.isEmpty() ? "" : "；" + String.join("；", notes));
    }

    private String told(Computed date, @Nullable Term term) {
        return switch (date.what()) {
            case "due" -> due(date, term);
            case "paused" -> "自" + date.base() + "起中止计时，扣除后至" + date.result();
            case "extended" -> "经批准由" + date.base() + "延至" + date.result() + "，理由：" + date.how();
            default -> "步骤 " + date.what() + "：自" + date.base() + "起" + date.how() + "，至" + date.result();
        };
    }

    private String due(Computed date, @Nullable Term term) {
        if (rule.cycle() != null) {
            return date.how() + "，至" + date.result();
        }
        if (rule.due() != null && rule.due().before()) {
            return "在" + date.base() + "之前" + term + "，至迟" + date.result();
        }
        var first = duty.firstDue();
        if (term != null && term.unit() == Unit.HOUR && first != null) {
            var last = first.end().minusNanos(1);
            return "自" + last.minusHours(term.count()).format(MINUTE) + "起" + date.how() + "，至" + last.format(MINUTE);
        }
        return "自" + date.base() + "起" + date.how() + "，至" + date.result();
    }

    /** The term that a date was computed with; null where it was none. */
    private @Nullable Term term(String what) {
        if (what.equals("due") || what.equals("paused")) {
            return rule.due() == null ? null : rule.due().term();
        }
        return rule.steps().stream()
                .filter(step -> step.id().equals(what))
                .map(step -> step.after())
                .findFirst()
                .orElse(null);
    }

    private void roll(Term term, Computed date, List<String> notes) {
        var unrolled = new Term(term.count(), term.unit(), Roll.NONE);
        var base = date.base().atStartOfDay();
        var before =
                date.what().equals("due") && rule.due() != null && rule.due().before();
        var raw = (before ? unrolled.before(base, calendar) : unrolled.after(base, calendar)).lastDay();
        // a pause has moved the raw day as well, and says so in a sentence of its own
        if (date.what().equals("paused") || raw.equals(date.result()) || calendar.isWorkday(raw)) {
            return;
        }
        notes.add("末日" + raw + "不是工作日，" + (term.roll() == Roll.FORWARD ? "顺延" : "提前"));
        daysBetween(raw.minusDays(1), date.result(), notes);
    }

    /** Announced days off and worked weekends from the day after one to the other, in either direction. */
    private void daysBetween(LocalDate one, LocalDate other, List<String> notes) {
        var from = one.isBefore(other) ? one.plusDays(1) : other;
        var to = one.isBefore(other) ? other : one;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.isExtraWorkday(day)) {
                notes.add(day + "调休上班" + notice(day));
            } else if (calendar.isHoliday(day)) {
                var first = day;
                while (calendar.isHoliday(first.minusDays(1))) {
                    first = first.minusDays(1);
                }
                var last = day;
                while (calendar.isHoliday(last.plusDays(1))) {
                    last = last.plusDays(1);
                }
                notes.add(first + (last.equals(first) ? "" : "至" + last) + "放假" + notice(day));
                day = last;
            }
        }
    }

    private String notice(LocalDate day) {
        var notice = calendar.notice(day.getYear());
        return notice.isEmpty() ? "" : "（" + notice + "）";
    }

    private void unknownYears(Computed date, List<String> notes) {
        var one = date.base().getYear();
        var other = date.result().getYear();
        for (var year = Math.min(one, other); year <= Math.max(one, other); year++) {
            if (!calendar.knows(year)) {
                notes.add(year + "年放假安排未公布，日期暂定");
            }
        }
    }
}
