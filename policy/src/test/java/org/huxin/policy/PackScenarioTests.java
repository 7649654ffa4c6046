package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every story beside the rules is run; every clause of the topics that are done is answered. */
class PackScenarioTests {

    private static final List<String> TOPICS =
            List.of("clue-intake", "case-handling", "dispatch-bulletin", "organisation");

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    @TestFactory
    Stream<DynamicContainer> everyStoryComesOutAsTold() {
        return library.packs().stream().map(pack -> DynamicContainer.dynamicContainer(pack.name(), stories(pack.id())));
    }

    private static Stream<DynamicTest> stories(String pack) {
        return library.scenarios().stream()
                .filter(scenario -> scenario.pack().equals(pack))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        source(scenario),
                        () -> assertThat(ScenarioRun.differences(scenario, library))
                                .as("%s:%d", scenario.file(), scenario.line())
                                .isEmpty()));
    }

    private static URI source(Scenario scenario) {
        return Path.of(scenario.file()).toUri();
    }

    @Test
    void everyClauseOfTheTopicsHasARuleANumberAListOrADeclaredGap() {
        assertThat(ClauseCoverage.unanswered(library, TOPICS))
                .as("没有规则、数值、名录或空缺声明的条款")
                .isEmpty();
    }
}
