package org.huxin.server.duty;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** A jurisdiction came under these rules: duties that come round count from that day. Told once for each. */
@FactType("jurisdiction.started")
public record JurisdictionStarted(String subject, LocalDateTime at, String jurisdiction) implements Fact {

    JurisdictionStarted(String jurisdiction, LocalDateTime at) {
        this("jurisdiction:" + jurisdiction, at, jurisdiction);
    }
}
