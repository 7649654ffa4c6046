package org.huxin.server.kernel;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The business clock: the only place that tells the time to the modules. Local time of the jurisdiction (China has one
 * zone, Asia/Shanghai). In the demo it is a business date that can be moved on.
 */
@FunctionalInterface
public interface Today {

    /** The business moment, to be written on facts. */
    LocalDateTime now();

    /**
     * Whether days are being passed by, one after the other: each is looked at once, at its end, so that what comes of them does not
     * hang on how fast they pass.
     */
    default boolean passing() {
        return false;
    }

    /** The business day. */
    default LocalDate date() {
        return now().toLocalDate();
    }
}
