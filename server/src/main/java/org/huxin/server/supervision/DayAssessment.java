package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.engine.warning.Assessment;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Month;
import org.huxin.engine.warning.Troubled;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.huxin.server.supervision.indicators.FirmsTold;
import org.huxin.server.supervision.indicators.WatchedFirms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds what is known of projects and firms against the rules, for the day that has ended and for the present one. */
@Service
public class DayAssessment {

    /** Projects or firms of one transaction. */
    private static final int BATCH = 500;

    private final WatchedProjects projects;
    private final Gathering gathering;
    private final WatchedFirms firms;
    private final FirmGathering firmGathering;
    private final KnownMonths known;
    private final AssessedDays assessed;
    private final Rules rules;
    private final StoreFindings findings;
    private final Today today;
    private final TransactionTemplate transaction;
    private final TransactionTemplate anew;

    DayAssessment(
            WatchedProjects projects,
            Gathering gathering,
            WatchedFirms firms,
            FirmGathering firmGathering,
            KnownMonths known,
            AssessedDays assessed,
            Rules rules,
            StoreFindings findings,
            Today today,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.gathering = gathering;
        this.firms = firms;
        this.firmGathering = firmGathering;
        this.known = known;
        this.assessed = assessed;
        this.rules = rules;
        this.findings = findings;
        this.today = today;
        this.transaction = transaction;
        this.anew = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Assesses every project and firm of a jurisdiction for yesterday, unless that was done. Days that were missed are not made up
     * for: what was known on them is known no more.
     */
    public void yesterday(String jurisdiction) {
        var day = today.date().minusDays(1);
        var works = projects.of(jurisdiction, day.minusMonths(Gathering.MONTHS_BACK)).stream()
                .collect(toMap(Watched::id, Function.identity()));
        behind(Kind.PROJECT, byId(works.values().stream().map(WatchedSubject::of)), day, months(works, day));
        behind(Kind.FIRM, byId(firms.of(jurisdiction).stream().map(WatchedSubject::of)), day, told(day));
    }

    private void behind(Kind kind, Map<UUID, WatchedSubject> watched, LocalDate day, Gather gather) {
        var behind = assessed.behind(watched.keySet(), day);
        for (var from = 0; from < behind.size(); from += BATCH) {
            var batch = behind.subList(from, Math.min(from + BATCH, behind.size())).stream()
                    .map(watched::get)
                    .toList();
            transaction.executeWithoutResult(status -> assess(kind, batch, day, gather));
        }
    }

    /** Assesses one project for today. */
    @Transactional
    void now(UUID project) {
        var day = today.date();
        var works = projects.of(List.of(project)).stream().collect(toMap(Watched::id, Function.identity()));
        assess(Kind.PROJECT, works.values().stream().map(WatchedSubject::of).toList(), day, months(works, day));
    }

    /** Assesses firms for today once what was told of them stands; if that fails, the end of the day makes up for it. */
    @TransactionalEventListener
    void now(FirmsTold told) {
        var day = today.date();
        var all = told.firms().stream().sorted().toList();
        for (var from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(from + BATCH, all.size()));
            anew.executeWithoutResult(status -> assess(
                    Kind.FIRM, firms.of(batch).stream().map(WatchedSubject::of).toList(), day, told(day)));
        }
    }

    /** Reads what is known of some who are watched. */
    @FunctionalInterface
    private interface Gather {
        Stream<? extends Month> months(Collection<UUID> ids);
    }

    private Gather months(Map<UUID, Watched> works, LocalDate day) {
        return ids -> gathering.months(ids.stream().map(works::get).toList(), day).stream();
    }

    private Gather told(LocalDate day) {
        return ids -> firmGathering.months(ids, day).stream();
    }

    private static Map<UUID, WatchedSubject> byId(Stream<WatchedSubject> watched) {
        return watched.collect(toMap(WatchedSubject::id, Function.identity()));
    }

    private void assess(Kind kind, List<WatchedSubject> wanted, LocalDate day, Gather gather) {
        var found = assessed.hold(wanted.stream().map(WatchedSubject::id).toList(), day);
        var watched = wanted.stream().filter(one -> found.containsKey(one.id())).toList();
        Map<UUID, List<Month>> gathered = gather.months(
                        watched.stream().map(WatchedSubject::id).toList())
                .collect(groupingBy(month -> WatchedSubject.id(month.subject()), mapping(Month.class::cast, toList())));
        var months = known.keep(kind, gathered, day);
        var left = new HashMap<UUID, Troubled>();
        var all = new ArrayList<StoreFindings.Found>();
        var byPlace = new HashMap<String, Assessment>();
        for (var one : watched) {
            var outcome = byPlace.computeIfAbsent(one.jurisdiction(), rules::assessment)
                    .step(
                            found.getOrDefault(one.id(), Troubled.NOTHING),
                            Dossier.of(kind.subject(one.id()), months.getOrDefault(one.id(), List.of())),
                            day);
            left.put(one.id(), outcome.troubled());
            outcome.findings().forEach(each -> all.add(new StoreFindings.Found(one, each)));
        }
        assessed.keep(day, day.isBefore(today.date()), found, left);
        findings.store(kind, watched, all, day);
    }
}
