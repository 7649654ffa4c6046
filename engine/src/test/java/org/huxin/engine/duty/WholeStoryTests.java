package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.time.DayOfWeek;
import java.util.List;
import org.huxin.engine.calendar.Unit;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** One clue under the district's one, two, three, four days and every Friday, told from the first day to the last. */
@Requirement({"ZZ-077", "ZZ-078", "ZZ-079", "ZZ-080", "ZZ-081"})
class WholeStoryTests {

    private static final RuleBuilder ASSIGN = aRule("assign").due(1, Unit.DAY).step("reminder", 3, Unit.DAY);
    private static final RuleBuilder FEED_BACK = aRule("feed_back")
            .borneBy("handling_unit", "proposed_unit")
            .metBy(on("clue.fed_back"))
            .due(2, Unit.DAY);
    private static final RuleBuilder PROGRESS = aRule("progress")
            .borneBy("handling_unit", "proposed_unit")
            .metBy(on("clue.progressed"), on("clue.resolved"))
            .due(4, Unit.DAY)
            .step("bulletin", 4, Unit.DAY);
    private static final RuleBuilder FOLLOW_UP = aRule("follow_up")
            .opensOn(on("clue.received"), on("clue.reopened"))
            .metBy(on("clue.resolved"))
            .stepEvery("friday", DayOfWeek.FRIDAY);

    private final Story story = Story.under(ASSIGN, FEED_BACK, PROGRESS, FOLLOW_UP)
            .at("2024-03-04T10:00", "clue.received", "proposed_unit", "ex.housing");

    @Test
    void runsFromTheFirstDayToTheReturnVisit() {
        assertThat(told("2024-03-04"))
                .containsExactly("assign OPEN []", "feed_back OPEN []", "progress OPEN []", "follow_up OPEN []");

        story.at("2024-03-08T09:00", "clue.assigned", "unit", "ex.housing", "officer", "测试员甲");
        assertThat(told("2024-03-08"))
                .containsExactly(
                        "assign MET_LATE [reminder 2024-03-07]",
                        "feed_back OVERDUE []",
                        "progress OVERDUE [bulletin 2024-03-08]",
                        "follow_up OPEN [friday 2024-03-08]");

        story.at("2024-03-11T09:00", "clue.fed_back").at("2024-03-18T09:00", "clue.resolved");
        assertThat(told("2024-03-31"))
                .containsExactly(
                        "assign MET_LATE [reminder 2024-03-07]",
                        "feed_back MET_LATE []",
                        "progress MET_LATE [bulletin 2024-03-08]",
                        "follow_up MET [friday 2024-03-08, friday 2024-03-15]");

        story.at("2024-04-01T09:00", "clue.visited", "result", "relapsed").at("2024-04-01T09:05", "clue.reopened");
        assertThat(told("2024-04-05"))
                .as("the old duties stay as they were, and Fridays begin anew")
                .hasSize(5)
                .contains("follow_up MET [friday 2024-03-08, friday 2024-03-15]")
                .endsWith("follow_up OPEN [friday 2024-04-05]");
    }

    @Test
    void changesNothingForThePastWhenItIsToldInAnotherOrder() {
        story.at("2024-03-08T09:00", "clue.assigned", "unit", "ex.housing", "officer", "测试员甲")
                .at("2024-03-18T09:00", "clue.resolved");
        var moment = story.facts().getLast().at().plusDays(3);

        assertThat(story.engine().assess(story.facts().reversed(), moment)).isEqualTo(story.closedThrough(moment));
    }

    private List<String> told(String closeOf) {
        return story.closeOf(closeOf).stream()
                .map(duty -> duty.rule() + " " + duty.status() + " "
                        + duty.reached().stream()
                                .map(step -> step.step() + " " + step.on())
                                .toList())
                .toList();
    }
}
