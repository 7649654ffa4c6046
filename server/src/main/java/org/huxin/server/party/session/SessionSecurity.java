package org.huxin.server.party.session;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.huxin.server.kernel.problem.Problem;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import tools.jackson.databind.json.JsonMapper;

/** Everything under /api asks for a session but signing in; the console's own files do not. */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

    /** The console loads nothing from elsewhere; its component library sets styles on elements. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain sessionFilters(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CookieCsrfTokenRepository tokens,
            SigningKeys keys,
            Logins logins,
            JsonMapper json)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST, "/api/session", "/api/first-administrator", "/api/invitations/accept")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, SignedRequests.MACHINES + "**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET, "/api/public/**", "/api/demo/**", "/api/openapi/**", "/api/openapi")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .securityContext(security -> security.securityContextRepository(contexts))
                // the first administrator is made from a terminal, by a secret that no other site knows; a signature
                // that
                // does not hold is refused before anything is done
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(tokens)
                        .ignoringRequestMatchers("/api/first-administrator")
                        .ignoringRequestMatchers(SignedRequests::signed)
                        .ignoringRequestMatchers(SignedRequests::byMachine))
                .addFilterBefore(new SignedRequests(keys, logins, json), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.sameOrigin()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refusal) ->
                                write(json, response, Problem.of(401, "session.required", "请先登录")))
                        .accessDeniedHandler((request, response, refusal) ->
                                write(json, response, Problem.of(403, "csrf.refused", "页面已过期，请刷新后重试"))))
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** A session opened before signing in gets another id, and the CSRF token is made anew. */
    @Bean
    SessionAuthenticationStrategy sessionStrategy(CookieCsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @Bean
    CookieSameSiteSupplier sameSiteCookies() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static void write(JsonMapper json, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
