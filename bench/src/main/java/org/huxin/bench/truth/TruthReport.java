package org.huxin.bench.truth;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.huxin.simulation.LookAlike;
import org.huxin.simulation.Trouble;

/** Prints what a run came to: in all, by rule, by trouble, by look-alike. */
final class TruthReport {

    private final PrintStream out;
    private final Judgement judgement;
    private final ForecastHits forecast;
    private final ForecastHits near;
    private final double projectMonths;

    TruthReport(PrintStream out, Judgement judgement, ForecastHits forecast, ForecastHits near, double projectMonths) {
        this.out = out;
        this.judgement = judgement;
        this.forecast = forecast;
        this.near = near;
        this.projectMonths = projectMonths;
    }

    void print() {
        all();
        new ForecastReport(out, forecast, near).print();
        rules();
        troubles();
        new TroublesByRule(out, judgement).print();
        lookAlikes();
    }

    private void all() {
        var due = judgement.due().size();
        var caught = judgement.caught(Claims::arrears);
        var days = caught.stream().map(Judgement.Caught::days).toList();
        var claims = judgement.share(Claims::arrears);
        var subjects = judgement.subjects(Claims::arrears);
        var every = judgement.share(one -> true);
        out.println("合计");
        out.printf("  真有欠薪的对象 %d 个，其中 %d 个的工人在期内会投诉%n", judgement.debtors().size(), due);
        out.printf("  查全 %s（%d/%d）  目标 ≥ 0.98%n", share(caught.size(), due), caught.size(), due);
        out.printf(
                "  查准（称欠薪的规则，按规则和对象）%s（%d/%d）  目标 ≥ 0.90%n",
                number(claims.precision()), claims.right(), claims.right() + claims.wrong());
        out.printf(
                "  查准（称欠薪的规则，按对象）%s（%d/%d）%n",
                number(subjects.precision()), subjects.right(), subjects.right() + subjects.wrong());
        out.printf("  查准（全部规则）%s（%d/%d）%n", number(every.precision()), every.right(), every.right() + every.wrong());
        out.printf(
                "  提前日数 中位 %s，p10 %s  目标中位 ≥ 20%n",
                number(Judgement.percentile(days, 50)), number(Judgement.percentile(days, 10)));
        out.printf("  误报 每百个项目每月 %s 条%n", number(claims.wrong() / projectMonths * 100));
        out.printf(
                "  无辜的相似情形 %d，是问题 %d 的 %s 倍%n",
                judgement.innocents().size(),
                judgement.debtors().size(),
                number((double) judgement.innocents().size()
                        / Math.max(1, judgement.debtors().size())));
    }

    private void rules() {
        out.println("按规则（信号；称欠薪的标 *）：对 / 错，查准；查全；提前日数中位、p10");
        judgement.warnings().stream().map(Warned::rule).distinct().sorted().forEach(rule -> {
            Predicate<Warned> own = one -> one.rule().equals(rule);
            var sample = judgement.warnings().stream().filter(own).findFirst().orElseThrow();
            var share = judgement.share(own);
            var caught = judgement.caught(own);
            var days = caught.stream().map(Judgement.Caught::days).toList();
            out.printf(
                    "  %s %s%s %s：%d / %d，%s；%s；%s、%s%n",
                    rule,
                    sample.signal(),
                    Claims.arrears(sample) ? "*" : "",
                    sample.title(),
                    share.right(),
                    share.wrong(),
                    number(share.precision()),
                    share(caught.size(), judgement.due().size()),
                    number(Judgement.percentile(days, 50)),
                    number(Judgement.percentile(days, 10)));
        });
    }

    private void troubles() {
        out.println("按问题：预警在先 / 期内会投诉；提前日数中位、p10；最先的规则");
        var caught = judgement.caught(Claims::arrears);
        Arrays.stream(Trouble.values()).forEach(trouble -> {
            var due = judgement.due().stream()
                    .filter(one -> one.trouble() == trouble)
                    .toList();
            var own = caught.stream()
                    .filter(one -> one.debtor().trouble() == trouble)
                    .toList();
            var days = own.stream().map(Judgement.Caught::days).toList();
            if (!due.isEmpty()) {
                out.printf(
                        "  %s %d / %d；%s、%s；%s%n",
                        trouble,
                        own.size(),
                        due.size(),
                        number(Judgement.percentile(days, 50)),
                        number(Judgement.percentile(days, 10)),
                        first(due));
            }
        });
    }

    /** By which rules those of a trouble were first warned of. */
    private String first(List<Debtor> debtors) {
        var rules = new TreeMap<String, Integer>();
        for (var debtor : debtors) {
            judgement.warnings().stream()
                    .filter(one ->
                            one.subject().equals(debtor.subject()) && Claims.arrears(one) && judgement.isRight(one))
                    .min(Comparator.comparing(Warned::first))
                    .ifPresent(one -> rules.merge(one.rule(), 1, Integer::sum));
        }
        return rules.toString();
    }

    private void lookAlikes() {
        out.println("按相似情形：被误报 / 全部；误报的规则");
        for (var kind : LookAlike.values()) {
            var own = judgement.innocents().stream()
                    .filter(one -> one.lookAlike() == kind)
                    .toList();
            var warned = new HashSet<String>();
            var rules = new HashMap<String, Set<String>>();
            own.forEach(one -> judgement.mistaken(one).forEach((rule, stories) -> {
                warned.addAll(stories);
                rules.computeIfAbsent(rule, missing -> new HashSet<>()).addAll(stories);
            }));
            var counts = new TreeMap<String, Integer>();
            rules.forEach((rule, stories) -> counts.put(rule, stories.size()));
            if (!own.isEmpty()) {
                out.printf("  %s %d / %d；%s%n", kind, warned.size(), own.size(), counts);
            }
        }
    }

    static String share(int part, int whole) {
        return whole == 0 ? "—" : number((double) part / whole);
    }

    static String number(double value) {
        return Double.isNaN(value) ? "—" : "%.2f".formatted(value);
    }
}
