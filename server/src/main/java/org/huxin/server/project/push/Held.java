package org.huxin.server.project.push;

import java.util.UUID;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.stereotype.Component;

/** Pushes that an officer acts on, held until the transaction ends. */
@Component
class Held {

    private final Pushes pushes;
    private final CurrentOfficer officer;

    Held(Pushes pushes, CurrentOfficer officer) {
        this.pushes = pushes;
        this.officer = officer;
    }

    /**
     * @param version on the officer's screen
     * @throws NotFound also outside the officer's scope
     * @throws CommandRefused {@code push.changed} if somebody was quicker, {@code push.withdrawn}
     */
    PushRecord standing(UUID id, long version) {
        var push = pushes.hold(id, officer.get());
        if (push.getWithdrawnAt() != null) {
            throw new CommandRefused("push.withdrawn", "这项推送已经撤回：" + push.getWithdrawnWhy());
        }
        if (push.getVersion() != version) {
            throw new CommandRefused("push.changed", "这项推送刚刚有变化，请刷新后再操作").with("version", push.getVersion());
        }
        return push;
    }

    /** As {@link #standing}, not sent yet. */
    PushRecord open(UUID id, long version) {
        var push = standing(id, version);
        if (push.getSentAt() != null) {
            throw new CommandRefused("push.not_open", "这项推送已经发出");
        }
        return push;
    }
}
