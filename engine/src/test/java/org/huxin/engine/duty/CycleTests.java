package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Cycle.Period;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Duties that come round again. */
class CycleTests {

    @Test
    void comesEveryFridayUntilItIsSolved() {
        var rule = cycle(
                new Cycle(1, Period.WEEK, DayOfWeek.FRIDAY, false, null, null, null, List.of(on("clue.resolved"))));
        var story = Story.under(rule)
                .at("2024-03-04", "clue.received")
                .at("2024-03-07", "sheet.made")
                .at("2024-03-20", "clue.resolved");

        assertThat(lines(story, "2024-04-30"))
                .containsExactly("1 2024-03-08 MET", "2 2024-03-15 OVERDUE", "3 2024-03-22 CANCELLED");
    }

    /** The round began at the turn of the day, and its letter went out, before anything happened at that very moment. */
    @Test
    void whatEndsItAtTheVeryMomentARoundBeganLeavesThatRoundThere() {
        var daily = cycle(new Cycle(1, Period.DAY, null, false, null, null, null, List.of(on("clue.resolved"))));
        var story = Story.under(daily).at("2024-03-04", "clue.received");
        var begun = lines(story, "2024-03-05");

        assertThat(begun).containsExactly("1 2024-03-05 OVERDUE", "2 2024-03-06 OPEN");
        assertThat(lines(story.at("2024-03-06T00:00", "clue.resolved"), "2024-03-06"))
                .containsExactly("1 2024-03-05 OVERDUE", "2 2024-03-06 CANCELLED");
    }

    @Test
    @Requirement("ZY-058")
    void asksForASheetEachWeekAndShowsTheWeekWithout() {
        var story = Story.under(cycle(every(1, Period.WEEK)))
                .at("2024-03-06", "clue.received")
                .at("2024-03-08", "sheet.made")
                .at("2024-03-18", "sheet.made");

        assertThat(lines(story, "2024-03-24"))
                .containsExactly("1 2024-03-10 MET", "2 2024-03-17 OVERDUE", "3 2024-03-24 MET", "4 2024-03-31 OPEN");
    }

    @Test
    @Requirement("ZY-060")
    void comesEachDayOfAKeyPeriodAndNotTheDayAfter() {
        var story = keyPeriod("2025-01-10", "2025-01-13")
                .at("2024-12-28", "sheet.made")
                .at("2025-01-10", "sheet.made")
                .at("2025-01-12", "sheet.made");

        assertThat(lines(story, "2025-02-10"))
                .as("the sheet of December is for no day of the period")
                .containsExactly(
                        "1 2025-01-10 MET", "2 2025-01-11 OVERDUE", "3 2025-01-12 MET", "4 2025-01-13 OVERDUE");
    }

    @Test
    void asksForNoDayBeforeTheKeyPeriodWasOrdered() {
        var story = keyPeriod("2024-12-18", "2024-12-21");

        assertThat(lines(story, "2024-12-31")).containsExactly("1 2024-12-20 OVERDUE", "2 2024-12-21 OVERDUE");
    }

    @Test
    void goesByTheCalendarForMonthsQuartersAndYears() {
        assertThat(dues(every(1, Period.MONTH), "2024-02-10", "2024-04-15"))
                .containsExactly("2024-02-29", "2024-03-31", "2024-04-30");
        assertThat(dues(every(1, Period.QUARTER), "2024-02-10", "2024-08-15"))
                .containsExactly("2024-03-31", "2024-06-30", "2024-09-30");
        assertThat(dues(every(1, Period.YEAR), "2024-02-10", "2025-08-15")).containsExactly("2024-12-31", "2025-12-31");
        assertThat(dues(every(2, Period.MONTH), "2024-02-10", "2024-07-15"))
                .containsExactly("2024-02-29", "2024-04-30", "2024-06-30", "2024-08-31");
        assertThat(dues(every(6, Period.MONTH), "2024-07-10", "2025-01-15"))
                .containsExactly("2024-12-31", "2025-06-30");
    }

    @Test
    void givesEveryRoundItsFullLengthHoweverManyMonthsItHas() {
        assertThat(dues(every(18, Period.MONTH), "2024-02-10", "2027-08-15"))
                .containsExactly("2024-12-31", "2026-06-30", "2027-12-31");
    }

    @Test
    void doesNotCountTheDayOfTheTrigger() {
        assertThat(dues(every(1, Period.MONTH), "2024-02-29", "2024-02-29")).containsExactly("2024-03-31");
        assertThat(dues(every(1, Period.WEEK), "2024-03-10", "2024-03-10")).containsExactly("2024-03-17");
    }

    @Test
    void countsFromTheLastTimeWhenItRolls() {
        var rolling = new Cycle(2, Period.MONTH, null, true, null, null, null, List.of());
        var story = Story.under(cycle(rolling)).at("2024-01-31", "clue.received");
        assertThat(lines(story, "2024-06-30")).containsExactly("1 2024-03-31 OVERDUE");

        story.at("2024-04-10", "sheet.made");
        assertThat(lines(story, "2024-05-31")).containsExactly("1 2024-03-31 MET_LATE", "2 2024-06-10 OPEN");
        story.at("2024-05-20", "sheet.made");
        assertThat(lines(story, "2024-05-31"))
                .containsExactly("1 2024-03-31 MET_LATE", "2 2024-06-10 MET", "3 2024-07-20 OPEN");
    }

