package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.huxin.bench.running.Device;
import org.huxin.simulation.Project;

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

    Site(Project project, String id, Seat keeper, Seat contractor) {
        this.project = project;
        this.id = id;
        this.keeper = keeper;
        this.contractor = contractor;
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
