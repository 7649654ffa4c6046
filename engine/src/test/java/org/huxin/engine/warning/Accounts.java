package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.huxin.engine.warning.Forecast.Terms;

/** Months of a project where ten people earn 5 000 yuan each, to be paid by the 15th of the next month. */
final class Accounts {

    static final Terms PLAIN = new Terms(3, 6, 95, Map.of());
    static final YearMonth MARCH = Known.MARCH;
    static final YearMonth APRIL = MARCH.plusMonths(1);
    static final YearMonth MAY = MARCH.plusMonths(2);
    static final LocalDate MAY_BEGINS = MAY.atDay(1);
    static final int PEOPLE = 10;

    private Accounts() {}

    static Known month(YearMonth at, long balance, long inflow) {
        return Known.month(at)
                .account(balance, null, new Movement(new Row("entry", at.toString()), Kind.INFLOW, inflow * 100));
    }

    /** Everybody has his wages. */
    static ProjectMonth paid(YearMonth at, long inflow) {
        var month = month(at, 0, inflow);
        for (var i = 0; i < PEOPLE; i++) {
            month.workers(Known.worker(i).paid(5_000).paidOn(at.plusMonths(1).atDay(10)));
        }
        return month.build();
    }

    /** Everybody was at work, and there is no sheet yet. */
    static ProjectMonth worked(YearMonth at, long balance, long inflow) {
        return worked(month(at, balance, inflow));
    }

    static ProjectMonth worked(Known month) {
        for (var i = 0; i < PEOPLE; i++) {
            month.workers(Known.worker(i).due(0));
        }
        return month.build();
    }

    static Forecast of(Terms terms, LocalDate day, ProjectMonth... months) {
        return Objects.requireNonNull(Forecast.of(Dossier.of("project:1", List.of(months)), terms, day));
    }

    /** When May begins, with that much on the account, and that much that came in in April for 50 thousand due. */
    static Forecast inMay(long balance, long inflow) {
        return of(PLAIN, MAY_BEGINS, paid(MARCH, 0), worked(APRIL, balance, inflow));
    }
}
