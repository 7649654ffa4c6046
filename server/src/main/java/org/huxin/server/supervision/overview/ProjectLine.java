package org.huxin.server.supervision.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One project with what it comes to.
 *
 * @param region code of its place
 * @param department unit of its industry
 */
record ProjectLine(
        UUID id,
        String number,
        String name,
        String jurisdiction,
        @Nullable String region,
        @Nullable String department,
        Figures figures)
        implements Placed {}
