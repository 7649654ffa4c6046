package org.huxin.server.project.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Entries.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 项目入账, one at a time; {@link RegisterProjects} enters a whole ledger. */
@Service
public class RegisterProject {

    private final Projects projects;
    private final Filling filling;
    private final Owners owners;
    private final Entries entries;
    private final ProjectSteps steps;
    private final Policies policies;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    RegisterProject(
            Projects projects,
            Filling filling,
            Owners owners,
            Entries entries,
            ProjectSteps steps,
            Policies policies,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.projects = projects;
        this.filling = filling;
        this.owners = owners;
        this.entries = entries;
        this.steps = steps;
        this.policies = policies;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /**
     * Enters one project.
     *
     * @return its id; that of the first one if the same request came before
     * @throws CommandRefused {@code project.invalid} with every field that is wrong
     */
    @Transactional
    public UUID handle(NewProject project) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var before = projects.byRequest(who.jurisdiction(), project.requestId());
        if (before.isPresent()) {
            return before.get();
        }
        var told = project.particulars();
        filling.check(who.jurisdiction(), told, null);
        var row = row(project, who, steps.of(who.jurisdiction()).getFirst().id());
        filling.fill(row, told, who.id());
        var checked = owners.pass(List.of(row), who).getFirst();
        projects.add(row);
        tell(row, who, Filling.registered(row, row.getInformationAt(), filling.firms(row)), "登记项目");
        facts.publishEvent(checked);
        if (told.plannedStart() != null) {
            facts.publishEvent(new ProjectFact.StartPlanned(
                    Project.subject(row.getId()), today.now(), row.getJurisdiction(), told.plannedStart()));
        }
        return row.getId();
    }

    /** A site seen on the ground, of which little more than the place is known: it waits for somebody to confirm it. */
    @Transactional
    public UUID observe(NewProject project) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var before = projects.byRequest(who.jurisdiction(), project.requestId());
        if (before.isPresent()) {
            return before.get();
        }
        filling.check(who.jurisdiction(), project.particulars(), null);
        var row = row(project, who, Project.OBSERVED);
        filling.fill(row, project.particulars(), who.id());
        projects.add(row);
        tell(
                row,
                who,
                new ProjectFact.Observed(
                        Project.subject(row.getId()),
                        today.now(),
                        row.getJurisdiction(),
                        row.getRegion(),
                        who.unit().id()),
                "上报在建工地，待核实");
        return row.getId();
    }

    private ConstructionProjectRecord row(NewProject project, ActingOfficer who, String step) {
        var at = project.informationAt() == null ? today.now() : project.informationAt();
        if (at.isAfter(today.now())) {
            throw CommandRefused.field("project.invalid", "informationAt", "信息到达时间不能晚于现在");
        }
        var row = Filling.begun(project.requestId(), step, at, who, today.now());
        row.setNumber(number(who.jurisdiction(), at.getYear()));
        return row;
    }

    private String number(String jurisdiction, int year) {
        var prefix = policies.stack(jurisdiction).own().prefix();
        return "%s-XM-%d-%05d".formatted(prefix, year, projects.takeNumber(jurisdiction, year));
    }

    private void tell(ConstructionProjectRecord row, ActingOfficer who, ProjectFact fact, String what) {
        entries.add(
                row.getId(),
                new Entry(
                        UUID.randomUUID(),
                        1,
                        FactRecord.typeOf(fact.getClass()),
                        today.now(),
                        who.id(),
                        who.unit().id(),
                        what,
                        Map.of(),
                        List.of()));
        audit.append("project.registered", Project.subject(row.getId()), Map.of("number", row.getNumber()));
        facts.publishEvent(fact);
    }
}
