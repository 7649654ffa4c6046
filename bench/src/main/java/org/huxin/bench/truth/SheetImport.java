package org.huxin.bench.truth;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** 导入工资支付表: the file is sent, and then looked after until the server has read it. */
final class SheetImport {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int LOOK_MILLIS = 50;

    private final Site site;

    SheetImport(Site site) {
        this.site = site;
    }

    /**
     * @param team null for the whole firm
     * @return the sheet; empty if the file was refused
     */
    Optional<String> taken(Site.Month month, @Nullable String team, String text) {
        var address = "sheet-imports?employer=" + site.employer(month.employer()) + "&month=" + month.month()
                + (team == null ? "" : "&team=" + team);
        return site.contractor
                .file("送工资支付表", site.wages(address), "工资支付表.csv", text)
                .map(job -> ended(job.path("id").asString()))
                .flatMap(this::sheet);
    }

    private Optional<String> sheet(JsonNode ended) {
        if (!state(ended).equals("done")) {
            site.contractor.refused("导入工资支付表", ended.path("problems").toString());
            return Optional.empty();
        }
        site.contractor.done("导入工资支付表");
        return Optional.of(ended.path("sheet").asString());
    }

    private JsonNode ended(String job) {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            var seen = site.contractor.get("/api/wage/sheet-imports/" + job);
            if (state(seen).equals("done") || state(seen).equals("wrong")) {
                return seen;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("导入一直没有结束：" + seen);
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("被中断", stopped);
            }
        }
    }

    private static String state(JsonNode seen) {
        return seen.path("state").path("code").asString();
    }
}
