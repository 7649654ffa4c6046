package org.huxin.server.project.push;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.project.PushFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens pushes and takes them back. The project is held by whoever calls. */
@Component
class Triggers {

    private static final String SYSTEM = "system";

    private final Pushes pushes;
    private final PushKinds kinds;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Triggers(
            Pushes pushes,
            PushKinds kinds,
            Directory directory,
            CurrentOfficer officer,
            ApplicationEventPublisher facts,
            Today today) {
        this.pushes = pushes;
        this.kinds = kinds;
        this.directory = directory;
        this.officer = officer;
        this.facts = facts;
        this.today = today;
    }

    /** Why a unit must push, and since when. */
    record Cause(
            String kind,
            Unit unit,
            LocalDateTime at,
            @Nullable LocalDate startsOn,
            boolean beforeStart) {}

    /** The push of that kind and unit that stands. */
    Optional<PushRecord> standing(UUID project, String kind, String unit) {
        return pushes.standing(project).stream()
                .filter(push -> push.getKind().equals(kind) && push.getUnit().equals(unit))
                .findFirst();
    }

    PushRecord open(ConstructionProjectRecord project, Cause cause) {
        var push = new PushRecord();
        push.setId(RowId.at(cause.at()));
        push.setVersion(1L);
        push.setJurisdiction(project.getJurisdiction());
        push.setProject(project.getId());
        push.setKind(cause.kind());
        push.setUnit(cause.unit().id());
        push.setTriggeredAt(cause.at());
        push.setStartsOn(cause.startsOn());
        push.setBeforeStart(cause.beforeStart());
        push.setRecordedAt(today.now());
        push.setRecordedBy(officer.find().map(ActingOfficer::id).orElse(SYSTEM));
        pushes.add(push);
        facts.publishEvent(new PushFact.Triggered(
                Pushes.subject(push),
                cause.at(),
                project.getJurisdiction(),
                project.getId().toString(),
                project.getNumber(),
                project.getName(),
                cause.kind(),
                cause.unit().id(),
                cause.unit().kind(),
                project.getRegion(),
                cause.startsOn()));
        var started = project.getStartedAt();
        if (started != null && cause.beforeStart()) {
            begin(List.of(push), started);
        }
        return push;
    }

    /** Works began: told once of every push. */
    void begin(Collection<PushRecord> ofProject, LocalDateTime startedAt) {
        var now = today.now();
        var told =
                ofProject.stream().filter(push -> push.getStartedAt() == null).toList();
        told.forEach(push -> push.setStartedAt(startedAt));
        pushes.save(told);
        told.forEach(push -> facts.publishEvent(new PushFact.WorksStarted(
                Pushes.subject(push), now, push.getJurisdiction(), push.getSentAt() == null)));
    }

    void withdraw(Collection<PushRecord> taken, String why) {
        var now = today.now();
        taken.forEach(push -> {
            push.setWithdrawnAt(now);
            push.setWithdrawnWhy(why);
        });
        pushes.save(taken);
        taken.forEach(
                push -> facts.publishEvent(new PushFact.Withdrawn(Pushes.subject(push), now, push.getJurisdiction())));
    }

    /** What is owed before works begin on a planned day. A day that has come is not moved away again. */
    void plan(ConstructionProjectRecord project, LocalDate startsOn, LocalDateTime at) {
        kinds.find(project.getJurisdiction(), PushKinds.START_PLANNED)
                .ifPresent(entry -> pusher(project)
                        .filter(unit -> kinds.isFor(project.getJurisdiction(), entry, unit))
                        .ifPresent(unit -> {
                            var window = kinds.opensOn(entry, startsOn).atStartOfDay();
                            var opens = window.isAfter(at) ? window : at;
                            renew(
                                    project,
                                    new Cause(entry.code(), unit, opens, startsOn, PushKinds.beforeStart(entry)));
                        }));
    }

    /** What a unit owes for works of its own. */
    void ownWorks(ConstructionProjectRecord project, LocalDateTime at) {
        var own = project.getOwnProjectOf();
        if (own == null) {
            return;
        }
        directory
                .unit(own)
                .ifPresent(unit -> kinds.ofOwnWorks(project.getJurisdiction(), unit)
                        .forEach(entry -> renew(
                                project,
                                new Cause(
                                        entry.code(),
                                        unit,
                                        at,
                                        project.getPlannedStart(),
                                        PushKinds.beforeStart(entry)))));
    }

    private void renew(ConstructionProjectRecord project, Cause cause) {
        var standing = standing(project.getId(), cause.kind(), cause.unit().id());
        if (standing.isEmpty()) {
            open(project, cause);
            return;
        }
        var push = standing.get();
        if (push.getSentAt() == null
                && cause.startsOn() != null
                && !cause.startsOn().equals(push.getStartsOn())
                && ahead(push.getStartsOn())) {
            withdraw(List.of(push), "计划开工日变更");
            open(project, cause);
        }
    }

    private boolean ahead(@Nullable LocalDate startsOn) {
        return startsOn == null || startsOn.isAfter(today.date());
    }

    /** The unit that answers for what is known of a project: who carries it out, its industry, who entered it. */
    Optional<Unit> pusher(ConstructionProjectRecord project) {
        return Stream.of(project.getOwnProjectOf(), project.getIndustryUnit(), project.getSourceUnit())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(directory::unit);
    }
}
