package org.huxin.server.wage.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.WageProjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记工人: one, from the form. */
@Service
class RegisterWorker {

    private final WageProjects projects;
    private final Employers employers;
    private final CheckEntrant check;
    private final EntryGate gate;
    private final EnterRoster enter;
    private final Attachments attachments;
    private final Audit audit;

    RegisterWorker(
            WageProjects projects,
            Employers employers,
            CheckEntrant check,
            EntryGate gate,
            EnterRoster enter,
            Attachments attachments,
            Audit audit) {
        this.projects = projects;
        this.employers = employers;
        this.check = check;
        this.gate = gate;
        this.enter = enter;
        this.attachments = attachments;
        this.audit = audit;
    }

    /**
     * @return the engagement
     * @throws CommandRefused {@code worker.invalid} with the fields in which something is wrong; {@code roster.gate} if the
     *     worker is to enter and lacks what must come first; {@code worker.present} if he has not left before
     */
    @Transactional
    UUID handle(UUID id, NewWorker told) {
        var project = projects.open(id, RosterAct.REGISTER);
        projects.requireFirm(project, told.employer());
        employers.require(project, told.employer());
        attachments.require(Objects.requireNonNull(told.contractFiles()));
        var checked = check.check(project.jurisdiction(), told);
        if (checked.entrant() == null) {
            throw refused(checked.wrong());
        }
        if (told.enteredOn() != null) {
            gate.refusal(project, EntryGate.lacking(true, told.contract(), told.trainedOn()))
                    .ifPresent(refusal -> {
                        throw refusal.blaming(List.of(new FieldError("enteredOn", refusal.reason())));
                    });
        }
        var one = List.of(checked.entrant());
        enter.taken(project, one).values().forEach(message -> {
            throw new CommandRefused("worker.present", message);
        });
        var engagement = enter.enter(project, one).getFirst();
        audit.append(RosterAct.REGISTER.fact(), project.subject(), Map.of("engagement", engagement));
        return engagement;
    }

    static CommandRefused refused(List<FieldError> wrong) {
        return new CommandRefused("worker.invalid", wrong.getFirst().message(), wrong);
    }
}
