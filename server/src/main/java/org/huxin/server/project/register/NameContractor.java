package org.huxin.server.project.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.register.Entries.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who builds a project of which that was not known; told as any correction is. */
@Component
public class NameContractor {

    private final Projects projects;
    private final Enterprises enterprises;
    private final Filling filling;
    private final Entries entries;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    NameContractor(
            Projects projects,
            Enterprises enterprises,
            Filling filling,
            Entries entries,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.projects = projects;
        this.enterprises = enterprises;
        this.filling = filling;
        this.entries = entries;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void handle(UUID project, Firm contractor) {
        var who = officer.get();
        var row = projects.rowForUpdate(project);
        row.setContractor(enterprises.of(contractor, who.id()));
        var firms = filling.firms(row);
        row.setStateCompany(row.getStateCompany() || firms.values().stream().anyMatch(Enterprise::stateOwned));
        row.setBigrams(Bigrams.of(
                row.getNumber(),
                row.getCode(),
                row.getName(),
                row.getSite(),
                name(firms, row.getOwner()),
                name(firms, row.getContractor())));
        row.setVersion(row.getVersion() + 1);
        row.setChangedAt(today.now());
        row.setChangedBy(who.id());
        row.setChangedUnit(who.unit().id());
        projects.save(row);
        tell(row, who.id(), who.unit().id());
        facts.publishEvent(Filling.revised(row, today.now(), firms));
    }

    private void tell(ConstructionProjectRecord row, String by, String unit) {
        entries.add(
                row.getId(),
                new Entry(
                        UUID.randomUUID(),
                        row.getVersion(),
                        ProjectAct.REVISE.fact(),
                        today.now(),
                        by,
                        unit,
                        "登记施工总承包单位",
                        Map.of(),
                        List.of()));
        audit.append(
                ProjectAct.REVISE.fact(),
                Project.subject(row.getId()),
                Map.of("number", row.getNumber(), "version", row.getVersion()));
    }

    private static @Nullable String name(Map<UUID, Enterprise> firms, @Nullable UUID id) {
        var firm = id == null ? null : firms.get(id);
        return firm == null ? null : firm.name();
    }
}
