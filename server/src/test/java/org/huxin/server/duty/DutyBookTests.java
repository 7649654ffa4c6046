package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.ESCALATION;
import static org.huxin.db.duty.Tables.FACT;
import static org.huxin.server.duty.Story.JF;
import static org.huxin.server.duty.Story.ZZ;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.huxin.db.duty.tables.records.EscalationRecord;
import org.huxin.server.casework.ClueFact;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DutyTest
class DutyBookTests {

    private static final String ASSIGN = "zhongzhan.clue.assign";

    @Autowired
    Story story;

    @Autowired
    DutyBook book;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Requirement("ZZ-077")
    void anAssignmentWithoutANamedPersonDoesNotStopTheClock() {
        story.begin("2024-03-04").tell(story.received("a", ZZ));
        assertThat(story.duty("a", ASSIGN).getDueAt()).isEqualTo(LocalDateTime.of(2024, 3, 6, 0, 0));

        story.tell(story.assigned("a", ZZ, "zz.housing", null));
        assertThat(story.duty("a", ASSIGN).getStatus()).isEqualTo("OPEN");
        story.until("2024-03-06", ZZ);
        assertThat(story.duty("a", ASSIGN).getStatus()).isEqualTo("OVERDUE");

        story.tell(story.assigned("a", ZZ, "zz.housing", "named"));
        assertThat(story.duty("a", ASSIGN).getStatus()).isEqualTo("MET_LATE");
        assertThat(story.duty("a", ASSIGN).getMetAt()).isEqualTo(story.now());
    }

    @Test
    void theOfficerWhomTheFactsNameCarriesTheDutyOfTheUnit() {
        story.begin("2024-03-04").tell(story.received("b", ZZ), story.assigned("b", ZZ, "zz.housing", "named"));

        var feedBack = story.duty("b", "zhongzhan.clue.feed_back");
        assertThat(feedBack.getBearer()).isEqualTo("zz.housing");
        assertThat(feedBack.getOfficer()).isEqualTo("named");
        assertThat(story.duty("b", ASSIGN).getOfficer()).isNull();
    }

