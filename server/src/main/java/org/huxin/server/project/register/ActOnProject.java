package org.huxin.server.project.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Words;
import org.huxin.server.project.register.Entries.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Load, decide, store, tell: no rule lives here. */
@Service
public class ActOnProject {

    private final Projects projects;
    private final Entries entries;
    private final ProjectSteps steps;
    private final Attachments attachments;
    private final Gates gates;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    ActOnProject(
            Projects projects,
            Entries entries,
            ProjectSteps steps,
            Attachments attachments,
            Gates gates,
            Words words,
            Directory directory,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.projects = projects;
        this.entries = entries;
        this.steps = steps;
        this.attachments = attachments;
        this.gates = gates;
        this.words = words;
        this.directory = directory;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** What an act keeps besides where the project stands, in the same transaction, once it has been accepted. */
    public interface Keeping {
        /** @return facts that only what is kept can tell */
        List<? extends Fact> keep(Project changed, ProjectScene scene);
    }

    /**
     * Does something to a project.
     *
     * @throws NotFound if there is none, or it is outside the officer's scope
     * @throws NotPermitted if the act is not this officer's
     * @throws CommandRefused {@code project.changed} with what changed, if somebody was quicker; {@code project.gate} with
     *     every rule that asks for something first; the command's own code if it does not fit the project
     */
    @Transactional
    public Project handle(UUID id, ProjectCommand command) {
        return handle(id, command, (changed, scene) -> List.of());
    }

    /** As {@link #handle(UUID, ProjectCommand)}, keeping more than the project's own row. */
    @Transactional
    public Project handle(UUID id, ProjectCommand command, Keeping keeping) {
        var who = officer.get();
        var project = projects.requireForUpdate(id);
        check(project, command, who);
        attachments.require(command.files());
        var scene = new ProjectScene(
                today.now(),
                who,
                steps.of(project.jurisdiction()),
                (register, code) -> words.label(project.jurisdiction(), register, code),
                command.files());
        return switch (command.decide(project, scene)) {
            case ProjectDecision.Refused refused -> throw refused.refusal();
            case ProjectDecision.Accepted accepted -> {
                gates.passAll(project.jurisdiction(), command.gate(), project.subject(), accepted.facts());
                var kept = keeping.keep(accepted.changed(), scene);
                projects.save(accepted.changed(), who);
                tell(accepted, command, scene);
                kept.forEach(facts::publishEvent);
                yield accepted.changed();
            }
        };
    }

    private void check(Project project, ProjectCommand command, ActingOfficer who) {
        if (!who.scope().permits(project.scoped())) {
            throw new NotFound("项目", project.id().toString());
        }
        if (!ProjectRights.mayDo(command.act(), project, who)) {
            throw NotPermitted.outsideScope("本单位不能对这个项目" + command.act().label());
        }
        if (command.version() != project.version()) {
            throw changed(project, command.version());
        }
        Fitting.refusal(command.act(), project, steps.of(project.jurisdiction()))
                .ifPresent(reason -> {
                    throw new CommandRefused("project.stage", reason);
                });
        command.words().forEach(word -> {
            if (!words.has(project.jurisdiction(), word.register(), word.code())) {
                throw CommandRefused.field("project.word", word.path(), "本辖区的规则中没有“" + word.code() + "”这一项");
            }
        });
    }

    private void tell(ProjectDecision.Accepted accepted, ProjectCommand command, ProjectScene scene) {
        var project = accepted.changed();
        var type = command.act().fact();
        var version = project.version() + 1;
        entries.add(
                project.id(),
                new Entry(
                        UUID.randomUUID(),
                        version,
                        type,
                        scene.at(),
                        scene.who().id(),
                        scene.unit(),
                        accepted.what(),
                        accepted.detail(),
                        scene.attachments()));
        audit.append(type, project.subject(), Map.of("number", project.number(), "version", version));
        accepted.facts().forEach(facts::publishEvent);
    }

    private CommandRefused changed(Project project, long seen) {
        List<Map<String, String>> changes = entries.since(project.id(), seen).stream()
                .map(entry -> Map.of(
                        "at", entry.at().toString(),
                        "by", name(entry.officer()),
                        "unit", entry.unit() == null ? "" : directory.nameOf(entry.unit()),
                        "what", entry.what()))
                .toList();
        return new CommandRefused("project.changed", "这个项目刚刚被别人改过，请看清变化后再操作")
                .with("version", project.version())
                .with("changes", changes);
    }

    private String name(@Nullable String id) {
        return id == null ? "" : directory.officer(id).map(one -> one.name()).orElse(id);
    }
}