    @Test
    void asksForAtLeastSoManyAYear() {
        var story = Story.under(cycle(every(1, Period.YEAR)).times(4))
                .at("2024-01-10", "clue.received")
                .at("2024-02-01", "sheet.made")
                .at("2024-05-01", "sheet.made")
                .at("2024-08-01", "sheet.made");
        assertThat(lines(story, "2024-12-31")).containsExactly("1 2024-12-31 OVERDUE", "2 2025-12-31 OPEN");
        assertThat(story.closeOf("2024-12-30").getFirst().facts())
                .as("what was done so far is in the receipt")
                .containsExactly("f1", "f2", "f3", "f4");

        story.at("2024-11-01", "sheet.made").at("2024-12-01", "sheet.made");
        assertThat(lines(story, "2024-12-31")).containsExactly("1 2024-12-31 MET", "2 2025-12-31 OPEN");
    }

    @Test
    void letsEvidenceSayWhichRoundItIsFor() {
        var dated = new Cycle(1, Period.WEEK, null, false, null, null, "week_of", List.of());
        var story = Story.under(cycle(dated))
                .at("2024-03-06", "clue.received")
                .at("2024-03-07", "sheet.made", "week_of", "2024-03-02")
                .at("2024-03-12", "sheet.made", "week_of", "2024-03-05");

        assertThat(lines(story, "2024-03-17"))
                .as("for the week before it began it counts for nothing, for a past week it comes late")
                .containsExactly("1 2024-03-10 MET_LATE", "2 2024-03-17 OVERDUE", "3 2024-03-24 OPEN");
    }

    @Test
    void climbsItsLadderAnewInEachRound() {
        var rule = cycle(every(1, Period.MONTH))
                .step("reminder", 20, Unit.DAY, on("notice.sent"))
                .stepWhenOverdue("missing");
        var story = Story.under(rule).at("2024-03-01", "clue.received").at("2024-03-15", "notice.sent");

        assertThat(story.closeOf("2024-04-30").stream()
                        .map(duty -> duty.reached().stream()
                                .map(step -> step.step() + " " + step.on())
                                .toList()))
                .as("March's notice averts March's reminder only")
                .containsExactly(
                        List.of("missing 2024-03-31"), List.of("reminder 2024-04-20", "missing 2024-04-30"), List.of());
    }

    @Test
    void leavesAMissedRoundWithWhoeverBoreIt() {
        var rule = cycle(every(1, Period.WEEK)).borneBy("handling_unit");
        var story = Story.under(rule)
                .at("2024-03-04", "clue.received")
                .at("2024-03-04T10:00", "clue.assigned", "unit", "ex.housing")
                .at("2024-03-13", "clue.assigned", "unit", "ex.street_east");

        assertThat(story.closeOf("2024-03-17"))
                .extracting(Duty::bearer)
                .containsExactly("ex.housing", "ex.street_east", "ex.street_east");
    }

    @Test
    void saysWhenTheNextRoundBegins() {
        var duty = Story.under(cycle(every(1, Period.WEEK)))
                .at("2024-03-06", "clue.received")
                .duty("2024-03-06");

        assertThat(duty.roundEndsBy(LocalDateTime.parse("2024-03-10T23:59"))).isFalse();
        assertThat(duty.roundEndsBy(LocalDateTime.parse("2024-03-11T00:00"))).isTrue();
        assertThat(duty.wakeAt()).isEqualTo("2024-03-11T00:00");
    }

    @Test
    void isEndedByALaterOrderThatReplacesIt() {
        var replaced =
                new Cycle(1, Period.DAY, null, false, "from", "to", null, List.of(on("dispatch.key_period_set")));
        var story = Story.under(cycle(replaced).opensOn(on("dispatch.key_period_set")))
                .at("2025-01-01", "dispatch.key_period_set", "from", "2025-01-10", "to", "2025-01-11")
                .at("2025-01-02", "dispatch.key_period_set", "from", "2025-01-20", "to", "2025-01-20");

        assertThat(lines(story, "2025-01-31")).containsExactly("1 2025-01-10 CANCELLED", "1 2025-01-20 OVERDUE");
    }

    private static Story keyPeriod(String from, String to) {
        var daily = new Cycle(1, Period.DAY, null, false, "from", "to", null, List.of());
        return Story.under(cycle(daily).opensOn(on("dispatch.key_period_set")))
                .at("2024-12-20", "dispatch.key_period_set", "from", from, "to", to);
    }

    private static Cycle every(int count, Period period) {
        return new Cycle(count, period, null, false, null, null, null, List.of());
    }

    private static RuleBuilder cycle(Cycle cycle) {
        return aRule().metBy(on("sheet.made")).every(cycle);
    }

    private static List<String> dues(Cycle cycle, String trigger, String closeOf) {
        return Story.under(cycle(cycle)).at(trigger, "clue.received").closeOf(closeOf).stream()
                .map(duty -> duty.due().lastDay().toString())
                .toList();
    }

    private static List<String> lines(Story story, String closeOf) {
        return story.closeOf(closeOf).stream()
                .map(duty -> duty.round() + " " + duty.due().lastDay() + " " + duty.status())
                .toList();
    }
}
