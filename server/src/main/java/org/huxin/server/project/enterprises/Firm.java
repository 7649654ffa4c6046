package org.huxin.server.project.enterprises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A firm as somebody writes it down.
 *
 * @param creditCode 统一社会信用代码; null while it is not known
 * @param stateOwned whether it is a state company; null where nobody has said
 */
public record Firm(
        @NotBlank(message = "请填写企业名称") @Size(max = 200, message = "企业名称不能超过200字")
        String name,

        @Nullable @Size(max = 18, message = "统一社会信用代码为18位") String creditCode,

        @Nullable Boolean stateOwned) {}
