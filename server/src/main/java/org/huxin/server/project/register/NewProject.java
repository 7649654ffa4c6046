package org.huxin.server.project.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A project to be entered.
 *
 * @param informationAt when the unit heard of it; null for now
 * @param requestId chosen by the sender: the same one twice gives the first project, not a second
 */
public record NewProject(
        @NotNull @Valid Particulars particulars,
        @Nullable LocalDateTime informationAt,
        @NotBlank(message = "缺少请求编号") @Size(max = 80) String requestId) {}
