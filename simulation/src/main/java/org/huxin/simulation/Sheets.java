package org.huxin.simulation;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Closes a month on a site, and hands in what the contractor writes of it. */
final class Sheets {

    static final long LIVING_FEN = 150_000;
    private static final int OBJECTS = 3;
    private static final int OBJECTS_TO_A_LIE = 150;

    private final World world;

    Sheets(World world) {
        this.world = world;
    }

    /** Gathers what was earned in a month; those who agreed to be paid later are seen to with the month after. */
    void close(Site site, YearMonth month) {
        var hands = new ArrayList<>(site.gone);
        site.gangs.forEach(gang -> hands.addAll(gang.hands));
        for (var employer : site.project.subcontractors()) {
            var usual = new ArrayList<Line>();
            var later = new ArrayList<Line>();
            for (var hand : hands) {
                if (hand.marks != 0 && hand.gang.employer == employer) {
                    var fresh =
                            hand.gang.fresh && YearMonth.from(hand.firstPaidBy).isAfter(month.plusMonths(1));
                    (fresh ? later : usual).add(new Line(hand, world.people().card(hand.person)));
                }
            }
            begin(site, employer, month, usual, 1);
            begin(site, employer, month, later, 2);
        }
        site.gone.clear();
        hands.forEach(hand -> hand.marks = 0);
    }

    private void begin(Site site, Firm employer, YearMonth month, List<Line> lines, int after) {
        if (lines.isEmpty()) {
            return;
        }
        var days = Timetable.in(month.plusMonths(after), site.project, site.habit, world.days());
        var episode = after == 1 ? site.in(month) : null;
        var kind = episode == null ? null : episode.kind();
        if (kind == LookAlike.LATE_SHEETS) {
            days = days.withLateSheets(world.days());
        } else if (kind == LookAlike.SHORTAGE_TOPPED_UP) {
            days = days.toppedUp(world.days());
        } else if (kind == LookAlike.DEFERRED) {
            days = days.deferred(world.days());
        }
        var batch = site.id() + "-" + employer.code() + "-" + month + "-" + after;
        site.cycles.add(new Cycle(batch, employer, month, lines, days, episode));
    }

    void attendance(Site site, Cycle cycle, LocalDateTime at) {
        if (cycle.is(LookAlike.LATE_SHEETS)) {
            cycle.reveal(site, world, at);
        }
        var lines = cycle.lines.stream()
                .map(line -> new Deed.AttendanceLine(line.person, line.marks))
                .toList();
        world.doors().take(new Deed.AttendanceSheetSent(at, site.id(), cycle.employer.code(), cycle.month, lines));
    }

    void wages(Site site, Cycle cycle, LocalDateTime at) {
        var lies = lies(site, cycle);
        var lines = cycle.sheet().stream()
                .map(line -> new Deed.WageLine(
                        line.person,
                        Marks.halves(line.marks),
                        line.dayFen,
                        lies ? Math.min(LIVING_FEN, line.earnedFen()) : line.earnedFen()))
                .toList();
        world.doors().take(new Deed.WageSheetSent(at, site.id(), cycle.employer.code(), cycle.month, lines));
    }

    /** Every other contractor who pays a living allowance writes no more than it on the sheet. */
    private static boolean lies(Site site, Cycle cycle) {
        return cycle.is(Trouble.LIVING_ALLOWANCE) && site.number % 2 == 0;
    }

    void answers(Site site, Cycle cycle, LocalDateTime at) {
        var confirmed = new ArrayList<Integer>();
        var objected = new ArrayList<Integer>();
        var share = lies(site, cycle) ? OBJECTS_TO_A_LIE : OBJECTS;
        for (var line : cycle.sheet()) {
            var objects =
                    Dice.mille(world.seed(), 7, line.person, at.toLocalDate().toEpochDay()) < share;
            (objects ? objected : confirmed).add(line.person);
        }
        world.doors()
                .take(new Deed.SheetAnswered(at, site.id(), cycle.employer.code(), cycle.month, confirmed, objected));
    }

    void deferral(Site site, Cycle cycle, LocalDateTime at) {
        cycle.reveal(site, world, at);
        world.doors()
                .take(new Deed.DeferralReported(at, site.id(), cycle.employer.code(), cycle.month, cycle.days.due()));
    }
}
