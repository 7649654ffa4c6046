package org.huxin.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A contractor of a town has its bank pay what is approved, and takes in what the bank answers. */
@Component
@Profile("demo")
class TownBank {

    private static final String WAGES = "/api/wage/projects/{id}";
    private static final String BATCH = WAGES + "/batches/{batch}";

    private final TownSites sites;
    private final Door door;

    TownBank(TownSites sites, Door door) {
        this.sites = sites;
        this.door = door;
    }

    void act(TownSite site, TownAct act) {
        var employer = sites.employer(site, act.say("employer"));
        var page = door.get(WAGES + "/payments", site.project());
        if (act.act().equals("order")) {
            var left = page.at("/account/availableFen").asLong();
            for (var sheet : of(page, "sheets", "fen", employer, act)) {
                // the program sends no batch that the account cannot pay
                if (sheet.get("lines").asInt() > 0 && sheet.get("fen").asLong() <= left) {
                    left -= sheet.get("fen").asLong();
                    order(site, sheet);
                }
            }
        } else {
            answer(site, act, of(page, "batches", "totalFen", employer, act));
        }
    }

    private void order(TownSite site, JsonNode sheet) {
        var named = Map.of("sheet", sheet.get("id").asString());
        var batch = door.post(WAGES + "/batches", site.project(), named);
        door.post(
                BATCH + "/send",
                named(site, batch),
                Map.of("version", batch.get("version").asLong()));
    }

    /** The greatest first, so that the same town always pays the same. */
    private static List<JsonNode> of(JsonNode page, String list, String sum, UUID employer, TownAct act) {
        return page.get(list)
                .valueStream()
                .filter(one -> one.at("/employer/id").asString().equals(employer.toString())
                        && one.get("month").asString().equals(act.say("month")))
                .sorted(Comparator.comparing((JsonNode one) -> one.get(sum).asLong())
                        .reversed())
                .toList();
    }

    /**
     * The program pays a line whole or not at all: where the bank paid everybody a part, whole lines are paid as far as that goes,
     * and the others fail for want of money.
     */
    private void answer(TownSite site, TownAct act, List<JsonNode> batches) {
        var said = new HashMap<String, BankLine>();
        act.rows().forEach(row -> said.put(row[0], new BankLine(Long.parseLong(row[1]), row[2], row[3])));
        var left = 0L;
        for (var batch : batches) {
            var lines = BankLine.instruction(new String(door.file(BATCH + "/file", named(site, batch)), UTF_8));
            var text = new StringBuilder(BankLine.HEAD);
            var parts = new ArrayList<BankLine.Ordered>();
            for (var line : lines) {
                var one = said.get(line.card());
                if (one != null && one.fen() < line.fen()) {
                    left += one.fen();
                    parts.add(line);
                } else {
                    text.append(line.answered(one == null ? BankLine.UNSAID : one, act.on()));
                }
            }
            parts.sort(Comparator.comparing(BankLine.Ordered::card));
            for (var line : parts) {
                var whole = line.fen() <= left;
                left -= whole ? line.fen() : 0;
                var one = new BankLine(line.fen(), line.card(), whole ? "PAID" : "SHORT");
                text.append(line.answered(one, act.on()));
            }
            if (lines.stream().anyMatch(line -> said.containsKey(line.card()))) {
                var file = HandedFile.of("银行回单.csv", text.toString());
                FirmWork.requireFlawless(door.send(WAGES + "/bank-answers", named(site, batch), file));
            }
        }
    }

    private static Map<String, Object> named(TownSite site, JsonNode batch) {
        return Map.of("id", site.project(), "batch", batch.get("id").asString());
    }
}
