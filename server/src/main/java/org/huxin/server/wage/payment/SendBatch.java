package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.wage.Tables.PAY_LINE;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.db.wage.tables.records.PayLineRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发送 and 撤回: a batch goes once, or is given up before it went. */
@Service
class SendBatch {

    private final DSLContext db;
    private final WageProjects projects;
    private final AccountEntries accounts;
    private final Batches batches;
    private final Payables payables;
    private final Funds funds;
    private final PayFiles files;
    private final MonthLedger ledger;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    SendBatch(
            DSLContext db,
            WageProjects projects,
            AccountEntries accounts,
            Batches batches,
            Payables payables,
            Funds funds,
            PayFiles files,
            MonthLedger ledger,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.db = db;
        this.projects = projects;
        this.accounts = accounts;
        this.batches = batches;
        this.payables = payables;
        this.funds = funds;
        this.files = files;
        this.ledger = ledger;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    /** @param version of the batch that the officer saw */
    record Command(long version) {}

    /**
     * Stores the file that the bank is to get; from then on the batch counts as sent.
     *
     * @throws CommandRefused {@code payment.held}; {@code payment.short}, with the alarm raised all the same;
     *     {@code payment.cards} if a card has changed since; {@code payment.version}
     */
    @Transactional(noRollbackFor = Funds.TooLittle.class)
    void send(UUID id, UUID of, Command command) {
        var project = projects.open(id, PayAct.SEND);
        var account = accounts.hold(id).orElseThrow(Funds::none);
        var batch = batches.require(id, of);
        funds.requireFree(id);
        requirePayer(batch, account);
        if (batch.getState().equals(Batches.PREPARED) && !funds.check(project, batch)) {
            throw new Funds.TooLittle(funds.gap(of));
        }
        requireCards(of);
        if (batch.getPayOn().isBefore(today.date())) {
            batch.setPayOn(today.date());
        }
        batch.setSentAt(today.now());
        batch.setSentBy(officer.get().id());
        batches.move(batch, command.version(), Batches.PREPARED, Batches.SENT);
        files.make(batch, account);
        funds.settled(batch);
        audit.append(PayAct.SEND.fact(), Funds.subject(of), Map.of("message", batch.getMessage()));
    }

    private static void requirePayer(PayBatchRecord batch, AccountEntries.Account account) {
        if (!batch.getAccount().equals(account.id())) {
            throw new CommandRefused("payment.account", "项目已经换了专用账户，请撤回这一批重新组成");
        }
    }

    /** Since the batch was put together cards may have changed, and an earlier payment that had failed may have arrived. */
    private void requireCards(UUID batch) {
        var lines = db.fetch(PAY_LINE, PAY_LINE.BATCH.eq(batch));
        var now = payables.of(lines.getValues(PAY_LINE.WAGE_LINE)).stream()
                .filter(line -> line.stopped() == null)
                .collect(toMap(Payable::wageLine, line -> Objects.requireNonNull(line.card())));
        var changed = lines.stream()
                .filter(line -> !line.getCard().equals(now.get(line.getWageLine())))
                .map(PayLineRecord::getPlace)
                .toList();
        if (!changed.isEmpty()) {
            throw new CommandRefused(
                    "payment.cards",
                    "组成批次以后，第%s行的工资卡或者确认情况变了，或者已经付过，请撤回重新组成"
                            .formatted(String.join(
                                    "、",
                                    changed.stream()
                                            .limit(20)
                                            .map(String::valueOf)
                                            .toList())));
        }
    }

    /** @throws CommandRefused {@code payment.version} if it was sent, or is changed by somebody else */
    @Transactional
    void withdraw(UUID id, UUID of, Command command) {
        projects.open(id, PayAct.WITHDRAW);
        accounts.hold(id);
        var batch = batches.require(id, of);
        batches.move(batch, command.version(), Batches.PREPARED, Batches.WITHDRAWN);
        batches.withdrawLines(of);
        funds.settled(batch);
        ledger.changed(List.of(new ProjectMonth(id, YearMonth.from(batch.getMonth()))));
        audit.append(PayAct.WITHDRAW.fact(), Funds.subject(of), Map.of());
    }
}
