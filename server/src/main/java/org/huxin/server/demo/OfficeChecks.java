package org.huxin.server.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Officers look at warnings, the latest first and as many as they have time for: a unit at its own, whoever coordinates at all. */
@Component
@Profile("demo")
class OfficeChecks implements OfficeDeed {

    private static final String WARNINGS = "/api/warnings";

    private final Story story;
    private final TownBook towns;
    private final Door door;
    private final Today today;

    OfficeChecks(StoryBook book, TownBook towns, Door door, Today today) {
        this.story = book.story();
        this.towns = towns;
        this.door = door;
        this.today = today;
    }

    @Override
    public Set<String> acts() {
        return Set.of("check-warnings");
    }

    @Override
    public void does(OfficeTurn turn) {
        var named = Map.of(
                "state", "raised", "grade", turn.say("grade"), "unit", turn.named() ? turn.unit() : "", "size", 200);
        var later = towns.toBeLookedAt(turn.place().jurisdiction(), today.date());
        door.get(WARNINGS, named)
                .get("items")
                .valueStream()
                .filter(one -> !later.contains(one.get("name").asString()))
                .filter(one -> story.found().containsKey(one.get("title").asString()))
                .sorted(latest())
                .limit(Long.parseLong(turn.say("most")))
                .toList()
                .forEach(this::check);
    }

    /** Those of one day by name: their ids are drawn anew in every telling. */
    private static Comparator<JsonNode> latest() {
        return Comparator.comparing((JsonNode one) -> one.get("firstSeen").asString())
                .reversed()
                .thenComparing(one -> one.get("name").asString())
                .thenComparing(one -> one.get("title").asString());
    }

    private void check(JsonNode line) {
        var id = UUID.fromString(line.get("id").asString());
        var found = Objects.requireNonNull(story.found().get(line.get("title").asString()));
        var body = new HashMap<String, Object>();
        body.put("version", door.get(WARNINGS + "/{id}", id).get("version").asLong());
        body.put("finding", found.finding());
        body.put("note", found.note());
        door.post(WARNINGS + "/{id}/check", id, body);
    }
}
