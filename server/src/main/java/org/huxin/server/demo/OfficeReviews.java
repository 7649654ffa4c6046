package org.huxin.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 研判: a session is opened, concludes on its agenda, names key projects and is closed; or stays open for another day. */
@Component
@Profile("demo")
class OfficeReviews implements OfficeDeed {

    private static final String HOLD = "hold-review";
    private static final String REVIEW = "/api/reviews/{id}";

    private final Story story;
    private final TownBook towns;
    private final OfficeSites sites;
    private final Door door;
    private final Today today;

    OfficeReviews(StoryBook book, TownBook towns, OfficeSites sites, Door door, Today today) {
        this.story = book.story();
        this.towns = towns;
        this.sites = sites;
        this.door = door;
        this.today = today;
    }

    @Override
    public Set<String> acts() {
        return Set.of(HOLD, "open-review");
    }

    @Override
    public void does(OfficeTurn turn) {
        var period = Map.of("from", turn.say("from"), "to", today.date());
        var id = UUID.fromString(
                door.post("/api/reviews", Map.of(), period).get("id").asString());
        if (turn.act().equals(HOLD)) {
            conclude(id);
            list(turn, id);
            close(turn, id);
        }
    }

    /** One conclusion for all matters of a kind that are alike; of clues each goes its own way. */
    private void conclude(UUID id) {
        var alike = new TreeMap<String, List<Integer>>();
        for (var matter : door.get(REVIEW, id).get("agenda")) {
            var texts = story.texts().get("review/" + matter.get("kind").asString());
            if (texts != null) {
                alike.computeIfAbsent(one(texts, matter), text -> new ArrayList<>())
                        .add(matter.get("seq").asInt());
            }
        }
        alike.forEach(
                (text, matters) -> door.post(REVIEW + "/conclude", id, Map.of("matters", matters, "conclusion", text)));
    }

    /** 重点关注项目: the gravely rated ones and one that the office names, without one that it lets go. */
    private void list(OfficeTurn turn, UUID id) {
        var measures = Objects.requireNonNull(story.texts().get("review/measures"));
        var view = door.get(REVIEW, id);
        for (var matter : view.get("agenda")) {
            if (matter.get("kind").asString().equals("project")) {
                put(turn, id, Map.of("project", matter.get("ref"), "measures", one(measures, matter)));
            }
        }
        sites.find(turn.place(), turn.say("add", ""))
                .ifPresent(project -> put(turn, id, Map.of("project", project, "measures", turn.say("measures"))));
        sites.find(turn.place(), turn.say("drop", ""))
                .ifPresent(project ->
                        door.delete(REVIEW + "/key-projects/{project}", Map.of("id", id, "project", project)));
    }

    /** By the name of the matter: its place on the agenda is another in every telling. */
    private static String one(List<String> texts, JsonNode matter) {
        return texts.get(Math.floorMod(matter.get("label").asString().hashCode(), texts.size()));
    }

    /** For the department of the town to carry out. */
    private void put(OfficeTurn turn, UUID id, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("unit", towns.place(turn.place().jurisdiction()).keeper());
        door.post(REVIEW + "/key-projects", id, body);
    }

    private void close(OfficeTurn turn, UUID id) {
        var body = new HashMap<String, Object>();
        body.put("version", door.get(REVIEW, id).get("version").asLong());
        body.put("participants", turn.say("participants"));
        body.put("minutes", turn.say("minutes"));
        door.post(REVIEW + "/close", id, body);
    }
}
