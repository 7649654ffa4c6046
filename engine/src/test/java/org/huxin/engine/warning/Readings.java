package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;

/** Says what a reading must be. */
final class Readings {

    private Readings() {}

    static Measure measured(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Measured.class);
        return ((Reading.Measured) reading).measure();
    }

    static void shows(Reading reading, String value, Row... rows) {
        var measure = measured(reading);
        assertThat(measure.value()).isEqualByComparingTo(value);
        assertThat(measure.rows()).containsExactlyInAnyOrder(rows);
    }

    static void cannotTell(Reading reading, String why) {
        assertThat(reading).isEqualTo(Reading.unknown(why));
    }

    static void notAsked(Reading reading, String why) {
        assertThat(reading).isEqualTo(Reading.notAsked(why));
    }
}
