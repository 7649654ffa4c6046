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

    private static String printed(ForecastHits forecast) {
        var judgement = new Judgement(
                List.of(owed("P1", 10), owed("P2", 20), owed("P3", 30), owed("P9", 30)),
                List.of(
                        debtor("P1", Trouble.GHOST_WORKERS),
                        debtor("P2", Trouble.GHOST_WORKERS),
                        debtor("P3", Trouble.CONTRACTOR_FLED)),
                List.of(),
                LAST);
        var bytes = new ByteArrayOutputStream();
        new TruthReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), judgement, forecast, 100).print();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRuleTellsItsLeadOverAllAndForEachTrouble() {
        var text = printed(new ForecastHits(0, 0, 0, 0, 0, 0, 0));

        assertThat(text)
                .contains("r.owed owed_people* 示例规则：3 / 1，0.75；1.00；20.00、12.00")
                .contains("  GHOST_WORKERS r.owed 2 / 2；15.00、11.00")
                .contains("  CONTRACTOR_FLED r.owed 1 / 1；30.00、30.00")
                .doesNotContain("LIVING_ALLOWANCE");
    }

    @Test
    void theForecastTellsHowOftenItCameAndWhatItMissed() {
        var text = printed(new ForecastHits(20, 6, 2, 4, 3, 5, 1));

        assertThat(text)
                .contains("预测命中率 0.75（说了 4 次，果然不够 3 次）")
                .contains("不够的月事先说到的 0.80（4/5）")
                .contains("推算 20 次，其中 6 次说更早的月已经不够，两边都不计（另数：这些月真不够的 2 次）");
    }

    @Test
    void whereNothingWasSaidThereIsNoRate() {
        assertThat(printed(new ForecastHits(0, 0, 0, 0, 0, 0, 0))).contains("预测命中率 —（说了 0 次");
    }
}
