package org.huxin.server.wage.notices;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about notices. */
final class Giving {

    private Giving() {}

    /** @param workers null for everybody on the roster who has none */
    record Give(
            @Nullable @Size(max = 5000, message = "一次人数过多") List<@NotNull UUID> workers) {}

    /** @param attachments the notice that the worker signed, as a scan */
    record Sign(@NotEmpty(message = "请上传工人签字的告知书") List<@NotNull UUID> attachments) {}
}
