package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;

import org.huxin.engine.ExampleCalendar;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.junit.jupiter.api.Test;

/** QX-10: the days off of a year are announced in the autumn before; until then its dates may move. */
class ProvisionalDutyTests {

    private static final RuleBuilder THREE_WORKING_DAYS =
            aRule().due(3, Unit.WORKING_DAY).stepWhenOverdue("warning");

    @Test
    void marksItsDateAndComputesItAgainWhenTheYearIsLoaded() {
        var story = Story.under(THREE_WORKING_DAYS).at("2026-12-31", "clue.received");
        var before = story.duty("2026-12-31");
        var after = story.by(ExampleCalendar.with2027()).duty("2026-12-31");

        assertThat(before.due().provisional()).isTrue();
        assertThat(before.computed()).singleElement().matches(Computed::provisional);
        assertThat(before.due().lastDay()).isEqualTo("2027-01-05");
        assertThat(after.due().provisional()).isFalse();
        assertThat(after.due().lastDay()).isEqualTo("2027-01-07");
        assertThat(after.id()).as("it is the same duty").isEqualTo(before.id());
        assertThat(after.wakeAt()).isAfter(before.wakeAt());
    }

    @Test
    void isCertainOnceAnExtensionNamesTheDay() {
        var story = Story.under(aRule().due(3, Unit.WORKING_DAY).extendable())
                .at("2026-12-31", "clue.received")
                .at("2026-12-31T17:00", "clue.term_extended", "until", "2027-01-20", "reason", "等待付款");

        assertThat(story.duty("2026-12-31").due().provisional()).isFalse();
        assertThat(story.due("2026-12-31")).isEqualTo("2027-01-20");
    }

    @Test
    void becomesProvisionalWhenAPausePushesItIntoAnUnknownYear() {
        var story = Story.under(aRule().due(5, Unit.WORKING_DAY).pausable()).at("2026-12-23", "clue.received");
        assertThat(story.duty("2026-12-23").due().provisional()).isFalse();

        story.at("2026-12-24", "clue.paused", "basis", "鉴定期间").at("2026-12-29", "clue.resumed");
        assertThat(story.duty("2026-12-29").due().provisional()).isTrue();
        assertThat(story.due("2026-12-29")).isEqualTo("2027-01-04");
    }

    @Test
    void isCertainWhereNoDayOffCouldMoveIt() {
        var calendarDays = Story.under(aRule().due(10, Unit.DAY)).at("2026-12-28", "clue.received");
        var rolled =
                Story.under(aRule().due(new Term(10, Unit.DAY, Roll.FORWARD))).at("2026-12-28", "clue.received");

        assertThat(calendarDays.duty("2026-12-28").due().provisional()).isFalse();
        assertThat(rolled.duty("2026-12-28").due().provisional()).isTrue();
    }
}
