package org.huxin.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huxin.server.duty.DutyTest;
import org.huxin.server.duty.Officers;
import org.huxin.server.duty.Story;
import org.huxin.server.policy.Policies;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DutyTest
class GapTests {

    private static final String GAP = "/api/gaps/zhongzhan.gap.devzone_mediate";
    private static final String SET = "{\"value\":%s,\"from\":\"2024-03-01\",\"basis\":\"示例会议纪要\"}";

    @Autowired
    Officers officers;

    @Autowired
    Story story;

    @Autowired
    Policies policies;

    @Test
    void aValueNobodySetIsShownAsSuchUntilTheOfficeSetsItWithDayBasisAndName() throws Exception {
        story.begin("2024-03-04");
        var labour = officers.of("zz.labour");
        labour.get("/api/gaps")
                .andExpect(jsonPath("$[?(@.id=='zhongzhan.gap.street_cooperate')].value")
                        .value((Object) null))
                .andExpect(jsonPath("$[?(@.id=='zhongzhan.gap.street_cooperate')].usedBy[0].id")
                        .isNotEmpty());
        var before = policies.ruleBook(Story.ZZ).hash();

        labour.put(GAP, SET.formatted(3))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value(3))
                .andExpect(jsonPath("$.from").value("2024-03-01"))
                .andExpect(jsonPath("$.basis").value("示例会议纪要"))
                .andExpect(jsonPath("$.setBy", startsWith("区人力资源社会保障局")))
                .andExpect(jsonPath("$.setAt").value("2024-03-04T09:00:00"));

        assertThat(policies.ruleBook(Story.ZZ).hash()).isNotEqualTo(before);
        labour.put(GAP, SET.formatted(5)).andExpect(jsonPath("$.value").value(5));
    }

    @Test
    @Requirement("LYG-30a")
    void aLimitToWhichTheTextGivesNoNumberIsListedBesideTheTerms() throws Exception {
        officers.of("lyg.labour")
                .get("/api/gaps")
                .andExpect(jsonPath("$[?(@.id=='lianyungang.listed.persons')].value")
                        .value((Object) null))
                .andExpect(jsonPath("$[?(@.id=='lianyungang.listed.persons')].unitLabel")
                        .value("人"));
        officers.of("zz.labour")
                .get("/api/gaps")
                .andExpect(jsonPath("$[*].id", not(hasItem("lianyungang.listed.persons"))));
    }

    @Test
    void refusesWhatIsIncompleteImpossibleOrNotTheirs() throws Exception {
        var labour = officers.of("zz.labour");

        labour.put(GAP, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].path", containsInAnyOrder("value", "from", "basis")));
        labour.put(GAP, SET.formatted(-1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].path").value("value"));
        labour.put(GAP, SET.formatted("\"three\"")).andExpect(status().is4xxClientError());
        labour.put("/api/gaps/jinfeng.gap.at_once", SET.formatted(1)).andExpect(status().isNotFound());
        officers.of("zz.transport").put(GAP, SET.formatted(1)).andExpect(status().isForbidden());
    }
}
