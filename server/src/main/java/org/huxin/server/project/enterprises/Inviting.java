package org.huxin.server.project.enterprises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.InvitationRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives owners, contractors, subcontractors and the banks of their accounts access: invited by an official, bound to the credit code. */
@Service
class Inviting {

    /** How long a secret is good; nobody's rules say so, it only limits what a lost one can do. */
    private static final int DAYS = 7;

    private static final int MOST_FAILURES = 5;
    private static final int SECRET_BYTES = 16;

    private final Invitations invitations;
    private final Enterprises enterprises;
    private final List<FirmsInCare> care;
    private final FirmAccounts accounts;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    Inviting(
            Invitations invitations,
            Enterprises enterprises,
            List<FirmsInCare> care,
            FirmAccounts accounts,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.invitations = invitations;
        this.enterprises = enterprises;
        this.care = care;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** @param secret from the invitation; @param creditCode of the firm, which only it and the office need know */
    record Acceptance(
            @NotBlank(message = "请填写邀请码") @Size(max = 60, message = "邀请码过长")
            String secret,

            @NotBlank(message = "请填写统一社会信用代码") @Size(max = 30, message = "统一社会信用代码过长")
            String creditCode,

            @NotBlank(message = "请填写用户名") @Size(max = 100, message = "用户名不能超过100字")
            String username,

            @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名不能超过60字")
            String name,

            @Nullable @Size(max = 60, message = "职务不能超过60字") String post,

            @NotBlank(message = "请填写密码") @Size(max = 200, message = "密码过长")
            String password) {}

    record Invited(InvitationRecord row, String secret) {}

    /**
     * Invites a firm; the secret is told once and stored nowhere.
     *
     * @throws CommandRefused {@code invitation.no_code} while nobody has entered the firm's credit code
     */
    @Transactional
    Invited invite(UUID enterprise) {
        var who = permitted(enterprise);
        var firm = firm(enterprise);
        if (firm.creditCode() == null) {
            throw new CommandRefused("invitation.no_code", "还没有登记这家企业的统一社会信用代码，请先更正项目信息补上");
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var row = new InvitationRecord();
        row.setId(UUID.randomUUID());
        row.setJurisdiction(who.jurisdiction());
        row.setEnterprise(enterprise);
        row.setSecretHash(hash(secret));
        row.setInvitedAt(today.now());
        row.setInvitedBy(who.id());
        row.setInvitedUnit(who.unit().id());
        row.setExpiresAt(today.now().plusDays(DAYS));
        row.setFailures(0);
        invitations.add(row);
        audit.append("enterprise.invited", "enterprise:" + enterprise, Map.of("invitation", row.getId()));
        return new Invited(row, secret);
    }

    @Transactional(readOnly = true)
    List<InvitationRecord> of(UUID enterprise) {
        return invitations.of(permitted(enterprise).jurisdiction(), enterprise);
    }

    /**
     * Opens the account. Nobody is signed in.
     *
     * @throws CommandRefused {@code invitation.refused} alike for a secret that is unknown, used, too old, or that was tried
     *     with wrong codes; {@code invitation.code} for a wrong credit code
     */
    @Transactional(noRollbackFor = WrongCode.class)
    void accept(Acceptance told) {
        var row = invitations
                .bySecret(hash(told.secret().strip()))
                .filter(one -> one.getAcceptedAt() == null
                        && one.getFailures() < MOST_FAILURES
                        && today.now().isBefore(one.getExpiresAt()))
                .orElseThrow(
                        () -> CommandRefused.field("invitation.refused", "secret", "邀请码不对、已经用过或者已经过期，请向发出邀请的单位重新索取"));
        var firm = firm(row.getEnterprise());
        if (!told.creditCode().strip().toUpperCase(Locale.ROOT).equals(firm.creditCode())) {
            row.setFailures(row.getFailures() + 1);
            invitations.save(row);
            throw new WrongCode();
        }
        var account = accounts.open(
                row.getJurisdiction(),
                row.getEnterprise(),
                firm.name(),
                new FirmAccounts.Person(told.username(), told.name(), Objects.requireNonNullElse(told.post(), "")),
                told.password());
        row.setAcceptedAt(today.now());
        row.setAccount(account.id());
        invitations.save(row);
        audit.append("enterprise.account_opened", "officer:" + account.id(), Map.of("invitation", row.getId()));
    }

    /** The attempt is counted although it is refused. */
    private static final class WrongCode extends CommandRefused {
        WrongCode() {
            super("invitation.code", "统一社会信用代码与邀请的企业不符", List.of(new FieldError("creditCode", "统一社会信用代码与邀请的企业不符")));
        }
    }

    private Enterprise firm(UUID id) {
        var firm = enterprises.byId(List.of(id)).get(id);
        if (firm == null) {
            throw new NotFound("企业", id.toString());
        }
        return firm;
    }

    private ActingOfficer permitted(UUID enterprise) {
        var who = current.require(Permission.PROJECT_REGISTER);
        if (!who.is(Role.COORDINATOR) && !who.is(Role.INDUSTRY)) {
            throw NotPermitted.outsideScope("企业账号由行业主管部门和牵头单位邀请");
        }
        if (!invitations.takesPart(enterprise, who)
                && care.stream().noneMatch(one -> one.looksAfter(enterprise, who))) {
            throw new NotFound("企业", enterprise.toString());
        }
        return who;
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
