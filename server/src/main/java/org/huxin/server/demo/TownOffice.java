package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What offices of a town hear of. */
@Component
@Profile("demo")
class TownOffice {

    private static final int LOOKS_AGAIN = 6;

    private final TownBook book;
    private final TownSites sites;
    private final Cast cast;
    private final Door door;
    private final Proofs proofs;
    private final CurrentOfficer officers;

    TownOffice(TownBook book, TownSites sites, Cast cast, Door door, Proofs proofs, CurrentOfficer officers) {
        this.book = book;
        this.sites = sites;
        this.cast = cast;
        this.door = door;
        this.proofs = proofs;
        this.officers = officers;
    }

    /** 外部指标 of an employer, from whichever body tells of its kind in this place. */
    void told(Story.Place place, TownAct act, String key) {
        var sources = book.place(place.jurisdiction()).sources();
        var unit = sources == null ? null : sources.get(act.say("kind"));
        if (unit != null) {
            var item = new HashMap<String, Object>();
            for (var name : List.of("name", "region", "month", "kind", "value")) {
                item.put(name, act.say(name));
            }
            item.put("creditCode", act.about());
            if (!act.say("payBy").isEmpty()) {
                item.put("payBy", act.say("payBy"));
            }
            officers.actAs(
                    cast.officerOf(unit),
                    () -> door.post("/api/indicators", Map.of(), Map.of("requestId", key, "items", List.of(item))));
        }
    }

    /** 投诉 by telephone. */
    void heard(Story.Place place, TownAct act, String key) {
        var body = new HashMap<String, Object>(Map.of(
                "requestId",
                key,
                "channel",
                "phone",
                "receivedAt",
                act.on().minusDays(1) + "T10:00:00",
                "narrative",
                act.say("says"),
                "claimedPersons",
                1,
                "anonymous",
                false,
                "hasProject",
                act.say("employer").isEmpty()));
        body.put(
                "reporter",
                Map.of("name", act.say("name"), "phone", act.say("phone"), "idNumber", act.say("idNumber")));
        if (act.say("employer").isEmpty()) {
            var site = sites.find(place, act.about());
            body.put("projectId", site.project());
            body.put("employer", site.told().say("contractor"));
        } else {
            body.put("employer", act.say("employer"));
        }
        officers.actAs(cast.officerOf(cast.coordinator(place)), () -> door.post("/api/clues", Map.of(), body));
    }

    /** A quarrel before a court excuses for a while what it may. */
    void disputed(TownSite site, TownAct act) {
        coordinator(site, () -> {
            var paper = proofs.of(site.site().name() + "受理通知书", List.of("演示受理通知书", act.say("says")));
            return door.post(
                    "/api/projects/{id}/exemptions",
                    site.project(),
                    Map.of(
                            "kind",
                            "litigation",
                            "from",
                            act.on().toString(),
                            "until",
                            act.on().plusMonths(LOOKS_AGAIN).toString(),
                            "document",
                            "示例受理通知书",
                            "note",
                            act.say("says"),
                            "attachments",
                            List.of(paper)));
        });
    }

    private void coordinator(TownSite site, Supplier<JsonNode> work) {
        officers.actAs(cast.officerOf(cast.coordinator(site.place())), work);
    }
}
