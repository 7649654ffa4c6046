package org.huxin.server.project.labour;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.huxin.db.project.tables.records.LabourPeriodRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.labour.LabourView.Sums;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The periods of all projects that an officer may see, latest month first. */
@Repository
class LabourLedger {

    private static final int FETCH = 1_000;
    private static final LocalDate BEFORE = LocalDate.of(1, 1, 1);
    private static final Field<LocalDate> MONTH = coalesce(LABOUR_PERIOD.MONTH, inline(BEFORE));

    private final DSLContext db;
    private final Today today;

    LabourLedger(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    Page<LabourPeriodRecord> page(LabourFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var rows = db.select(LABOUR_PERIOD.fields())
                .from(LABOUR_PERIOD)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(LABOUR_PERIOD.PROJECT))
                .where(meant(filter, officer))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(MONTH.desc(), LABOUR_PERIOD.ID.desc())
                .limit(size + 1)
                .fetchInto(LABOUR_PERIOD);
        return Page.cut(
                rows, size, last -> Cursor.at(Objects.requireNonNullElse(last.getMonth(), BEFORE), last.getId()));
    }

    void each(LabourFilter filter, ActingOfficer officer, Consumer<LabourPeriodRecord> reader) {
        try (var rows = db.select(LABOUR_PERIOD.fields())
                .from(LABOUR_PERIOD)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(LABOUR_PERIOD.PROJECT))
                .where(meant(filter, officer))
                .orderBy(MONTH.desc(), LABOUR_PERIOD.ID.desc())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(one -> reader.accept(one.into(LABOUR_PERIOD)));
        }
    }

    /** Over everything that the filter means. */
    Sums sums(LabourFilter filter, ActingOfficer officer) {
        var due = coalesce(LABOUR_PERIOD.DUE_FEN, inline(0L));
        return db.select(
                        sum(due),
                        sum(LABOUR_PERIOD.RECEIVED_FEN),
                        sum(greatest(due.minus(LABOUR_PERIOD.RECEIVED_FEN), inline(0L))))
                .from(LABOUR_PERIOD)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(LABOUR_PERIOD.PROJECT))
                .where(meant(filter, officer))
                .fetchSingle(one -> new Sums(whole(one.value1()), whole(one.value2()), whole(one.value3())));
    }

    /** @throws NotFound also for a period outside the officer's scope */
    LabourPeriodRecord visible(UUID id, ActingOfficer officer) {
        return db.select(LABOUR_PERIOD.fields())
                .from(LABOUR_PERIOD)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(LABOUR_PERIOD.PROJECT))
                .where(LABOUR_PERIOD.ID.eq(id))
                .and(officer.scope().on(Projects.SCOPE))
                .fetchOptionalInto(LABOUR_PERIOD)
                .orElseThrow(() -> new NotFound("人工费拨付期", id.toString()));
    }

    private Condition meant(LabourFilter filter, ActingOfficer officer) {
        return officer.scope().on(Projects.SCOPE).and(filter.on(today.date()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(MONTH, LABOUR_PERIOD.ID).lt(val(LocalDate.parse(cursor.key(0))), val(cursor.id(1)));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    private static long whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
