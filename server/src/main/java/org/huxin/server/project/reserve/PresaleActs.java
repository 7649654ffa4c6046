package org.huxin.server.project.reserve;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.PresaleAccountRecord;
import org.huxin.db.project.tables.records.PresaleReceiptRecord;
import org.huxin.db.project.tables.records.PresaleRequestRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.register.ActOnProject;
import org.springframework.stereotype.Service;

/** Acts on the pre-sale money of a project. */
@Service
class PresaleActs {

    private final ActOnProject act;
    private final PresaleAccounts accounts;
    private final PresaleViews views;

    PresaleActs(ActOnProject act, PresaleAccounts accounts, PresaleViews views) {
        this.act = act;
        this.accounts = accounts;
        this.views = views;
    }

    void open(UUID id, Presale.Open command) {
        act.handle(id, command, (project, scene) -> {
            if (views.rule(project).isEmpty()) {
                throw CommandRefused.rule("presale.project", "本地规则中，这类项目没有预售监管资金");
            }
            if (accounts.of(id).isPresent()) {
                throw new CommandRefused("presale.account", "这个项目已经开立预售监管账户");
            }
            var row = new PresaleAccountRecord();
            row.setProject(id);
            row.setBank(command.bank().strip());
            row.setBalanceFen(0L);
            row.setOpenedAt(scene.at());
            row.setOpenedBy(scene.who().id());
            accounts.open(row);
            return List.of();
        });
    }

    void receive(UUID id, Presale.Receive command) {
        act.handle(id, command, (project, scene) -> {
            accounts.require(id);
            var row = new PresaleReceiptRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setAmountFen(command.amountFen());
            row.setReceivedOn(command.receivedOn());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            row.setUnit(scene.unit());
            accounts.receive(row);
            return List.of();
        });
    }

    void request(UUID id, Presale.Request command) {
        act.handle(id, command, (project, scene) -> {
            accounts.require(id);
            var row = new PresaleRequestRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setAmountFen(command.amountFen());
            row.setPurpose(command.purpose().strip());
            row.setRequestedAt(scene.at());
            row.setRequestedBy(scene.who().id());
            row.setUnit(scene.unit());
            accounts.ask(row);
            return List.of();
        });
    }

    /** Nobody decides what they asked for themselves. */
    void decide(UUID id, Presale.Decide command) {
        act.handle(id, command, (project, scene) -> {
            var row = accounts.waiting(id, command.request())
                    .orElseThrow(() -> CommandRefused.field("presale.request", "request", "没有这个待审批的申请"));
            if (row.getRequestedBy().equals(scene.who().id())) {
                throw CommandRefused.field("presale.request", "request", "申请人不能审批自己的申请，请由他人审批");
            }
            row.setGranted(command.granted());
            row.setReason(command.reason() == null ? "" : command.reason().strip());
            row.setDecidedAt(scene.at());
            row.setDecidedBy(scene.who().id());
            row.setDecidedUnit(scene.unit());
            accounts.decide(row);
            return List.of();
        });
    }
}
