package org.huxin.bench.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.OfficerSession.Answer;
import org.huxin.bench.running.RunningServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Registers clues and works on some of them. A registration whose answer was lost is sent again under the same request, as
 * any careful program does; an act whose answer was lost is looked up and not repeated.
 */
final class Client implements Runnable {

    /**
     * Who works.
     *
     * @param coordinator officer who registers and assigns
     * @param handler officer of the unit that the clues go to, with the same id as the unit; empty to leave clues alone
     */
    record Crew(String coordinator, String handler) {}

    private static final double LEFT_ALONE = 0.3;
    private static final int SERVER_FAULT = 500;

    private final String name;
    private final RunningServer server;
    private final Journal journal;
    private final BooleanSupplier going;
    private final OfficerSession coordinator;
    private final OfficerSession handler;
    private final Crew crew;
    private final Random random;
    private int count;

    Client(String name, Crew crew, RunningServer server, Journal journal, BooleanSupplier going, long seed) {
        this.name = name;
        this.server = server;
        this.journal = journal;
        this.going = going;
        this.crew = crew;
        this.coordinator = server.officer(crew.coordinator());
        this.handler = server.officer(crew.handler());
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (going.getAsBoolean()) {
                oneClue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void oneClue() throws InterruptedException {
        var request = "crash-%s-%06d".formatted(name, ++count);
        var clue = registered(request);
        if (clue == null || crew.handler().isEmpty() || random.nextDouble() < LEFT_ALONE) {
            return;
        }
        var id = clue.path("id").asString();
        var version = clue.path("version").asLong();
        var proposed = clue.path("proposal").path("unit").path("id").asString("");
        version = act(coordinator, id, version, "assign", "clue.assigned", assignment(proposed));
        version = act(handler, id, version, "accept", "clue.accepted", Map.of());
        version = act(handler, id, version, "feed-back", "clue.fed_back", Map.of("text", "已联系用人单位"));
        act(coordinator, id, version, "verify", "clue.verified", Map.of("amountFen", 1_200_000, "persons", 3));
    }

    private Map<String, ?> assignment(String proposed) {
        var body = new HashMap<String, Object>();
        body.put("unit", crew.handler());
        body.put("officer", crew.handler());
        body.put("mode", "assign");
        if (!proposed.equals(crew.handler())) {
            body.put("reason", "由行业主管部门办理");
        }
        return body;
    }

    /** @return the clue's page; null if the run ended before it was acknowledged */
    private @Nullable JsonNode registered(String request) throws InterruptedException {
        while (true) {
            var answer = attempt(() -> coordinator.post("/api/clues", clue(request, businessDate())));
            if (answer != null && answer.done()) {
                var body = answer.body();
                journal.registered(new Journal.Registered(
                        request, body.path("id").asString(), body.path("number").asString()));
                return body;
            }
            if (answer != null && answer.status() < SERVER_FAULT) {
                journal.refused("register " + answer.code());
            }
            if (!going.getAsBoolean() && answer != null) {
                return null;
            }
            server.awaitAnswering();
        }
    }

    private LocalDate businessDate() throws IOException, InterruptedException {
        var answer = coordinator.get("/api/demo/date");
        if (!answer.done()) {
            throw new IOException("no date: " + answer.code());
        }
        return LocalDate.parse(answer.body().path("date").asString());
    }

    private static Map<String, ?> clue(String request, LocalDate today) {
        return Map.ofEntries(
                Map.entry("requestId", request),
                Map.entry("channel", "phone"),
                Map.entry("receivedAt", today.minusDays(1) + "T10:00:00"),
                Map.entry("hasProject", false),
                Map.entry("stateCompany", false),
                Map.entry("employer", "示例建筑有限公司"),
                Map.entry("narrative", "反映拖欠工资"),
                Map.entry("field", "housing"),
                Map.entry("claimedFen", 1_200_000),
                Map.entry("claimedPersons", 3),
                Map.entry("anonymous", true));
    }

    /** @return the clue's version after the act, whether or not it was acknowledged */
    private long act(OfficerSession who, String clue, long version, String act, String fact, Map<String, ?> body)
            throws InterruptedException {
        var sent = new HashMap<String, Object>(body);
        sent.put("version", version);
        var told = new Journal.Act(clue, version + 1, fact);
        var answer = attempt(() -> who.post("/api/clues/" + clue + "/" + act, sent));
        if (answer != null && answer.done()) {
            journal.acted(told);
            return answer.body().path("version").asLong();
        }
        if (answer == null || answer.status() >= SERVER_FAULT) {
            journal.unanswered(told);
        } else {
            journal.refused(act + " " + answer.code());
        }
        while (true) {
            server.awaitAnswering();
            var seen = attempt(() -> coordinator.get("/api/clues/" + clue));
            if (seen != null && seen.done()) {
                return seen.body().path("version").asLong();
            }
            if (!going.getAsBoolean() && seen != null) {
                return version;
            }
        }
    }

    private interface Call {
        Answer send() throws IOException, InterruptedException;
    }

    /** @return null when no answer came */
    private @Nullable Answer attempt(Call call) throws InterruptedException {
        journal.sent();
        try {
            var answer = call.send();
            journal.answered();
            return answer;
        } catch (IOException cut) {
            journal.lost();
            return null;
        }
    }
}
