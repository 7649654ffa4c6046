package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.SheetLines;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A wage sheet on a random walk: after each act it is what {@link SheetModel} says, and so is the ledger of the month. */
@CaseworkTest
class SheetWalkTests {

    private static final int STEPS = 45;
    private static final int PEOPLE = 3;

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private SheetLines worker;

    private SheetSite site;
    private SheetModel model;
    private List<UUID> people;
    private String sheet;
    private long version;
    private String paper;

    @BeforeEach
    void inJuly() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"))
                .entrusted();
        paper = site.sub().uploads();
        sheet = null;
    }

    private void people(Random random) {
        var assessed = new LinkedHashMap<UUID, Long>();
        for (var i = 0; i < PEOPLE; i++) {
            var rate = 1 + random.nextLong(500_00);
            var worked = 1 + random.nextInt(3_000);
            // worked is in hundredths of a day; half a fen counts as one
            assessed.put(site.worked("测试工人" + i, rate, worked), (rate * worked + 50) / 100);
        }
        people = List.copyOf(assessed.keySet());
        model = new SheetModel(assessed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void everyActDoesWhatThePlainModelSaysAndNothingElse(long seed) throws Exception {
        var random = new Random(seed);
        people(random);
        site.assesses(site.sub(), Map.of()).andExpect(status().isOk());
        var done = new ArrayList<String>();
        for (var step = 0; step < STEPS; step++) {
            done.add(anything(random));
            agrees(done);
        }
        assertThat(done).as("acts that came through").anyMatch(one -> one.endsWith("200"));
    }

    private String anything(Random random) throws Exception {
        var one = people.get(random.nextInt(PEOPLE));
        var act = sheet == null ? random.nextInt(2) : random.nextInt(15);
        return switch (act) {
            case 0 -> expect("assess", site.assesses(site.sub(), Map.of()), model.assess());
            case 1 -> makes();
            case 2, 3 -> acts("ask-confirmation", site.sub(), Map.of(), model::ask);
            case 4, 5 -> acts("sign-lines", site.sub(), Map.of("files", List.of(paper)), model::sign);
            case 6 -> says("confirm", model.confirm(one), () -> worker.confirm(one, line(one)));
            case 7 -> says("object", model.object(one), () -> worker.object(one, line(one), "少算了"));
            case 8, 9 ->
                acts(
                        "lines/" + line(one) + "/answer-objection",
                        site.sub(),
                        Map.of("answer", "已经核对"),
                        () -> model.answer(one));
            case 10 -> amends(one, random.nextLong(1_000_00));
            case 11, 12 -> acts("hand-in", site.sub(), Map.of("progress", "完成三层"), model::handIn);
            case 13 ->
                random.nextInt(4) == 0 ? acts("void-sheet", site.sub(), Map.of(), model::cancel) : decides(random);
            default -> decides(random);
        };
    }

    /** In three of four cases the project's officer does, and otherwise somebody who must not. */
    private String decides(Random random) throws Exception {
        var approves = random.nextInt(3) == 0;
        var path = approves ? "approve-sheet" : "return-sheet";
        var told = approves ? Map.<String, Object>of() : Map.<String, Object>of("reason", "出勤有误");
        return switch (random.nextInt(8)) {
            case 0 -> acts(path, site.sub(), told, () -> SheetModel.NOT_HIS);
            case 1 -> acts(path, site.general(), told, () -> approves ? model.approve(false) : model.giveBack(false));
            default -> acts(path, site.officer(), told, () -> approves ? model.approve(true) : model.giveBack(true));
        };
    }

    private String makes() throws Exception {
        var fresh = !model.live();
        var answer = site.makes(site.sub());
        var told = expect("make", answer, model.make());
        if (told.endsWith("200")) {
            sheet = Counter.read(answer, "$.id");
            version = fresh ? 1 : version + 1;
        }
        return told;
    }

    private String amends(UUID one, long due) throws Exception {
        var told = Map.<String, Object>of("worked", 100, "grossFen", due + 7, "deductedFen", 7, "why", "更正");
        return acts("lines/" + line(one) + "/amend-line", site.sub(), told, () -> model.amend(one, due));
    }

    @FunctionalInterface
    private interface Expected {
        int answer();
    }

    private String acts(String act, Officer who, Map<String, Object> told, Expected expected) throws Exception {
        var stale = new HashMap<>(told);
        stale.put("version", version - 1);
        var late = who.post("/api/wage/sheets/" + sheet + "/" + act, SheetSite.json(stale));
        var permitted = late.andReturn().getResponse().getStatus() != SheetModel.NOT_HIS;
        if (permitted) {
            late.andExpect(status().isConflict());
        }
        var body = new HashMap<>(told);
        body.put("version", version);
        var answer = who.post("/api/wage/sheets/" + sheet + "/" + act, SheetSite.json(body));
        var said = expect(act, answer, expected.answer());
        version += said.endsWith("200") ? 1 : 0;
        return said;
    }

    private static String expect(String act, ResultActions answer, int expected) {
        var got = answer.andReturn().getResponse().getStatus();
        var said = got == 204 ? SheetModel.DONE : got;
        assertThat(said).as(act).isEqualTo(expected);
        return act.replaceAll("/[0-9a-f-]{36}", "") + " " + said;
    }

    private static String says(String act, int expected, Runnable doing) {
        var said = SheetModel.DONE;
        try {
            doing.run();
        } catch (CommandRefused refused) {
            said = SheetModel.STOPPED;
        }
        assertThat(said).as(act).isEqualTo(expected);
        return act + " " + said;
    }

    private UUID line(UUID one) {
        return site.lineOf(sheet, one);
    }

    private void agrees(List<String> done) throws Exception {
        var ledger = db.fetchSingle(
                "select coalesce(sum(due_fen), 0), count(*) filter (where confirmed) from wage.worker_month where project = {0}",
                site.id());
        assertThat(ledger.get(0, Long.class)).as("ledger after %s", done).isEqualTo(model.due());
        if (sheet == null) {
            return;
        }
        var body = site.view(site.sub(), sheet)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<String>read(body, "$.head.state.code"))
                .as("after %s", done)
                .isEqualTo(model.state());
        assertThat(JsonPath.<Integer>read(body, "$.head.version"))
                .as("after %s", done)
                .isEqualTo((int) version);
        if (!model.live()) {
            return;
        }
        assertThat(JsonPath.<Integer>read(body, "$.head.dueFen")).isEqualTo((int) model.due());
        assertThat(JsonPath.<Integer>read(body, "$.head.lines")).isEqualTo(PEOPLE);
        assertThat(JsonPath.<Integer>read(body, "$.unconfirmed"))
                .as("after %s", done)
                .isEqualTo(model.unconfirmed());
        assertThat(JsonPath.<Integer>read(body, "$.objected"))
                .as("after %s", done)
                .isEqualTo(model.objected());
        assertThat(JsonPath.<Integer>read(body, "$.grossFen") - JsonPath.<Integer>read(body, "$.deductedFen"))
                .isEqualTo((int) model.due());
        assertThat(ledger.get(1, Integer.class)).as("confirmed after %s", done).isEqualTo(PEOPLE - model.unconfirmed());
    }
}
