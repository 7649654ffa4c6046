package org.huxin.server.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work of a unit.
 *
 * @param kind code of the register {@code work_kinds}
 * @param label what was done, one line
 * @param subject matter that the row opens; null when there is no page for it
 */
public record WorkRow(
        String id,
        @JsonIgnore String kind,
        LocalDate on,
        String label,
        @Nullable Subject subject) {}
