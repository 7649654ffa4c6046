package org.huxin.engine.warning;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Known.AFTER;
import static org.huxin.engine.warning.Known.PAY_BY;
import static org.huxin.engine.warning.Known.march;
import static org.huxin.engine.warning.Known.row;
import static org.huxin.engine.warning.Known.worker;
import static org.huxin.engine.warning.Readings.notAsked;
import static org.huxin.engine.warning.Readings.shows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huxin.engine.calendar.CalendarYear;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose wages nobody knows because the sheet is late: owed at once where the money is wanting too, and later where it is there. */
class AwaitedSheetTests {

    private static final int DAYS = 15;

    private static Reading read(Signal signal, Known month, LocalDate day) {
        return read(signal, month, day, new Term(DAYS, Unit.DAY, Roll.NONE), Known.CALENDAR);
    }

    private static Reading read(Signal signal, Known month, LocalDate day, Term grace, WorkCalendar calendar) {
        var built = month.build();
        var months = Dossier.of("project:1", List.of(built)).months();
        return signal.read(new View<>(months, built, day, Set.of(), new Leeway(Set.of(), grace, Set.of()), calendar));
    }

    /** Two people on no sheet, one of them gone; the sheet is due when they are to be paid. */
    private static Known late() {
        return march().workers(worker(1).due(0), worker(2).due(0).left(PAY_BY.minusDays(9)))
                .sheet(null, PAY_BY);
    }

    private static Known funded() {
        return late().labour(10_000, 10_000, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWED_PEOPLE", "LEAVERS"})
    void whereTheMoneyCameInALateSheetIsAPaperThatIsWanting(Signal signal) {
        shows(read(signal, funded(), PAY_BY.plusDays(DAYS)), "0");
        var people = signal == Signal.LEAVERS ? new Row[] {row(2)} : new Row[] {row(1), row(2)};
        shows(read(signal, funded(), PAY_BY.plusDays(DAYS + 1)), "" + people.length, people);
        shows(read(signal, late(), AFTER), "" + people.length, people);
        shows(read(signal, late().labour(10_000, 9_999, 0, 0), AFTER), "" + people.length, people);
        shows(funded().read(signal, AFTER), "" + people.length, people);
    }

    @Test
    void workingDaysLeaveOutWhatTheCalendarHasOff() {
        var grace = new Term(3, Unit.WORKING_DAY, Roll.NONE);
        var off = PAY_BY.plusDays(1).datesUntil(PAY_BY.plusDays(6)).collect(toUnmodifiableSet());
        var calendar = new WorkCalendar(List.of(new CalendarYear(PAY_BY.getYear(), "示例", off, Set.of())));
        var last = calendar.plusWorkdays(PAY_BY, 3);
        assertThat(last).isAfter(Known.CALENDAR.plusWorkdays(PAY_BY, 3));
        shows(read(Signal.OWED_PEOPLE, funded(), last, grace, calendar), "0");
        shows(read(Signal.OWED_PEOPLE, funded(), last.plusDays(1), grace, calendar), "2", row(1), row(2));
        shows(read(Signal.OWED_PEOPLE, funded(), last, grace, Known.CALENDAR), "2", row(1), row(2));
    }

    @Test
    void whoIsOnNoSheetAfterItCameOrWorksForAFirmThatOwesNoneIsOwed() {
        var handed = march().workers(worker(1).due(0)).sheet(AFTER, PAY_BY).labour(1, 1, 0, 0);
        shows(read(Signal.OWED_PEOPLE, handed, AFTER), "1", row(1));
        var none = march().workers(worker(1).due(0)).labour(1, 1, 0, 0);
        shows(read(Signal.OWED_PEOPLE, none, AFTER), "1", row(1));
        var drawn = march().workers(worker(1).due(5_000), worker(2).due(5_000).paid(1_000))
                .sheet(null, PAY_BY)
                .labour(1, 1, 0, 0);
        shows(read(Signal.OWED_PEOPLE, drawn, AFTER), "1", row(2));
        shows(read(Signal.OWED_PEOPLE, drawn, PAY_BY.plusDays(DAYS + 1)), "2", row(1), row(2));
        var justHanded = march().workers(worker(1).due(5_000), worker(2).due(0))
                .sheet(AFTER, PAY_BY)
                .labour(1, 1, 0, 0);
        shows(read(Signal.OWED_PEOPLE, justHanded, AFTER), "1", row(2));
        var withBank = march().workers(worker(1).due(5_000).waiting(5_000))
                .sheet(AFTER, PAY_BY)
                .labour(1, 1, 0, 0);
        shows(read(Signal.OWED_PEOPLE, withBank, AFTER), "0");
        shows(read(Signal.OWED_PEOPLE, withBank, PAY_BY.plusDays(DAYS + 1)), "1", row(1));
        var inTime = march().workers(worker(1).due(5_000)).sheet(PAY_BY, PAY_BY).labour(1, 1, 0, 0);
        shows(read(Signal.OWED_PEOPLE, inTime, AFTER), "1", row(1));
    }

    @Test
    void aMonthOfWhichNothingButAttendanceIsKnownIsNotAskedAboutMeanwhile() {
        notAsked(read(Signal.UNPAID_MONTHS, funded(), AFTER), "工资表还没有交，人工费已经到账");
        notAsked(read(Signal.PAID_PEOPLE, funded(), AFTER), "还没有到发薪日");
        notAsked(read(Signal.WITHOUT_RECORD, funded(), AFTER), "还没有到发薪日");
        notAsked(read(Signal.OWED_MONTHS, funded(), AFTER), "还没有到发薪日");
        shows(read(Signal.UNPAID_MONTHS, late(), AFTER), "1", row(1), row(2));
        shows(read(Signal.WITHOUT_RECORD, late(), AFTER), "100", row(1), row(2));
    }
}
