package org.huxin.server.supervision.firms;

import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** An invented employer of a jurisdiction, the cases about it, and its page. */
record WatchedFirm(Counter counter, String coordinator, String region, String name, String code) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static WatchedFirm of(Counter counter, String coordinator, String region) {
        return named(counter, coordinator, region, "示例单位" + UUID.randomUUID());
    }

    static WatchedFirm named(Counter counter, String coordinator, String region, String name) {
        var code = "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
        return new WatchedFirm(counter, coordinator, region, name, code);
    }

    Officer office() throws Exception {
        return counter.of(coordinator);
    }

    /** A case about it of a field, opened and handed to a unit. */
    String caseOf(LocalDate day, String field, String unit, boolean works) throws Exception {
        var clue = office().register(aClue("phone", day.atTime(8, 0))
                .in(region, field)
                .with("hasProject", works)
                .with("employer", name)
                .with("employerCode", code));
        office().does(
                        clue,
                        "assign",
                        "\"mode\":\"assign\",\"unit\":\"%s\",\"officer\":null,\"industryUnit\":\"%s\",\"territoryUnit\":null,\"helpers\":[],\"reason\":\"示例\""
                                .formatted(unit, unit));
        return Counter.read(office().does(clue, "open-case", ""), "$.case.id");
    }

    ResultActions onCase(String id, String act, String rest) throws Exception {
        var version = Counter.read(office().get("/api/cases/" + id), "$.version");
        return office().post("/api/cases/" + id + "/" + act, "{\"version\":%s,%s}".formatted(version, rest))
                .andExpect(status().isOk());
    }

    void verified(String id, long fen) throws Exception {
        onCase(id, "verify", "\"amountFen\":%d,\"persons\":4".formatted(fen));
    }

    void enters(String id, String... steps) throws Exception {
        for (var step : steps) {
            onCase(
                    id,
                    "enter-step",
                    "\"step\":\"%s\",\"document\":\"%s\",\"note\":\"\"".formatted(step, office().uploads()));
        }
    }

    /** Of Zhongzhan. */
    void closed(String id) throws Exception {
        enters(id, "filing", "investigation", "decision", "closing");
    }

    /** What an officer finds of it. */
    ResultActions found(Officer officer, String state) throws Exception {
        return officer.get("/api/watched-firms?state=" + state + "&text=" + code)
                .andExpect(status().isOk());
    }

    String id() throws Exception {
        return Counter.read(found(office(), "all"), "$.items[0].id");
    }

    ResultActions page() throws Exception {
        return office().get("/api/watched-firms/" + id()).andExpect(status().isOk());
    }

    /** Acts on it at its present version. */
    ResultActions act(Officer officer, String act, String rest) throws Exception {
        var version = Counter.read(page(), "$.version");
        return officer.post("/api/watched-firms/" + id() + "/" + act, "{\"version\":%s,%s}".formatted(version, rest));
    }

    /** Entered by an officer, without any case. */
    ResultActions entered(Officer officer, String sector) throws Exception {
        var firm = java.util.Map.of("name", name, "creditCode", code);
        return officer.post(
                        "/api/watched-firms",
                        JSON.writeValueAsString(java.util.Map.of("firm", firm, "sector", sector, "region", region)))
                .andExpect(status().isOk());
    }

    /** The latest declaration it owes. */
    String declaration() throws Exception {
        return Counter.read(page(), "$.declarations[0].id");
    }

    static String declared(long owedFen) {
        return "{\"workers\":12,\"wagesFen\":%d,\"paidFen\":5000000,\"owedFen\":%d,\"remarks\":\"示例\"}"
                .formatted(5000000 + owedFen, owedFen);
    }

    /** An account of the firm itself. */
    Officer account(Officer inviter) throws Exception {
        var enterprise = Counter.read(page(), "$.line.enterprise");
        var secret = Counter.read(
                inviter.post("/api/enterprises/" + enterprise + "/invitations", "{}")
                        .andExpect(status().isOk()),
                "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post(
                        "/api/invitations/accept",
                        "{\"secret\":\"%s\",\"creditCode\":\"%s\",\"username\":\"%s\",\"name\":\"测试员甲\",\"post\":\"经办人\",\"password\":\"%s\"}"
                                .formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }

    ResultActions listed(Officer officer, int times) throws Exception {
        return found(officer, "watched").andExpect(jsonPath("$.items.length()").value(times));
    }
}
