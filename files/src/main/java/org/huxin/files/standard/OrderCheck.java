package org.huxin.files.standard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what the bank is asked to pay, and what has gone out of the account, against the wage sheet. */
final class OrderCheck {

    private final @Nullable People roster;
    private final @Nullable People wages;

    /** @param people of the kinds of files that were given and could be read */
    OrderCheck(Map<FileKind, People> people) {
        this.roster = people.get(FileKind.ROSTER);
        this.wages = people.get(FileKind.WAGES);
    }

    /** @param ordered every payment that orders ask for */
    void run(List<Person> ordered, List<Outflow> outflows) {
        if (wages == null) {
            return;
        }
        if (!ordered.isEmpty()) {
            orderedAsDue(ordered, wages);
        }
        if (!outflows.isEmpty()) {
            var due = sum(wages.all());
            var out = outflows.stream().mapToLong(Outflow::fen).sum();
            if (out != due) {
                outflows.getFirst().teller().whole("HX5015", Line.shown(out, 2), Line.shown(due, 2));
            }
        }
    }

    private void orderedAsDue(List<Person> ordered, People sheet) {
        var named = sheet.byOwnName();
        var sums = new HashMap<Person, Long>();
        var asked = new HashMap<Person, Person>();
        for (var order : ordered) {
            var due = whom(order, sheet, named);
            if (due == null) {
                tell(order, "HX5011", order.who());
                continue;
            }
            sums.merge(due, Objects.requireNonNullElse(order.amount(), 0L), Long::sum);
            asked.putIfAbsent(due, order);
            if (!order.name().isEmpty()
                    && !due.name().isEmpty()
                    && !Words.plain(order.name()).equals(Words.plain(due.name()))) {
                tell(order, "HX5005", order.name(), sheet.title());
            }
            if (!due.card().isEmpty() && !order.card().isEmpty() && !due.card().equals(order.card())) {
                tell(order, "HX5013", order.who());
            }
        }
        for (var due : sheet.all()) {
            var sum = sums.get(due);
            var amount = due.amount();
            if (sum == null && amount != null && amount > 0) {
                tell(due, "HX5014", due.who());
            } else if (sum != null && amount != null && !sum.equals(amount)) {
                tell(
                        Objects.requireNonNull(asked.get(due)),
                        "HX5012",
                        due.who(),
                        Line.shown(sum, 2),
                        Line.shown(amount, 2));
            }
        }
    }

    /** Whose wage a payment is: by the card in the sheet, by the card in the roster, or by a name that one alone has. */
    private @Nullable Person whom(Person order, People sheet, Map<String, Person> named) {
        var found = order.card().isEmpty() ? null : sheet.find("", order.card());
        if (found == null && roster != null && !order.card().isEmpty()) {
            var key = roster.keyOf(order.card());
            found = key == null ? null : sheet.find(key, "");
        }
        return found == null ? named.get(Words.plain(order.name())) : found;
    }

    private static long sum(Collection<Person> people) {
        return people.stream()
                .mapToLong(one -> one.amount() == null ? 0 : one.amount())
                .sum();
    }

    private static void tell(Person person, String code, Object... said) {
        person.teller().tell(code, person.line(), null, said);
    }
}
