package org.huxin.server.wage.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.EngagementRecord;
import org.huxin.db.wage.tables.records.WorkerChangeRecord;
import org.huxin.db.wage.tables.records.WorkerRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.party.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正工人资料: what stood there before stays on record. */
@Service
class ChangeWorker {

    private final Engagements engagements;
    private final Persons persons;
    private final ToldContacts contacts;
    private final Teams teams;
    private final Changes changes;
    private final CheckEntrant check;
    private final ChangedTerms terms;
    private final Attachments attachments;
    private final Audit audit;

    ChangeWorker(
            Engagements engagements,
            Persons persons,
            ToldContacts contacts,
            Teams teams,
            Changes changes,
            CheckEntrant check,
            ChangedTerms terms,
            Attachments attachments,
            Audit audit) {
        this.engagements = engagements;
        this.persons = persons;
        this.contacts = contacts;
        this.teams = teams;
        this.changes = changes;
        this.check = check;
        this.terms = terms;
        this.attachments = attachments;
        this.audit = audit;
    }

    @Transactional
    UUID handle(UUID id, UUID engagement, WorkerChange told) {
        var opened = engagements.working(id, engagement, RosterAct.CHANGE);
        var project = opened.project();
        var row = opened.row();
        var worker = persons.held(row.getWorker());
        attachments.require(told.contractFiles() == null ? List.of() : told.contractFiles());
        var before = before(row, worker);
        var after = told.over(before);
        var wrong = check.terms(project.jurisdiction(), after);
        if (!wrong.isEmpty()) {
            throw RegisterWorker.refused(wrong);
        }
        var log = new ArrayList<WorkerChangeRecord>();
        persons.rename(worker, after.name(), log);
        if (after.phone() != null) {
            persons.callAt(worker, after.phone(), contacts.guarded(List.of(worker.getId())), log);
        }
        persons.save(worker);
        if (after.phone() != null) {
            contacts.tell(Map.of(row.getId(), after.phone()), Map.of());
        }
        terms.changed(project, row, before, after).forEach(log::add);
        if (after.team() != null) {
            var name = new Teams.Name(row.getEmployer(), after.team());
            row.setTeam(teams.named(project.id(), List.of(name)).get(name));
        }
        write(row, after);
        engagements.save(row);
        if (Boolean.TRUE.equals(told.leader())) {
            teams.led(Map.of(Objects.requireNonNull(row.getTeam()), row.getWorker()));
        } else if (Boolean.FALSE.equals(told.leader())) {
            teams.unled(project.id(), List.of(row.getWorker()));
        }
        changes.add(log);
        audit.append(
                RosterAct.CHANGE.fact(),
                "worker:" + row.getWorker(),
                Map.of(
                        "project",
                        id,
                        "fields",
                        log.stream().map(WorkerChangeRecord::getField).toList()));
        return row.getWorker();
    }

    private NewWorker before(EngagementRecord row, WorkerRecord worker) {
        return new NewWorker(
                row.getEmployer(),
                worker.getIdKind(),
                "",
                worker.getName(),
                worker.getSex(),
                worker.getBornOn(),
                null,
                engagements.team(row),
                false,
                row.getTrade(),
                row.getRole(),
                row.getRateKind(),
                row.getRateFen(),
                row.getContract(),
                row.getContractNo(),
                row.getContractOn(),
                List.of(row.getContractFiles()),
                row.getTrainedOn(),
                null,
                null);
    }

    private static void write(EngagementRecord row, NewWorker now) {
        row.setTrade(now.trade());
        row.setRateKind(now.rateKind());
        row.setRateFen(now.rateFen());
        row.setContract(now.contract());
        row.setContractNo(now.contractNo());
        row.setContractOn(now.contractOn());
        row.setContractFiles(Objects.requireNonNull(now.contractFiles()).toArray(UUID[]::new));
        row.setTrainedOn(now.trainedOn());
    }
}
