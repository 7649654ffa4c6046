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
    private static final int AT_ONCE = 500;

    private final Story story;
    private final OfficeSites sites;
    private final Door door;
    private final Today today;

    OfficeReviews(StoryBook book, OfficeSites sites, Door door, Today today) {
        this.story = book.story();
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
        var id = UUID.fromString(door.post("/api/reviews", Map.of(), period).get("id").asString());
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
            var seq = matter.get("seq").asInt();
            var texts = story.texts().get("review/" + matter.get("kind").asString());
            if (texts != null) {
                alike.computeIfAbsent(texts.get(seq % texts.size()), text -> new ArrayList<>())
                        .add(seq);
            }
        }
        alike.forEach((text, matters) -> {
            for (var from = 0; from < matters.size(); from += AT_ONCE) {
                var some = matters.subList(from, Math.min(from + AT_ONCE, matters.size()));
                door.post(REVIEW + "/conclude", id, Map.of("matters", some, "conclusion", text));
            }
        });
    }

    /** 重点关注项目: the gravely rated ones and one that the office names, without one that it lets go. */
    private void list(OfficeTurn turn, UUID id) {
        var measures = Objects.requireNonNull(story.texts().get("review/measures"));
        var view = door.get(REVIEW, id);
        for (var matter : view.get("agenda")) {
            if (matter.get("kind").asString().equals("project")) {
                put(id, matter.get("ref"), measures.get(matter.get("seq").asInt() % measures.size()));
            }
        }
        sites.find(turn.place(), turn.say("add", ""))
                .ifPresent(project -> put(id, project, turn.say("measures")));
        sites.find(turn.place(), turn.say("drop", ""))
                .ifPresent(project ->
                        door.delete(REVIEW + "/key-projects/{project}", Map.of("id", id, "project", project)));
    }

    private void put(UUID id, Object project, String measures) {
        door.post(REVIEW + "/key-projects", id, Map.of("project", project, "measures", measures));
    }

    private void close(OfficeTurn turn, UUID id) {
        var body = new HashMap<String, Object>();
        body.put("version", door.get(REVIEW, id).get("version").asLong());
        body.put("participants", turn.say("participants"));
        body.put("minutes", turn.say("minutes"));
        door.post(REVIEW + "/close", id, body);
    }
}
