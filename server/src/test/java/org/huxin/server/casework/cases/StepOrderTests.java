package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.cases.CaseDecision.Accepted;
import org.huxin.server.casework.cases.CaseDecision.Refused;
import org.huxin.server.party.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever steps a pack orders: none is skipped, none is taken twice, none goes without its document. */
@CaseworkTest
class StepOrderTests {

    private static final int MOST_STEPS = 6;

    @Autowired
    Directory directory;

    @Test
    void ofAnyOrderOnlyTheNextStepIsTaken() {
        var seed = 43_006L;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var order = order(random);
            var one = CaseSample.aCase();
            var scene = CaseSample.scene(directory, order);
            var at = -1;
            for (var attempt = 0; attempt < 25 && one.open(); attempt++) {
                var asked = random.nextInt(8) == 0
                        ? "nowhere"
                        : "s" + random.nextInt(order.order().size());
                var document = random.nextBoolean() ? UUID.randomUUID() : null;
                var open = open(order, at);
                var stage = order.of(asked).orElse(null);
                var allowed = open.contains(asked) && (document != null || !stage.document());

                var decision = new Stepping.EnterStep(1, asked, document, " 说明 ").decide(one, scene);

                assertThat(decision instanceof Accepted)
                        .as("seed %d round %d: %s of %s after %d", seed, round, asked, order, at)
                        .isEqualTo(allowed);
                if (decision instanceof Accepted accepted) {
                    one = accepted.changed();
                    at = order.ids().indexOf(asked);
                    assertThat(one.entered().getLast().step()).isEqualTo(asked);
                    assertThat(one.entered().getLast().note()).isEqualTo("说明");
                    assertThat(one.open()).isNotEqualTo(stage.closes());
                    assertThat(accepted.facts().stream().anyMatch(CaseFact.Closed.class::isInstance))
                            .isEqualTo(stage.closes());
                } else if (decision instanceof Refused refused) {
                    assertThat(refused.reason()).isEqualTo(reason(order, one, asked, at, open));
                }
            }
            assertThat(one.entered())
                    .extracting(entered -> order.ids().indexOf(entered.step()))
                    .as("forward only, none twice")
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** The next step and, past optional ones, those behind. */
    private static List<String> open(Steps order, int at) {
        var open = new ArrayList<String>();
        for (var index = at + 1; index < order.order().size(); index++) {
            open.add("s" + index);
            if (!order.order().get(index).optional()) {
                break;
            }
        }
        return open;
    }

    private static String reason(Steps order, Case one, String asked, int at, List<String> open) {
        var index = order.ids().indexOf(asked);
        if (index < 0) {
            return "本辖区的案件没有这个步骤";
        }
        if (open.contains(asked)) {
            return "进入“" + order.label(asked) + "”须附本步文书";
        }
        if (index <= at) {
            var done = one.entered().stream().anyMatch(entered -> entered.step().equals(asked));
            return "“" + order.label(asked) + "”" + (done ? "已经办过" : "已经跳过");
        }
        return "步骤不能跳过，下一步是"
                + open.stream().map(step -> "“" + order.label(step) + "”").collect(joining("或"));
    }

    @Test
    void aCaseWithoutAClosingStepIsClosedOnlyAfterAllOfThem() {
        var order = new Steps(List.of(stage(0, false, false, false), stage(1, false, false, false)));
        var scene = CaseSample.scene(directory, order);
        var close = new Stepping.Close(1, "已付清");
        var one = CaseSample.aCase();
        for (var step : order.ids()) {
            assertThat(close.decide(one, scene))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains(order.label(step)));
            one = ((Accepted) new Stepping.EnterStep(1, step, null, null).decide(one, scene)).changed();
        }

        assertThat(close.decide(one, scene)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.changed().closedAt()).isEqualTo(CaseSample.AT);
            assertThat(accepted.facts()).singleElement().isInstanceOf(CaseFact.Closed.class);
        });
    }

    @Test
    void aPackThatDropsTheStepWhereACaseStandsDoesNotSendItBackToTheBeginning() {
        var before = new Steps(
                List.of(stage(0, false, false, false), stage(1, false, false, false), stage(2, false, false, false)));
        var one = CaseSample.aCase();
        for (var step : List.of("s0", "s1")) {
            var scene = CaseSample.scene(directory, before);
            one = ((Accepted) new Stepping.EnterStep(1, step, null, null).decide(one, scene)).changed();
        }
        var after = new Steps(
                List.of(stage(0, false, false, false), stage(2, false, false, false), stage(3, false, false, true)));

        assertThat(after.open(one)).extracting(Lifecycle.Stage::id).containsExactly("s2");
        assertThat(after.label(after.current(one))).as("still shown, by its id").isEqualTo("s1");
    }

    private static Steps order(Random random) {
        var size = 1 + random.nextInt(MOST_STEPS);
        var closes = random.nextBoolean();
        return new Steps(new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> stage(i, random.nextBoolean(), random.nextInt(4) == 0, closes && i == size - 1))
                .toList()));
    }

    private static Lifecycle.Stage stage(int index, boolean document, boolean optional, boolean closes) {
        return new Lifecycle.Stage("s" + index, "第" + index + "步", document, false, optional, closes);
    }
}
