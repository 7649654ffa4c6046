package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.Decision.Accepted;
import org.huxin.server.casework.clues.Decision.Refused;

/** 延期、中止、恢复: the clock of a duty, each for a stated reason. */
interface Timing {

    /**
     * A term that holds "in principle" is extended for a reason; the first date stays on the receipt.
     *
     * @param rule the rule whose duty is extended
     */
    record ExtendTerm(
            long version,
            @NotBlank(message = "请选择要延期的事项") String rule,
            @NotNull(message = "请选择延期到哪一天") LocalDate until,

            @NotNull(message = "请填写理由") @Size(max = 500, message = "理由不能超过500字")
            String reason)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.EXTEND_TERM;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (reason.isBlank()) {
                return new Refused("clue.reason", "reason", "延期须写明理由");
            }
            if (!until.isAfter(scene.today())) {
                return new Refused("clue.until", "until", "延期的日期须在今天之后");
            }
            return new Accepted(
                    clue,
                    List.of(new ClueFact.TermExtended(
                            clue.subject(), scene.at(), clue.jurisdiction(), rule, until, reason)),
                    "延期至 " + until,
                    Map.of("理由", reason));
        }
    }

    /** Stops the clocks that may be stopped, on a legal basis. */
    record Pause(
            long version,

            @NotNull(message = "请填写依据") @Size(max = 500, message = "依据不能超过500字")
            String basis) implements ClueCommand {
        @Override
        public Act act() {
            return Act.PAUSE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return basis.isBlank()
                    ? new Refused("clue.basis", "basis", "中止须写明法律依据")
                    : new Accepted(
                            clue,
                            List.of(new ClueFact.Paused(clue.subject(), scene.at(), clue.jurisdiction(), basis)),
                            "中止计时",
                            Map.of("依据", basis));
        }
    }

    /** Lets the clocks run on. */
    record Resume(
            long version,

            @NotNull(message = "请填写说明") @Size(max = 500, message = "说明不能超过500字")
            String note) implements ClueCommand {
        @Override
        public Act act() {
            return Act.RESUME;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return new Accepted(
                    clue,
                    List.of(new ClueFact.Resumed(clue.subject(), scene.at(), clue.jurisdiction())),
                    "恢复计时",
                    note.isBlank() ? Map.of() : Map.of("说明", note));
        }
    }
}
