package org.huxin.server.project.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether pushes are, or were, in time. A constant number of look-ups for any number of them. */
@Component
class Timeliness {

    private final Pushes pushes;
    private final Duties duties;
    private final Policies policies;
    private final Today today;

    Timeliness(Pushes pushes, Duties duties, Policies policies, Today today) {
        this.pushes = pushes;
        this.duties = duties;
        this.policies = policies;
        this.today = today;
    }

    /**
     * How a push stands against its day.
     *
     * @param duty to send it, the one due first among those that go out together; null while none has a day
     * @param late not sent by that day, or not before works began where it is owed before them
     * @param days working days by which it is late; null if it is not, or no working day has passed
     * @param together what goes, or went, out at the same time, this push among it; empty if it was withdrawn
     */
    record Standing(
            @Nullable DutyView duty, boolean late, @Nullable Integer days, List<PushRecord> together) {}

    /** What a unit sends about a project at one time: one paper with one day, the earliest. */
    private record Together(
            UUID project, String unit, @Nullable LocalDateTime sentAt) {

        static Together of(PushRecord push) {
            return new Together(push.getProject(), push.getUnit(), push.getSentAt());
        }
    }

    Map<UUID, Standing> of(Collection<PushRecord> asked) {
        var all = pushes.standing(
                asked.stream().map(PushRecord::getProject).distinct().toList());
        var owed = duties.of(all.stream().map(Pushes::subject).toList());
        var together = all.stream().collect(groupingBy(Together::of));
        return asked.stream()
                .collect(toMap(
                        PushRecord::getId,
                        push -> standing(push, together.getOrDefault(Together.of(push), List.of()), owed)));
    }

    private Standing standing(PushRecord push, List<PushRecord> together, Map<String, List<DutyView>> owed) {
        if (push.getWithdrawnAt() != null) {
            return new Standing(null, false, null, List.of());
        }
        var duty = together.stream()
                .flatMap(one -> owed.getOrDefault(Pushes.subject(one), List.of()).stream()
                        .filter(view -> toSend(view, one)))
                .min(Comparator.comparing(DutyView::dueOn))
                .orElse(null);
        var due = duty == null ? null : duty.dueOn();
        var sent = push.getSentAt();
        var done = sent == null ? today.date() : sent.toLocalDate();
        var past = due != null && done.isAfter(due);
        return new Standing(
                duty,
                past || overtaken(push) || push.getKind().equals(PushKinds.MISSING),
                due != null && done.isAfter(due) ? workdays(due, done) : null,
                together);
    }

    /** Opened by the trigger itself and owed by the unit, unlike what receiving it or a petition opened. */
    private static boolean toSend(DutyView duty, PushRecord push) {
        return duty.dueOn() != null
                && duty.openedAt().equals(push.getTriggeredAt())
                && duty.bearer() != null
                && duty.bearer().id().equals(push.getUnit());
    }

    /** Works began before it was sent. */
    private static boolean overtaken(PushRecord push) {
        return push.getSentAt() == null ? push.getBeforeStart() && push.getStartedAt() != null : push.getSentLate();
    }

    private @Nullable Integer workdays(LocalDate due, LocalDate done) {
        var days = policies.calendar().workdaysBetween(due, done);
        return days == 0 ? null : days;
    }

    /** The day by which one had to be sent; null while it has none. */
    @Nullable
    LocalDate dueOn(PushRecord push) {
        return of(List.of(push)).values().stream()
                .flatMap(standing -> Stream.ofNullable(standing.duty()))
                .flatMap(duty -> Stream.ofNullable(duty.dueOn()))
                .findFirst()
                .orElse(null);
    }

    /** Which of them are late now, or were when they were sent. */
    Map<UUID, Boolean> late(Collection<PushRecord> asked) {
        return of(asked).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().late()));
    }
}
