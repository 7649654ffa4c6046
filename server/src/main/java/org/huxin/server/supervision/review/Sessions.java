package org.huxin.server.supervision.review;

import java.util.UUID;
import org.huxin.db.supervision.tables.records.ReviewRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Role;
import org.springframework.stereotype.Component;

/** Who may work on a session, and on which: what is published, or was withdrawn, stays as it is. */
@Component
class Sessions {

    private final Reviews reviews;
    private final CurrentOfficer current;

    Sessions(Reviews reviews, CurrentOfficer current) {
        this.reviews = reviews;
        this.current = current;
    }

    ActingOfficer coordinator() {
        var who = current.get();
        if (!who.is(Role.COORDINATOR)) {
            throw NotPermitted.outsideScope("研判由牵头协调单位召集");
        }
        return who;
    }

    /** Held until the transaction ends. @throws CommandRefused {@code review.closed}, {@code review.withdrawn} */
    ReviewRecord underWay(UUID id) {
        coordinator();
        var row = reviews.hold(id);
        if (row.getClosedAt() != null) {
            throw new CommandRefused("review.closed", "这次研判已经结束，清单已经发布，不能再改");
        }
        if (row.getWithdrawnAt() != null) {
            throw new CommandRefused("review.withdrawn", "这次研判已经撤回");
        }
        return row;
    }

    /** As {@link #underWay(UUID)}. @throws CommandRefused also {@code review.changed} if somebody was quicker */
    ReviewRecord underWay(UUID id, long version) {
        var row = underWay(id);
        if (row.getVersion() != version) {
            throw new CommandRefused("review.changed", "这次研判刚刚有了变化，请看过最新情况再办");
        }
        return row;
    }

    static String subject(ReviewRecord row) {
        return "review:" + row.getId();
    }
}
