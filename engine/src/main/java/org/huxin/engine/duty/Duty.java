package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.engine.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What somebody owes.
 *
 * @param id hash of subject, rule, opening fact and round
 * @param rule id of the rule
 * @param subject what it is about
 * @param openedBy id of the fact that opened it
 * @param round 1, counting up for cycles
 * @param role the role word that bears it
 * @param bearer the unit that bears it; null while no role stands for anybody
 * @param openedAt when it opened
 * @param due its deadline; null for "until done" and while its gap is unset
 * @param firstDue its deadline before extensions and pauses
 * @param status where it stands
 * @param metAt when it was done; null while it is not
 * @param facts ids of the facts that decided this, opening fact first
 * @param computed the dates computed, for the receipt
 * @param reached escalations reached, in order
 * @param agenda what comes if nothing further happens, in order
 */
public record Duty(
        UUID id,
        String rule,
        String subject,
        String openedBy,
        int round,
        String role,
        @Nullable String bearer,
        LocalDateTime openedAt,
        @Nullable Deadline due,
        @Nullable Deadline firstDue,
        Status status,
        @Nullable LocalDateTime metAt,
        List<String> facts,
        List<Computed> computed,
        List<Escalation> reached,
        List<Coming> agenda) {

    public Duty {
        facts = List.copyOf(facts);
        computed = List.copyOf(computed);
        reached = List.copyOf(reached);
        agenda = List.copyOf(agenda);
    }

    /** The next moment at which this duty changes by time alone; null when it never does. */
    public @Nullable LocalDateTime wakeAt() {
        return waiting().wakeAt();
    }

    private Waiting waiting() {
        return new Waiting(id, status, due == null ? null : due.end(), agenda);
    }

    /** Whether the next round of a cycle begins by that moment, which only a fresh assessment can draw. */
    public boolean roundEndsBy(LocalDateTime through) {
        return agenda.stream()
                .anyMatch(coming -> coming.step().equals(Coming.NEXT_ROUND)
                        && !coming.moment().isAfter(through));
    }

    /**
     * This duty once business time is closed through a later moment and nothing else has happened. Equal to a fresh
     * assessment at that moment, except that rounds of a cycle are opened by the assessment only.
     */
    public Duty closedThrough(LocalDateTime through) {
        var passed = waiting().closedThrough(through);
        var drawn = new ArrayList<>(reached);
        drawn.addAll(passed.reached());
        drawn.sort(Escalation.ORDER);
        return new Duty(
                id,
                rule,
                subject,
                openedBy,
                round,
                role,
                bearer,
                openedAt,
                due,
                firstDue,
                passed.left().status(),
                metAt,
                facts,
                computed,
                drawn,
                passed.left().agenda());
    }
}
