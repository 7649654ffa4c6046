package org.huxin.server.project.reserve;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes into an emergency fund or leaves it.
 *
 * @param kind 拨入, 补足 or 使用
 * @param use for what it leaves; null when it comes in
 * @param project for whose workers it is used
 * @param basis the paper that says so
 */
record Movement(
        @NotNull(message = "缺少版本号") Long version,

        @NotNull(message = "请选择收支种类") @Pattern(regexp = "in|replenish|out", message = "没有这种收支")
        String kind,

        @NotNull(message = "请填写金额") @Positive(message = "金额应大于零") @Max(value = MOST_FEN, message = "金额过大")
        Long amountFen,

        @Nullable String use,
        @Nullable UUID project,
        @NotNull(message = "请填写收支日期") LocalDate bookedOn,

        @NotBlank(message = "请填写依据") @Size(max = 200, message = "依据不能超过200字")
        String basis,

        @Nullable @Size(max = 20, message = "附件不能超过20个") List<UUID> attachments) {

    static final String OUT = "out";

    /** A thousand million yuan: more than any such fund holds. */
    private static final long MOST_FEN = 100_000_000_000L;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    boolean leaves() {
        return kind.equals(OUT);
    }

    List<UUID> files() {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** What does not fit by itself, whatever is on the account. */
    Optional<FieldError> misfit(Fund fund, LocalDate today) {
        if (bookedOn.isAfter(today) || bookedOn.isBefore(EARLIEST)) {
            return Optional.of(new FieldError("bookedOn", "收支日期不能晚于今天，也不能早于2000年"));
        }
        if (!leaves()) {
            return use == null && project == null
                    ? Optional.empty()
                    : Optional.of(new FieldError("use", "只有使用资金才写用途和项目"));
        }
        if (use == null || !fund.uses().contains(use)) {
            return Optional.of(new FieldError("use", "请从这笔资金允许的用途中选择"));
        }
        return fund.limited() && project == null
                ? Optional.of(new FieldError("project", "这笔资金只用于规定的项目，请选择项目"))
                : Optional.empty();
    }
}
