package org.huxin.server.wage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.policy.Words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ages at their very days, and the stepwise retirement against a plain table written another way. */
@CaseworkTest
class AgesTests {

    private static final String PLACE = "620700";
    private static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);

    @Autowired
    private Ages ages;

    private List<String> marks(LocalDate born, String sex, String role, LocalDate day) {
        return ages.marks(PLACE, born, sex, role, day).stream().map(Word::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-07-02, 2024-07-01, false",
        "2008-07-01, 2024-07-01, true",
        "2008-02-29, 2024-02-28, false",
        "2008-02-29, 2024-02-29, true",
        "1980-01-01, 2024-07-01, true"
    })
    void nobodyIsOldEnoughADayTooEarly(LocalDate born, LocalDate day, boolean enough) {
        assertThat(ages.tooYoung(PLACE, born, day).isEmpty()).isEqualTo(enough);
    }

    @Test
    void whoseBirthNobodyToldIsNeitherRefusedNorMarked() {
        assertThat(ages.tooYoung(PLACE, null, BEGINS)).isEmpty();
        assertThat(marks(null, "male", "worker", BEGINS)).isEmpty();
        assertThat(ages.retiresOn(PLACE, LocalDate.of(1950, 1, 1), null, "worker"))
                .isEmpty();
        assertThat(ages.retiresOn(PLACE, LocalDate.of(1950, 1, 1), "female", null))
                .isEmpty();
    }

    @Test
    void aMinorIsMarkedUntilTheDayBeforeComingOfAge() {
        var born = LocalDate.of(2008, 7, 1);
        assertThat(marks(born, "male", "worker", LocalDate.of(2026, 6, 30))).containsExactly("minor");
        assertThat(marks(born, "male", "worker", LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void whoeverIsPastRetirementIsMarkedFromThatDayOn() {
        var born = LocalDate.of(1965, 1, 5);
        assertThat(marks(born, "male", "worker", LocalDate.of(2025, 2, 4))).isEmpty();
        assertThat(marks(born, "male", "worker", LocalDate.of(2025, 2, 5))).containsExactly("past_retirement");
        // the same day of birth, another table
        assertThat(marks(born, "female", "manager", LocalDate.of(2025, 2, 4))).containsExactly("past_retirement");
    }

    /** Counts month by month, as the appendix of the decision is written. */
    private static LocalDate byTheTable(LocalDate born, int years, int step, int most) {
        var before = born.plusYears(years);
        var late = 0;
        for (var month = BEGINS; !month.isAfter(before.withDayOfMonth(1)); month = month.plusMonths(step)) {
            late++;
        }
        return before.plusMonths(Math.min(late, most));
    }

    @Test
    void everyBirthdayRetiresAsTheTableSays() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++) {
            var born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(365 * 60));
            assertThat(ages.retiresOn(PLACE, born, "male", "worker"))
                    .as("seed %d, %s", seed, born)
                    .contains(byTheTable(born, 60, 4, 36));
            assertThat(ages.retiresOn(PLACE, born, "female", "manager"))
                    .as("seed %d, %s", seed, born)
                    .contains(byTheTable(born, 55, 4, 36));
            assertThat(ages.retiresOn(PLACE, born, "female", "worker"))
                    .as("seed %d, %s", seed, born)
                    .contains(byTheTable(born, 50, 2, 60));
        }
    }

    @Test
    void whoeverIsBornLaterNeverRetiresEarlierAndNobodyAfterTheLastAge() {
        LocalDate last = null;
        for (var born = LocalDate.of(1955, 1, 15); born.getYear() < 1990; born = born.plusMonths(1)) {
            var retires = ages.retiresOn(PLACE, born, "male", "worker").orElseThrow();
            assertThat(retires).isAfterOrEqualTo(last == null ? retires : last);
            assertThat(Period.between(born, retires).toTotalMonths()).isBetween(60 * 12L, 63 * 12L);
            last = retires;
        }
        assertThat(last).isNotNull();
        assertThat(ChronoUnit.YEARS.between(LocalDate.of(1989, 12, 15), last)).isEqualTo(63);
    }
}
