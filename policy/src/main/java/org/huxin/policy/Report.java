package org.huxin.policy;

import java.io.PrintStream;
import java.util.List;
import java.util.TreeSet;

/** Prints what the command line answers. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void rules(List<RuleCatalogue.Entry> entries) {
        for (var entry : entries) {
            var source = entry.source();
            out.println(source.id() + "  [" + source.kind() + "]  " + source.place());
            out.println("    " + source.title());
            if (!source.citation().document().isEmpty()) {
                out.println("    条款：" + source.citation().document() + " "
                        + source.citation().clause() + rows(source.citation().rows()));
                out.println("    要求：" + source.citation().says());
            }
            for (var scenario : entry.scenarios()) {
                out.println("    场景：" + scenario.name() + "（" + scenario.file() + ":" + scenario.line() + "）"
                        + rows(scenario.rows()));
            }
        }
        out.println("共 " + entries.size() + " 条");
    }

    private static String rows(List<String> rows) {
        return rows.isEmpty() ? "" : " " + String.join(" ", rows);
    }

    void diff(List<PackDiff.Change> changes, OpenDuties open) {
        var touched = new TreeSet<String>();
        for (var change : changes) {
            touched.addAll(change.duties());
            var source = change.source();
            var word = switch (change.kind()) {
                case ADDED -> "新增";
                case REMOVED -> "删除";
                case CHANGED -> "改动";
            };
            out.println(word + "  " + source.pack() + "  " + source.id() + "  [" + source.kind() + "]  "
                    + source.title() + "  " + source.place());
            for (var difference : change.differences()) {
                out.println(
                        "    " + difference.name() + "：" + said(difference.before()) + " → " + said(difference.after())
                                + (difference.example().isEmpty() ? "" : "（" + difference.example() + "）"));
            }
            if (!change.duties().isEmpty()) {
                out.println("    涉及在办义务 " + open.under(change.duties()) + " 项");
            }
        }
        out.println("改动 " + changes.size() + " 处，涉及义务规则 " + touched.size() + " 条，在办义务 " + open.under(touched) + " 项");
    }

    private static String said(String text) {
        return text.isEmpty() ? "（无）" : text;
    }

    void check(PackLibrary library, int scenarios, int failed) {
        out.println("政策包 " + library.packs().size() + " 个，规则 "
                + library.catalogue().all().size() + " 条，场景 " + scenarios + " 个，不符 " + failed + " 个");
    }

    void failure(Scenario scenario, List<String> differences) {
        out.println(scenario.file() + ":" + scenario.line() + "  " + scenario.name());
        differences.forEach(difference -> out.println("    " + difference));
    }
}
