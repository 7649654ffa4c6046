package org.huxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever means to pay can pay in time, whatever feasts a month has. */
class TimetableTests {

    private static final WorkDays DAYS = new WorkDays(2018, 2026);
    private static final Project EARLIEST_PAY_DAY = project(25);

    private static Project project(int payDay) {
        var firm = new Firm("c", "示例", "测试法人", "示例路", "13900000000");
        return new Project(
                "p",
                "示例项目",
                "示例街道",
                Works.BUILDING,
                firm,
                firm,
                List.of(firm),
                1,
                Seeds.START,
                Seeds.START.plusYears(1),
                "a",
                List.of("k"),
                payDay);
    }

    /** Every month of nine years, with the slowest habits that are drawn and the quickest. */
    private static Stream<Timetable> all() {
        return IntStream.range(0, 9 * 12)
                .mapToObj(i -> YearMonth.of(2018, 1).plusMonths(i))
                .flatMap(month -> Stream.of(new Habit(2, 3, 2, false), new Habit(1, 1, 1, true))
                        .map(habit -> Timetable.in(month, EARLIEST_PAY_DAY, habit, DAYS)));
    }

    @Test
    void everythingIsDoneInItsOrderAndBeforeWagesAreDue() {
        assertThat(all()).hasSize(216).allSatisfy(days -> {
            assertThat(days.wages()).isAfter(days.attendance());
            assertThat(days.appropriated()).isAfter(days.wages());
            assertThat(days.paid()).isAfter(days.appropriated());
            assertThat(days.retried()).isAfter(days.paid()).isBeforeOrEqualTo(days.due());
            assertThat(days.answers()).isAfter(days.wages());
        });
    }

    @Test
    void whatIsToppedUpIsPaidInTimeToo() {
        assertThat(all().map(days -> days.toppedUp(DAYS))).isNotEmpty().allSatisfy(days -> {
            assertThat(days.toppedUp()).isAfter(days.appropriated()).isEqualTo(days.paid());
            assertThat(days.retried()).isBeforeOrEqualTo(days.due());
        });
    }

    @Test
    void whatIsDeferredIsPaidAfterTheUsualDayAndByTheOneThatIsNamed() {
        assertThat(all()).isNotEmpty().allSatisfy(usual -> {
            var days = usual.deferred(DAYS);
            assertThat(days.paid()).isAfter(usual.due());
            assertThat(days.retried()).isBeforeOrEqualTo(days.due());
            assertThat(days.answers()).isBeforeOrEqualTo(usual.due());
        });
    }

    @Test
    void lateSheetsAreTheOnlyThingThatIsLate() {
        assertThat(all()).isNotEmpty().allSatisfy(usual -> {
            var days = usual.withLateSheets(DAYS);
            assertThat(days.attendance()).isAfter(usual.due());
            assertThat(days.wages()).isAfter(days.attendance());
            assertThat(days.paid()).isEqualTo(usual.paid());
            assertThat(days.due()).isEqualTo(usual.due());
            assertThat(days.isOver(days.due().plusDays(1))).isFalse();
            assertThat(days.isOver(days.answers().plusDays(1))).isTrue();
        });
    }

    @Test
    void officesAreOpenOnEveryDayOfIt() {
        assertThat(all().flatMap(days -> Stream.of(
                        days.attendance(),
                        days.wages(),
                        days.answers(),
                        days.appropriated(),
                        days.paid(),
                        days.retried())))
                .isNotEmpty()
                .allMatch(DAYS::isOpen);
    }

    @Test
    void theFestivalOfEveryYearIsFound() {
        assertThat(IntStream.rangeClosed(2018, 2026).mapToObj(DAYS::springFestival))
                .allSatisfy(first -> assertThat(first)
                        .hasValueSatisfying(
                                day -> assertThat(day.getDayOfYear()).isBetween(20, 48)));
        assertThat(DAYS.springFestival(2040)).isEmpty();
        assertThat(DAYS.isHoliday(LocalDate.of(2024, 2, 10))).isTrue();
    }
}
