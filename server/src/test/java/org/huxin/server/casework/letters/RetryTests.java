package org.huxin.server.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** How a step that fails is put off, and who is told of it in which words. */
@CaseworkTest
class RetryTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);
    private static final String NOBODY = null;

    @Autowired
    Counter counter;

    @Autowired
    Retry retry;

    @Autowired
    CarryOut carryOut;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    ClueOnFile clue;
    UUID id;

    @BeforeEach
    void aReminderIsDue() throws Exception {
        carryOut.everything();
        counter.on(MONDAY);
        clue = counter.of("zz.labour")
                .register(aClue("phone", MONDAY.atTime(8, 30)).in("410803_lifeng", "housing"));
        counter.endOf(MONDAY.plusDays(3), "410803");
        id = row("id").get(0, UUID.class);
    }

    private Record row(String columns) {
        return db.fetchSingle(
                "SELECT " + columns + " FROM duty.escalation WHERE subject = ? AND step = 'reminder'",
                "clue:" + clue.id());
    }

    private ReachedStep reached(int tries, @Nullable String from) {
        return new ReachedStep(
                id,
                row("duty").get(0, UUID.class),
                "410803",
                "clue:" + clue.id(),
                "zhongzhan.clue.assign",
                "reminder",
                1,
                MONDAY.plusDays(3),
                from,
                "zz.housing",
                null,
                MONDAY.atTime(8, 30),
                null,
                tries);
    }

    private void fail(int tries, @Nullable String from, RuntimeException problem) {
        transaction.executeWithoutResult(status -> retry.later(List.of(reached(tries, from)), problem));
    }

    private List<String> told() {
        return db.fetch("SELECT body FROM duty.notice WHERE subject = ? AND title LIKE '未能自动办理%'", "clue:" + clue.id())
                .getValues(0, String.class);
    }

    @Test
    void eachFailureWaitsTwiceAsLongAsTheOneBeforeUpToFourHoursAndABit() {
        var now = MONDAY.plusDays(5).atTime(10, 0);
        counter.at(now);
        var minutes = 1L;
        for (var tries = 0; tries < 14; tries++) {
            fail(tries, "zz.labour", CommandRefused.rule("paper.signatory", "没有签发人"));

            var waits = Duration.between(now, row("next_try_at").get(0, LocalDateTime.class));
            assertThat(waits).as("after %d failures", tries).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(row("tries").get(0, Integer.class)).isEqualTo(tries + 1);
            minutes = Math.min(minutes * 2, 256);
        }
    }

    @Test
    void aStepThatIsPutOffIsLeftAloneUntilItsTimeAndNotAMinuteLonger() {
        var now = MONDAY.plusDays(5).atTime(10, 0);
        counter.at(now);
        fail(3, "zz.labour", CommandRefused.rule("paper.signatory", "没有签发人"));

        counter.at(now.plusMinutes(8).minusSeconds(1));
        carryOut.everything();
        assertThat(row("done_at").get(0)).isNull();

        counter.at(now.plusMinutes(8));
        carryOut.everything();
        assertThat(row("done_at").get(0)).isNotNull();
        assertThat(row("problem").get(0)).as("what went wrong is over").isNull();
    }

    @Test
    void theUnitThatActsIsToldOnceWhyAndNobodyWhereThereIsNone() {
        fail(0, NOBODY, CommandRefused.rule("paper.signatory", "没有签发人"));
        assertThat(told()).isEmpty();

        for (var tries = 0; tries < 3; tries++) {
            fail(tries, "zz.labour", CommandRefused.rule("paper.signatory", "没有签发人"));
        }
        assertThat(told()).containsExactly("没有签发人。系统会再试，也可以手工办理。");
        assertThat(row("problem").get(0)).isEqualTo("没有签发人");
    }

    @Test
    void aFaultOfTheMachineIsKeptForWhoRunsItAndToldToOfficersWithoutItsInsides() {
        fail(0, "zz.labour", new DataIntegrityViolationException("ERROR: relation \"document.paper\" is full"));

        assertThat(told())
                .singleElement()
                .asString()
                .doesNotContainPattern("[A-Za-z]{2}")
                .contains("系统会再试");
        assertThat(row("problem").get(0, String.class)).contains("document.paper");
    }

    @Test
    void aLongOrMissingExplanationIsKeptAsFarAsItGoes() {
        fail(0, NOBODY, new IllegalStateException("长".repeat(2_000)));
        assertThat(row("problem").get(0, String.class)).hasSize(500);

        fail(1, NOBODY, new IllegalStateException());
        assertThat(row("problem").get(0, String.class)).contains("IllegalStateException");
    }
}
