package org.huxin.server.wage.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.huxin.server.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 工人登录: by phone and code, or by the code on the board. */
@RestController
class WorkerSessionController {

    record CodeAsked(
            @NotBlank(message = "请填手机号") @Size(max = 20, message = "手机号不对，请填11位手机号")
            String phone) {}

    /**
     * A code was sent, if anybody has the phone.
     *
     * @param shown the code itself, in the demonstration only
     */
    record CodeSent(long minutes, @Nullable String shown) {}

    record ByPhone(
            @NotBlank(message = "请填手机号") @Size(max = 20, message = "手机号不对，请填11位手机号")
            String phone,

            @NotBlank(message = "请填验证码") @Size(max = 10, message = "验证码是6位数字")
            String code,

            @Nullable @Size(min = 4, max = 4, message = "请填证件号的后四位")
            String tail) {}

    record BySite(
            @NotBlank @Size(max = 64) String token,

            @NotBlank(message = "请填姓名") @Size(max = 50, message = "姓名太长")
            String name,

            @NotBlank(message = "请填证件号的后四位") @Size(min = 4, max = 4, message = "请填证件号的后四位")
            String tail) {}

    /** Of which project a code on a board is. */
    record SiteName(String project) {}

    private final OpenSession opening;
    private final WorkerSessions sessions;

    WorkerSessionController(OpenSession opening, WorkerSessions sessions) {
        this.opening = opening;
        this.sessions = sessions;
    }

    @PostMapping(path = "/api/worker/codes", consumes = MediaType.APPLICATION_JSON_VALUE)
    CodeSent sendCode(@Valid @RequestBody CodeAsked asked, HttpServletRequest request) {
        return new CodeSent(PhoneCodes.GOOD_FOR.toMinutes(), opening.sendCode(asked.phone(), request.getRemoteAddr()));
    }

    @PostMapping(path = "/api/worker/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> byPhone(
            @RequestHeader(WorkerDoor.KEY) String key, @Valid @RequestBody ByPhone told, HttpServletRequest request) {
        return opened(
                opening.byPhone(told.phone(), told.code().strip(), told.tail(), key, request.getRemoteAddr()), request);
    }

    @PostMapping(path = "/api/worker/site-session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> bySite(@Valid @RequestBody BySite told, HttpServletRequest request) {
        return opened(opening.bySite(told.token(), told.name(), told.tail(), request.getRemoteAddr()), request);
    }

    @GetMapping("/api/worker/sites/{token}")
    SiteName site(@PathVariable String token) {
        return new SiteName(opening.site(token).name());
    }

    @DeleteMapping("/api/worker/session")
    ResponseEntity<Void> close(@AuthenticationPrincipal SignedInWorker who, HttpServletRequest request) {
        sessions.close(who);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.none(request))
                .build();
    }

    private static ResponseEntity<Void> opened(String token, HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.holding(token, request))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(NotAdmitted refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(refusal.status(), refusal.code(), refusal.reason()));
    }
}
