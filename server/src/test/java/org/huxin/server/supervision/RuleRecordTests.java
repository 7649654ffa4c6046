package org.huxin.server.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 规则成效: on a day on which no other test sees a warning first. */
@CaseworkTest
class RuleRecordTests {

    private static final LocalDate DAY = LocalDate.of(2024, 8, 17);
    private static final String RULE = "$.rules[?(@.rule=='" + WarnedWorks.NONE + "')]";

    @Autowired
    private Counter counter;

    @Test
    void aRuleThatIsMostlyWrongIsProposedToBeEndedOnceEnoughWereChecked() throws Exception {
        checked("found_true", 1);
        checked("innocent", 8);
        checked("no_data", 1);
        var last = checked("innocent", 0);
        asked(last.labour())
                .andExpect(jsonPath(RULE + ".raised", contains(11)))
                .andExpect(jsonPath(RULE + ".foundTrue", contains(1)))
                .andExpect(jsonPath(RULE + ".innocent", contains(8)))
                .andExpect(jsonPath(RULE + ".noData", contains(1)))
                .andExpect(jsonPath(RULE + ".unchecked", contains(1)))
                .andExpect(jsonPath(RULE + ".innocentShare", contains(88.9)))
                .andExpect(jsonPath(RULE + ".proposed", contains(false)));

        last.check(last.labour(), last.none(), 1, "innocent").andExpect(status().isNoContent());

        asked(last.labour())
                .andExpect(jsonPath("$.limit", is(50)))
                .andExpect(jsonPath("$.enough", is(10)))
                .andExpect(jsonPath("$.rules[0].rule", is(WarnedWorks.NONE)))
                .andExpect(jsonPath("$.rules[0].proposed", is(true)))
                .andExpect(jsonPath("$.rules[?(@.proposed==true)].rule", contains(WarnedWorks.NONE)));
        asked(counter.of("zy.transport"))
                .andExpect(jsonPath(RULE + ".raised", contains(0)))
                .andExpect(jsonPath("$.rules[?(@.proposed==true)]", is(empty())));
    }

    @Test
    void theLastCheckCountsAndNonsenseIsRefused() throws Exception {
        var day = DAY.plusDays(1);
        var works = WarnedWorks.of(counter);
        works.looked(day);
        works.check(works.labour(), works.none(), 1, "innocent").andExpect(status().isNoContent());
        works.check(works.labour(), works.none(), 2, "found_true").andExpect(status().isNoContent());

        works.labour()
                .get("/api/warning-rules?from=%s&to=%s".formatted(day, day))
                .andExpect(jsonPath(RULE + ".foundTrue", contains(1)))
                .andExpect(jsonPath(RULE + ".innocent", contains(0)))
                .andExpect(jsonPath(RULE + ".innocentShare", contains(0.0)));
        works.labour()
                .get("/api/warning-rules?from=%s&to=%s".formatted(day, DAY))
                .andExpect(status().is(422));
        works.labour().get("/api/warning-rules?from=yesterday").andExpect(status().is4xxClientError());
        counter.nobody().get("/api/warning-rules").andExpect(status().isUnauthorized());
    }

    /** Warned works of which so many are found so; one that nobody looks at where none is. */
    private WarnedWorks checked(String finding, int times) throws Exception {
        WarnedWorks works;
        var left = times;
        do {
            works = WarnedWorks.of(counter);
            works.looked(DAY);
            if (left > 0) {
                works.check(works.labour(), works.none(), 1, finding).andExpect(status().isNoContent());
            }
            left--;
        } while (left > 0);
        return works;
    }

    private static ResultActions asked(Officer officer) throws Exception {
        return officer.get("/api/warning-rules?from=%s&to=%s".formatted(DAY, DAY))
                .andExpect(status().isOk());
    }
}
