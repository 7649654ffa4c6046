package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.duty.Tables.RECEIPT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.DutyEngine;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts of facts and those of time after them, read as one. */
@DutyTest
class ReceiptsTests {

    @Autowired
    Story story;

    @Autowired
    Receipts receipts;

    @Autowired
    FactStore facts;

    @Autowired
    Policies policies;

    @Autowired
    DSLContext db;

    private static final String RULE = "zhongzhan.clue.assign";

    /** What the engine says of the duty when it is asked from the beginning. */
    private Duty fresh(UUID duty, String subject, LocalDateTime through) {
        DutyEngine engine = policies.stack(Story.ZZ).engine(policies.calendar());
        return engine.assess(facts.load(List.of(subject)).get(subject), through).stream()
                .filter(one -> one.id().equals(duty))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void receiptsOfTimeFoldIntoWhatAFreshAssessmentSays() {
        story.begin("2024-03-04").tell(story.received("fold", Story.ZZ));
        var duty = story.duty("fold", RULE).getId();
        for (var day : List.of("2024-03-05", "2024-03-06", "2024-03-08", "2024-03-11", "2024-03-20", "2024-04-09")) {
            story.until(day, Story.ZZ);
            var filed = receipts.latest(duty).orElseThrow();

            assertThat(filed.body()).as(day).isEqualTo(Receipts.Body.of(fresh(duty, "clue:fold", story.now())));
            assertThat(filed.factsThrough()).isEqualTo(1);
            assertThat(filed.closedThrough()).isBeforeOrEqualTo(story.now());
            assertThat(filed.packHash()).isEqualTo(policies.ruleBook(Story.ZZ).hash());
        }
        assertThat(revisions(duty)).as("time alone filed some").hasSizeGreaterThan(2);
        assertThat(revisions(duty).subList(1, revisions(duty).size())).containsOnlyNulls();
    }

    @Test
    void aFactThatComesBetweenBeginsTheStoryAnew() {
        story.begin("2024-03-04").tell(story.received("anew", Story.ZZ));
        var duty = story.duty("anew", RULE).getId();
        story.until("2024-03-09", Story.ZZ);
        story.tell(story.assigned("anew", Story.ZZ, "zz.housing", "named"));
        story.until("2024-03-20", Story.ZZ);

        var filed = receipts.latest(duty).orElseThrow();

        assertThat(filed.factsThrough()).isEqualTo(2);
        assertThat(filed.body()).isEqualTo(Receipts.Body.of(fresh(duty, "clue:anew", story.now())));
        assertThat(filed.body().status()).isEqualTo("MET_LATE");
        assertThat(filed.body().reached()).as("what was sent stays").contains("reminder@2024-03-07");
        assertThat(filed.body().reached()).doesNotHaveDuplicates();
    }

    @Test
    void aReceiptOfTimeAloneTellsOnlyWhatIsNew() {
        story.begin("2024-03-04").tell(story.received("small", Story.ZZ));
        var duty = story.duty("small", RULE).getId();
        story.until("2024-03-20", Story.ZZ);

        var bodies = db.selectFrom(RECEIPT)
                .where(RECEIPT.DUTY.eq(duty))
                .orderBy(RECEIPT.REVISION)
                .fetch(row -> row.getBody().data());

        assertThat(bodies.stream().skip(1)).allMatch(body -> body.contains("\"facts\": []"));
        assertThat(bodies.stream().filter(body -> body.contains("reminder@"))).hasSize(1);
    }

    @Test
    void aDutyWithoutReceiptsHasNone() {
        assertThat(receipts.latest(UUID.randomUUID())).isEmpty();
    }

    private List<Integer> revisions(UUID duty) {
        return db.select(RECEIPT.FACTS_THROUGH)
                .from(RECEIPT)
                .where(RECEIPT.DUTY.eq(duty))
                .orderBy(RECEIPT.REVISION)
                .fetch(RECEIPT.FACTS_THROUGH);
    }
}
