package org.huxin.bench.truth;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Moves the server's business date; the server closes each day and looks for warnings before it goes on. */
final class BusinessTime {

    private static final long LIMIT = Duration.ofMinutes(10).toNanos();
    private static final int LOOK_MILLIS = 20;

    private final Seat seat;

    BusinessTime(Seat seat) {
        this.seat = seat;
    }

    LocalDate today() {
        return LocalDate.parse(seat.get("/api/demo/date").path("date").asString());
    }

    void moveTo(LocalDate day) throws InterruptedException {
        while (today().isBefore(day)) {
            seat.post("过一天", "/api/demo/date", Map.of("days", 1));
            var until = System.nanoTime() + LIMIT;
            while (!seat.get("/api/demo/date").path("progress").isNull()) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("业务日期一直没有走到 " + day);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }
}
