package org.huxin.server.project.push;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be pushed, as a unit enters it.
 *
 * @param kind word of the register {@code push_triggers}
 * @param unit that must push; null for the officer's own
 * @param triggeredAt when it came about
 * @param startsOn first day of the works, for kinds that are owed before it
 */
record NewPush(
        @NotBlank(message = "请选择推送事由") String kind,
        @Nullable String unit,
        @NotNull(message = "请填写发生时间") LocalDateTime triggeredAt,
        @Nullable LocalDate startsOn) {}
