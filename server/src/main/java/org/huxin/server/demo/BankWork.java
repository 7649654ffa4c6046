package org.huxin.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The contractor has its bank pay what is approved, and takes in what the bank answers. */
@Component
@Profile("demo")
class BankWork {

    private static final String WAGES = "/api/wage/projects/{id}";
    private static final String BATCH = WAGES + "/batches/{batch}";

    private final Door door;
    private final Today today;

    BankWork(Door door, Today today) {
        this.door = door;
        this.today = today;
    }

    void act(Payday.Turn turn) {
        var page = door.get(WAGES + "/payments", turn.project());
        if (turn.step().act().equals("pay")) {
            pay(turn, page);
        } else {
            answer(turn, page);
        }
    }

    private static boolean of(Payday.Turn turn, JsonNode one) {
        return one.at("/employer/id").asString().equals(turn.employs().toString())
                && one.get("month").asString().equals(turn.of());
    }

    private void pay(Payday.Turn turn, JsonNode page) {
        for (var sheet : page.get("sheets")) {
            if (of(turn, sheet) && sheet.get("lines").asInt() > 0) {
                var batch = door.post(
                        WAGES + "/batches",
                        turn.project(),
                        Map.of("sheet", sheet.get("id").asString()));
                door.post(
                        BATCH + "/send",
                        named(turn, batch),
                        Map.of("version", batch.get("version").asLong()));
            }
        }
    }

    private void answer(Payday.Turn turn, JsonNode page) {
        var hands = turn.crew().of(turn.part()).stream()
                .filter(one -> turn.step().month() != null && turn.step().month() == -1)
                .collect(Collectors.toMap(Hand::name, Function.identity()));
        for (var batch : page.get("batches")) {
            if (of(turn, batch) && batch.at("/state/code").asString().equals("sent")) {
                var instruction = new String(door.file(BATCH + "/file", named(turn, batch)), UTF_8);
                var again = !turn.with("again").isEmpty();
                FirmWork.requireFlawless(door.send(
                        WAGES + "/bank-answers",
                        named(turn, batch),
                        HandedFile.of("银行回单.csv", WageFiles.answer(instruction, hands, today.date(), again))));
            }
        }
    }

    private static Map<String, ?> named(Payday.Turn turn, JsonNode batch) {
        return Map.of("id", turn.project(), "batch", batch.get("id").asString());
    }
}
