package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

/**
 * What came of a month of a special account once its last day of pay had gone by: wages still unpaid against the money left to pay
 * them from. A forecast that named the month as short is held against it.
 *
 * @param unpaidFen wages up to the month, due and not paid
 */
public record AccountOutcome(YearMonth month, long balanceFen, long unpaidFen) {

    /** Whether the money did not cover what was due. */
    public boolean isShort() {
        return balanceFen < unpaidFen;
    }

    /** Null while a day of pay is still to come, and where nobody had wages or the account is not known. */
    public static @Nullable AccountOutcome of(Dossier dossier, YearMonth month, LocalDate day) {
        var account = dossier.months().isEmpty()
                        || !(dossier.months().get(dossier.months().lastKey()) instanceof ProjectMonth last)
                ? null
                : last.account();
        if (account == null
                || !(dossier.months().get(month) instanceof ProjectMonth known)
                || known.dueFen() == 0
                || known.workers().stream().anyMatch(one -> !one.payBy().isBefore(day))
                || known.summed().stream().anyMatch(one -> !one.fallenDue(day))) {
            return null;
        }
        var unpaid = dossier.months().headMap(month.plusMonths(1)).keySet().stream()
                .flatMap(each -> workers(dossier, each).stream())
                .mapToLong(one -> Math.max(0, one.differenceFen()))
                .sum();
        return new AccountOutcome(month, account.balanceFen(), unpaid);
    }

    private static List<WorkerMonth> workers(Dossier dossier, YearMonth month) {
        return dossier.months().get(month) instanceof ProjectMonth known ? known.workers() : List.of();
    }
}
