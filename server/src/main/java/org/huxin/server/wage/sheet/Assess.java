package org.huxin.server.wage.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 考核工作量: what the people of a firm did in a month. Whoever is not listed by pieces is assessed by attendance and the
 * rate of the roster.
 *
 * @param assessor name of whoever assessed it
 * @param workers whose work it is; null for everybody who worked
 * @param pieces by the piece, whatever the roster says
 */
record Assess(
        @NotNull(message = "请选择用人单位") UUID employer,
        @NotNull(message = "请选择月份") YearMonth month,

        @NotBlank(message = "请填写考核人") @Size(max = 60, message = "考核人不能超过60字")
        String assessor,

        @NotNull(message = "请填写考核日期") LocalDate on,

        @Nullable @Size(max = MOST, message = "一次考核的人过多，请分批")
        List<@NotNull(message = "工人不能是空的") UUID> workers,

        @Nullable @Size(max = MOST, message = "一次考核的人过多，请分批")
        List<@Valid @NotNull(message = "计件不能是空的") Pieces> pieces) {

    private static final int MOST = 2_000;
    private static final long MOST_PIECES = 1_000_000_000L;
    private static final long MOST_PRICE = 100_000_000L;

    /**
     * What a worker made.
     *
     * @param quantity in thousandths of the unit
     */
    record Pieces(
            @NotNull(message = "请选择工人") UUID worker,

            @PositiveOrZero(message = "数量不能小于零") @Max(value = MOST_PIECES, message = "数量过大")
            long quantity,

            @NotBlank(message = "请填写计量单位") @Size(max = 20, message = "计量单位不能超过20字")
            String unit,

            @Positive(message = "单价应大于零") @Max(value = MOST_PRICE, message = "单价过高")
            long priceFen) {}

    List<Pieces> made() {
        return pieces == null ? List.of() : pieces;
    }
}
