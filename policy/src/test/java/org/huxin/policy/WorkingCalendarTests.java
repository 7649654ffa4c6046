package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huxin.engine.calendar.WorkCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar files against an independent source and against the facts sheet of national rules. */
class WorkingCalendarTests {

    private static WorkCalendar calendar;

    @BeforeAll
    static void load() {
        calendar = TestPacks.small().load().calendar();
    }

    static IntStream years() {
        return IntStream.rangeClosed(2018, 2026);
    }

    @ParameterizedTest
    @MethodSource("years")
    void agreesWithAnIndependentSourceOnEveryDay(int year) {
        assertThat(calendar.knows(year)).isTrue();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            assertThat(calendar.isWorkday(day)).as(day.toString()).isEqualTo(elsewhere(day));
        }
    }

    private static boolean elsewhere(LocalDate day) {
        var holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return holiday == null ? !weekend : holiday.isWork();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 国办发明电〔2017〕12号",
        "2019, 国办发明电〔2018〕15号、国办发明电〔2019〕3号",
        "2020, 国办发明电〔2019〕16号、国办发明电〔2020〕1号",
        "2021, 国办发明电〔2020〕27号",
        "2022, 国办发明电〔2021〕11号",
        "2023, 国办发明电〔2022〕16号",
        "2024, 国办发明电〔2023〕7号",
        "2025, 国办发明电〔2024〕12号",
        "2026, 国办发明电〔2025〕7号"
    })
    void namesTheNoticeOfEachYear(int year, String notice) {
        assertThat(calendar.notice(year)).isEqualTo(notice);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void hasTheWorkingDaysThatTheMinistryCounts(int year) {
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
        assertThat(days.filter(calendar::isWorkday)).hasSize(248);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"
            })
    void worksOnSwappedWeekends(LocalDate day) {
        assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.isWorkday(day)).isTrue();
    }

    static Stream<List<LocalDate>> holidaysOf2026() {
        return Stream.of(
                span("2026-01-01", "2026-01-03"),
                span("2026-02-15", "2026-02-23"),
                span("2026-04-04", "2026-04-06"),
                span("2026-05-01", "2026-05-05"),
                span("2026-06-19", "2026-06-21"),
                span("2026-09-25", "2026-09-27"),
                span("2026-10-01", "2026-10-07"));
    }

    private static List<LocalDate> span(String from, String to) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("holidaysOf2026")
    void restsOnTheHolidaysOf2026(List<LocalDate> days) {
        assertThat(days).noneMatch(calendar::isWorkday);
    }

    @Test
    void answersForTheDaysOfTheExtendedSpringFestivalOf2020FromLoadedData() {
        assertThat(calendar.knows(2020)).isTrue();
        assertThat(span("2020-01-24", "2020-02-02")).noneMatch(calendar::isWorkday);
        // the extension itself says that work begins again on Monday 3 February
        assertThat(calendar.isWorkday(LocalDate.of(2020, 2, 3))).isTrue();
        assertThat(calendar.plusWorkdays(LocalDate.of(2020, 1, 23), 1)).isEqualTo(LocalDate.of(2020, 2, 3));
    }

    @Test
    void saysThatAYearNotAnnouncedIsNotKnown() {
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.notice(2027)).isEmpty();
    }

    @Test
    void refusesAFileWithADayOfAnotherYearOrARangeTurnedRound() {
        assertThat(read("year: 2030\nnotice: 示例\ndays_off: [2031-01-01]\nextra_workdays: []\n"))
                .singleElement()
                .asString()
                .contains("2031-01-01 不属于 2030 年");
        assertThat(read("year: 2030\nnotice: 示例\ndays_off:\n  - 2030-01-03..2030-01-01\nextra_workdays: []\n"))
                .singleElement()
                .asString()
                .contains("calendar/2030.yaml:4")
                .contains("前后颠倒");
        assertThat(read("year: 2030\nnotice: 示例\ndays_off: []\nextra_workdays: [2030-01-02]\n"))
                .singleElement()
                .asString()
                .contains("本是工作日");
        assertThat(read("year: 2030\nnotice: 示例\ndays_off: [2030-02-30]\nextra_workdays: []\n"))
                .singleElement()
                .asString()
                .contains("没有“2030-02-30”这一天");
    }

    @Test
    void takesAYearThatIsAnnouncedLaterFromAnotherPlace() {
        var later = TestPacks.small()
                .with(
                        "calendar/2027.yaml",
                        "year: 2027\nnotice: 示例通知\ndays_off: [2027-01-01]\nextra_workdays: [2027-01-02]\n")
                .load()
                .calendar();
        assertThat(later.knows(2027)).isTrue();
        assertThat(later.isWorkday(LocalDate.of(2027, 1, 2))).isTrue();
    }

    private static List<String> read(String text) {
        return TestPacks.small().with("calendar/2030.yaml", text).problems();
    }
}
