package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.RECEIPT;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.engine.duty.Computed;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Escalation;
import org.huxin.engine.duty.Waiting;
import org.huxin.server.kernel.CopyRows;
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
                    told(duty.reached()));
        }

        static Body of(Waiting.Passed passed) {
            var left = passed.left();
            return new Body(left.status().name(), left.dueAt(), List.of(), List.of(), told(passed.reached()));
        }

        private static List<String> told(List<Escalation> reached) {
            return reached.stream().map(step -> step.step() + "@" + step.on()).toList();
        }
    }

    /**
     * A receipt to be filed.
     *
     * @param factsThrough how many facts of the subject were known; null when time alone changed the duty
     */
    record Filing(UUID duty, int revision, @Nullable Integer factsThrough, Body body) {}

    /** Files receipts of one assessment, or of one batch of a day's end. */
    void file(List<Filing> filings, LocalDateTime closedThrough, String packHash) {
        if (filings.isEmpty()) {
            return;
        }
        var rows = new CopyRows(
                "duty.receipt",
                filings.size(),
                "duty",
                "revision",
                "facts_through",
                "closed_through",
                "pack_hash",
                "body");
        for (var filing : filings) {
            rows.begin()
                    .id(filing.duty())
                    .number(filing.revision())
                    .number(filing.factsThrough())
                    .moment(closedThrough)
                    .text(packHash)
                    .json(json.writeValueAsBytes(filing.body()));
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
