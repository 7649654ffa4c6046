package org.huxin.server.project.register;

import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Lifecycle;

/** Which acts fit where a project stands, whoever does them. */
final class Fitting {

    private Fitting() {}

    /** Why an act does not fit, in Chinese; empty if it does. */
    static Optional<String> refusal(Act act, Project project, List<Lifecycle.Stage> steps) {
        var life = project.life();
        if (life.step().equals(Project.OBSERVED)) {
            return act == ProjectAct.REVISE || act == ProjectAct.CONFIRM
                    ? Optional.empty()
                    : Optional.of("这个工地还没有核实入账");
        }
        if (act != ProjectAct.REVISE && closed(life.step(), steps)) {
            return Optional.of("项目已经归档");
        }
        return switch (act) {
            case ProjectAct.CONFIRM -> Optional.of("这个项目已经在台账里");
            case ProjectAct.PLAN_START -> when(life.startedAt() != null, "项目已经开工");
            case ProjectAct.STOP ->
                life.stoppedSince() != null ? Optional.of("项目已经停工") : when(!project.underWay(), "项目不在建，不能停工");
            case ProjectAct.RESUME -> when(life.stoppedSince() == null, "项目没有停工");
            case ProjectAct.ENTER_STEP -> when(life.stoppedSince() != null, "项目停工期间不能进入下一阶段，请先复工");
            default -> Optional.empty();
        };
    }

    private static boolean closed(String current, List<Lifecycle.Stage> steps) {
        return steps.stream().anyMatch(step -> step.id().equals(current) && step.closes());
    }

    private static Optional<String> when(boolean wrong, String reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }
}
