package org.huxin.server.project.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huxin.engine.policy.Lifecycle.Stage;
import org.junit.jupiter.api.Test;

/** Which acts fit where a project stands. */
class FittingTests {

    private static final LocalDateTime AT = LocalDateTime.of(2024, 4, 1, 9, 0);
    private static final List<Stage> STEPS = List.of(
            new Stage("information", "信息到达", false, false, false, false),
            new Stage("construction", "进场施工", false, false, false, false),
            new Stage("archived", "归档", false, false, false, true));

    private static Project standing(String step) {
        return new Project(
                UUID.randomUUID(),
                "410803",
                "ZZ-XM-2024-00001",
                "示例工程",
                1,
                null,
                null,
                new Project.Units(null, null, null, "zz.labour", null, null, Set.of()),
                new Project.Traits(null, false, true),
                new Project.Life(step, null, null, null, null, null, null));
    }

    private static Set<ProjectAct> fitting(Project project) {
        var fitting = EnumSet.noneOf(ProjectAct.class);
        for (var act : ProjectAct.values()) {
            if (Fitting.refusal(act, project, STEPS).isEmpty()) {
                fitting.add(act);
            }
        }
        return fitting;
    }

    @Test
    void whatWasOnlySeenIsCorrectedOrConfirmedAndNothingElse() {
        assertThat(fitting(standing(Project.OBSERVED))).containsOnly(ProjectAct.REVISE, ProjectAct.CONFIRM);
    }

    @Test
    void beforeWorksNothingStopsAndNothingGoesOnAgain() {
        assertThat(fitting(standing("information")))
                .contains(ProjectAct.PLAN_START, ProjectAct.ENTER_STEP, ProjectAct.APPOINT)
                .doesNotContain(ProjectAct.STOP, ProjectAct.RESUME, ProjectAct.CONFIRM);
    }

    @Test
    void worksUnderWayMayStopAndAreNoLongerPlanned() {
        var underWay = standing("construction").startedAt(AT);

        assertThat(underWay.underWay()).isTrue();
        assertThat(fitting(underWay))
                .contains(ProjectAct.STOP, ProjectAct.ENTER_STEP)
                .doesNotContain(ProjectAct.RESUME, ProjectAct.PLAN_START);
    }

    @Test
    void stoppedWorksOnlyGoOnAgain() {
        var stopped = standing("construction").startedAt(AT).stoppedSince(AT);

        assertThat(fitting(stopped)).contains(ProjectAct.RESUME).doesNotContain(ProjectAct.STOP, ProjectAct.ENTER_STEP);
        assertThat(fitting(stopped.stoppedSince(null))).contains(ProjectAct.STOP);
    }

    @Test
    void whatIsFiledAwayIsCorrectedAtMost() {
        assertThat(fitting(standing("archived").startedAt(AT).endedAt(AT))).containsOnly(ProjectAct.REVISE);
    }

    @Test
    void oneChangeOfAProjectLeavesTheRestAsItWas() {
        var whole = standing("information")
                .plannedFor(LocalDate.of(2024, 4, 2))
                .startedAt(AT)
                .stoppedSince(AT.plusDays(1))
                .onPlatform("P1", AT.plusDays(2))
                .endedAt(AT.plusDays(3))
                .entering("archived");

        assertThat(whole.life())
                .isEqualTo(new Project.Life(
                        "archived",
                        AT.plusDays(1),
                        LocalDate.of(2024, 4, 2),
                        AT,
                        AT.plusDays(3),
                        "P1",
                        AT.plusDays(2)));
        assertThat(whole.underWay()).isFalse();
    }
}
