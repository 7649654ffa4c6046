package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found about a clue is known of its case, and the rules are told no more and no less. */
@CaseworkTest
class CarriedOverTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Autowired
    Counter counter;

    @Test
    void theFactsThatAreToldMakeUpExactlyWhatTheCaseKnows() {
        for (var mask = 0; mask < 16; mask++) {
            var one = CaseSample.aCase();
            var force = new Case.Force(List.of("zz.agriculture", "zz.police"), "一案一策", CaseSample.AT);
            var known = new CarriedOver.Known(
                    false,
                    (mask & 1) == 0 ? null : "other",
                    (mask & 2) != 0,
                    null,
                    List.of(),
                    (mask & 4) == 0 ? null : 500L,
                    (mask & 4) == 0 ? null : 7,
                    (mask & 8) == 0 ? null : force);

            var carried = known.applied(one);

            var found = one.found();
            for (var fact : known.facts(carried)) {
                assertThat(fact.subject()).isEqualTo(one.subject());
                assertThat(fact.at()).isEqualTo(one.openedAt());
                found = after(found, fact);
            }
            assertThat(carried.found()).as("%d", mask).isEqualTo(found);
            assertThat(known.facts(carried)).hasSize(Integer.bitCount(mask));
            assertThat(carried.units().contains("zz.agriculture"))
                    .as("members of the force take part")
                    .isEqualTo((mask & 8) != 0);
        }
    }

    private static Case.Found after(Case.Found found, CaseFact fact) {
        return switch (fact) {
            case CaseFact.CauseSet set -> found.causedBy(set.cause());
            case CaseFact.MarkedMajor major -> found.asMajor();
            case CaseFact.Verified verified -> found.verified(verified.amountFen(), verified.persons());
            case CaseFact.TaskForceFormed formed ->
                found.workedBy(new Case.Force(formed.members(), formed.plan(), formed.at()));
            default -> throw new AssertionError("nothing else is carried over: " + fact);
        };
    }

    @Test
    void theLatestTaskForceOfTheClueGoesOnWithTheCaseAndItsMembersSeeIt() throws Exception {
        counter.on(DAY);
        var trail = new CaseTrail(counter);
        var city = counter.of("zy.labour");
        var clue = city.register(aClue("phone", DAY.atTime(8, 0)).in("620702", "housing"));
        city.does(clue, "assign", CaseTrail.assign("zy.ganzhou_labour", null));
        city.does(clue, "mark-major", "\"reason\":\"人数多\"");
        city.does(clue, "form-task-force", "\"members\":[\"zy.housing\"],\"plan\":\"旧方案\"");
        counter.at(DAY.atTime(10, 0));
        city.does(clue, "form-task-force", "\"members\":[\"zy.police\",\"zy.union\"],\"plan\":\"新方案\"");

        var one = trail.opened(city, clue);

        trail.page(city, one)
                .andExpect(jsonPath("$.major").value(true))
                .andExpect(jsonPath("$.taskForce.members[*].id", contains("zy.police", "zy.union")))
                .andExpect(jsonPath("$.taskForce.plan").value("新方案"));
        counter.of("zy.union").get("/api/cases").andExpect(jsonPath("$.items[*].id", hasItems(one.id())));
        city.page(clue).andExpect(jsonPath("$.case.id").value(one.id()));
    }
}
