package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A city from a seed. It remembers who is where and what is on its way, and nothing of what is over: its memory grows with
 * its people, not with its days.
 */
public final class City {

    private static final int HOUR = 3600;

    private final Size size;
    private final LocalDate start;
    private final World world;
    private final List<Site> sites;
    private final List<Staff> staff;
    private final Crews crews;
    private final Turns turns;
    private final Gates gates;
    private final Desk desk;

    /**
     * @param start the first of a month; days off are known up to the year that was announced last
     * @param doors where deeds go
     * @param witness where the truth goes
     */
    public City(long seed, Size size, Place place, LocalDate start, Doors doors, Witness witness) {
        this.size = size;
        this.start = start;
        var days = new WorkDays(start.getYear(), start.plusMonths(size.months()).getYear() + 1);
        this.world = new World(
                seed,
                place,
                days,
                new Weather(seed, days),
                new People(seed, place),
                new Labour(size.workers()),
                new Bank(),
                doors,
                witness);
        var founding = new Founding(world, size, start);
        this.sites = founding.sites();
        this.staff = new Fates(seed, start, size.months()).deal(world, sites, founding.employers());
        this.crews = new Crews(world);
        this.turns = new Turns(world, crews);
        this.gates = new Gates(world);
        this.desk = new Desk(world);
    }

    /** From the first day to the last. */
    public void live() {
        start.datesUntil(start.plusMonths(size.months())).forEach(this::live);
    }

    /** All accounts together, which is nothing. */
    long books() {
        return world.bank().total();
    }

    private void live(LocalDate day) {
        if (day.getDayOfMonth() == 1 && day.isAfter(start)) {
            var month = YearMonth.from(day).minusMonths(1);
            sites.forEach(site -> desk.close(site, month));
        }
        at(day, 6, this::register);
        at(day, 7, (site, at) -> turns.day(site, sites, at));
        at(day, 8, crews::move);
        at(day, 9, desk::attendance);
        at(day, 10, desk::wages);
        at(day, 11, desk::answers);
        at(day, 13, desk::money);
        at(day, 15, desk::payments);
        at(day, 17, desk::debts);
        at(day, 20, gates::day);
        for (var i = 0; i < staff.size(); i++) {
            if (day.equals(start)) {
                staff.get(i).register(moment(day, 22, i, 2 * staff.size()));
            }
            if (day.isAfter(start.plusMonths(1).minusDays(1))) {
                staff.get(i).day(moment(day, 22, staff.size() + i, 2 * staff.size()));
            }
        }
    }

    private interface Act {
        void on(Site site, LocalDateTime at);
    }

    /** Every site has its moment within the hour, in the order in which they are asked. */
    private void at(LocalDate day, int hour, Act act) {
        for (var site : sites) {
            act.on(site, moment(day, hour, site.number, sites.size()));
        }
    }

    private static LocalDateTime moment(LocalDate day, int hour, long place, int of) {
        return day.atTime(LocalTime.ofSecondOfDay((long) hour * HOUR + place * HOUR / of));
    }

    private void register(Site site, LocalDateTime at) {
        if (!site.registered && !at.toLocalDate().isBefore(site.project.startsOn())) {
            site.registered = true;
            world.doors().take(new Deed.ProjectRegistered(at, site.project));
        }
    }
}
