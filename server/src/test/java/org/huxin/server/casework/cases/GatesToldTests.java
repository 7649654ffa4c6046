package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.cases.CaseTrail.Filed;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Through the steps of every pack: what the page says of a gate is what the gate then does. */
@CaseworkTest
class GatesToldTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final int CASES = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A place with who coordinates it, who handles, and where. */
    enum Place {
        ZHONGZHAN("410803", "zz.labour", "zz.labour", "410803_lifeng"),
        JINFENG("50gx01", "jf.social_security", "jf.construction", "50gx01_village_one"),
        ZHANGYE("620700", "zy.labour", "zy.ganzhou_labour", "620702"),
        LIANYUNGANG("320700", "lyg.labour", "lyg.haizhou_labour", "320706"),
        JIYUAN("419001", "jy.office", "jy.labour", "419001001");

        private final String jurisdiction;
        private final String coordinator;
        private final String handler;
        private final String region;

        Place(String jurisdiction, String coordinator, String handler, String region) {
            this.jurisdiction = jurisdiction;
            this.coordinator = coordinator;
            this.handler = handler;
            this.region = region;
        }
    }

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @ParameterizedTest
    @EnumSource
    void aStepIsRefusedForTheReasonOnThePageOrForNoneOfTheGatesOnIt(Place place) throws Exception {
        counter.on(MONDAY);
        var trail = new CaseTrail(counter);
        var office = counter.of(place.coordinator);
        var seed = 5_006L + place.ordinal();
        var random = new Random(seed);
        var steps = 0;
        for (var round = 0; round < CASES; round++) {
            var field = random.nextInt(4) == 0 ? "transport" : "housing";
            var one = trail.filed(
                    place.coordinator, aClue("phone", MONDAY.atTime(8, 30)).in(place.region, field), place.handler);
            judge(trail, office, one, place, random);
            while (true) {
                var page = body(trail.page(office, one).andExpect(status().isOk()));
                var next = first(page.path("steps"), "state", "ahead");
                var act = first(page.path("actions"), "name", "enter-step");
                if (next == null || act == null) {
                    break;
                }
                steps++;
                var id = next.path("id").asString("");
                var told = act.path("refusal").isString() ? act.path("refusal").asString() : null;
                var answer = trail.entersWithDocument(office, one, id);
                var done = answer.andReturn().getResponse().getStatus() == 200;
                var problem = JSON.readTree(text(answer));
                var as = "seed %d round %d step %s: %s".formatted(seed, round, id, told);
                if (told != null) {
                    assertThat(done).as(as).isFalse();
                    assertThat(problem.path("detail").asString("")).as(as).isEqualTo(told);
                    break;
                }
                if (!done) {
                    assertThat(next.path("label").asString("")).as(as).isEqualTo(last(page));
                    assertThat(problem.path("code").asString("")).as(as).isIn("clue.gate", "case.gate");
                    break;
                }
                judge(trail, office, one, place, random);
            }
        }
        assertThat(steps).isGreaterThan(CASES);
    }

    /** Verifies, finds a cause, brings units together: by chance any, all or none of it. */
    private void judge(CaseTrail trail, Counter.Officer office, Filed one, Place place, Random random)
            throws Exception {
        if (body(trail.page(office, one)).path("closedAt").isString()) {
            return;
        }
        if (random.nextInt(3) == 0) {
            trail.does(office, one, "verify", CaseTrail.verified(random.nextLong(200_000_000L), random.nextInt(60)));
        }
        if (random.nextInt(2) == 0) {
            trail.does(office, one, "form-task-force", CaseTrail.force(members(place, random)));
        }
    }

    private String[] members(Place place, Random random) {
        var units = new ArrayList<>(directory.units(place.jurisdiction).stream()
                .filter(unit -> unit.existsOn(MONDAY))
                .map(Unit::id)
                .toList());
        Collections.shuffle(units, random);
        // small towns need nearly everybody, so that both sides of their gates come up
        var size = random.nextBoolean() ? units.size() : 1 + random.nextInt(units.size());
        return units.subList(0, size).toArray(String[]::new);
    }

    private static String last(JsonNode page) {
        return page.path("steps")
                .get(page.path("steps").size() - 1)
                .path("label")
                .asString("");
    }

    private static JsonNode first(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(one -> one.path(key).asString("").equals(value))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode body(ResultActions answer) throws Exception {
        return JSON.readTree(text(answer));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
