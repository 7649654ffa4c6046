package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Who comes to work on a day, and what the devices at the gates record of it. */
final class Gates {

    private static final int HALF_DAY = 40;
    private static final int DIP = 30;
    private static final int MORNING = 6 * 3600 + 1800;
    private static final int NOON = 11 * 3600 + 1800;
    private static final int EVENING = 17 * 3600 + 600;

    private final World world;

    Gates(World world) {
        this.world = world;
    }

    void day(Site site, LocalDateTime at) {
        var day = at.toLocalDate();
        if (!site.isWorking(day)) {
            return;
        }
        var presence = world.weather().presence(site.project, site.habit.restsOnDaysOff(), day);
        var episode = site.in(YearMonth.from(day));
        if (episode != null && episode.kind() == LookAlike.SEASONAL_DIP) {
            presence = presence * DIP / 100;
        }
        var recorded = new ArrayList<List<Deed.Punch>>();
        site.project.devices().forEach(device -> recorded.add(new ArrayList<>()));
        for (var gang : site.gangs) {
            for (var hand : gang.hands) {
                come(hand, presence, day, recorded.get(gang.gate));
            }
        }
        send(site, day, at, recorded);
    }

    private void come(Hand hand, int presence, LocalDate day, List<Deed.Punch> gate) {
        var key = Dice.hash(world.seed(), hand.person, day.toEpochDay()) >>> 1;
        if (hand.ghost) {
            // one after the other: somebody holds up the cards
            if (presence > 0) {
                var place = gate.size();
                hand.marks = Marks.with(hand.marks, day.getDayOfMonth(), 2);
                gate.add(new Deed.Punch(hand.person, MORNING + place, EVENING + place));
            }
        } else if (key % 1000 < presence) {
            var half = key / 1000 % 1000 < HALF_DAY;
            hand.marks = Marks.with(hand.marks, day.getDayOfMonth(), half ? 1 : 2);
            var in = MORNING + (int) (key / 1_000_000 % 1800);
            gate.add(new Deed.Punch(hand.person, in, (half ? NOON : EVENING) + (int) (key >>> 40) % 1800));
        }
    }

    private void send(Site site, LocalDate day, LocalDateTime at, List<List<Deed.Punch>> recorded) {
        for (var gate = 0; gate < recorded.size(); gate++) {
            var broken = site.brokenUntil != null && !day.isAfter(site.brokenUntil) && site.brokenGate == gate;
            if (!recorded.get(gate).isEmpty() && !broken) {
                var device = site.project.devices().get(gate);
                world.doors().take(new Deed.PunchesSent(at, site.id(), device, day, recorded.get(gate)));
            }
        }
    }
}
