package org.huxin.server.wage.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 工作量考核表: everybody who worked for a firm in a month or was assessed, by name. */
@Component
class AssessmentPages {

    /**
     * One worker's month.
     *
     * @param attended days in hundredths by attendance; null where it has none
     * @param worked days in hundredths as assessed; null where nobody has assessed them
     * @param rateKind and rateFen as assessed, before that as the roster has them
     * @param assessor null while nobody has assessed the month
     */
    record Row(
            UUID worker,
            String name,
            String idMasked,
            @Nullable String team,
            @Nullable Integer attended,
            @Nullable Integer worked,
            @Nullable Long quantity,
            @Nullable String unit,
            @Nullable String rateKind,
            @Nullable Long rateFen,
            @Nullable String assessor,
            @Nullable LocalDate assessedOn) {}

    private static final String PAGE = """
            select w.id as worker, w.name, w.id_masked, t.name as team, a.worked as attended, k.worked, k.quantity, k.unit,
                   coalesce(k.rate_kind, e.rate_kind) as rate_kind, coalesce(k.rate_fen, e.rate_fen) as rate_fen,
                   k.assessor, k.assessed_on
            from (select * from wage.attendance_month where project = {0} and employer = {1} and month = {2}::date) a
            full join (select * from wage.assessment where project = {0} and employer = {1} and month = {2}::date) k
              on k.worker = a.worker
            join wage.worker w on w.id = coalesce(a.worker, k.worker)
            left join lateral (
                select e.team, e.rate_kind, e.rate_fen from wage.engagement e
                where e.project = {0} and e.employer = {1} and e.worker = w.id
                order by e.entered_on desc nulls last, e.recorded_at desc limit 1) e on true
            left join wage.team t on t.id = e.team
            where (w.name, w.id) > ({3}, {4}::uuid)
            order by w.name, w.id limit {5}
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final DSLContext db;

    AssessmentPages(DSLContext db) {
        this.db = db;
    }

    Page<Row> page(UUID project, UUID employer, YearMonth month, @Nullable String after, int size) {
        var cursor = after == null ? null : Cursor.decode(after, 2);
        var rows = db.fetch(
                        PAGE,
                        project,
                        employer,
                        month.atDay(1),
                        cursor == null ? "" : cursor.key(0),
                        cursor == null ? FIRST : cursor.id(1),
                        size + 1)
                .map(row -> new Row(
                        row.get("worker", UUID.class),
                        row.get("name", String.class),
                        row.get("id_masked", String.class),
                        row.get("team", String.class),
                        row.get("attended", Integer.class),
                        row.get("worked", Integer.class),
                        row.get("quantity", Long.class),
                        row.get("unit", String.class),
                        row.get("rate_kind", String.class),
                        row.get("rate_fen", Long.class),
                        row.get("assessor", String.class),
                        row.get("assessed_on", LocalDate.class)));
        return Page.cut(rows, size, row -> Cursor.at(row.name(), row.worker()));
    }
}
