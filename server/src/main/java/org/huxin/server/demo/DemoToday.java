package org.huxin.server.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The business date is the stored one, the time of day that of Beijing. While days pass, the clock stands at the moment
 * it is set to. It never goes back, and before opening time goes on by the smallest step: what happens later is told later.
 */
@Component
@Profile("demo")
class DemoToday implements Today {

    static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LocalDateTime latest;
    private boolean standing;

    DemoToday(ClockRow clock) {
        var position = clock.read();
        this.latest = position.date().atTime(OPENING);
        this.standing = position.moving();
    }

    @Override
    public synchronized LocalDateTime now() {
        if (!standing) {
            var wall = latest.toLocalDate().atTime(LocalTime.now(CHINA)).truncatedTo(ChronoUnit.MICROS);
            runTo(wall.isAfter(latest) ? wall : latest.plus(1, ChronoUnit.MICROS));
        }
        return latest;
    }

    @Override
    public synchronized boolean passing() {
        return standing;
    }

    synchronized void standAt(LocalDateTime moment) {
        standing = true;
        runTo(moment);
    }

    synchronized void goOn() {
        standing = false;
    }

    private void runTo(LocalDateTime moment) {
        if (moment.isAfter(latest)) {
            latest = moment;
        }
    }
}
