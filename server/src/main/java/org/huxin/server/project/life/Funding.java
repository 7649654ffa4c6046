package org.huxin.server.project.life;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 计划开工、审查资金来源、审批. */
interface Funding {

    String SOURCES = "fund_sources";
    String WAYS = "fund_ways";

    /** Sets or moves the day on which works are to begin. */
    record PlanStart(
            long version, @NotNull(message = "请填写计划开工日") LocalDate startsOn) implements ProjectCommand {

        /** Nobody plans further ahead, or enters works planned longer ago. */
        private static final int YEARS = 20;

        @Override
        public ProjectAct act() {
            return ProjectAct.PLAN_START;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var today = scene.at().toLocalDate();
            return startsOn.isBefore(today.minusYears(YEARS)) || startsOn.isAfter(today.plusYears(YEARS))
                    ? new Refused("project.start", "startsOn", "计划开工日与今天相差过远")
                    : new Accepted(
                            project.plannedFor(startsOn),
                            new ProjectFact.StartPlanned(
                                    project.subject(), scene.at(), project.jurisdiction(), startsOn),
                            "计划" + startsOn + "开工");
        }
    }

    /** What the examination of the funds found; either may still be unclear. */
    record ReviewFunds(
            long version,
            @Nullable String source,
            @Nullable String way,

            @Nullable @Size(max = 1000, message = "说明不能超过1000字")
            String note)
            implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.REVIEW_FUNDS;
        }

        @Override
        public List<Used> words() {
            var used = new ArrayList<Used>();
            if (source != null) {
                used.add(new Used(SOURCES, "source", source));
            }
            if (way != null) {
                used.add(new Used(WAYS, "way", way));
            }
            return used;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var detail = new LinkedHashMap<String, String>();
            detail.put("资金来源", source == null ? "不明确" : scene.label(SOURCES, source));
            detail.put("筹措方式", way == null ? "不明确" : scene.label(WAYS, way));
            if (note != null && !note.isBlank()) {
                detail.put("说明", note.strip());
            }
            return new Accepted(
                    project,
                    List.of(new ProjectFact.FundsReviewed(
                            project.subject(), scene.at(), project.jurisdiction(), scene.unit(), source, way)),
                    "审查资金来源",
                    detail);
        }
    }

    /** As it comes in; {@link Approving} knows what was found of the owner. */
    record Approve(long version) {}

    /** Approves the project; the gates of the place decide whether funds and owner are clear enough. */
    record Approving(long version, ProjectFact.OwnerChecked owner) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.APPROVE;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project,
                    List.of(
                            owner,
                            new ProjectFact.Approved(
                                    project.subject(),
                                    scene.at(),
                                    project.jurisdiction(),
                                    scene.unit(),
                                    project.traits().investment())),
                    "审批通过",
                    Map.of());
        }
    }
}
