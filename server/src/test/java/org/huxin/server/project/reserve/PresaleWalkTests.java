package org.huxin.server.project.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Pre-sale money over time, by several officers, and by the owner. */
@CaseworkTest
class PresaleWalkTests {

    private static final List<String> NONSENSE = List.of(
            "",
            "{}",
            "[]",
            "null",
            "7",
            "{",
            "{\"version\":null}",
            "{\"version\":-1}",
            "{\"version\":77,\"bank\":[],\"amountFen\":\"viel\",\"purpose\":{},\"request\":7,\"granted\":\"perhaps\"}",
            "{\"version\":77,\"bank\":\"%1$s\",\"purpose\":\"%1$s\",\"reason\":\"%1$s\"}"
                    .formatted("长".repeat(100_000)));

    @Autowired
    private Counter counter;

    private final String ownerCode = "91"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();

    private Counter.Officer housing;
    private Counter.Officer labour;
    private ProjectFile project;

    @BeforeEach
    void anAccount() throws Exception {
        counter.on(LocalDate.of(2024, 4, 1));
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
        var name = "示例" + UUID.randomUUID();
        project = ProjectFile.entered(
                aProject()
                        .with("name", name)
                        .with("field", "housing")
                        .with("owner", Map.of("name", name + "置业", "creditCode", ownerCode)),
                housing);
        project.does(housing, "open-presale", "\"bank\":\"示例银行\"");
    }

    private long balance() throws Exception {
        return Long.parseLong(
                Counter.read(housing.get("/api/projects/" + project.id() + "/presale"), "$.account.balanceFen"));
    }

    private String asks(Counter.Officer officer, long fen, String purpose) throws Exception {
        var answer =
                project.does(officer, "request-presale", "\"amountFen\":%d,\"purpose\":\"%s\"".formatted(fen, purpose));
        return Counter.read(answer, "$.requests[?(@.purpose=='%s')].id".formatted(purpose));
    }

    private static String decision(String request, boolean granted) {
        return "\"request\":\"%s\",\"granted\":%s,\"reason\":\"示例\"".formatted(request, granted);
    }

    @Test
    void theAccountIsWhatCameInLessWhatWasGrantedAndNeverBelowNothing() throws Exception {
        var random = new Random(48);
        var waiting = new LinkedHashMap<String, Long>();
        long balance = 0;
        for (int step = 0; step < 50; step++) {
            long fen = 1 + random.nextInt(1_000_000);
            switch (random.nextInt(3)) {
                case 0 -> {
                    project.does(
                            housing,
                            "receive-presale",
                            "\"amountFen\":%d,\"receivedOn\":\"2024-03-31\"".formatted(fen));
                    balance += fen;
                }
                case 1 -> waiting.put(asks(housing, fen, "第" + step + "笔"), fen);
                default -> {
                    if (waiting.isEmpty()) {
                        continue;
                    }
                    var request = waiting.keySet().iterator().next();
                    boolean granted = random.nextInt(4) > 0;
                    boolean enough = waiting.get(request) <= balance;
                    project.act(labour, "decide-presale", decision(request, granted))
                            .andExpect(!granted || enough ? status().isOk() : status().is(422));
                    if (!granted || enough) {
                        balance -= granted ? waiting.get(request) : 0;
                        waiting.remove(request);
                    }
                }
            }
            assertThat(balance()).isEqualTo(balance).isNotNegative();
        }
    }

    @Test
    void ofTwoWhoGrantAtOnceOneDoesAndMoneyLeavesOnce() throws Exception {
        project.does(housing, "receive-presale", "\"amountFen\":100,\"receivedOn\":\"2024-03-31\"");
        var request = asks(housing, 60, "两人同批");
        var version = Long.parseLong(Counter.read(project.page(labour), "$.version"));
        var grants = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 4; n++) {
            grants.add(() -> project.actAt(version, labour, "decide-presale", decision(request, true))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        assertThat(Together.all(grants)).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(balance()).isEqualTo(40);
    }

    @Test
    void theOwnerAsksAndOtherFirmsSeeNothing() throws Exception {
        var id = Counter.read(project.page(housing), "$.owner.id");
        var secret = Counter.read(housing.post("/api/enterprises/" + id + "/invitations", "{}"), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, ownerCode, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        var owner = counter.signsIn(username);

        var request = asks(owner, 1, "开发商申请");
        owner.get("/api/projects/" + project.id() + "/presale")
                .andExpect(jsonPath("$.actions[*].name", is(List.of("request-presale"))));
        project.act(owner, "decide-presale", decision(request, true)).andExpect(status().isForbidden());
        project.act(owner, "receive-presale", "\"amountFen\":1,\"receivedOn\":\"2024-03-31\"")
                .andExpect(status().isForbidden());

        var elsewhere = ProjectFile.entered(
                aProject()
                        .with("name", "示例" + UUID.randomUUID())
                        .with("field", "housing")
                        .with("contractor", Map.of("name", "示例置业兼建设", "creditCode", ownerCode)),
                housing);
        elsewhere.does(housing, "open-presale", "\"bank\":\"示例银行\"");
        owner.get("/api/projects/" + elsewhere.id() + "/presale")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account", is(nullValue())))
                .andExpect(jsonPath("$.label", is(nullValue())));
        elsewhere
                .act(owner, "request-presale", "\"amountFen\":1,\"purpose\":\"x\"")
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(PresaleAct.class)
    void noActTakesNonsense(PresaleAct act) throws Exception {
        var before = Counter.read(project.page(housing), "$.version");
        for (var body : NONSENSE) {
            labour.post("/api/projects/" + project.id() + "/" + act.path(), body)
                    .andExpect(status().is4xxClientError());
        }
        assertThat(Counter.read(project.page(housing), "$.version")).isEqualTo(before);
        assertThat(balance()).isZero();
    }
}
