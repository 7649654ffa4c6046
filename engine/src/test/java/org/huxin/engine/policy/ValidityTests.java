package org.huxin.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @Test
    void includesBothItsEnds() {
        var year = new Validity(FIRST, LAST);

        assertThat(year.contains(FIRST)).isTrue();
        assertThat(year.contains(LAST)).isTrue();
        assertThat(year.contains(FIRST.minusDays(1))).isFalse();
        assertThat(year.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void isOpenWhereAnEndIsMissing() {
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
        assertThat(new Validity(FIRST, null).contains(LocalDate.MAX)).isTrue();
        assertThat(new Validity(null, LAST).contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void narrowsToTheDaysThatTwoShare() {
        var from = new Validity(FIRST, null);
        var to = new Validity(null, LAST);

        assertThat(from.and(to)).isEqualTo(new Validity(FIRST, LAST));
        assertThat(to.and(from)).isEqualTo(new Validity(FIRST, LAST));
        assertThat(from.and(new Validity(LAST, null))).isEqualTo(new Validity(LAST, null));
        assertThat(to.and(new Validity(null, FIRST))).isEqualTo(new Validity(null, FIRST));
        assertThat(Validity.ALWAYS.and(from)).isEqualTo(from);
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("早于生效日期");
    }
}
