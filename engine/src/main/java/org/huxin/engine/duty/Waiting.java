package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of a duty, what the passing of time needs to know and all that it can change.
 *
 * @param duty id of the duty
 * @param status where it stands
 * @param dueAt first moment that is too late; null for "until done" and while its gap is unset
 * @param agenda what comes if nothing further happens, in order
 */
public record Waiting(UUID duty, Status status, @Nullable LocalDateTime dueAt, List<Coming> agenda) {

    public Waiting {
        agenda = List.copyOf(agenda);
    }

    /**
     * What time did.
     *
     * @param left how the duty waits on
     * @param reached escalations reached on the way, in order
     */
    public record Passed(Waiting left, List<Escalation> reached) {}

    /** The next moment at which time alone changes something; null when it never does. */
    public @Nullable LocalDateTime wakeAt() {
        var next = agenda.isEmpty() ? null : agenda.getFirst().moment();
        return status == Status.OPEN && dueAt != null && (next == null || dueAt.isBefore(next)) ? dueAt : next;
    }

    /** Once business time is closed through a later moment and nothing else has happened. */
    public Passed closedThrough(LocalDateTime through) {
        var wake = wakeAt();
        if (wake == null || wake.isAfter(through)) {
            return new Passed(this, List.of());
        }
        var reached = new ArrayList<Escalation>();
        var left = new ArrayList<Coming>();
        for (var coming : agenda) {
            draw(coming, through, reached, left);
        }
        reached.sort(Escalation.ORDER);
        left.sort(Coming.IN_TIME);
        var late = status == Status.OPEN && dueAt != null && !dueAt.isAfter(through);
        return new Passed(new Waiting(duty, late ? Status.OVERDUE : status, dueAt, left), reached);
    }

    private void draw(Coming coming, LocalDateTime through, List<Escalation> reached, List<Coming> left) {
        var next = coming;
        while (!next.moment().isAfter(through)) {
            if (next.step().equals(Coming.NEXT_ROUND)) {
                return;
            }
            reached.add(Escalation.of(duty, next));
            if (!next.weekly()) {
                return;
            }
            next = next.again();
        }
        left.add(next);
    }
}
