package org.huxin.server.clock;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The business moment is the wall clock of Beijing, whatever zone the machine is set to. */
@Component
@Profile("!demo")
class SystemToday implements Today {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public LocalDateTime now() {
        return LocalDateTime.now(CHINA).truncatedTo(ChronoUnit.MICROS);
    }
}
