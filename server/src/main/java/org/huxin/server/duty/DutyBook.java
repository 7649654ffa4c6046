package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Fact;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores facts and keeps what is owed because of them, in the transaction of the command that published them. A command
 * that fails leaves neither fact nor duty.
 */
@Service
public class DutyBook implements SubjectLock {

    private final FactStore facts;
    private final DutyRows duties;
    private final Receipts receipts;
    private final Escalations escalations;
    private final ClosingMarks marks;
    private final Policies policies;
    private final Today today;
    private final CurrentOfficer officer;

    DutyBook(
            FactStore facts,
            DutyRows duties,
            Receipts receipts,
            Escalations escalations,
            ClosingMarks marks,
            Policies policies,
            Today today,
            CurrentOfficer officer) {
        this.facts = facts;
        this.duties = duties;
        this.receipts = receipts;
        this.escalations = escalations;
        this.marks = marks;
        this.policies = policies;
        this.today = today;
        this.officer = officer;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(org.huxin.server.kernel.Fact fact) {
        record(List.of(fact));
    }

    /**
     * Stores the facts and assesses their subjects. One fact or ten thousand cost the same number of statements.
     *
     * @param published facts of any subjects and jurisdictions; those of one subject in the order they happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<? extends org.huxin.server.kernel.Fact> published) {
        byJurisdiction(published).forEach((jurisdiction, facts) -> {
            var subjects = facts.stream().map(FactRecord::subject).collect(Collectors.toSet());
            record(jurisdiction, facts, this.facts.lock(subjects));
        });
    }

    /**
     * As {@link #record}, for the first facts of subjects that the command itself has made: nobody else can know them, so
     * nothing is locked and no history read.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(List<? extends org.huxin.server.kernel.Fact> published) {
        byJurisdiction(published).forEach((jurisdiction, facts) -> record(jurisdiction, facts, Map.of()));
    }

    private static Map<String, List<FactRecord>> byJurisdiction(
            List<? extends org.huxin.server.kernel.Fact> published) {
        return published.stream()
                .map(FactRecord::of)
                .collect(Collectors.groupingBy(FactRecord::jurisdiction, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> subjects) {
        facts.lock(subjects);
    }

    /**
     * Assesses subjects anew without a new fact: a round of a cycle began, or rules or calendar changed.
     *
     * @return how many escalations were drawn
     */
    int reassess(String jurisdiction, Collection<String> subjects) {
        facts.lock(subjects);
        return assess(jurisdiction, facts.load(subjects), duties.of(subjects));
    }

    private void record(String jurisdiction, List<FactRecord> published, Map<String, Integer> lastNumber) {
        var appended = facts.append(
                published,
                lastNumber,
                today.now(),
                officer.find().map(ActingOfficer::id).orElse(null));
        // a subject heard of for the first time has no history to read
        Map<String, List<Fact>> history = lastNumber.isEmpty() ? new HashMap<>() : facts.load(lastNumber.keySet());
        for (var fact : appended) {
            if (!lastNumber.containsKey(fact.subject())) {
                history.computeIfAbsent(fact.subject(), subject -> new ArrayList<>())
                        .add(fact);
            }
        }
        var stored = lastNumber.isEmpty() ? Map.<UUID, EntryRecord>of() : duties.of(lastNumber.keySet());
        assess(jurisdiction, history, stored);
    }

    /** @return how many escalations were drawn */
    private int assess(String jurisdiction, Map<String, List<Fact>> history, Map<UUID, EntryRecord> stored) {
        // read after the duties are held: a closing that held them before has moved the mark by now
        var closedThrough = marks.closedThrough(jurisdiction);
        var book = policies.ruleBook(jurisdiction);
        var assessed = new ArrayList<Duty>();
        var changes = new ArrayList<DutyChange>();
        history.forEach((subject, subjectFacts) -> {
            for (var duty : book.engine().assess(subjectFacts, closedThrough)) {
                assessed.add(duty);
                var change = change(jurisdiction, duty, subjectFacts, stored.get(duty.id()));
                if (change != null) {
                    changes.add(change);
                }
            }
        });
        duties.store(changes);
        file(changes, closedThrough, book, history);
        var drawn = escalations.draw(
                assessed.stream().flatMap(Escalations.Reached::of).toList(), jurisdiction, today.now());
        if (!stored.isEmpty()) {
            var gone = new HashSet<>(stored.keySet());
            assessed.forEach(duty -> gone.remove(duty.id()));
            duties.withdraw(gone);
            escalations.withdrawMissing(jurisdiction, stored.keySet(), assessed, today.now());
        }
        return drawn;
    }

    private void file(
            List<DutyChange> changes, LocalDateTime closedThrough, RuleBook book, Map<String, List<Fact>> history) {
        receipts.file(
                changes.stream()
                        .map(change -> new Receipts.Filing(
                                change.duty().id(),
                                change.revision(),
                                history.getOrDefault(change.duty().subject(), List.of())
                                        .size(),
                                Receipts.Body.of(change.duty())))
                        .toList(),
                closedThrough,
                book.hash());
    }

    private static @Nullable DutyChange change(
            String jurisdiction, Duty duty, List<Fact> history, @Nullable EntryRecord stored) {
        var officer = officer(duty.bearer(), history);
        if (stored != null && same(duty, officer, stored)) {
            return null;
        }
        return new DutyChange(duty, jurisdiction, officer, stored == null ? 1 : stored.getRevision() + 1);
    }

    private static boolean same(Duty duty, @Nullable String officer, EntryRecord stored) {
        var due = duty.due();
        return duty.status().name().equals(stored.getStatus())
                && Objects.equals(due == null ? null : due.end(), stored.getDueAt())
                && Objects.equals(duty.bearer(), stored.getBearer())
                && Objects.equals(officer, stored.getOfficer())
                && Objects.equals(duty.metAt(), stored.getMetAt())
                && (due != null && due.provisional()) == stored.getProvisional()
                && Agenda.write(duty.agenda()).equals(stored.getAgenda());
    }

    /** The officer whom the latest fact names for the bearing unit. */
    private static @Nullable String officer(@Nullable String bearer, List<Fact> history) {
        if (bearer == null) {
            return null;
        }
        for (var fact : history.reversed()) {
            if (bearer.equals(fact.text("unit")) && fact.text("officer") != null) {
                return fact.text("officer");
            }
        }
        return null;
    }
}
