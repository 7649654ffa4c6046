package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.ScopeColumns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 线索台账: the same rows for the screen, the count and the export, cut to what the officer may see. */
@Repository
public class Ledger {

    /** By what a data scope cuts the ledger. */
    public static final ScopeColumns SCOPE = new ScopeColumns(
            CLUE.JURISDICTION,
            CLUE.REGION,
            CLUE.FIELD,
            List.of(CLUE.HANDLING_UNIT, CLUE.FIRST_ASKED_UNIT, CLUE.INDUSTRY_UNIT, CLUE.TERRITORY_UNIT),
            CLUE.SOURCE_UNIT,
            List.of(CLUE.HELPERS, CLUE.PRESENT_UNITS));

    private static final int FETCH = 1_000;

    private final DSLContext db;
    private final Directory directory;
    private final Duties duties;

    Ledger(DSLContext db, Directory directory, Duties duties) {
        this.db = db;
        this.directory = directory;
        this.duties = duties;
    }

    Page<ClueRecord> page(ClueFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var order = Order.of(filter.sort());
        var rows = db.selectFrom(CLUE)
                .where(condition(filter, officer))
                .and(after == null ? noCondition() : order.after(Cursor.decode(after, 2)))
                .orderBy(order.sorting())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(order.key(last), last.getId()));
    }

    /** How many there are, counted no further than the cap. */
    int count(ClueFilter filter, ActingOfficer officer, int cap) {
        Order.of(filter.sort());
        return db.fetchCount(
                db.select(CLUE.ID).from(CLUE).where(condition(filter, officer)).limit(cap + 1));
    }

    /** Every row in the order of the filter, a batch in memory at a time. */
    void each(ClueFilter filter, ActingOfficer officer, Consumer<ClueRecord> reader) {
        try (var rows = db.selectFrom(CLUE)
                .where(condition(filter, officer))
                .orderBy(Order.of(filter.sort()).sorting())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }

    /** Which rows a filter shows to an officer; figures are counted with it, so that they open to exactly their clues. */
    public Condition condition(ClueFilter filter, ActingOfficer officer) {
        var region = filter.region();
        var regions = region == null
                ? Set.<String>of()
                : region.equals(ClueFilter.NOWHERE)
                        ? outermost(officer.jurisdiction())
                        : directory.regionsWithin(officer.jurisdiction(), region);
        return officer.scope().on(SCOPE).and(filter.condition(regions, duties::overdue));
    }

    /** Places that are divided further and lie in no other: the jurisdiction itself. */
    private Set<String> outermost(String jurisdiction) {
        var regions = directory.regions(jurisdiction);
        return regions.stream()
                .filter(region -> region.parent() == null)
                .map(Region::code)
                .filter(code -> regions.stream().anyMatch(other -> code.equals(other.parent())))
                .collect(toSet());
    }

    /** A sort column with the id behind it, so that every page begins where the last one ended. */
    private record Order<T>(Field<T> column, boolean descending) {

        static Order<?> of(@Nullable String sort) {
            var name = sort == null ? "-receivedAt" : sort;
            var descending = name.startsWith("-");
            return switch (descending ? name.substring(1) : name) {
                case "receivedAt" -> new Order<>(CLUE.RECEIVED_AT, descending);
                case "number" -> new Order<>(CLUE.NUMBER, descending);
                case "employer" -> new Order<>(CLUE.EMPLOYER, descending);
                case "claimedFen" -> new Order<>(coalesce(CLUE.CLAIMED_FEN, -1L), descending);
                default -> throw CommandRefused.field("ledger.sort", "sort", "不能按这一列排序");
            };
        }

        List<SortField<?>> sorting() {
            return descending ? List.of(column.desc(), CLUE.ID.desc()) : List.of(column.asc(), CLUE.ID.asc());
        }

        Condition after(Cursor cursor) {
            var here = row(column, CLUE.ID);
            var last = row(val(read(cursor.key(0)), column.getDataType()), val(cursor.id(1)));
            return descending ? here.lt(last) : here.gt(last);
        }

        private Object read(String key) {
            try {
                var type = column.getType();
                return type == LocalDateTime.class
                        ? LocalDateTime.parse(key)
                        : type == Long.class ? Long.valueOf(key) : key;
            } catch (DateTimeParseException | NumberFormatException notOurs) {
                throw Cursor.bad();
            }
        }

        String key(ClueRecord row) {
            var value = column.equals(CLUE.RECEIVED_AT)
                    ? row.getReceivedAt()
                    : column.equals(CLUE.NUMBER)
                            ? row.getNumber()
                            : column.equals(CLUE.EMPLOYER)
                                    ? row.getEmployer()
                                    : row.getClaimedFen() == null ? -1L : row.getClaimedFen();
            return String.valueOf(value);
        }
    }
}
