package org.huxin.server.project.push;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** 补发通知书: completes what was pushed before anybody knew who builds the project. */
@Service
class IssueNotice {

    private final Pushes pushes;
    private final Held held;
    private final DepositNotice notices;
    private final ProjectContractor contractor;
    private final PushEntries entries;
    private final SubjectLock subjects;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    IssueNotice(
            Pushes pushes,
            Held held,
            DepositNotice notices,
            ProjectContractor contractor,
            PushEntries entries,
            SubjectLock subjects,
            Directory directory,
            CurrentOfficer officer,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.pushes = pushes;
        this.held = held;
        this.notices = notices;
        this.contractor = contractor;
        this.entries = entries;
        this.subjects = subjects;
        this.directory = directory;
        this.officer = officer;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @param contractor of the project, if it has none yet */
    record Issue(long version, @Valid @Nullable Firm contractor) {}

    /**
     * Issues the notice for everything that the unit sent together with this push.
     *
     * @throws CommandRefused {@code push.notice_not_missing}; {@code push.contractor_missing}; {@code
     *     push.contractor_known}
     */
    @Transactional
    void handle(UUID id, Issue command) {
        var who = officer.require(Permission.PROJECT_REGISTER);
        var push = held.standing(id, command.version());
        PushRights.requireOwing(push, who);
        var together = pushes.standing(push.getProject()).stream()
                .filter(one -> one.getUnit().equals(push.getUnit()))
                .filter(one -> push.getSentAt() != null && push.getSentAt().equals(one.getSentAt()))
                .toList();
        if (!notices.missing(push, together)) {
            throw new CommandRefused("push.notice_not_missing", "这项推送没有需要补发的缴纳通知书");
        }
        // as in sending: before the number of the notice is taken
        subjects.hold(Stream.concat(
                        Stream.of(Project.subject(push.getProject())),
                        together.stream().map(Pushes::subject))
                .toList());
        var project = contractor.with(push.getProject(), command.contractor());
        var notice = notices.issue(project, directory.requireUnit(push.getUnit()));
        together.forEach(one -> one.setNotice(notice.id()));
        pushes.save(together);
        // told as sent once more, now with its notice: that is what completes a push
        together.forEach(one -> facts.publishEvent(new PushFact.Sent(
                Pushes.subject(one), today.now(), one.getJurisdiction(), one.getUnit(), notice.number())));
        entries.add(push, "补发缴纳通知书" + notice.number());
        audit.append("push.notice_issued", Pushes.subject(push), Map.of("number", notice.number()));
    }
}
