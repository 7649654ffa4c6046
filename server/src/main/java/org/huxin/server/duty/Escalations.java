package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ESCALATION;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.duty.tables.records.EscalationRecord;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Escalation;
import org.huxin.server.kernel.CopyRows;
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
     * Stores the steps that duties have reached and that are not stored yet. One that was withdrawn, because its date had
     * moved, and is reached after all stands again; what was done about it stays done.
     *
     * @return how many were new or stand again
     */
    int draw(List<Reached> reached, String jurisdiction, LocalDateTime at) {
        return reached.isEmpty() ? 0 : store(reached, standing(reached), jurisdiction, at);
    }

    /**
     * As {@link #draw}, for steps that lay ahead until time reached them: of those, only withdrawn ones can be stored.
     *
     * @param withdrawn duties that have such steps
     * @return how many were new or stand again
     */
    int drawAhead(List<Reached> reached, List<UUID> withdrawn, String jurisdiction, LocalDateTime at) {
        return reached.isEmpty() ? 0 : store(reached, withdrawn(withdrawn), jurisdiction, at);
    }

    /** @param stored whether each of the steps that are stored was withdrawn, by id */
    private int store(List<Reached> reached, Map<UUID, Boolean> stored, String jurisdiction, LocalDateTime at) {
        var fresh = reached.stream()
                .filter(each -> !stored.containsKey(each.step().id()))
                .toList();
        var again = reached.stream()
                .filter(each -> Boolean.TRUE.equals(stored.get(each.step().id())))
                .toList();
        insert(fresh, jurisdiction, at);
        standAgain(again, at);
        var drawn = fresh.size() + again.size();
        if (drawn > 0) {
            events.publishEvent(new StepsChanged(jurisdiction));
        }
        return drawn;
    }

    /** A step that a duty of the rule, about the subject, has reached. */
    record Reached(String subject, String rule, Escalation step) {

        static Stream<Reached> of(Duty duty) {
            return duty.reached().stream().map(step -> new Reached(duty.subject(), duty.rule(), step));
        }
    }

    private Map<UUID, Boolean> withdrawn(List<UUID> duties) {
        return duties.isEmpty()
                ? Map.of()
                : db.select(ESCALATION.ID)
                        .from(ESCALATION)
                        .where(ESCALATION.WITHDRAWN_AT.isNotNull())
                        .and(ESCALATION.DUTY.eq(any(duties.toArray(UUID[]::new))))
                        .fetchMap(ESCALATION.ID, step -> true);
    }

    /** Who draws them holds their duties. */
    private Map<UUID, Boolean> standing(List<Reached> reached) {
        var withdrawn = field(ESCALATION.WITHDRAWN_AT.isNotNull());
        return db.select(ESCALATION.ID, withdrawn)
                .from(ESCALATION)
                .where(ESCALATION.ID.eq(
                        any(reached.stream().map(each -> each.step().id()).toArray(UUID[]::new))))
                .fetchMap(ESCALATION.ID, withdrawn);
    }

    private void insert(List<Reached> fresh, String jurisdiction, LocalDateTime at) {
        if (fresh.isEmpty()) {
            return;
        }
        var rows = new CopyRows(
                "duty.escalation",
                fresh.size(),
                "id",
                "duty",
                "jurisdiction",
                "subject",
                "rule",
                "step",
                "occurrence",
                "on_day",
                "from_unit",
                "to_unit",
                "drawn_at");
        for (var each : fresh) {
            var step = each.step();
            rows.begin()
                    .id(step.id())
                    .id(step.duty())
                    .text(jurisdiction)
                    .text(each.subject())
                    .text(each.rule())
                    .text(step.step())
                    .number(step.occurrence())
                    .day(step.on())
                    .text(step.from())
                    .text(step.to())
                    .moment(at);
        }
        rows.send(db);
    }

    private void standAgain(List<Reached> again, LocalDateTime at) {
        if (again.isEmpty()) {
            return;
        }
        var steps = again.stream().map(Reached::step).toList();
        db.execute(
                """
                UPDATE duty.escalation e
                SET withdrawn_at = NULL, on_day = u.on_day, from_unit = u.from_unit, to_unit = u.to_unit, drawn_at = ?
                FROM unnest(?::uuid[], ?::date[], ?::text[], ?::text[]) AS u (id, on_day, from_unit, to_unit)
                WHERE e.id = u.id
                """,
                at,
                steps.stream().map(Escalation::id).toArray(UUID[]::new),
                steps.stream().map(Escalation::on).toArray(LocalDate[]::new),
                steps.stream().map(Escalation::from).toArray(String[]::new),
                steps.stream().map(Escalation::to).toArray(String[]::new));
    }

    /** Withdraws the stored steps of duties that a fresh assessment no longer reaches; what was sent stays sent. */
    void withdrawMissing(String jurisdiction, Collection<UUID> duties, Collection<Duty> assessed, LocalDateTime at) {
        var reached = assessed.stream()
                .flatMap(duty -> duty.reached().stream().map(Escalation::id))
                .toArray(UUID[]::new);
        var withdrawn = db.update(ESCALATION)
                .set(ESCALATION.WITHDRAWN_AT, at)
                .where(ESCALATION.DUTY.eq(any(duties.toArray(UUID[]::new))))
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
