package org.huxin.server.wage.payment;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.wage.bank.BankFile.Entry;

/**
 * By what references movements are known again that are not ours: the bank's own number, or else day and amount; the second of the
 * same in a file is another movement. So that what a notice tells and the statement of the day tells again is booked once.
 */
record Strays(Map<Entry, String> names) {

    private static final int LONGEST = 50;

    static Strays of(List<Entry> entries) {
        var names = new IdentityHashMap<Entry, String>();
        var seen = new HashMap<String, Integer>();
        for (var entry : entries) {
            var name = entry.bankReference() == null
                    ? "流水%s-%s-%s".formatted(entry.said().name().charAt(0), entry.on(), entry.fen())
                    : cut(entry.bankReference());
            var times = seen.merge(name, 1, Integer::sum);
            names.put(entry, times == 1 ? name : name + "-" + times);
        }
        return new Strays(names);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    Collection<String> references() {
        return names.values();
    }

    String reference(Entry entry) {
        return names.getOrDefault(entry, "");
    }
}
