package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.UUID;

/** Duties turned into columns for one set-based statement, in the order of its unnest. */
final class DutyColumns {

    private final UUID[] id;
    private final String[] jurisdiction;
    private final String[] subject;
    private final String[] rule;
    private final Integer[] round;
    private final UUID[] openedBy;
    private final String[] role;
    private final String[] bearer;
    private final String[] officer;
    private final LocalDateTime[] openedAt;
    private final LocalDateTime[] dueAt;
    private final LocalDateTime[] firstDueAt;
    private final Boolean[] provisional;
    private final String[] status;
    private final LocalDateTime[] metAt;
    private final LocalDateTime[] wakeAt;
    private final String[] agenda;
    private final Boolean[] goesRound;
    private final Integer[] revision;
    private int next;

    DutyColumns(int n) {
        id = new UUID[n];
        jurisdiction = new String[n];
        subject = new String[n];
        rule = new String[n];
        round = new Integer[n];
        openedBy = new UUID[n];
        role = new String[n];
        bearer = new String[n];
        officer = new String[n];
        openedAt = new LocalDateTime[n];
        dueAt = new LocalDateTime[n];
        firstDueAt = new LocalDateTime[n];
        provisional = new Boolean[n];
        status = new String[n];
        metAt = new LocalDateTime[n];
        wakeAt = new LocalDateTime[n];
        agenda = new String[n];
        goesRound = new Boolean[n];
        revision = new Integer[n];
    }

    void add(DutyChange change) {
        var duty = change.duty();
        var due = duty.due();
        var firstDue = duty.firstDue();
        id[next] = duty.id();
        jurisdiction[next] = change.jurisdiction();
        subject[next] = duty.subject();
        rule[next] = duty.rule();
        round[next] = duty.round();
        openedBy[next] = UUID.fromString(duty.openedBy());
        role[next] = duty.role();
        bearer[next] = duty.bearer();
        officer[next] = change.officer();
        openedAt[next] = duty.openedAt();
        dueAt[next] = due == null ? null : due.end();
        firstDueAt[next] = firstDue == null ? null : firstDue.end();
        provisional[next] = due != null && due.provisional();
        status[next] = duty.status().name();
        metAt[next] = duty.metAt();
        wakeAt[next] = duty.wakeAt();
        agenda[next] = Agenda.write(duty.agenda());
        goesRound[next] = duty.roundEndsBy(LocalDateTime.MAX);
        revision[next] = change.revision();
        next++;
    }

    Object[] all() {
        return new Object[] {
            id,
            jurisdiction,
            subject,
            rule,
            round,
            openedBy,
            role,
            bearer,
            officer,
            openedAt,
            dueAt,
            firstDueAt,
            provisional,
            status,
            metAt,
            wakeAt,
            agenda,
            goesRound,
            revision
        };
    }
}
