package org.huxin.bench.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * 工资支付表 as a firm writes it: a title, the columns, and a line for each worker.
 *
 * @param head title and columns
 */
record WageFile(List<String> head, List<String> lines) {

    private static final int HEAD = 2;
    private static final int ID_COLUMN = 1;
    private static final String NOTE = "备注";
    private static final String NOTHING = "%s,%s,%s,%s,%s,,,0.00,0.00,0.00,,,,%s";

    static WageFile of(String text) {
        var all = text.lines().toList();
        return new WageFile(all.subList(0, HEAD), all.subList(HEAD, all.size()));
    }

    /**
     * Somebody who worked and is to get nothing.
     *
     * @param days as the file writes them
     */
    record Nobody(String name, String idNumber, String firm, String month, String days) {

        private String line(String why) {
            return NOTHING.formatted(name, idNumber, firm, month, days, why);
        }
    }

    /** With lines of no money: the server takes no sheet on which anybody who worked is missing. */
    WageFile with(List<Nobody> unpaid, String why) {
        if (unpaid.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(lines);
        unpaid.forEach(one -> all.add(one.line(why)));
        return new WageFile(List.of(head.getFirst(), head.getLast() + "," + NOTE), all);
    }

    /** @param gangs by ID number */
    Map<String, WageFile> byGang(UnaryOperator<String> gangs) {
        var parts = new LinkedHashMap<String, WageFile>();
        lines.forEach(line -> parts.computeIfAbsent(
                        gangs.apply(line.split(",")[ID_COLUMN]), missing -> new WageFile(head, new ArrayList<>()))
                .lines()
                .add(line));
        return parts;
    }

    String text() {
        return String.join("\n", head) + "\n" + String.join("\n", lines) + "\n";
    }
}
