package org.huxin.server.project.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** Fills in a line that no record gives; an empty text takes it back. */
record FillBoard(
        long version,
        @NotBlank(message = "请选择告示牌上的一行") String line,

        @Nullable @Size(max = BoardText.LONGEST, message = "告示牌的一行不能超过200字")
        String text)
        implements ProjectCommand {

    @Override
    public Act act() {
        return SiteAct.FILL_BOARD;
    }

    @Override
    public List<Used> words() {
        return List.of(new Used(BoardLines.BOARD, "line", line));
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var plain = BoardText.plain(text);
        return new Accepted(
                project,
                List.of(new ProjectFact.Updated(project.subject(), scene.at(), project.jurisdiction(), scene.unit())),
                "填写告示牌内容",
                Map.of(scene.label(BoardLines.BOARD, line), plain.isEmpty() ? "（清空）" : plain));
    }
}
