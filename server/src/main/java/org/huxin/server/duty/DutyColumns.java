package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.UUID;

/** What can change about stored duties, as columns for one set-based statement, in the order of its unnest. */
final class DutyColumns {

    private final UUID[] id;
    private final String[] role;
    private final String[] bearer;
    private final String[] officer;
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
        role = new String[n];
        bearer = new String[n];
        officer = new String[n];
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
        role[next] = duty.role();
        bearer[next] = duty.bearer();
        officer[next] = change.officer();
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
            role,
            bearer,
            officer,
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
