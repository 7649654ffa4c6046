package org.huxin.server.demo;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 风险隐患: offices tell what they saw on a site or were warned of, and whoever is in charge puts it right. */
@Component
@Profile("demo")
class OfficeHazards implements OfficeDeed {

    private static final String RAISE = "raise-hazard";
    private static final String ANSWER = "answer-hazard";
    private static final String HAZARDS = "/api/hazards";

    private final OfficeSites sites;
    private final Door door;
    private final Today today;

    OfficeHazards(OfficeSites sites, Door door, Today today) {
        this.sites = sites;
        this.door = door;
        this.today = today;
    }

    @Override
    public Set<String> acts() {
        return Set.of(RAISE, ANSWER, "withdraw-hazard");
    }

    @Override
    public void does(OfficeTurn turn) {
        sites.find(turn.place(), turn.say("site")).ifPresent(project -> {
            switch (turn.act()) {
                case RAISE -> raise(turn, project);
                case ANSWER ->
                    respond(
                            project,
                            "/respond",
                            Map.of(
                                    "measure",
                                    turn.say("measure"),
                                    "person",
                                    turn.say("person"),
                                    "result",
                                    turn.say("result")));
                default -> respond(project, "/withdraw", Map.of("reason", turn.say("reason")));
            }
        });
    }

    private void raise(OfficeTurn turn, UUID project) {
        var body = new HashMap<String, Object>(Map.of(
                "project",
                project,
                "what",
                turn.say("what"),
                "unit",
                turn.say("unit"),
                "foundAt",
                today.date().atTime(LocalTime.parse(turn.say("at", "09:30"))),
                "requestId",
                "demo-hazard-" + project + today.date()));
        if (!turn.say("warned", "").isEmpty()) {
            door.get("/api/warnings", Map.of("project", project))
                    .get("items")
                    .valueStream()
                    .filter(one -> one.get("title").asString().equals(turn.say("warned")))
                    .findFirst()
                    .ifPresent(one -> body.put("warning", one.get("id").asString()));
        }
        door.post(HAZARDS, Map.of(), body);
    }

    /** The latest that is open there. */
    private void respond(UUID project, String act, Map<String, ?> told) {
        var open = door.get(HAZARDS, Map.of("open", true, "project", project))
                .get("items")
                .valueStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("风险隐患", project.toString()));
        var body = new HashMap<String, Object>(told);
        body.put("version", open.get("version").asLong());
        door.post(HAZARDS + "/{id}" + act, UUID.fromString(open.get("id").asString()), body);
    }
}
