package org.huxin.server.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 高风险项目: a department grades a project as it holds right, and the office that is told deals with it or tells the one above. */
@Component
@Profile("demo")
class OfficeReports implements OfficeDeed {

    private static final String REPORTS = "/api/risk-reports";
    private static final String RATE = "rate-project";
    private static final String RISK = "/api/risks/{project}";

    private final OfficeSites sites;
    private final Door door;

    OfficeReports(OfficeSites sites, Door door) {
        this.sites = sites;
        this.door = door;
    }

    @Override
    public Set<String> acts() {
        return Set.of("answer-risk-reports", RATE);
    }

    @Override
    public void does(OfficeTurn turn) {
        if (turn.act().equals(RATE)) {
            sites.find(turn.place(), turn.say("site")).ifPresent(project -> rate(turn, project));
        } else {
            answer(turn);
        }
    }

    private void rate(OfficeTurn turn, UUID project) {
        var named = Map.of("project", project);
        var risk = door.get(RISK, named);
        door.post(
                RISK + "/assess",
                named,
                Map.of(
                        "version",
                        risk.get("version").asLong(),
                        "points",
                        risk.at("/reckoned/points").asInt(),
                        "grade",
                        turn.say("grade"),
                        "note",
                        turn.say("note")));
    }

    /** All that wait for it. */
    private void answer(OfficeTurn turn) {
        var act = turn.say("answer");
        door.get(REPORTS, Map.of("open", true, "size", 200))
                .get("items")
                .valueStream()
                .filter(one -> offers(one, act))
                .toList()
                .forEach(one -> door.post(
                        REPORTS + "/{id}/" + act.replace('_', '-'),
                        UUID.fromString(one.get("id").asString()),
                        Map.of("version", one.get("version").asLong(), "text", turn.say("text"))));
    }

    private static boolean offers(JsonNode report, String act) {
        return report.get("offers").valueStream().anyMatch(one -> one.asString().equals(act));
    }
}
