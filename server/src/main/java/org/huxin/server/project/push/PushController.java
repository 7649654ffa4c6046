package org.huxin.server.project.push;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 推送: what units must push, and what they do about it. */
@RestController
class PushController {

    private final Pushes pushes;
    private final PushViews views;
    private final EnterPush enter;
    private final SendPush send;
    private final IssueNotice notice;
    private final ActOnPush act;
    private final PushBulletins bulletins;
    private final CurrentOfficer current;

    PushController(
            Pushes pushes,
            PushViews views,
            EnterPush enter,
            SendPush send,
            IssueNotice notice,
            ActOnPush act,
            PushBulletins bulletins,
            CurrentOfficer current) {
        this.pushes = pushes;
        this.views = views;
        this.enter = enter;
        this.send = send;
        this.notice = notice;
        this.act = act;
        this.bulletins = bulletins;
        this.current = current;
    }

    @GetMapping("/api/pushes")
    @Transactional(readOnly = true)
    Page<PushView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.require(Permission.PROJECT_READ);
        var found = pushes.page(PushFilter.of(state, unit), officer, after, size);
        return new Page<>(views.of(found.items()), found.next());
    }

    @GetMapping("/api/pushes/{id}")
    PushView push(@PathVariable UUID id) {
        return views.of(List.of(pushes.visible(id, current.require(Permission.PROJECT_READ))))
                .getFirst();
    }

    @PostMapping("/api/projects/{id}/pushes")
    PushView enter(@PathVariable UUID id, @Valid @RequestBody NewPush told) {
        return push(enter.handle(id, told));
    }

    @PostMapping("/api/pushes/{id}/send")
    PushView send(@PathVariable UUID id, @Valid @RequestBody SendPush.Send command) {
        send.handle(id, command);
        return push(id);
    }

    @PostMapping("/api/pushes/{id}/issue-notice")
    PushView issueNotice(@PathVariable UUID id, @Valid @RequestBody IssueNotice.Issue command) {
        notice.handle(id, command);
        return push(id);
    }

    @PostMapping("/api/pushes/{id}/receive")
    PushView receive(@PathVariable UUID id, @Valid @RequestBody ActOnPush.Receive command) {
        act.receive(id, command);
        return push(id);
    }

    @PostMapping("/api/pushes/{id}/withdraw")
    PushView withdraw(@PathVariable UUID id, @Valid @RequestBody ActOnPush.Withdraw command) {
        act.withdraw(id, command);
        return push(id);
    }

    @PostMapping("/api/pushes/{id}/account")
    PushView account(@PathVariable UUID id, @Valid @RequestBody ActOnPush.Account command) {
        act.account(id, command);
        return push(id);
    }

    @PostMapping("/api/pushes/{id}/bulletin")
    PushView bulletin(@PathVariable UUID id, @Valid @RequestBody PushBulletins.Issue command) {
        bulletins.handle(id, command);
        return push(id);
    }
}
