package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** On the day after wages were due, what was not paid is owed; and in the end people complain. */
final class Debts {

    static final int LEAST_PATIENCE = 15;
    static final int MOST_PATIENCE = 75;
    private static final int SPEAK_UP = 400;

    private final World world;

    Debts(World world) {
        this.world = world;
    }

    /** @throws IllegalStateException if there is no trouble that would explain a debt */
    void fallDue(Site site, Cycle cycle, LocalDate since) {
        for (var line : cycle.lines) {
            var fen = line.earnedFen() - line.paidFen;
            if (fen > 0 && !line.ghost) {
                var complains = site.complainsOn.computeIfAbsent(line.person, who -> complains(site, who, since));
                world.witness()
                        .note(new Truth.Owed(
                                trouble(site),
                                site.id(),
                                cycle.employer.code(),
                                cycle.month,
                                world.people().of(line.person).idNumber(),
                                1,
                                fen,
                                since,
                                complains));
            }
        }
    }

    private LocalDate complains(Site site, int person, LocalDate since) {
        var day = since.plusDays(patience(world.seed(), person));
        site.complaints.computeIfAbsent(day, on -> new ArrayList<>()).add(person);
        return day;
    }

    static int patience(long seed, int person) {
        return LEAST_PATIENCE + Dice.mille(seed, 9, person) % (MOST_PATIENCE - LEAST_PATIENCE + 1);
    }

    private static String trouble(Site site) {
        return site.episodes.stream()
                .filter(one -> one.kind() instanceof Trouble)
                .map(Episode::story)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("没有问题的项目欠了工资：" + site.id()));
    }

    /** Not everybody whose patience is over says so. */
    void complain(Site site, LocalDateTime at) {
        for (var person : site.complaints.getOrDefault(at.toLocalDate(), List.of())) {
            if (Dice.mille(world.seed(), 10, person) < SPEAK_UP) {
                world.doors()
                        .take(new Deed.ComplaintMade(
                                at, site.id(), world.people().of(person), "拖欠工资"));
            }
        }
    }
}
