package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,345.60 | 1234560",
                "￥300000 | 30000000",
                "300000元 | 30000000",
                "12.5万 | 12500000",
                "12.5万元 | 12500000",
                "0.01 | 1",
                "-3.2 | -320"
            })
    void readsWhatPeopleType(String text, long fen) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "三万", "1.234", "1.0000001万", "NaN", "99999999999999999999"})
    void refusesWhatIsNoExactAmount(String text) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("金额无法识别");
    }

    @Test
    void isWrittenInYuanAndInWan() {
        assertThat(Money.ofFen(123_456_789)).hasToString("1,234,567.89元");
        assertThat(Money.ofFen(30_000_000).wan()).isEqualTo("30");
        assertThat(Money.ofFen(12_500_000).wan()).isEqualTo("12.5");
        assertThat(Money.ofFen(1).wan()).isEqualTo("0.000001");
    }

    @Test
    void neverRoundsAndNeverWraps() {
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).minus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var seed = 724L;
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var money = Money.ofFen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            assertThat(Money.parse(money.toString())).as("seed %d", seed).isEqualTo(money);
            assertThat(Money.parse(money.wan() + "万元")).as("seed %d", seed).isEqualTo(money);
            assertThat(money.plus(Money.ofFen(7)).minus(Money.ofFen(7))).isEqualTo(money);
        }
    }
}
