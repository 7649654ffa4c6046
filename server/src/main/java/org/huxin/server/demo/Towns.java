package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 演示城镇: what has to be said of the towns besides their files. Everything in it is invented.
 *
 * @param from first day that is played
 * @param lives steps that bring a project to where works begin, by name
 * @param places by jurisdiction
 */
record Towns(LocalDate from, Map<String, List<Site.Step>> lives, Map<String, Place> places) {

    /**
     * @param keeper unit that keeps the projects
     * @param bank of their accounts
     * @param life of its projects
     * @param works what this place calls kinds of works otherwise
     * @param sources units that tell of employers, by the kind of what they tell
     * @param looks what officers find when they look at warnings
     */
    record Place(
            String keeper,
            String bank,
            String life,
            @Nullable Map<String, String> works,
            @Nullable Map<String, String> sources,
            @Nullable List<Look> looks) {}

    /**
     * An officer looks at what a project is warned of.
     *
     * @param finding found_true, innocent or no_data
     * @param warned title of the warning, of those that nobody has looked at; if there is none of it, the oldest
     * @param handOn whether it becomes a clue
     */
    record Look(LocalDate on, String about, String finding, String warned, String note, boolean handOn) {

        TownAct act() {
            return new TownAct(
                    on,
                    "look",
                    about,
                    Map.of("finding", finding, "warned", warned, "note", note, "handOn", String.valueOf(handOn)));
        }

        /** The department gives the project its grade with what was found in mind. */
        TownAct rate() {
            return new TownAct(on, "rate", about, Map.of("note", note));
        }
    }
}
