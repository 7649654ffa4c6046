package org.huxin.server.casework.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 反弹: the case that a clue had become is open again when the clue is, back at the last step before the closing one. */
@Component
class ReopenCase {

    private static final String REOPENED = FactRecord.typeOf(CaseFact.Reopened.class);
    private static final String OPENED = FactRecord.typeOf(CaseFact.Opened.class);

    private final Cases cases;
    private final CaseTimeline timeline;
    private final PackSteps steps;
    private final Followed followed;
    private final Duties duties;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;

    ReopenCase(
            Cases cases,
            CaseTimeline timeline,
            PackSteps steps,
            Followed followed,
            Duties duties,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts) {
        this.cases = cases;
        this.timeline = timeline;
        this.steps = steps;
        this.followed = followed;
        this.duties = duties;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ClueFact.Reopened clue) {
        var id = UUID.fromString(clue.subject().substring("clue:".length()));
        var latest = cases.ofClues(List.of(id)).get(id);
        if (latest != null && latest.getClosedAt() != null) {
            reopen(cases.requireForUpdate(latest.getId()), clue);
        }
    }

    private void reopen(Case closed, ClueFact.Reopened clue) {
        var who = officer.get();
        var order = steps.of(closed.jurisdiction());
        var one = order.beforeClosing(closed)
                .map(step -> closed.entering(new Case.Entered(
                        step.id(), step.label(), clue.at(), who.id(), who.unit().id(), null, "重新办理")))
                .orElse(closed)
                .reopened()
                .moved();
        cases.save(one, order.current(one), closed.entered().size());
        timeline.add(
                one.id(),
                CaseTimeline.Entry.of(one, REOPENED, clue.at(), "线索反弹，案件重新办理", Map.of(), List.of())
                        .by(who.id(), who.unit().id()));
        audit.append(REOPENED, one.subject(), Map.of("number", one.number(), "version", one.version()));
        facts.publishEvent(new CaseFact.Reopened(
                one.subject(),
                clue.at(),
                one.jurisdiction(),
                one.parties().field(),
                one.found().cause(),
                one.found().listed(),
                stateCompany(one)));
        followed.up(one, clue.at());
    }

    private boolean stateCompany(Case one) {
        return duties.facts(one.subject()).stream()
                .anyMatch(fact -> fact.type().equals(OPENED) && Boolean.TRUE.equals(fact.get("state_company")));
    }
}
