package org.huxin.server.project.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountHoldRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.AccountFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Service;

/** 冻结、查封、划拨和解除. */
@Service
class HoldActs {

    private final ActOnProject act;
    private final SpecialAccounts accounts;
    private final SharedAccounts shared;

    HoldActs(ActOnProject act, SpecialAccounts accounts, SharedAccounts shared) {
        this.act = act;
        this.accounts = accounts;
        this.shared = shared;
    }

    /** Told of every project that shares the account. */
    void hold(UUID id, Holding.Hold command) {
        act.handle(id, command, (project, scene) -> {
            var account = accounts.requireOpen(id);
            if (command.on().isBefore(account.getOpenedOn())) {
                throw CommandRefused.field(AccountCommand.INVALID, "on", "日期不能早于开户日期");
            }
            var row = new AccountHoldRecord();
            row.setId(RowId.at(scene.at()));
            row.setAccount(account.getId());
            row.setKind(command.kind());
            row.setAuthority(command.authority().strip());
            row.setDocument(command.document().strip());
            row.setAmountFen(command.amountFen());
            row.setHeldOn(command.on());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            accounts.add(row);
            var facts = new ArrayList<AccountFact>();
            shared.projects(account)
                    .forEach(each -> facts.add(new AccountFact.Held(
                            Project.subject(each), scene.at(), project.jurisdiction(), command.kind())));
            return facts;
        });
    }

    /** @throws CommandRefused {@code account.hold} if the measure is not of this account, or was lifted before */
    void release(UUID id, Holding.Release command) {
        act.handle(id, command, (project, scene) -> {
            var account = accounts.requireOpen(id);
            var row = accounts.hold(command.hold(), account.getId())
                    .orElseThrow(() -> CommandRefused.field("account.hold", "hold", "这个账户没有这项措施"));
            if (row.getLiftedOn() != null) {
                throw new CommandRefused("account.hold", "这项措施已经解除");
            }
            if (command.on().isBefore(row.getHeldOn())) {
                throw CommandRefused.field(AccountCommand.INVALID, "on", "解除日期不能早于采取措施的日期");
            }
            row.setLiftedOn(command.on());
            row.setLiftedBy(command.document().strip());
            accounts.save(row);
            var outstanding = shared.standing(account);
            List<AccountFact> facts = new ArrayList<>();
            shared.projects(account)
                    .forEach(each -> facts.add(new AccountFact.Released(
                            Project.subject(each), scene.at(), project.jurisdiction(), row.getKind(), outstanding)));
            return facts;
        });
    }
}
