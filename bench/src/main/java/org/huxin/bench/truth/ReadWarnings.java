package org.huxin.bench.truth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads every warning that ever stood out of the list and the pages that officers read. */
final class ReadWarnings {

    private static final int PAGE = 200;
    private static final String STANDING = "standing";

    private final Seat seat;
    private final Map<String, String> subjects;

    /** @param ids of the city's projects in the server */
    ReadWarnings(Seat seat, Map<String, String> ids) {
        this.seat = seat;
        this.subjects = ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    List<Warned> all() {
        var all = new ArrayList<Warned>();
        var after = "";
        while (true) {
            var page = seat.get("/api/warnings?state=all&size=" + PAGE + after);
            for (var line : page.path("items")) {
                warned(line, all);
            }
            var next = page.path("next").asString("");
            if (next.isEmpty()) {
                return all;
            }
            after = "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    private void warned(JsonNode line, List<Warned> all) {
        var page = seat.get("/api/warnings/" + line.path("id").asString());
        for (var turn : page.path("turns")) {
            if (turn.path("state").asString().equals(STANDING)) {
                all.add(new Warned(
                        line.path("rule").asString(),
                        line.path("title").asString(),
                        page.path("signal").path("code").asString(),
                        subjects.getOrDefault(line.path("project").asString(""), ""),
                        LocalDate.parse(turn.path("day").asString())));
                return;
            }
        }
    }
}
