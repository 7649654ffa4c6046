package org.huxin.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Prints figures as they come, and in the end the aims with what was reached. */
final class Report {

    /** How an aim is judged. */
    enum Weight {
        /** Does not depend on the machine or on how many there were: missing it fails even the small run. */
        ALWAYS,
        /** Asks for the full sizes. */
        FULL
    }

    private record Aim(String what, String reached, String asked, boolean met, Weight weight) {}

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Aim> aims = new ArrayList<>();
    private final boolean small;

    Report(boolean small) {
        this.small = small;
    }

    void heading(String text) {
        out.println();
        out.println("== " + text);
    }

    void line(String text) {
        out.println("   " + text);
    }

    void atLeast(String what, double reached, double floor, Weight weight) {
        judge(what, Samples.figure(reached) + " 倍", "≥ " + Samples.figure(floor), reached >= floor, weight);
    }

    void atMost(String what, double reached, double ceiling, String unit, Weight weight) {
        judge(what, Samples.figure(reached) + unit, "≤ " + Samples.figure(ceiling), reached <= ceiling, weight);
    }

    /** Something that simply has to be so. */
    void must(String what, boolean so) {
        judge(what, so ? "是" : "否", "是", so, Weight.ALWAYS);
    }

    private void judge(String what, String reached, String asked, boolean met, Weight weight) {
        var aim = new Aim(what, reached, asked, met, weight);
        aims.add(aim);
        line(sentence(aim));
    }

    private String sentence(Aim aim) {
        var verdict = aim.met() ? "达标" : counts(aim) ? "未达标" : "未达标（小规模只作参考）";
        return "%s：%s（目标 %s）%s".formatted(aim.what(), aim.reached(), aim.asked(), verdict);
    }

    private boolean counts(Aim aim) {
        return !small || aim.weight() == Weight.ALWAYS;
    }

    /** @return whether every aim that counts in this run was reached */
    boolean close() {
        heading("小结");
        aims.forEach(aim -> line(sentence(aim)));
        return aims.stream().allMatch(aim -> aim.met() || !counts(aim));
    }
}
