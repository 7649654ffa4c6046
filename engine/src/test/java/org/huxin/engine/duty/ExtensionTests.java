package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import org.huxin.engine.calendar.Unit;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** 原则上: a term that may be extended for a stated reason. */
class ExtensionTests {

    private static final RuleBuilder DISPOSE = aRule().metBy(on("clue.resolved"))
            .due(5, Unit.WORKING_DAY)
            .extendable()
            .step("reminder", 3, Unit.WORKING_DAY)
            .stepWhenOverdue("warning")
            .step("bulletin", 7, Unit.WORKING_DAY);

    @Test
    @Requirement("JF-39")
    void movesTheDeadlineToTheDayGranted() {
        var story = received().at("2024-10-09", "clue.term_extended", "until", "2024-10-18", "reason", "等待鉴定意见");

        assertThat(story.due("2024-10-09")).isEqualTo("2024-10-18");
        assertThat(story.duty("2024-10-10").status()).isEqualTo(Status.OPEN);
        assertThat(story.duty("2024-10-18").status()).isEqualTo(Status.OVERDUE);
        assertThat(story.duty("2024-10-18").firstDue().lastDay()).isEqualTo("2024-10-10");
        assertThat(story.duty("2024-10-18").facts()).containsExactly("f1", "f2");
    }

    @Test
    void needsAReasonAndADay() {
        assertThat(received()
                        .at("2024-10-09", "clue.term_extended", "until", "2024-10-18")
                        .due("2024-10-09"))
                .isEqualTo("2024-10-10");
        assertThat(received()
                        .at("2024-10-09", "clue.term_extended", "until", "2024-10-18", "reason", " ")
                        .due("2024-10-09"))
                .isEqualTo("2024-10-10");
        assertThat(received()
                        .at("2024-10-09", "clue.term_extended", "reason", "等待鉴定意见")
                        .due("2024-10-09"))
                .isEqualTo("2024-10-10");
    }

    @Test
    void comesTooLateOnceTheDeadlineHasPassed() {
        var story = received().at("2024-10-11T00:00", "clue.term_extended", "until", "2024-10-18", "reason", "等待鉴定意见");

        assertThat(story.due("2024-10-11")).isEqualTo("2024-10-10");
        assertThat(story.duty("2024-10-11").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void neverBringsADeadlineForward() {
        assertThat(received()
                        .at("2024-10-09", "clue.term_extended", "until", "2024-10-09", "reason", "提前")
                        .due("2024-10-09"))
                .isEqualTo("2024-10-10");
    }

    @Test
    void mayBeGrantedAgainBeforeTheNewDeadline() {
        var story = received()
                .at("2024-10-09", "clue.term_extended", "until", "2024-10-18", "reason", "等待鉴定意见")
                .at("2024-10-18T17:00", "clue.term_extended", "until", "2024-10-25", "reason", "等待付款");

        assertThat(story.due("2024-10-18")).isEqualTo("2024-10-25");
    }

    @Test
    void countsOnlyForTheRuleItNames() {
        var other = received()
                .at("2024-10-09", "clue.term_extended", "until", "2024-10-18", "reason", "等待鉴定意见", "rule", "another");
        var named = received()
                .at(
                        "2024-10-09",
                        "clue.term_extended",
                        "until",
                        "2024-10-18",
                        "reason",
                        "等待鉴定意见",
                        "rule",
                        "zhongzhan.clue.assign");

        assertThat(other.due("2024-10-09")).isEqualTo("2024-10-10");
        assertThat(named.due("2024-10-09")).isEqualTo("2024-10-18");
    }

    @Test
    void movesLaterStepsByAsMuchAndLeavesThoseReached() {
        var story = received();
        assertThat(story.reached("2024-10-15"))
                .containsExactly("reminder 2024-10-08", "warning 2024-10-10", "bulletin 2024-10-12");

        story.at("2024-10-09", "clue.term_extended", "until", "2024-10-18", "reason", "等待鉴定意见");
        assertThat(story.reached("2024-10-17"))
                .as("the letter of 10-08 was sent, whatever was granted on 10-09")
                .containsExactly("reminder 2024-10-08");
        assertThat(story.reached("2024-10-31"))
                .as("the bulletin stays two working days behind the deadline")
                .containsExactly("reminder 2024-10-08", "warning 2024-10-18", "bulletin 2024-10-22");
    }

    @Test
    void saysNothingAboutADutyThatWasDoneBefore() {
        var story = received()
                .at("2024-10-09T10:00", "clue.resolved")
                .at("2024-10-09T15:00", "clue.term_extended", "until", "2024-10-18", "reason", "等待鉴定意见");

        assertThat(story.due("2024-10-10")).isEqualTo("2024-10-10");
    }

    @Test
    void isOfNoUseWhereTheRuleAllowsNone() {
        var strict = aRule().due(1, Unit.DAY);

        assertThat(Story.under(strict)
                        .at("2024-03-04", "clue.received")
                        .at("2024-03-05", "clue.term_extended", "until", "2024-03-20", "reason", "忙")
                        .due("2024-03-05"))
                .isEqualTo("2024-03-05");
    }

    private static Story received() {
        return Story.under(DISPOSE).at("2024-09-27", "clue.received");
    }
}
