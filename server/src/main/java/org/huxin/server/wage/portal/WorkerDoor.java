package org.huxin.server.wage.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.huxin.server.kernel.problem.Problem;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a worker in by his cookie. Whatever writes must bear a key that the page made: it makes the request be done once, and no
 * page of another site can set such a header.
 */
class WorkerDoor extends OncePerRequestFilter {

    static final String KEY = "X-Request-Key";

    private static final Pattern KEY_SHAPE = Pattern.compile("[A-Za-z0-9-]{16,64}");

    private final WorkerSessions sessions;
    private final Refusals refusals;

    WorkerDoor(WorkerSessions sessions, Refusals refusals) {
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY);
        if (!HttpMethod.GET.matches(request.getMethod())
                && (key == null || !KEY_SHAPE.matcher(key).matches())) {
            refusals.write(response, Problem.of(403, "worker.no_key", "页面已过期，请刷新后重试"));
            return;
        }
        SessionCookie.of(request).flatMap(sessions::of).ifPresent(worker -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(worker, null, AuthorityUtils.NO_AUTHORITIES));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