    @Test
    void aCommandThatFailsLeavesNeitherFactNorDuty() {
        story.begin("2024-03-04");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    book.record(List.of(story.received("c", ZZ)));
                    throw new IllegalStateException("the command fails");
                }))
                .hasMessage("the command fails");

        assertThat(db.fetchCount(FACT)).isZero();
        assertThat(db.fetchCount(ENTRY)).isZero();
        assertThatThrownBy(() -> book.record(List.of(story.received("c", ZZ))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void factsOfManySubjectsAndJurisdictionsAreStoredTogetherEachUnderItsOwnRules() {
        story.begin("2024-03-04")
                .tell(story.received("d", ZZ), story.received("e", JF), story.assigned("d", ZZ, "zz.housing", "named"));

        assertThat(db.select(FACT.SUBJECT, FACT.SEQ, FACT.TYPE)
                        .from(FACT)
                        .orderBy(FACT.SUBJECT, FACT.SEQ)
                        .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()))
                .containsExactly("clue:d 1 clue.received", "clue:d 2 clue.assigned", "clue:e 1 clue.received");
        assertThat(db.select(ENTRY.RULE)
                        .from(ENTRY)
                        .where(ENTRY.SUBJECT.eq("clue:e"))
                        .fetch(ENTRY.RULE))
                .isNotEmpty()
                .noneMatch(rule -> rule.startsWith("zhongzhan"));
    }

    @Test
    void evidenceThatComesLateWithdrawsTheStepItWouldHaveAverted() {
        story.begin("2024-03-04").tell(story.received("f", ZZ));
        story.until("2024-03-08", ZZ);
        assertThat(story.steps("f", "reminder"))
                .singleElement()
                .extracting(EscalationRecord::getWithdrawnAt)
                .isNull();

        story.tell(new ClueFact.Accepted("clue:f", LocalDateTime.of(2024, 3, 5, 10, 0), ZZ, "zz.housing", "named"));

        assertThat(story.duty("f", ASSIGN).getStatus()).isEqualTo("MET");
        assertThat(story.steps("f", "reminder"))
                .singleElement()
                .extracting(EscalationRecord::getWithdrawnAt)
                .isEqualTo(story.now());
    }

    @Test
    void aStepThatWasWithdrawnAndIsReachedAfterAllStandsAgain() {
        story.begin("2024-03-04").tell(story.received("g", ZZ));
        story.until("2024-03-08", ZZ);
        db.update(ESCALATION).set(ESCALATION.WITHDRAWN_AT, story.now()).execute();

        transaction.executeWithoutResult(status -> book.reassess(ZZ, List.of("clue:g")));

        assertThat(story.steps("g", "reminder")).singleElement().satisfies(step -> {
            assertThat(step.getWithdrawnAt()).isNull();
            assertThat(step.getOnDay()).isEqualTo(LocalDate.of(2024, 3, 7));
        });
    }

    @Test
    void aDutyWhoseGroundFallsAwayIsWithdrawnAndNotShown() {
        story.begin("2024-03-04").tell(story.received("h", ZZ));
        var before = db.fetchCount(ENTRY);
        db.update(FACT).set(FACT.TYPE, "clue.fed_back").execute();

        transaction.executeWithoutResult(status -> book.reassess(ZZ, List.of("clue:h")));

        assertThat(before).isPositive();
        assertThat(db.fetchCount(ENTRY, ENTRY.STATUS.eq("WITHDRAWN"))).isEqualTo(before);
        assertThat(db.fetchCount(ENTRY, ENTRY.WAKE_AT.isNotNull())).isZero();
    }

    @Test
    void ofTwoAssignmentsInOneMinuteTheOneRecordedLastHolds() {
        story.begin("2024-03-04");
        for (var clue : List.of("p", "q", "r", "s", "t", "u", "v", "w")) {
            story.tell(
                    story.received(clue, ZZ),
                    story.assigned(clue, ZZ, "zz.housing", "asked"),
                    story.assigned(clue, ZZ, "zz.transport", "asked"));

            assertThat(story.duty(clue, "zhongzhan.clue.feed_back").getBearer()).isEqualTo("zz.transport");
        }
    }

    @Test
    @Requirement("JF-39")
    void inJinfengAClueAcceptedBeforeTheHolidayIsDueAfterIt() {
        story.begin("2024-09-27").tell(story.received("i", JF));
        story.tell(new ClueFact.Accepted("clue:i", story.now(), JF, "jf.construction", "named"));

        assertThat(story.duty("i", "jinfeng.clue.handle").getDueAt()).isEqualTo(LocalDateTime.of(2024, 10, 11, 0, 0));
        story.until("2024-10-10", JF);
        assertThat(story.duty("i", "jinfeng.clue.handle").getStatus()).isEqualTo("OPEN");
        story.until("2024-10-11", JF);
        assertThat(story.duty("i", "jinfeng.clue.handle").getStatus()).isEqualTo("OVERDUE");
        assertThat(story.steps("i", "overdue_notice")).hasSize(1);
    }

    @Test
    @Requirement("JF-41")
    void inJinfengAJointGroupHasTenWorkingDays() {
        story.begin("2024-09-27").tell(story.received("j", JF));
        story.tell(new ClueFact.JointGroupFormed(
                "clue:j", story.now(), JF, List.of("jf.social_security", "jf.construction")));

        var resolve = story.duty("j", "jinfeng.joint_group.resolve");
        assertThat(resolve.getDueAt()).isEqualTo(LocalDateTime.of(2024, 10, 17, 0, 0));
        story.on("2024-10-16").tell(new ClueFact.JointGroupResolved("clue:j", story.now(), JF, "settled"));
        assertThat(story.duty("j", "jinfeng.joint_group.resolve").getStatus()).isEqualTo("MET");
        assertThat(Objects.requireNonNull(
                        story.duty("j", "jinfeng.joint_group.resolve").getMetAt()))
                .isEqualTo(story.now());
    }
}
