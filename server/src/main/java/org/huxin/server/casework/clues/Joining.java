package org.huxin.server.casework.clues;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.clues.Decision.Accepted;
import org.huxin.server.casework.clues.Decision.Refused;
import org.jspecify.annotations.Nullable;

/** 书面报告、联合工作组、专班: when one unit alone is not enough. */
interface Joining {

    /** The handling unit reports in writing that it cannot finish alone; the report itself must be attached. */
    record ReportInability(
            long version,

            @NotNull(message = "请填写说明") @Size(max = 4000, message = "说明不能超过4000字")
            String text,

            @Nullable List<UUID> attachments)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.REPORT_INABILITY;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (scene.attachments().isEmpty()) {
                return new Refused("clue.report_missing", "attachments", "报告不能独立处置须附书面报告");
            }
            return new Accepted(
                    clue,
                    List.of(new ClueFact.InabilityReported(
                            clue.subject(),
                            scene.at(),
                            clue.jurisdiction(),
                            scene.unit(),
                            scene.attachments().getFirst().toString())),
                    "书面报告不能独立完成处置",
                    text.isBlank() ? Map.of() : Map.of("说明", text));
        }
    }

    /** The coordinating office brings several units together; their own clock starts. */
    record FormJointGroup(
            long version, @NotNull(message = "请选择成员单位") List<String> members) implements ClueCommand {
        @Override
        public Act act() {
            return Act.FORM_JOINT_GROUP;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return refusedMembers(clue, scene, members)
                    .orElseGet(() -> new Accepted(
                            clue,
                            List.of(new ClueFact.JointGroupFormed(
                                    clue.subject(), scene.at(), clue.jurisdiction(), members)),
                            "组成联合工作组",
                            Map.of("成员", scene.names(members))));
        }
    }

    /** The joint group reports what it reached. */
    record ResolveJointGroup(
            long version,

            @NotNull(message = "请填写化解结果") @Size(max = 4000, message = "化解结果不能超过4000字")
            String result) implements ClueCommand {
        @Override
        public Act act() {
            return Act.RESOLVE_JOINT_GROUP;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            return result.isBlank()
                    ? new Refused("clue.text", "result", "请写明化解结果")
                    : new Accepted(
                            clue,
                            List.of(new ClueFact.JointGroupResolved(
                                    clue.subject(), scene.at(), clue.jurisdiction(), result)),
                            "联合工作组化解",
                            Map.of("结果", result));
        }
    }

    /** A task force of named units with a plan for this one matter. */
    record FormTaskForce(
            long version,
            @NotNull(message = "请选择成员单位") List<String> members,

            @NotNull(message = "请填写处置方案") @Size(max = 4000, message = "处置方案不能超过4000字")
            String plan)
            implements ClueCommand {
        @Override
        public Act act() {
            return Act.FORM_TASK_FORCE;
        }

        @Override
        public Decision decide(Clue clue, Scene scene) {
            if (plan.isBlank()) {
                return new Refused("clue.plan", "plan", "组建专班须有处置方案");
            }
            return refusedMembers(clue, scene, members)
                    .orElseGet(() -> new Accepted(
                            clue,
                            List.of(new ClueFact.TaskForceFormed(
                                    clue.subject(), scene.at(), clue.jurisdiction(), members, plan)),
                            "组建工作专班",
                            Map.of("成员", scene.names(members), "方案", plan)));
        }
    }

    private static Optional<Decision> refusedMembers(Clue clue, Scene scene, List<String> members) {
        if (members.isEmpty()) {
            return Optional.of(new Refused("clue.members", "members", "请选择成员单位"));
        }
        return members.stream()
                .filter(unit -> unit == null || !scene.existsToday(unit, clue.jurisdiction()))
                .findFirst()
                .map(unit -> new Refused("clue.members", "members", "没有这个成员单位：" + unit));
    }
}
