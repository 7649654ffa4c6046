package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.CLOSING;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.ESCALATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that were reached, for the module that does what they ask for. A step is claimed, carried out and marked in one
 * transaction: undone together, or done together.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Steps {

    /** A step of a rule. */
    public record Of(String rule, String step) {}

    private static final Condition WAITING = ESCALATION.DONE_AT.isNull().and(ESCALATION.WITHDRAWN_AT.isNull());
    private static final Condition TO_TELL = ESCALATION
            .WITHDRAWN_AT
            .isNotNull()
            .and(ESCALATION.DONE_AT.isNotNull())
            .and(ESCALATION.TOLD_AT.isNull());

    private final DSLContext db;
    private final FactStore facts;
    private final Today today;

    Steps(DSLContext db, FactStore facts, Today today) {
        this.db = db;
        this.facts = facts;
        this.today = today;
    }

    /**
     * Claims steps that wait and whose time has come, oldest first. Their subjects are held before them, in the order in
     * which commands take both; what another transaction holds is passed over.
     *
     * @param not steps that are carried out otherwise
     */
    public List<ReachedStep> claim(Collection<Of> not, int limit) {
        var due = WAITING.and(ESCALATION.NEXT_TRY_AT.isNull().or(ESCALATION.NEXT_TRY_AT.le(today.now())))
                .and(not.isEmpty() ? noCondition() : among(not).not());
        var waiting = db.select(ESCALATION.ID, ESCALATION.SUBJECT)
                .from(ESCALATION)
                .where(due)
                .orderBy(ESCALATION.DRAWN_AT, ESCALATION.ID)
                .limit(limit)
                .fetchMap(ESCALATION.ID, ESCALATION.SUBJECT);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var held = facts.tryLock(waiting.values());
        waiting.values().retainAll(held);
        return locked(
                ESCALATION.ID.eq(any(waiting.keySet().toArray(UUID[]::new))).and(due));
    }

    /**
     * Claims every waiting step of one kind and day; none while another transaction holds one of them, since what is made of
     * them must hold them all. It does not wait, so that it never stands in a ring of transactions that wait for each other.
     */
    public List<ReachedStep> claimAll(String jurisdiction, Of of, LocalDate on) {
        var all = WAITING.and(ESCALATION.JURISDICTION.eq(jurisdiction))
                .and(ESCALATION.RULE.eq(of.rule()).and(ESCALATION.STEP.eq(of.step())))
                .and(ESCALATION.ON_DAY.eq(on));
        var waiting = db.fetchCount(ESCALATION, all);
        var claimed = locked(all);
        return claimed.size() == waiting ? claimed : List.of();
    }

    /** Claims steps that were withdrawn after they had been carried out. */
    public List<ReachedStep> claimToTell(int limit) {
        return rows().where(TO_TELL)
                .orderBy(ESCALATION.WITHDRAWN_AT, ESCALATION.ID)
                .limit(limit)
                .forUpdate()
                .of(ESCALATION)
                .skipLocked()
                .fetch(Steps::step);
    }

    /** Days on which steps of one kind wait, by jurisdiction and kind. */
    public List<WaitingDay> waitingDays(Collection<Of> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : db.selectDistinct(ESCALATION.JURISDICTION, ESCALATION.RULE, ESCALATION.STEP, ESCALATION.ON_DAY)
                        .from(ESCALATION)
                        .where(WAITING)
                        .and(ESCALATION.NEXT_TRY_AT.isNull().or(ESCALATION.NEXT_TRY_AT.le(today.now())))
                        .and(among(kinds))
                        .orderBy(ESCALATION.ON_DAY, ESCALATION.JURISDICTION, ESCALATION.RULE, ESCALATION.STEP)
                        .fetch(row -> new WaitingDay(row.value1(), new Of(row.value2(), row.value3()), row.value4()));
    }

    /** A day with waiting steps of one kind. */
    public record WaitingDay(String jurisdiction, Of of, LocalDate on) {}

    /** Whether every step that time alone reaches by that moment has been drawn. */
    public boolean drawnThrough(String jurisdiction, LocalDateTime moment) {
        var closed = exists(selectOne()
                .from(CLOSING)
                .where(CLOSING.JURISDICTION.eq(jurisdiction))
                .and(CLOSING.CLOSED_THROUGH.ge(moment)));
        var drawn = closed.andNot(wakesBy(
                        jurisdiction, moment, condition(ENTRY.GOES_ROUND).not()))
                .andNot(wakesBy(jurisdiction, moment, condition(ENTRY.GOES_ROUND)));
        return Boolean.TRUE.equals(db.select(drawn).fetchSingle().value1());
    }

    private static Condition wakesBy(String jurisdiction, LocalDateTime moment, Condition kind) {
        return exists(selectOne()
                .from(ENTRY)
                .where(ENTRY.JURISDICTION.eq(jurisdiction))
                .and(ENTRY.WAKE_AT.le(moment))
                .and(kind));
    }

    public void done(Collection<UUID> steps) {
        db.update(ESCALATION)
                .set(ESCALATION.DONE_AT, today.now())
                .setNull(ESCALATION.PROBLEM)
                .where(ESCALATION.ID.eq(any(steps.toArray(UUID[]::new))))
                .execute();
    }

    public void told(Collection<UUID> steps) {
        db.update(ESCALATION)
                .set(ESCALATION.TOLD_AT, today.now())
                .where(ESCALATION.ID.eq(any(steps.toArray(UUID[]::new))))
                .execute();
    }

    /** Puts steps off after a try that failed. */
    public void failed(Collection<UUID> steps, String problem, LocalDateTime nextTry) {
        db.update(ESCALATION)
                .set(ESCALATION.TRIES, ESCALATION.TRIES.plus(1))
                .set(ESCALATION.NEXT_TRY_AT, nextTry)
                .set(ESCALATION.PROBLEM, problem)
                .where(ESCALATION.ID.eq(any(steps.toArray(UUID[]::new))))
                .execute();
    }

    /** Steps of some kinds on a day that still hold, at most so many. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ReachedStep> on(String jurisdiction, Collection<Of> kinds, LocalDate day, int limit) {
        return rows().where(holding(jurisdiction, kinds))
                .and(ESCALATION.ON_DAY.eq(day))
                .orderBy(ESCALATION.ID)
                .limit(limit)
                .fetch(Steps::step);
    }

    /** Days with a step of these kinds, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<LocalDate> days(String jurisdiction, Collection<Of> kinds, int limit) {
        return db.selectDistinct(ESCALATION.ON_DAY)
                .from(ESCALATION)
                .where(holding(jurisdiction, kinds))
                .orderBy(ESCALATION.ON_DAY.desc())
                .limit(limit)
                .fetch(ESCALATION.ON_DAY);
    }

    /** How often a step of each duty came round until that day. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, Integer> times(Collection<UUID> duties, LocalDate until) {
        return db.select(ESCALATION.DUTY, count())
                .from(ESCALATION)
                .where(ESCALATION.DUTY.eq(any(duties.toArray(UUID[]::new))))
                .and(ESCALATION.WITHDRAWN_AT.isNull())
                .and(ESCALATION.ON_DAY.le(until))
                .groupBy(ESCALATION.DUTY)
                .fetchMap(ESCALATION.DUTY, count());
    }

    private static Condition holding(String jurisdiction, Collection<Of> kinds) {
        return ESCALATION.JURISDICTION.eq(jurisdiction).and(among(kinds)).and(ESCALATION.WITHDRAWN_AT.isNull());
    }

    private static Condition among(Collection<Of> kinds) {
        return or(kinds.stream()
                .map(kind -> ESCALATION.RULE.eq(kind.rule()).and(ESCALATION.STEP.eq(kind.step())))
                .toList());
    }

    private List<ReachedStep> locked(Condition which) {
        return rows().where(which)
                .orderBy(ESCALATION.DRAWN_AT, ESCALATION.ID)
                .forUpdate()
                .of(ESCALATION)
                .skipLocked()
                .fetch(Steps::step);
    }

    private SelectJoinStep<Record> rows() {
        return db.select(ESCALATION.asterisk(), ENTRY.OFFICER, ENTRY.OPENED_AT, ENTRY.DUE_AT)
                .from(ESCALATION)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ESCALATION.DUTY));
    }

    private static ReachedStep step(Record row) {
        return new ReachedStep(
                row.get(ESCALATION.ID),
                row.get(ESCALATION.DUTY),
                row.get(ESCALATION.JURISDICTION),
                row.get(ESCALATION.SUBJECT),
                row.get(ESCALATION.RULE),
                row.get(ESCALATION.STEP),
                row.get(ESCALATION.OCCURRENCE),
                row.get(ESCALATION.ON_DAY),
                row.get(ESCALATION.FROM_UNIT),
                row.get(ESCALATION.TO_UNIT),
                row.get(ENTRY.OFFICER),
                row.get(ENTRY.OPENED_AT),
                row.get(ENTRY.DUE_AT),
                row.get(ESCALATION.TRIES));
    }
}
