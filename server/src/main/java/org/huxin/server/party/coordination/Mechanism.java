package org.huxin.server.party.coordination;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * 工作协调机制 of a jurisdiction or of a place in it.
 *
 * @param id null when the place has none: 未建立
 */
record Mechanism(
        @Nullable String id,
        Named region,
        @Nullable String name,
        @Nullable Convenor convenor,
        @Nullable Named office,
        List<Named> members,
        @Nullable LocalDate effectiveOn) {

    /** 召集人. */
    record Convenor(String name, String post, boolean headOfGovernment) {}

    static Mechanism missing(Named region) {
        return new Mechanism(null, region, null, null, null, List.of(), null);
    }
}
