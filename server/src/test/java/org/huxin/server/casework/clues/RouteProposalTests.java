package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.engine.policy.Route;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The routes of every real pack, asked as the form asks them. */
@CaseworkTest
class RouteProposalTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final int QUESTIONS = 4_000;

    @Autowired
    Intake intake;

    @Autowired
    RouteProposals proposals;

    @Autowired
    Policies policies;

    @Autowired
    Directory directory;

    @Autowired
    Counter counter;

    @TestFactory
    Stream<DynamicTest> everyRouteOfEveryPackCanBeReachedFromTheForm() {
        return policies.jurisdictions().stream()
                .filter(place -> !policies.stack(place).routes(DAY).isEmpty())
                .map(place -> DynamicTest.dynamicTest(place, () -> reached(place)));
    }

    private void reached(String jurisdiction) {
        var seed = 76_031L;
        var ask = new Asking(jurisdiction, new Random(seed));
        var reached = new TreeSet<String>();
        for (var n = 0; n < QUESTIONS; n++) {
            var question = ask.question();
            intake.proposal(jurisdiction, question, DAY)
                    .ifPresent(found -> reached.add(found.route().id()));
        }
        assertThat(reached)
                .as("seed %d", seed)
                .isEqualTo(policies.stack(jurisdiction).routes(DAY).stream()
                        .map(Route::id)
                        .collect(toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> whoeverIsProposedExistsAndIsNamedOnce() {
        return policies.jurisdictions().stream()
                .map(place -> DynamicTest.dynamicTest(place, () -> {
                    var seed = 76_032L;
                    var ask = new Asking(place, new Random(seed));
                    for (var n = 0; n < QUESTIONS / 4; n++) {
                        sound(place, ask.question(), seed);
                    }
                }));
    }

    private void sound(String jurisdiction, RouteQuestion question, long seed) {
        var as = "seed %d: %s".formatted(seed, question);
        var shown = proposals.propose(jurisdiction, question);
        assertThat(intake.proposal(jurisdiction, question, DAY))
                .as("asked twice, answered the same: " + as)
                .isEqualTo(intake.proposal(jurisdiction, question, DAY));
        if (shown.unit() == null) {
            assertThat(shown.reason()).isEqualTo("没有规则确定承办单位，请选择并写明理由");
            assertThat(shown.rule()).isNull();
            return;
        }
        assertThat(shown.reason()).as(as).isNotBlank();
        assertThat(shown.citation()).as(as).isNotNull();
        assertThat(shown.helpers()).as(as).doesNotHaveDuplicates().doesNotContain(shown.unit());
        assertThat(shown.copies()).as(as).doesNotHaveDuplicates().doesNotContain(shown.unit());
        for (var named : Stream.of(List.of(shown.unit()), shown.helpers(), shown.copies())
                .flatMap(List::stream)
                .toList()) {
            assertThat(directory.unit(named.id())).as("%s for %s", named, as).hasValueSatisfying(unit -> {
                assertThat(unit.jurisdiction()).isEqualTo(jurisdiction);
                assertThat(unit.name()).isEqualTo(named.name());
            });
        }
    }

    @Test
    void aBlankAnswerIsNoAnswer() {
        for (var blank : new String[] {null, "", " "}) {
            assertThat(intake.proposal(
                            "410803",
                            new RouteQuestion("phone", blank, blank, blank, true, blank, blank, null, blank),
                            DAY))
                    .hasValueSatisfying(found -> {
                        assertThat(found.route().id()).isEqualTo("zhongzhan.route.remainder");
                        assertThat(found.helpers()).isEmpty();
                    });
        }
    }

    @Test
    void whatWasProposedIsKeptWithTheClueWhateverTheOfficerChose() throws Exception {
        counter.on(DAY);
        var labour = counter.of("zz.labour");
        var form = aClue("phone", DAY.atTime(8, 0)).in("410803_lifeng", "housing");
        labour.post("/api/clues", form.with("proposedUnit", "zz.transport").json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.reason"));
        for (var reason : new String[] {"", " "}) {
            labour.post("/api/clues", form.with("proposalReason", reason).json())
                    .andExpect(status().is(422));
        }

        labour.post("/api/clues", form.with("proposalReason", "属道路工程").json())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposedUnit.id").value("zz.transport"))
                .andExpect(jsonPath("$.proposal.unit.id").value("zz.housing"))
                .andExpect(jsonPath("$.proposal.rule").value("zhongzhan.route.project"))
                .andExpect(jsonPath("$.proposal.helpers[0].id").value("zz.lifeng"));
        labour.post(
                        "/api/clues",
                        form.with("requestId", "as proposed")
                                .with("proposedUnit", "zz.housing")
                                .without("proposalReason")
                                .json())
                .andExpect(status().isOk());
    }

    /** Fills the form by chance with the words of a jurisdiction. */
    private final class Asking {

        private final Random random;
        private final List<String> channels;
        private final List<String> fields;
        private final List<String> natures;
        private final List<String> funds;
        private final List<String> modes;
        private final List<String> regions;
        private final List<String> units;

        Asking(String jurisdiction, Random random) {
            this.random = random;
            channels = words(jurisdiction, "channels");
            fields = words(jurisdiction, "fields");
            natures = words(jurisdiction, "natures");
            funds = words(jurisdiction, "fund_kinds");
            modes = words(jurisdiction, "superior_modes");
            regions = directory.regions(jurisdiction).stream().map(Region::code).toList();
            units = directory.units(jurisdiction).stream()
                    .filter(unit -> unit.existsOn(DAY))
                    .map(Unit::id)
                    .toList();
            assertThat(new HashSet<>(channels)).isNotEmpty();
        }

        RouteQuestion question() {
            return new RouteQuestion(
                    channels.get(random.nextInt(channels.size())),
                    maybe(regions, 4),
                    maybe(fields, 3),
                    maybe(natures, 2),
                    random.nextBoolean(),
                    random.nextInt(3) > 0 ? null : maybe(units, 4),
                    random.nextBoolean() ? null : maybe(funds, 4),
                    random.nextInt(4) == 0 ? null : random.nextBoolean(),
                    maybe(modes, 4));
        }

        private @Nullable String maybe(List<String> from, int of) {
            return from.isEmpty() || random.nextInt(of) == 0 ? null : from.get(random.nextInt(from.size()));
        }

        private List<String> words(String jurisdiction, String register) {
            return policies.stack(jurisdiction)
                    .register(register)
                    .map(list ->
                            list.entries().stream().map(Register.Entry::code).toList())
                    .orElse(new ArrayList<>());
        }
    }
}
