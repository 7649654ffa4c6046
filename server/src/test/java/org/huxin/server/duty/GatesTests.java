package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huxin.server.duty.Gates.Missing;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.project.ProjectFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approval still lacks, said all at once and clause by clause. */
@DutyTest
class GatesTests {

    private static final String ZY = Story.ZY;
    private static final String PROJECT = "project:gates";
    private static final String APPROVE = "project.approve";
    private static final String NO_SOURCE = "项目没有明确的资金来源，不予审批";
    private static final String NOT_REVIEWED = "政府投资项目没有审查资金来源和筹措方式，不予审批";
    private static final String OWING = "建设单位有查实而未结的欠薪案件，不予批准新建项目";

    @Autowired
    Story story;

    @Autowired
    Gates gates;

    @BeforeEach
    void aMorning() {
        story.begin("2026-07-01");
    }

    private Fact approved(String investment) {
        return new ProjectFact.Approved(PROJECT, story.now(), ZY, "zy.development", investment);
    }

    private Fact reviewed(String source, String way) {
        return new ProjectFact.FundsReviewed(PROJECT, story.now(), ZY, "zy.development", source, way);
    }

    private Fact owner(boolean owes) {
        return new ProjectFact.OwnerChecked(PROJECT, story.now(), ZY, "zy.development", false, owes);
    }

    private List<String> missing(Fact... told) {
        return gates.missing(ZY, APPROVE, PROJECT, List.of(told)).stream()
                .map(Missing::refusal)
                .toList();
    }

    @Test
    void everythingThatIsMissingIsNamedOnceWithItsClause() {
        var found = gates.missing(ZY, APPROVE, PROJECT, List.of(owner(true), approved("government")));

        assertThat(found).extracting(Missing::refusal).containsExactlyInAnyOrder(NO_SOURCE, NOT_REVIEWED, OWING);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.citation().document()).isEqualTo("zhangye-opinion-draft");
            assertThat(one.citation().documentTitle()).isNotEqualTo("zhangye-opinion-draft");
            assertThat(one.citation().clause()).isNotBlank();
        });
        assertThat(found)
                .filteredOn(one -> one.refusal().equals(NOT_REVIEWED))
                .extracting(one -> one.citation().clause())
                .containsExactly("责任清单2");
    }

    @Test
    void theOrderIsThatOfTheRulesHoweverOftenOneAsks() {
        var first = missing(owner(true), approved("government"));

        assertThat(missing(approved("government"), owner(true))).isEqualTo(first);
        assertThat(missing(owner(true), approved("government"))).isEqualTo(first);
        assertThat(first.indexOf(NO_SOURCE)).isLessThan(first.indexOf(NOT_REVIEWED));
    }

    @Test
    void eachThingThatIsDoneFallsOutAndNothingIsLeftWhenAllIsDone() {
        assertThat(missing(reviewed("budget", null), owner(true), approved("government")))
                .containsExactlyInAnyOrder(NOT_REVIEWED, OWING);
        assertThat(missing(reviewed("budget", "self_raised"), owner(true), approved("government")))
                .containsExactly(OWING);
        assertThat(missing(reviewed("budget", "self_raised"), owner(false), approved("government")))
                .isEmpty();
        assertThat(missing(reviewed("own", null), owner(false), approved("private")))
                .as("only government money needs its way reviewed")
                .isEmpty();
    }

    @Test
    void whatWasToldEarlierCountsAsWhatIsAboutToBeTold() {
        story.tell(reviewed("budget", "self_raised"), owner(true));

        assertThat(missing(approved("government"))).containsExactly(OWING);
        assertThat(missing(owner(false), approved("government"))).isEmpty();
        assertThat(missing(approved("government")))
                .as("a preview is not recorded")
                .containsExactly(OWING);
    }

    @Test
    void theLatestFactDecidesAlsoWhereItTakesSomethingBack() {
        story.tell(reviewed("budget", "self_raised"));

        assertThat(missing(reviewed(null, null), owner(false), approved("government")))
                .containsExactlyInAnyOrder(NO_SOURCE, NOT_REVIEWED);
    }

    @Test
    void whatOneProjectHasDoesNotOpenTheGateOfAnother() {
        story.tell(new ProjectFact.FundsReviewed(
                "project:another", story.now(), ZY, "zy.development", "budget", "self_raised"));

        assertThat(missing(approved("government"))).contains(NO_SOURCE, NOT_REVIEWED);
    }

    @Test
    void aRefusalTellsAllOfItInOneSentenceAndByParts() {
        assertThatThrownBy(() -> gates.passAll(ZY, APPROVE, PROJECT, List.of(owner(true), approved("government"))))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("project.gate");
                    assertThat(refused.reason()).contains(NO_SOURCE, NOT_REVIEWED, OWING);
                    assertThat(refused.reason().split("；")).hasSize(3);
                    assertThat(refused.members().get("missing"))
                            .isEqualTo(
                                    gates.missing(ZY, APPROVE, PROJECT, List.of(owner(true), approved("government"))));
                });
    }

    @Test
    void theFirstRefusalIsTheFirstOfAll() {
        var told = List.of(owner(true), approved("government"));
        var first = gates.missing(ZY, APPROVE, PROJECT, told).getFirst();

        assertThatThrownBy(() -> gates.pass(ZY, APPROVE, PROJECT, told))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(first.refusal());
                    assertThat(refused.members()).containsEntry("citation", first.citation());
                });
        assertThat(gates.open(ZY, APPROVE, PROJECT, told)).isFalse();
    }

    @Test
    void aStepThatNoRuleSpeaksOfIsOpen() {
        assertThat(gates.missing(ZY, "project.nothing", PROJECT, List.of())).isEmpty();
        assertThatCode(() -> gates.passAll(ZY, "project.nothing", PROJECT, List.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> gates.passAll(
                        ZY,
                        APPROVE,
                        PROJECT,
                        List.of(reviewed("budget", "self_raised"), owner(false), approved("government"))))
                .doesNotThrowAnyException();
        assertThat(gates.missing(Story.JF, APPROVE, PROJECT, List.of(owner(true))))
                .isEmpty();
    }
}
