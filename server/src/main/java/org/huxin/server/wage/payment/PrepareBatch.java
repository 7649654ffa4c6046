package org.huxin.server.wage.payment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 组成代发批次: whatever of an approved sheet is neither paid nor on its way, and may be. */
@Service
class PrepareBatch {

    private final WageProjects projects;
    private final AccountEntries accounts;
    private final Payables payables;
    private final Batches batches;
    private final Funds funds;
    private final MonthLedger ledger;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    PrepareBatch(
            WageProjects projects,
            AccountEntries accounts,
            Payables payables,
            Batches batches,
            Funds funds,
            MonthLedger ledger,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.projects = projects;
        this.accounts = accounts;
        this.payables = payables;
        this.batches = batches;
        this.funds = funds;
        this.ledger = ledger;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    /** @param payOn day on which the bank is to pay; null for the day of the sheet, or today */
    record Command(
            @NotNull(message = "请选择工资支付表") UUID sheet,
            @Nullable LocalDate payOn) {}

    /**
     * @return id of the batch
     * @throws CommandRefused {@code payment.sheet} if the sheet is not approved; {@code account.none}; {@code payment.held};
     *     {@code payment.nothing} if every line is paid, on its way, or stopped; {@code payment.day}
     */
    @Transactional
    UUID handle(UUID id, Command command) {
        var project = projects.open(id, PayAct.PREPARE);
        var account = accounts.hold(id).orElseThrow(Funds::none);
        funds.requireFree(id);
        var sheet = batches.holdSheet(id, command.sheet());
        if (!sheet.getState().equals("approved")) {
            throw new CommandRefused("payment.sheet", "这张工资支付表还没有审核通过，不能代发");
        }
        var lines = payables.of(sheet.getId()).stream()
                .filter(line -> line.stopped() == null)
                .toList();
        if (lines.isEmpty()) {
            throw new CommandRefused("payment.nothing", "这张表没有可以代发的行：都已支付、正在支付，或者被停发");
        }
        var batch = batch(project.jurisdiction(), account, sheet, lines, day(sheet, command.payOn()));
        batches.add(batch, lines);
        funds.check(project, batch);
        ledger.changed(List.of(new ProjectMonth(id, YearMonth.from(sheet.getMonth()))));
        audit.append(
                PayAct.PREPARE.fact(),
                Funds.subject(batch.getId()),
                Map.of("sheet", sheet.getId(), "lines", batch.getLines(), "total_fen", batch.getTotalFen()));
        return batch.getId();
    }

    private LocalDate day(WageSheetRecord sheet, @Nullable LocalDate wanted) {
        var now = today.date();
        if (wanted != null && (wanted.isBefore(now) || wanted.isAfter(now.plusYears(1)))) {
            throw CommandRefused.field("payment.day", "payOn", "支付日期不能早于今天，也不能晚于一年以后");
        }
        if (wanted != null) {
            return wanted;
        }
        return sheet.getPayOn() == null || sheet.getPayOn().isBefore(now) ? now : sheet.getPayOn();
    }

    private PayBatchRecord batch(
            String jurisdiction,
            AccountEntries.Account account,
            WageSheetRecord sheet,
            List<Payable> lines,
            LocalDate payOn) {
        var row = new PayBatchRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(jurisdiction);
        row.setProject(sheet.getProject());
        row.setAccount(account.id());
        row.setSheet(sheet.getId());
        row.setEmployer(sheet.getEmployer());
        row.setMonth(sheet.getMonth());
        row.setVersion(1L);
        row.setMessage("HX" + Batches.hex(row.getId()));
        row.setState(Batches.PREPARED);
        row.setLines(lines.size());
        row.setTotalFen(lines.stream().mapToLong(Payable::fen).reduce(0, Math::addExact));
        row.setPayOn(payOn);
        row.setRecordedAt(today.now());
        row.setRecordedBy(officer.get().id());
        return row;
    }
}
