package org.huxin.server.casework.imports;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.directory.Accounts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Signs officers in and sends sheets for them. */
@TestConfiguration(proxyBeanMethods = false)
class ImportDesk {

    static final LocalDateTime NOW = LocalDateTime.of(2024, 5, 20, 9, 30);
    private static final String PASSWORD = "spring-in-autumn";

    @Bean
    @Primary
    Today standingToday() {
        return () -> NOW;
    }

    @Bean
    Officers officers(MockMvc web, Accounts accounts, Directory directory) {
        return new Officers(web, accounts, directory);
    }

    /** Officers of units. */
    record Officers(MockMvc web, Accounts accounts, Directory directory) {

        Officer as(String unit) throws Exception {
            return as(unit, unit);
        }

        /** The officer, made on first use. */
        Officer as(String username, String unit) throws Exception {
            if (directory.officer(username).isEmpty()) {
                accounts.create(
                        username,
                        new Accounts.NewAccount(username, "测试员" + username, "经办人", false, unit, Set.of()),
                        "{noop}" + PASSWORD);
            }
            var answer = web.perform(post("/api/session")
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
                    .andExpect(status().isOk())
                    .andReturn();
            return new Officer(web, (MockHttpSession) answer.getRequest().getSession());
        }
    }

    /** One officer's browser. */
    record Officer(MockMvc web, MockHttpSession session) {

        ResultActions look(String path) throws Exception {
            return web.perform(get(path).session(session));
        }

        DocumentContext read(String path) throws Exception {
            return body(look(path));
        }

        ResultActions sending(String name, byte[] content) throws Exception {
            return web.perform(multipart("/api/imports")
                    .file(part(name, content))
                    .session(session)
                    .with(csrf()));
        }

        DocumentContext send(String name, byte[] content) throws Exception {
            return body(sending(name, content));
        }

        DocumentContext send(String csv) throws Exception {
            return send("台账.csv", csv.getBytes(StandardCharsets.UTF_8));
        }

        DocumentContext sendAgain(String id, String csv) throws Exception {
            return body(web.perform(multipart(HttpMethod.PUT, "/api/imports/" + id + "/file")
                    .file(part("台账-改.csv", csv.getBytes(StandardCharsets.UTF_8)))
                    .session(session)
                    .with(csrf())));
        }

        ResultActions fixing(String id, int line, String values) throws Exception {
            return web.perform(put("/api/imports/{id}/lines/{line}", id, line)
                    .session(session)
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"values\":" + values + "}"));
        }

        DocumentContext fix(String id, int line, String values) throws Exception {
            return body(fixing(id, line, values));
        }

        DocumentContext commit(String id) throws Exception {
            return body(web.perform(
                    post("/api/imports/{id}/commit", id).session(session).with(csrf())));
        }

        private static MockMultipartFile part(String name, byte[] content) {
            return new MockMultipartFile("file", name, null, content);
        }

        private static DocumentContext body(ResultActions answered) throws Exception {
            var response = answered.andReturn().getResponse();
            var text = response.getContentAsString(StandardCharsets.UTF_8);
            if (response.getStatus() != 200) {
                throw new AssertionError(response.getStatus() + " " + text);
            }
            return JsonPath.parse(text);
        }
    }
}
