package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the contractor's office, the owner and the bank have to do on a day, wage cycle by wage cycle. */
final class Desk {

    private final Sheets sheets;
    private final Payday payday;
    private final Debts debts;
    private final World world;

    Desk(World world) {
        this.world = world;
        this.sheets = new Sheets(world);
        this.payday = new Payday(world);
        this.debts = new Debts(world);
    }

    void close(Site site, YearMonth month) {
        sheets.close(site, month);
    }

    void attendance(Site site, LocalDateTime at) {
        on(site, at, Timetable::attendance, cycle -> sheets.attendance(site, cycle, at));
    }

    void wages(Site site, LocalDateTime at) {
        on(site, at, Timetable::wages, cycle -> sheets.wages(site, cycle, at));
    }

    void answers(Site site, LocalDateTime at) {
        on(site, at, Timetable::answers, cycle -> {
            sheets.answers(site, cycle, at);
            if (cycle.is(LookAlike.DEFERRED)) {
                sheets.deferral(site, cycle, at);
            }
        });
    }

    void money(Site site, LocalDateTime at) {
        on(site, at, Timetable::appropriated, cycle -> payday.appropriate(site, cycle, at, false));
        on(site, at, Timetable::toppedUp, cycle -> {
            if (cycle.is(LookAlike.SHORTAGE_TOPPED_UP)) {
                payday.appropriate(site, cycle, at, true);
            }
        });
    }

    void payments(Site site, LocalDateTime at) {
        on(
                site,
                at,
                days -> world.days().plus(days.paid(), 1),
                cycle -> payday.counter().comeBack(site, cycle, at));
        on(site, at, Timetable::paid, cycle -> {
            payday.divert(site, cycle, at);
            payday.order(site, cycle, at);
        });
        on(site, at, Timetable::retried, cycle -> payday.counter().retry(site, cycle, at));
    }

    /** A contractor who is gone does nothing, and yet what he owes falls due. */
    void debts(Site site, LocalDateTime at) {
        var day = at.toLocalDate();
        for (var cycle : site.cycles) {
            if (cycle.days.due().plusDays(1).equals(day)) {
                debts.fallDue(site, cycle, day);
            }
        }
        site.cycles.removeIf(cycle -> cycle.days.isOver(day));
        debts.complain(site, at);
    }

    private static void on(Site site, LocalDateTime at, Function<Timetable, LocalDate> planned, Consumer<Cycle> act) {
        var day = at.toLocalDate();
        if (site.hasFled(day)) {
            return;
        }
        for (var cycle : site.cycles) {
            if (planned.apply(cycle.days).equals(day)) {
                act.accept(cycle);
            }
        }
    }
}
