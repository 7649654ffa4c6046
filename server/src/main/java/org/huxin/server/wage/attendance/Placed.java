package org.huxin.server.wage.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record and whose it is: of a worker whom the roster knows that day, or of a stranger. */
record Placed(Punch punch, @Nullable UUID worker, @Nullable UUID stranger) {

    /** Somebody came in who must not. */
    boolean trespass() {
        return stranger != null && punch.direction() == Punch.IN;
    }
}
