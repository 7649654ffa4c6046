package org.huxin.simulation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.huxin.simulation.Deed.Movement;
import org.huxin.simulation.Deed.Order;

/** The owner's money on its way to the account, and what the contractor does with it. */
final class Payday {

    private final World world;
    private final Counter counter;

    Payday(World world) {
        this.world = world;
        this.counter = new Counter(world);
    }

    Counter counter() {
        return counter;
    }

    /** @param second the part that tops up */
    void appropriate(Site site, Cycle cycle, LocalDateTime at, boolean second) {
        // the owner pays for work that was done: what the contractor hides or invents is not in it
        var need = cycle.sheet().stream()
                .filter(line -> !line.ghost)
                .mapToLong(Line::earnedFen)
                .sum();
        if (!second) {
            world.doors().take(new Deed.WorksMeasured(at, site.id(), cycle.month, need * 100 / Project.LABOUR_SHARE));
        }
        var fen = need;
        if (cycle.is(Trouble.OWNER_PAYS_SHORT)) {
            fen = need * (site.number % 7 * 10) / 100;
            cycle.reveal(site, world, at);
        } else if (cycle.is(LookAlike.SHORTAGE_TOPPED_UP)) {
            fen = second ? need - need / 2 : need / 2;
            cycle.reveal(site, world, at);
        }
        if (fen == 0) {
            return;
        }
        // the owner's financiers give as much as the owner gives on
        world.bank().move(Bank.OUTSIDE, site.fund, fen);
        world.bank().move(site.fund, site.account, fen);
        cycle.fundedFen += fen;
        world.doors().take(new Deed.LabourCostAppropriated(at, site.id(), cycle.month, fen));
        counter.moved(site, Movement.LABOUR_COST, fen, cycle.batch + (second ? "-B2" : "-B1"), at);
    }

    void divert(Site site, Cycle cycle, LocalDateTime at) {
        if (cycle.is(Trouble.WAGES_DIVERTED) && cycle.fundedFen > 0) {
            cycle.reveal(site, world, at);
            var fen = cycle.fundedFen * (50 + site.number % 5 * 10) / 100;
            world.bank().move(site.account, site.purse, fen);
            cycle.fundedFen -= fen;
            counter.moved(site, Movement.TO_CONTRACTOR, -fen, cycle.batch + "-N", at);
        }
    }

    /** Ghosts first, then everybody else, in equal parts if there is not enough. */
    void order(Site site, Cycle cycle, LocalDateTime at) {
        if (cycle.is(Trouble.LIVING_ALLOWANCE)) {
            cycle.reveal(site, world, at);
        } else if (cycle.is(Trouble.SHARED_CARDS)) {
            cycle.reveal(site, world, at);
            share(cycle);
        }
        var orders = new ArrayList<Order>();
        var ghosts = cycle.sheet().stream().filter(line -> line.ghost).toList();
        var workers = cycle.sheet().stream().filter(line -> !line.ghost).toList();
        var rest = give(cycle, ghosts, cycle.fundedFen, orders);
        give(cycle, workers, rest, orders);
        counter.send(site, cycle, orders, at);
    }

    private static long give(Cycle cycle, List<Line> lines, long fen, List<Order> orders) {
        var wanted = lines.stream().mapToLong(line -> wanted(cycle, line)).sum();
        var given = 0L;
        for (var line : lines) {
            var part = wanted <= fen ? wanted(cycle, line) : wanted(cycle, line) * fen / wanted;
            if (part > 0) {
                orders.add(new Order(cycle.batch + "-L" + orders.size(), line.person, line.card, part));
                given += part;
            }
        }
        return fen - given;
    }

    private static long wanted(Cycle cycle, Line line) {
        return cycle.is(Trouble.LIVING_ALLOWANCE) ? Math.min(Sheets.LIVING_FEN, line.earnedFen()) : line.earnedFen();
    }

    /** The wages of the largest gang all go to the card of one of it. */
    private static void share(Cycle cycle) {
        var heads = new HashMap<String, Integer>();
        cycle.lines.forEach(line -> heads.merge(line.gang, 1, Integer::sum));
        var leader = cycle.lines.getFirst();
        for (var line : cycle.lines) {
            leader = heads.getOrDefault(line.gang, 0) > heads.getOrDefault(leader.gang, 0) ? line : leader;
        }
        for (var line : cycle.lines) {
            line.card = line.gang.equals(leader.gang) ? leader.card : line.card;
        }
    }
}
