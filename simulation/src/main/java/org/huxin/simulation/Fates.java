package org.huxin.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Deals out troubles to a few projects and employers, and look-alikes, several to a trouble, to others. */
final class Fates {

    /** Of a thousand projects or employers, how many get into trouble. */
    private static final int TROUBLED = 70;

    private static final int INNOCENT_TO_ONE = 6;
    /** Three months until wages are owed and somebody would complain. */
    private static final int RUN = 3;

    private final Dice dice;
    private final YearMonth first;
    private final int months;
    private int stories;

    Fates(long seed, LocalDate start, int months) {
        this.dice = new Dice(seed, 6);
        this.first = YearMonth.from(start);
        this.months = months;
    }

    /** @return what befalls employers, each at most once */
    List<Staff> deal(World world, List<Site> sites, List<Employer> employers) {
        var kinds = Arrays.stream(Trouble.values())
                .filter(kind -> kind != Trouble.FACTORY_SLOWING)
                .toList();
        var lookAlikes = List.of(LookAlike.values());
        var innocents = 0;
        if (months > RUN + 1) {
            var few = sites.size() < 2 * kinds.size();
            var troubles = few ? sites.size() / 3 : Math.max(kinds.size(), sites.size() * TROUBLED / 1000);
            var one = few ? dice.below(kinds.size()) : 0;
            for (var i = 0; i < troubles; i++) {
                trouble(sites, kinds.get((one + i) % kinds.size()));
            }
            innocents = INNOCENT_TO_ONE * (troubles + employers.size() * TROUBLED / 1000 + 1);
        }
        for (var i = 0; i < innocents; i++) {
            innocent(sites, lookAlikes.get(i % lookAlikes.size()));
        }
        return staff(world, employers);
    }

    private void trouble(List<Site> sites, Trouble kind) {
        for (var tries = 0; tries < 200; tries++) {
            var site = dice.of(sites);
            var month = first.plusMonths(dice.between(1, months - RUN));
            if (site.episodes.isEmpty() && isBusy(site, month, RUN)) {
                site.episodes.add(new Episode(story(), kind, month));
                return;
            }
        }
    }

    private void innocent(List<Site> sites, LookAlike kind) {
        for (var tries = 0; tries < 200; tries++) {
            var site = dice.of(sites);
            var month = first.plusMonths(dice.between(0, months - 2));
            if (isFree(site, month) && isBusy(site, month, 1)) {
                site.episodes.add(new Episode(story(), kind, month));
                if (kind == LookAlike.NEW_HIRES) {
                    site.gangs.add(newcomers(site, month));
                }
                return;
            }
        }
    }

    /** The months before and after stay quiet: what a look-alike starts is over before another begins. */
    private static boolean isFree(Site site, YearMonth month) {
        return site.episodes.stream()
                .noneMatch(
                        one -> one.kind() instanceof Trouble || Math.abs(monthsOf(one.month()) - monthsOf(month)) < 2);
    }

    private static int monthsOf(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static boolean isBusy(Site site, YearMonth month, int run) {
        return site.project.startsOn().isBefore(month.minusMonths(1).atDay(1))
                && site.project.endsOn().isAfter(month.plusMonths(run).atEndOfMonth());
    }

    private Gang newcomers(Site site, YearMonth month) {
        var from = month.atEndOfMonth().minusDays(dice.between(4, 8));
        var like = Founding.gang(site.project, site.gangs.size() + 1, dice.between(5, 12), from, from, dice);
        var to = site.project.endsOn().isBefore(from.plusDays(90)) ? site.project.endsOn() : from.plusDays(90);
        return new Gang(like.name, like.trade, like.employer, like.gate, from, to, like.size, like.dayFen, true);
    }

    private List<Staff> staff(World world, List<Employer> employers) {
        var all = new ArrayList<Staff>();
        var troubles = months > RUN + 1 ? employers.size() * TROUBLED / 1000 + 1 : 0;
        var innocents = months > RUN + 1 ? employers.size() / 4 : 0;
        for (var i = 0; i < employers.size(); i++) {
            Kind kind =
                    i < troubles ? Trouble.FACTORY_SLOWING : i < troubles + innocents ? LookAlike.SEASONAL_DIP : null;
            var month = first.plusMonths(dice.between(1, Math.max(1, months - RUN - 1)));
            var episode = kind == null ? null : new Episode(story(), kind, month);
            all.add(new Staff(world, employers.get(i), i, episode));
        }
        return all;
    }

    private String story() {
        stories++;
        return "S" + People.padded(stories, 5);
    }
}
