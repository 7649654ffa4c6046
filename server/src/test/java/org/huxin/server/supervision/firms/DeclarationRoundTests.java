package org.huxin.server.supervision.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.supervision.firms.WatchedFirm.declared;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rounds of declarations: none is left out, none is asked twice, and clean ones are counted as a person would. */
@CaseworkTest
class DeclarationRoundTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 20);
    private static final String ZHONGZHAN = "410803";

    @Autowired
    private Counter counter;

    @Autowired
    private Rounds rounds;

    private WatchedFirm watched(LocalDate day) throws Exception {
        counter.on(day);
        var firm = WatchedFirm.of(counter, "zz.labour", "410803_lifeng");
        again(firm, day);
        return firm;
    }

    private void again(WatchedFirm firm, LocalDate day) throws Exception {
        var one = firm.caseOf(day, "housing", "zz.housing", true);
        firm.verified(one, 100);
        firm.closed(one);
    }

    private void files(WatchedFirm firm, long owed) throws Exception {
        housing()
                .post("/api/firm-declarations/" + firm.declaration() + "/file", declared(owed))
                .andExpect(status().isNoContent());
    }

    private Officer housing() throws Exception {
        return counter.of("zz.housing");
    }

    @Test
    void whatWasMissedWhileTheServerWasDownIsAskedForOnce() throws Exception {
        var firm = watched(DAY);
        counter.on(LocalDate.of(2025, 5, 2));

        rounds.begin(ZHONGZHAN);
        rounds.begin(ZHONGZHAN);

        firm.page()
                .andExpect(jsonPath(
                        "$.declarations[*].from",
                        contains("2025-05-01", "2025-04-01", "2025-03-01", "2025-02-01", "2025-01-01")))
                .andExpect(jsonPath(
                        "$.declarations[*].dueOn",
                        contains("2025-06-10", "2025-05-10", "2025-04-10", "2025-03-10", "2025-02-10")))
                .andExpect(
                        jsonPath("$.declarations[*].state", contains("open", "open", "overdue", "overdue", "overdue")))
                .andExpect(jsonPath("$.line.declareBy", is("2025-02-10")));
    }

    @Test
    void theDayOfTheLimitIsStillInTime() throws Exception {
        var firm = watched(DAY);
        counter.on(LocalDate.of(2025, 2, 10));
        firm.page().andExpect(jsonPath("$.line.declarationOverdue", is(false)));
        counter.on(LocalDate.of(2025, 2, 11));
        firm.page().andExpect(jsonPath("$.line.declarationOverdue", is(true)));
        files(firm, 0);
        firm.page()
                .andExpect(jsonPath("$.declarations[0].state", is("filed_late")))
                .andExpect(jsonPath("$.clean", is(0)));
    }

    @Test
    void aFirmThatComesBackDeclaresFromThereOnAndItsOldGroundStays() throws Exception {
        var firm = watched(DAY);
        for (var month = 0; month < 6; month++) {
            counter.on(LocalDate.of(2025, 1, 25).plusMonths(month));
            rounds.begin(ZHONGZHAN);
            files(firm, 0);
        }
        firm.act(housing(), "release", "\"reason\":\"示例\"").andExpect(status().isNoContent());
        firm.act(housing(), "release", "\"reason\":\"示例\"").andExpect(status().isConflict());
        var back = LocalDate.of(2025, 10, 8);
        counter.on(back);

        again(firm, back);

        firm.listed(housing(), 1).andExpect(jsonPath("$.items[0].declareBy", is("2025-11-10")));
        firm.page()
                .andExpect(jsonPath("$.grounds", hasSize(2)))
                .andExpect(jsonPath("$.declarations", hasSize(7)))
                .andExpect(jsonPath("$.declarations[0].from", is("2025-10-01")))
                .andExpect(jsonPath("$.declarations[1].from", is("2025-06-01")))
                .andExpect(jsonPath("$.clean", is(0)));
    }

    @Test
    void aFurtherCaseBeginsTheCountAnew() throws Exception {
        var firm = watched(DAY);
        for (var month = 0; month < 3; month++) {
            counter.on(LocalDate.of(2025, 1, 25).plusMonths(month));
            rounds.begin(ZHONGZHAN);
            files(firm, 0);
        }
        firm.page().andExpect(jsonPath("$.clean", is(3)));
        var day = LocalDate.of(2025, 4, 15);
        counter.on(day);
        again(firm, day);
        firm.page().andExpect(jsonPath("$.clean", is(0))).andExpect(jsonPath("$.cleanNeeded", is(6)));
    }

    @Test
    void whatAnOfficeSetsHoldsFromItsDayOn() throws Exception {
        // far behind what other tests of this place look at
        var from = LocalDate.of(2028, 9, 1);
        var firm = watched(LocalDate.of(2028, 8, 7));
        firm.page().andExpect(jsonPath("$.declarations[0].to", is("2028-08-31")));
        counter.of("zz.labour")
                .send(
                        "/api/gaps/zhongzhan.firm.months",
                        "{\"value\":3,\"from\":\"%s\",\"basis\":\"示例会议纪要\"}".formatted(from))
                .andExpect(status().isOk());

        counter.on(from);
        rounds.begin(ZHONGZHAN);

        firm.page()
                .andExpect(jsonPath("$.declarations[0].from", is("2028-09-01")))
                .andExpect(jsonPath("$.declarations[0].to", is("2028-11-30")))
                .andExpect(jsonPath("$.declarations[1].to", is("2028-08-31")));
    }

    /** What was done about a month. */
    private enum Kind {
        CLEAN,
        OWING,
        LATE,
        MISSED
    }

    @Test
    void cleanPeriodsAreThoseSinceTheLastThatWasNot() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed of the declarations: " + seed);
        var random = new Random(seed);
        var firm = watched(LocalDate.of(2026, 1, 6));
        var history = new ArrayList<Kind>();
        for (var month = 0; month < 10; month++) {
            var kind = Kind.values()[random.nextInt(10) < 6 ? 0 : random.nextInt(4)];
            var begins = LocalDate.of(2026, 1, 1).plusMonths(month);
            counter.on(begins.plusDays(6));
            rounds.begin(ZHONGZHAN);
            if (kind == Kind.LATE) {
                counter.on(begins.plusMonths(1).plusDays(10));
            }
            if (kind != Kind.MISSED) {
                files(firm, kind == Kind.OWING ? 1 : 0);
            }
            history.add(kind);
            // every month so far is decided on that day
            counter.on(begins.plusMonths(1).plusDays(11));

            var expected = trailing(history);
            firm.page().andExpect(jsonPath("$.clean", is(expected)));
        }
        assertThat(history).as("seed %d", seed).hasSize(10);
    }

    private static int trailing(List<Kind> history) {
        var clean = 0;
        for (var kind : history) {
            clean = kind == Kind.CLEAN ? clean + 1 : 0;
        }
        return clean;
    }
}
