package org.huxin.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.huxin.engine.ExampleCalendar;
import org.huxin.engine.Seeds;
import org.junit.jupiter.api.Test;

/** What holds of every term, whatever its trigger. */
class TermPropertiesTests {

    private static final int CASES = 20_000;
    private static final LocalDateTime START = LocalDateTime.of(2023, 11, 1, 0, 0);
    private static final int MINUTES = 60 * 24 * 365 * 4;

    private final WorkCalendar calendar = ExampleCalendar.loaded();

    @Test
    void aLaterTriggerIsNeverDueEarlier() {
        Seeds.forEach(CASES, random -> {
            var term = term(random);
            var one = moment(random);
            var later = one.plusMinutes(random.nextInt(60 * 24 * 10));

            assertThat(term.after(later, calendar)).isGreaterThanOrEqualTo(term.after(one, calendar));
            assertThat(term.before(later, calendar)).isGreaterThanOrEqualTo(term.before(one, calendar));
        });
    }

    @Test
    void aLongerTermIsNeverDueEarlier() {
        Seeds.forEach(CASES, random -> {
            var term = term(random);
            var trigger = moment(random);

            var longer = new Term(term.count() + 1, term.unit(), term.roll());

            assertThat(longer.after(trigger, calendar)).isGreaterThanOrEqualTo(term.after(trigger, calendar));
            assertThat(longer.before(trigger, calendar)).isLessThanOrEqualTo(term.before(trigger, calendar));
        });
    }

    @Test
    void theDayOfTheTriggerIsNotCounted() {
        Seeds.forEach(CASES, random -> {
            var term = term(random);
            var trigger = moment(random);
            if (term.unit() == Unit.HOUR) {
                return;
            }
            var day = trigger.toLocalDate();

            assertThat(term.after(trigger, calendar))
                    .as("the hour of the day makes no difference")
                    .isEqualTo(term.after(day.atStartOfDay(), calendar));
            if (term.count() > 0 && term.roll() != Roll.BACKWARD) {
                assertThat(term.after(trigger, calendar).lastDay()).isAfter(day);
            }
        });
    }

    @Test
    void nothingThatRollsIsDueOnADayOff() {
        Seeds.forEach(CASES, random -> {
            var term = term(random);
            if (term.unit() == Unit.HOUR || term.unit() != Unit.WORKING_DAY && term.roll() == Roll.NONE) {
                return;
            }
            var trigger = moment(random);

            assertThat(calendar.isWorkday(term.after(trigger, calendar).lastDay()))
                    .isTrue();
            assertThat(calendar.isWorkday(term.before(trigger, calendar).lastDay()))
                    .isTrue();
        });
    }

    @Test
    void aTermOfWorkingDaysHoldsSoManyOfThem() {
        Seeds.forEach(CASES, random -> {
            var term = new Term(1 + random.nextInt(60), Unit.WORKING_DAY, Roll.NONE);
            var trigger = moment(random);
            var day = trigger.toLocalDate();

            assertThat(calendar.workdaysBetween(
                            day, term.after(trigger, calendar).lastDay()))
                    .isEqualTo(term.count());
            assertThat(calendar.workdaysBetween(
                            term.before(trigger, calendar).lastDay().minusDays(1), day.minusDays(1)))
                    .isEqualTo(term.count());
        });
    }

    @Test
    void aDateThatIsNotProvisionalStaysWhenMoreYearsAreLoaded() {
        var more = ExampleCalendar.with2027();
        Seeds.forEach(CASES, random -> {
            var term = term(random);
            var trigger = moment(random);
            var now = term.after(trigger, calendar);

            if (!now.provisional()) {
                assertThat(term.after(trigger, more)).isEqualTo(now);
            }
        });
    }

    private static Term term(SplittableRandom random) {
        var unit = Unit.values()[random.nextInt(Unit.values().length)];
        var most = unit == Unit.YEAR ? 3 : unit == Unit.MONTH ? 20 : 90;
        return new Term(random.nextInt(most), unit, Roll.values()[random.nextInt(3)]);
    }

    private static LocalDateTime moment(SplittableRandom random) {
        return START.plusMinutes(random.nextInt(MINUTES));
    }
}
