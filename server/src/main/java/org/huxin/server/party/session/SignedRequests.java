package org.huxin.server.party.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huxin.server.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * 签名接口: a program of another office acts as an account whose key it holds. A request with a signature that does not hold is
 * refused, whatever session comes with it.
 */
class SignedRequests extends OncePerRequestFilter {

    static final String MACHINES = "/api/wage/gateway/";
    static final String SIGNATURE = "X-Huxin-Signature";
    static final String ACCOUNT = "X-Huxin-Account";
    static final String TIME = "X-Huxin-Time";
    static final String NONCE = "X-Huxin-Nonce";

    /** Commands and queries are short; files are uploaded by people. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final SigningKeys keys;
    private final Logins logins;
    private final JsonMapper json;

    SignedRequests(SigningKeys keys, Logins logins, JsonMapper json) {
        this.keys = keys;
        this.logins = logins;
        this.json = json;
    }

    static boolean signed(HttpServletRequest request) {
        return request.getHeader(SIGNATURE) != null;
    }

    /** What machines without an account send; whoever takes it in judges the signature. */
    static boolean byMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith(MACHINES);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signed(request) || byMachine(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, Problem.of(413, "signature.too_long", "签名接口一次最多1MB，文件请由工作人员上传"));
            return;
        }
        var login = signer(request, body);
        if (login.isEmpty()) {
            refuse(response, Problem.of(401, "signature.refused", "签名不正确、已经用过，或者时间相差五分钟以上"));
            return;
        }
        var principal = new SessionPrincipal(
                login.get().officer(), SessionPrincipal.stamp(login.get().passwordHash()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        chain.doFilter(new ReadBody(request, body), response);
    }

    private Optional<Logins.Login> signer(HttpServletRequest request, byte[] body) {
        var account = request.getHeader(ACCOUNT);
        var time = request.getHeader(TIME);
        var nonce = request.getHeader(NONCE);
        if (account == null || !matches(SECONDS, time) || !matches(TOKEN, nonce)) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        var signature = new Signature(
                request.getMethod(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                Objects.requireNonNull(time),
                Objects.requireNonNull(nonce),
                body);
        return logins.named(account)
                .filter(login -> keys.of(login.officer())
                        .filter(key -> signature.is(request.getHeader(SIGNATURE), key))
                        .isPresent())
                .filter(login -> keys.first(login.officer(), nonce, Long.parseLong(time)));
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
