package org.huxin.server.project.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payment of project money.
 *
 * @param month that it pays for; null for the start-up funds before works begin
 * @param prepaid said where there is no month, so that nobody forgets the month unnoticed
 * @param labourFen of it labour cost, paid into the special account; null where nobody has said, and then not kept apart
 * @param voucher number of the paper that proves it; unique in the project
 */
record Paid(
        @Nullable YearMonth month,
        @Nullable Boolean prepaid,
        @NotNull(message = "请填写支付日期") LocalDate paidOn,

        @NotNull(message = "请填写支付金额") @Positive(message = "支付金额应大于零") @Max(value = Bounds.MOST_FEN, message = "支付金额过大")
        Long amountFen,

        @Nullable @Min(value = 0, message = "人工费不能是负数") Long labourFen,

        @NotBlank(message = "请填写凭证号") @Size(max = Bounds.LONGEST_NUMBER, message = "凭证号不能超过60字")
        String voucher) {

    /** Something that is wrong with it. @param path the field to blame */
    record Fault(String path, String reason) {}

    long otherFen() {
        return labourFen == null ? amountFen : amountFen - labourFen;
    }

    private boolean beforeStart() {
        return Boolean.TRUE.equals(prepaid);
    }

    Optional<Fault> fault(LocalDate today) {
        if (!Bounds.past(paidOn, today)) {
            return Optional.of(new Fault("paidOn", "支付日期不能晚于今天，也不能早于1990年"));
        }
        if (month == null && !beforeStart()) {
            return Optional.of(new Fault("month", "请填写所属月份；开工前预拨的请选“开工前预拨”"));
        }
        if (month != null && beforeStart()) {
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
