package org.huxin.server.project.money;

import static org.huxin.db.project.Tables.FUND_INSTALMENT;
import static org.huxin.db.project.Tables.PAYMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.project.WageAccounts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 资金流: what was planned, paid, received as labour cost and paid out as wages in one month of a project. */
@Component
class Flow {

    private final DSLContext db;
    private final WageAccounts accounts;

    Flow(DSLContext db, WageAccounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /**
     * One month, each figure with the entries that it is the sum of. Money in fen.
     *
     * @param payrollFen wages paid out of the special account; null while nothing is recorded
     * @param balanceFen of the special account at the end of the month; null while nothing is recorded
     */
    record Month(
            String month,
            long plannedFen,
            List<Entry> planned,
            long paidFen,
            List<Entry> paid,
            long labourFen,
            List<Entry> labour,
            @Nullable Long payrollFen,
            @Nullable Long balanceFen) {}

    /** @param voucher null for what is only planned */
    record Entry(LocalDate on, long fen, @Nullable String voucher) {}

    Month of(UUID project, YearMonth month) {
        var planned = db.select(FUND_INSTALMENT.DUE_ON, FUND_INSTALMENT.AMOUNT_FEN)
                .from(FUND_INSTALMENT)
                .where(FUND_INSTALMENT.PROJECT.eq(project))
                .and(FUND_INSTALMENT.WITHDRAWN_AT.isNull())
                .and(FUND_INSTALMENT.DUE_ON.between(month.atDay(1), month.atEndOfMonth()))
                .orderBy(FUND_INSTALMENT.DUE_ON, FUND_INSTALMENT.ID)
                .fetch(row -> new Entry(row.value1(), row.value2(), null));
        var payments = db.selectFrom(PAYMENT)
                .where(PAYMENT.PROJECT.eq(project))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .and(PAYMENT.PAID_ON.between(month.atDay(1), month.atEndOfMonth()))
                .orderBy(PAYMENT.PAID_ON, PAYMENT.ID)
                .fetch();
        var paid = payments.map(row -> new Entry(row.getPaidOn(), row.getAmountFen(), row.getVoucher()));
        var labour = payments.stream()
                .filter(row -> row.getLabourFen() != null && row.getLabourFen() > 0)
                .map(row -> new Entry(row.getPaidOn(), Objects.requireNonNull(row.getLabourFen()), row.getVoucher()))
                .toList();
        var account = accounts.of(project, month);
        return new Month(
                month.toString(),
                sum(planned),
                planned,
                sum(paid),
                paid,
                sum(labour),
                labour,
                account.map(WageAccounts.Month::payrollFen).orElse(null),
                account.map(WageAccounts.Month::balanceFen).orElse(null));
    }

    private static long sum(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::fen).reduce(0, Math::addExact);
    }
}
