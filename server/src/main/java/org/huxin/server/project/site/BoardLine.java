package org.huxin.server.project.site;

import org.huxin.engine.policy.Register;
import org.jspecify.annotations.Nullable;

/**
 * A line that a board must have, as the register {@code board_lines} says.
 *
 * @param from what record gives it; null if somebody fills it in
 * @param fill who fills it in: {@link #PROJECT} or {@link #PLACE}; null if a record gives it
 * @param of the parameter or safeguard that {@code from} speaks of
 * @param text what it says while nobody has filled it in
 */
record BoardLine(
        String code,
        String label,
        @Nullable String from,
        @Nullable String fill,
        @Nullable String of,
        @Nullable String text) {

    /** Filled in for each project. */
    static final String PROJECT = "project";

    /** Filled in once for the whole place. */
    static final String PLACE = "place";

    static BoardLine of(Register.Entry entry) {
        var from = text(entry, "from");
        return new BoardLine(
                entry.code(),
                entry.label(),
                from,
                text(entry, "fill"),
                from == null ? null : text(entry, from),
                text(entry, "text"));
    }

    boolean filledBy(String who) {
        return who.equals(fill);
    }

    private static @Nullable String text(Register.Entry entry, String attribute) {
        var value = entry.attributes().get(attribute);
        return value == null ? null : value.toString();
    }
}
