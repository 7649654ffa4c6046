package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.party.Directory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** One officer of every unit of a city and a town looks: what opens one door to a clue opens all that belong to it. */
@CaseworkTest
class WhoSeesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @Autowired
    Counter counter;

    @Autowired
    Directory directory;

    @Autowired
    DSLContext db;

    /** Clues by who coordinates their place. */
    private final Map<ClueOnFile, String> clues = new LinkedHashMap<>();

    @BeforeEach
    void cluesOfAllSorts() throws Exception {
        counter.on(DAY);
        var city = counter.of("zy.labour");
        var joint = city.register(aClue("joint_reception", DAY.atTime(8, 0))
                .in("620702", "housing")
                .by("测试员甲", "13800000001", "11010119900307002X")
                .with("presentUnits", List.of("zy.labour", "zy.housing", "zy.police")));
        var helped = city.register(aClue("phone", DAY.atTime(8, 1)).in("620702", "transport"));
        city.does(
                helped,
                "assign",
                "\"mode\":\"assign\",\"unit\":\"zy.water\",\"officer\":null,\"helpers\":[\"zy.union\"],\"reason\":\"示例\"");
        var sent = counter.of("jf.village_one")
                .register(aClue("village", DAY.atTime(8, 2)).in("50gx01_village_one", "housing"));
        clues.put(joint, "zy.labour");
        clues.put(helped, "zy.labour");
        clues.put(sent, "jf.social_security");
    }

    private List<String> units() {
        return List.of("620700", "50gx01").stream()
                .flatMap(place -> directory.units(place).stream())
                .filter(unit -> unit.existsOn(DAY))
                .map(unit -> unit.id())
                .toList();
    }

    private static int statusOf(ResultActions answer) {
        return answer.andReturn().getResponse().getStatus();
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aClueStandsInTheLedgerOfExactlyThoseWhoCanOpenIt() throws Exception {
        for (var clue : clues.keySet()) {
            var open = new TreeSet<String>();
            var listed = new TreeSet<String>();
            for (var unit : units()) {
                if (statusOf(counter.of(unit).page(clue)) == 200) {
                    open.add(unit);
                }
                if (!read(counter.of(unit).get("/api/clues?text=" + clue.number()), "$.items.length()")
                        .equals("0")) {
                    listed.add(unit);
                }
            }
            assertThat(listed)
                    .as(clue.number())
                    .isEqualTo(open)
                    .contains(clues.get(clue))
                    .hasSizeLessThan(units().size());
        }
    }

    @Test
    void whoReadsADutyOnThePageOpensItsReceiptAndWhoIsShutOutOpensNone() throws Exception {
        for (var clue : clues.entrySet()) {
            var duties = duties(counter.of(clue.getValue()).page(clue.getKey()));
            assertThat(duties).isNotEmpty();
            for (var unit : units()) {
                var page = counter.of(unit).page(clue.getKey());
                var shown = statusOf(page) == 200 ? duties(page) : Map.<String, String>of();
                for (var duty : duties.entrySet()) {
                    var expected = shown.containsKey(duty.getKey()) || unit.equals(duty.getValue()) ? 200 : 404;
                    assertThat(statusOf(counter.of(unit).get("/api/duties/" + duty.getKey() + "/receipt")))
                            .as("%s at %s of %s", unit, duty, clue.getKey())
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** Ids with the units that bear them. */
    private static Map<String, String> duties(ResultActions page) throws Exception {
        var found = new HashMap<String, String>();
        var json = body(page);
        for (var id : JsonPath.<List<String>>read(json, "$.duties[*].id")) {
            var bearer = JsonPath.<List<String>>read(json, "$.duties[?(@.id == '%s')].bearer.id".formatted(id));
            found.put(id, bearer.isEmpty() ? null : bearer.getFirst());
        }
        return found;
    }

    @Test
    void everyRevealLeavesOneEntryOfItsOwnAndARefusalLeavesNone() throws Exception {
        var clue = clues.keySet().iterator().next();
        var revealed = new TreeSet<String>();
        for (var unit : units()) {
            var status = statusOf(counter.of(unit).post("/api/clues/" + clue.id() + "/reveal", "{\"purpose\":\"核实\"}"));
            assertThat(status).as(unit).isIn(200, 403, 404);
            if (status == 200) {
                revealed.add(unit);
            }
        }
        assertThat(revealed).as("who coordinates, and nobody else").containsExactly("zy.labour");
        var readers = db.fetch(
                        "SELECT officer FROM party.audit_entry WHERE act = 'personal_data.revealed' AND subject = ?",
                        "clue:" + clue.id())
                .getValues(0, String.class);
        assertThat(readers).containsExactlyElementsOf(revealed);
    }

    @Test
    void whatWasAttachedIsReadByExactlyThoseWhoSeeMoreThanTheState() throws Exception {
        for (var clue : clues.entrySet()) {
            var office = counter.of(clue.getValue());
            var file = office.uploads();
            office.does(clue.getKey(), "attach", "\"attachments\":[\"%s\"]".formatted(file));
            for (var unit : units()) {
                var page = counter.of(unit).page(clue.getKey());
                var whole = statusOf(page) == 200 && !JsonPath.<Boolean>read(body(page), "$.limited");

                assertThat(statusOf(counter.of(unit).get("/api/attachments/" + file)))
                        .as("%s at %s", unit, clue.getKey())
                        .isEqualTo(whole ? 200 : 404);
            }
        }
    }
}
