package org.huxin.server.project.push;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.PushFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接收、撤回、作检讨: what happens to a push besides being sent. */
@Service
class ActOnPush {

    private final Pushes pushes;
    private final Held held;
    private final Triggers triggers;
    private final PushEntries entries;
    private final Attachments attachments;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    ActOnPush(
            Pushes pushes,
            Held held,
            Triggers triggers,
            PushEntries entries,
            Attachments attachments,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.pushes = pushes;
        this.held = held;
        this.triggers = triggers;
        this.entries = entries;
        this.attachments = attachments;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    record Receive(long version) {}

    record Withdraw(
            long version,

            @NotBlank(message = "请写明撤回的原因") @Size(max = 500, message = "原因不能超过500字")
            String reason) {}

    record Account(
            long version,

            @NotBlank(message = "请写明检讨或说明的要点") @Size(max = 2000, message = "不能超过2000字")
            String note,

            @Nullable List<UUID> attachments) {}

    /** @throws CommandRefused {@code push.not_sent}, {@code push.already_received} */
    @Transactional
    void receive(UUID id, Receive command) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var push = held.standing(id, command.version());
        PushRights.requireReceiving(who);
        if (push.getSentAt() == null) {
            throw new CommandRefused("push.not_sent", "这项推送还没有发出");
        }
        if (push.getReceivedAt() != null) {
            throw new CommandRefused("push.already_received", "这项推送已经接收");
        }
        push.setReceivedAt(today.now());
        push.setReceivedBy(who.id());
        pushes.save(List.of(push));
        tell(push, "接收推送", Map.of(), List.of());
        facts.publishEvent(new PushFact.Received(
                Pushes.subject(push),
                today.now(),
                push.getJurisdiction(),
                who.unit().id()));
    }

    /** Entered in error: nothing is owed any more. */
    @Transactional
    void withdraw(UUID id, Withdraw command) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var push = held.open(id, command.version());
        PushRights.requireOwing(push, who);
        if (push.getPetitionedAt() != null) {
            throw new CommandRefused("push.petitioned", "已经发生欠薪信访的推送事项不能撤回");
        }
        triggers.withdraw(List.of(push), command.reason().strip());
        tell(push, "撤回推送事项", Map.of("原因", command.reason().strip()), List.of());
    }

    /** 检讨: the unit gives account for a late push that a petition followed. */
    @Transactional
    void account(UUID id, Account command) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var push = held.standing(id, command.version());
        PushRights.requireOwing(push, who);
        if (push.getPetitionedAt() == null || push.getAccountedAt() != null) {
            throw new CommandRefused("push.no_account", "这项推送没有需要检讨的事项");
        }
        var files = command.attachments() == null ? List.<UUID>of() : command.attachments();
        attachments.require(files);
        push.setAccountedAt(today.now());
        pushes.save(List.of(push));
        tell(push, "就未及时推送作出检讨", Map.of("内容", command.note().strip()), files);
        facts.publishEvent(
                new PushFact.Accounted(Pushes.subject(push), today.now(), push.getJurisdiction(), push.getUnit()));
    }

    private void tell(PushRecord push, String what, Map<String, String> detail, List<UUID> files) {
        entries.add(push, what, detail, files);
        audit.append("push.acted", Pushes.subject(push), Map.of("what", what));
    }
}
