package org.huxin.server.supervision.whatif;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.WhatIfRecord;
import org.huxin.engine.warning.Assessment.Version;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.supervision.KnownMonths;
import org.huxin.server.supervision.indicators.WatchedFirms;
import org.springframework.stereotype.Component;

/** Upon whom a what-if is tried: the projects of a place and the firms that it watches, since a rule may be about either. */
@Component
class TriedUpon {

    private final WatchedProjects projects;
    private final WatchedFirms firms;
    private final KnownMonths known;

    TriedUpon(WatchedProjects projects, WatchedFirms firms, KnownMonths known) {
        this.projects = projects;
        this.firms = firms;
        this.known = known;
    }

    record One(UUID id, boolean firm) {}

    List<One> of(WhatIfRecord run) {
        return Stream.concat(
                        projects.of(run.getJurisdiction(), run.getFromDay()).stream()
                                .map(one -> new One(one.id(), false)),
                        firms.of(run.getJurisdiction()).stream().map(one -> new One(one.id(), true)))
                .toList();
    }

    /** All that was ever known of each; those of which nothing is known are left out. */
    Map<UUID, List<Version>> versions(Collection<One> batch) {
        var all = new HashMap<>(known.versions(ids(batch, false)));
        all.putAll(known.versionsOfFirms(ids(batch, true)));
        return all;
    }

    private static List<UUID> ids(Collection<One> batch, boolean firms) {
        return batch.stream().filter(one -> one.firm() == firms).map(One::id).toList();
    }
}
