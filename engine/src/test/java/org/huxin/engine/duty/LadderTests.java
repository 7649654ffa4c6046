package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.huxin.engine.calendar.Unit;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** The steps that follow when nobody acts. */
class LadderTests {

    private static final RuleBuilder TWELVE_THREE_FOUR_FIVE = aRule().due(1, Unit.DAY)
            .step("reminder", 3, Unit.DAY)
            .step("bulletin", 4, Unit.DAY, on("clue.progressed"))
            .stepEvery("follow_up", DayOfWeek.FRIDAY, on("clue.resolved"));

    @Test
    @Requirement("ZZ-079")
    void drawsTheReminderAtTheCloseOfItsDayOnceOnly() {
        var story = received();

        assertThat(story.reached("2024-03-06")).isEmpty();
        assertThat(story.closedThrough(LocalDateTime.parse("2024-03-07T23:59"))
                        .getFirst()
                        .reached())
                .isEmpty();
        assertThat(story.reached("2024-03-07")).contains("reminder 2024-03-07");
        assertThat(story.reached("2024-06-30"))
                .filteredOn(step -> step.startsWith("reminder"))
                .hasSize(1);
    }

    @Test
    @Requirement("ZZ-080")
    void drawsTheBulletinUnlessThereWasProgress() {
        assertThat(received().reached("2024-03-08")).contains("bulletin 2024-03-08");
        assertThat(received().at("2024-03-08T16:00", "clue.progressed").reached("2024-03-08"))
                .doesNotContain("bulletin 2024-03-08");
        assertThat(received().at("2024-03-09T00:00", "clue.progressed").reached("2024-03-09"))
                .as("progress after the day does not unsend the bulletin")
                .contains("bulletin 2024-03-08");
    }

    @Test
    void isNotAvertedByTheDutysOwnEvidenceWhereTheStepNamesItsOwn() {
        var story = received().at("2024-03-05", "clue.assigned", "unit", "ex.housing", "officer", "测试员甲");

        assertThat(story.duty("2024-03-07").status()).isEqualTo(Status.MET);
        assertThat(story.reached("2024-03-08")).containsExactly("bulletin 2024-03-08", "follow_up 2024-03-08");
    }

    @Test
    @Requirement("ZZ-081")
    void followsUpEveryFridayUntilItIsSolved() {
        var story = received().at("2024-03-20", "clue.resolved");

        assertThat(story.reached("2024-06-30"))
                .filteredOn(step -> step.startsWith("follow_up"))
                .containsExactly("follow_up 2024-03-08", "follow_up 2024-03-15");
    }

    @Test
    void beginsOnTheFridayAfterATriggerOnAFriday() {
        var story = Story.under(TWELVE_THREE_FOUR_FIVE).at("2024-03-08", "clue.received");

        assertThat(story.reached("2024-03-15")).contains("follow_up 2024-03-15").doesNotContain("follow_up 2024-03-08");
    }

    @Test
    void listsAFridayFromItsMorningOn() {
        var solvedOnFriday = received().at("2024-03-08T10:00", "clue.resolved");
        var solvedOnThursday = received().at("2024-03-07T17:00", "clue.resolved");

        assertThat(solvedOnFriday.reached("2024-03-31")).contains("follow_up 2024-03-08");
        assertThat(solvedOnThursday.reached("2024-03-31")).doesNotContain("follow_up 2024-03-08");
        assertThat(received()
                        .closedThrough(LocalDateTime.parse("2024-03-08T00:00"))
                        .getFirst()
                        .reached())
                .extracting(Escalation::step)
                .contains("follow_up");
    }

    @Test
    void goesToTheProposedUnitWhileNobodyHandlesTheClue() {
        var reminder = received().duty("2024-03-07").reached().getFirst();

        assertThat(reminder.to()).isEqualTo("ex.housing");
        assertThat(reminder.from()).isEqualTo("ex.labour");
    }

    @Test
    void wentToWhoeverWasThereByThen() {
        var story = received();
        var sent = story.duty("2024-03-07").reached().getFirst();

        story.at("2024-03-09", "clue.assigned", "unit", "ex.street_east", "officer", "测试员甲");
        assertThat(story.duty("2024-03-31").reached()).contains(sent);
        assertThat(story.duty("2024-03-31").reached())
                .filteredOn(step -> step.step().equals("follow_up"))
                .extracting(Escalation::to)
                .startsWith("ex.housing", "ex.street_east");
    }

    @Test
    void keepsTheIdsOfItsStepsWhateverFollows() {
        var story = received();
        var before = story.duty("2024-03-31").reached();

        story.at("2024-04-02", "clue.assigned", "unit", "ex.street_east", "officer", "测试员甲");
        story.at("2024-04-03", "clue.resolved");
        assertThat(story.duty("2024-06-30").reached()).isEqualTo(before);
    }

    @Test
    void wakesForWhateverComesNext() {
        var story = received();

        assertThat(story.duty("2024-03-04").wakeAt()).isEqualTo(LocalDateTime.parse("2024-03-06T00:00"));
        assertThat(story.duty("2024-03-05").wakeAt()).as("the Friday list").isEqualTo("2024-03-08T00:00");
        assertThat(story.duty("2024-03-07").wakeAt())
                .as("the bulletin comes before the next Friday")
                .isEqualTo("2024-03-09T00:00");
        assertThat(story.duty("2024-03-08").wakeAt()).isEqualTo("2024-03-15T00:00");
    }

    @Test
    void stepsWhenOverdueAtTheCloseOfTheLastDay() {
        var story =
                Story.under(aRule().due(1, Unit.DAY).stepWhenOverdue("warning")).at("2024-03-04", "clue.received");

        assertThat(story.reached("2024-03-04")).isEmpty();
        assertThat(story.reached("2024-03-05")).containsExactly("warning 2024-03-05");
    }

    @Test
    void climbsByItsOwnTermsWhileTheDutyHasNoDate() {
        var story = Story.under(aRule().step("reminder", 3, Unit.DAY).stepWhenOverdue("warning"))
                .at("2024-03-04", "clue.received");

        assertThat(story.reached("2024-03-31")).containsExactly("reminder 2024-03-07");
    }

    private static Story received() {
        return Story.under(TWELVE_THREE_FOUR_FIVE).at("2024-03-04", "clue.received", "proposed_unit", "ex.housing");
    }
}
