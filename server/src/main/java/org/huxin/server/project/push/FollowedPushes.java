package org.huxin.server.project.push;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.project.PetitionedProjects;
import org.huxin.server.project.PushFact;
import org.huxin.server.project.register.Project;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 未及时推送又发生欠薪信访: tells every push of a project that a petition came, and one that nobody ever entered. */
@Component
class FollowedPushes implements PetitionedProjects {

    private final Pushes pushes;
    private final PushKinds kinds;
    private final Triggers triggers;
    private final Timeliness timeliness;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final Today today;

    FollowedPushes(
            Pushes pushes,
            PushKinds kinds,
            Triggers triggers,
            Timeliness timeliness,
            Directory directory,
            ApplicationEventPublisher facts,
            Today today) {
        this.pushes = pushes;
        this.kinds = kinds;
        this.triggers = triggers;
        this.timeliness = timeliness;
        this.directory = directory;
        this.facts = facts;
        this.today = today;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void petitioned(String jurisdiction, UUID project, UUID clue) {
        if (!kinds.any(jurisdiction)) {
            return;
        }
        var row = pushes.hold(project);
        if (!row.getApplies() || row.getStep().equals(Project.OBSERVED)) {
            return;
        }
        var standing = pushes.standing(project);
        var followed = standing.isEmpty() ? missing(row) : standing;
        if (!followed.isEmpty()) {
            tell(followed, clue);
        }
    }

    /** The push that nobody entered is the industry department's, else of whoever entered the project. */
    private List<PushRecord> missing(ConstructionProjectRecord project) {
        var industry = project.getIndustryUnit();
        return (industry == null ? triggers.pusher(project) : directory.unit(industry))
                        .map(unit -> triggers.open(
                                project, new Triggers.Cause(PushKinds.MISSING, unit, today.now(), null, false)))
                        .stream()
                        .toList();
    }

    private void tell(List<PushRecord> followed, UUID clue) {
        var now = today.now();
        var late = timeliness.late(followed);
        var told = pushes.note(late, clue, now);
        var first = followed.stream()
                .filter(push -> told.contains(push.getId())
                        && late.getOrDefault(push.getId(), false)
                        && push.getPetitionedAt() == null)
                .toList();
        first.forEach(push -> push.setPetitionedAt(now));
        pushes.save(first);
        followed.stream()
                .filter(push -> told.contains(push.getId()))
                .forEach(push -> facts.publishEvent(new PushFact.PetitionFollowed(
                        Pushes.subject(push),
                        now,
                        push.getJurisdiction(),
                        clue.toString(),
                        push.getUnit(),
                        late.getOrDefault(push.getId(), false))));
    }
}
