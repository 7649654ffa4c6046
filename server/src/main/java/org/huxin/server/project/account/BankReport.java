package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.ACCOUNT_FAILURE;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 开户服务: what each bank did in a quarter, counted from the records. */
@Component
class BankReport {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    /**
     * One bank.
     *
     * @param opened accounts opened in the quarter
     * @param meanDays from application to opening of those, to a tenth; null for none
     * @param failedLines pay that it could not deliver in the quarter
     */
    record Bank(String bank, int opened, @Nullable BigDecimal meanDays, long failedLines) {}

    /** @param to last day, included */
    record Quarter(LocalDate from, LocalDate to, List<Bank> banks) {}

    private final DSLContext db;
    private final Supervision supervision;

    BankReport(DSLContext db, Supervision supervision) {
        this.db = db;
        this.supervision = supervision;
    }

    /** Banks by name; those of which nothing is on record are left out. */
    Quarter of(int year, int quarter, ActingOfficer officer) {
        if (quarter < 1 || quarter > QUARTERS || year < FIRST_YEAR || year > LAST_YEAR) {
            throw CommandRefused.field("account.quarter", "quarter", "没有这个季度");
        }
        var from = LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
        var to = from.plusMonths(MONTHS).minusDays(1);
        return new Quarter(from, to, banks(from, to, officer));
    }

    private List<Bank> banks(LocalDate from, LocalDate to, ActingOfficer officer) {
        var inQuarter = SPECIAL_ACCOUNT.OPENED_ON.between(from, to);
        var opened = count().filterWhere(inQuarter);
        var days = sum(localDateDiff(SPECIAL_ACCOUNT.OPENED_ON, SPECIAL_ACCOUNT.APPLIED_ON))
                .filterWhere(inQuarter);
        var failures = select(
                        ACCOUNT_FAILURE.ACCOUNT, sum(ACCOUNT_FAILURE.LINES).as("lines"))
                .from(ACCOUNT_FAILURE)
                .where(ACCOUNT_FAILURE.ON_DAY.between(from, to))
                .groupBy(ACCOUNT_FAILURE.ACCOUNT)
                .asTable("failures");
        var failed = coalesce(sum(failures.field("lines", BigDecimal.class)), val(BigDecimal.ZERO));
        return db.select(SPECIAL_ACCOUNT.BANK, opened, days, failed)
                .from(SPECIAL_ACCOUNT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(SPECIAL_ACCOUNT.PROJECT))
                .leftJoin(failures)
                .on(failures.field(ACCOUNT_FAILURE.ACCOUNT).eq(SPECIAL_ACCOUNT.ID))
                .where(supervision.report(officer))
                .groupBy(SPECIAL_ACCOUNT.BANK)
                .having(opened.gt(0).or(failed.gt(BigDecimal.ZERO)))
                .orderBy(SPECIAL_ACCOUNT.BANK)
                .fetch(row -> new Bank(
                        row.value1(),
                        row.value2(),
                        mean(row.value3(), row.value2()),
                        row.value4().longValueExact()));
    }

    static @Nullable BigDecimal mean(@Nullable BigDecimal days, int accounts) {
        return days == null || accounts == 0
                ? null
                : days.divide(BigDecimal.valueOf(accounts), 1, RoundingMode.HALF_UP);
    }
}
