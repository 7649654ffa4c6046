package org.huxin.server.project.life;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ListItemRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Owners;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.Projects;
import org.huxin.server.project.safeguards.Safeguards;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts that look at or keep more than the project's own row. */
@Service
class LifeActs {

    private final ActOnProject act;
    private final Projects projects;
    private final Boards boards;
    private final StageLists lists;
    private final Attachments attachments;
    private final Duties duties;
    private final Vacancies vacancies;
    private final Safeguards safeguards;
    private final Owners owners;
    private final CurrentOfficer officer;

    LifeActs(
            ActOnProject act,
            Projects projects,
            Boards boards,
            StageLists lists,
            Attachments attachments,
            Duties duties,
            Vacancies vacancies,
            Safeguards safeguards,
            Owners owners,
            CurrentOfficer officer) {
        this.act = act;
        this.projects = projects;
        this.boards = boards;
        this.lists = lists;
        this.attachments = attachments;
        this.duties = duties;
        this.vacancies = vacancies;
        this.safeguards = safeguards;
        this.owners = owners;
        this.officer = officer;
    }

    @Transactional
    void approve(UUID id, Funding.Approve told) {
        var command = new Funding.Approving(told.version(), owners.of(projects.visible(id), officer.get()));
        act.handle(id, command, (project, scene) -> {
            if (duties.facts(project.subject()).stream()
                    .anyMatch(fact -> fact.type().equals(ProjectAct.APPROVE.fact()))) {
                throw new CommandRefused("project.approved", "项目已经审批通过");
            }
            return List.of();
        });
    }

    @Transactional
    void enterStep(UUID id, Moving.EnterStep command) {
        var project = projects.visible(id);
        act.handle(id, new Moving.Entering(command, vacancies.of(project), safeguards.lacking(project)));
    }

    void enterPlatform(UUID id, Moving.EnterPlatform command) {
        try {
            act.handle(id, command);
        } catch (DuplicateKeyException taken) {
            throw CommandRefused.field("project.platform", "number", "这个平台项目编号已经用于另一个项目");
        }
    }

    void showBoard(UUID id, Site.ShowBoard command) {
        act.handle(id, command, (project, scene) -> {
            var photo = attachments.of(scene.attachments()).stream()
                    .filter(file -> file.mediaType().startsWith("image/"))
                    .findFirst()
                    .orElseThrow(() -> CommandRefused.field("project.board", "attachments", "告示牌须有照片"));
            boards.show(id, photo.id(), scene.at(), scene.who().id());
            return List.of();
        });
    }

    void checkBoard(UUID id, Site.CheckBoard command) {
        act.handle(id, command, (project, scene) -> {
            if (!boards.check(id, scene.at(), scene.who().id())) {
                throw new CommandRefused("project.board", "没有待核对的告示牌照片");
            }
            return List.of();
        });
    }

    void tick(UUID id, Site.TickItem command) {
        act.handle(id, command, (project, scene) -> {
            if (!lists.reached(
                    project.jurisdiction(),
                    command.item(),
                    scene.steps(),
                    project.life().step())) {
                throw CommandRefused.field("project.item", "item", "还没有到这件事的阶段");
            }
            var row = new ListItemRecord();
            row.setProject(id);
            row.setItem(command.item());
            row.setNote(Objects.requireNonNullElse(command.note(), "").strip());
            row.setDoneAt(scene.at());
            row.setDoneBy(scene.who().id());
            row.setDoneUnit(scene.unit());
            if (!lists.tick(row)) {
                throw CommandRefused.field("project.item", "item", "这件事已经完成");
            }
            return List.of();
        });
    }
}
