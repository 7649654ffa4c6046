package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.junit.jupiter.api.Test;

/** QX-14: some things stop the clock, on a stated legal basis. */
class PauseTests {

    private static final String BASIS = "信访工作条例 鉴定期间";

    @Test
    void takesOutTheWorkingDaysItHeld() {
        // five working days from Monday the 2nd: 3, 4, then stopped over 5, 6, 9, then 10, 11, 12
        var story = running(5, Unit.WORKING_DAY)
                .at("2026-03-04", "clue.paused", "basis", BASIS)
                .at("2026-03-09", "clue.resumed");

        assertThat(story.due("2026-03-09")).isEqualTo("2026-03-12");
    }

    @Test
    void takesOutCalendarDaysFromATermInDays() {
        var story = running(5, Unit.DAY)
                .at("2026-03-04", "clue.paused", "basis", BASIS)
                .at("2026-03-09", "clue.resumed");

        assertThat(story.due("2026-03-09")).isEqualTo("2026-03-12");
    }

    @Test
    void rollsOnlyTheDayItEndsOn() {
        var story = Story.under(aRule().due(new Term(5, Unit.DAY, Roll.FORWARD)).pausable())
                .at("2026-03-02", "clue.received")
                .at("2026-03-04", "clue.paused", "basis", BASIS)
                .at("2026-03-05", "clue.resumed");

        assertThat(story.due("2026-03-05")).as("Sunday the 8th rolls to Monday").isEqualTo("2026-03-09");
    }

    @Test
    void takesOutHoursToTheMinute() {
        var story = running(24, Unit.HOUR)
                .at("2026-03-02T10:00", "clue.paused", "basis", BASIS)
                .at("2026-03-02T12:30:30", "clue.resumed");
        var due = story.closedThrough(LocalDateTime.parse("2026-03-03T00:00"))
                .getFirst()
                .due();

        assertThat(due.keeps(LocalDateTime.parse("2026-03-03T11:30:30"))).isTrue();
        assertThat(due.keeps(LocalDateTime.parse("2026-03-03T11:30:31"))).isFalse();
    }

    @Test
    void takesOutDaysFromATermInMonths() {
        var story = running(1, Unit.MONTH)
                .at("2026-03-10", "clue.paused", "basis", BASIS)
                .at("2026-03-20", "clue.resumed");

        assertThat(story.due("2026-03-20")).isEqualTo("2026-04-12");
    }

    @Test
    void needsALegalBasis() {
        var story = running(5, Unit.DAY).at("2026-03-04", "clue.paused").at("2026-03-09", "clue.resumed");

        assertThat(story.due("2026-03-09")).isEqualTo("2026-03-07");
    }

    @Test
    void standsStillWhileNothingResumesIt() {
        var story = running(5, Unit.DAY).at("2026-03-04", "clue.paused", "basis", BASIS);

        assertThat(story.duty("2026-12-31").status()).isEqualTo(Status.PAUSED);
        assertThat(story.due("2026-12-31")).isEqualTo("undated");
        assertThat(story.duty("2026-12-31").firstDue().lastDay()).isEqualTo("2026-03-07");
        assertThat(story.duty("2026-12-31").wakeAt()).isNull();
    }

    @Test
    void drawsNoStepWhileItStandsAndKeepsThoseReached() {
        var rule = aRule().due(5, Unit.DAY)
                .pausable()
                .step("early", 1, Unit.DAY)
                .step("late", 7, Unit.DAY)
                .stepWhenOverdue("overdue")
                .stepEvery("weekly", DayOfWeek.FRIDAY);
        var story = Story.under(rule).at("2026-03-02", "clue.received").at("2026-03-04", "clue.paused", "basis", BASIS);
        assertThat(story.reached("2026-12-31")).containsExactly("early 2026-03-03");

        story.at("2026-03-14", "clue.resumed");
        assertThat(story.reached("2026-03-20"))
                .containsExactly("early 2026-03-03", "overdue 2026-03-17", "late 2026-03-19", "weekly 2026-03-20");
    }

