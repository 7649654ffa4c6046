package org.huxin.server;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.huxin.server.party.directory.Accounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A sixth place runs from a folder of YAML: the template, with another code, beside the five that are carried. */
@SpringBootTest
@AutoConfigureMockMvc
class SixthJurisdictionTests {

    private static final String PASSWORD = "six-places-1";

    @TempDir
    static Path packs;

    @Autowired
    MockMvc web;

    private MockHttpSession session;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        registry.add("huxin.policy.directory", packs::toString);
    }

    @BeforeAll
    static void copyTheTemplate() throws IOException {
        var template = Path.of("..", "policy", "jurisdiction", "_template");
        var pack = packs.resolve("999901-sixth");
        try (var files = Files.walk(template)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = pack.resolve(template.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("000000", "999901"));
            }
        }
    }

    @BeforeEach
    void signIn(@Autowired Accounts accounts) throws Exception {
        if (session == null) {
            accounts.create(new Accounts.NewAccount("sixth", "测试员甲", "经办人", false, "tt.labour", Set.of()), PASSWORD);
            var answer = web.perform(post("/api/session")
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"username\":\"sixth\",\"password\":\"" + PASSWORD + "\"}"))
                    .andExpect(status().isOk())
                    .andReturn();
            session = (MockHttpSession) answer.getRequest().getSession();
        }
    }

    @Test
    void aClueIsRoutedAndOwedByTheRulesOfTheFolder() throws Exception {
        var clue = """
                {"requestId": "sixth-1", "channel": "phone", "receivedAt": "%s", "region": "999901_east",
                 "field": "housing", "hasProject": true, "project": "示例六号楼", "employer": "示例建筑有限公司",
                 "narrative": "三个月没有发工资", "anonymous": true}""";
        var today = JsonPath.<String>read(
                web.perform(get("/api/me").session(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.today");

        web.perform(post("/api/clues")
                        .session(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(clue.formatted(today + "T00:00:00")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value("TT-" + today.substring(0, 4) + "-000001"))
                .andExpect(jsonPath("$.proposedUnit.name").value("示例区住房和城乡建设局"))
                .andExpect(jsonPath("$.duties[*].rule", hasItem("template.clue.assign")))
                .andExpect(jsonPath("$.duties[*].bearer.name", hasItem("示例区人力资源和社会保障局")));
    }
}
