package org.huxin.server.project.deposit;

import java.util.ArrayList;
import java.util.UUID;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositMovementRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Service;

/** Takes cash, guarantees, policies and surety letters into the books. */
@Service
class Instruments {

    private final ActOnProject act;
    private final Supervision supervision;
    private final GuaranteeTerms terms;
    private final Agencies agencies;
    private final Deposits deposits;
    private final Telling telling;

    Instruments(
            ActOnProject act,
            Supervision supervision,
            GuaranteeTerms terms,
            Agencies agencies,
            Deposits deposits,
            Telling telling) {
        this.act = act;
        this.supervision = supervision;
        this.terms = terms;
        this.agencies = agencies;
        this.deposits = deposits;
        this.telling = telling;
    }

    /**
     * Records one.
     *
     * @throws CommandRefused {@code deposit.agency} if the agency is not in the directory, of another kind, or takes no new
     *     business; {@code deposit.guarantee} if the guarantee cannot be taken; {@code deposit.known} if it is in the books
     */
    void record(UUID id, RecordInstrument command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.RECORD, project, scene.who());
            var form = terms.form(project.jurisdiction(), command.form());
            terms.check(project.jurisdiction(), form, command);
            var row = row(project, command, agency(project, form, command), scene);
            if (!deposits.addOnce(row)) {
                throw CommandRefused.field("deposit.known", "number", "这家机构的这份凭证已经登记过");
            }
            deposits.add(in(row, scene));
            deposits.refunded(project.id(), null);
            var facts = new ArrayList<Fact>();
            if (row.getValidTo() != null) {
                facts.add(given(project, row, scene));
            }
            facts.addAll(telling.stands(project, scene));
            return facts;
        });
    }

    private String agency(Project project, Register.Entry form, RecordInstrument command) {
        if (agencies.of(project.jurisdiction()).isEmpty()) {
            if (command.agencyName() == null || command.agencyName().isBlank()) {
                throw CommandRefused.field("deposit.agency", "agencyName", "请填写经办机构");
            }
            return command.agencyName().strip();
        }
        var agency = agencies.require(project.jurisdiction(), command.agency() == null ? "" : command.agency());
        if (!agency.kind().code().equals(form.attributes().get("agency_kind"))) {
            throw CommandRefused.field(
                    "deposit.agency",
                    "agency",
                    agency.name() + "是" + agency.kind().label() + "，不办理" + form.label());
        }
        if (!agency.takes(command.validFrom())) {
            throw CommandRefused.field("deposit.agency", "agency", agency.name() + "暂停新业务，请在名录里另选一家；暂停前已经出具的仍然有效");
        }
        return agency.name();
    }

    private static DepositInstrumentRecord row(
            Project project, RecordInstrument told, String agencyName, ProjectScene scene) {
        var row = new DepositInstrumentRecord();
        row.setId(RowId.at(scene.at()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(project.id());
        row.setForm(told.form());
        row.setAgency(told.agency());
        row.setAgencyName(agencyName);
        row.setNumber(told.number().strip());
        row.setAmountFen(told.amountFen());
        row.setValidFrom(told.validFrom());
        row.setValidTo(told.validTo());
        row.setRecordedAt(scene.at());
        row.setRecordedBy(scene.who().id());
        row.setUnit(scene.unit());
        row.setAttachments(scene.attachments().toArray(UUID[]::new));
        return row;
    }

    private static DepositMovementRecord in(DepositInstrumentRecord instrument, ProjectScene scene) {
        var day = instrument.getValidFrom();
        var row = Movements.row(instrument, Standing.IN, instrument.getAmountFen(), scene);
        row.setMovedOn(day);
        row.setBasis(instrument.getNumber());
        return row;
    }

    private DepositFact given(Project project, DepositInstrumentRecord row, ProjectScene scene) {
        return new DepositFact.GuaranteeGiven(
                Telling.matter(row.getId()),
                scene.at(),
                project.jurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                project.region(),
                row.getForm(),
                row.getValidTo(),
                supervision.unitOf(project));
    }
}
