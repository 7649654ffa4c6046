package org.huxin.server.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.document.Papers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of a Friday against sorting the unsolved clues by hand. */
@CaseworkTest
class FollowUpListTests {

    private static final String ZHONGZHAN = "410803";
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 19);

    /** Nobody else's clues go to them. */
    private static final List<String> UNITS = List.of("zz.natural_resources", "zz.market", "zz.tax");

    @Autowired
    Counter counter;

    @Autowired
    CarryOut carryOut;

    @Autowired
    Papers papers;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeEach
    void aMonday() {
        carryOut.everything();
        counter.on(MONDAY);
    }

    @Test
    void everyUnsolvedClueStandsOnThePaperOfTheUnitThatHasItAndOnNoOther() throws Exception {
        var labour = counter.of("zz.labour");
        var holder = new HashMap<ClueOnFile, String>();
        for (var n = 0; n < 14; n++) {
            var clue = labour.register(aClue("phone", MONDAY.atTime(8, n)).in("410803_lifeng", "housing"));
            holder.put(clue, assigned(clue, UNITS.get(random.nextInt(3))));
            switch (random.nextInt(4)) {
                case 0 -> holder.put(clue, assigned(clue, UNITS.get(random.nextInt(3))));
                case 1 -> {
                    labour.does(clue, "terminate", "\"reason\":\"untrue\",\"mergedInto\":null,\"text\":\"查无此事\"");
                    holder.put(clue, null);
                }
                default -> {}
            }
        }
        carryOut.everything();
        counter.endOf(FRIDAY.minusDays(1), ZHONGZHAN);
        carryOut.everything();

        var lists = lists();
        assertThat(lists.keySet()).as("seed %d", seed).containsAll(wanted(holder));
        holder.forEach((clue, unit) -> lists.forEach((addressee, text) -> assertThat(text.contains(clue.number()))
                .as("seed %d: %s of %s on the paper to %s", seed, clue.number(), unit, addressee)
                .isEqualTo(addressee.equals(unit))));
    }

    @Test
    void drawnAgainAndCarriedOutAgainADayHasOnePaperForAUnit() throws Exception {
        var one = counter.of("zz.labour")
                .register(aClue("phone", MONDAY.atTime(8, 0)).in("410803_lifeng", "housing"));
        assigned(one, UNITS.getFirst());
        for (var round = 0; round < 2; round++) {
            counter.endOf(FRIDAY.minusDays(1), ZHONGZHAN);
            carryOut.everything();
            counter.on(FRIDAY);
            db.execute("UPDATE duty.escalation SET done_at = NULL WHERE on_day = '2024-01-19' AND step = 'follow_up'");
        }
        carryOut.everything();

        var kept = db.fetch(
                "SELECT DISTINCT on_day, rule, unit FROM casework.follow_up_paper WHERE jurisdiction = '410803'");
        var issued =
                db.fetch("SELECT id FROM document.paper WHERE template = 'friday_list' AND jurisdiction = '410803'");
        assertThat(kept.getValues(0, LocalDate.class)).contains(FRIDAY);
        assertThat(issued).hasSameSizeAs(kept);
    }

    private String assigned(ClueOnFile clue, String unit) throws Exception {
        counter.of("zz.labour")
                .does(
                        clue,
                        "assign",
                        "\"mode\":\"assign\",\"unit\":\"%s\",\"officer\":null,\"reason\":\"示例\"".formatted(unit));
        return unit;
    }

    private static Set<String> wanted(Map<ClueOnFile, String> holder) {
        var units = new HashSet<>(holder.values());
        units.remove(null);
        return units;
    }

    /** What each unit was sent for that Friday. */
    private Map<String, String> lists() throws Exception {
        var answer = counter.of("zz.labour").get("/api/dispatch/friday?on=" + FRIDAY);
        var json = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var found = new HashMap<String, String>();
        for (var paper : JsonPath.<List<String>>read(json, "$.papers[*].id")) {
            var issued = papers.get(UUID.fromString(paper));
            found.merge(issued.addresseeUnit(), issued.content().toString(), String::concat);
        }
        return found;
    }
}
