package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.db.duty.Tables.CLOSED_DAY;
import static org.huxin.db.duty.Tables.CLOSING;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.ESCALATION;
import static org.huxin.db.duty.Tables.FACT;
import static org.huxin.db.duty.Tables.RECEIPT;
import static org.huxin.server.duty.Story.ZY;
import static org.huxin.server.duty.Story.ZZ;
import static org.jooq.impl.DSL.count;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huxin.db.duty.tables.records.EscalationRecord;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.kernel.Fact;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DutyTest
class DayClosingTests {

    @Autowired
    Story story;

    @Autowired
    DayClosing closing;

    @Autowired
    ClosingMarks marks;

    @Autowired
    Officers officers;

    @Autowired
    DSLContext db;

    @Test
    @Requirement("ZZ-079")
    void theReminderIsDrawnAtTheCloseOfTheThirdDayAndOnlyOnce() {
        story.begin("2024-03-04").tell(story.received("a", ZZ));

        story.until("2024-03-07", ZZ);
        assertThat(story.steps("a", "reminder")).isEmpty();
        story.until("2024-03-08", ZZ);
        story.until("2024-03-20", ZZ);

        assertThat(story.steps("a", "reminder")).singleElement().satisfies(step -> {
            assertThat(step.getOnDay()).isEqualTo(LocalDate.of(2024, 3, 7));
            assertThat(step.getFromUnit()).isEqualTo("zz.labour");
            assertThat(step.getToUnit()).isEqualTo("zz.housing");
        });
    }

    @Test
    @Requirement("ZZ-080")
    void aBulletinGoesToTheLeaderUnlessThereIsProgressByTheFourthDay() {
        story.begin("2024-03-04").tell(story.received("still", ZZ), story.received("moving", ZZ));
        story.on("2024-03-08")
                .tell(new ClueFact.Progressed("clue:moving", story.now(), ZZ, "zz.housing", "general", "handling"));

        story.until("2024-03-09", ZZ);

        assertThat(story.steps("still", "bulletin"))
                .singleElement()
                .extracting(EscalationRecord::getToUnit)
                .isEqualTo("zz.government");
        assertThat(story.steps("moving", "bulletin")).isEmpty();
    }

    @Test
    @Requirement("ZZ-081")
    void anUnsolvedClueIsFollowedUpEveryFridayUntilItIsSolved() {
        story.begin("2024-03-04").tell(story.received("b", ZZ));

        story.until("2024-03-18", ZZ);
        assertThat(fridays("b")).containsExactly(LocalDate.of(2024, 3, 8), LocalDate.of(2024, 3, 15));
        story.tell(story.resolved("b", ZZ));
        story.until("2024-04-30", ZZ);
        assertThat(fridays("b")).hasSize(2);
    }

    @Test
    @Requirement("ZY-060")
    void everyDayOfAKeyPeriodOwesASheetAndABulletinAndTheDayAfterNeither() throws Exception {
        story.begin("2024-01-08").tell(new JurisdictionStarted(ZY, LocalDateTime.of(2024, 1, 8, 0, 0)));
        officers.of("zy.labour")
                .send("/api/dispatch/key-periods", "{\"from\":\"2024-01-10\",\"to\":\"2024-01-28\",\"note\":\"春节前\"}")
                .andExpect(status().isOk());

        story.until("2024-02-05", ZY);

        for (var rule : List.of("zhangye.dispatch.day", "zhangye.bulletin.day")) {
            assertThat(lastDays(rule))
                    .hasSize(19)
                    .startsWith(LocalDate.of(2024, 1, 10))
                    .endsWith(LocalDate.of(2024, 1, 28));
        }
        assertThat(lastDays("zhangye.dispatch.week")).contains(LocalDate.of(2024, 2, 4));
    }

