package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** 专户推算, read from the page of each project's risk when a month begins. */
final class ReadForecasts {

    private final List<Foreseen> all = new CopyOnWriteArrayList<>();

    void read(Site site, YearMonth month) {
        var page = site.keeper.get("/api/projects/" + site.id + "/risk-page");
        var ahead = page.path("forecast");
        if (ahead.isObject()) {
            var named = Optional.of(ahead.path("shortMonth").asString(""))
                    .filter(text -> !text.isEmpty())
                    .map(YearMonth::parse);
            all.add(new Foreseen(site.project.id(), month, named.orElse(null)));
        }
    }

    List<Foreseen> all() {
        return List.copyOf(all);
    }
}
