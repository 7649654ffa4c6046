package org.huxin.server.supervision;

import java.util.Set;
import java.util.UUID;
import org.huxin.engine.warning.Row;

/** A row behind a measure as it is kept: kind and key, with a space between. */
record RowKey(String kind, String key) {

    static final String WORKER_MONTH = "worker_month";

    private static final Set<String> OF_WORKERS =
            Set.of(WORKER_MONTH, Gathering.CARD, Gathering.CONTRACT, Gathering.ODD_PERSON);

    static RowKey of(String kept) {
        var space = kept.indexOf(' ');
        return new RowKey(kept.substring(0, space), kept.substring(space + 1));
    }

    static RowKey of(Row row) {
        return new RowKey(row.kind(), row.id());
    }

    String kept() {
        return kind + " " + key;
    }

    boolean ofWorker() {
        return OF_WORKERS.contains(kind);
    }

    /** The first part of the key: the worker of a worker's month. */
    UUID id() {
        return UUID.fromString(key.split("/", 2)[0]);
    }
}