    @Test
    void aStepThatWasWithdrawnBecauseItsDateMovedStandsAgainWhenTimeReachesItAfterAll() {
        story.begin("2024-03-04").tell(story.received("again", ZZ));
        var ahead = story.duty("again", "zhongzhan.clue.assign");
        story.until("2024-03-08", ZZ);
        var drawn = story.steps("again", "reminder").getFirst();
        // as a fact that came late would leave it: the step withdrawn, and ahead of the duty once more
        db.update(ESCALATION)
                .set(ESCALATION.WITHDRAWN_AT, story.now())
                .where(ESCALATION.ID.eq(drawn.getId()))
                .execute();
        db.update(ENTRY)
                .set(ENTRY.AGENDA, ahead.getAgenda())
                .set(ENTRY.WAKE_AT, ahead.getWakeAt())
                .where(ENTRY.ID.eq(ahead.getId()))
                .execute();

        story.until("2024-03-09", ZZ);

        assertThat(story.steps("again", "reminder")).singleElement().satisfies(step -> {
            assertThat(step.getId()).isEqualTo(drawn.getId());
            assertThat(step.getWithdrawnAt()).isNull();
        });
    }

    @Test
    void manyMissedDaysAreCaughtUpAsIfEachHadBeenClosedInTime() {
        story.begin("2024-03-04").tell(received(40));
        closing.catchUp(ZZ);
        for (var day = LocalDate.of(2024, 3, 5); !day.isAfter(LocalDate.of(2024, 4, 2)); day = day.plusDays(1)) {
            story.until(day.toString(), ZZ);
        }
        var dayByDay = picture();
        var days = closedDays();

        story.begin("2024-03-04").tell(received(40));
        closing.catchUp(ZZ);
        story.until("2024-04-02", ZZ);

        assertThat(picture()).isEqualTo(dayByDay).hasSizeGreaterThan(40);
        assertThat(closedDays()).hasSize(29).isEqualTo(days);
    }

    @Test
    void aCrashBetweenBatchesRepeatsNothingAndLeavesNothingOut() {
        story.begin("2024-03-04").tell(received(3000));
        // the clue that comes last fails the second batch, after the first has committed
        db.execute("""
                CREATE FUNCTION duty.fails() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF (SELECT count(*) FROM duty.receipt WHERE closed_through = '2024-03-09') > 5000 THEN
                        RAISE EXCEPTION 'the power fails';
                    END IF;
                    RETURN NULL;
                END $$
                """);
        db.execute("CREATE TRIGGER fails AFTER INSERT ON duty.receipt EXECUTE FUNCTION duty.fails()");
        var through = LocalDateTime.of(2024, 3, 9, 0, 0);
        var open = db.fetchCount(ENTRY, ENTRY.WAKE_AT.le(through));
        assertThat(open).isGreaterThan(5000);

        try {
            assertThatThrownBy(() -> closing.closeThrough(ZZ, through)).isInstanceOf(DataAccessException.class);
        } finally {
            db.execute("DROP TRIGGER fails ON duty.receipt");
            db.execute("DROP FUNCTION duty.fails()");
        }
        var left = db.fetchCount(ENTRY, ENTRY.WAKE_AT.le(through));
        assertThat(left).isBetween(1, open - 1);
        closing.closeThrough(ZZ, through);

        assertThat(db.fetchCount(ENTRY, ENTRY.WAKE_AT.le(through))).isZero();
        assertThat(db.fetchCount(RECEIPT, RECEIPT.CLOSED_THROUGH.eq(through))).isEqualTo(open);
        assertThat(db.fetchCount(ESCALATION, ESCALATION.STEP.eq("reminder"))).isEqualTo(3000);
    }

    @Test
    void aDayWhoseClosingWasCutOffAfterTheMarkHadMovedIsClosedAndRecordedBeforeTheNext() {
        story.begin("2024-03-04").tell(received(40));
        closing.catchUp(ZZ);
        story.until("2024-03-07", ZZ);
        marks.moveTo(ZZ, LocalDateTime.of(2024, 3, 8, 0, 0));

        story.until("2024-03-10", ZZ);

        assertThat(closedDays()).hasSize(6);
        assertThat(db.fetchCount(ESCALATION, ESCALATION.STEP.eq("reminder"))).isEqualTo(40);
    }

