package org.huxin.server.project.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Service;

/** Keeps a contract and judges what it lacks by the rules of the day. */
@Service
class Signing {

    private final ActOnProject act;
    private final Contracts contracts;
    private final Clauses clauses;
    private final Enterprises enterprises;

    Signing(ActOnProject act, Contracts contracts, Clauses clauses, Enterprises enterprises) {
        this.act = act;
        this.contracts = contracts;
        this.clauses = clauses;
        this.enterprises = enterprises;
    }

    void sign(UUID id, SignContract command) {
        act.handle(id, command, (project, scene) -> {
            var missing = clauses.missing(project.jurisdiction(), command);
            var row = row(project, command, missing, scene);
            contracts.add(row);
            if (command.kind().equals(ContractKind.SUBCONTRACT.code()) && row.getParty() != null) {
                contracts.takePart(project, row.getParty(), scene.at());
            }
            return List.of(new ProjectFact.ContractSigned(
                    project.subject(),
                    signedAt(command.signedOn(), scene.at()),
                    project.jurisdiction(),
                    command.kind(),
                    command.valueFen(),
                    command.labourMonths(),
                    command.labourShare(),
                    command.labourFen(),
                    command.advanceFunding(),
                    missing,
                    project.traits().applies(),
                    project.traits().investment()));
        });
    }

    /** Terms count from the day of signing, whenever it is recorded. */
    private static LocalDateTime signedAt(LocalDate signedOn, LocalDateTime now) {
        return signedOn.equals(now.toLocalDate()) ? now : signedOn.atStartOfDay();
    }

    private ContractRecord row(Project project, SignContract told, List<String> missing, ProjectScene scene) {
        var row = new ContractRecord();
        row.setId(UUID.randomUUID());
        row.setProject(project.id());
        row.setKind(told.kind());
        row.setParty(enterprises.of(told.party(), scene.who().id()));
        row.setSignedOn(told.signedOn());
        row.setValueFen(told.valueFen());
        row.setMeasuredMonths(told.measuredMonths());
        row.setLabourMonths(told.labourMonths());
        row.setSettlement(Objects.requireNonNullElse(told.settlement(), "").strip());
        row.setLabourShare(told.labourShare());
        row.setLabourFen(told.labourFen());
        row.setAdvanceFunding(told.advanceFunding());
        row.setClauses(told.ticked().toArray(String[]::new));
        row.setMissing(missing.toArray(String[]::new));
        row.setReplaced(false);
        row.setRecordedAt(scene.at());
        row.setRecordedBy(scene.who().id());
        row.setAttachments(scene.attachments().toArray(UUID[]::new));
        return row;
    }
}
