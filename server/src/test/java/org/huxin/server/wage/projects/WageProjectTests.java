package org.huxin.server.wage.projects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which projects whoever keeps wages finds, and which firms on each. */
@CaseworkTest
class WageProjectTests {

    @Autowired
    private Counter counter;

    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2025, 7, 1));
        site = WageSite.of(counter, "zy.housing");
    }

    @Test
    void aSubcontractorFindsItsProjectsWithItselfAlone() throws Exception {
        var other = WageSite.of(counter, "zy.housing");

        site.helper()
                .get("/api/wage/projects")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", contains(site.id())))
                .andExpect(jsonPath("$.items[0].subcontractor", is(true)))
                .andExpect(jsonPath("$.items[0].contractor", is(site.mark() + "建设")))
                .andExpect(jsonPath("$.items[0].employers[*].name", contains(site.mark() + "劳务")))
                .andExpect(jsonPath("$.items[0].employers[0].entrusted", is(false)));
        site.helper().get(other.path("")).andExpect(status().isNotFound());
        // the project as such is none of its business
        site.helper().get("/api/projects/count").andExpect(jsonPath("$.count", is(0)));
        site.helper().get("/api/projects/" + site.id()).andExpect(status().isNotFound());
    }

    @Test
    void whoeverSeesTheProjectSeesAllItsEmployers() throws Exception {
        for (var who : java.util.List.of(site.builder(), site.keeper())) {
            who.get(site.path(""))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.subcontractor", is(false)))
                    .andExpect(jsonPath("$.employers[*].name", contains(site.mark() + "建设", site.mark() + "劳务")))
                    .andExpect(jsonPath("$.employers[*].part", contains("contractor", "subcontractor")))
                    .andExpect(jsonPath("$.employers[0].entrusted", is(nullValue())));
        }
    }

    @Test
    void projectsAreFoundByNameAndNumberAPageAtATime() throws Exception {
        var keeper = site.keeper();
        keeper.get("/api/wage/projects?text=" + site.mark())
                .andExpect(jsonPath("$.items[*].id", contains(site.id())))
                .andExpect(jsonPath("$.next", is(nullValue())));
        keeper.get("/api/wage/projects?text=没有这个项目").andExpect(jsonPath("$.items", is(empty())));
        WageSite.of(counter, "zy.housing");
        var page = keeper.get("/api/wage/projects?size=1").andExpect(jsonPath("$.items.length()", is(1)));
        keeper.get("/api/wage/projects?size=1&after=" + Counter.read(page, "$.next"))
                .andExpect(jsonPath("$.items.length()", is(1)))
                .andExpect(jsonPath("$.items[0].id", not(Counter.read(page, "$.items[0].id"))));
        keeper.get("/api/wage/projects?after=nonsense").andExpect(status().is(422));
    }
}
