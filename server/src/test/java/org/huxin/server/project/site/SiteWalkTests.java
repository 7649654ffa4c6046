package org.huxin.server.project.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Boards over time, by officers and by the contractor, and what happens when many come at once. */
@CaseworkTest
class SiteWalkTests {

    private static final List<String> NONSENSE = List.of(
            "",
            "{}",
            "[]",
            "null",
            "7",
            "\"x\"",
            "{",
            "{\"version\":null}",
            "{\"version\":\"eins\"}",
            "{\"version\":-1}",
            "{\"version\":99999999999999999999}",
            "{\"version\":77,\"line\":[],\"text\":{}}",
            "{\"version\":77,\"line\":\"%1$s\",\"text\":\"%1$s\"}".formatted("长".repeat(100_000)),
            "[".repeat(3_000));

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
    private final String builder = creditCode();
    private final String owner = creditCode();

    private Counter.Officer housing;
    private ProjectFile project;

    private static String creditCode() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    }

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 4, 1));
        housing = counter.of("zy.housing");
        project = ProjectFile.entered(
                aProject()
                        .with("name", mark)
                        .with("field", "housing")
                        .with("owner", Map.of("name", mark + "置业", "creditCode", owner))
                        .with("contractor", Map.of("name", mark + "建设", "creditCode", builder)),
                housing);
    }

    private Counter.Officer account(String firm, String code) throws Exception {
        var id = Counter.read(project.page(housing), firm);
        var secret = Counter.read(
                housing.post("/api/enterprises/" + id + "/invitations", "{}").andExpect(status().isOk()), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }

    private String site() {
        return "/api/projects/" + project.id() + "/site";
    }

    private int publicly(String address) throws Exception {
        return web.perform(get(address.substring(address.indexOf("/p/"))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void whateverIsDoneOneAddressLeadsToTheBoardAtMostAndNoOldOneDoes() throws Exception {
        var random = new Random(690);
        var filled = new HashMap<String, String>();
        var old = new HashSet<String>();
        String open = null;
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (open != null) {
                        old.add(open);
                    }
                    open = Counter.read(project.does(housing, "open-page", ""), "$.page.address");
                    assertThat(old).doesNotContain(open);
                }
                case 1 -> {
                    project.act(housing, "close-page", "")
                            .andExpect(open == null ? status().isConflict() : status().isOk());
                    if (open != null) {
                        old.add(open);
                    }
                    open = null;
                }
                default -> {
                    var line = random.nextBoolean() ? "pay_date" : "project_department";
                    var text = random.nextInt(4) == 0 ? "" : "第" + step + "次";
                    project.does(housing, "fill-board", "\"line\":\"%s\",\"text\":\"%s\"".formatted(line, text));
                    filled.put(line, text);
                }
            }
            for (var line : filled.entrySet()) {
                housing.get(site())
                        .andExpect(jsonPath(
                                "$.lines[?(@.code=='%s')].text".formatted(line.getKey()),
                                is(Collections.singletonList(line.getValue().isEmpty() ? null : line.getValue()))));
            }
        }
        if (open != null) {
            assertThat(publicly(open)).isEqualTo(200);
        }
        for (var address : old) {
            assertThat(publicly(address)).isEqualTo(404);
        }
    }

    @Test
    void theContractorFillsPrintsAndOpensItAndTheOwnerOnlyReads() throws Exception {
        var contractor = account("$.contractor.id", builder);
        project.does(contractor, "fill-board", "\"line\":\"pay_date\",\"text\":\"每月10日\"");
        project.does(contractor, "open-page", "");
        contractor.get(site() + "/board?size=A2").andExpect(status().isOk());
        contractor.get(site() + "/card").andExpect(status().isOk());
        contractor
                .send("/api/board-lines", "{\"line\":\"legal_aid\",\"text\":\"某\"}")
                .andExpect(status().isForbidden());

        var reader = account("$.owner.id", owner);
        reader.get(site())
                .andExpect(jsonPath("$.lines[?(@.code=='pay_date')].text", is(List.of("每月10日"))))
                .andExpect(jsonPath("$.actions", is(List.of())));
        project.act(reader, "close-page", "").andExpect(status().isForbidden());

        var other = ProjectFile.entered(aProject().with("name", mark + "他项").with("field", "housing"), housing);
        contractor.get("/api/projects/" + other.id() + "/site").andExpect(status().isNotFound());
        contractor.get("/api/projects/" + other.id() + "/site/card").andExpect(status().isNotFound());
    }

    @Test
    void ofTwoWhoOpenItAtOnceOneDoes() throws Exception {
        var version = Long.parseLong(Counter.read(project.page(housing), "$.version"));
        var labour = counter.of("zy.labour");
        var opens = new ArrayList<Callable<Integer>>();
        for (var officer : List.of(housing, labour, housing, labour)) {
            opens.add(() -> project.actAt(version, officer, "open-page", "")
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        assertThat(Together.all(opens)).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void inARushEverybodyIsAnswered() throws Exception {
        var address = Counter.read(project.does(housing, "open-page", ""), "$.page.address");
        var reads = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 40; n++) {
            reads.add(() -> publicly(address));
        }
        assertThat(Together.all(reads)).isSubsetOf(200, 503).contains(200);
        assertThat(publicly(address)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(SiteAct.class)
    void noActTakesNonsense(SiteAct act) throws Exception {
        var before = Counter.read(project.page(housing), "$.version");
        for (var body : NONSENSE) {
            housing.post("/api/projects/" + project.id() + "/" + act.path(), body)
                    .andExpect(status().is4xxClientError());
            housing.post("/api/projects/" + UUID.randomUUID() + "/" + act.path(), body)
                    .andExpect(status().is4xxClientError());
        }
        assertThat(Counter.read(project.page(housing), "$.version")).isEqualTo(before);
    }
}
