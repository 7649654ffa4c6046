package org.huxin.server.supervision.indicators;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.INDICATOR;
import static org.huxin.db.supervision.Tables.INDICATOR_DELIVERY;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.ScopeColumns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Values as officers may see them: those of their place, those that their unit told, those of firms whose warning it looks at. */
@Repository
class Indicators {

    private static final ScopeColumns TOLD = new ScopeColumns(
            WATCHED_FIRM.JURISDICTION, WATCHED_FIRM.REGION, null, List.of(INDICATOR.TOLD_BY), null, List.of());

    private static final ScopeColumns FIRMS = new ScopeColumns(
            WATCHED_FIRM.JURISDICTION, WATCHED_FIRM.REGION, null, List.of(), null, List.of(WATCHED_FIRM.TOLD_BY));

    private final DSLContext db;
    private final CurrentOfficer current;

    Indicators(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    /** @param text part of the name or credit code of the firm */
    record Filter(
            @Nullable UUID firm,
            @Nullable String kind,
            @Nullable YearMonth month,
            @Nullable String source,
            @Nullable String text) {

        Condition condition() {
            return is(INDICATOR.FIRM, firm)
                    .and(is(INDICATOR.KIND, kind))
                    .and(is(INDICATOR.MONTH, month == null ? null : month.atDay(1)))
                    .and(is(INDICATOR.SOURCE, source))
                    .and(
                            text == null || text.isBlank()
                                    ? noCondition()
                                    : ENTERPRISE.NAME.contains(text).or(ENTERPRISE.CREDIT_CODE.contains(text)));
        }

        private static <T> Condition is(Field<T> field, @Nullable T value) {
            return value == null || value.toString().isBlank() ? noCondition() : field.eq(value);
        }
    }

    /** Values that stand, the last that were told first. */
    Page<Record> page(Filter filter, @Nullable String after, int size) {
        var rows = values().where(seen(TOLD))
                .and(filter.condition())
                .and(INDICATOR.REPLACED_AT.isNull())
                .and(
                        after == null
                                ? noCondition()
                                : INDICATOR.ID.lt(Cursor.decode(after, 1).id(0)))
                .orderBy(INDICATOR.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(List.<Record>copyOf(rows), size, last -> Cursor.at(last.get(INDICATOR.ID)));
    }

    /** All values of a firm, replaced ones included, by what they measure and by month. */
    List<Record> of(UUID firm) {
        return List.copyOf(values().where(seen(TOLD))
                .and(INDICATOR.FIRM.eq(firm))
                .orderBy(INDICATOR.KIND, INDICATOR.SOURCE, INDICATOR.MONTH, INDICATOR.ID)
                .fetch());
    }

    /** @throws NotFound if there is no such firm, or none that the officer may see */
    Record firm(UUID id) {
        return db.select(WATCHED_FIRM.fields())
                .select(ENTERPRISE.NAME, ENTERPRISE.CREDIT_CODE)
                .from(WATCHED_FIRM)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WATCHED_FIRM.ENTERPRISE))
                .where(seen(FIRMS))
                .and(WATCHED_FIRM.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("用人单位", id.toString()));
    }

    private SelectOnConditionStep<? extends Record> values() {
        return db.select(INDICATOR.fields())
                .select(ENTERPRISE.NAME, ENTERPRISE.CREDIT_CODE)
                .select(INDICATOR_DELIVERY.WAY, INDICATOR_DELIVERY.REFERENCE)
                .from(INDICATOR)
                .join(INDICATOR_DELIVERY)
                .on(INDICATOR_DELIVERY.ID.eq(INDICATOR.DELIVERY))
                .join(WATCHED_FIRM)
                .on(WATCHED_FIRM.ID.eq(INDICATOR.FIRM))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WATCHED_FIRM.ENTERPRISE));
    }

    private Condition seen(ScopeColumns columns) {
        var officer = current.get();
        return officer.scope()
                .on(columns)
                .or(WATCHED_FIRM
                        .JURISDICTION
                        .eq(officer.jurisdiction())
                        .and(WATCHED_FIRM.ID.in(select(WARNING.FIRM)
                                .from(WARNING)
                                .where(WARNING.BEARER.eq(officer.unit().id())))));
    }
}
