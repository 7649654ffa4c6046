package org.huxin.server.project.imports;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.imports.LineReader.Line;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.huxin.server.project.register.NewProject;
import org.huxin.server.project.register.Owners;
import org.huxin.server.project.register.RegisterProjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入台账: all lines of a file or none. Sent again, nothing is entered twice. */
@Service
class ImportProjects {

    private final ReadLedger ledger;
    private final KnownProjects known;
    private final RegisterProjects register;
    private final Owners owners;
    private final CurrentOfficer officer;
    private final Audit audit;

    ImportProjects(
            ReadLedger ledger,
            KnownProjects known,
            RegisterProjects register,
            Owners owners,
            CurrentOfficer officer,
            Audit audit) {
        this.ledger = ledger;
        this.known = known;
        this.register = register;
        this.owners = owners;
        this.officer = officer;
        this.audit = audit;
    }

    /**
     * Reads a file and, unless it is only checked, enters what is new in it.
     *
     * @throws CommandRefused {@code import.*} if the file cannot be read at all
     */
    @Transactional
    ProjectImport handle(Path content, boolean check) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var found = ledger.read(who.jurisdiction(), content);
        var there = known.among(who.jurisdiction(), found.lines());
        var fresh = found.lines().stream()
                .filter(line -> !there.contains(KnownProjects.key(line.particulars())))
                .toList();
        var before = found.lines().size() - fresh.size();
        var mistakes = new ArrayList<>(found.mistakes());
        mistakes.addAll(stopped(fresh, who));
        if (check || !mistakes.isEmpty()) {
            return new ProjectImport(found.count(), ready(fresh, mistakes), before, 0, mistakes);
        }
        var entered = register.handle(fresh.stream()
                .map(line -> new RegisterProjects.Told(
                        new NewProject(line.particulars(), null, KnownProjects.request(line.particulars())),
                        line.contacts()))
                .toList());
        audit.append(
                "project.imported",
                "jurisdiction:" + who.jurisdiction(),
                Map.of("lines", found.count(), "entered", entered.size()));
        return new ProjectImport(found.count(), fresh.size(), before, entered.size(), List.of());
    }

    /** Lines whose owner may not begin new projects here. */
    private List<Mistake> stopped(List<Line> fresh, ActingOfficer who) {
        var refusals = owners.refusals(
                fresh.stream().flatMap(line -> owner(line).stream()).distinct().toList(), who);
        return fresh.stream()
                .flatMap(line ->
                        owner(line).map(refusals::get).map(refusal -> new Mistake(line.line(), "", refusal)).stream())
                .toList();
    }

    private static Optional<String> owner(Line line) {
        return Optional.ofNullable(line.particulars().owner()).map(Firm::name).map(String::strip);
    }

    private static int ready(List<Line> fresh, List<Mistake> mistakes) {
        var wrong = mistakes.stream().map(Mistake::line).collect(toSet());
        return (int) fresh.stream().filter(line -> !wrong.contains(line.line())).count();
    }
}
