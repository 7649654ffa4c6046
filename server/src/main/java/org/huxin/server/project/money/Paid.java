package org.huxin.server.project.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payment of project money, in fen.
 *
 * @param month that it pays for; null for the start-up funds before works begin
 * @param prepaid whether it is of the start-up funds
 * @param labourFen of it labour cost, paid into the special account; null where nobody has said, and then not kept apart
 * @param voucher number of the paper that proves it; unique in the project
 */
record Paid(
        @Nullable YearMonth month,
        boolean prepaid,
        LocalDate paidOn,
        long amountFen,
        @Nullable Long labourFen,
        String voucher) {

    /** Something that is wrong with it. @param path the field to blame */
    record Fault(String path, String reason) {}

    long otherFen() {
        return labourFen == null ? amountFen : amountFen - labourFen;
    }

    Optional<Fault> fault(LocalDate today) {
        if (!Bounds.past(paidOn, today)) {
            return Optional.of(new Fault("paidOn", "支付日期不能晚于今天，也不能早于1990年"));
        }
        if (month == null && !prepaid) {
            return Optional.of(new Fault("month", "请填写所属月份；开工前预拨的请选“开工前预拨”"));
        }
        if (month != null && prepaid) {
            return Optional.of(new Fault("month", "开工前预拨的不填月份"));
        }
        if (month != null && !Bounds.near(month, today)) {
            return Optional.of(new Fault("month", "所属月份与今天相差过远"));
        }
        if (labourFen != null && labourFen > amountFen) {
            return Optional.of(new Fault("labourFen", "人工费不能超过支付金额"));
        }
        return Optional.empty();
    }
}
