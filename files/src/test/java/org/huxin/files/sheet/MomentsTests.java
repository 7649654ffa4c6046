package org.huxin.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {

    @ParameterizedTest
    @CsvSource({
        "2024-03-04, 2024-03-04T00:00",
        "2024/3/4 9:30, 2024-03-04T09:30",
        "2024.3.4, 2024-03-04T00:00",
        "20240304, 2024-03-04T00:00",
        "2024年3月4日, 2024-03-04T00:00",
        "2024年3月4日9时30分, 2024-03-04T09:30",
        "2024年3月4日 9点, 2024-03-04T09:00",
        "2024-03-04T09:30:15, 2024-03-04T09:30:15",
        "2024-03-04 09：30, 2024-03-04T09:30"
    })
    void readsTheFormsOfLedgersAndItsOwn(String text, LocalDateTime meant) {
        assertThat(Moments.read(text)).contains(meant);
        assertThat(Moments.read(Moments.show(meant))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2024", "24-03-04", "2024-02-30", "2024-13-01", "昨天", "", "2024", "2024-03-04 25:00"})
    void leavesWhatCouldMeanTwoDaysOrNone(String text) {
        assertThat(Moments.read(text)).isEmpty();
    }
}
