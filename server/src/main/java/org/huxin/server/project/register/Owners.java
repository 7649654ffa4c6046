package org.huxin.server.project.register;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.bars.OwnerCheck;
import org.huxin.server.project.bars.OwnerCheck.Found;
import org.huxin.server.project.enterprises.Enterprises;
import org.springframework.stereotype.Component;

/** Looks the owner of a new project up, and lets the rules of the place decide what follows. */
@Component
public class Owners {

    private static final String BEFORE = "project.register";

    private final OwnerCheck owners;
    private final Enterprises enterprises;
    private final Projects projects;
    private final Gates gates;
    private final Today today;

    Owners(OwnerCheck owners, Enterprises enterprises, Projects projects, Gates gates, Today today) {
        this.owners = owners;
        this.enterprises = enterprises;
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
     * Lets projects that come into the ledger pass, or refuses the first that may not.
     *
     * @return what was found of each owner, in order, to be told
     * @throws CommandRefused {@code project.gate} with {@code missing} and with {@code decisions}: the numbers of those that
     *     bar the owner
     */
    List<ProjectFact.OwnerChecked> pass(List<ConstructionProjectRecord> rows, ActingOfficer who) {
        var jurisdiction = who.jurisdiction();
        var found = owners.of(
                jurisdiction,
                rows.stream()
                        .map(ConstructionProjectRecord::getOwner)
                        .filter(Objects::nonNull)
                        .collect(toSet()));
        return rows.stream()
                .map(row -> pass(
                        row,
                        row.getOwner() == null ? Found.NOTHING : found.getOrDefault(row.getOwner(), Found.NOTHING),
                        who))
                .toList();
    }

    private ProjectFact.OwnerChecked pass(ConstructionProjectRecord row, Found found, ActingOfficer who) {
        var checked = found.fact(
                Project.subject(row.getId()),
                today.now(),
                who.jurisdiction(),
                who.unit().id());
        var missing = gates.missingFirst(who.jurisdiction(), BEFORE, checked);
        if (!missing.isEmpty()) {
            throw CommandRefused.rule("project.gate", reason(missing, found))
                    .with("missing", missing)
                    .with("decisions", found.decisions());
        }
        return checked;
    }

    /** Why projects of owners, known by name, would be refused; owners whose projects may come are left out. */
    public Map<String, String> refusals(Collection<String> names, ActingOfficer who) {
        var known = enterprises.byName(names);
        var found = owners.of(who.jurisdiction(), Set.copyOf(known.values()));
        var refusals = new HashMap<String, String>();
        known.forEach((name, id) -> {
            var one = found.getOrDefault(id, Found.NOTHING);
            var checked = one.fact(
                    "project:", today.now(), who.jurisdiction(), who.unit().id());
            var missing = gates.missingFirst(who.jurisdiction(), BEFORE, checked);
            if (!missing.isEmpty()) {
                refusals.put(name, reason(missing, one));
            }
        });
        return refusals;
    }

    private static String reason(List<Gates.Missing> missing, Found found) {
        var decided = found.decisions().isEmpty() ? "" : "（" + String.join("、", found.decisions()) + "）";
        return missing.stream().map(Gates.Missing::refusal).collect(joining("；")) + decided;
    }
}
