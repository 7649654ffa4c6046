package org.huxin.server.supervision.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.supervision.overview.MorningReport.Raised;
import org.huxin.server.supervision.overview.MorningReport.Warned;
import org.junit.jupiter.api.Test;

/** What the leader's page says of the warnings of yesterday. */
class MorningPrintTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Word RED = new Word("red", "红色");

    @Test
    void howManyAreNotListedIsSaid() {
        assertThat(raised(3, 1)).isEqualTo("红色 3 条\n红色　示例项目　示例预警\n另有 2 条");
    }

    @Test
    void nothingIsAddedWhereAllAreListed() {
        assertThat(raised(1, 1)).isEqualTo("红色 1 条\n红色　示例项目　示例预警");
    }

    private static String raised(int count, int listed) {
        var warned = new Warned(UUID.randomUUID(), RED, "示例预警", "示例项目");
        var overview = new OverviewView(
                YearMonth.from(DAY),
                DAY,
                List.of(),
                null,
                List.of(RED),
                Figures.NONE,
                List.of(),
                List.of(),
                List.of(),
                true);
        var report = new MorningReport(
                "示例区",
                DAY,
                overview,
                List.of(new Raised(RED, count)),
                List.of(warned).subList(0, listed),
                List.of(),
                List.of(),
                List.of());
        return MorningPrint.handout(report).lines().stream()
                .filter(line -> line.label().equals("昨日新增预警"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
