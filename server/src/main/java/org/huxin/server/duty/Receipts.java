package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.RECEIPT;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * What a receipt keeps. Where time alone changed the duty, facts and dates stand in the receipt before, and only the
     * steps reached since are told.
     *
     * @param facts ids of the facts that decided, opening fact first
     * @param computed the dates computed
     * @param reached escalation steps reached by then, with the day of each
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
        var rows = new CopyRows(
                "duty.receipt", n, "duty", "revision", "facts_through", "closed_through", "pack_hash", "body");
        for (var i = 0; i < n; i++) {
            var duty = duties.get(i);
            rows.begin()
                    .id(duty.id())
                    .number(revisions.get(i))
                    .number(factsThrough.get(duty.subject()))
                    .moment(closedThrough)
                    .text(packHash)
                    .json(json.writeValueAsBytes(Body.of(duty)));
        }
        rows.send(db);
    }

    /**
     * The latest receipt of a duty, made whole from those before where time alone changed it since.
     *
     * @param body with facts, dates and every step reached
     * @param factsThrough how many facts of the subject were known
     */
    record Filed(Body body, LocalDateTime closedThrough, String packHash, int factsThrough) {}

    Optional<Filed> latest(UUID duty) {
        var rows = db.selectFrom(RECEIPT)
                .where(RECEIPT.DUTY.eq(duty))
                .orderBy(RECEIPT.REVISION.desc())
                .fetch();
        var reached = new ArrayDeque<String>();
        for (var row : rows) {
            var body = json.readValue(row.getBody().data(), Body.class);
            body.reached().reversed().forEach(reached::addFirst);
            var through = row.getFactsThrough();
            if (through != null) {
                var last = json.readValue(rows.getFirst().getBody().data(), Body.class);
                var whole = new Body(last.status(), last.dueAt(), body.facts(), body.computed(), List.copyOf(reached));
                return Optional.of(new Filed(
                        whole,
                        rows.getFirst().getClosedThrough(),
                        rows.getFirst().getPackHash(),
                        through));
            }
        }
        return Optional.empty();
    }
}
