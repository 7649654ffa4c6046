package org.huxin.server.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.DayClosing;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CaseworkTest
class DispatchTests {

    private static final String ZHANGYE = "620700";
    private static final String MAKE = "{\"kind\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    @Autowired
    Papers papers;

    @Autowired
    DayClosing closing;

    /** Other tests have let time pass further: here the office begins its work on that day. */
    private void begin(LocalDate day) {
        db.execute("DELETE FROM duty.entry WHERE subject = 'jurisdiction:620700'");
        db.execute("DELETE FROM duty.fact WHERE subject = 'jurisdiction:620700'");
        counter.on(day);
        closing.catchUp(ZHANGYE);
    }

    private Counter.Officer labour() throws Exception {
        return counter.of("zy.labour");
    }

    private ClueOnFile clue(String region, LocalDate on, long fen, int persons) throws Exception {
        return labour().register(aClue("phone", on.atTime(8, 30))
                .in(region, "housing")
                .with("claimedFen", fen)
                .with("claimedPersons", persons));
    }

    /** Assigned to its place's housing bureau, taken, paid. */
    private void solve(ClueOnFile clue, long fen) throws Exception {
        var housing = counter.of("zy.housing");
        labour().does(
                        clue,
                        "assign",
                        "\"mode\":\"assign\",\"unit\":\"zy.housing\",\"officer\":\"zy.housing\",\"reason\":\"由住建部门办理\"");
        housing.does(clue, "accept", "\"officer\":null");
        housing.does(
                clue,
                "resolve",
                "\"proof\":\"转账凭证\",\"paidFen\":%d,\"attachments\":[\"%s\"]".formatted(fen, housing.uploads()));
    }

