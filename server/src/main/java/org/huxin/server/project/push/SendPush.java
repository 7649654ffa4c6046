package org.huxin.server.project.push;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.duty.Gates;
import org.huxin.server.duty.SubjectLock;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.project.PushFact;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推送: everything that the unit still has to push about the project goes out at once, the deposit notice with it if the
 * contractor is known.
 */
@Service
class SendPush {

    private final Pushes pushes;
    private final Held held;
    private final Timeliness timeliness;
    private final DepositNotice notices;
    private final ProjectContractor contractor;
    private final PushEntries entries;
    private final Gates gates;
    private final SubjectLock subjects;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    SendPush(
            Pushes pushes,
            Held held,
            Timeliness timeliness,
            DepositNotice notices,
            ProjectContractor contractor,
            PushEntries entries,
            Gates gates,
            SubjectLock subjects,
            Directory directory,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.pushes = pushes;
        this.held = held;
        this.timeliness = timeliness;
        this.notices = notices;
        this.contractor = contractor;
        this.entries = entries;
        this.gates = gates;
        this.subjects = subjects;
        this.directory = directory;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @param contractor of the project, if it has none yet */
    record Send(long version, @Valid @Nullable Firm contractor) {}

    /**
     * Sends a push.
     *
     * @throws CommandRefused {@code push.contractor_known}; {@code push.gate}; {@code push.changed}; {@code
     *     push.not_open}
     */
    @Transactional
    void handle(UUID id, Send command) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var push = held.open(id, command.version());
        PushRights.requireOwing(push, who);
        var together = pushes.standing(push.getProject()).stream()
                .filter(one -> one.getUnit().equals(push.getUnit()) && one.getSentAt() == null)
                .toList();
        // before the number of the notice is taken, as everybody does who tells a fact and issues a paper
        subjects.hold(Stream.concat(
                        Stream.of(Project.subject(push.getProject())),
                        together.stream().map(Pushes::subject))
                .toList());
        var project = contractor.with(push.getProject(), command.contractor());
        together.forEach(one ->
                gates.passAll(one.getJurisdiction(), "push.send", Pushes.subject(one), List.of(sent(one, null))));
        var coupled = notices.goesWith(together);
        // the days of pushing run from papers that come before any contractor: it goes out, and stays undone
        var notice = coupled && project.getContractor() != null
                ? notices.issue(project, directory.requireUnit(push.getUnit()))
                : null;
        send(together, notice);
        entries.add(push, "推送项目信息" + (notice != null ? "，同时下发" + notice.number() : coupled ? "（通知书未下发）" : ""));
        audit.append("push.sent", Pushes.subject(push), Map.of("number", project.getNumber()));
    }

    private void send(List<PushRecord> together, @Nullable IssuedPaper notice) {
        var now = today.now();
        var late = timeliness.late(together);
        together.forEach(one -> {
            one.setSentAt(now);
            one.setSentBy(officer.get().id());
            one.setSentLate(late.getOrDefault(one.getId(), false));
            one.setNotice(notice == null ? null : notice.id());
        });
        pushes.save(together);
        together.forEach(one -> facts.publishEvent(sent(one, notice)));
    }

    private PushFact.Sent sent(PushRecord push, @Nullable IssuedPaper notice) {
        return new PushFact.Sent(
                Pushes.subject(push),
                today.now(),
                push.getJurisdiction(),
                push.getUnit(),
                notice == null ? null : notice.number());
    }
}
