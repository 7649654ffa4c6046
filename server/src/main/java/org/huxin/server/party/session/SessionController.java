package org.huxin.server.party.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.huxin.server.kernel.problem.Problem;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens and ends a session, and tells who is signed in. */
@RestController
@OpenToFirms
class SessionController {

    record Credentials(
            @NotBlank(message = "请填写用户名") @Size(max = 100, message = "用户名过长")
            String username,

            @NotBlank(message = "请填写密码") @Size(max = 200, message = "密码过长")
            String password) {}

    private final SignIn signIn;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;
    private final CurrentOfficer current;
    private final SelfPortrait portrait;
    private final Audit audit;

    SessionController(
            SignIn signIn,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions,
            CurrentOfficer current,
            SelfPortrait portrait,
            Audit audit) {
        this.signIn = signIn;
        this.contexts = contexts;
        this.sessions = sessions;
        this.current = current;
        this.portrait = portrait;
        this.audit = audit;
    }

    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    Me open(@Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var authentication = signIn.authenticate(credentials.username(), credentials.password());
        sessions.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return portrait.of(current.get());
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request, HttpServletResponse response) {
        audit.append("session.closed", "officer:" + current.get().id(), Map.of());
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    @GetMapping("/api/me")
    Me me() {
        return portrait.of(current.get());
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(SignInRefused refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(refusal.status(), refusal.code(), refusal.reason()));
    }
}
