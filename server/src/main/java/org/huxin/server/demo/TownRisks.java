package org.huxin.server.demo;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The department grades a project after what officers found there. */
@Component
@Profile("demo")
class TownRisks {

    private static final String RISK = "/api/risks/{project}";

    private final Door door;

    TownRisks(Door door) {
        this.door = door;
    }

    /** As reckoned, if it comes to a grade. */
    void rates(TownSite site, TownAct act) {
        var named = Map.of("project", site.project());
        var risk = door.get(RISK, named);
        var grade = risk.at("/reckoned/grade/code");
        if (grade.isString()) {
            var body = Map.of(
                    "version",
                    risk.get("version").asLong(),
                    "points",
                    risk.at("/reckoned/points").asInt(),
                    "grade",
                    grade.asString(),
                    "note",
                    act.say("note"));
            door.post(RISK + "/assess", named, body);
        }
    }
}
