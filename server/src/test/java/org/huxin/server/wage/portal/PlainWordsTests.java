package org.huxin.server.wage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.huxin.db.wage.tables.records.WageLineRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read aloud is what the figures say. */
class PlainWordsTests {

    private static WageLineRecord line(String kind, Long rate, long gross) {
        var line = new WageLineRecord();
        line.setWorked(0);
        line.setRateKind(kind);
        line.setRateFen(rate);
        line.setGrossFen(gross);
        line.setDeductedFen(0L);
        line.setNote("");
        return line;
    }

    @ParameterizedTest
    @CsvSource({"585000,5850元", "585050,5850.5元", "585001,5850.01元", "0,0元", "10,0.1元", "100000000,1000000元"})
    void amountsAreSaidWithoutNeedlessZeros(long fen, String said) {
        assertThat(PlainWords.yuan(fen)).isEqualTo(said);
    }

    @Test
    void eachWayOfCountingIsSaid() {
        var hours = line("hour", 3_000L, 27_000);
        hours.setMinutes(540);
        assertThat(PlainWords.how(hours)).containsExactly("9小时 × 每小时30元 = 270元");

        var pieces = line("piece", 1_250L, 15_625);
        pieces.setQuantity(12_500L);
        pieces.setUnit("平方米");
        assertThat(PlainWords.how(pieces)).containsExactly("12.5平方米 × 每平方米12.5元 = 156.25元");

        assertThat(PlainWords.how(line("month", 600_000L, 600_000))).containsExactly("按月算，应得6000元");
        var unknown = line(null, null, 50_000);
        unknown.setWorked(200);
        assertThat(PlainWords.how(unknown)).containsExactly("做工2天，单位没有写单价，应得500元");
    }

    @ParameterizedTest
    @CsvSource({"500,8小时20分", "540,9小时", "20,20分", "0,0小时", "44640,744小时"})
    void minutesAreSaidAsTheyAre(int minutes, String said) {
        assertThat(PlainWords.hours(minutes)).isEqualTo(said);
        assertThat(PlainWords.how(line("hour", 2_500L, 100))).containsExactly("单位没有写做了多少，应得1元");
    }

    @Test
    void aProductThatIsNotOnTheSheetIsSaidAndSoIsWhatWasTakenOff() {
        var line = line("day", 26_000L, 500_000);
        line.setWorked(2_200);
        line.setDeductedFen(20_000L);
        assertThat(PlainWords.how(line))
                .containsExactly("22天 × 每天260元 = 5720元，但是工资表上写的是5000元，请问清楚差在哪里", "扣掉200元，没有写原因，请问清楚");
        line.setNote("借支");
        assertThat(PlainWords.how(line)).last().isEqualTo("扣掉200元");
    }

    /** Whatever the figures are, an equation is only said where it holds to the fen, rounded once as sheets are. */
    @ParameterizedTest
    @CsvSource({"day,3100,100", "hour,44640,60", "piece,1000000,1000"})
    void noWrongSumIsEverReadOut(String kind, int most, int unitsOfRate) {
        var seed = 860L;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var units = random.nextInt(most + 1);
            var rate = 1L + random.nextInt(200_000);
            var exact = BigDecimal.valueOf(units)
                    .multiply(BigDecimal.valueOf(rate))
                    .divide(BigDecimal.valueOf(unitsOfRate), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            var gross = Math.max(0, exact + random.nextInt(3) - 1);
            var line = line(kind, rate, gross);
            line.setWorked(kind.equals("day") ? units : 0);
            line.setMinutes(kind.equals("hour") ? units : null);
            line.setQuantity(kind.equals("piece") ? (long) units : null);

            var said = PlainWords.how(line).getFirst();

            assertThat(said.contains("请问清楚")).as("seed %d: %s", seed, said).isEqualTo(gross != exact);
            assertThat(said).contains(PlainWords.yuan(gross));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,false,0,0,0,false,CONFIRM",
        "false,true,500,0,0,false,OBJECTED",
        "false,false,,0,0,false,MAKING",
        "false,false,500,500,0,false,PAID",
        "false,false,500,500,500,false,PAID",
        "false,false,500,200,300,true,FAILED",
        "false,false,500,0,0,true,SENT",
        "false,false,500,200,0,false,PART",
        "false,false,500,0,0,false,WAITING"
    })
    void aMonthIsCalledByWhatMattersMost(
            boolean toConfirm, boolean objected, Long due, long paid, long unpaid, boolean underWay, MonthState state) {
        assertThat(MonthState.of(new MonthState.Known(due, paid, unpaid, toConfirm, objected, underWay)))
                .isEqualTo(state);
    }

    @Test
    void codesOfBanksAreSaidInWords() {
        assertThat(PlainWords.reason(" AC04 ")).isEqualTo("这张卡已经注销");
        assertThat(PlainWords.reason("户名不符")).isEqualTo("户名不符");
    }
}
