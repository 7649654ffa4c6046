package org.huxin.server.attachments;

import java.util.UUID;
import org.huxin.server.party.Tasks;
import org.springframework.stereotype.Component;

/** Whoever sees a task reads what came with its answers. */
@Component
class AnsweredTasks implements CarriesAttachments {

    private final Tasks tasks;

    AnsweredTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean shows(UUID attachment) {
        return tasks.carry(attachment);
    }
}
