package org.huxin.server.wage.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hamcrest.Matchers;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent to the addresses of a roster, it is refused in Chinese, and nothing is written. */
@CaseworkTest
class HostileRosterTests {

    private static final String LONG = "长".repeat(50_000);

    /** None of them is what any act asks for. */
    private static final List<String> NONSENSE = List.of(
            "",
            "[]",
            "7",
            "\"x\"",
            "{",
            "[".repeat(3_000),
            "{\"on\":\"gestern\",\"employer\":{},\"workers\":\"x\",\"attachments\":{},\"purpose\":[],\"kind\":{}}",
            "{\"on\":\"9999-99-99\",\"employer\":\"x\",\"workers\":[7],\"attachments\":[\"x\"],\"purpose\":\"\",\"kind\":\"\"}",
            "{\"on\":null,\"employer\":null,\"workers\":[],\"attachments\":[],\"purpose\":null,\"kind\":null,\"name\":\"\"}",
            "{\"name\":\"%1$s\",\"idNumber\":\"%1$s\",\"purpose\":\"%1$s\",\"kind\":\"%1$s\",\"title\":\"%1$s\"}"
                    .formatted(LONG),
            "{\"name\":\"\\u0000\",\"kind\":\"\\u0000\",\"number\":\"\\u0000\",\"on\":\"0000-00-00\",\"trade\":\"\\u0000\"}",
            "{\"leader\":\"perhaps\",\"rateFen\":\"viel\",\"contractOn\":7,\"obtainedOn\":\"x\",\"card\":\"x\"}");

    @Autowired
    private Counter counter;

    private WageSite site;
    private String engagement;

    @BeforeEach
    void aWorkerOnASite() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "zy.housing");
        engagement = Hire.of(site.contractor(), "示例甲").by(site.builder(), site);
    }

    private List<String> wrong(String address) throws Exception {
        var found = new ArrayList<String>();
        for (var nonsense : NONSENSE) {
            var response = site.builder().post(address, nonsense).andReturn().getResponse();
            var text = response.getContentAsString(StandardCharsets.UTF_8);
            if (response.getStatus() < 400
                    || response.getStatus() >= 500
                    || !text.matches("(?s).*\"detail\":\"[^\"]*\\p{IsHan}.*")) {
                found.add("%s %s -> %d %s"
                        .formatted(
                                address,
                                nonsense.substring(0, Math.min(80, nonsense.length())),
                                response.getStatus(),
                                text.substring(0, Math.min(200, text.length()))));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"enter", "leave", "card", "reveal", "skills"})
    void noActOnAWorkerTakesNonsense(String act) throws Exception {
        assertThat(wrong(site.path("/workers/" + engagement + "/" + act))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workers", "/entrust", "/card-visits"})
    void noActOnAProjectTakesNonsense(String act) throws Exception {
        assertThat(wrong(site.path(act))).isEmpty();
        site.builder()
                .get(site.path("/workers?state=everyone"))
                .andExpect(jsonPath("$.items.length()", Matchers.is(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workers?state=x",
                "/workers?state=%00",
                "/workers?employer=x",
                "/workers?size=0",
                "/workers?size=100000",
                "/workers?after=%F0%9F",
                "/workers?text=%00",
                "/workers/x",
                "/roster.xlsx?state=x"
            })
    void noQuestionBreaksTheRoster(String query) throws Exception {
        var answer = site.builder().get(URI.create(site.path(query)).toString());
        assertThat(answer.andReturn().getResponse().getStatus()).isBetween(200, 499);
    }

    @Test
    void nobodyReachesTheWorkersOfOthersByTheirIds() throws Exception {
        var other = WageSite.of(counter, "zy.housing");
        for (var act : List.of("change", "verify", "enter", "leave", "card", "reveal", "skills")) {
            var body =
                    "{\"on\":\"2024-02-01\",\"purpose\":\"查看\",\"kind\":\"skill\",\"trade\":\"240\",\"title\":\"木工\","
                            + "\"obtainedOn\":\"2024-01-01\"}";
            // their own project in the address, somebody else's worker
            other.builder()
                    .post(other.path("/workers/" + engagement + "/" + act), body)
                    .andExpect(status().isNotFound());
            other.builder()
                    .post(site.path("/workers/" + engagement + "/" + act), body)
                    .andExpect(status().isNotFound());
            counter.of("zz.housing")
                    .post(site.path("/workers/" + engagement + "/" + act), body)
                    .andExpect(status().isNotFound());
            counter.nobody()
                    .post(site.path("/workers/" + engagement + "/" + act), body)
                    .andExpect(status().isUnauthorized());
        }
        var worker = Counter.read(site.builder().get(site.path("/workers")), "$.items[0].worker");
        other.builder().get(other.path("/workers/" + worker)).andExpect(status().isNotFound());
        site.helper().get(site.path("/workers/" + worker)).andExpect(status().isNotFound());
        site.builder().get(site.path("/workers/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void anOfficialWhoOnlyLooksChangesNothing() throws Exception {
        var finance = counter.of("zy.finance");
        var answer = finance.post(site.path("/workers/" + engagement + "/leave"), "{\"on\":\"2024-02-01\"}")
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isIn(403, 404);
        var formula = "=HYPERLINK(\"http://example.invalid\")";
        Hire.of(site.contractor(), formula).by(site.builder(), site);
        var bytes = site.builder()
                .get(site.path("/roster.xlsx"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getFirstSheet().read().stream().map(line -> line.getCellText(0)))
                    .contains("'" + formula)
                    .doesNotContain(formula);
        }
    }
}
