package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.cases.CaseDecision.Accepted;
import org.huxin.server.casework.cases.CaseDecision.Refused;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found out about a case: each act changes its own thing, tells it once and leaves the rest alone. */
@CaseworkTest
class JudgingTests {

    @Autowired
    Directory directory;

    Case one;
    CaseScene scene;

    @BeforeEach
    void aCase() {
        one = CaseSample.aCase();
        scene = CaseSample.scene(
                directory, new Steps(List.of(new Lifecycle.Stage("filing", "立案", false, false, false, false))));
    }

    private Accepted accepted(CaseCommand command, Case before) {
        return (Accepted) command.decide(before, scene);
    }

    private Refused refused(CaseCommand command, Case before) {
        return (Refused) command.decide(before, scene);
    }

    @Test
    void actsInAnyOrderAddUpAndEachTellsOneFactOfItsOwn() {
        var seed = 54_001L;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var now = one;
            var fen = (Long) null;
            var cause = (String) null;
            var major = false;
            var listed = random.nextBoolean();
            now = listed ? now.with(now.found().asListed()) : now;
            for (var act = 0; act < 8; act++) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        fen = random.nextLong(1_000_000_000L);
                        now = told(new Judging.Verify(1, fen, act), now, CaseFact.Verified.class);
                    }
                    case 1 -> {
                        var other = "cause" + random.nextInt(3);
                        if (other.equals(cause)) {
                            assertThat(refused(new Judging.SetCause(1, other), now)
                                            .path())
                                    .isEqualTo("cause");
                        } else {
                            cause = other;
                            now = told(new Judging.SetCause(1, other), now, CaseFact.CauseSet.class);
                        }
                    }
                    default -> {
                        if (major) {
                            assertThat(refused(new Judging.MarkMajor(1, "舆情"), now)
                                            .code())
                                    .isEqualTo("case.major");
                        } else {
                            major = true;
                            now = told(new Judging.MarkMajor(1, " 舆情 "), now, CaseFact.MarkedMajor.class);
                        }
                    }
                }
            }
            assertThat(now.found().verifiedFen()).as("seed %d", seed).isEqualTo(fen);
            assertThat(now.found().cause()).isEqualTo(cause);
            assertThat(now.found().major()).isEqualTo(major);
            assertThat(now.found().listed()).as("listing is nobody's act").isEqualTo(listed);
        }
    }

    private Case told(CaseCommand command, Case before, Class<? extends CaseFact> type) {
        var decision = accepted(command, before);
        assertThat(decision.facts()).singleElement().isInstanceOf(type).satisfies(fact -> {
            assertThat(fact.subject()).isEqualTo(before.subject());
            assertThat(fact.at()).isEqualTo(CaseSample.AT);
        });
        assertThat(decision.changed().version()).as("moved on by who stores it").isEqualTo(before.version());
        return decision.changed();
    }

    @Test
    void whatWasVerifiedIsToldInYuanToTheFen() {
        var decision = accepted(new Judging.Verify(1, 123_456_789L, 12), one);

        assertThat(decision.what()).isEqualTo("查实欠薪 " + Money.ofFen(123_456_789L) + "，涉及 12 人");
        assertThat(decision.what()).contains("1,234,567.89元");
    }

    @Test
    void aTaskForceIsAcceptedExactlyWhenEveryMemberExistsHereToday() {
        var seed = 42_001L;
        var random = new Random(seed);
        var units = directory.jurisdictions().stream()
                .flatMap(place -> directory.units(place.id()).stream())
                .toList();
        var outcomes = new HashSet<Boolean>();
        for (var round = 0; round < 500; round++) {
            var members = random.ints(random.nextInt(4), 0, units.size())
                    .mapToObj(units::get)
                    .map(Unit::id)
                    .collect(Collectors.toList());
            members.addAll(random.nextInt(3) > 0 ? List.of("zz.housing", "zz.police", "zz.housing") : List.of());
            if (random.nextInt(6) == 0) {
                members.add(null);
            }
            var named = members.stream().filter(id -> id != null).distinct().toList();
            var expected = !named.isEmpty()
                    && named.stream()
                            .map(directory::requireUnit)
                            .allMatch(unit -> unit.jurisdiction().equals(CaseSample.HERE)
                                    && unit.existsOn(CaseSample.AT.toLocalDate()));

            var decision = new Judging.FormTaskForce(1, members, " 一案一策 ").decide(one, scene);

            assertThat(decision instanceof Accepted)
                    .as("seed %d: %s", seed, members)
                    .isEqualTo(expected);
            outcomes.add(expected);
            if (decision instanceof Accepted accepted) {
                assertThat(accepted.changed().found().force()).isEqualTo(new Case.Force(named, "一案一策", CaseSample.AT));
                assertThat(accepted.changed().units()).containsAll(named).containsAll(one.units());
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(refused(new Judging.FormTaskForce(1, List.of("zz.nobody"), "一案一策"), one)
                        .reason())
                .isEqualTo("没有这个成员单位：zz.nobody");
    }

    @Test
    void aLaterTaskForceReplacesTheEarlierAndItsMembersStillTakePart() {
        var first = accepted(new Judging.FormTaskForce(1, List.of("zz.housing", "zz.transport"), "一案一策"), one)
                .changed();
        var second = accepted(new Judging.FormTaskForce(1, Arrays.asList("zz.agriculture", null), "新方案"), first)
                .changed();

        assertThat(second.found().force().members()).containsExactly("zz.agriculture");
        assertThat(second.units()).contains("zz.transport", "zz.agriculture", "zz.police");
        assertThat(second.units())
                .as("nobody takes part twice through the force")
                .containsOnlyOnce("zz.transport");
    }

    @Test
    void supervisionIsAnsweredOnlyOnceACauseBringsItIn() {
        var answer = new Recording.AnswerSupervision(1, "已约谈", null);

        assertThat(refused(answer, one).reason()).isEqualTo("案件还没有认定成因，没有督办事项");
        var caused = accepted(new Judging.SetCause(1, "other"), one).changed();
        assertThat(accepted(answer, caused).facts())
                .containsExactly(
                        new CaseFact.SupervisionAnswered(one.subject(), CaseSample.AT, CaseSample.HERE, "zz.labour"));
    }

    @Test
    void aReportGoesToAnotherUnitOfThePlaceAndTellsTheStepWhereTheCaseStands() {
        for (var nobody : List.of("zz.nobody", "jf.police", "zz.labour")) {
            assertThat(refused(new Recording.ReportUp(1, nobody, "情况"), one).path())
                    .as(nobody)
                    .isEqualTo("to");
        }
        var sent = accepted(new Recording.ReportUp(1, "zz.government", " 情况 "), one);
        assertThat(sent.report()).isEqualTo(new CaseDecision.Report("filing", "zz.government", "立案报告", "情况"));
        assertThat(sent.changed()).isEqualTo(one);
    }
}
