package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.engine.policy.Register;
import org.huxin.server.document.PaperReceived;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.PushFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens elsewhere and moves the days of a deposit. In the transaction of the act. */
@Component
class DepositTriggers {

    private static final String PROJECT = "project:";
    private static final String GENERAL = "general";

    private final DSLContext db;
    private final DepositNumbers packs;
    private final Projects projects;
    private final Deposits deposits;
    private final Supervision supervision;
    private final Duties duties;
    private final ApplicationEventPublisher facts;

    DepositTriggers(
            DSLContext db,
            DepositNumbers packs,
            Projects projects,
            Deposits deposits,
            Supervision supervision,
            Duties duties,
            ApplicationEventPublisher facts) {
        this.db = db;
        this.packs = packs;
        this.projects = projects;
        this.deposits = deposits;
        this.supervision = supervision;
        this.duties = duties;
        this.facts = facts;
    }

    /** A unit tells of the permit because it must push it; the term of the deposit begins on the same day. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(PushFact.Triggered triggered) {
        start(triggered.jurisdiction(), "push", triggered.kind())
                .ifPresent(start ->
                        begin(UUID.fromString(triggered.ofProject()), triggered.jurisdiction(), start, triggered.at()));
    }

    /** Works too small for a permit: the term begins with the contract. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.ContractSigned signed) {
        if (!signed.kind().equals(GENERAL)) {
            return;
        }
        var id = id(signed.subject());
        start(signed.jurisdiction(), "contract", "true")
                .filter(start -> db.fetchExists(
                        CONSTRUCTION_PROJECT, CONSTRUCTION_PROJECT.ID.eq(id).and(CONSTRUCTION_PROJECT.SMALL.isTrue())))
                .ifPresent(start -> begin(id, signed.jurisdiction(), start, signed.at()));
    }

    /** Works are done: nobody need be reminded of the end of a guarantee any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.StepEntered entered) {
        var id = id(entered.subject());
        deposits.endedWorks(id)
                .forEach(instrument -> facts.publishEvent(
                        new DepositFact.Closed(Telling.matter(instrument), entered.at(), entered.jurisdiction())));
    }

    /** The agency signed for a payment notice: its days to pay run from that minute. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(PaperReceived received) {
        var paper = received.paper();
        deposits.useOf(paper.id()).ifPresent(use -> {
            var project = projects.requireForUpdate(use.getProject());
            facts.publishEvent(new DepositFact.PaymentNoticeReceived(
                    Telling.matter(use.getId()), Objects.requireNonNull(paper.receivedAt()), project.jurisdiction()));
        });
    }

    private Optional<Register.Entry> start(String jurisdiction, String attribute, String value) {
        return packs.entries(jurisdiction, DepositTerm.STARTS).stream()
                .filter(entry -> value.equals(String.valueOf(entry.attributes().get(attribute))))
                .findFirst();
    }

    private void begin(UUID id, String jurisdiction, Register.Entry start, LocalDateTime at) {
        if (duties.facts(Project.subject(id)).stream()
                .anyMatch(fact -> fact.type().equals(DepositAct.BEGIN_TERM.fact()))) {
            return;
        }
        facts.publishEvent(new DepositFact.TermBegan(
                Project.subject(id),
                at,
                jurisdiction,
                start.code(),
                supervision.unitOf(projects.requireForUpdate(id))));
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(PROJECT.length()));
    }
}
