package org.huxin.server.project.labour;

import static org.huxin.db.project.Tables.LABOUR_TERMS;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** By when labour cost is agreed to come, on many projects: known from the first day, before anything was measured. */
@Component
public class AgreedDays {

    private final DSLContext db;

    AgreedDays(DSLContext db) {
        this.db = db;
    }

    /** The agreed day of the following month, by project; projects without one are left out. */
    public Map<UUID, Integer> of(Collection<UUID> projects) {
        return db.select(LABOUR_TERMS.PROJECT, LABOUR_TERMS.DUE_DAY)
                .from(LABOUR_TERMS)
                .where(LABOUR_TERMS.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(LABOUR_TERMS.DUE_DAY.isNotNull())
                .fetchMap(LABOUR_TERMS.PROJECT, row -> Objects.requireNonNull(row.value2()));
    }

    /** The last day for the labour cost of a month. */
    public static LocalDate dueOn(YearMonth month, int agreedDay) {
        var following = month.plusMonths(1);
        return following.atDay(Math.min(agreedDay, following.lengthOfMonth()));
    }
}
