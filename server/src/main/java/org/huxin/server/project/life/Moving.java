package org.huxin.server.project.life;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 进入阶段、停工、复工、纳入平台. */
interface Moving {

    /** The step in which works go on: whoever enters it begins them. */
    String CONSTRUCTION = "construction";

    /** The step in which the firms leave the site. */
    String EXIT = "exit";

    /** As it comes in; {@link Entering} knows what the project lacks. */
    record EnterStep(
            long version,
            @NotBlank(message = "请选择阶段") String step,

            @Nullable @Size(max = 1000, message = "说明不能超过1000字")
            String note,

            @Nullable List<UUID> attachments) {}

    /**
     * Takes the next step; past an optional one also the step behind it. What the rules ask for first is its gate.
     *
     * @param vacant posts for which somebody must be named and nobody is
     * @param lacking safeguards that records do not prove
     */
    record Entering(EnterStep told, List<Word> vacant, List<String> lacking) implements ProjectCommand {
        @Override
        public long version() {
            return told.version();
        }

        @Override
        public ProjectAct act() {
            return ProjectAct.ENTER_STEP;
        }

        @Override
        public String gate() {
            return "project.step:" + told.step();
        }

        @Override
        public List<UUID> files() {
            return Files.of(told.attachments());
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var wanted = scene.ahead(project).stream()
                    .filter(one -> one.id().equals(told.step()))
                    .findFirst();
            if (wanted.isEmpty()) {
                return new Refused("project.step", "step", refusal(project, scene));
            }
            var stage = wanted.get();
            if (stage.document() && scene.attachments().isEmpty()) {
                return new Refused("project.step", "attachments", "进入“" + stage.label() + "”须附材料");
            }
            return new Accepted(
                    entered(project, scene),
                    List.of(project.told(
                            told.step(),
                            scene.at(),
                            vacant.stream().map(Word::code).toList(),
                            lacking)),
                    "进入“" + stage.label() + "”",
                    detail());
        }

        /** Whoever begins works without the persons that the rules ask for is told so. */
        private Map<String, String> detail() {
            var detail = new LinkedHashMap<>(Moving.detail("说明", told.note()));
            if (told.step().equals(CONSTRUCTION) && !vacant.isEmpty()) {
                detail.put("尚未落实的责任人", vacant.stream().map(Word::label).collect(joining("、")));
            }
            return detail;
        }

        private Project entered(Project project, ProjectScene scene) {
            var changed = project.entering(told.step());
            return switch (told.step()) {
                case CONSTRUCTION -> changed.startedAt(scene.at());
                case EXIT -> changed.endedAt(scene.at());
                default -> changed;
            };
        }

        private String refusal(Project project, ProjectScene scene) {
            if (scene.step(told.step()).isEmpty()) {
                return "本辖区的项目没有这个阶段";
            }
            var ahead = scene.ahead(project).stream()
                    .map(Lifecycle.Stage::label)
                    .map(label -> "“" + label + "”")
                    .collect(joining("或"));
            return ahead.isEmpty() ? "项目已经到了最后一个阶段" : "阶段不能跳过或倒回，下一阶段是" + ahead;
        }
    }

    /** Works stop, by order or by the owner's own decision. */
    record Stop(
            long version,

            @NotBlank(message = "请填写停工依据") @Size(max = 200, message = "停工依据不能超过200字")
            String basis,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.STOP;
        }

        @Override
        public List<UUID> files() {
            return Files.of(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project.stoppedSince(scene.at()),
                    List.of(new ProjectFact.Stopped(
                            project.subject(), scene.at(), project.jurisdiction(), basis.strip())),
                    "停工",
                    Map.of("依据", basis.strip()));
        }
    }

    /** Works go on again. */
    record Resume(
            long version,

            @Nullable @Size(max = 1000, message = "说明不能超过1000字")
            String note) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.RESUME;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project.stoppedSince(null),
                    List.of(new ProjectFact.Resumed(project.subject(), scene.at(), project.jurisdiction())),
                    "复工",
                    detail("说明", note));
        }
    }

    /** The project is in the wage-payment platform of the place, under its number there; a wrong number is written anew. */
    record EnterPlatform(
            long version,

            @NotBlank(message = "请填写平台项目编号") @Size(max = 60, message = "平台项目编号不能超过60字")
            String number) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.ENTER_PLATFORM;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project.onPlatform(number.strip(), scene.at()),
                    List.of(new ProjectFact.PlatformEntered(
                            project.subject(), scene.at(), project.jurisdiction(), scene.unit())),
                    "纳入监管平台",
                    Map.of("平台项目编号", number.strip()));
        }
    }

    private static Map<String, String> detail(String label, @Nullable String text) {
        return text == null || text.isBlank() ? Map.of() : Map.of(label, text.strip());
    }
}
