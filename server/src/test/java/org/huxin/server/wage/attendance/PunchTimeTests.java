package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as devices write them, and the numbers by which they are read. */
class PunchTimeTests {

    @Test
    void whatWasWrittenIsRead() {
        var random = new Random(8);
        for (var i = 0; i < 2_000; i++) {
            var moment = LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextInt(Integer.MAX_VALUE));
            assertThat(PunchTime.read("%tFT%<tT".formatted(moment))).isEqualTo(moment);
            assertThat(PunchTime.read("%tF %<tT".formatted(moment))).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-05-20",
                "2024-05-20T08:00",
                "2024-05-20T08:00:00Z",
                "2024-05-20T08:00:0x",
                "2024-05-20t08:00:00",
                "2024/05/20 08:00:00",
                "2024-02-30T08:00:00",
                "2023-02-29T08:00:00",
                "2024-13-01T08:00:00",
                "2024-05-20T24:00:00",
                "2024-05-20T08:60:00",
                "２０２４-05-20T08:00",
                "-024-05-20T08:00:00"
            })
    void whatIsNoMomentIsNotGuessed(String text) {
        assertThat(PunchTime.read(text)).isNull();
    }

    @Test
    void nothingIsNoMoment() {
        assertThat(PunchTime.read(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 960, 420, 180, 0",
        "-1, 960, 420, 180, 0",
        "4, 0, 420, 180, 0",
        "4, 960, 100, 180, 0",
        "4, 960, 420, 0, 0",
        "4, 960, 420, 180, 101"
    })
    void numbersThatContradictEachOtherAreRefused(int cutOver, int shift, int full, int half, int open) {
        assertThatThrownBy(() -> new AttendanceTerms(24, cutOver, shift, full, half, open, 3, 5, 400))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
