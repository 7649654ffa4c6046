package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** Gangs come and go, and people with them and between. */
final class Crews {

    /** Of a thousand people, how many leave in a day. */
    private static final int LEAVE = 3;

    private static final int REFILL = 300;

    private final World world;

    Crews(World world) {
        this.world = world;
    }

    void move(Site site, LocalDateTime at) {
        var day = at.toLocalDate();
        for (var gang : site.gangs) {
            if (gang.came && day.isAfter(gang.to)) {
                List.copyOf(gang.hands).forEach(hand -> leaves(site, hand, at));
            } else if (gang.isHere(day) && site.isWorking(day)) {
                live(site, gang, at);
            }
        }
    }

    private void live(Site site, Gang gang, LocalDateTime at) {
        if (!gang.came) {
            gang.came = true;
            while (gang.hands.size() < gang.size && hire(site, gang, at)) {}
            var episode = site.in(YearMonth.from(at));
            if (gang.fresh && episode != null && !gang.hands.isEmpty()) {
                site.tell(world.witness(), episode, at.toLocalDate());
            }
        } else if (!gang.hands.isEmpty() && site.dice.chance(gang.hands.size() * LEAVE)) {
            leaves(site, gang.hands.getLast(), at);
        } else if (!gang.fresh && gang.hands.size() < gang.size && site.dice.chance(REFILL)) {
            hire(site, gang, at);
        }
    }

    private boolean hire(Site site, Gang gang, LocalDateTime at) {
        var person = world.labour().take(at.toLocalDate().toEpochDay());
        if (person == Labour.NOBODY) {
            return false;
        }
        if (site.ghosts.contains(person)) {
            world.labour().give(person, at.toLocalDate().toEpochDay());
            return false;
        }
        hire(site, gang, person, false, at);
        return true;
    }

    void hire(Site site, Gang gang, int person, boolean ghost, LocalDateTime at) {
        var day = at.toLocalDate();
        var firstPaidBy = gang.fresh ? YearMonth.from(day).plusMonths(2).atDay(site.project.payDay()) : day;
        var leader = gang.hands.isEmpty();
        gang.hands.add(new Hand(person, gang, firstPaidBy, ghost));
        world.doors()
                .take(new Deed.PersonHired(
                        at,
                        site.id(),
                        gang.employer.code(),
                        gang.name,
                        gang.trade,
                        leader,
                        world.people().of(person),
                        gang.dayFen,
                        firstPaidBy));
    }

    void leaves(Site site, Hand hand, LocalDateTime at) {
        vanishes(site, hand, at.toLocalDate());
        world.doors().take(new Deed.PersonLeft(at, site.id(), hand.person));
    }

    /** Stays away, and nobody says so. */
    void vanishes(Site site, Hand hand, LocalDate day) {
        hand.gang.hands.remove(hand);
        if (hand.marks != 0) {
            site.gone.add(hand);
        }
        if (!hand.ghost) {
            world.labour().give(hand.person, day.toEpochDay());
        }
    }
}
