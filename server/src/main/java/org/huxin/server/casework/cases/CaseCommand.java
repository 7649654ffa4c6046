package org.huxin.server.casework.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something to be done to a case. Each kind decides by itself; loading, storing and telling are the same for all. */
interface CaseCommand {

    /** The version on the officer's screen. */
    long version();

    CaseAct act();

    /** Pure: looks at nothing but the case and the scene. That the case is open and the act allowed has been checked. */
    CaseDecision decide(Case one, CaseScene scene);

    /** What gates call it. */
    default String gate() {
        return "case." + act().path().replace('-', '_');
    }

    /** Codes in it that the jurisdiction must know, by register. */
    default Map<String, String> words() {
        return Map.of();
    }

    /** Attachments that come with it. */
    default List<UUID> files() {
        return List.of();
    }
}
