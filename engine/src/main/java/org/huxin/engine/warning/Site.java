package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the works of a project stand in a month.
 *
 * @param works kind of works as in the register {@code works}; empty where nobody said
 * @param stage as in the pack's lifecycle
 * @param underWay whether people are meant to be at work
 * @param startedOn null while works have not begun
 * @param stoppedOn since when works stand still; null while they go on, or go on again
 * @param lacking safeguards that are not in place, by their code in the register {@code safeguards} or {@code project_posts}; null
 *     while nobody has looked
 */
public record Site(
        String works,
        String stage,
        boolean underWay,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate stoppedOn,
        @Nullable List<String> lacking) {

    public Site {
        lacking = lacking == null ? null : lacking.stream().distinct().sorted().toList();
    }
}
