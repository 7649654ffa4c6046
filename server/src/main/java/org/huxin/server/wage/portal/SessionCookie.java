package org.huxin.server.wage.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** Carries a session's token; the browser sends it to the interface of the worker's page and nowhere else. */
final class SessionCookie {

    static final String NAME = "HUXIN_WORKER";

    private static final String PATH = "/api/worker";

    /** The server ends a session that is left alone; one in use goes on. */
    private static final Duration KEPT = Duration.ofDays(365);

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    static String holding(String token, HttpServletRequest request) {
        return cookie(token, KEPT, request);
    }

    static String none(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration kept, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(kept)
                .build()
                .toString();
    }
}
