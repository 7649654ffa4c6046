package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.WARNING;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.warning.Finding;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;

/**
 * How a warning read when it was written last.
 *
 * @param on the day of its bytes
 */
record StoredFinding(UUID id, String state, LocalDate on, byte[] bytes) {

    /** Of some who are all of one kind, by the finding's id. */
    static Map<String, StoredFinding> of(DSLContext db, Kind kind, Collection<UUID> watched) {
        return new HashMap<>(db.select(WARNING.FINDING, WARNING.ID, WARNING.STATE, WARNING.ASSESSED_ON, WARNING.BYTES)
                .from(WARNING)
                .where(Warnings.of(kind).eq(any(watched.toArray(UUID[]::new))))
                .fetchMap(
                        WARNING.FINDING,
                        row -> new StoredFinding(row.value2(), row.value3(), row.value4(), row.value5())));
    }

    /** Whether a finding says the same but for its day. @param now the state that it would leave the warning in */
    boolean reads(Finding finding, String now) {
        return state.equals(now) && Arrays.equals(bytes, finding.on(on).bytes());
    }
}
