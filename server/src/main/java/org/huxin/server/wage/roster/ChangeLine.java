package org.huxin.server.wage.roster;

import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * One change, as it is shown. Numbers are masked.
 *
 * @param project null for what is the same on every project
 */
public record ChangeLine(
        String field,
        @Nullable String before,
        @Nullable String after,
        LocalDateTime at,
        @Nullable Named by,
        Named unit,
        @Nullable UUID project) {}
