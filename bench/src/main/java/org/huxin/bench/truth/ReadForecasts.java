package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** 专户推算, read from the page of each project's risk when a month begins. */
final class ReadForecasts {

    private final List<Foreseen> all = new CopyOnWriteArrayList<>();

    void read(Site site, YearMonth month) {
        var ahead = site.keeper.get("/api/projects/" + site.id + "/risk-page").path("forecast");
        all.add(new Foreseen(
                site.project.id(),
                month,
                ahead.isObject(),
                month(ahead.path("behind").path("month")),
                month(ahead.path("shortMonth"))));
    }

    private static @Nullable YearMonth month(JsonNode node) {
        var text = node.asString("");
        return text.isEmpty() ? null : YearMonth.parse(text);
    }

    List<Foreseen> all() {
        return List.copyOf(all);
    }
}
