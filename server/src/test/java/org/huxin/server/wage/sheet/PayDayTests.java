package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.huxin.db.wage.tables.records.PayTermsRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The day of pay of every month of a year, against the days off of 2024 as the State Council announced them. */
@CaseworkTest
class PayDayTests {

    /** Days off that are no Saturdays or Sundays, and days of work that are. */
    private static final Set<String> OFF = Set.of(
            "01-01", "02-12", "02-13", "02-14", "02-15", "02-16", "04-04", "04-05", "05-01", "05-02", "05-03", "06-10",
            "09-16", "09-17", "10-01", "10-02", "10-03", "10-04", "10-07");

    private static final Set<String> WORKED =
            Set.of("02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12");

    @Autowired
    private SheetRules rules;

    private static boolean off(LocalDate day) {
        var date = MonthDay.from(day).toString().substring(2);
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return OFF.contains(date) || weekend && !WORKED.contains(date);
    }

    private static PayTermsRecord terms(int day, int after) {
        var terms = new PayTermsRecord();
        terms.setPayDay(day);
        terms.setMonthsAfter(after);
        return terms;
    }

    @ParameterizedTest
    @ValueSource(strings = {"410803", "419001", "320700", "620700"})
    @Requirement("ZZ-057")
    void isNeverADayOffAndNeverLaterThanWhatWasAgreed(String place) {
        for (var after = 0; after <= 1; after++) {
            for (var day = 1; day <= 31; day++) {
                for (var month = 2; month <= 11; month++) {
                    var worked = YearMonth.of(2024, month).minusMonths(after);
                    var agreed = YearMonth.of(2024, month)
                            .atDay(Math.min(day, YearMonth.of(2024, month).lengthOfMonth()));
                    var plain = agreed;
                    while (off(plain)) {
                        plain = plain.minusDays(1);
                    }
                    assertThat(rules.payOn(place, terms(day, after), worked))
                            .as("day %d, %d months after %s", day, after, worked)
                            .isEqualTo(plain)
                            .isBeforeOrEqualTo(agreed);
                }
            }
        }
    }

    @Test
    void theLastDayOfAShortMonthStandsForTheThirtyFirst() {
        assertThat(rules.payOn("410803", terms(31, 1), YearMonth.of(2024, 5))).isEqualTo("2024-06-28");
        assertThat(rules.payOn("410803", terms(30, 0), YearMonth.of(2024, 2))).isEqualTo("2024-02-29");
        assertThat(rules.payOn("410803", null, YearMonth.of(2024, 2))).isNull();
    }

    @Test
    void aLaterDayOfTheMonthIsNeverPaidEarlier() {
        for (var month = 2; month <= 11; month++) {
            var days = new TreeSet<LocalDate>();
            for (var day = 1; day <= 31; day++) {
                var paid = rules.payOn("410803", terms(day, 0), YearMonth.of(2024, month));
                assertThat(days.isEmpty() || !paid.isBefore(days.last())).isTrue();
                days.add(paid);
            }
        }
    }

    @Test
    void aMonthHasAWholeNumberOfHundredthsOfDaysWhereverItIs() {
        for (var place : Set.of("410803", "419001", "320700", "620700")) {
            assertThat(rules.fullMonth(place)).isBetween(20_00L, 31_00L);
        }
    }
}
