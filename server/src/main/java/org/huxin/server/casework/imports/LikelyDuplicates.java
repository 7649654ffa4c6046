package org.huxin.server.casework.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.huxin.server.casework.clues.Ledger;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Clues in the ledger that a line may be about too: the same employer, site, phone or person. One query for all lines. */
@Repository
class LikelyDuplicates {

    /** Enough to look at for each sameness. */
    private static final int MOST = 5;

    /**
     * A clue as a candidate.
     *
     * @param same employer, site, phone, worker
     */
    record Candidate(
            String id,
            String number,
            LocalDateTime receivedAt,
            String employer,
            @Nullable String site,
            String stage,
            List<String> same) {}

    private final DSLContext db;
    private final CurrentOfficer officer;

    LikelyDuplicates(DSLContext db, CurrentOfficer officer) {
        this.db = db;
        this.officer = officer;
    }

    /** By line; only clues that the officer may see, newest first. */
    Map<Integer, List<Candidate>> of(ClueImportRecord one, Collection<Integer> lines) {
        var found = new HashMap<Integer, Map<UUID, Candidate>>();
        var seen = officer.get().scope().on(Ledger.SCOPE);
        db.fetch(
                        """
                        SELECT l.line, s.same, clue.id, clue.number, clue.received_at, clue.employer, clue.site, clue.stage
                        FROM casework.clue_import_line l
                        CROSS JOIN LATERAL (
                            (SELECT 'employer' AS same, id FROM casework.clue
                             WHERE jurisdiction = {0} AND employer = l.texts ->> 'employer' AND {1}
                             ORDER BY received_at DESC LIMIT {2})
                            UNION ALL
                            (SELECT 'site', id FROM casework.clue
                             WHERE jurisdiction = {0} AND site = l.texts ->> 'site' AND {1}
                             ORDER BY received_at DESC LIMIT {2})
                            UNION ALL
                            (SELECT CASE r.kind WHEN 'PHONE' THEN 'phone' ELSE 'worker' END, clue.id
                             FROM casework.clue_import_personal p
                             JOIN casework.reporter r ON r.kind = p.kind AND r.keyed = p.keyed
                             JOIN casework.clue ON clue.id = r.clue
                             WHERE p.import = l.import AND p.sending = l.sending AND p.line = l.line
                               AND p.kind IN ('PHONE', 'ID_NUMBER') AND clue.jurisdiction = {0} AND {1}
                             ORDER BY clue.received_at DESC LIMIT {2})) s
                        JOIN casework.clue ON clue.id = s.id
                        WHERE l.import = {3} AND l.sending = {4} AND l.line = any({5}) AND l.clue IS NULL
                        ORDER BY l.line, clue.received_at DESC, clue.id
                        """,
                        DSL.val(one.getJurisdiction()),
                        seen,
                        DSL.inline(MOST),
                        DSL.val(one.getId()),
                        DSL.val(one.getSending()),
                        DSL.val(lines.toArray(Integer[]::new)))
                .forEach(row -> found.computeIfAbsent(
                                row.get("line", Integer.class), line -> new java.util.LinkedHashMap<>())
                        .merge(row.get("id", UUID.class), candidate(row), LikelyDuplicates::both));
        var lists = new HashMap<Integer, List<Candidate>>();
        found.forEach((line, candidates) -> lists.put(line, List.copyOf(candidates.values())));
        return lists;
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                row.get("id", String.class),
                row.get("number", String.class),
                row.get("received_at", LocalDateTime.class),
                row.get("employer", String.class),
                row.get("site", String.class),
                row.get("stage", String.class),
                List.of(row.get("same", String.class)));
    }

    private static Candidate both(Candidate one, Candidate other) {
        var same = new ArrayList<>(one.same());
        same.addAll(other.same());
        return new Candidate(
                one.id(), one.number(), one.receivedAt(), one.employer(), one.site(), one.stage(), List.copyOf(same));
    }
}
