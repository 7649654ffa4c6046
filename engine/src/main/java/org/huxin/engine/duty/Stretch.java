package org.huxin.engine.duty;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Time that a duty's ladder does not count: a pause, or what an extension added.
 *
 * @param since when it took effect; what was reached by then stays reached
 * @param from where it begins
 * @param to where it ends; null while a pause lasts
 */
record Stretch(
        LocalDateTime since, LocalDateTime from, @Nullable LocalDateTime to) {}
