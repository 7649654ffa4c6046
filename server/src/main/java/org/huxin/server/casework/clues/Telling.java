package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.Decision.Accepted;
import org.huxin.server.casework.clues.Decision.Refused;
import org.jspecify.annotations.Nullable;

/** 上报、跟进、补充材料. */
interface Telling {

    /** Reports the matter to a unit above or beside; the receipt is recorded when it comes. */
    record ReportUp(
            long version,
            @NotBlank(message = "请选择受报单位") String to,

            @NotNull(message = "请填写上报内容") @Size(max = 4000, message = "上报内容不能超过4000字")
            String text)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.REPORT_UP;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (!scene.existsToday(to, clue.jurisdiction())) {
                return new Refused("clue.unit", "to", "没有这个受报单位");
            }
            if (text.isBlank()) {
                return new Refused("clue.text", "text", "请写明上报内容");
            }
            return new Accepted(
                    clue,
                    List.of(new ClueFact.ReportedUp(
                            clue.subject(), scene.at(), clue.jurisdiction(), to, scene.unit(), null)),
                    "上报" + scene.name(to),
                    Map.of("内容", text));
        }
    }

    /** The weekly follow-up of a unit that has not carried out an assignment. */
    record FollowUp(
            long version,

            @NotNull(message = "请填写跟进情况") @Size(max = 4000, message = "跟进情况不能超过4000字")
            String text) implements ClueCommand {
        @Override
        public Act act() {
            return Act.FOLLOW_UP;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return text.isBlank()
                    ? new Refused("clue.text", "text", "请写明跟进情况")
                    : new Accepted(
                            clue,
                            List.of(new ClueFact.FollowedUp(
                                    clue.subject(), scene.at(), clue.jurisdiction(), scene.unit())),
                            "跟进",
                            Map.of("情况", text));
        }
    }

    /** Adds material to the file. */
    record Attach(long version, @Nullable List<UUID> attachments) implements ClueCommand {
        @Override
        public Act act() {
            return Act.ATTACH;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return scene.attachments().isEmpty()
                    ? new Refused("clue.attachments", "attachments", "请选择材料")
                    : new Accepted(clue, List.of(), "补充材料", Map.of());
        }
    }
}
