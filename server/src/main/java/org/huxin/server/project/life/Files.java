package org.huxin.server.project.life;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attachments as a body names them. */
final class Files {

    private Files() {}

    /** Each once; none for none. */
    static List<UUID> of(@Nullable List<UUID> attachments) {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }
}