    @Test
    void closingsThatRunAtTheSameTimeDrawEachStepOnce() throws Exception {
        story.begin("2024-03-04").tell(received(500));
        story.on("2024-03-20");
        var together = new CyclicBarrier(3);
        Callable<Closed> catchUp = () -> {
            together.await();
            return closing.catchUp(ZZ);
        };
        var drawn = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var one : threads.invokeAll(List.of(catchUp, catchUp, catchUp))) {
                drawn += one.get().escalations();
            }
        }
        closing.catchUp(ZZ);

        assertThat(db.fetchCount(ESCALATION)).isEqualTo(drawn);
        assertThat(db.select(ESCALATION.STEP, count())
                        .from(ESCALATION)
                        .where(ESCALATION.STEP.in("reminder", "bulletin"))
                        .groupBy(ESCALATION.STEP)
                        .orderBy(ESCALATION.STEP)
                        .fetch(row -> row.value1() + " " + row.value2()))
                .containsExactly("bulletin 500", "reminder 500");
        assertThat(db.fetchCount(ENTRY, ENTRY.WAKE_AT.le(story.now()))).isZero();
    }

    @Test
    void theMarkNeverGoesBack() {
        story.begin("2024-03-04");
        assertThat(marks.stored(ZZ)).isEmpty();
        assertThat(marks.closedThrough(ZZ)).isEqualTo(LocalDateTime.of(2024, 3, 4, 0, 0));

        marks.moveTo(ZZ, LocalDateTime.of(2024, 3, 5, 0, 0));
        marks.moveTo(ZZ, LocalDateTime.of(2024, 3, 4, 0, 0));

        assertThat(marks.stored(ZZ)).contains(LocalDateTime.of(2024, 3, 5, 0, 0));
        assertThat(db.fetchCount(CLOSING)).isEqualTo(1);
    }

    @Test
    void aJurisdictionBeginsOnceHoweverOftenItIsRunAndAlsoWhenItIsAddedLater() throws Exception {
        story.begin("2024-03-04");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Closed>) () -> closing.catchUp(ZY))
                    .toList();
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        }
        story.until("2024-03-10", ZY);
        story.until("2024-03-10", ZZ);

        assertThat(db.select(FACT.SUBJECT, FACT.AT)
                        .from(FACT)
                        .where(FACT.TYPE.eq("jurisdiction.started"))
                        .orderBy(FACT.SUBJECT)
                        .fetch(row -> row.value1() + " " + row.value2().toLocalDate()))
                .containsExactly("jurisdiction:" + ZZ + " 2024-03-10", "jurisdiction:" + ZY + " 2024-03-04");
        assertThat(lastDays("zhangye.dispatch.week")).isNotEmpty();
    }

    private List<LocalDate> fridays(String clue) {
        return story.steps(clue, "follow_up").stream()
                .map(EscalationRecord::getOnDay)
                .toList();
    }

    private List<LocalDate> lastDays(String rule) {
        return db.select(ENTRY.DUE_AT)
                .from(ENTRY)
                .where(ENTRY.RULE.eq(rule))
                .orderBy(ENTRY.DUE_AT)
                .fetch(row -> DutyViews.lastDay(row.value1()));
    }

    private Fact[] received(int clues) {
        return IntStream.range(0, clues)
                .mapToObj(i -> story.received("many-" + i, ZZ))
                .toArray(Fact[]::new);
    }

    /** Everything that must be the same whichever way time passed; ids hang on the facts, which differ. */
    private List<String> picture() {
        var lines = new ArrayList<String>();
        db.select(ENTRY.SUBJECT, ENTRY.RULE, ENTRY.ROUND, ENTRY.STATUS, ENTRY.DUE_AT, ENTRY.WAKE_AT, ENTRY.AGENDA)
                .from(ENTRY)
                .where(ENTRY.SUBJECT.like("clue:%"))
                .orderBy(ENTRY.SUBJECT, ENTRY.RULE, ENTRY.ROUND)
                .forEach(row -> lines.add(row.valuesRow().toString()));
        db.select(ESCALATION.SUBJECT, ESCALATION.RULE, ESCALATION.STEP, ESCALATION.OCCURRENCE, ESCALATION.ON_DAY)
                .from(ESCALATION)
                .orderBy(ESCALATION.SUBJECT, ESCALATION.RULE, ESCALATION.STEP, ESCALATION.OCCURRENCE)
                .forEach(row -> lines.add(row.valuesRow().toString()));
        return lines;
    }

    private List<LocalDate> closedDays() {
        return db.select(CLOSED_DAY.DAY)
                .from(CLOSED_DAY)
                .where(CLOSED_DAY.JURISDICTION.eq(ZZ))
                .orderBy(CLOSED_DAY.DAY)
                .fetch(CLOSED_DAY.DAY);
    }
}
