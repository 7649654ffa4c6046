package org.huxin.server.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 签收: what stands in the receipt of a paper.
 *
 * @param receipt who signed for it, or how it was served
 * @param post of who signed
 * @param phone of who signed; stored encrypted
 * @param at minute of receipt; null for now
 */
public record Receipt(
        @Nullable @Size(max = 200, message = "签收人不能超过200字") String receipt,

        @Nullable @Size(max = 60, message = "职务不能超过60字") String post,

        @Nullable @Pattern(regexp = "\\s*|[0-9+()（） -]{5,30}", message = "联系电话由5至30位数字组成")
        String phone,

        @Nullable LocalDateTime at) {

    /** Signed for now, without more. */
    public static Receipt by(String signer) {
        return new Receipt(signer, null, null, null);
    }
}
