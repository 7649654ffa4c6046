package org.huxin.server.casework.clues;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Load, decide, store, tell: no rule lives here. */
@Service
public class ActOnClue {

    private final Clues clues;
    private final Timeline timeline;
    private final Attachments attachments;
    private final Gates gates;
    private final Words words;
    private final Consequences consequences;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    ActOnClue(
            Clues clues,
            Timeline timeline,
            Attachments attachments,
            Gates gates,
            Words words,
            Consequences consequences,
            Directory directory,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.clues = clues;
        this.timeline = timeline;
        this.attachments = attachments;
        this.gates = gates;
        this.words = words;
        this.consequences = consequences;
        this.directory = directory;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /**
     * Does something to a clue.
     *
     * @throws CommandRefused {@code clue.changed} with what changed, if somebody was quicker; {@code clue.gate} if a rule
     *     asks for something first; the command's own code if it does not fit the clue
     * @throws NotFound if the clue is outside the officer's scope
     * @throws NotPermitted if the act is not this officer's
     */
    @Transactional
    Clue handle(UUID id, ClueCommand command) {
        var who = officer.get();
        var clue = clues.requireForUpdate(id);
        check(clue, command, who);
        checkWords(clue, command);
        if (command instanceof Ending.Terminate ending && ending.mergedInto() != null) {
            checkTarget(ending.mergedInto(), who);
        }
        var with = command.attachments() == null ? List.<UUID>of() : command.attachments();
        attachments.require(with);
        var scene = new Scene(today.now(), who.id(), who.unit().id(), directory, with);
        return carryOut(clue, command, scene);
    }

    /** Decides, stores and tells, for a clue that is held and an act whose right and stage have been checked. */
    Clue carryOut(Clue clue, ClueCommand command, Scene scene) {
        return switch (command.decide(clue, scene)) {
            case Decision.Refused refused -> throw refused.refusal();
            case Decision.Accepted accepted -> {
                gates.pass(clue.jurisdiction(), command.act().gate(), clue.subject(), accepted.facts());
                var stored = store(accepted, command.act(), scene);
                consequences.of(command, stored, accepted.facts(), scene);
                yield stored;
            }
        };
    }

    /** Whether the act fits the clue and no rule asks for something before it. */
    boolean open(Clue clue, ClueCommand command, Scene scene) {
        return command.decide(clue, scene) instanceof Decision.Accepted accepted
                && gates.open(clue.jurisdiction(), command.act().gate(), clue.subject(), accepted.facts());
    }

    private void check(Clue clue, ClueCommand command, ActingOfficer who) {
        if (!who.scope().permits(Rights.scoped(clue))) {
            throw new NotFound("线索", clue.id().toString());
        }
        if (!Rights.mayDo(command.act(), clue, who)) {
            throw NotPermitted.outsideScope("本单位不能对这条线索" + command.act().label());
        }
        if (command.version() != clue.version()) {
            throw changed(clue, command.version());
        }
        if (!command.act().belongsTo(clue.stage())) {
            throw new CommandRefused("clue.stage", "线索当前的状态不能" + command.act().label());
        }
    }

    /** A clue goes into one that the officer can open and that has not itself been ended as untrue or as another's double. */
    private void checkTarget(UUID id, ActingOfficer who) {
        var there = clues.find(id)
                .filter(other -> who.scope().permits(Rights.scoped(other)))
                .filter(other -> other.stage() != Stage.TERMINATED && other.stage() != Stage.REFUSED);
        if (there.isEmpty()) {
            throw CommandRefused.field("clue.merged", "mergedInto", "没有可以并入的这条线索");
        }
    }

    private void checkWords(Clue clue, ClueCommand command) {
        command.words().forEach((register, code) -> {
            if (!words.has(clue.jurisdiction(), register, code)) {
                throw CommandRefused.rule("clue.word", "本辖区的规则中没有“" + code + "”这一项");
            }
        });
    }

    private CommandRefused changed(Clue clue, long seen) {
        var changes = timeline.since(clue.id(), seen).stream()
                .map(entry -> Map.of(
                        "at", entry.getAt().toString(),
                        "by", nameOf(entry.getOfficer()),
                        "unit", entry.getUnit() == null ? "" : directory.nameOf(entry.getUnit()),
                        "what", entry.getWhat()))
                .toList();
        return new CommandRefused("clue.changed", "这条线索刚刚被别人处理过，请看清变化后再操作")
                .with("version", clue.version())
                .with("changes", changes);
    }

    private String nameOf(@Nullable String id) {
        return id == null ? "" : directory.officer(id).map(one -> one.name()).orElse(id);
    }

    private Clue store(Decision.Accepted accepted, Act act, Scene scene) {
        var clue = accepted.clue().after(act);
        clues.save(clue);
        timeline.add(
                clue.id(),
                clue.version(),
                act.fact(),
                scene.at(),
                scene.officer(),
                scene.unit(),
                accepted.what(),
                accepted.detail(),
                scene.attachments());
        audit.append(act.fact(), clue.subject(), Map.of("number", clue.number(), "version", clue.version()));
        accepted.facts().forEach(facts::publishEvent);
        return clue;
    }
}
