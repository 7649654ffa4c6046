package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ESCALATION;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.db.duty.tables.records.EscalationRecord;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Escalation;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Steps that were reached, each stored once however often it is drawn. */
@Repository
class Escalations {

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    Escalations(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /**
     * Stores the steps that the duties have reached and that are not stored yet. One that was withdrawn, because its date
     * had moved, and is reached after all stands again; what was done about it stays done.
     *
     * @return how many were new or stand again
     */
    int draw(Collection<Duty> duties, String jurisdiction, LocalDateTime at) {
        record Reached(Duty duty, Escalation step) {}
        var reached = duties.stream()
                .flatMap(duty -> duty.reached().stream().map(step -> new Reached(duty, step)))
                .toList();
        if (reached.isEmpty()) {
            return 0;
        }
        var drawn = db.execute(
                """
                INSERT INTO duty.escalation (id, duty, subject, rule, step, occurrence, on_day, from_unit, to_unit,
                    jurisdiction, drawn_at)
                SELECT u.*, ?::text, ?::timestamp
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::date[], ?::text[],
                    ?::text[]) u
                ON CONFLICT (id) DO UPDATE SET withdrawn_at = NULL, on_day = excluded.on_day,
                    from_unit = excluded.from_unit, to_unit = excluded.to_unit, drawn_at = excluded.drawn_at
                WHERE escalation.withdrawn_at IS NOT NULL
                """,
                jurisdiction,
                at,
                reached.stream().map(r -> r.step().id()).toArray(UUID[]::new),
                reached.stream().map(r -> r.duty().id()).toArray(UUID[]::new),
                reached.stream().map(r -> r.duty().subject()).toArray(String[]::new),
                reached.stream().map(r -> r.duty().rule()).toArray(String[]::new),
                reached.stream().map(r -> r.step().step()).toArray(String[]::new),
                reached.stream().map(r -> r.step().occurrence()).toArray(Integer[]::new),
                reached.stream().map(r -> r.step().on()).toArray(LocalDate[]::new),
                reached.stream().map(r -> r.step().from()).toArray(String[]::new),
                reached.stream().map(r -> r.step().to()).toArray(String[]::new));
        if (drawn > 0) {
            events.publishEvent(new StepsChanged(jurisdiction));
        }
        return drawn;
    }

    /** Withdraws the stored steps of the subjects that a fresh assessment no longer reaches; what was sent stays sent. */
    void withdrawMissing(
            String jurisdiction, Collection<String> subjects, Collection<Duty> assessed, LocalDateTime at) {
        var reached = assessed.stream()
                .flatMap(duty -> duty.reached().stream().map(Escalation::id))
                .toArray(UUID[]::new);
        var withdrawn = db.update(ESCALATION)
                .set(ESCALATION.WITHDRAWN_AT, at)
                .where(ESCALATION.SUBJECT.eq(any(subjects.toArray(String[]::new))))
                .and(ESCALATION.WITHDRAWN_AT.isNull())
                .and(ESCALATION.ID.ne(all(reached)))
                .execute();
        if (withdrawn > 0) {
            events.publishEvent(new StepsChanged(jurisdiction));
        }
    }

    /** Every step of a duty that was ever reached, in order of their days. */
    List<EscalationRecord> of(UUID duty) {
        return db.selectFrom(ESCALATION)
                .where(ESCALATION.DUTY.eq(duty))
                .orderBy(ESCALATION.ON_DAY, ESCALATION.STEP, ESCALATION.OCCURRENCE)
                .fetch();
    }
}