    @Test
    void numbersWeeklyStepsByTheirWeekSoThatAPauseRenamesNone() {
        var rule = aRule().pausable().stepEvery("weekly", DayOfWeek.FRIDAY);
        var story = Story.under(rule)
                .at("2026-03-02", "clue.received")
                .at("2026-03-09", "clue.paused", "basis", BASIS)
                .at("2026-03-14", "clue.resumed");

        assertThat(story.duty("2026-03-28").reached())
                .extracting(Escalation::occurrence)
                .containsExactly(1, 3, 4);
    }

    @Test
    void comesTooLateOnceTheDeadlineHasPassed() {
        var story = running(1, Unit.DAY).at("2026-03-05", "clue.paused", "basis", BASIS);

        assertThat(story.duty("2026-03-05").status()).isEqualTo(Status.OVERDUE);
        assertThat(story.duty("2026-03-05").facts()).containsExactly("f1");
    }

    @Test
    void mayHoldTwice() {
        var story = running(5, Unit.DAY)
                .at("2026-03-03", "clue.paused", "basis", BASIS)
                .at("2026-03-05", "clue.resumed")
                .at("2026-03-09", "clue.paused", "basis", BASIS)
                .at("2026-03-09T10:00", "clue.paused", "basis", "重复中止")
                .at("2026-03-12", "clue.resumed");

        assertThat(story.due("2026-03-05")).isEqualTo("2026-03-12");
    }

    @Test
    void holdsWithinAnExtensionToo() {
        var rule = aRule().due(5, Unit.DAY).pausable().extendable();
        var story = Story.under(rule)
                .at("2026-03-02", "clue.received")
                .at("2026-03-06", "clue.term_extended", "until", "2026-03-20", "reason", "等待鉴定意见")
                .at("2026-03-10", "clue.paused", "basis", BASIS);
        assertThat(story.duty("2026-04-30").status()).isEqualTo(Status.PAUSED);

        story.at("2026-03-13", "clue.resumed");
        assertThat(story.due("2026-03-13")).isEqualTo("2026-03-23");
    }

    @Test
    void leavesADutyDoneMeanwhileInTime() {
        var story = Story.under(
                        aRule().metBy(on("clue.resolved")).due(5, Unit.DAY).pausable())
                .at("2026-03-02", "clue.received")
                .at("2026-03-04", "clue.paused", "basis", BASIS)
                .at("2026-04-04", "clue.resolved");

        assertThat(story.duty("2026-04-30").status()).isEqualTo(Status.MET);
        assertThat(story.due("2026-04-30")).as("three days were left").isEqualTo("2026-04-07");
    }

    @Test
    void doesNotDisturbADutyDoneBefore() {
        var story = Story.under(
                        aRule().metBy(on("clue.resolved")).due(5, Unit.DAY).pausable())
                .at("2026-03-02", "clue.received")
                .at("2026-03-03", "clue.resolved")
                .at("2026-03-04", "clue.paused", "basis", BASIS);

        assertThat(story.duty("2026-04-30").status()).isEqualTo(Status.MET);
        assertThat(story.due("2026-04-30")).isEqualTo("2026-03-07");
    }

    @Test
    void stopsAnUndatedDutyAsWell() {
        var story = Story.under(aRule().pausable())
                .at("2026-03-02", "clue.received")
                .at("2026-03-04", "clue.paused", "basis", BASIS);

        assertThat(story.duty("2026-03-05").status()).isEqualTo(Status.PAUSED);
        assertThat(story.at("2026-03-06", "clue.resumed").duty("2026-03-06").status())
                .isEqualTo(Status.OPEN);
    }

    private static Story running(int count, Unit unit) {
        return Story.under(aRule().due(count, unit).pausable()).at("2026-03-02", "clue.received");
    }
}
