package org.huxin.server.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks for units. */
public interface Tasks {

    /**
     * Hands a task out.
     *
     * @throws org.huxin.server.kernel.NotPermitted if the acting officer may not issue tasks
     * @throws org.huxin.server.kernel.CommandRefused if the kind is not in the register or a unit does not exist
     */
    Task issue(NewTask task);

    /** Whether a task that the acting officer sees has an answer with the file. */
    boolean carry(UUID file);

    /** Tasks about a matter, oldest first, whatever the scope: who sees the matter sees its tasks. */
    List<Task> about(String subject);

    /**
     * A task to hand out.
     *
     * @param subject such as {@code clue:42}
     * @param dueOn null if the task names no day
     * @param units that shall answer
     */
    record NewTask(
            String kind,
            String title,
            String text,
            @Nullable String subject,
            @Nullable String employer,
            @Nullable LocalDate dueOn,
            List<String> units) {

        public NewTask {
            units = List.copyOf(units);
        }
    }
}
