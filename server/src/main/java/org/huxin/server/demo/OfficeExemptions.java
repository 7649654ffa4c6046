package org.huxin.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 豁免: an office enters what a paper says, a contractor states that nobody worked. */
@Component
@Profile("demo")
class OfficeExemptions implements OfficeDeed {

    private static final String STATE = "state-exemption";
    private static final String EXEMPTIONS = "/api/projects/{id}/exemptions";

    private final OfficeSites sites;
    private final Cast cast;
    private final Door door;
    private final Proofs proofs;
    private final CurrentOfficer officers;
    private final Today today;

    OfficeExemptions(OfficeSites sites, Cast cast, Door door, Proofs proofs, CurrentOfficer officers, Today today) {
        this.sites = sites;
        this.cast = cast;
        this.door = door;
        this.proofs = proofs;
        this.officers = officers;
        this.today = today;
    }

    @Override
    public Set<String> acts() {
        return Set.of("enter-exemption", STATE);
    }

    @Override
    public void does(OfficeTurn turn) {
        sites.find(turn.place(), turn.say("site")).ifPresent(project -> {
            if (turn.act().equals(STATE)) {
                var contractor = UUID.fromString(door.get("/api/projects/{id}", project)
                        .at("/contractor/id")
                        .asString());
                officers.actAs(
                        cast.officerOf(FirmUnit.id(turn.place().jurisdiction(), contractor)),
                        () -> door.post(EXEMPTIONS, project, told(turn)));
            } else {
                var body = told(turn);
                body.put("document", turn.say("document"));
                var paper = proofs.of(turn.say("document"), List.of(turn.say("document"), turn.say("note")));
                body.put("attachments", List.of(paper));
                door.post(EXEMPTIONS, project, body);
            }
        });
    }

    private Map<String, Object> told(OfficeTurn turn) {
        return new HashMap<>(Map.of(
                "kind", turn.say("kind"), "from", today.date(), "until", turn.day("until"), "note", turn.say("note")));
    }
}
