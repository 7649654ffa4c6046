package org.huxin.server.project.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositUseRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.VerifiedArrears;
import org.huxin.server.project.VerifiedArrears.Arrears;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Service;

/** Approves uses of a deposit and records what the agency paid. */
@Service
class Uses {

    private final ActOnProject act;
    private final Supervision supervision;
    private final VerifiedArrears arrears;
    private final Deposits deposits;
    private final DepositPapers papers;
    private final Telling telling;

    Uses(
            ActOnProject act,
            Supervision supervision,
            VerifiedArrears arrears,
            Deposits deposits,
            DepositPapers papers,
            Telling telling) {
        this.act = act;
        this.supervision = supervision;
        this.arrears = arrears;
        this.deposits = deposits;
        this.papers = papers;
        this.telling = telling;
    }

    /**
     * Approves a use and tells contractor and agency; the money is kept back for it from now on.
     *
     * @throws CommandRefused {@code deposit.case} without a case of this project with verified arrears; {@code
     *     deposit.balance} above what is left; {@code deposit.instrument} for a guarantee that has ended
     */
    void approve(UUID id, Using.ApproveUse command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.APPROVE_USE, project, scene.who());
            var owed = arrears.ofProject(project.jurisdiction(), id).stream()
                    .filter(one -> one.id().equals(command.caseId()))
                    .findFirst()
                    .orElseThrow(() ->
                            CommandRefused.field("deposit.case", "caseId", "保证金只用于支付拖欠的工资：请选择本项目已经查实欠薪、还没有结案的案件"));
            var uses = deposits.uses(id);
            var instrument = instrument(id, command.instrument(), scene);
            requireLeft(instrument, command.amountFen(), uses);
            requireOwed(owed, command.amountFen(), uses);
            var row = row(project, command, owed, scene);
            papers.payment(project, instrument, row, scene);
            deposits.add(row);
            return List.of(new DepositFact.UseApproved(
                    Telling.matter(row.getId()),
                    scene.at(),
                    project.jurisdiction(),
                    id.toString(),
                    project.number(),
                    project.name(),
                    project.region(),
                    row.getAmountFen(),
                    supervision.unitOf(project)));
        });
    }

    /** @throws CommandRefused {@code deposit.payment} if there is no such use, it is paid, or more was paid than approved */
    void pay(UUID id, Using.RecordPayment command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.RECORD_PAYMENT, project, scene.who());
            var use = deposits.uses(id).stream()
                    .filter(one -> one.getId().equals(command.use()) && one.getPaidAt() == null)
                    .findFirst()
                    .orElseThrow(() -> CommandRefused.field("deposit.payment", "use", "没有等待支付的这份支付通知书"));
            if (command.paidFen() > use.getAmountFen()) {
                throw CommandRefused.field(
                        "deposit.payment", "paidFen", "支付金额不能超过批准的" + Money.ofFen(use.getAmountFen()));
            }
            if (command.paidOn().isBefore(use.getApprovedAt().toLocalDate())) {
                throw CommandRefused.field("deposit.payment", "paidOn", "支付日期不能早于批准动用之日");
            }
            return paid(project, use, command, scene);
        });
    }

    private List<Fact> paid(Project project, DepositUseRecord use, Using.RecordPayment command, ProjectScene scene) {
        var at = Telling.at(command.paidOn(), scene.at());
        if (at.isBefore(use.getApprovedAt())) {
            at = use.getApprovedAt();
        }
        use.setPaidAt(at);
        use.setPaidFen(command.paidFen());
        use.setPaidBy(scene.who().id());
        use.setNote(command.said());
        deposits.save(use);
        var told = new DepositFact.PaymentRecorded(
                Telling.matter(use.getId()), at, project.jurisdiction(), command.paidFen());
        if (command.paidFen() == 0) {
            return List.of(told);
        }
        var instrument = deposits.instrument(project.id(), use.getInstrument()).orElseThrow();
        var movement = Movements.row(instrument, Standing.USED, command.paidFen(), scene);
        movement.setMovedOn(command.paidOn());
        movement.setBasis(use.getCaseNumber());
        movement.setUseId(use.getId());
        deposits.add(movement);
        var facts = new ArrayList<Fact>(List.of(told));
        facts.addAll(telling.stands(project, scene));
        return facts;
    }

    private DepositInstrumentRecord instrument(UUID project, UUID id, ProjectScene scene) {
        var day = scene.at().toLocalDate();
        var found = deposits.instrument(project, id)
                .orElseThrow(() -> CommandRefused.field("deposit.instrument", "instrument", "本项目没有这份保证金"));
        if (found.getValidFrom().isAfter(day)
                || found.getValidTo() != null && found.getValidTo().isBefore(day)) {
            throw CommandRefused.field("deposit.instrument", "instrument", "这份保函不在有效期内，不能动用");
        }
        return found;
    }

    private void requireLeft(DepositInstrumentRecord instrument, long fen, List<DepositUseRecord> uses) {
        var left = deposits.left(instrument.getProject()).getOrDefault(instrument.getId(), 0L);
        var available = left - reserved(instrument.getId(), uses);
        if (fen > available) {
            throw CommandRefused.field("deposit.balance", "amountFen", "动用金额不能超过可用余额" + Money.ofFen(available));
        }
    }

    private static void requireOwed(Arrears owed, long fen, List<DepositUseRecord> uses) {
        var before = uses.stream()
                .filter(one -> one.getCaseId().equals(owed.id()))
                .mapToLong(one -> one.getPaidFen() == null ? one.getAmountFen() : one.getPaidFen())
                .sum();
        if (fen > owed.fen() - before) {
            throw CommandRefused.field(
                    "deposit.case", "amountFen", "动用金额不能超过案件查实还没有支付的" + Money.ofFen(Math.max(owed.fen() - before, 0)));
        }
    }

    /** Approved and not yet paid, of one instrument. */
    static long reserved(UUID instrument, List<DepositUseRecord> uses) {
        return uses.stream()
                .filter(one -> one.getInstrument().equals(instrument) && one.getPaidAt() == null)
                .mapToLong(DepositUseRecord::getAmountFen)
                .sum();
    }

    private static DepositUseRecord row(Project project, Using.ApproveUse command, Arrears owed, ProjectScene scene) {
        var row = new DepositUseRecord();
        row.setId(RowId.at(scene.at()));
        row.setProject(project.id());
        row.setInstrument(command.instrument());
        row.setCaseId(owed.id());
        row.setCaseNumber(owed.number());
        row.setAmountFen(command.amountFen());
        row.setDecision(command.decision().strip());
        row.setDecisionDue(command.decisionDue());
        row.setApprovedAt(scene.at());
        row.setApprovedBy(scene.who().id());
        row.setUnit(scene.unit());
        return row;
    }
}
