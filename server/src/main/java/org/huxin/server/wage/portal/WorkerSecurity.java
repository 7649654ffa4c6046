package org.huxin.server.wage.portal;

import org.huxin.server.kernel.problem.Problem;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;

/** The worker's interface has sessions of its own: officials' do not open it, and workers' open nothing else. */
@Configuration(proxyBeanMethods = false)
class WorkerSecurity {

    static {
        // who is signed in is no parameter of the interface
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedInWorker.class);
    }

    @Bean
    @Order(1)
    SecurityFilterChain workerFilters(HttpSecurity http, WorkerSessions sessions, JsonMapper json) throws Exception {
        var refusals = new Refusals(json);
        return http.securityMatcher("/api/worker/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST, "/api/worker/codes", "/api/worker/session", "/api/worker/site-session")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/worker/sites/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(security -> security.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessionless -> sessionless.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a header that pages of other sites cannot set takes its place, see WorkerDoor
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new WorkerDoor(sessions, refusals), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(denied -> denied.authenticationEntryPoint((request, response, refusal) ->
                                refusals.write(response, Problem.of(401, "worker.session_required", "请先登录")))
                        .accessDeniedHandler((request, response, refusal) ->
                                refusals.write(response, Problem.of(403, "worker.denied", "不能这样办理"))))
                .build();
    }
}
