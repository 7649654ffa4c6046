package org.huxin.server.supervision.indicators;

import java.util.Set;
import java.util.UUID;

/** Something new was told of firms; within the transaction that keeps it. @param firms as they are watched */
public record FirmsTold(Set<UUID> firms) {

    public FirmsTold {
        firms = Set.copyOf(firms);
    }
}
