package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huxin.bench.running.Device;
import org.huxin.simulation.Project;
import tools.jackson.databind.JsonNode;

/** A project as the server knows it, and what its people keep in mind about it. */
final class Site {

    final Project project;
    final String id;
    final Seat keeper;
    final Seat contractor;
    /** Ids of firms by credit code. */
    final Map<String, String> employers = new HashMap<>();

    final Map<String, Device> devices = new HashMap<>();
    /** Whom somebody works for, by number. */
    final Map<Integer, String> gangs = new HashMap<>();

    private final Versioned page;

    /** @param version of its page */
    Site(Project project, String id, long version, Seat keeper, Seat contractor) {
        this.project = project;
        this.id = id;
        this.page = new Versioned("/version", version);
        this.keeper = keeper;
        this.contractor = contractor;
    }

    /** What somebody does about the project. */
    Optional<JsonNode> act(Seat seat, String what, String act, Map<String, ?> told) {
        return seat.counted(what, page.act(version -> {
            var body = new HashMap<String, Object>(told);
            body.put("version", version);
            return seat.tried("/api/projects/" + id + "/" + act, body);
        }));
    }

    /** A file about the project. */
    Optional<JsonNode> file(Seat seat, String what, String door, String name, String text) {
        return seat.counted(
                what,
                page.act(version ->
                        seat.triedFile("/api/projects/" + id + "/" + door + "?version=" + version, name, text)));
    }

    /** An address about its wages. */
    String wages(String rest) {
        return "/api/wage/projects/" + id + "/" + rest;
    }

    String employer(String code) {
        return employers.getOrDefault(code, code);
    }

    /** Which firm's month. */
    record Month(String employer, YearMonth month) {}
}
