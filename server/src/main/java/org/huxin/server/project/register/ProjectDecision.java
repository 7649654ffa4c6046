package org.huxin.server.project.register;

import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;

/** Either the project as it now stands with the facts to publish, or why not. */
public sealed interface ProjectDecision {

    /**
     * @param changed as it now stands, before the version moves on
     * @param facts to publish, in order
     * @param what one Chinese sentence for the timeline
     * @param detail more for the timeline, by Chinese label
     */
    record Accepted(Project changed, List<? extends Fact> facts, String what, Map<String, String> detail)
            implements ProjectDecision {
        public Accepted(Project changed, Fact fact, String what) {
            this(changed, List.of(fact), what, Map.of());
        }
    }

    /** @param path the field to blame; empty for the state of things */
    record Refused(String code, String path, String reason) implements ProjectDecision {
        CommandRefused refusal() {
            return path.isEmpty() ? CommandRefused.rule(code, reason) : CommandRefused.field(code, path, reason);
        }
    }
}
