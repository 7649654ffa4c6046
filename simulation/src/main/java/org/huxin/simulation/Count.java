package org.huxin.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what a city did, and what was true of it. */
final class Count implements Doors, Witness {

    private final Map<String, Long> deeds = new TreeMap<>();
    private final Map<String, Long> truths = new TreeMap<>();
    private long punches;
    private long owedFen;

    @Override
    public void take(Deed deed) {
        deeds.merge(deed.getClass().getSimpleName(), 1L, Long::sum);
        if (deed instanceof Deed.PunchesSent one) {
            punches += 2L * one.punches().size();
        }
    }

    @Override
    public void note(Truth truth) {
        switch (truth) {
            case Truth.Troubled one -> count("问题 " + one.trouble());
            case Truth.Innocent one -> count("无辜 " + one.lookAlike());
            case Truth.Ghost _ -> count("虚报人员");
            case Truth.Owed one -> {
                count("欠薪（笔）");
                owedFen += one.fen();
            }
        }
    }

    private void count(String what) {
        truths.merge(what, 1L, Long::sum);
    }

    long punches() {
        return punches;
    }

    @Override
    public String toString() {
        return "看得见的：\n" + lines(deeds) + "  打卡 " + punches + "\n真相：\n" + lines(truths) + "  欠薪（分）" + owedFen + "\n";
    }

    private static String lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> "  " + one.getKey() + " " + one.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
