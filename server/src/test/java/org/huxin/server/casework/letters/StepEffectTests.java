package org.huxin.server.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a step says when something about its matter is not known. */
@CaseworkTest
class StepEffectTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 8);
    private static final Map<String, String> ABOUT = Map.of(
            "clue.number", "ZZ-2024-000007",
            "clue.received_on", "2024年3月4日",
            "clue.employer", "示例建筑有限公司");

    @Autowired
    StepEffect effect;

    @Autowired
    Papers papers;

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private String subject;

    @BeforeEach
    void aMatterOfItsOwn() {
        counter.on(DAY);
        subject = "clue:" + UUID.randomUUID();
    }

    private ReachedStep notice(@Nullable String to, @Nullable LocalDateTime dueAt) {
        return step("50gx01", "jinfeng.clue.handle", "overdue_notice", to, dueAt);
    }

    private ReachedStep letter(@Nullable LocalDateTime dueAt) {
        return step("410803", "zhongzhan.clue.assign", "reminder", "zz.housing", dueAt);
    }

    private ReachedStep step(
            String jurisdiction, String rule, String step, @Nullable String to, @Nullable LocalDateTime dueAt) {
        var from = jurisdiction.equals("410803") ? "zz.labour" : "jf.social_security";
        return new ReachedStep(
                UUID.randomUUID(),
                UUID.randomUUID(),
                jurisdiction,
                subject,
                rule,
                step,
                1,
                LocalDate.of(2024, 3, 7),
                from,
                to,
                null,
                DAY.minusDays(4).atTime(9, 0),
                dueAt,
                0);
    }

    private void carryOut(ReachedStep step, Map<String, String> about) {
        transaction.executeWithoutResult(status -> effect.of(step, about));
    }

    private List<String> told() {
        return db.fetch("SELECT body FROM duty.notice WHERE subject = ?", subject)
                .getValues(0, String.class);
    }

    @Test
    void aNoticeNamesMatterAndTermWhereTheyAreKnownAndLeavesNoGapWhereNot() {
        var says = "责任单位原则上五个工作日处置完，确需超出的说明理由；独立办不了的书面报告";
        var expected = new ArrayList<String>();
        for (var about : List.of(ABOUT, Map.<String, String>of())) {
            for (var due : new LocalDateTime[] {LocalDate.of(2024, 3, 7).atStartOfDay(), null}) {
                carryOut(notice("jf.social_security", due), about);
                expected.add((about.isEmpty() ? "" : "ZZ-2024-000007 示例建筑有限公司：") + says
                        + (due == null ? "" : "，期限2024年3月6日") + "，至今没有完成。");
            }
        }
        assertThat(told()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStepThatIsForNobodyIsRefusedByNameAndTellsNobody() {
        assertThatThrownBy(() -> carryOut(notice(null, null), ABOUT))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("step.nobody"))
                .hasMessage("“五个工作日内处置”没有可通知的单位");
        assertThat(told()).isEmpty();
    }

    @Test
    void aLetterOfWhichSomethingIsMissingIsNotSentAndTakesNoNumber() {
        carryOut(letter(DAY.minusDays(2).atStartOfDay()), ABOUT);
        for (var missing : ABOUT.keySet()) {
            var about = new java.util.HashMap<>(ABOUT);
            about.remove(missing);
            assertThatThrownBy(() -> carryOut(letter(DAY.atStartOfDay()), about))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessageContaining(missing);
        }
        carryOut(letter(DAY.minusDays(2).atStartOfDay()), ABOUT);

        var numbers = papers.about(subject).stream()
                .map(paper -> Integer.valueOf(paper.number().replaceAll(".*〕(\\d+)号", "$1")))
                .sorted()
                .toList();
        assertThat(numbers).hasSize(2);
        assertThat(numbers.getLast()).isEqualTo(numbers.getFirst() + 1);
    }

    @Test
    void aLetterCountsTheDaysThatAreOverAndSaysNothingWhenNoneIs() {
        carryOut(letter(DAY.minusDays(2).atStartOfDay()), ABOUT);
        assertThat(only()).contains("应当于2024年3月5日前完成，现已超过期限3日，尚未完成");

        aMatterOfItsOwn();
        carryOut(letter(null), ABOUT);
        assertThat(only()).as("without a term, the day of the step").contains("2024年3月7日前完成，现已超过期限1日，");

        aMatterOfItsOwn();
        carryOut(letter(DAY.plusDays(1).atStartOfDay()), ABOUT);
        assertThat(only()).contains("2024年3月8日前完成，现已超过期限，尚未完成").doesNotContain("{", "null", "[[");
    }

    private String only() {
        var sent = papers.about(subject);
        assertThat(sent).hasSize(1);
        return sent.getFirst().content().toString();
    }

    @Test
    void aRuleOrStepThatIsGoneIsSaidSoInsteadOfBreakingTheRest() {
        assertThatThrownBy(() -> carryOut(step("410803", "zhongzhan.gone", "reminder", "zz.housing", null), ABOUT))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("政策包里已没有规则“zhongzhan.gone”");
        assertThatThrownBy(() -> carryOut(step("410803", "zhongzhan.clue.assign", "gone", "zz.housing", null), ABOUT))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("规则里已没有这一步“gone”");
    }

    @Test
    void ofStepsThatNoLongerHoldEachActingUnitIsToldOncePerStep() {
        var one = letter(null);
        var other = letter(null);
        var nobodys = new ReachedStep(
                UUID.randomUUID(),
                one.duty(),
                one.jurisdiction(),
                subject,
                "zhongzhan.gone",
                "reminder",
                1,
                one.on(),
                null,
                "zz.housing",
                null,
                one.openedAt(),
                null,
                0);
        for (var round = 0; round < 2; round++) {
            transaction.executeWithoutResult(status -> effect.withdrawn(List.of(one, other, nobodys)));
        }
        assertThat(db.fetch("SELECT unit, title FROM duty.notice WHERE subject = ?", subject))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.get(0)).isEqualTo("zz.labour");
                    assertThat(row.get(1, String.class)).startsWith("已办理的事项不再成立：");
                });
    }
}
