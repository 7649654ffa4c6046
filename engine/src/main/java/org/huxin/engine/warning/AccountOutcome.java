package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What came of a month of a special account once its day of pay had gone by: wages still unpaid against the money left to pay them
 * from. A forecast that named the month as short is held against it.
 *
 * @param dueOn the day of pay
 * @param ownFen wages of this month, fallen due and not paid
 * @param unpaidFen the same, with those of the months before
 */
public record AccountOutcome(YearMonth month, LocalDate dueOn, long balanceFen, long ownFen, long unpaidFen) {

    /** Whether the money did not cover what was due. What earlier months left unpaid makes no month short that was paid itself. */
    public boolean isShort() {
        return ownFen > 0 && balanceFen < unpaidFen;
    }

    /** Null while the day of pay is still to come, and where nobody had wages or the account is not known. */
    public static @Nullable AccountOutcome of(Dossier dossier, YearMonth month, LocalDate day) {
        var account = dossier.months().isEmpty()
                        || !(dossier.months().get(dossier.months().lastKey()) instanceof ProjectMonth last)
                ? null
                : last.account();
        if (account == null || !(dossier.months().get(month) instanceof ProjectMonth known) || known.dueFen() == 0) {
            return null;
        }
        var due = PayDay.of(known);
        if (due == null || !due.isBefore(day)) {
            return null;
        }
        var unpaid = dossier.months().headMap(month.plusMonths(1)).values().stream()
                .mapToLong(each -> each instanceof ProjectMonth one ? Forecast.owed(one, day) : 0)
                .sum();
        return new AccountOutcome(month, due, account.balanceFen(), Forecast.owed(known, day), unpaid);
    }
}
