package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huxin.simulation.LookAlike;
import org.huxin.simulation.Trouble;
import org.huxin.simulation.Truth;
import org.junit.jupiter.api.Test;

/** The figures are what docs/truth.md says they are. */
class JudgementTests {

    private static final LocalDate OWES = LocalDate.of(2025, 6, 1);
    private static final LocalDate COMPLAINS = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Debtor DEBTOR = new Debtor("P1", Trouble.OWNER_PAYS_SHORT, OWES, COMPLAINS);

    private static Warned warned(String rule, String signal, String subject, LocalDate first) {
        return new Warned(rule, "示例规则", signal, subject, first);
    }

    private static Warned owed(String subject, LocalDate first) {
        return warned("r.owed", "owed_people", subject, first);
    }

    private static Judgement of(List<Debtor> debtors, Warned... warnings) {
        return new Judgement(Arrays.asList(warnings), debtors, List.of(), LAST);
    }

    @Test
    void aWarningIsRightFromNinetyDaysBeforeWagesAreOwed() {
        var judgement = of(List.of(DEBTOR));

        assertThat(judgement.isRight(owed("P1", OWES.minusDays(90)))).isTrue();
        assertThat(judgement.isRight(owed("P1", OWES.minusDays(91)))).isFalse();
        assertThat(judgement.isRight(owed("P1", LAST))).isTrue();
        assertThat(judgement.isRight(owed("P2", OWES))).isFalse();
    }

    @Test
    void onlyARightWarningBeforeTheWorkerComplainsCatches() {
        assertThat(of(List.of(DEBTOR), owed("P1", COMPLAINS.minusDays(30))).caught(Claims::arrears))
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(30));
        assertThat(of(List.of(DEBTOR), owed("P1", COMPLAINS)).caught(Claims::arrears))
                .isEmpty();
        assertThat(of(List.of(DEBTOR), owed("P1", OWES.minusDays(200))).caught(Claims::arrears))
                .isEmpty();
        assertThat(of(List.of(DEBTOR), owed("P2", OWES)).caught(Claims::arrears))
                .isEmpty();
    }

    @Test
    void theEarliestRightWarningCounts() {
        var judgement = of(
                List.of(DEBTOR),
                owed("P1", COMPLAINS.minusDays(10)),
                warned("r.paid", "labour_paid", "P1", COMPLAINS.minusDays(25)));

        assertThat(judgement.caught(Claims::arrears))
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(25));
        assertThat(judgement.caught(one -> one.rule().equals("r.owed")))
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(10));
    }

    @Test
    void whoWouldComplainAfterTheRunIsNotAskedFor() {
        var late = new Debtor("P2", Trouble.GHOST_WORKERS, OWES, LAST.plusDays(1));

        assertThat(of(List.of(DEBTOR, late)).due()).containsExactly(DEBTOR);
        assertThat(of(List.of(late), owed("P2", OWES)).caught(Claims::arrears)).isEmpty();
    }

    @Test
    void oneTroubleCountsOnceForARuleAndEveryWrongWarningForItself() {
        var judgement = of(
                List.of(DEBTOR),
                owed("P1", OWES),
                owed("P1", OWES.plusMonths(1)),
                warned("r.paid", "labour_paid", "P1", OWES),
                owed("P2", OWES),
                owed("P2", OWES.plusMonths(2)));

        assertThat(judgement.share(Claims::arrears)).isEqualTo(new Judgement.Share(2, 2));
        assertThat(judgement.share(Claims::arrears).precision()).isEqualTo(0.5);
        assertThat(judgement.subjects(Claims::arrears)).isEqualTo(new Judgement.Share(1, 1));
    }

    @Test
    void whatOnlyInformsIsNoClaim() {
        var judgement = of(List.of(DEBTOR), warned("r.upload", "upload_age", "P1", OWES));

        assertThat(judgement.caught(Claims::arrears)).isEmpty();
        assertThat(judgement.share(Claims::arrears)).isEqualTo(new Judgement.Share(0, 0));
        assertThat(judgement.share(one -> true)).isEqualTo(new Judgement.Share(1, 0));
    }

    @Test
    void aLookAlikeIsMistakenOnlyWhileItLooksLikeTroubleAndOnlyByAWrongClaim() {
        var innocent = new Truth.Innocent("S1", LookAlike.DATA_GAP, "P2", OWES);
        var judgement = of(
                List.of(DEBTOR),
                owed("P2", OWES.plusDays(75)),
                warned("r.late", "owed_money", "P2", OWES.plusDays(76)),
                warned("r.before", "owed_money", "P2", OWES.minusDays(1)),
                warned("r.upload", "upload_age", "P2", OWES));

        assertThat(judgement.mistaken(innocent)).containsExactly(java.util.Map.entry("r.owed", Set.of("S1")));
    }

    @Test
    void aDebtorOwesFromTheFirstDayAndComplainsWithTheFirstWorker() {
        var known = new Known();
        known.note(new Truth.Troubled("S1", Trouble.WAGES_DIVERTED, "P1", OWES.minusDays(20)));
        known.note(row("P1", OWES.plusMonths(1), COMPLAINS));
        known.note(row("P1", OWES, COMPLAINS.plusDays(9)));

        assertThat(Debtor.of(known)).containsExactly(new Debtor("P1", Trouble.WAGES_DIVERTED, OWES, COMPLAINS));
    }

    private static Truth.Owed row(String subject, LocalDate since, LocalDate complains) {
        return new Truth.Owed("S1", subject, "E1", java.time.YearMonth.of(2025, 5), "示例", 1, 100, since, complains);
    }

    @Test
    void percentilesLieBetweenTheirNeighbours() {
        assertThat(Judgement.percentile(List.of(30L, 10L, 20L), 50)).isEqualTo(20);
        assertThat(Judgement.percentile(List.of(10L, 20L), 50)).isEqualTo(15);
        assertThat(Judgement.percentile(List.of(0L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L), 10))
                .isEqualTo(10);
        assertThat(Judgement.percentile(List.of(), 50)).isNaN();
    }
}
