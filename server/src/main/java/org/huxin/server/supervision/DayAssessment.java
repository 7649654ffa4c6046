package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Finding;
import org.huxin.engine.warning.Troubled;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.WatchedProjects.Watched;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds what is known of projects against the rules, for the day that has ended and for the present one. */
@Service
class DayAssessment {

    /** Projects of one transaction, whose workers are held in memory together. */
    private static final int BATCH = 50;

    private final WatchedProjects projects;
    private final FollowLedger ledger;
    private final Gathering gathering;
    private final KnownMonths known;
    private final GatherExemptions gatherExemptions;
    private final KnownExemptions exemptions;
    private final AssessedDays assessed;
    private final Rules rules;
    private final StoreFindings findings;
    private final Today today;
    private final TransactionTemplate transaction;

    DayAssessment(
            WatchedProjects projects,
            FollowLedger ledger,
            Gathering gathering,
            KnownMonths known,
            GatherExemptions gatherExemptions,
            KnownExemptions exemptions,
            AssessedDays assessed,
            Rules rules,
            StoreFindings findings,
            Today today,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.ledger = ledger;
        this.gathering = gathering;
        this.known = known;
        this.gatherExemptions = gatherExemptions;
        this.exemptions = exemptions;
        this.assessed = assessed;
        this.rules = rules;
        this.findings = findings;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * Assesses every project of a jurisdiction for yesterday, unless that was done. Days that were missed are not made up for: what
     * was known on them is known no more.
     */
    void yesterday(String jurisdiction) {
        var day = today.date().minusDays(1);
        var watched = projects.of(jurisdiction, day.minusMonths(Gathering.MONTHS_BACK)).stream()
                .collect(toMap(Watched::id, Function.identity()));
        var behind = assessed.behind(watched.keySet(), day);
        inBatches(behind, batch -> assess(batch.stream().map(watched::get).toList(), day));
    }

    /** Assesses some projects for today. */
    void now(List<UUID> some) {
        inBatches(some, batch -> assess(projects.of(batch), today.date()));
    }

    private void inBatches(List<UUID> some, Consumer<List<UUID>> work) {
        for (var from = 0; from < some.size(); from += BATCH) {
            var batch = some.subList(from, Math.min(from + BATCH, some.size()));
            transaction.executeWithoutResult(status -> work.accept(batch));
        }
    }

    /** Assesses one project for today. */
    @Transactional
    void now(UUID project) {
        assess(projects.of(List.of(project)), today.date());
    }

    private void assess(Collection<Watched> wanted, LocalDate day) {
        var found = assessed.hold(wanted.stream().map(Watched::id).toList(), day);
        var watched = wanted.stream().filter(one -> found.containsKey(one.id())).toList();
        var workers = ledger.workers(watched.stream().map(Watched::id).toList(), Gathering.first(day), day);
        var gathered = gathering.months(watched, workers, day).stream()
                .collect(groupingBy(month -> Gathering.project(month.subject())));
        var months = known.keep(gathered, workers, day);
        var excused = exemptions.keep(
                watched.stream().map(Watched::id).toList(), gatherExemptions.of(watched, day), day);
        var left = new HashMap<UUID, Troubled>();
        var all = new ArrayList<StoreFindings.Found>();
        for (var one : watched) {
            var outcome = rules.assessment(one.jurisdiction(), excused.getOrDefault(one.id(), List.of()))
                    .step(
                            found.getOrDefault(one.id(), Troubled.NOTHING),
                            Dossier.of(Gathering.subject(one.id()), months.getOrDefault(one.id(), List.of())),
                            day);
            left.put(one.id(), outcome.troubled());
            for (Finding each : outcome.findings()) {
                all.add(new StoreFindings.Found(one, each));
            }
        }
        assessed.keep(day, day.isBefore(today.date()), found, left);
        findings.store(watched, all, day);
    }
}
