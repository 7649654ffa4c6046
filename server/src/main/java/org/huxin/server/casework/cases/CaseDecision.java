package org.huxin.server.casework.cases;

import java.util.List;
import java.util.Map;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Either the case as it now stands with the facts to publish, or why not. */
sealed interface CaseDecision {

    /**
     * @param changed the case as it now stands, before the version moves on
     * @param facts to publish, in order; none for what no rule judges
     * @param what one Chinese sentence for the timeline
     * @param detail more for the timeline, by Chinese label
     * @param report to be filed; null if none goes up
     */
    record Accepted(
            Case changed,
            List<CaseFact> facts,
            String what,
            Map<String, String> detail,
            @Nullable Report report) implements CaseDecision {

        Accepted(Case changed, List<CaseFact> facts, String what, Map<String, String> detail) {
            this(changed, facts, what, detail, null);
        }
    }

    /** @param stage step that is reported */
    record Report(String stage, String to, String title, String text) {}

    /** @param path the field to blame; empty for the state of things */
    record Refused(String code, String path, String reason) implements CaseDecision {
        CommandRefused refusal() {
            return path.isEmpty() ? CommandRefused.rule(code, reason) : CommandRefused.field(code, path, reason);
        }
    }
}
