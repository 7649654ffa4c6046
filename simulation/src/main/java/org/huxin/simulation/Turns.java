package org.huxin.simulation;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** What turns up on a site beyond the usual: stoppages, quarrels, broken gates, and how some troubles begin and end. */
final class Turns {

    /** Of a month in which something turns up, the days on which it may. */
    private static final int EARLIEST = 5;

    private static final int DAYS = 14;
    private static final int GOES_ON_AFTER_FLIGHT = 5;
    private static final int UNTIL_DESERTED = 3;

    private final World world;
    private final Crews crews;

    Turns(World world, Crews crews) {
        this.world = world;
        this.crews = crews;
    }

    void day(Site site, List<Site> all, LocalDateTime at) {
        var day = at.toLocalDate();
        if (site.stoppedUntil != null && !day.isBefore(site.stoppedUntil)) {
            site.stoppedUntil = null;
            world.doors().take(new Deed.ProjectResumed(at, site.id()));
        }
        var month = YearMonth.from(day);
        var episode = site.in(month);
        if (episode == null || site.deserted) {
            return;
        }
        if (episode.month().equals(month) && day.getDayOfMonth() == turning(site)) {
            turn(site, episode, all, at);
        }
        goesOn(site, episode, at);
    }

    private static int turning(Site site) {
        return EARLIEST + site.number % DAYS;
    }

    private void turn(Site site, Episode episode, List<Site> all, LocalDateTime at) {
        switch (episode.kind()) {
            case LookAlike.STOPPED_WITHOUT_DEBT -> stop(site, episode, at);
            case LookAlike.PRICE_DISPUTE -> quarrel(site, episode, at);
            case LookAlike.DATA_GAP -> breakGate(site, episode, at);
            case LookAlike.SEASONAL_DIP -> site.tell(world.witness(), episode, at.toLocalDate());
            case Trouble.CONTRACTOR_FLED -> {
                site.fledOn = at.toLocalDate();
                site.tell(world.witness(), episode, at.toLocalDate());
            }
            case Trouble.GHOST_WORKERS -> invent(site, episode, all, at);
            default -> {}
        }
    }

    private void goesOn(Site site, Episode episode, LocalDateTime at) {
        var day = at.toLocalDate();
        if (site.fledOn != null && day.equals(site.fledOn.plusDays(GOES_ON_AFTER_FLIGHT))) {
            site.deserted = true;
            everybody(site).forEach(hand -> crews.vanishes(site, hand, day));
        }
        if (episode.kind() == Trouble.LEAVERS_UNSETTLED && !site.dismissed && day.getDayOfMonth() >= turning(site)) {
            dismiss(site, episode, at);
        }
        var broke = episode.kind() == Trouble.OWNER_PAYS_SHORT || episode.kind() == Trouble.WAGES_DIVERTED;
        var given = episode.month().plusMonths(UNTIL_DESERTED);
        if (broke && given.equals(YearMonth.from(day)) && day.getDayOfMonth() == turning(site)) {
            site.deserted = true;
            everybody(site).forEach(hand -> crews.leaves(site, hand, at));
            world.doors().take(new Deed.ProjectStopped(at, site.id()));
        }
    }

    private void stop(Site site, Episode episode, LocalDateTime at) {
        var until = at.toLocalDate().plusDays(25 + site.number % 30);
        site.stoppedUntil = until;
        site.tell(world.witness(), episode, at.toLocalDate());
        world.doors().take(new Deed.ProjectStopped(at, site.id()));
        if (site.number % 2 == 0) {
            world.doors().take(new Deed.StoppageReported(at, site.id(), at.toLocalDate(), until));
        }
    }

    private void quarrel(Site site, Episode episode, LocalDateTime at) {
        var crew = everybody(site);
        if (!crew.isEmpty()) {
            site.tell(world.witness(), episode, at.toLocalDate());
            var leader = world.people().of(crew.getFirst().person);
            world.doors().take(new Deed.ComplaintMade(at, site.id(), leader, "拖欠工资（附结算单：工程量和单价有争议）"));
            if (site.number % 2 == 0) {
                world.doors().take(new Deed.CourtDispute(at, site.id(), "工程价款"));
            }
        }
    }

    private void breakGate(Site site, Episode episode, LocalDateTime at) {
        site.brokenGate = site.dice.below(site.project.devices().size());
        site.brokenUntil = at.toLocalDate().plusDays(5 + site.number % 8);
        site.tell(world.witness(), episode, at.toLocalDate());
    }

    /** Half of the largest gang has to go, as soon as they have worked for what they will not get. */
    private void dismiss(Site site, Episode episode, LocalDateTime at) {
        var gang = site.gangs.getFirst();
        for (var other : site.gangs) {
            gang = other.hands.size() > gang.hands.size() ? other : gang;
        }
        var worked = gang.hands.stream().filter(hand -> hand.marks != 0).toList();
        for (var hand : worked.subList(0, (worked.size() + 1) / 2)) {
            site.dismissed = true;
            site.tell(world.witness(), episode, at.toLocalDate());
            hand.forgotten = true;
            crews.leaves(site, hand, at);
        }
    }

    /** Every other ghost works elsewhere and is borrowed for the sheet; the others work on no site at all. */
    private void invent(Site site, Episode episode, List<Site> all, LocalDateTime at) {
        var day = at.toLocalDate();
        site.tell(world.witness(), episode, day);
        var like = site.gangs.getFirst();
        var gang = new Gang("配合班", like.trade, like.employer, 0, day, site.project.endsOn(), 0, like.dayFen, false);
        gang.came = true;
        site.gangs.add(gang);
        var here = everybody(site).stream().map(hand -> hand.person).toList();
        var there = everybody(all.get((site.number + 1) % all.size()));
        var count = Math.max(3, here.size() / 4);
        for (var i = 0; i < count; i++) {
            var borrowed = i % 2 == 0 && i < there.size();
            var person = borrowed ? there.get(i).person : world.labour().outsider(site.number, i);
            if (!here.contains(person) && site.ghosts.add(person)) {
                crews.hire(site, gang, person, true, at);
                world.witness().note(new Truth.Ghost(episode.story(), site.id(), idNumber(person), day));
            }
        }
    }

    private String idNumber(int person) {
        return world.people().of(person).idNumber();
    }

    private static List<Hand> everybody(Site site) {
        return site.gangs.stream().flatMap(gang -> gang.hands.stream()).toList();
    }
}