    private static JsonNode body(ResultActions answer) throws Exception {
        return JSON.readTree(
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** How many clues the ledger shows with a filter, as the console would ask for them. */
    private int count(JsonNode open) throws Exception {
        var query = open.propertyStream()
                .filter(key -> !key.getValue().isNull())
                .map(key -> key.getKey() + "=" + key.getValue().asString())
                .collect(Collectors.joining("&"));
        return body(labour().get("/api/clues/count?" + query)).path("count").asInt();
    }

    @Test
    @Requirement("ZY-058")
    void everyWeekHasASheetByCountyAndAWeekWithoutOneIsShown() throws Exception {
        begin(LocalDate.of(2024, 3, 18));
        counter.on(LocalDate.of(2024, 3, 19));
        clue("620702", LocalDate.of(2024, 3, 19), 5_000_000, 4);
        clue("620723", LocalDate.of(2024, 3, 19), 1_000_000, 1);
        var made = body(labour().post("/api/dispatch/sheets", MAKE.formatted("week", "2024-03-18", "2024-03-24")));
        assertThat(made.path("rows")
                        .valueStream()
                        .map(row -> row.path("group").path("name").asString()))
                .contains("甘州区", "临泽县", "高台县", "山丹县", "民乐县", "肃南裕固族自治县", "张掖经济技术开发区");
        for (var row : made.path("rows")) {
            assertThat(count(row.path("open"))).isEqualTo(row.path("clues").asInt());
        }
        var ganzhou = "$.rows[?(@.group.id == '620702')]";
        var sheet = "/api/dispatch/sheets/" + made.path("id").asString();
        var before = read(labour().get(sheet), ganzhou + ".clues");
        assertThat(Integer.parseInt(before)).isPositive();

        clue("620702", LocalDate.of(2024, 3, 19), 9_000_000, 4);
        counter.endOf(LocalDate.of(2024, 3, 31), ZHANGYE);

        assertThat(read(labour().get(sheet), ganzhou + ".clues"))
                .as("kept as made")
                .isEqualTo(before);
        labour().get("/api/dispatch/sheets?kind=week&from=2024-03-18&to=2024-03-31")
                .andExpect(jsonPath("$[*].from", contains("2024-03-25", "2024-03-18")))
                .andExpect(jsonPath("$[0].id", is(nullValue())))
                .andExpect(jsonPath("$[1].id").value(made.path("id").asString()));
        labour().post("/api/dispatch/sheets", MAKE.formatted("week", "2024-03-18", "2024-03-24"))
                .andExpect(status().isConflict());
        counter.of("zz.labour").get(sheet).andExpect(status().isNotFound());
    }

    @Test
    void aSheetMadeLateIsForTheWeekItNamesAndNoOther() throws Exception {
        begin(LocalDate.of(2024, 4, 8));
        counter.endOf(LocalDate.of(2024, 4, 14), ZHANGYE);

        labour().post("/api/dispatch/sheets", MAKE.formatted("week", "2024-04-08", "2024-04-14"))
                .andExpect(status().isOk());

        labour().get("/api/dispatch/sheets?from=2024-04-08&to=2024-04-21")
                .andExpect(jsonPath("$[?(@.id == null)].from", contains("2024-04-15")));
    }

    @Test
    @Requirement("ZY-059")
    void theBulletinOfMayKeepsTheFiguresOfTheListsOfMay() throws Exception {
        var may = LocalDate.of(2024, 5, 20);
        begin(may);
        clue("620702", may, 8_000_000, 6);
        solve(clue("620724", may, 2_000_000, 2), 2_000_000);
        var board = body(labour().get("/api/dispatch/figures?month=2024-05"));
        for (var figure : board.path("figures")) {
            if (figure.path("unit").asString().equals("count")) {
                assertThat(count(figure.path("open")))
                        .as(figure.path("label").asString())
                        .isEqualTo(figure.path("value").asInt());
            }
        }
        for (var group : board.path("byGroup")) {
            assertThat(count(group.path("open")))
                    .isEqualTo(group.path("unsolved").asInt());
        }

        var issued =
                body(labour().post("/api/dispatch/bulletins", MAKE.formatted("month", "2024-05-01", "2024-05-31")));
        assertThat(issued.path("figures")).isEqualTo(board.path("figures"));
        clue("620702", may, 7_000_000, 3);

        var kept = body(labour().get("/api/dispatch/bulletins?from=2024-05-01&to=2024-05-31"));
        assertThat(kept.get(0).path("figures")).isEqualTo(board.path("figures"));
        assertThat(body(labour().get("/api/dispatch/figures?month=2024-05")).path("figures"))
                .as("the lists go on")
                .isNotEqualTo(board.path("figures"));
        var paper = papers.get(UUID.fromString(issued.path("paper").asString()));
        assertThat(paper.number()).isEqualTo(issued.path("number").asString()).contains("〔2024〕");
        assertThat(paper.addresseeUnit()).isEqualTo("zy.government");
        assertThat(paper.content().toString())
                .contains("2024年5月，共收到欠薪线索%d件，办结%d件".formatted(value(board, "received"), value(board, "resolved")))
                .contains("市住建局");
        labour().post("/api/dispatch/bulletins", MAKE.formatted("month", "2024-05-01", "2024-05-31"))
                .andExpect(status().isConflict());
    }

    private static int value(JsonNode board, String figure) {
        return board.path("figures")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(figure))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asInt();
    }

    @Test
    @Requirement("ZY-060")
    void inAKeyPeriodEveryDayAsksForSheetAndBulletinAndAfterItTheWeekAgain() throws Exception {
        begin(LocalDate.of(2025, 1, 8));
        labour().post("/api/dispatch/key-periods", "{\"from\":\"2025-01-10\",\"to\":\"2025-01-28\",\"note\":\"春节前\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.running").value(false));
        counter.on(LocalDate.of(2025, 1, 10));
        labour().post("/api/dispatch/sheets", MAKE.formatted("day", "2025-01-10", "2025-01-10"))
                .andExpect(status().isOk());
        labour().post("/api/dispatch/bulletins", MAKE.formatted("day", "2025-01-10", "2025-01-10"))
                .andExpect(status().isOk());
        labour().get("/api/dispatch/key-periods")
                .andExpect(jsonPath("$[0].running").value(true));

        counter.endOf(LocalDate.of(2025, 1, 29), ZHANGYE);

        for (var what : List.of("sheets?kind=day&", "bulletins?")) {
            var days = body(labour().get("/api/dispatch/" + what + "from=2025-01-09&to=2025-02-05"));
            var daily = days.valueStream()
                    .filter(one -> one.path("kind").asString().equals("day"))
                    .toList();
            assertThat(daily).as(what).hasSize(19);
            assertThat(daily.getFirst().path("from").asString()).isEqualTo("2025-01-28");
            assertThat(daily.getLast().path("from").asString()).isEqualTo("2025-01-10");
            assertThat(daily.stream().filter(one -> one.path("id").isNull())).hasSize(18);
        }
        labour().get("/api/dispatch/sheets?kind=week&from=2025-01-29&to=2025-01-29")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[*].id", everyItem(is(nullValue()))));
    }

