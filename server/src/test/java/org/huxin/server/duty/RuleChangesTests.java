package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.RECEIPT;
import static org.huxin.db.duty.Tables.RULES_IN_USE;
import static org.huxin.server.duty.Story.JF;
import static org.huxin.server.duty.Story.ZZ;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.server.kernel.Fact;
import org.huxin.server.policy.OfficeDecisions;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DutyTest
class RuleChangesTests {

    private static final String GAP = "jinfeng.gap.at_once";

    @Autowired
    Story story;

    @Autowired
    RuleChanges changes;

    @Autowired
    Reassessing reassessing;

    @Autowired
    OfficeDecisions decisions;

    @Autowired
    Policies policies;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void noJobIsWaiting() {
        changes.compareAtStart();
        db.deleteFrom(table(name("scheduled_tasks"))).execute();
    }

    @Test
    void aDecisionOfTheOfficeDatesWhatIsOpenAndTheJobIsStoredWithIt() {
        story.begin("2024-03-04").tell(story.received("a", JF));
        var waiting = undated();
        var before = policies.ruleBook(JF).hash();

        transaction.executeWithoutResult(status -> {
            decide("2");
            status.setRollbackOnly();
        });
        assertThat(jobs()).isZero();
        assertThat(policies.ruleBook(JF).hash()).isEqualTo(before);

        decide("2");
        assertThat(jobs()).isEqualTo(1);
        reassessing.reassess(JF);
        assertThat(undated()).isSubsetOf(waiting).hasSizeLessThan(waiting.size());
        assertThat(policies.ruleBook(JF).hash()).isNotEqualTo(before);

        // done again, as after a crash in the middle, it changes nothing
        var receipts = db.fetchCount(RECEIPT);
        reassessing.reassess(JF);
        assertThat(db.fetchCount(RECEIPT)).isEqualTo(receipts);
    }

    @Test
    void aStartUnderOtherRulesPlansAFreshAssessmentOfThatJurisdictionOnly() {
        changes.compareAtStart();
        assertThat(jobs()).isZero();

        db.update(RULES_IN_USE)
                .set(RULES_IN_USE.HASH, "an older version of the pack, or a calendar without this year")
                .where(RULES_IN_USE.JURISDICTION.eq(ZZ))
                .execute();
        changes.compareAtStart();
        changes.compareAtStart();

        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void datesThatHungOnAYearAreWorkedOutAnewOnceItIsThereAlsoOfWhatIsDone() {
        story.begin("2024-03-04").tell(story.received("b", ZZ), story.assigned("b", ZZ, "zz.housing", "named"));
        // as they stood before the calendar of the year was loaded
        db.update(ENTRY)
                .set(ENTRY.PROVISIONAL, true)
                .set(ENTRY.DUE_AT, LocalDateTime.of(2024, 3, 9, 0, 0))
                .where(ENTRY.RULE.eq("zhongzhan.clue.assign"))
                .execute();

        reassessing.reassess(ZZ);

        var assign = story.duty("b", "zhongzhan.clue.assign");
        assertThat(assign.getStatus()).isEqualTo("MET");
        assertThat(assign.getProvisional()).isFalse();
        assertThat(assign.getDueAt()).isEqualTo(LocalDateTime.of(2024, 3, 6, 0, 0));
    }

    @Test
    void aJurisdictionIsGoneThroughToItsLastSubject() {
        story.begin("2024-03-04")
                .tell(IntStream.range(0, 1203)
                        .mapToObj(i -> story.received("c" + i, ZZ))
                        .toArray(Fact[]::new));
        db.update(ENTRY)
                .set(ENTRY.DUE_AT, LocalDate.of(2030, 1, 1).atStartOfDay())
                .execute();

        reassessing.reassess(ZZ);

        assertThat(db.fetchCount(ENTRY, ENTRY.DUE_AT.eq(LocalDate.of(2030, 1, 1).atStartOfDay())))
                .isZero();
    }

    private List<UUID> undated() {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.SUBJECT.eq("clue:a"))
                .and(ENTRY.DUE_AT.isNull())
                .fetch(ENTRY.ID);
    }

    private void decide(String days) {
        decisions.decide(JF, GAP, days, LocalDate.of(2024, 1, 1), "示例会议纪要", "镇社会保障服务中心 测试员甲");
    }

    private int jobs() {
        return db.fetchCount(table(name("scheduled_tasks")));
    }
}
