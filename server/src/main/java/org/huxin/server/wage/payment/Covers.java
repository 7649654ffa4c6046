package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.AccountEntries;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Holds what comes into an account against what has to go out of it, month by month. */
@Component
class Covers {

    /** Months that a page shows. */
    private static final int SHOWN = 24;

    private static final AccountEntries.Flow NOTHING = new AccountEntries.Flow(0, 0, 0);

    private final DSLContext db;
    private final AccountEntries accounts;
    private final AccountBook book;
    private final Today today;

    Covers(DSLContext db, AccountEntries accounts, AccountBook book, Today today) {
        this.db = db;
        this.accounts = accounts;
        this.book = book;
        this.today = today;
    }

    Cover of(UUID project) {
        var last = YearMonth.from(today.date());
        var first = last.minusMonths(SHOWN - 1);
        var flows = accounts.months(project, first);
        var payrolls = payrolls(project, first);
        var agreed = agreed(project, first);
        var months = new ArrayList<Cover.Month>();
        for (var month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            if (flows.containsKey(month) || payrolls.containsKey(month) || agreed.containsKey(month)) {
                var flow = flows.getOrDefault(month, NOTHING);
                var payroll = payrolls.getOrDefault(month, 0L);
                months.add(new Cover.Month(
                        month,
                        agreed.get(month),
                        flow.labourFen(),
                        flow.wagesFen(),
                        flow.otherFen(),
                        payroll,
                        Math.max(0, payroll - flow.labourFen())));
            }
        }
        return cover(book.balances(List.of(project)).getOrDefault(project, 0L), months);
    }

    static Cover cover(long balance, List<Cover.Month> months) {
        var payrolls = months.stream()
                .mapToLong(Cover.Month::payrollFen)
                .filter(fen -> fen > 0)
                .toArray();
        if (payrolls.length == 0) {
            return new Cover(balance, 0, null, months);
        }
        var total = BigDecimal.ZERO;
        for (var fen : payrolls) {
            total = total.add(BigDecimal.valueOf(fen));
        }
        var mean = total.divide(BigDecimal.valueOf(payrolls.length), 0, RoundingMode.HALF_UP);
        var cover = BigDecimal.valueOf(Math.max(0, balance)).divide(mean, 1, RoundingMode.DOWN);
        return new Cover(balance, mean.longValueExact(), cover, months);
    }

    private Map<YearMonth, Long> payrolls(UUID project, YearMonth from) {
        return db.select(WAGE_SHEET.MONTH, sum(WAGE_SHEET.DUE_FEN))
                .from(WAGE_SHEET)
                .where(WAGE_SHEET.PROJECT.eq(project))
                .and(WAGE_SHEET.STATE.eq("approved"))
                .and(WAGE_SHEET.MONTH.ge(from.atDay(1)))
                .groupBy(WAGE_SHEET.MONTH)
                .fetchMap(
                        row -> YearMonth.from(row.value1()), row -> row.value2().longValueExact());
    }

    private Map<YearMonth, Long> agreed(UUID project, YearMonth from) {
        var agreed = new HashMap<YearMonth, Long>();
        db.selectFrom(LABOUR_PERIOD)
                .where(LABOUR_PERIOD.PROJECT.eq(project))
                .and(LABOUR_PERIOD.MONTH.ge(from.atDay(1)))
                .and(LABOUR_PERIOD.DUE_FEN.isNotNull())
                .forEach(row -> agreed.put(YearMonth.from(row.getMonth()), row.getDueFen()));
        return agreed;
    }
}
