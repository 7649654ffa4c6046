package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.party.ActingOfficer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a unit or an officer owes, soonest first and undated last, read along one index. */
@Repository
class DeskRows {

    private static final String NEVER = "infinity";

    /** As the index writes it. */
    private static final Field<LocalDateTime> DUE =
            field("coalesce({0}, 'infinity'::timestamp)", LocalDateTime.class, ENTRY.DUE_AT);

    /** Which duties of the desk. */
    enum Part {
        ALL,
        OPEN,
        OVERDUE,
        UNDATED
    }

    /**
     * Numbers of the desk.
     *
     * @param today due by the end of today
     * @param soon due after today and by the end of the last soon day
     */
    record Figures(int open, int overdue, int today, int soon, int undated) {}

    private final DSLContext db;

    DeskRows(DSLContext db) {
        this.db = db;
    }

    List<EntryRecord> page(ActingOfficer reader, boolean mine, Part part, @Nullable String after, int limit) {
        return db.selectFrom(ENTRY)
                .where(owed(reader, mine))
                .and(part(part))
                .and(after == null ? trueCondition() : following(Cursor.decode(after, 2)))
                .orderBy(DUE, ENTRY.ID)
                .limit(limit)
                .fetch();
    }

    static Cursor key(EntryRecord row) {
        return Cursor.at(row.getDueAt() == null ? NEVER : row.getDueAt(), row.getId());
    }

    /** @param todayEnds first moment after today; {@code soonEnds} likewise of the last day that counts as soon */
    Figures figures(ActingOfficer reader, boolean mine, LocalDateTime todayEnds, LocalDateTime soonEnds) {
        var ahead = ENTRY.STATUS.ne("OVERDUE");
        return db.select(
                        count(),
                        count().filterWhere(part(Part.OVERDUE)),
                        count().filterWhere(ahead.and(ENTRY.DUE_AT.le(todayEnds))),
                        count().filterWhere(
                                        ahead.and(ENTRY.DUE_AT.gt(todayEnds)).and(ENTRY.DUE_AT.le(soonEnds))),
                        count().filterWhere(part(Part.UNDATED)))
                .from(ENTRY)
                .where(owed(reader, mine))
                .fetchSingle(row -> new Figures(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Condition owed(ActingOfficer reader, boolean mine) {
        if (reader.scope().nothing()) {
            return falseCondition();
        }
        return ENTRY.BEARER
                .eq(reader.unit().id())
                .and(ENTRY.STATUS.in(StoredDuties.OWED))
                .and(mine ? ENTRY.OFFICER.eq(reader.id()) : trueCondition());
    }

    private static Condition part(Part part) {
        return switch (part) {
            case ALL -> trueCondition();
            case OPEN -> ENTRY.STATUS.ne("OVERDUE").and(ENTRY.DUE_AT.isNotNull());
            case OVERDUE -> ENTRY.STATUS.eq("OVERDUE");
            case UNDATED -> ENTRY.DUE_AT.isNull();
        };
    }

    private static Condition following(Cursor cursor) {
        try {
            var due = cursor.key(0).equals(NEVER)
                    ? NEVER
                    : LocalDateTime.parse(cursor.key(0)).toString();
            return condition(
                    "({0}, {1}) > (cast({2} as timestamp), cast({3} as uuid))",
                    DUE, ENTRY.ID, val(due), val(UUID.fromString(cursor.key(1))));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
