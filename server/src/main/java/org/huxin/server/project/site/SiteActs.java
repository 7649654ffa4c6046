package org.huxin.server.project.site;

import java.util.List;
import java.util.UUID;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectSteps;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on the board of a project, and how it stands. */
@Service
class SiteActs {

    private final ActOnProject act;
    private final Projects projects;
    private final ProjectSteps steps;
    private final ProjectActions actions;
    private final SiteBoards boards;
    private final BoardLines lines;
    private final FilledLines filled;
    private final PublicPages pages;
    private final PublicAddress address;
    private final CurrentOfficer current;

    SiteActs(
            ActOnProject act,
            Projects projects,
            ProjectSteps steps,
            ProjectActions actions,
            SiteBoards boards,
            BoardLines lines,
            FilledLines filled,
            PublicPages pages,
            PublicAddress address,
            CurrentOfficer current) {
        this.act = act;
        this.projects = projects;
        this.steps = steps;
        this.actions = actions;
        this.boards = boards;
        this.lines = lines;
        this.filled = filled;
        this.pages = pages;
        this.address = address;
        this.current = current;
    }

    @Transactional(readOnly = true)
    SiteView view(UUID id) {
        var officer = current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var board = boards.of(project);
        return new SiteView(
                project.version(),
                board.title(),
                board.lines(),
                board.missing().stream().map(Board.Line::label).toList(),
                pages.open(id)
                        .map(page -> new SiteView.Page(address.of(page.getToken()), page.getOpenedAt()))
                        .orElse(null),
                lines.card(project.jurisdiction()).map(Register::title).orElse(null),
                actions.of(SiteAct.values(), project, steps.of(project.jurisdiction()), officer));
    }

    @Transactional
    void fill(UUID id, FillBoard command) {
        act.handle(id, command, (project, scene) -> {
            lines.requireFilled(project.jurisdiction(), command.line(), BoardLine.PROJECT);
            filled.fill(
                    id,
                    command.line(),
                    BoardText.plain(command.text()),
                    scene.at(),
                    scene.who().id());
            return List.of();
        });
    }

    @Transactional
    void open(UUID id, long version) {
        act.handle(id, new TurnPage(version, SiteAct.OPEN_PAGE), (project, scene) -> {
            pages.renew(id, scene.at(), scene.who().id());
            return List.of();
        });
    }

    @Transactional
    void close(UUID id, long version) {
        act.handle(id, new TurnPage(version, SiteAct.CLOSE_PAGE), (project, scene) -> {
            if (!pages.close(id, scene.at(), scene.who().id())) {
                throw new CommandRefused("site.page_closed", "公开网页没有开通");
            }
            return List.of();
        });
    }
}
