package org.huxin.server.casework.clues;

import java.util.List;
import java.util.Map;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.kernel.CommandRefused;

/** Either the clue as it now stands with the fact to publish, or why not. */
sealed interface Decision {

    /**
     * @param clue as it now stands, before the version and the stage move on
     * @param facts to publish, in order; none for what no rule judges
     * @param what one Chinese sentence for the timeline
     * @param detail more for the timeline, by Chinese label
     */
    record Accepted(Clue clue, List<ClueFact> facts, String what, Map<String, String> detail) implements Decision {
        Accepted(Clue clue, ClueFact fact, String what) {
            this(clue, List.of(fact), what, Map.of());
        }
    }

    /** @param path the field to blame; empty for the state of things */
    record Refused(String code, String path, String reason) implements Decision {
        CommandRefused refusal() {
            return path.isEmpty() ? CommandRefused.rule(code, reason) : CommandRefused.field(code, path, reason);
        }
    }
}
