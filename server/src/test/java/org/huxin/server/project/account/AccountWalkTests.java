package org.huxin.server.project.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.AccountState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Acts at random, by whoever comes: what is offered works, what is not offered is refused, and the page shows what a simple
 * tally of the acts says.
 */
@CaseworkTest
class AccountWalkTests {

    private static final int STEPS = 24;
    private static final List<String> ACTS = List.of(
            "open-account",
            "file-account",
            "accept-account-filing",
            "return-account-filing",
            "hold-account",
            "release-account",
            "announce-account-closing",
            "close-account",
            "book-account-entry",
            "record-account-failure",
            "deal-account-violation");

    @Autowired
    private Counter counter;

    @Autowired
    private AccountState state;

    private Officer housing;
    private Officer labour;
    private LocalDate today;

    @BeforeEach
    void onADay() throws Exception {
        today = LocalDate.of(2024, 3, 4);
        counter.on(today);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    /** What the acts so far amount to. */
    private static final class Tally {
        String filing = "";
        boolean open;
        long balance;
        int opened;
        int failures;
        int violations;
        int undealt;
        final Set<String> holds = new HashSet<>();
    }

    private static <T> T read(Officer officer, AccountedProject project, String path) throws Exception {
        return JsonPath.read(
                project.view(officer).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsOfferedWorksAndThePageIsTheTally(long seed) throws Exception {
        var random = new Random(seed);
        var project = AccountedProject.project(housing);
        var tally = new Tally();
        for (var step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(4));
            counter.on(today);
            var officer = random.nextBoolean() ? housing : labour;
            List<String> offered = new ArrayList<>(read(officer, project, "$.actions[?(@.refusal==null)].name"));
            var act = offered.isEmpty() || random.nextInt(4) == 0
                    ? ACTS.get(random.nextInt(ACTS.size()))
                    : offered.get(random.nextInt(offered.size()));
            var told = told(act, officer, project, random);
            var answer = project.act(officer, act, told);
            var status = answer.andReturn().getResponse().getStatus();
            if (!offered.contains(act)) {
                assertThat(status).as(act + " was not offered").isBetween(400, 499);
            } else if (!act.equals("close-account") && (tally.open || !"special_account".equals(told.get("source")))) {
                assertThat(status).as(act + " was offered").isEqualTo(200);
            }
            if (status == 200) {
                count(tally, act, told);
            }
            shows(project, tally);
        }
        assertThat(tally.opened).isPositive();
    }

    private Map<String, Object> told(String act, Officer officer, AccountedProject project, Random random)
            throws Exception {
        var day = today.toString();
        var told = new LinkedHashMap<String, Object>();
        switch (act) {
            case "open-account" -> told.putAll(project.opening(day));
            case "file-account" -> told.put("on", day);
            case "return-account-filing" -> told.put("reason", "示例");
            case "hold-account" -> {
                told.put("kind", List.of("frozen", "seized", "transferred").get(random.nextInt(3)));
                told.putAll(Map.of("authority", "示例人民法院", "document", "示例" + random.nextInt(), "on", day));
            }
            case "release-account" -> {
                List<String> standing = read(housing, project, "$.accounts[*].holds[?(@.liftedOn==null)].id");
                told.put("hold", standing.isEmpty() ? UUID.randomUUID().toString() : standing.getFirst());
                told.putAll(Map.of("document", "示例", "on", day));
            }
            case "announce-account-closing" ->
                told.putAll(Map.of("reason", "bank_changed", "on", day, "attachments", List.of(officer.uploads())));
            case "close-account" -> told.putAll(Map.of("on", day, "noSuits", true, "noArrears", true));
            case "book-account-entry" -> {
                told.put("on", day);
                told.put("kind", List.of("labour_cost", "wages", "other_out").get(random.nextInt(3)));
                told.put(
                        "source",
                        told.get("kind").equals("wages") && random.nextBoolean() ? "cash" : "special_account");
                told.put("party", random.nextBoolean() ? "worker" : "other");
                told.put("amountFen", 1 + random.nextInt(1_000_000));
            }
            case "record-account-failure" ->
                told.putAll(Map.of("on", day, "lines", 1 + random.nextInt(9), "amountFen", 1, "reason", "示例"));
            case "deal-account-violation" -> {
                List<String> open = read(housing, project, "$.violations[?(@.dealtAt==null)].id");
                told.put("violation", open.isEmpty() ? UUID.randomUUID().toString() : open.getFirst());
                told.put("note", "示例");
            }
            default -> {}
        }
        return told;
    }

    private static void count(Tally tally, String act, Map<String, Object> told) {
        switch (act) {
            case "open-account" -> {
                tally.open = true;
                tally.opened++;
                tally.filing = "due";
                tally.balance = 0;
                tally.holds.clear();
            }
            case "file-account" -> tally.filing = "submitted";
            case "accept-account-filing" -> tally.filing = "accepted";
            case "return-account-filing" -> tally.filing = "returned";
            case "hold-account" -> tally.holds.add(told.get("document").toString());
            case "release-account" -> tally.holds.remove(tally.holds.iterator().next());
            case "close-account" -> tally.open = false;
            case "book-account-entry" -> {
                var through = told.get("source").equals("special_account");
                var incoming = told.get("kind").equals("labour_cost");
                var fen = ((Number) told.get("amountFen")).longValue();
                tally.balance += !through ? 0 : incoming ? fen : -fen;
                var right = incoming
                        || through
                                && told.get("kind").equals("wages")
                                && told.get("party").equals("worker");
                tally.violations += right ? 0 : 1;
                tally.undealt += right ? 0 : 1;
            }
            case "record-account-failure" -> tally.failures++;
            case "deal-account-violation" -> tally.undealt--;
            default -> {}
        }
    }

    private void shows(AccountedProject project, Tally tally) throws Exception {
        var id = UUID.fromString(project.file().id());
        List<String> filings = read(housing, project, "$.accounts[?(@.closedOn==null)].filing.code");
        assertThat(filings).isEqualTo(tally.open ? List.of(tally.filing) : List.of());
        List<String> standing = read(housing, project, "$.accounts[?(@.closedOn==null)].holds[?(@.liftedOn==null)].id");
        assertThat(standing).hasSize(tally.open ? tally.holds.size() : 0);
        assertThat(state.held(List.of(id)).isEmpty()).isEqualTo(!tally.open || tally.holds.isEmpty());
        Number balance = read(housing, project, "$.balanceFen");
        assertThat(balance.longValue()).isEqualTo(tally.open ? tally.balance : 0);
        List<Object> all = read(housing, project, "$.violations");
        assertThat(all).hasSize(tally.violations);
        List<Object> open = read(housing, project, "$.violations[?(@.dealtAt==null)]");
        assertThat(open).hasSize(tally.undealt);
        List<Object> failures = read(housing, project, "$.failures");
        assertThat(failures).hasSize(tally.failures);
        var lacking = housing.get("/api/projects/count?lacking=special_account&text=" + project.name())
                .andExpect(status().isOk());
        assertThat(Counter.read(lacking, "$.count")).isEqualTo(tally.open ? "0" : "1");
    }
}
