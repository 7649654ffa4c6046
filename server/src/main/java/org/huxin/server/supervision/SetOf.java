package org.huxin.server.supervision;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var fields = List.of(table.fields());
        db.execute(
                "insert into %s (%s) select %s from %s %s"
                        .formatted(db.render(table), names(fields), values(fields), given(fields), otherwise),
                columns(fields, rows));
    }

    /** Writes some fields of rows that are there, each found by its key. */
    static <R extends TableRecord<R>> void update(
            DSLContext db, TableImpl<R> table, Field<?> key, List<Field<?>> fields, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var all = Stream.concat(Stream.of(key), fields.stream()).toList();
        var set = fields.stream()
                .map(field -> "%s = %s".formatted(field.getName(), value(field)))
                .collect(joining(", "));
        db.execute(
                "update %s as kept set %s from %s where kept.%s = given.%s"
                        .formatted(db.render(table), set, given(all), key.getName(), key.getName()),
                columns(all, rows));
    }

    private static String names(List<Field<?>> fields) {
        return fields.stream().map(Field::getName).collect(joining(", "));
    }

    private static String values(List<Field<?>> fields) {
        return fields.stream().map(SetOf::value).collect(joining(", "));
    }

    /** An array within an array would come apart: it goes as one text. So do bytes, which jOOQ would spell out one by one. */
    private static String value(Field<?> field) {
        var name = "given." + field.getName();
        return field.getType() == byte[].class
                ? "decode(%s, 'base64')".formatted(name)
                : field.getType().isArray() ? "string_to_array(%s, e'\\n')".formatted(name) : name;
    }

    private static String given(List<Field<?>> fields) {
        var arrays =
                IntStream.range(0, fields.size()).mapToObj(i -> "{" + i + "}").collect(joining(", "));
        return "unnest(%s) as given (%s)".formatted(arrays, names(fields));
    }

    private static Object[] columns(List<Field<?>> fields, List<? extends Record> rows) {
        return fields.stream().map(field -> column(field, rows)).toArray();
    }

    private static Field<?> column(Field<?> field, List<? extends Record> rows) {
        if (field.getType() == byte[].class) {
            return texts(rows, row -> Base64.getEncoder().encodeToString((byte[]) row.get(field)));
        }
        return field.getType() == String[].class
                ? texts(rows, row -> String.join("\n", (String[]) row.get(field)))
                : array(field, rows);
    }

    private static Field<String[]> texts(List<? extends Record> rows, Function<Record, String> text) {
        return DSL.val(rows.stream().map(text).toArray(String[]::new));
    }

    private static <T> Field<T[]> array(Field<T> field, List<? extends Record> rows) {
        return DSL.val(
                rows.stream().map(row -> row.get(field)).toArray(size -> array(field.getType(), size)),
                field.getDataType().getArrayDataType());
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(Class<T> type, int size) {
        return (T[]) Array.newInstance(type, size);
    }
}