    @Test
    @Requirement("ZY-061")
    void clearanceShowsWhatIsLeftAndComesDownToNothing() throws Exception {
        var day = LocalDate.of(2024, 6, 3);
        begin(day);
        var zone = counter.of("zy.zone");
        var one = clue("zone", day, 30_000_00, 3);
        var other = clue("zone", day, 12_345_67, 2);

        zone.get("/api/dispatch/clearance")
                .andExpect(jsonPath("$.unsolved").value(2))
                .andExpect(jsonPath("$.unsolvedFen").value(42_345_67))
                .andExpect(jsonPath("$.unsolvedPersons").value(5))
                .andExpect(jsonPath("$.byGroup[*].group.name", contains("张掖经济技术开发区")))
                .andExpect(jsonPath("$.byGroup[0].unsolved").value(2));
        solve(one, 30_000_00);
        zone.get("/api/dispatch/clearance").andExpect(jsonPath("$.unsolvedFen").value(12_345_67));
        solve(other, 12_345_67);

        zone.get("/api/dispatch/clearance")
                .andExpect(jsonPath("$.unsolved").value(0))
                .andExpect(jsonPath("$.unsolvedFen").value(0))
                .andExpect(jsonPath("$.byGroup", empty()));
    }

    @Test
    void periodsThatMakeNoSenseAreRefusedInChinese() throws Exception {
        begin(LocalDate.of(2024, 7, 1));
        for (var wrong : List.of(
                MAKE.formatted("week", "2024-07-01", "2024-07-02"),
                MAKE.formatted("week", "2024-07-08", "2024-07-14"),
                MAKE.formatted("month", "2024-07-01", "2024-07-31"),
                "{\"kind\":\"week\"}")) {
            labour().post("/api/dispatch/sheets", wrong).andExpect(status().is(422));
        }
        labour().post("/api/dispatch/key-periods", "{\"from\":\"2024-06-20\",\"to\":\"2024-07-20\",\"note\":\"过去的\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("from"));
        for (var malformed :
                List.of("figures?month=2024-99", "figures", "sheets/x", "friday?on=x", "sheets?from=1&to=2")) {
            labour().get("/api/dispatch/" + malformed).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void onlyTheCoordinatorMakesAndOnlyReadersOfDispatchLook() throws Exception {
        begin(LocalDate.of(2024, 7, 1));
        var week = MAKE.formatted("week", "2024-07-01", "2024-07-07");
        counter.of("zy.zone").post("/api/dispatch/sheets", week).andExpect(status().isForbidden());
        counter.of("zy.government").get("/api/dispatch/clearance").andExpect(status().isOk());
        counter.of("zy.police").get("/api/dispatch/clearance").andExpect(status().isForbidden());
    }

    @Test
    void aTownLooksAtItsUnitsAndClueWithoutOneIsNotLost() throws Exception {
        var day = LocalDate.of(2024, 6, 3);
        counter.on(day);
        var office = counter.of("jf.social_security");
        office.register(aClue("phone", day.atTime(8, 0)).in("50gx01_village_one", "housing"));

        var board = body(office.get("/api/dispatch/clearance"));

        var groups = board.path("byGroup").valueStream().toList();
        assertThat(groups).isNotEmpty();
        assertThat(groups.stream()
                        .mapToInt(group -> group.path("unsolved").asInt())
                        .sum())
                .isEqualTo(board.path("unsolved").asInt());
        assertThat(groups.stream().map(group -> group.path("group").path("id").asString()))
                .allMatch(id -> id.startsWith("jf.") || id.equals("none"));
    }
}
