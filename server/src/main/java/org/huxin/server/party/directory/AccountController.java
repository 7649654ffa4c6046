package org.huxin.server.party.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, kept by administrators for their own jurisdiction; and one's own password. */
@RestController
@Transactional
class AccountController {

    record Account(
            @NotBlank(message = "请填写用户名") @Size(max = 100) String username,
            @NotBlank(message = "请填写姓名") @Size(max = 100) String name,
            @Nullable @Size(max = 100) String post,
            boolean headOfGovernment,
            @NotBlank(message = "请选择单位") String unit,
            @Nullable List<String> roles,
            @NotBlank(message = "请填写密码") String password) {}

    record Row(
            String id,
            String username,
            String name,
            String post,
            boolean headOfGovernment,
            String unit,
            List<String> roles,
            boolean active) {}

    record NewPassword(@NotBlank(message = "请填写密码") String password) {}

    record OwnPassword(
            @NotNull String current,
            @NotBlank(message = "请填写新密码") String password) {}

    record Active(boolean active) {}

    private final Accounts accounts;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;

    AccountController(Accounts accounts, Directory directory, CurrentOfficer current, Audit audit) {
        this.accounts = accounts;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/api/accounts")
    List<Row> accounts() {
        return accounts.of(administrator()).stream().map(AccountController::row).toList();
    }

    @PostMapping("/api/accounts")
    Row create(@Valid @RequestBody Account account) {
        var jurisdiction = administrator();
        if (directory
                .unit(account.unit())
                .filter(unit -> unit.jurisdiction().equals(jurisdiction))
                .isEmpty()) {
            throw CommandRefused.field("account.unit", "unit", "没有这个单位");
        }
        var post = account.post() == null ? "" : account.post();
        var made = accounts.create(
                new Accounts.NewAccount(
                        account.username(),
                        account.name(),
                        post,
                        account.headOfGovernment(),
                        account.unit(),
                        roles(account.roles())),
                account.password());
        audit.append(
                "account.created",
                "officer:" + made.id(),
                Map.of("unit", made.unit(), "roles", row(made).roles()));
        return row(made);
    }

    @PutMapping("/api/accounts/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String id, @Valid @RequestBody NewPassword changed) {
        accounts.setPassword(administered(id).id(), changed.password());
        audit.append("account.password_reset", "officer:" + id, Map.of());
    }

    @PutMapping("/api/accounts/{id}/active")
    Row activate(@PathVariable String id, @RequestBody Active wanted) {
        accounts.setActive(administered(id).id(), wanted.active());
        audit.append(wanted.active() ? "account.opened" : "account.closed", "officer:" + id, Map.of());
        return row(administered(id));
    }

    @OpenToFirms
    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody OwnPassword changed) {
        var officer = current.get();
        if (!accounts.fits(officer.id(), changed.current())) {
            throw CommandRefused.field("account.password", "current", "原密码不正确");
        }
        accounts.setPassword(officer.id(), changed.password());
        audit.append("account.password_changed", "officer:" + officer.id(), Map.of());
    }

    private String administrator() {
        return current.require(Permission.ACCOUNT_MANAGE).jurisdiction();
    }

    private Officer administered(String id) {
        var jurisdiction = administrator();
        return accounts.find(id)
                .filter(one -> directory.requireUnit(one.unit()).jurisdiction().equals(jurisdiction))
                .orElseThrow(() -> new NotFound("账号", id));
    }

    private static Set<Role> roles(@Nullable List<String> codes) {
        try {
            var roles = codes == null
                    ? Set.<Role>of()
                    : codes.stream().map(Role::of).collect(Collectors.toSet());
            if (roles.contains(Role.ENTERPRISE)) {
                throw CommandRefused.field("account.roles", "roles", "企业账号由行业主管部门在项目页邀请开通");
            }
            return roles;
        } catch (IllegalArgumentException unknown) {
            throw CommandRefused.field("account.roles", "roles", "没有这种角色");
        }
    }

    private static Row row(Officer one) {
        return new Row(
                one.id(),
                one.username(),
                one.name(),
                one.post(),
                one.governmentHead(),
                one.unit(),
                one.roles().stream().map(Role::code).sorted().toList(),
                one.active());
    }
}
