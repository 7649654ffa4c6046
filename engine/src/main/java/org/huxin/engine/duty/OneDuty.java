package org.huxin.engine.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/** A duty owed once per trigger, before any time has passed: the whole agenda lies ahead. */
final class OneDuty {

    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final String RULE = "rule";

    private final Parties parties;
    private final WorkCalendar calendar;
    private final Ladder ladder;

    OneDuty(Parties parties, WorkCalendar calendar) {
        this.parties = parties;
        this.calendar = calendar;
        this.ladder = new Ladder(parties, calendar);
    }

    Duty assess(DutyRule rule, Fact trigger, History history) {
        var receipt = new Receipt(trigger);
        var pauses = Pauses.of(rule, trigger, history);
        var first = due(rule.due(), trigger, receipt);
        var running = running(rule.due(), trigger, pauses, first, receipt);
        var stopped = first != null && running == null;
        var due = running == null ? null : extended(rule, trigger, history, running, receipt);
        var cancelled = history.firstEvidence(rule.cancelledBy(), trigger).orElse(null);
        var done = done(rule, trigger, history, cancelled, receipt);
        var status = status(due, done, cancelled, stopped, receipt);
        var id = Identity.of(trigger.subject(), rule.id(), trigger.id(), "1");
        var agenda = ladder.agenda(rule, trigger, history, pauses, due, running, done, cancelled, receipt);
        return new Duty(
                id,
                rule.id(),
                trigger.subject(),
                trigger.id(),
                1,
                parties.bearingRole(rule.bearer(), history),
                parties.first(rule.bearer(), history),
                trigger.at(),
                due,
                first,
                status,
                done == null ? null : done.at(),
                receipt.facts(),
                receipt.computed(),
                List.of(),
                agenda);
    }

    private @Nullable Deadline due(@Nullable Due due, Fact trigger, Receipt receipt) {
        if (due == null || due.term() == null) {
            return null;
        }
        var base = base(due, trigger);
        if (base == null) {
            return null;
        }
        var end = due.before() ? due.term().before(base, calendar) : due.term().after(base, calendar);
        receipt.computed("due", base.toLocalDate(), (due.before() ? "提前" : "") + due.term(), end);
        return end;
    }

    /** The deadline with pauses taken out; null while the clock stands still. */
    private @Nullable Deadline running(
            @Nullable Due due, Fact trigger, Pauses pauses, @Nullable Deadline first, Receipt receipt) {
        if (first == null || due == null || due.term() == null || due.before()) {
            return first;
        }
        var base = base(due, trigger);
        if (base == null || pauses.intervals().isEmpty()) {
            return first;
        }
        var end = pauses.end(due.term(), base, calendar);
        for (var interval : pauses.intervals()) {
            receipt.used(interval.stopped());
            receipt.used(interval.resumed());
        }
        if (end != null && !end.equals(first)) {
            receipt.computed("paused", base.toLocalDate(), "扣除中止期间", end);
        }
        return end;
    }

    /** Each extension must be given before the deadline it moves, with a reason, and can only move it later. */
    private Deadline extended(DutyRule rule, Fact trigger, History history, Deadline running, Receipt receipt) {
        var due = running;
        for (var extension : history.evidence(rule.extendedBy(), trigger)) {
            var until = extension.text(UNTIL);
            var reason = extension.text(REASON);
            var named = extension.text(RULE);
            if (until == null || reason == null || reason.isBlank() || (named != null && !named.equals(rule.id()))) {
                continue;
            }
            var moved = Deadline.closeOf(LocalDate.parse(until), false);
            if (due.keeps(extension.at()) && moved.compareTo(due) > 0) {
                receipt.used(extension);
                receipt.computed("extended", due.lastDay(), reason, moved);
                due = moved;
            }
        }
        return due;
    }

    private static @Nullable Fact done(
            DutyRule rule, Fact trigger, History history, @Nullable Fact cancelled, Receipt receipt) {
        var evidence = history.evidence(rule.metBy(), trigger);
        if (rule.metBy().isEmpty() || evidence.size() < rule.times()) {
            return null;
        }
        var last = evidence.get(rule.times() - 1);
        if (cancelled != null && cancelled.at().isBefore(last.at())) {
            return null;
        }
        evidence.subList(0, rule.times()).forEach(receipt::used);
        return last;
    }

    private static Status status(
            @Nullable Deadline due, @Nullable Fact done, @Nullable Fact cancelled, boolean stopped, Receipt receipt) {
        if (done != null) {
            return due == null || due.keeps(done.at()) ? Status.MET : Status.MET_LATE;
        }
        if (cancelled != null) {
            receipt.used(cancelled);
            return Status.CANCELLED;
        }
        return stopped ? Status.PAUSED : Status.OPEN;
    }

    private static @Nullable LocalDateTime base(Due due, Fact trigger) {
        if (due.from() == null) {
            return trigger.at();
        }
        var text = trigger.text(due.from());
        return text == null ? null : LocalDate.parse(text.substring(0, 10)).atStartOfDay();
    }
}
