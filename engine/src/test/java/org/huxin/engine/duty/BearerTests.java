package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.util.List;
import java.util.Map;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Organisation;
import org.junit.jupiter.api.Test;

/** Who owes a duty. */
class BearerTests {

    @Test
    void isTheUnitOfAStandingRole() {
        var duty = Story.under(aRule()).at("2024-03-04", "clue.received").duty("2024-03-04");

        assertThat(duty.bearer()).isEqualTo("ex.labour");
        assertThat(duty.role()).isEqualTo("labour_bureau");
    }

    @Test
    void isTheFirstRoleThatStandsForSomebody() {
        var rule = aRule().borneBy("handling_unit", "proposed_unit", "labour_bureau")
                .metBy(on("clue.fed_back"));
        var story = Story.under(rule).at("2024-03-04", "clue.received");
        assertThat(story.duty("2024-03-04").bearer()).isEqualTo("ex.labour");

        var proposed = Story.under(rule).at("2024-03-04", "clue.received", "proposed_unit", "ex.housing");
        assertThat(proposed.duty("2024-03-04").bearer()).isEqualTo("ex.housing");
        assertThat(proposed.duty("2024-03-04").role()).isEqualTo("proposed_unit");

        proposed.at("2024-03-05", "clue.assigned", "unit", "ex.street_east");
        assertThat(proposed.duty("2024-03-05").bearer()).isEqualTo("ex.street_east");
        proposed.at("2024-03-06", "clue.assigned", "unit", "ex.street_west");
        assertThat(proposed.duty("2024-03-06").bearer()).as("the latest wins").isEqualTo("ex.street_west");
    }

    @Test
    void isTheUnitOfTheRegionOrOfTheRegionAbove() {
        var rule = aRule().borneBy("street");

        assertThat(bearerIn(rule, "west")).isEqualTo("ex.street_west");
        assertThat(bearerIn(rule, "east-1")).as("a village has none of its own").isEqualTo("ex.street_east");
    }

    @Test
    void isNobodyWhereNoRoleStandsForAnybody() {
        var duty = Story.under(aRule().borneBy("street", "handling_unit"))
                .at("2024-03-04", "clue.received", "region", "elsewhere")
                .duty("2024-03-04");

        assertThat(duty.bearer()).isNull();
        assertThat(duty.role()).isEqualTo("street");
    }

    @Test
    void mayBeAUnitThatTheRuleNamesItself() {
        assertThat(Story.under(aRule().borneBy("ex.housing"))
                        .at("2024-03-04", "clue.received")
                        .duty("2024-03-04")
                        .bearer())
                .isEqualTo("ex.housing");
    }

    @Test
    void staysWhoeverBoreItWhenItWasDone() {
        var story = Story.under(aRule().borneBy("handling_unit")
                        .metBy(on("clue.fed_back"))
                        .due(2, Unit.DAY))
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.assigned", "unit", "ex.housing")
                .at("2024-03-08", "clue.fed_back")
                .at("2024-03-11", "clue.assigned", "unit", "ex.street_east");

        assertThat(story.duty("2024-03-12").status()).isEqualTo(Status.MET_LATE);
        assertThat(story.duty("2024-03-12").bearer())
                .as("a hand-over does not pass on somebody else's lateness")
                .isEqualTo("ex.housing");
    }

    @Test
    void mayBeNamedByTheVeryFactThatMeetsTheDuty() {
        var story = Story.under(aRule().borneBy("handling_unit"))
                .at("2024-03-04", "clue.received")
                .at("2024-03-05", "clue.assigned", "unit", "ex.housing", "officer", "测试员甲");

        assertThat(story.duty("2024-03-06").bearer()).isEqualTo("ex.housing");
    }

    @Test
    void refusesRegionsThatLieInEachOther() {
        var circle = new Organisation(
                List.of(new Organisation.Region("a", "甲", "b"), new Organisation.Region("b", "乙", "a")),
                List.of(),
                Map.of());

        assertThatThrownBy(() -> new Parties(circle)).hasMessageContaining("上级");
    }

    private static String bearerIn(RuleBuilder rule, String region) {
        return String.valueOf(Story.under(rule)
                .at("2024-03-04", "clue.received", "region", region)
                .duty("2024-03-04")
                .bearer());
    }
}
