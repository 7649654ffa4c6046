package org.huxin.server.wage.uploads;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * How a project keeps up with what it has to hand in.
 *
 * @param days after which a kind is late; null while the place has set none
 * @param kinds as the place lists them; none where it lists none
 */
record Uploads(@Nullable Integer days, List<Kind> kinds) {

    /**
     * @param last day on which something of it came last; null if nothing ever came
     * @param age in days; null if nothing ever came
     */
    record Kind(
            Word kind, @Nullable LocalDate last, @Nullable Long age, boolean late) {}
}
