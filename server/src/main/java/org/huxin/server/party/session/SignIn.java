package org.huxin.server.party.session;

import java.util.Map;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks a name and a password. Takes as long for a name that nobody bears as for one that somebody does. */
@Service
class SignIn {

    private final Logins logins;
    private final LoginGuard guard;
    private final PasswordEncoder passwords;
    private final CurrentOfficer current;
    private final Audit audit;
    private final String nobodysHash;

    SignIn(Logins logins, LoginGuard guard, PasswordEncoder passwords, CurrentOfficer current, Audit audit) {
        this.logins = logins;
        this.guard = guard;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    /** @throws SignInRefused if the name has to wait, or name and password do not fit */
    Authentication authenticate(String username, String password) {
        if (!guard.admits(username)) {
            throw new SignInRefused(429, "session.slow_down", "登录失败次数过多，请稍后再试");
        }
        var login = logins.named(username);
        var fits = passwords.matches(
                password, login.map(Logins.Login::passwordHash).orElse(nobodysHash));
        if (login.isEmpty() || !fits) {
            throw new SignInRefused(401, "session.refused", "用户名或密码不正确");
        }
        guard.clear(username);
        var found = login.get();
        current.actAs(found.officer(), () -> {
            audit.append("session.opened", "officer:" + found.officer(), Map.of());
            return found;
        });
        var principal = new SessionPrincipal(found.officer(), SessionPrincipal.stamp(found.passwordHash()));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, AuthorityUtils.NO_AUTHORITIES);
    }
}
