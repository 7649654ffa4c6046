package org.huxin.server.project.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 应急周转金和应急储备金的账户. */
@CaseworkTest
class FundTests {

    private static final String FUNDS = "/api/reserve-funds";
    private static final long TARGET = 1_000_000_00L;

    @Autowired
    private Counter counter;

    private Counter.Officer finance;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 4, 1));
        finance = counter.of("zz.finance");
        empty("turnover");
        empty("reserve");
    }

    private void empty(String fund) throws Exception {
        var left = number(fund, "balanceFen");
        if (left > 0) {
            ok(books(counter.of("zz.labour"), fund, out(fund, left, project("state_company"))));
        }
    }

    private long number(String fund, String what) throws Exception {
        return Long.parseLong(Counter.read(finance.get(FUNDS), "$[?(@.code=='%s')].%s".formatted(fund, what)));
    }

    private static String in(String kind, long fen) {
        return "\"kind\":\"%s\",\"amountFen\":%d,\"bookedOn\":\"2024-03-31\",\"basis\":\"示例财〔2024〕1号\""
                .formatted(kind, fen);
    }

    private static String out(String fund, long fen, String project) {
        return "\"kind\":\"out\",\"amountFen\":%d,\"use\":\"%s\",\"project\":%s,\"bookedOn\":\"2024-04-01\",\"basis\":\"示例批示\""
                .formatted(
                        fen,
                        fund.equals("turnover") ? "advance_wages" : "project_risk",
                        project == null ? "null" : '"' + project + '"');
    }

    private ResultActions books(Counter.Officer officer, String fund, String rest) throws Exception {
        return at(number(fund, "version"), officer, fund, rest);
    }

    private ResultActions at(long version, Counter.Officer officer, String fund, String rest) throws Exception {
        return officer.post(FUNDS + "/" + fund + "/entries", "{\"version\":%d,%s}".formatted(version, rest));
    }

    private static void ok(ResultActions answer) throws Exception {
        answer.andExpect(status().isOk());
    }

    private String project(String investment) throws Exception {
        return ProjectFile.entered(
                        aProject()
                                .with("name", "示例" + UUID.randomUUID())
                                .with("field", "housing")
                                .with("investment", investment),
                        counter.of("zz.housing"))
                .id();
    }

    private void holds(String fund, long balance, long gap) throws Exception {
        finance.get(FUNDS)
                .andExpect(jsonPath("$[?(@.code=='%s')].balanceFen".formatted(fund), is(List.of((int) balance))))
                .andExpect(jsonPath("$[?(@.code=='%s')].gapFen".formatted(fund), is(List.of((int) gap))));
    }

    @Test
    void aFundShowsItsTargetWhatItHoldsAndWhatIsLackingUntilItIsReplenished() throws Exception {
        finance.get(FUNDS)
                .andExpect(jsonPath("$[*].label", is(List.of("农民工工资应急周转金", "应急储备金"))))
                .andExpect(jsonPath("$[*].targetFen", is(List.of((int) TARGET, 400_000_000))));
        holds("turnover", 0, TARGET);
        ok(books(finance, "turnover", in("in", TARGET)));
        holds("turnover", TARGET, 0);

        ok(books(finance, "turnover", out("turnover", 300_000_00L, null)));
        holds("turnover", 700_000_00L, 300_000_00L);
        holds("reserve", 0, 400_000_000L);
        ok(books(finance, "turnover", in("replenish", 300_000_00L)));
        holds("turnover", TARGET, 0);

        finance.get(FUNDS + "/turnover/entries?size=2")
                .andExpect(jsonPath("$.items[*].kind", is(List.of("replenish", "out"))))
                .andExpect(jsonPath("$.items[1].use.label", is("垫付被拖欠的工资")))
                .andExpect(jsonPath("$.items[*].balanceFen", is(List.of((int) TARGET, 700_000_00))));
        var next = Counter.read(finance.get(FUNDS + "/turnover/entries?size=2"), "$.next");
        finance.get(FUNDS + "/turnover/entries?size=1&after=" + next).andExpect(jsonPath("$.items[0].kind", is("in")));
    }

    @Test
    void moneyLeavesOnlyForTheUsesAndProjectsThatTheFundIsFor() throws Exception {
        var labour = counter.of("zz.labour");
        ok(books(finance, "reserve", in("in", 500_00L)));
        for (var refused : List.of(
                out("reserve", 100_00L, null),
                out("reserve", 100_00L, project("private")),
                out("turnover", 100_00L, project("government")))) {
            books(labour, "reserve", refused).andExpect(status().is(422));
        }
        ok(books(labour, "reserve", out("reserve", 100_00L, project("government"))));
        books(labour, "reserve", out("reserve", 100_00L, UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        finance.get(FUNDS + "/reserve/entries")
                .andExpect(jsonPath("$.items[0].project.name").isNotEmpty());
        assertThat(number("reserve", "balanceFen")).isEqualTo(400_00L);
    }

    @Test
    void whateverIsBookedTheAccountIsTheSumOfItsMovementsAndNeverBelowNothing() throws Exception {
        var random = new Random(20240401);
        long balance = 0;
        for (int step = 0; step < 60; step++) {
            long fen = 1 + random.nextInt(100_000);
            boolean leaves = random.nextBoolean();
            var answer = books(finance, "turnover", leaves ? out("turnover", fen, null) : in("replenish", fen));
            if (leaves && fen > balance) {
                answer.andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].path", is("amountFen")));
            } else {
                ok(answer);
                balance += leaves ? -fen : fen;
            }
            assertThat(number("turnover", "balanceFen")).isEqualTo(balance).isNotNegative();
            assertThat(number("turnover", "inFen") - number("turnover", "outFen"))
                    .isEqualTo(balance);
        }
    }

    @Test
    void ofManyWhoDrawAtOnceEachSeesTheBalanceBeforeDrawing() throws Exception {
        ok(books(finance, "turnover", in("in", 100_00L)));
        var version = number("turnover", "version");
        var draws = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 6; n++) {
            draws.add(() -> at(version, finance, "turnover", out("turnover", 60_00L, null))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        assertThat(Together.all(draws)).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(number("turnover", "balanceFen")).isEqualTo(40_00L);
    }

    @Test
    void theAccountIsSeenByTheWholePlaceAndItsManagerAndBookedByThem() throws Exception {
        for (var other : List.of("zz.housing", "zz.yueshan", "zz.union")) {
            counter.of(other).get(FUNDS).andExpect(jsonPath("$.length()", is(0)));
            counter.of(other).get(FUNDS + "/turnover/entries").andExpect(status().isNotFound());
            at(0, counter.of(other), "turnover", in("in", 1)).andExpect(status().isNotFound());
        }
        var leader = counter.of("zz.government");
        leader.get(FUNDS).andExpect(jsonPath("$[0].mayBook", is(false)));
        books(leader, "turnover", in("in", 1)).andExpect(status().isForbidden());
        counter.of("jy.labour").get(FUNDS).andExpect(jsonPath("$.length()", is(0)));
        at(0, counter.of("jy.labour"), "turnover", in("in", 1)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"gift\",\"amountFen\":1,\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":0,\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":-5,\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":9223372036854775807,\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":1.5,\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":1,\"bookedOn\":\"2024-04-02\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":1,\"bookedOn\":\"0001-01-01\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":1,\"bookedOn\":\"2024-03-31\",\"basis\":\" \"",
                "\"kind\":\"in\",\"amountFen\":1,\"use\":\"advance_wages\",\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"out\",\"amountFen\":1,\"use\":\"project_risk\",\"bookedOn\":\"2024-03-31\",\"basis\":\"x\"",
                "\"kind\":\"in\",\"amountFen\":1,\"bookedOn\":\"2024-03-31\",\"basis\":\"x\",\"attachments\":[\"00000000-0000-0000-0000-000000000000\"]",
                "\"kind\":null"
            })
    void nonsenseIsNotBooked(String body) throws Exception {
        var before = number("turnover", "version");
        books(finance, "turnover", body).andExpect(status().is4xxClientError());
        assertThat(number("turnover", "version")).isEqualTo(before);
        finance.get(FUNDS + "/turnover/entries?after=x").andExpect(status().is(422));
        finance.get(FUNDS + "/turnover/entries?size=0").andExpect(status().is4xxClientError());
    }

    @Test
    void papersOfAMovementAreReadByWhoSeesTheAccount() throws Exception {
        var file = finance.uploads();
        ok(books(finance, "turnover", in("in", 1_00L) + ",\"attachments\":[\"%s\"]".formatted(file)));

        counter.of("zz.labour").get("/api/attachments/" + file).andExpect(status().isOk());
        counter.of("zz.government").get("/api/attachments/" + file).andExpect(status().isOk());
        for (var other : List.of("zz.housing", "jy.labour")) {
            counter.of(other).get("/api/attachments/" + file).andExpect(status().isNotFound());
        }
        finance.get(FUNDS + "/turnover/entries")
                .andExpect(jsonPath("$.items[0].attachments[0].id", is(file)))
                .andExpect(jsonPath("$.items[0].by.name").isNotEmpty());
    }

    @Test
    void theTargetOfAPlaceIsInYuanAndShownInFen() throws Exception {
        finance.get(FUNDS).andExpect(jsonPath("$[?(@.code=='turnover')].targetFen", is(List.of((int) TARGET))));
        finance.get("/api/rules/zhongzhan.turnover_fund.target").andExpect(status().isOk());
    }
}
