package org.huxin.bench.truth;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Predicate;
import org.huxin.simulation.Trouble;

/** Prints which rule sees which trouble, and how long before anybody would complain. */
final class TroublesByRule {

    private final PrintStream out;
    private final Judgement judgement;

    TroublesByRule(PrintStream out, Judgement judgement) {
        this.out = out;
        this.judgement = judgement;
    }

    void print() {
        out.println("按问题和规则（称欠薪的）：预警在先 / 期内会投诉；提前日数中位、p10");
        Arrays.stream(Trouble.values()).forEach(this::print);
    }

    private void print(Trouble trouble) {
        var due =
                judgement.due().stream().filter(one -> one.trouble() == trouble).count();
        judgement.warnings().stream()
                .filter(Claims::arrears)
                .map(Warned::rule)
                .distinct()
                .sorted()
                .forEach(rule -> print(trouble, rule, due));
    }

    private void print(Trouble trouble, String rule, long due) {
        Predicate<Warned> own = one -> one.rule().equals(rule);
        var days = judgement.caught(own).stream()
                .filter(one -> one.debtor().trouble() == trouble)
                .map(Judgement.Caught::days)
                .toList();
        if (!days.isEmpty()) {
            out.printf(
                    "  %s %s %d / %d；%s、%s%n",
                    trouble,
                    rule,
                    days.size(),
                    due,
                    TruthReport.number(Judgement.percentile(days, 50)),
                    TruthReport.number(Judgement.percentile(days, 10)));
        }
    }
}
