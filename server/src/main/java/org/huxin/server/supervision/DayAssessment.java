package org.huxin.server.supervision;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Troubled;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.KeepKnown.Known;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.huxin.server.supervision.indicators.FirmsTold;
import org.huxin.server.supervision.indicators.WatchedFirms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what is known of projects and firms against the rules, for the day that has ended and for the present one. */
@Service
public class DayAssessment {

    private static final Logger LOG = LoggerFactory.getLogger(DayAssessment.class);

    private final WatchedProjects projects;
    private final WatchedFirms firms;
    private final KeepKnown known;
    private final AssessedDays assessed;
    private final Rules rules;
    private final StoreFindings findings;
    private final Today today;
    private final Batches batches;

    DayAssessment(
            WatchedProjects projects,
            WatchedFirms firms,
            KeepKnown known,
            AssessedDays assessed,
            Rules rules,
            StoreFindings findings,
            Today today,
            Batches batches) {
        this.projects = projects;
        this.firms = firms;
        this.known = known;
        this.assessed = assessed;
        this.rules = rules;
        this.findings = findings;
        this.today = today;
        this.batches = batches;
    }

    /** Reads what is known of some who are watched. */
    @FunctionalInterface
    private interface Reading {
        Known of(List<UUID> ids);
    }

    /**
     * Assesses every project and firm of a jurisdiction for yesterday, unless that was done. Days that were missed are not made up
     * for: what was known on them is known no more.
     */
    public void yesterday(String jurisdiction) {
        var day = today.date().minusDays(1);
        var works = byId(projects.of(jurisdiction, day.minusMonths(Gathering.MONTHS_BACK)));
        behind(Kind.PROJECT, works.values().stream().map(WatchedSubject::of), day, ofProjects(works, day));
        behind(Kind.FIRM, firms.of(jurisdiction).stream().map(WatchedSubject::of), day, ofFirms(day));
    }

    private void behind(Kind kind, Stream<WatchedSubject> all, LocalDate day, Reading reading) {
        var watched = all.collect(toMap(WatchedSubject::id, Function.identity()));
        batches.atOnce(
                assessed.behind(watched.keySet(), day),
                batch -> assess(kind, batch.stream().map(watched::get).toList(), day, reading));
    }

    /** Assesses one project for today. */
    @Transactional
    void now(UUID project) {
        projectsNow(List.of(project));
    }

    /** Assesses some projects for today. */
    void now(List<UUID> some) {
        batches.inTurn(some, this::projectsNow);
    }

    private void projectsNow(List<UUID> some) {
        var day = today.date();
        var works = byId(projects.of(some));
        assess(Kind.PROJECT, works.values().stream().map(WatchedSubject::of).toList(), day, ofProjects(works, day));
    }

    /** Assesses firms for today once what was told of them stands; if that fails, the end of the day makes up for it. */
    @EventListener
    void now(FirmsTold told) {
        var day = today.date();
        try {
            batches.inTurn(
                    told.firms().stream().sorted().toList(),
                    batch -> assess(
                            Kind.FIRM,
                            firms.of(batch).stream().map(WatchedSubject::of).toList(),
                            day,
                            ofFirms(day)));
        } catch (RuntimeException failed) {
            LOG.warn("{} firms were told of and not assessed", told.firms().size(), failed);
        }
    }

    private Reading ofProjects(Map<UUID, Watched> works, LocalDate day) {
        return ids -> known.projects(ids.stream().map(works::get).toList(), day);
    }

    private Reading ofFirms(LocalDate day) {
        return ids -> known.firms(ids, day);
    }

    private static Map<UUID, Watched> byId(List<Watched> works) {
        return works.stream().collect(toMap(Watched::id, Function.identity()));
    }

    private void assess(Kind kind, List<WatchedSubject> wanted, LocalDate day, Reading reading) {
        var found = assessed.hold(wanted.stream().map(WatchedSubject::id).toList(), day);
        var watched = wanted.stream().filter(one -> found.containsKey(one.id())).toList();
        var read = reading.of(watched.stream().map(WatchedSubject::id).toList());
        var left = new HashMap<UUID, Troubled>();
        var all = new ArrayList<StoreFindings.Found>();
        for (var one : watched) {
            var outcome = rules.assessment(one.jurisdiction(), read.exemptions().getOrDefault(one.id(), List.of()))
                    .step(
                            Objects.requireNonNull(found.get(one.id())).before(),
                            Dossier.of(kind.subject(one.id()), read.months().getOrDefault(one.id(), List.of())),
                            day);
            left.put(one.id(), outcome.troubled());
            outcome.findings().forEach(each -> all.add(new StoreFindings.Found(one, each)));
        }
        assessed.keep(day, day.isBefore(today.date()), found, left);
        var before = new HashMap<UUID, LocalDate>();
        found.forEach((id, one) -> before.put(id, one.day()));
        findings.store(kind, watched, all, before, day);
    }
}
