package org.huxin.server.project.push;

import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Which pushes to list; absent keys do not narrow. Withdrawn ones are never listed.
 *
 * @param state open (not sent), late (past its day, whether sent since or not), sent (not received yet) or received
 * @param unit that must push
 */
public record PushFilter(@Nullable State state, @Nullable String unit) {

    /** Where a push stands. */
    public enum State {
        OPEN,
        LATE,
        SENT,
        RECEIVED
    }

    /** @throws CommandRefused {@code push.bad_state} */
    public static PushFilter of(@Nullable String state, @Nullable String unit) {
        return new PushFilter(state(state), unit);
    }

    private static @Nullable State state(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "open" -> State.OPEN;
            case "late" -> State.LATE;
            case "sent" -> State.SENT;
            case "received" -> State.RECEIVED;
            default -> throw CommandRefused.field("push.bad_state", "state", "状态只能是 open、late、sent 或 received");
        };
    }
}
