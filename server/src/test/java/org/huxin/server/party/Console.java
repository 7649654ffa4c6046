package org.huxin.server.party;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import org.huxin.server.party.directory.Accounts;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Signs officers of a unit in and speaks for them. */
final class Console {

    static final String PASSWORD = "spring-in-autumn";

    private final MockMvc web;
    private final Accounts accounts;
    private final Directory directory;

    Console(MockMvc web, Accounts accounts, Directory directory) {
        this.web = web;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** The officer whom a unit gets by default, made on first use; the username is the unit's id. */
    Session as(String unit) throws Exception {
        officer(unit, unit);
        return signIn(unit);
    }

    /** An officer with a role of its own. */
    Session as(String username, String unit, Role role) throws Exception {
        officer(username, unit, role);
        return signIn(username);
    }

    void officer(String username, String unit, Role... roles) {
        if (directory.officer(username).isEmpty()) {
            accounts.create(
                    username,
                    new Accounts.NewAccount(username, "测试员" + username, "经办人", false, unit, Set.of(roles)),
                    "{noop}" + PASSWORD);
        }
    }

    Session signIn(String username) throws Exception {
        var answer = web.perform(request(HttpMethod.POST, "/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
                .andExpect(status().isOk())
                .andReturn();
        return new Session((MockHttpSession) answer.getRequest().getSession());
    }

    /** One officer's browser. */
    final class Session {

        private final MockHttpSession session;

        Session(MockHttpSession session) {
            this.session = session;
        }

        ResultActions get(String path) throws Exception {
            return web.perform(request(HttpMethod.GET, path).session(session));
        }

        ResultActions post(String path, String json) throws Exception {
            return send(HttpMethod.POST, path, json);
        }

        ResultActions put(String path, String json) throws Exception {
            return send(HttpMethod.PUT, path, json);
        }

        ResultActions delete(String path) throws Exception {
            return web.perform(request(HttpMethod.DELETE, path).session(session).with(csrf()));
        }

        /** Sends, expects success, and reads one value of the answer. */
        String posted(String path, String json, String value) throws Exception {
            var body = post(path, json)
                    .andExpect(status().is2xxSuccessful())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            return String.valueOf((Object) JsonPath.read(body, value));
        }

        private ResultActions send(HttpMethod method, String path, String json) throws Exception {
            return web.perform(request(method, path)
                    .session(session)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json));
        }
    }
}
