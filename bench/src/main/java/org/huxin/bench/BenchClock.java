package org.huxin.bench;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Today;

/** A business clock that stands where it is put. */
final class BenchClock implements Today {

    private volatile LocalDateTime now = Arrivals.DAY.atStartOfDay();

    void set(LocalDateTime moment) {
        now = moment;
    }

    @Override
    public LocalDateTime now() {
        return now;
    }
}
