package org.huxin.server.supervision;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/** Writes many rows in one statement: each column goes as one array, so that a thousand rows cost one journey and one plan. */
final class SetOf {

    private SetOf() {}

    static <R extends TableRecord<R>> void insert(DSLContext db, TableImpl<R> table, List<R> rows) {
        insert(db, table, rows, "");
    }

    /** @param otherwise what to do where a row is there already */
    static <R extends TableRecord<R>> void insert(DSLContext db, TableImpl<R> table, List<R> rows, String otherwise) {
        if (rows.isEmpty()) {
            return;
        }
        var fields = table.fields();
        var names = Arrays.stream(fields).map(Field::getName).collect(joining(", "));
        var arrays = new StringBuilder();
        var values = new Object[fields.length];
        for (var i = 0; i < fields.length; i++) {
            arrays.append(i == 0 ? "" : ", ").append('{').append(i).append('}');
            values[i] = column(fields[i], rows);
        }
        db.execute(
                "insert into %s (%s) select * from unnest(%s) %s".formatted(db.render(table), names, arrays, otherwise),
                values);
    }

    private static <T> Field<T[]> column(Field<T> field, List<? extends Record> rows) {
        return DSL.val(
                rows.stream().map(row -> row.get(field)).toArray(size -> array(field.getType(), size)),
                field.getDataType().getArrayDataType());
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(Class<T> type, int size) {
        return (T[]) Array.newInstance(type, size);
    }
}
