package org.huxin.server.casework.cases;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Load, decide, store, tell: no rule lives here. */
@Service
class ActOnCase {

    private final Cases cases;
    private final CaseTimeline timeline;
    private final CaseConsequences consequences;
    private final Followed followed;
    private final Unanswered unanswered;
    private final PackSteps steps;
    private final Attachments attachments;
    private final Gates gates;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    ActOnCase(
            Cases cases,
            CaseTimeline timeline,
            CaseConsequences consequences,
            Followed followed,
            Unanswered unanswered,
            PackSteps steps,
            Attachments attachments,
            Gates gates,
            Words words,
            Directory directory,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.cases = cases;
        this.timeline = timeline;
        this.consequences = consequences;
        this.followed = followed;
        this.unanswered = unanswered;
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

    /**
     * Does something to a case.
     *
     * @throws NotFound if there is none, or it is outside the officer's scope
     * @throws NotPermitted if the act is not this officer's
     * @throws CommandRefused {@code case.changed} with what changed, if somebody was quicker; {@code case.gate} if a rule
     *     asks for something first; the command's own code if it does not fit the case
     */
    @Transactional
    public void handle(UUID id, CaseCommand command) {
        var who = officer.get();
        var one = cases.requireForUpdate(id);
        check(one, command, who);
        attachments.require(command.files());
        var order = steps.of(one.jurisdiction());
        var scene = new CaseScene(today.now(), who, directory, order, command.files());
        switch (command.decide(one, scene)) {
            case CaseDecision.Refused refused -> throw refused.refusal();
            case CaseDecision.Accepted accepted -> {
                gates.pass(one.jurisdiction(), command.gate(), one.subject(), accepted.facts());
                var changed = accepted.changed().moved();
                if (!changed.open()) {
                    end(changed, command, accepted);
                }
                cases.save(changed, order.current(changed), one.entered().size());
                tell(changed, command, accepted, scene);
                followed.up(changed, scene.at());
            }
        }
    }

    private void check(Case one, CaseCommand command, ActingOfficer who) {
        if (!who.scope().permits(CaseRights.scoped(one))) {
            throw new NotFound("案件", one.id().toString());
        }
        if (!CaseRights.mayDo(command.act(), one, who)) {
            throw NotPermitted.outsideScope("本单位不能对这件案件" + command.act().label());
        }
        if (command.version() != one.version()) {
            throw changed(one, command.version());
        }
        if (!one.open()) {
            throw new CommandRefused("case.closed", "案件已经结案，不能再" + command.act().label());
        }
        command.words().forEach((register, code) -> {
            if (!words.has(one.jurisdiction(), register, code)) {
                throw CommandRefused.field("case.word", "cause", "本辖区的规则中没有“" + code + "”这一项");
            }
        });
    }

    /** With the case ends its clue; nothing may be open that was handed out because of it. */
    private void end(Case one, CaseCommand command, CaseDecision.Accepted accepted) {
        unanswered.refuse(one);
        if (!command.gate().equals("case.close")) {
            gates.pass(one.jurisdiction(), "case.close", one.subject(), accepted.facts());
        }
        consequences.end(one);
    }

    private void tell(Case one, CaseCommand command, CaseDecision.Accepted accepted, CaseScene scene) {
        var act = command.act();
        timeline.add(
                one.id(),
                CaseTimeline.Entry.of(
                                one, act.fact(), scene.at(), accepted.what(), accepted.detail(), scene.attachments())
                        .by(scene.who().id(), scene.unit()));
        audit.append(act.fact(), one.subject(), Map.of("number", one.number(), "version", one.version()));
        accepted.facts().forEach(facts::publishEvent);
        consequences.of(command, one, accepted, scene);
    }

    private CommandRefused changed(Case one, long seen) {
        record Change(LocalDateTime at, String by, String unit, String what) {}
        var since = timeline.since(one.id(), seen);
        var names = directory.officers(since.stream()
                .flatMap(entry -> Stream.ofNullable(entry.officer()))
                .toList());
        List<Change> changes = since.stream()
                .map(entry -> new Change(
                        entry.at(),
                        entry.officer() == null || names.get(entry.officer()) == null
                                ? ""
                                : names.get(entry.officer()).name(),
                        entry.unit() == null ? "" : directory.nameOf(entry.unit()),
                        entry.what()))
                .toList();
        return new CommandRefused("case.changed", "这件案件刚刚被别人处理过，请看清变化后再操作")
                .with("version", one.version())
                .with("changes", changes);
    }
}
