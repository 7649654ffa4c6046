package org.huxin.server.project.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.imports.LineReader.Line;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.huxin.server.project.register.NewProject;
import org.huxin.server.project.register.RegisterProjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入台账: all lines of a file or none. Sent again, nothing is entered twice. */
@Service
class ImportProjects {

    private final ReadLedger ledger;
    private final KnownProjects known;
    private final RegisterProjects register;
    private final CurrentOfficer officer;
    private final Audit audit;

    ImportProjects(
            ReadLedger ledger, KnownProjects known, RegisterProjects register, CurrentOfficer officer, Audit audit) {
        this.ledger = ledger;
        this.known = known;
        this.register = register;
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
        if (check || !found.mistakes().isEmpty()) {
            return new ProjectImport(found.count(), ready(fresh, found.mistakes()), before, 0, found.mistakes());
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

    private static int ready(List<Line> fresh, List<Mistake> mistakes) {
        return (int) fresh.stream()
                .filter(line -> mistakes.stream().noneMatch(wrong -> wrong.line() == line.line()))
                .count();
    }
}
