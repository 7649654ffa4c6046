package org.huxin.server.wage;

import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;

/**
 * What a worker does with his own line of a wage sheet. A line that is amended becomes another one, so that nobody confirms
 * what he has not seen. Both acts may be sent again and do nothing then.
 */
public interface SheetLines {

    /**
     * The worker agrees with his line; an objection that nobody has answered yet is taken back by it.
     *
     * @throws NotFound if it is no line of this worker
     * @throws CommandRefused {@code sheet.not_confirming} while the sheet is not with its workers
     */
    void confirm(UUID worker, UUID line);

    /**
     * The worker does not agree with his line.
     *
     * @param reason in his own words
     * @throws NotFound if it is no line of this worker
     * @throws CommandRefused {@code sheet.not_confirming} once the sheet is approved, or not with its workers yet
     */
    void object(UUID worker, UUID line, String reason);

    /**
     * As {@link #object}, from somebody who may be another than the worker: what is confirmed stays so.
     *
     * @throws CommandRefused also {@code sheet.confirmed}
     */
    void objectToOpen(UUID worker, UUID line, String reason);
}
