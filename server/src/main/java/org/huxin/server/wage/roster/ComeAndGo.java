package org.huxin.server.wage.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.AttendanceDays;
import org.huxin.server.wage.MonthLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 进场和退场. */
@Service
class ComeAndGo {

    private final Engagements engagements;
    private final EntryGate gate;
    private final Teams teams;
    private final AttendanceDays days;
    private final MonthLedger months;
    private final Audit audit;
    private final Today today;

    ComeAndGo(
            Engagements engagements,
            EntryGate gate,
            Teams teams,
            AttendanceDays days,
            MonthLedger months,
            Audit audit,
            Today today) {
        this.engagements = engagements;
        this.gate = gate;
        this.teams = teams;
        this.days = days;
        this.months = months;
        this.audit = audit;
        this.today = today;
    }

    /** @throws CommandRefused {@code roster.gate} naming what is missing, with its clauses */
    @Transactional
    UUID enter(UUID id, UUID engagement, OnDay told) {
        var opened = engagements.working(id, engagement, RosterAct.ENTER);
        var row = opened.row();
        if (row.getEnteredOn() != null) {
            throw new CommandRefused("worker.entered", "已经登记过进场：" + row.getEnteredOn());
        }
        possible(told.on());
        gate.refusal(
                        opened.project(),
                        EntryGate.lacking(row.getRegisteredOn() != null, row.getContract(), row.getTrainedOn()))
                .ifPresent(refusal -> {
                    throw refusal.blaming(List.of(new FieldError("on", refusal.reason())));
                });
        row.setEnteredOn(told.on());
        engagements.save(row);
        audit.append(RosterAct.ENTER.fact(), "worker:" + row.getWorker(), Map.of("project", id, "on", told.on()));
        return row.getWorker();
    }

    @Transactional
    UUID leave(UUID id, UUID engagement, OnDay told) {
        var row = engagements.working(id, engagement, RosterAct.LEAVE).row();
        possible(told.on());
        if (row.getEnteredOn() != null && told.on().isBefore(row.getEnteredOn())) {
            throw CommandRefused.field("worker.day", "on", "退场不能早于进场之日" + row.getEnteredOn());
        }
        row.setLeftOn(told.on());
        engagements.save(row);
        teams.unled(id, List.of(row.getWorker()));
        months.peopleChanged(id, List.of(row.getWorker()));
        days.left(id, row.getWorker(), told.on());
        audit.append(RosterAct.LEAVE.fact(), "worker:" + row.getWorker(), Map.of("project", id, "on", told.on()));
        return row.getWorker();
    }

    private void possible(LocalDate on) {
        if (on.isAfter(today.date()) || on.isBefore(CheckEntrant.EARLIEST)) {
            throw CommandRefused.field("worker.day", "on", "日期不能晚于今天，也不能早于1990年");
        }
    }
}
