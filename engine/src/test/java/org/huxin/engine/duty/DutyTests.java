package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.early;
import static org.huxin.engine.duty.RuleBuilder.on;
import static org.huxin.engine.duty.RuleBuilder.where;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.Validity;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** A duty owed once: it opens, is met, is late, falls away. */
class DutyTests {

    private static final RuleBuilder ASSIGN = aRule().due(1, Unit.DAY);

    @Test
    void opensOnlyForTheFactsThatTheRuleNames() {
        var byPhone =
                aRule().opensOn(where("clue.received", "channel", "phone")).due(1, Unit.DAY);

        assertThat(Story.under(byPhone)
                        .at("2024-03-04", "clue.received", "channel", "phone")
                        .closeOf("2024-03-04"))
                .hasSize(1);
        assertThat(Story.under(byPhone)
                        .at("2024-03-04", "clue.received", "channel", "grid")
                        .closeOf("2024-03-04"))
                .isEmpty();
        assertThat(Story.under(byPhone).closeOf("2024-03-04")).isEmpty();
    }

    @Test
    void opensOnceForAFactThatTwoPatternsMean() {
        var rule = aRule().opensOn(on("clue.received"), where("clue.received", "channel", "phone"));

        assertThat(Story.under(rule)
                        .at("2024-03-04", "clue.received", "channel", "phone")
                        .closeOf("2024-03-04"))
                .hasSize(1);
    }

    @Test
    void appliesOnlyToTriggersWithinItsValidity() {
        var rule = aRule().valid(new Validity(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));

        assertThat(Story.under(rule).at("2023-12-31", "clue.received").closeOf("2024-03-01"))
                .isEmpty();
        assertThat(Story.under(rule).at("2024-01-01T00:00", "clue.received").closeOf("2024-03-01"))
                .hasSize(1);
        assertThat(Story.under(rule).at("2024-12-31T23:59", "clue.received").closeOf("2025-03-01"))
                .as("a duty keeps the version in force at its trigger")
                .hasSize(1);
        assertThat(Story.under(rule).at("2025-01-01T00:00", "clue.received").closeOf("2025-03-01"))
                .isEmpty();
    }

