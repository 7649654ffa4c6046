package org.huxin.server.project.life;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 告示牌、与上级对接、职责清单. */
interface Site {

    /** The notice board stands, as a photo shows. A new photo is to be looked at anew. */
    record ShowBoard(
            long version, @NotEmpty(message = "请上传告示牌照片") List<UUID> attachments) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.SHOW_BOARD;
        }

        @Override
        public List<UUID> files() {
            return Files.of(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project,
                    new ProjectFact.BoardShown(project.subject(), scene.at(), project.jurisdiction(), false),
                    "上传告示牌照片");
        }
    }

    /** Somebody of the industry department has looked at the photo. */
    record CheckBoard(long version) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.CHECK_BOARD;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project,
                    new ProjectFact.BoardShown(project.subject(), scene.at(), project.jurisdiction(), true),
                    "核对告示牌");
        }
    }

    /** The industry department dealt with the authority above about a project of that level. */
    record CoordinateUp(
            long version,

            @NotBlank(message = "请填写对接的上级部门") @Size(max = 100, message = "上级部门不能超过100字")
            String to,

            @NotBlank(message = "请填写对接情况") @Size(max = 2000, message = "对接情况不能超过2000字")
            String note,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.COORDINATE_UP;
        }

        @Override
        public List<UUID> files() {
            return Files.of(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project,
                    List.of(new ProjectFact.SuperiorCoordinated(
                            project.subject(), scene.at(), project.jurisdiction(), scene.unit(), to.strip())),
                    "与" + to.strip() + "对接",
                    Map.of("情况", note.strip()));
        }
    }

    /** An item of a duty list is done. */
    record TickItem(
            long version,
            @NotBlank(message = "请选择清单事项") String item,

            @Nullable @Size(max = 500, message = "说明不能超过500字")
            String note)
            implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.TICK_ITEM;
        }

        @Override
        public List<Used> words() {
            return List.of(new Used(StageLists.REGISTER, "item", item));
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var detail = new LinkedHashMap<String, String>();
            detail.put("事项", scene.label(StageLists.REGISTER, item));
            if (note != null && !note.isBlank()) {
                detail.put("说明", note.strip());
            }
            return new Accepted(
                    project,
                    List.of(new ProjectFact.Updated(
                            project.subject(), scene.at(), project.jurisdiction(), scene.unit())),
                    "完成清单事项",
                    detail);
        }
    }
}
