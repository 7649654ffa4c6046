package org.huxin.bench.truth;

import java.io.PrintStream;

/** Prints how the forecast of accounts did, beside two that look at nothing. */
final class ForecastReport {

    private final PrintStream out;
    private final ForecastHits hits;
    private final ForecastHits near;

    ForecastReport(PrintStream out, ForecastHits hits, ForecastHits near) {
        this.out = out;
        this.hits = hits;
        this.near = near;
    }

    void print() {
        var named = hits.named();
        out.printf(
                "  预测命中率 %s（说了 %d 次，果然不够 %d 次；其中以后几个月才发的 %d/%d）%n",
                TruthReport.share(named.came(), named.said()),
                named.said(),
                named.came(),
                hits.later().came(),
                hits.later().said());
        out.printf(
                "  不够的月在要发的当月 1 日说到的 %s（%d/%d），其中头一次不够的 %s（%d/%d）%n",
                TruthReport.share(hits.own().came(), hits.own().shorts()),
                hits.own().came(),
                hits.own().shorts(),
                TruthReport.share(hits.firsts().came(), hits.firsts().shorts()),
                hits.firsts().came(),
                hits.firsts().shorts());
        told("推算", hits.own());
        told("从来说够", hits.never());
        told("照上个月说", hits.same());
        told("约定日前五天再看", near.own());
        told("约定日前五天再看，以前没有不够过的", near.firsts());
        out.printf(
                "  推算 %d 次，%d 次没有可推的；%d 次说某月已经不够，这些月真不够的 %d 次（已知的，不计入命中率）%n",
                hits.all(), hits.empty(), hits.known().said(), hits.known().came());
    }

    private void told(String who, Tally tally) {
        out.printf(
                "  当月要发的 %d 个月，%s：说不够 %d，说中 %d，没说到 %d，说对 %s%n",
                tally.months(),
                who,
                tally.said(),
                tally.came(),
                tally.missed(),
                TruthReport.share(tally.right(), tally.months()));
    }
}
