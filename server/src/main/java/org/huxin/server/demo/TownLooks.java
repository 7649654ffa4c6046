package org.huxin.server.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What officers of a town find when they look at a warning. */
@Component
@Profile("demo")
class TownLooks {

    private static final String WARNING = "/api/warnings/{id}";

    private final Cast cast;
    private final Door door;
    private final CurrentOfficer officers;

    TownLooks(Cast cast, Door door, CurrentOfficer officers) {
        this.cast = cast;
        this.door = door;
        this.officers = officers;
    }

    /** What was found true may go on as a clue. */
    void looks(TownSite site, TownAct act) {
        officers.actAs(cast.officerOf(cast.coordinator(site.place())), () -> {
            var named = Map.of("project", site.project(), "state", "raised", "size", 200);
            var raised =
                    door.get("/api/warnings", named).get("items").valueStream().toList();
            var warning = raised.stream()
                    .filter(one -> one.get("title").asString().equals(act.say("warned")))
                    .findFirst()
                    .or(() -> raised.reversed().stream().findFirst())
                    .orElseThrow(() -> new NotFound("预警", site.site().name()));
            var id = UUID.fromString(warning.get("id").asString());
            does(id, "/check", Map.of("finding", act.say("finding"), "note", act.say("note")));
            if (act.say("handOn").equals("true")) {
                var debt = door.get(WARNING, id).get("debt");
                does(
                        id,
                        "/hand-on",
                        Map.of(
                                "employer",
                                debt.get("employer").asString(),
                                "claimedPersons",
                                debt.get("persons"),
                                "claimedFen",
                                debt.get("fen"),
                                "note",
                                act.say("note")));
            }
            return warning;
        });
    }

    private void does(UUID id, String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("version", door.get(WARNING, id).get("version").asLong());
        door.post(WARNING + act, id, body);
    }
}
