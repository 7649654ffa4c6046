package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huxin.simulation.Trouble;
import org.junit.jupiter.api.Test;

/** What is printed of a small city whose figures one knows. */
class TruthReportTests {

    private static final LocalDate OWES = LocalDate.of(2025, 6, 1);
    private static final LocalDate COMPLAINS = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static Debtor debtor(String subject, Trouble trouble) {
        return new Debtor(subject, trouble, OWES, COMPLAINS);
    }

    private static Warned owed(String subject, int daysBefore) {
        return new Warned("r.owed", "示例规则", "owed_people", subject, COMPLAINS.minusDays(daysBefore));
    }

    private static String printed(ForecastHits forecast, Tally... near) {
        var judgement = new Judgement(
                List.of(owed("P1", 10), owed("P2", 20), owed("P3", 30), owed("P9", 30)),
                List.of(
                        debtor("P1", Trouble.GHOST_WORKERS),
                        debtor("P2", Trouble.GHOST_WORKERS),
                        debtor("P3", Trouble.CONTRACTOR_FLED)),
                List.of(),
                LAST);
        var bytes = new ByteArrayOutputStream();
        new TruthReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), judgement, forecast, near(near), 100)
                .print();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ForecastHits near(Tally... tallies) {
        var none = Tally.NONE;
        return tallies.length == 0
                ? ForecastHits.NONE
                : new ForecastHits(0, 0, none, none, none, tallies[0], none, none, tallies[1]);
    }

    @Test
    void aRuleTellsItsLeadOverAllAndForEachTrouble() {
        var text = printed(ForecastHits.NONE);

        assertThat(text)
                .contains("r.owed owed_people* 示例规则：3 / 1，0.75；1.00；20.00、12.00")
                .contains("  GHOST_WORKERS r.owed 2 / 2；15.00、11.00")
                .contains("  CONTRACTOR_FLED r.owed 1 / 1；30.00、30.00")
                .doesNotContain("LIVING_ALLOWANCE");
    }

    @Test
    void theForecastTellsHowOftenItCameAndWhatItMissed() {
        var text = printed(
                new ForecastHits(
                        20,
                        3,
                        new Tally(6, 2, 6, 2),
                        new Tally(4, 3, 4, 3),
                        new Tally(2, 1, 2, 1),
                        new Tally(15, 5, 4, 3),
                        new Tally(15, 5, 0, 0),
                        new Tally(15, 5, 6, 4),
                        new Tally(10, 2, 1, 1)),
                new Tally(15, 5, 6, 5),
                new Tally(10, 2, 3, 2));

        assertThat(text)
                .contains("预测命中率 0.75（说了 4 次，果然不够 3 次；其中以后几个月才发的 1/2）")
                .contains("不够的月在要发的当月 1 日说到的 0.60（3/5），其中头一次不够的 0.50（1/2）")
                .contains("当月要发的 15 个月，推算：说不够 4，说中 3，没说到 2，说对 0.80")
                .contains("当月要发的 15 个月，从来说够：说不够 0，说中 0，没说到 5，说对 0.67")
                .contains("当月要发的 15 个月，照上个月说：说不够 6，说中 4，没说到 1，说对 0.80")
                .contains("当月要发的 15 个月，约定日前五天再看：说不够 6，说中 5，没说到 0，说对 0.93")
                .contains("当月要发的 10 个月，约定日前五天再看，以前没有不够过的：说不够 3，说中 2，没说到 0，说对 0.90")
                .contains("推算 20 次，3 次没有可推的；6 次说某月已经不够，这些月真不够的 2 次");
    }

    @Test
    void whereNothingWasSaidThereIsNoRate() {
        assertThat(printed(ForecastHits.NONE)).contains("预测命中率 —（说了 0 次");
    }
}
