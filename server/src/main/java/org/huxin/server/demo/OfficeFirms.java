package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 定期申报: the department enters what key-monitored firms declare of periods that have ended. */
@Component
@Profile("demo")
class OfficeFirms implements OfficeDeed {

    private static final String FIRMS = "/api/watched-firms";
    private static final Set<String> MISSING = Set.of("open", "overdue");
    private static final long FEN_EACH = 480_000;

    private final Door door;
    private final Today today;

    OfficeFirms(Door door, Today today) {
        this.door = door;
        this.today = today;
    }

    @Override
    public Set<String> acts() {
        return Set.of("declare");
    }

    /** All of them but those that do not come in. */
    @Override
    public void does(OfficeTurn turn) {
        var missing = Set.of(turn.say("but", "").split("、"));
        for (var firm : door.get(FIRMS, Map.of("size", 200)).get("items")) {
            var name = firm.get("name").asString();
            if (!missing.contains(name)) {
                var id = UUID.fromString(firm.get("id").asString());
                door.get(FIRMS + "/{id}", id)
                        .get("declarations")
                        .valueStream()
                        .filter(this::owed)
                        .forEach(one -> file(name, one));
            }
        }
    }

    private boolean owed(JsonNode one) {
        return MISSING.contains(one.get("state").asString())
                && LocalDate.parse(one.get("to").asString()).isBefore(today.date());
    }

    private void file(String firm, JsonNode one) {
        var draw = new Draw(firm.hashCode() + one.get("from").asString().hashCode());
        var workers = draw.between(12, 60);
        var wages = workers * FEN_EACH + draw.between(0, 900) * 1_000L;
        var owed = draw.oneIn(4) ? draw.between(3, 9) * FEN_EACH / 2 : 0;
        door.post(
                "/api/firm-declarations/{id}/file",
                UUID.fromString(one.get("id").asString()),
                Map.of(
                        "workers",
                        workers,
                        "wagesFen",
                        wages,
                        "paidFen",
                        wages - owed,
                        "owedFen",
                        owed,
                        "remarks",
                        "示例：工资表和银行回单已核对"));
    }
}
