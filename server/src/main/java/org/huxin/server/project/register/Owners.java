package org.huxin.server.project.register;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.bars.OwnerCheck;
import org.springframework.stereotype.Component;

/** Looks the owner of a new project up, and lets the rules of the place decide what follows. */
@Component
public class Owners {

    private static final String BEFORE = "project.register";

    private final OwnerCheck owners;
    private final Projects projects;
    private final Gates gates;
    private final Today today;

    Owners(OwnerCheck owners, Projects projects, Gates gates, Today today) {
        this.owners = owners;
        this.projects = projects;
        this.gates = gates;
        this.today = today;
    }

    /** What is found of the owner of a project now, as the gates before its approval see it. */
    public ProjectFact.OwnerChecked of(Project project, ActingOfficer who) {
        return owners.of(project.jurisdiction(), projects.owner(project.id()))
                .fact(
                        project.subject(),
                        today.now(),
                        project.jurisdiction(),
                        who.unit().id());
    }

    /**
     * Lets a new project pass, or refuses it.
     *
     * @return what was found, to be told
     * @throws CommandRefused {@code project.gate} with {@code missing} and with {@code decisions}: the numbers of those that
     *     bar the owner
     */
    ProjectFact.OwnerChecked pass(ConstructionProjectRecord row, ActingOfficer who) {
        var found = owners.of(row.getJurisdiction(), row.getOwner());
        var subject = Project.subject(row.getId());
        var checked = found.fact(
                subject, today.now(), row.getJurisdiction(), who.unit().id());
        var missing = gates.missing(row.getJurisdiction(), BEFORE, subject, List.of(checked));
        if (!missing.isEmpty()) {
            var reason = missing.stream().map(Gates.Missing::refusal).collect(joining("；"));
            var decided = found.decisions().isEmpty() ? "" : "（" + String.join("、", found.decisions()) + "）";
            throw CommandRefused.rule("project.gate", reason + decided)
                    .with("missing", missing)
                    .with("decisions", found.decisions());
        }
        return checked;
    }
}
