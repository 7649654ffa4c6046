package org.huxin.server.project.enterprises;

import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.InvitationRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 企业账号：邀请与接受. */
@RestController
class InvitationController {

    /**
     * @param secret only in the answer to who invited
     * @param account name of whoever accepted; null while nobody has
     * @param expired nobody can accept it any more
     */
    record Invitation(
            UUID id,
            LocalDateTime invitedAt,
            Named unit,
            LocalDateTime expiresAt,
            boolean expired,
            @Nullable LocalDateTime acceptedAt,
            @Nullable String account,
            @Nullable String secret) {}

    private final Inviting inviting;
    private final Directory directory;
    private final Today today;

    InvitationController(Inviting inviting, Directory directory, Today today) {
        this.inviting = inviting;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/api/enterprises/{id}/invitations")
    List<Invitation> of(@PathVariable UUID id) {
        var rows = inviting.of(id);
        var people = directory.officers(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.getAccount()))
                .toList());
        return rows.stream()
                .map(row -> view(row, row.getAccount() == null ? null : people.get(row.getAccount()), null))
                .toList();
    }

    @PostMapping("/api/enterprises/{id}/invitations")
    Invitation invite(@PathVariable UUID id) {
        var invited = inviting.invite(id);
        return view(invited.row(), null, invited.secret());
    }

    @PostMapping("/api/invitations/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@Valid @RequestBody Inviting.Acceptance told) {
        inviting.accept(told);
    }

    private Invitation view(InvitationRecord row, @Nullable Officer account, @Nullable String secret) {
        return new Invitation(
                row.getId(),
                row.getInvitedAt(),
                new Named(row.getInvitedUnit(), directory.nameOf(row.getInvitedUnit())),
                row.getExpiresAt(),
                row.getAcceptedAt() == null && !today.now().isBefore(row.getExpiresAt()),
                row.getAcceptedAt(),
                account == null ? null : account.name(),
                secret);
    }
}
