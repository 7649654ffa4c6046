package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.huxin.server.project.push.Pushing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.policy.Policies;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days of pushes over every holiday and moved working day known since the text is in force, counted beside the server. */
@CaseworkTest
class PushCalendarTests {

    private static final LocalDate IN_FORCE = LocalDate.of(2024, 1, 1);
    /** Days after which a push is never later than the last holiday that is known. */
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    private static final LocalDate FIRST_KNOWN = LocalDate.of(2018, 1, 1);
    private static final int CASES = 25;

    @Autowired
    private Counter counter;

    @Autowired
    private Policies policies;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @Requirement({"ZZ-035", "ZZ-036", "ZZ-037", "ZZ-038"})
    void everyKindIsDueOnTheFifthWorkingDayAfterItsTrigger() throws Exception {
        var triggers = new String[][] {
            {"zz.development_reform", "approval_papers"},
            {"zz.development_reform", "filing_form"},
            {"zz.housing", "approval"},
            {"zz.housing", "funds_ready"},
            {"zz.transport", "permit"},
            {"zz.devzone", "settled"},
            {"zz.zhongsheng", "bid_ended"},
        };
        for (var i = 0; i < CASES; i++) {
            var trigger = triggers[i % triggers.length];
            var day = aDay();
            counter.on(day);
            var officer = counter.of(trigger[0]);
            var push = entered(officer, built().enteredBy(officer), trigger[1], day);

            assertThat(Counter.read(view(officer, push), "$.dueOn"))
                    .as("seed %d, %s on %s", seed, trigger[1], day)
                    .isEqualTo(after(day, 5).toString());
        }
    }

    @Test
    void itIsLateFromTheDayAfterAndByAsManyWorkingDaysAsHavePassed() throws Exception {
        for (var i = 0; i < CASES; i++) {
            var day = aDay();
            counter.on(day);
            var housing = counter.of("zz.housing");
            var push = entered(housing, built().enteredBy(housing), "permit", day);
            var due = after(day, 5);
            var sent = day.plusDays(random.nextInt(25));
            counter.on(sent);
            var answer = Pushing.send(housing, push).andExpect(status().isOk());

            var passed = workdays(due, sent);
            assertThat(Counter.read(answer, "$.late"))
                    .as("seed %d, permit on %s sent on %s", seed, day, sent)
                    .isEqualTo(String.valueOf(sent.isAfter(due)));
            assertThat(Counter.read(answer, "$.lateDays"))
                    .as("seed %d, permit on %s sent on %s", seed, day, sent)
                    .isEqualTo(passed == 0 ? "null" : String.valueOf(passed));
        }
    }

    @Test
    @Requirement("ZZ-114")
    void theWindowOfAPlannedStartIsTheFiveWorkingDaysBeforeIt() throws Exception {
        for (var i = 0; i < CASES; i++) {
            var day = aDay();
            counter.on(day);
            var housing = counter.of("zz.housing");
            var start = day.plusDays(30 + random.nextInt(60));
            var project = built().with("plannedStart", start.toString()).enteredBy(housing);
            var push = Counter.read(
                    housing.get("/api/projects/" + project), "$.pushes[?(@.kind.code=='start_planned')].id");

            var answer = view(housing, push);
            assertThat(Counter.read(answer, "$.duty.openedAt"))
                    .as("seed %d, start %s", seed, start)
                    .isEqualTo(before(start, 5) + "T00:00:00");
            assertThat(Counter.read(answer, "$.dueOn"))
                    .as("seed %d, start %s", seed, start)
                    .isEqualTo(before(start, 1).toString());
        }
    }

    @Test
    void beforeTheTextIsInForceNothingIsOwedByAnyDay() throws Exception {
        for (var i = 0; i < 10; i++) {
            var day = between(FIRST_KNOWN, IN_FORCE);
            counter.on(day);
            var housing = counter.of("zz.housing");
            var push = entered(housing, built().enteredBy(housing), "permit", day);

            assertThat(Counter.read(view(housing, push), "$.dueOn"))
                    .as("seed %d, permit on %s", seed, day)
                    .isEqualTo("null");
        }
    }

    private LocalDate aDay() {
        return between(IN_FORCE, LAST);
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, to)));
    }

    private WorkCalendar calendar() {
        return policies.calendar();
    }

    /** The n-th working day after a day, found without the arithmetic of the calendar. */
    private LocalDate after(LocalDate day, int n) {
        var found = day;
        for (var left = n; left > 0; ) {
            found = found.plusDays(1);
            left -= calendar().isWorkday(found) ? 1 : 0;
        }
        return found;
    }

    private LocalDate before(LocalDate day, int n) {
        var found = day;
        for (var left = n; left > 0; ) {
            found = found.minusDays(1);
            left -= calendar().isWorkday(found) ? 1 : 0;
        }
        return found;
    }

    /** Working days after one day up to another. */
    private long workdays(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(calendar()::isWorkday)
                        .count()
                : 0;
    }
}
