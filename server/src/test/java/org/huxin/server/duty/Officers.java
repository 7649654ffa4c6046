package org.huxin.server.duty;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.huxin.server.party.directory.Accounts;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Officers who sign in; the one of a unit bears the unit's id as name unless told otherwise. */
public final class Officers {

    private static final String PASSWORD = "spring-in-autumn";

    private final MockMvc web;
    private final Accounts accounts;
    private final Directory directory;

    Officers(MockMvc web, Accounts accounts, Directory directory) {
        this.web = web;
        this.accounts = accounts;
        this.directory = directory;
    }

    public Browser of(String unit) throws Exception {
        return of(unit, unit);
    }

    public Browser of(String unit, String username) throws Exception {
        return of(unit, username, Set.of());
    }

    Browser of(String unit, String username, Set<Role> roles) throws Exception {
        if (directory.officer(username).isEmpty()) {
            accounts.create(
                    username,
                    new Accounts.NewAccount(username, "测试员" + username, "经办人", false, unit, roles),
                    "{noop}" + PASSWORD);
        }
        var answer = web.perform(request(HttpMethod.POST, "/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
                .andExpect(status().isOk())
                .andReturn();
        return new Browser((MockHttpSession) answer.getRequest().getSession());
    }

    /** What one officer asks and sends. */
    public final class Browser {

        private final MockHttpSession session;

        Browser(MockHttpSession session) {
            this.session = session;
        }

        public ResultActions get(String path, Object... parts) throws Exception {
            return web.perform(request(HttpMethod.GET, path, parts).session(session));
        }

        public ResultActions post(String path, Object... parts) throws Exception {
            return web.perform(
                    request(HttpMethod.POST, path, parts).session(session).with(csrf()));
        }

        /** Posts a body. */
        public ResultActions send(String path, String json) throws Exception {
            return write(HttpMethod.POST, path, json);
        }

        public ResultActions put(String path, String json) throws Exception {
            return write(HttpMethod.PUT, path, json);
        }

        private ResultActions write(HttpMethod method, String path, String json) throws Exception {
            return web.perform(request(method, path)
                    .session(session)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json));
        }
    }
}
