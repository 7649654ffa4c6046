package org.huxin.server.wage.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 更正考勤.
 *
 * @param saw hundredths of a day that whoever corrects saw there; null for a day without any
 * @param worked hundredths of a day that it was
 * @param minutes that were worked, by which the hour is paid; null where nobody can tell
 */
record CorrectDay(
        @NotNull UUID worker,
        @NotNull LocalDate day,
        @Nullable Integer saw,
        @NotNull @Min(0) @Max(100) Integer worked,
        @Nullable @Min(0) @Max(1440) Integer minutes,
        @NotBlank @Size(max = 200) String reason) {}
