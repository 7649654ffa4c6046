package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clue that is the same as another ends in it, and in nothing that is not there. */
@CaseworkTest
class MergingTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    Counter.Officer labour;
    ClueOnFile clue;

    @BeforeEach
    void aClueAtTheLabourBureau() throws Exception {
        counter.on(DAY);
        labour = counter.of("zz.labour");
        clue = another();
    }

    private ClueOnFile another() throws Exception {
        return labour.register(aClue("phone", DAY.atTime(8, 0)).in("410803_lifeng", "housing"));
    }

    private static String into(String reason, @Nullable String other) {
        return "\"reason\":\"%s\",\"mergedInto\":%s,\"text\":\"\""
                .formatted(reason, other == null ? "null" : "\"" + other + "\"");
    }

    private Object mergedInto(ClueOnFile one) {
        return db.fetchValue("SELECT merged_into::text FROM casework.clue WHERE id = ?::uuid", one.id());
    }

    @Test
    void intoItselfNothingTheUnknownTheHiddenOrTheEndedNoClueGoes() throws Exception {
        var ended = another();
        labour.does(ended, "terminate", into("untrue", null));
        var refused = another();
        labour.does(refused, "refuse", "\"reason\":\"不属本级管辖\"");
        var hidden = counter.of("jf.social_security")
                .register(aClue("phone", DAY.atTime(8, 0)).in("50gx01_village_one", "housing"));
        var targets = new LinkedHashMap<String, String>();
        targets.put("itself", clue.id());
        targets.put("nothing", null);
        targets.put("unknown", UUID.randomUUID().toString());
        targets.put("of another place", hidden.id());
        targets.put("ended as untrue", ended.id());
        targets.put("refused", refused.id());

        for (var target : targets.entrySet()) {
            for (var reason : List.of("duplicate", "merged")) {
                labour.act(clue, "terminate", into(reason, target.getValue()))
                        .andExpect(status().is(422))
                        .andExpect(jsonPath("$.code").value("clue.merged"))
                        .andExpect(jsonPath("$.errors[0].path").value("mergedInto"));
            }
        }
        labour.act(clue, "terminate", into("boredom", null))
                .andExpect(jsonPath("$.code").value("clue.reason"));
        labour.page(clue)
                .andExpect(jsonPath("$.stage").value("RECEIVED"))
                .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void manyGoIntoOneButNoRingOfThemIsMade() throws Exception {
        var main = another();
        for (var n = 0; n < 3; n++) {
            var same = another();
            labour.does(same, "terminate", into("merged", main.id()))
                    .andExpect(jsonPath("$.stage").value("TERMINATED"));
            assertThat(mergedInto(same)).isEqualTo(main.id());
            labour.act(main, "terminate", into("merged", same.id()))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("clue.merged"));
        }
        labour.page(main).andExpect(jsonPath("$.stage").value("RECEIVED"));
    }

    @Test
    void oneThatIsTakenUpAgainPointsToNoOtherAnyMore() throws Exception {
        var main = another();
        labour.does(clue, "terminate", into("duplicate", main.id()));
        labour.does(clue, "reopen", "\"reason\":\"不是同一人\"")
                .andExpect(jsonPath("$.stage").value("IN_PROGRESS"));

        assertThat(mergedInto(clue)).isNull();
        labour.does(main, "terminate", into("duplicate", clue.id()));
        assertThat(mergedInto(main)).isEqualTo(clue.id());
    }
}
