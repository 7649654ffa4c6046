package org.huxin.server.party.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * There is no default password. While nobody has an account, each start prints a secret; whoever reads the terminal makes
 * the first administrator with it. The secret is good once and until the next start.
 */
@RestController
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    record Command(
            @NotBlank(message = "请填写令牌") String token,
            @NotBlank(message = "请填写用户名") String username,
            @NotBlank(message = "请填写密码") String password,
            @NotBlank(message = "请填写姓名") String name,
            @NotBlank(message = "请填写单位编号") String unit) {}

    private final Accounts accounts;
    private final Audit audit;
    private final Environment environment;
    private @Nullable String secret;

    FirstAdministrator(Accounts accounts, Audit audit, Environment environment) {
        this.accounts = accounts;
        this.audit = audit;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void announce() {
        if (!accounts.none()) {
            return;
        }
        var random = new byte[18];
        new SecureRandom().nextBytes(random);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        LOG.warn("""
                还没有任何账号。请在本机执行下面的命令创建第一个管理员（令牌用一次即失效，重新启动后另发）：
                curl -X POST http://localhost:{}/api/first-administrator -H 'Content-Type: application/json' \
                -d '{"token":"{}","username":"用户名","password":"密码","name":"姓名","unit":"所在单位编号"}'""", environment.getProperty("local.server.port", "8080"), secret);
    }

    @PostMapping("/api/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    synchronized void create(@Valid @RequestBody Command command) {
        if (secret == null || !same(secret, command.token())) {
            throw new NotPermitted("first_administrator.token", "令牌无效；请看服务启动时的输出");
        }
        if (!accounts.none()) {
            throw new CommandRefused("first_administrator.exists", "已有账号，请由管理员创建其他账号");
        }
        var made = accounts.create(
                new Accounts.NewAccount(
                        command.username(), command.name(), "管理员", false, command.unit(), Set.of(Role.ADMIN)),
                command.password());
        audit.append("account.created", "officer:" + made.id(), Map.of("unit", made.unit(), "first", true));
        secret = null;
    }

    /** In the same time however many characters are right. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
