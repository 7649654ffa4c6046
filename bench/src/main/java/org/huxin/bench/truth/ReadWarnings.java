package org.huxin.bench.truth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads every warning that ever stood out of the list and the pages that officers read. */
final class ReadWarnings {

    private static final int PAGE = 200;
    private static final String STANDING = "standing";

    private final Seat seat;
    private final Map<String, String> subjects;

    /** @param subjects ids in the city, by a project's id or an employer's name */
    ReadWarnings(Seat seat, Map<String, String> subjects) {
        this.seat = seat;
        this.subjects = subjects;
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
                        subject(line),
                        LocalDate.parse(turn.path("day").asString())));
                return;
            }
        }
    }

    private String subject(JsonNode line) {
        var project = line.path("project");
        var known = project.isString() ? project.asString() : line.path("name").asString();
        return subjects.getOrDefault(known, "");
    }
}
