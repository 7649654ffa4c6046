package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.clues.Decision.Accepted;

/** 制发文书、立案: what is made out of a clue. The making itself is among the {@link Consequences}. */
interface Deriving {

    /** Issues a paper of the jurisdiction about the clue. */
    record IssuePaper(
            long version, @NotBlank(message = "请选择文书") String template) implements ClueCommand {
        @Override
        public Act act() {
            return Act.ISSUE_PAPER;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return new Accepted(clue, List.of(), "制发文书", Map.of());
        }
    }

    /** The clue becomes a case. */
    record OpenCase(long version) implements ClueCommand {
        @Override
        public Act act() {
            return Act.OPEN_CASE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return new Accepted(clue, List.of(), "立案", Map.of());
        }
    }
}
