package org.huxin.server.project.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds a post of a project now. */
public record Holder(
        UUID project, String post, String name, @Nullable String phoneMasked) {}
