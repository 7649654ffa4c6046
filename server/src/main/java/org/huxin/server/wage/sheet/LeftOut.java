package org.huxin.server.wage.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 漏列的工人: who worked for a firm in a month and stands in none of its sheets. */
@Repository
class LeftOut {

    private static final int NAMED = 20;

    private static final String FIND = """
            select w.name, count(*) over ()::integer as people
            from wage.attendance_month a join wage.worker w on w.id = a.worker
            where a.project = {0} and a.employer = {1} and a.month = {2}::date and a.worked > 0
              and ({3}::uuid is null or {3}::uuid = (
                   select e.team from wage.engagement e
                   where e.project = a.project and e.employer = a.employer and e.worker = a.worker
                   order by e.entered_on desc nulls last, e.recorded_at desc limit 1))
              and not exists (select from wage.wage_line l join wage.wage_sheet s on s.id = l.sheet
                              where l.project = a.project and l.month = a.month and l.worker = a.worker
                                and l.employer = a.employer and s.state <> 'voided')
            order by w.name, w.id limit {4}
            """;

    private final DSLContext db;

    LeftOut(DSLContext db) {
        this.db = db;
    }

    /** @param names the first of them */
    record Found(int people, List<String> names) {}

    /** @param team null for the whole firm */
    Found of(UUID project, UUID employer, @Nullable UUID team, LocalDate month) {
        var rows = db.fetch(FIND, project, employer, month, team, NAMED);
        return new Found(
                rows.isEmpty() ? 0 : rows.getFirst().get("people", Integer.class),
                rows.getValues("name", String.class));
    }
}