    @Test
    @Requirement("ZZ-077")
    void isOverdueOnceItsLastDayIsClosedAndNotBefore() {
        var story = Story.under(ASSIGN).at("2024-03-04", "clue.received");

        assertThat(story.due("2024-03-04")).isEqualTo("2024-03-05");
        assertThat(story.duty("2024-03-04").status()).isEqualTo(Status.OPEN);
        assertThat(story.closedThrough(LocalDateTime.parse("2024-03-05T23:59:59"))
                        .getFirst()
                        .status())
                .isEqualTo(Status.OPEN);
        assertThat(story.duty("2024-03-05").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    @Requirement("ZZ-077")
    void isNotMetByAnAssignmentWithoutANamedPerson() {
        var story = Story.under(ASSIGN)
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.assigned", "unit", "ex.housing");

        assertThat(story.duty("2024-03-05").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void isMetThroughTheLastMomentOfItsLastDayAndMetLateAfter() {
        var inTime = Story.under(ASSIGN)
                .at("2024-03-04", "clue.received")
                .at("2024-03-05T23:59:59", "clue.assigned", "officer", "测试员甲");
        var late = Story.under(ASSIGN)
                .at("2024-03-04", "clue.received")
                .at("2024-03-06T00:00", "clue.assigned", "officer", "测试员甲");

        assertThat(inTime.duty("2024-03-09").status()).isEqualTo(Status.MET);
        assertThat(inTime.duty("2024-03-09").metAt()).isEqualTo(LocalDateTime.parse("2024-03-05T23:59:59"));
        assertThat(late.duty("2024-03-09").status()).isEqualTo(Status.MET_LATE);
    }

    @Test
    void staysMetByTheFirstEvidence() {
        var story = Story.under(ASSIGN)
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.assigned", "officer", "测试员甲")
                .at("2024-03-20", "clue.assigned", "officer", "测试员乙");

        assertThat(story.duty("2024-03-21").status()).isEqualTo(Status.MET);
        assertThat(story.duty("2024-03-21").facts()).containsExactly("f1", "f2");
    }

    @Test
    void dropsEvidenceDatedBeforeItsTriggerUnlessItMayComeEarly() {
        var strict = aRule("strict").metBy(on("clue.assigned")).due(1, Unit.DAY);
        var lenient = aRule("lenient").metBy(early("clue.assigned")).due(1, Unit.DAY);
        var duties = Story.under(strict, lenient)
                .at("2024-03-01", "clue.assigned")
                .at("2024-03-04", "clue.received")
                .closeOf("2024-03-05");

        assertThat(duties).extracting(Duty::status).containsExactly(Status.OVERDUE, Status.MET);
    }

    @Test
    void takesEvidenceOfTheSameMoment() {
        var story = Story.under(aRule().metBy(on("clue.assigned")).due(0, Unit.DAY))
                .at("2024-03-04T09:00", "clue.assigned")
                .at("2024-03-04T09:00", "clue.received");

        assertThat(story.duty("2024-03-04").status()).isEqualTo(Status.MET);
    }

    @Test
    void isNeitherMetNorCancelledByTheFactThatOpensIt() {
        var superseded = aRule().opensOn(on("clue.handed_over"))
                .metBy(where("clue.handed_over", "to_unit", "ex.labour"))
                .cancelledBy(on("clue.handed_over"))
                .due(2, Unit.DAY);
        var duties = Story.under(superseded)
                .at("2024-03-04", "clue.handed_over", "to_unit", "ex.housing")
                .at("2024-03-05", "clue.handed_over", "to_unit", "ex.street_east")
                .closeOf("2024-03-05");

        assertThat(duties).extracting(Duty::status).containsExactly(Status.CANCELLED, Status.OPEN);
    }

    @Test
    void needsItsEvidenceAsOftenAsTheRuleSays() {
        var twice = aRule().metBy(on("clue.visited")).times(2).due(10, Unit.DAY);
        var story = Story.under(twice).at("2024-03-04", "clue.received").at("2024-03-05", "clue.visited");

        assertThat(story.duty("2024-03-10").status()).isEqualTo(Status.OPEN);
        story.at("2024-03-08", "clue.visited");
        assertThat(story.duty("2024-03-10").status()).isEqualTo(Status.MET);
        assertThat(story.duty("2024-03-10").facts()).containsExactly("f1", "f2", "f3");
    }

    @Test
    void fallsAwayUnlessItWasDoneBefore() {
        var rule = aRule().cancelledBy(on("clue.terminated")).due(1, Unit.DAY).stepWhenOverdue("reminder");
        var cancelled = Story.under(rule)
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.terminated")
                .at("2024-03-06", "clue.assigned", "officer", "测试员甲");
        var done = Story.under(rule)
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.assigned", "officer", "测试员甲")
                .at("2024-03-06", "clue.terminated");

        assertThat(cancelled.duty("2024-03-09").status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.reached("2024-03-09")).isEmpty();
        assertThat(done.duty("2024-03-09").status()).isEqualTo(Status.MET);
    }

    @Test
    void opensASecondDutyWhenItIsTriggeredAgainAndLeavesTheFirst() {
        var rule = aRule().opensOn(on("clue.received"), on("clue.reopened")).due(1, Unit.DAY);
        var story = Story.under(rule)
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.assigned", "officer", "测试员甲");
        var before = story.duty("2024-04-30");
        var duties = story.at("2024-05-06", "clue.reopened").closeOf("2024-05-07");

        assertThat(duties).hasSize(2);
        assertThat(duties.getFirst()).isEqualTo(before);
        assertThat(duties.getLast().status()).isEqualTo(Status.OVERDUE);
        assertThat(duties.getLast().openedBy()).isEqualTo("f3");
        assertThat(duties.getLast().id()).isNotEqualTo(before.id());
    }

    @Test
    void staysOpenWithoutADateUntilItIsDone() {
        var unset = aRule().due(new Due(null, "zhongzhan.gap.reply", null, false));
        var story = Story.under(unset).at("2024-03-04", "clue.received");

        assertThat(story.duty("2029-03-04").status()).isEqualTo(Status.OPEN);
        assertThat(story.duty("2029-03-04").due()).isNull();
        assertThat(story.duty("2029-03-04").wakeAt()).isNull();
        story.at("2029-03-05", "clue.assigned", "officer", "测试员甲");
        assertThat(story.duty("2029-03-06").status()).isEqualTo(Status.MET);
    }

    @Test
    void countsFromADayThatTheFactNames() {
        var beforeStart = aRule().due(new Due(RuleBuilder.term(5, Unit.WORKING_DAY), null, "planned_start", true));
        var afterStart = aRule().due(new Due(RuleBuilder.term(5, Unit.DAY), null, "planned_start", false));

        assertThat(Story.under(beforeStart)
                        .at("2026-09-01", "clue.received", "planned_start", "2026-10-08")
                        .due("2026-09-01"))
                .isEqualTo("2026-09-23");
        assertThat(Story.under(afterStart)
                        .at("2026-09-01", "clue.received", "planned_start", "2026-10-08T08:00")
                        .due("2026-09-01"))
                .isEqualTo("2026-10-13");
        assertThat(Story.under(afterStart).at("2026-09-01", "clue.received").due("2026-09-01"))
                .isEqualTo("undated");
    }

    @Test
    void keepsItsIdWhateverHappensToItLater() {
        var story = Story.under(ASSIGN).at("2024-03-04", "clue.received");
        var id = story.duty("2024-03-04").id();

        story.at("2024-03-06", "clue.assigned", "officer", "测试员甲");
        assertThat(story.duty("2024-03-09").id()).isEqualTo(id);
    }

    @Test
    void takesAFactThatIsGivenTwiceOnce() {
        var story = Story.under(aRule().metBy(on("clue.visited")).times(2).due(1, Unit.DAY))
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.visited");
        var twice = List.of(
                story.facts().get(1), story.facts().get(0), story.facts().get(1));

        var duties = story.engine().assess(twice, LocalDateTime.parse("2024-03-05T18:00"));
        assertThat(duties).extracting(Duty::status).containsExactly(Status.OPEN);
    }
}
