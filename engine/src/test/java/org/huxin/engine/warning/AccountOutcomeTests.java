package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Known.MARCH;
import static org.huxin.engine.warning.Known.PAY_BY;
import static org.huxin.engine.warning.Known.worker;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What came of a month. */
class AccountOutcomeTests {

    private static final YearMonth APRIL = MARCH.plusMonths(1);
    private static final LocalDate AFTER = PAY_BY.plusDays(1);

    private static AccountOutcome of(YearMonth month, LocalDate day, ProjectMonth... months) {
        return Objects.requireNonNull(AccountOutcome.of(Dossier.of("project:1", List.of(months)), month, day));
    }

    @Test
    void aMonthWasShortWhenItsDayOfPayLeftMoreUnpaidThanThereWasMoney() {
        var march = Known.march().workers(worker(1), worker(2).paid(5_000)).build();
        var outcome =
                of(MARCH, AFTER, march, Known.month(APRIL).account(4_999, null).build());
        assertThat(outcome).isEqualTo(new AccountOutcome(MARCH, PAY_BY, 499_900, 500_000, 500_000));
        assertThat(outcome.isShort()).isTrue();
        var enough =
                of(MARCH, AFTER, march, Known.month(APRIL).account(5_000, null).build());
        assertThat(enough.isShort()).isFalse();
        var dossier = Dossier.of(
                "project:1",
                List.of(march, Known.month(APRIL).account(4_999, null).build()));
        assertThat(AccountOutcome.of(dossier, MARCH, PAY_BY)).isNull();
        assertThat(AccountOutcome.of(dossier, MARCH.minusMonths(1), AFTER)).isNull();
    }

    @Test
    void whoIsPaidLaterDoesNotPutOffTheDayOfMost() {
        var march = Known.march()
                .workers(worker(1), worker(2), worker(3).payBy(PAY_BY.plusMonths(1)))
                .account(0, null)
                .build();
        assertThat(of(MARCH, AFTER, march).unpaidFen()).isEqualTo(1_000_000);
    }

    @Test
    void aMonthThatWasPaidItselfIsNotShortForWhatEarlierMonthsOwe() {
        var march = Known.march().workers(worker(1)).build();
        var april = Known.month(APRIL).workers(worker(1).paid(5_000)).account(0, null);
        var outcome = of(APRIL, AFTER.plusMonths(1), march, april.build());
        assertThat(outcome.unpaidFen()).isEqualTo(500_000);
        assertThat(outcome.isShort()).isFalse();
        var again = of(
                APRIL,
                AFTER.plusMonths(1),
                march,
                Known.month(APRIL)
                        .workers(worker(1).paid(4_999))
                        .account(5_000, null)
                        .build());
        assertThat(again.isShort()).isTrue();
    }
}
