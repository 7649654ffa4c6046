package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.duty.Computed;
import org.huxin.engine.duty.Duty;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** One receipt for every assessment: what decided a duty, and through which moment time was closed. */
@Repository
class Receipts {

    private final DSLContext db;
    private final ObjectMapper json;

    Receipts(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * What a receipt keeps.
     *
     * @param facts ids of the facts that decided, opening fact first
     * @param computed the dates computed; empty when time alone changed the duty, whose earlier receipt has them
     * @param reached ids of escalation steps reached by then, with the day of each
     */
    record Body(
            String status,
            @Nullable LocalDateTime dueAt,
            List<String> facts,
            List<Computed> computed,
            List<String> reached) {

        static Body of(Duty duty) {
            var due = duty.due();
            return new Body(
                    duty.status().name(),
                    due == null ? null : due.end(),
                    duty.facts(),
                    duty.computed(),
                    duty.reached().stream()
                            .map(step -> step.step() + "@" + step.on())
                            .toList());
        }
    }

    /**
     * Files a receipt for each duty, whose revision stands at the same place of the second list.
     *
     * @param factsThrough how many facts of each subject were known; empty when time alone changed the duties
     */
    void file(
            List<Duty> duties,
            List<Integer> revisions,
            LocalDateTime closedThrough,
            String packHash,
            Map<String, Integer> factsThrough) {
        var n = duties.size();
        if (n == 0) {
            return;
        }
        var id = new UUID[n];
        var revision = new Integer[n];
        var body = new String[n];
        var through = new Integer[n];
        for (var i = 0; i < n; i++) {
            id[i] = duties.get(i).id();
            revision[i] = revisions.get(i);
            through[i] = factsThrough.get(duties.get(i).subject());
            body[i] = json.writeValueAsString(Body.of(duties.get(i)));
        }
        db.execute("""
                INSERT INTO duty.receipt (duty, revision, body, facts_through, closed_through, pack_hash)
                SELECT u.*, ?::timestamp, ?::text FROM unnest(?::uuid[], ?::int[], ?::jsonb[], ?::int[]) u
                """, closedThrough, packHash, id, revision, body, through);
    }
}
