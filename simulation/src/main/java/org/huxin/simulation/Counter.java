package org.huxin.simulation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.simulation.Deed.Movement;
import org.huxin.simulation.Deed.Order;
import org.huxin.simulation.Deed.Outcome;

/** The bank's counter: payments are made, fail, come back and are made again. */
final class Counter {

    /** Of a thousand payments, how many fail and how many come back. */
    private static final int FAIL = 3;

    private static final int RETURN = 2;
    private static final int WORSE = 30;

    private final World world;

    Counter(World world) {
        this.world = world;
    }

    void send(Site site, Cycle cycle, List<Order> orders, LocalDateTime at) {
        if (orders.isEmpty()) {
            return;
        }
        order(site, cycle, "-1", orders, at);
        var worse = cycle.is(LookAlike.CARDS_CORRECTED) ? WORSE : 1;
        var paid = new ArrayList<Order>();
        for (var order : orders) {
            var draw =
                    Dice.mille(world.seed(), 8, order.person(), at.toLocalDate().toEpochDay());
            if (draw < FAIL * worse) {
                cycle.failed.add(order);
            } else {
                paid.add(order);
                if (draw < (FAIL + RETURN) * worse) {
                    cycle.returning.add(order);
                }
            }
        }
        pay(site, cycle, "-1", paid, at);
        if (!cycle.failed.isEmpty()) {
            tell(site, cycle, "-1", Outcome.FAILED, List.copyOf(cycle.failed), at);
            if (cycle.is(LookAlike.CARDS_CORRECTED)) {
                cycle.reveal(site, world, at);
            }
        }
    }

    void comeBack(Site site, Cycle cycle, LocalDateTime at) {
        if (cycle.returning.isEmpty()) {
            return;
        }
        var back = List.copyOf(cycle.returning);
        cycle.returning.clear();
        cycle.failed.addAll(back);
        tell(site, cycle, "-1", Outcome.RETURNED, back, at);
        settle(cycle, back, -1);
        var fen = sum(back);
        world.bank().move(Bank.OUTSIDE, site.account, fen);
        moved(site, Movement.WAGES_RETURNED, fen, cycle.batch + "-R", at);
    }

    void retry(Site site, Cycle cycle, LocalDateTime at) {
        var again = cycle.failed.stream()
                .map(order -> new Order(order.reference() + "-2", order.person(), order.card(), order.fen()))
                .toList();
        cycle.failed.clear();
        if (!again.isEmpty()) {
            order(site, cycle, "-2", again, at);
            pay(site, cycle, "-2", again, at);
        }
    }

    void moved(Site site, Movement movement, long fen, String reference, LocalDateTime at) {
        var balance = world.bank().balance(site.account);
        world.doors().take(new Deed.AccountMoved(at, site.id(), movement, fen, balance, reference));
    }

    private void pay(Site site, Cycle cycle, String round, List<Order> paid, LocalDateTime at) {
        if (!paid.isEmpty()) {
            tell(site, cycle, round, Outcome.PAID, List.copyOf(paid), at);
            settle(cycle, paid, 1);
            var fen = sum(paid);
            world.bank().move(site.account, Bank.OUTSIDE, fen);
            moved(site, Movement.WAGES, -fen, cycle.batch + round, at);
        }
    }

    /** What goes to somebody else's card pays nobody. */
    private void settle(Cycle cycle, List<Order> orders, int sign) {
        for (var order : orders) {
            if (order.card().equals(world.people().card(order.person()))) {
                cycle.line(order.person()).paidFen += sign * order.fen();
            }
        }
    }

    private void order(Site site, Cycle cycle, String round, List<Order> orders, LocalDateTime at) {
        world.doors()
                .take(new Deed.PaymentOrdered(
                        at, site.id(), cycle.employer.code(), cycle.month, cycle.batch + round, List.copyOf(orders)));
    }

    private void tell(Site site, Cycle cycle, String round, Outcome outcome, List<Order> orders, LocalDateTime at) {
        world.doors().take(new Deed.BankAnswered(at, site.id(), cycle.batch + round, outcome, orders));
    }

    private static long sum(List<Order> orders) {
        return orders.stream().mapToLong(Order::fen).sum();
    }
}
