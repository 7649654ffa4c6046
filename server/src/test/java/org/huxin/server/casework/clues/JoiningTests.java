package org.huxin.server.casework.clues;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 联合工作组, 专班: several units for one clue of the town. */
@CaseworkTest
class JoiningTests {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 9, 27);
    private static final String DUTY = "$.duties[?(@.rule == 'jinfeng.joint_group.resolve')].%s";

    @Autowired
    Counter counter;

    Officer office;
    Officer economy;
    ClueOnFile clue;

    @BeforeEach
    void aClueThatADepartmentHasAccepted() throws Exception {
        counter.on(FRIDAY);
        office = counter.of("jf.social_security");
        economy = counter.of("jf.economy");
        clue = office.register(aClue("phone", FRIDAY.atTime(8, 30)).in("50gx01_village_one", "manufacturing"));
        office.does(
                clue,
                "assign",
                "\"mode\":\"assign\",\"unit\":\"jf.economy\",\"officer\":\"jf.economy\",\"helpers\":null,\"reason\":null");
        economy.does(clue, "accept", "\"officer\":null");
    }

    @Test
    @Requirement("JF-41")
    void theJointGroupOfTheTwentySeventhIsDueOnTheSixteenthAndItsMembersAndResultAreKeptTogether() throws Exception {
        economy.does(
                clue, "report-inability", "\"text\":\"账户被冻结\",\"attachments\":[\"%s\"]".formatted(economy.uploads()));
        office.does(clue, "form-joint-group", "\"members\":[\"jf.economy\",\"jf.police\",\"jf.justice\"]")
                .andExpect(jsonPath(DUTY.formatted("dueOn")).value("2024-10-16"))
                .andExpect(jsonPath(DUTY.formatted("status")).value("open"))
                .andExpect(jsonPath("$.jointGroup.result").isEmpty());

        counter.on(LocalDate.of(2024, 10, 15));
        office.does(clue, "resolve-joint-group", "\"result\":\"企业已筹款，三日内付清\"")
                .andExpect(jsonPath("$.jointGroup.members[*].name", contains("经发办", "派出所", "司法所")))
                .andExpect(jsonPath("$.jointGroup.formedAt").value("2024-09-27T09:00:00"))
                .andExpect(jsonPath("$.jointGroup.result").value("企业已筹款，三日内付清"))
                .andExpect(jsonPath("$.jointGroup.resolvedAt").value("2024-10-15T09:00:00"))
                .andExpect(jsonPath(DUTY.formatted("status")).value("met"));
    }

    @Test
    void aTaskForceOfAClueShowsWhomTheRulesWillStillAskForWhenItIsACase() throws Exception {
        var force = "\"members\":[%s],\"plan\":\"一案一策\"";
        office.does(clue, "form-task-force", force.formatted("\"jf.social_security\",\"jf.safety\",\"jf.justice\""))
                .andExpect(jsonPath("$.taskForce.missing[0]").value("派出所"))
                .andExpect(jsonPath("$.taskForce.missing[1]").value(containsString("经发办")));
        office.does(
                        clue,
                        "form-task-force",
                        force.formatted(
                                "\"jf.social_security\",\"jf.safety\",\"jf.justice\",\"jf.police\",\"jf.economy\""))
                .andExpect(jsonPath("$.taskForce.members", hasSize(5)))
                .andExpect(jsonPath("$.taskForce.missing", hasSize(0)));
    }
}
