package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.engine.warning.Assessment;
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
public class DayAssessment {

    /** Projects of one transaction. */
    private static final int BATCH = 500;

    private final WatchedProjects projects;
    private final Gathering gathering;
    private final KnownMonths known;
    private final AssessedDays assessed;
    private final Rules rules;
    private final StoreFindings findings;
    private final Today today;
    private final TransactionTemplate transaction;

    DayAssessment(
            WatchedProjects projects,
            Gathering gathering,
            KnownMonths known,
            AssessedDays assessed,
            Rules rules,
            StoreFindings findings,
            Today today,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.gathering = gathering;
        this.known = known;
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
    public void yesterday(String jurisdiction) {
        var day = today.date().minusDays(1);
        var watched = projects.of(jurisdiction, day.minusMonths(Gathering.MONTHS_BACK)).stream()
                .collect(toMap(Watched::id, Function.identity()));
        var behind = assessed.behind(watched.keySet(), day);
        for (var from = 0; from < behind.size(); from += BATCH) {
            var batch = behind.subList(from, Math.min(from + BATCH, behind.size()));
            transaction.executeWithoutResult(
                    status -> assess(batch.stream().map(watched::get).toList(), day));
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
        var gathered = gathering.months(watched, day).stream()
                .collect(groupingBy(month -> Gathering.project(month.subject())));
        var months = known.keep(gathered, day);
        var left = new HashMap<UUID, Troubled>();
        var all = new ArrayList<StoreFindings.Found>();
        var byPlace = new HashMap<String, Assessment>();
        for (var one : watched) {
            var outcome = byPlace.computeIfAbsent(one.jurisdiction(), rules::assessment)
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
