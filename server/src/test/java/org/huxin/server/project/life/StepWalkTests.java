package org.huxin.server.project.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random ways through the steps of a project, judged by a small model of what is allowed where. */
@CaseworkTest
class StepWalkTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final List<String> STEPS =
            List.of("information", "preparation", "construction", "exit", "settled", "archived");
    private static final List<String> DOINGS =
            List.of("enter", "enter", "next", "next", "next", "stop", "resume", "resume", "appoint", "remove", "place");

    @Autowired
    private Counter counter;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String phone = "136%08d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 100_000_000);
    private Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("jy.housing");
    }

    /** What an act must come to: a status and, for a gate, the clause that it names. */
    private record Outcome(int status, @Nullable String clause) {
        static final Outcome DONE = new Outcome(200, null);
        static final Outcome NOT_HERE = new Outcome(409, null);
        static final Outcome NOT_THAT_STEP = new Outcome(422, null);
    }

    /** Where a project stands, as far as steps ask. */
    private static final class Model {
        private int step;
        private boolean stopped;
        private boolean placed;
        private boolean officer;
        /** That it is known where the money comes from is on file, see the test. */
        private long version = 2;

        boolean archived() {
            return step == STEPS.size() - 1;
        }

        String next() {
            return STEPS.get(Math.min(step + 1, STEPS.size() - 1));
        }

        Outcome enter(String wanted) {
            if (archived() || stopped) {
                return Outcome.NOT_HERE;
            }
            if (!wanted.equals(STEPS.get(step + 1))) {
                return Outcome.NOT_THAT_STEP;
            }
            if (wanted.equals("preparation") && !placed) {
                return new Outcome(422, "二(六)15");
            }
            if (wanted.equals("construction") && !officer) {
                return new Outcome(422, "三(八)25");
            }
            step++;
            return Outcome.DONE;
        }

        Outcome stop() {
            if (stopped || !STEPS.get(step).equals("construction")) {
                return Outcome.NOT_HERE;
            }
            stopped = true;
            return Outcome.DONE;
        }

        Outcome resume() {
            if (!stopped) {
                return Outcome.NOT_HERE;
            }
            stopped = false;
            return Outcome.DONE;
        }

        Outcome appoint() {
            officer |= !archived();
            return archived() ? Outcome.NOT_HERE : Outcome.DONE;
        }

        Outcome remove() {
            officer &= archived();
            return archived() ? Outcome.NOT_HERE : Outcome.DONE;
        }

        Outcome place() {
            placed = true;
            return Outcome.DONE;
        }
    }

    @RepeatedTest(8)
    void whateverIsTriedInWhateverOrderTheProjectStandsWhereTheModelStands() throws Exception {
        var project = ProjectFile.entered(aProject(), housing);
        project.does(housing, "review-funds", "\"source\":\"own\"");
        var model = new Model();
        for (var i = 0; i < 45; i++) {
            var doing = DOINGS.get(random.nextInt(DOINGS.size()));
            var told = "seed %d, %d. %s at %s".formatted(seed, i, doing, STEPS.get(model.step));
            if (doing.equals("remove") && !model.officer) {
                continue;
            }
            var wanted = doing.equals("next") ? model.next() : STEPS.get(random.nextInt(STEPS.size()));
            var before = page(project);
            var expected = switch (doing) {
                case "stop" -> model.stop();
                case "resume" -> model.resume();
                case "appoint" -> model.appoint();
                case "remove" -> model.remove();
                case "place" -> model.place();
                default -> model.enter(wanted);
            };
            model.version += expected.equals(Outcome.DONE) ? 1 : 0;

            judge(told, project, doing, wanted, before, expected);

            var after = page(project);
            assertThat(JsonPath.<String>read(after, "$.step.code")).as(told).isEqualTo(STEPS.get(model.step));
            assertThat(JsonPath.<Object>read(after, "$.stoppedSince") != null)
                    .as(told)
                    .isEqualTo(model.stopped);
            assertThat(JsonPath.<Integer>read(after, "$.version").longValue())
                    .as(told)
                    .isEqualTo(model.version);
            var ways = JsonPath.<List<String>>read(after, "$.ways[*].step");
            assertThat(ways).as(told).isEqualTo(model.archived() ? List.of() : List.of(model.next()));
        }
    }

    private void judge(String told, ProjectFile project, String doing, String wanted, String before, Outcome expected)
            throws Exception {
        var answer = switch (doing) {
            case "stop" -> project.act(housing, "stop", "\"basis\":\"示例停工令\"");
            case "resume" -> project.act(housing, "resume", "");
            case "appoint" -> project.act(housing, "appoint", ProjectFile.person("wage_officer", "测试员甲", phone));
            case "remove" ->
                project.act(
                        housing,
                        "remove",
                        "\"person\":\"%s\"".formatted(JsonPath.<String>read(before, "$.people[0].id")));
            case "place" ->
                project.act(
                        housing, "revise", "\"particulars\":{\"name\":\"示例\",\"field\":\"housing\",\"small\":false}");
            default -> project.act(housing, "enter-step", "\"step\":\"%s\"".formatted(wanted));
        };
        var body = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.andReturn().getResponse().getStatus()).as(told + body).isEqualTo(expected.status());
        if (expected.status() == 409) {
            assertThat(JsonPath.<String>read(body, "$.code")).as(told).isEqualTo("project.stage");
        }
        if (expected.clause() != null) {
            assertThat(JsonPath.<String>read(body, "$.code")).as(told).isEqualTo("project.gate");
            assertThat(JsonPath.<List<String>>read(body, "$.missing[*].citation.clause"))
                    .as(told)
                    .containsExactly(expected.clause());
        } else if (expected.status() == 422) {
            assertThat(JsonPath.<String>read(body, "$.errors[0].path")).as(told).isEqualTo("step");
        }
    }

    private String page(ProjectFile project) throws Exception {
        return project.page(housing)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aStepEnteredTwiceIsRefusedAndToldOnce() throws Exception {
        var project = ProjectFile.entered(aProject().with("field", "housing"), housing);
        project.enters(housing, "preparation");

        project.act(housing, "enter-step", "\"step\":\"preparation\"").andExpect(status().is(422));
        project.actAt(1, housing, "enter-step", "\"step\":\"preparation\"").andExpect(status().isConflict());

        assertThat(JsonPath.<List<String>>read(page(project), "$.timeline[*].what"))
                .filteredOn(what -> what.startsWith("进入"))
                .hasSize(1);
    }
}
