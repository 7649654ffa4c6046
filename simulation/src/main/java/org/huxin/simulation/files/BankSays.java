package org.huxin.simulation.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;

/** What the bank says to orders of a day, together for each of them: {@code own card,fen,card that got it,result} a line. */
final class BankSays {

    private final People people;
    private final Map<String, Deed.PaymentOrdered> orders = new HashMap<>();
    private final Map<String, StringBuilder> today = new LinkedHashMap<>();

    BankSays(People people) {
        this.people = people;
    }

    void ordered(Deed.PaymentOrdered one) {
        orders.put(one.batch(), one);
    }

    void answered(Deed.BankAnswered one) {
        var text = today.computeIfAbsent(one.batch(), missing -> new StringBuilder());
        one.orders()
                .forEach(order -> text.append(people.of(order.person()).card())
                        .append(',')
                        .append(order.fen())
                        .append(',')
                        .append(order.card())
                        .append(',')
                        .append(one.outcome())
                        .append('\n'));
    }

    void dayEnds(Script script, LocalDate day) {
        today.forEach((batch, text) -> {
            var order = Objects.requireNonNull(orders.get(batch));
            script.act(
                    day, "bank", order.project(), "employer", order.employer(), "month", order.month(), "text", text);
        });
        today.clear();
    }
}
