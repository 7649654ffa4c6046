package org.huxin.server.supervision.overview;

import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 应发 × 实发 × 人工费到账, month by month. */
@Repository
public class MoneyMonths {

    private final DSLContext db;

    MoneyMonths(DSLContext db) {
        this.db = db;
    }

    /**
     * Sums of a month over projects, in fen.
     *
     * @param dueFen wages
     * @param paidFen of these, paid
     * @param labourDueFen labour cost that should have come in
     * @param labourInFen labour cost that came in
     */
    public record Sums(YearMonth month, long dueFen, long paidFen, long labourDueFen, long labourInFen) {}

    /** Every month from the first to the last, also those of which nothing is known. */
    public List<Sums> of(Collection<UUID> projects, YearMonth first, YearMonth last) {
        var ids = projects.toArray(UUID[]::new);
        var wages = db.select(PROJECT_MONTH.MONTH, sum(PROJECT_MONTH.DUE_FEN), sum(PROJECT_MONTH.PAID_FEN))
                .from(PROJECT_MONTH)
                .where(PROJECT_MONTH.PROJECT.eq(any(ids)))
                .and(PROJECT_MONTH.MONTH.between(first.atDay(1), last.atDay(1)))
                .groupBy(PROJECT_MONTH.MONTH)
                .fetch();
        var labour = db.select(LABOUR_PERIOD.MONTH, sum(LABOUR_PERIOD.DUE_FEN), sum(LABOUR_PERIOD.RECEIVED_FEN))
                .from(LABOUR_PERIOD)
                .where(LABOUR_PERIOD.PROJECT.eq(any(ids)))
                .and(LABOUR_PERIOD.MONTH.between(first.atDay(1), last.atDay(1)))
                .groupBy(LABOUR_PERIOD.MONTH)
                .fetch();
        var months = new TreeMap<YearMonth, Sums>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var paid = row(wages, month);
            var come = row(labour, month);
            months.put(month, new Sums(month, paid[0], paid[1], come[0], come[1]));
        }
        return List.copyOf(months.values());
    }

    private static long[] row(Result<Record3<LocalDate, BigDecimal, BigDecimal>> rows, YearMonth month) {
        return rows.stream()
                .filter(row -> row.value1().equals(month.atDay(1)))
                .map(row -> new long[] {fen(row.value2()), fen(row.value3())})
                .findFirst()
                .orElse(new long[2]);
    }

    private static long fen(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
