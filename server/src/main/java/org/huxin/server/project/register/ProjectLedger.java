package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.project.safeguards.Safeguards;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 项目台账: the same rows for the screen, the count and the export, cut to what the officer may see. */
@Repository
class ProjectLedger {

    private static final int FETCH = 1_000;

    private final DSLContext db;
    private final Directory directory;
    private final Marks marks;
    private final Safeguards safeguards;

    ProjectLedger(DSLContext db, Directory directory, Marks marks, Safeguards safeguards) {
        this.db = db;
        this.directory = directory;
        this.marks = marks;
        this.safeguards = safeguards;
    }

    Page<ConstructionProjectRecord> page(
            ProjectFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var order = Order.of(filter.sort());
        var rows = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(condition(filter, officer))
                .and(after == null ? noCondition() : order.after(Cursor.decode(after, 2)))
                .orderBy(order.sorting())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(order.key(last), last.getId()));
    }

    /** How many there are, counted no further than the cap. */
    int count(ProjectFilter filter, ActingOfficer officer, int cap) {
        Order.of(filter.sort());
        return db.fetchCount(db.select(CONSTRUCTION_PROJECT.ID)
                .from(CONSTRUCTION_PROJECT)
                .where(condition(filter, officer))
                .limit(cap + 1));
    }

    /** Every row in the order of the filter, a batch in memory at a time. */
    void each(ProjectFilter filter, ActingOfficer officer, Consumer<ConstructionProjectRecord> reader) {
        try (var rows = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(condition(filter, officer))
                .orderBy(Order.of(filter.sort()).sorting())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }

    /** Which rows a filter shows to an officer; figures are counted with it, so that they open to exactly their projects. */
    Condition condition(ProjectFilter filter, ActingOfficer officer) {
        var regions = filter.region() == null
                ? Set.<String>of()
                : directory.regionsWithin(officer.jurisdiction(), filter.region());
        var scope = officer.scope();
        return scope.on(Projects.SCOPE)
                .and(filter.condition(regions, mark -> marks.of(mark, scope.jurisdictions())))
                .and(
                        filter.lacking() == null
                                ? noCondition()
                                : safeguards.lacking(filter.lacking(), scope.jurisdictions()));
    }

    /** A sort column with the id behind it, so that every page begins where the last one ended. */
    private record Order<T>(Field<T> column, boolean descending) {

        static Order<?> of(@Nullable String sort) {
            var name = sort == null ? "-registeredAt" : sort;
            var descending = name.startsWith("-");
            return switch (descending ? name.substring(1) : name) {
                case "registeredAt" -> new Order<>(CONSTRUCTION_PROJECT.REGISTERED_AT, descending);
                case "changedAt" -> new Order<>(CONSTRUCTION_PROJECT.CHANGED_AT, descending);
                case "number" -> new Order<>(CONSTRUCTION_PROJECT.NUMBER, descending);
                case "name" -> new Order<>(CONSTRUCTION_PROJECT.NAME, descending);
                default -> throw CommandRefused.field("ledger.sort", "sort", "不能按这一列排序");
            };
        }

        List<SortField<?>> sorting() {
            return descending
                    ? List.of(column.desc(), CONSTRUCTION_PROJECT.ID.desc())
                    : List.of(column.asc(), CONSTRUCTION_PROJECT.ID.asc());
        }

        Condition after(Cursor cursor) {
            var here = row(column, CONSTRUCTION_PROJECT.ID);
            var last = row(val(read(cursor.key(0)), column.getDataType()), val(cursor.id(1)));
            return descending ? here.lt(last) : here.gt(last);
        }

        private Object read(String key) {
            try {
                return column.getType() == LocalDateTime.class ? LocalDateTime.parse(key) : key;
            } catch (DateTimeParseException notOurs) {
                throw Cursor.bad();
            }
        }

        String key(ConstructionProjectRecord row) {
            return String.valueOf(row.get(column));
        }
    }
}
