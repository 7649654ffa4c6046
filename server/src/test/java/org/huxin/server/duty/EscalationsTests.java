package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.duty.Tables.ESCALATION;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.engine.duty.Escalation;
import org.huxin.server.duty.Escalations.Reached;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps drawn from an assessment, and steps that time alone reached. */
@DutyTest
class EscalationsTests {

    private static final String RULE = "zhongzhan.clue.assign";
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 3, 8, 0, 0);
    private static final LocalDateTime LATER = FIRST.plusDays(5);

    @Autowired
    Story story;

    @Autowired
    Escalations escalations;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private UUID duty;

    @BeforeEach
    void aDuty() {
        story.begin("2024-03-04").tell(story.received("steps", Story.ZZ));
        duty = story.duty("steps", RULE).getId();
    }

    private Reached step(UUID id, int occurrence, String to) {
        return new Reached(
                "clue:steps",
                RULE,
                new Escalation(
                        id,
                        duty,
                        "step",
                        occurrence,
                        LocalDate.of(2024, 3, 7).plusWeeks(occurrence - 1),
                        "zz.labour",
                        to));
    }

    private int draw(List<Reached> reached, LocalDateTime at) {
        return transaction.execute(status -> escalations.draw(reached, Story.ZZ, at));
    }

    private int ahead(List<Reached> reached, List<UUID> withdrawn, LocalDateTime at) {
        return transaction.execute(status -> escalations.drawAhead(reached, withdrawn, Story.ZZ, at));
    }

    private void withdraw(UUID step) {
        db.update(ESCALATION)
                .set(ESCALATION.WITHDRAWN_AT, FIRST.plusDays(1))
                .set(ESCALATION.DONE_AT, FIRST.plusHours(2))
                .where(ESCALATION.ID.eq(step))
                .execute();
    }

    @Test
    void aStepThatStandsIsNotDrawnAgainAndKeepsItsMoment() {
        var one = step(UUID.randomUUID(), 1, "zz.housing");
        var two = step(UUID.randomUUID(), 2, null);

        assertThat(draw(List.of(one), FIRST)).isEqualTo(1);
        assertThat(draw(List.of(one, two), LATER)).isEqualTo(1);
        assertThat(draw(List.of(one, two), LATER)).isZero();
        assertThat(draw(List.of(), LATER)).isZero();

        var rows = escalations.of(duty);
        assertThat(rows)
                .extracting(row -> row.getId())
                .containsExactly(one.step().id(), two.step().id());
        assertThat(rows).extracting(row -> row.getDrawnAt()).containsExactly(FIRST, LATER);
        assertThat(rows).extracting(row -> row.getToUnit()).containsExactly("zz.housing", null);
        assertThat(rows).extracting(row -> row.getSubject()).containsOnly("clue:steps");
    }

    @Test
    void aWithdrawnStepStandsAgainWithItsNewAddresseeAndWhatWasDoneStaysDone() {
        var id = UUID.randomUUID();
        draw(List.of(step(id, 1, "zz.housing")), FIRST);
        withdraw(id);

        assertThat(draw(List.of(step(id, 1, "zz.transport")), LATER)).isEqualTo(1);

        assertThat(escalations.of(duty)).singleElement().satisfies(row -> {
            assertThat(row.getWithdrawnAt()).isNull();
            assertThat(row.getToUnit()).isEqualTo("zz.transport");
            assertThat(row.getDrawnAt()).isEqualTo(LATER);
            assertThat(row.getDoneAt()).isEqualTo(FIRST.plusHours(2));
        });
    }

    @Test
    void timeReachesAFreshStepOfADutyThatHasAWithdrawnOne() {
        var old = UUID.randomUUID();
        draw(List.of(step(old, 1, "zz.housing")), FIRST);
        withdraw(old);
        var fresh = step(UUID.randomUUID(), 2, "zz.housing");

        assertThat(ahead(List.of(fresh), List.of(duty), LATER)).isEqualTo(1);

        assertThat(escalations.of(duty))
                .extracting(row -> row.getWithdrawnAt() == null)
                .as("the withdrawn one stays withdrawn")
                .containsExactly(false, true);
    }

    @Test
    void timeReachesAWithdrawnStepAgainAsAnAssessmentWould() {
        var id = UUID.randomUUID();
        draw(List.of(step(id, 1, null)), FIRST);
        withdraw(id);
        var fresh = step(UUID.randomUUID(), 2, null);

        assertThat(ahead(List.of(step(id, 1, "zz.transport"), fresh), List.of(duty), LATER))
                .isEqualTo(2);
        assertThat(escalations.of(duty)).hasSize(2).allMatch(row -> row.getWithdrawnAt() == null);
        assertThat(escalations.of(duty).getFirst().getToUnit()).isEqualTo("zz.transport");
    }

    @Test
    void bothWaysOfDrawingAgreeOnStepsThatNobodyHasDrawn() {
        var one = step(UUID.randomUUID(), 1, "zz.housing");
        var two = step(UUID.randomUUID(), 2, "zz.housing");

        assertThat(draw(List.of(one), FIRST)).isEqualTo(ahead(List.of(two), List.of(), FIRST));
        var rows = escalations.of(duty);
        assertThat(rows.getFirst().getDrawnAt()).isEqualTo(rows.getLast().getDrawnAt());
        assertThat(rows).extracting(row -> row.getOccurrence()).containsExactly(1, 2);
        assertThat(rows).extracting(row -> row.getOnDay()).isSorted();
    }

    @Test
    void whatAnAssessmentNoLongerReachesIsWithdrawnOnceAndNothingElseIs() {
        var one = step(UUID.randomUUID(), 1, null);
        draw(List.of(one), FIRST);

        transaction.executeWithoutResult(
                status -> escalations.withdrawMissing(Story.ZZ, List.of(UUID.randomUUID()), List.of(), FIRST));
        assertThat(escalations.of(duty).getFirst().getWithdrawnAt()).isNull();
        for (var at : List.of(FIRST, LATER)) {
            transaction.executeWithoutResult(
                    status -> escalations.withdrawMissing(Story.ZZ, List.of(duty), List.of(), at));
        }
        assertThat(escalations.of(duty).getFirst().getWithdrawnAt()).isEqualTo(FIRST);
    }
}
