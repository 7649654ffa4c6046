package org.huxin.bench.truth;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Moves the server's business date; the server closes each day and looks for warnings before it goes on. */
final class BusinessTime {

    private static final long LIMIT = Duration.ofMinutes(10).toNanos();
    private static final int LOOK_MILLIS = 40;

    private final Seat seat;
    private @Nullable LocalDate today;

    BusinessTime(Seat seat) {
        this.seat = seat;
    }

    private static LocalDate date(JsonNode page) {
        return LocalDate.parse(page.path("date").asString());
    }

    void moveTo(LocalDate day) throws InterruptedException {
        var at = today == null ? date(seat.get("/api/demo/date")) : today;
        while (at.isBefore(day)) {
            at = next();
        }
        today = at;
    }

    private LocalDate next() throws InterruptedException {
        seat.post("过一天", "/api/demo/date", Map.of("days", 1));
        var until = System.nanoTime() + LIMIT;
        while (System.nanoTime() < until) {
            Thread.sleep(LOOK_MILLIS);
            var page = seat.get("/api/demo/date");
            if (page.path("progress").isNull()) {
                return date(page);
            }
        }
        throw new IllegalStateException("业务日期一直没有走下去");
    }
}
