package org.huxin.server.project.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words about projects differ from place to place. */
@CaseworkTest
class ProjectVocabularyTests {

    private static final String ADDRESS = "/api/projects/vocabulary";

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
    }

    @Test
    void sitesThatWaitToBeConfirmedComeBeforeTheStepsOfThePack() throws Exception {
        counter.of("zz.labour")
                .get(ADDRESS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.steps[0].code", is("observed")))
                .andExpect(jsonPath("$.steps[0].label", is("待核实")))
                .andExpect(jsonPath("$.steps[1].code", is("information")))
                .andExpect(jsonPath("$.investments[*].code", hasItems("government", "state_company")));
    }

    @Test
    void eachPlaceHasItsOwnPostsThatMustHaveSomebody() throws Exception {
        counter.of("zz.labour")
                .get(ADDRESS)
                .andExpect(jsonPath("$.posts[?(@.required)].code", hasItems("leader", "officer")));
        counter.of("zy.labour")
                .get(ADDRESS)
                .andExpect(jsonPath(
                        "$.posts[?(@.required)].code",
                        hasItems("owner_side", "department_side", "industry_side", "labour_side")));
    }

    @Test
    void aKindOfWorksMayDecideTheDepartment() throws Exception {
        counter.of("zy.labour").get(ADDRESS).andExpect(jsonPath("$.works[?(@.unit != null)].unit", not(empty())));
    }

    @Test
    void whatTheContractFormAsksForIsNotTickedAsWell() throws Exception {
        counter.of("zz.labour")
                .get(ADDRESS)
                .andExpect(jsonPath("$.clauses[?(@.code == 'labour_cycle')].required", contains(true)))
                .andExpect(jsonPath("$.clauses[?(@.code == 'labour_cycle')].ticked", contains(false)));
    }

    @Test
    void triggersOfPushesExistOnlyWhereTheTextKnowsPushes() throws Exception {
        counter.of("zz.labour").get(ADDRESS).andExpect(jsonPath("$.pushTriggers", not(empty())));
        counter.of("jy.office").get(ADDRESS).andExpect(jsonPath("$.pushTriggers", empty()));
    }
}
