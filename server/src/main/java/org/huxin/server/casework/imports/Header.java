package org.huxin.server.casework.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;

/**
 * The row that names the columns.
 *
 * @param columns by place, counted from 0
 * @param unread names that mean nothing here; what stands below them is not taken
 */
record Header(Map<Integer, Column> columns, List<String> unread) {

    /** Two known names make a header: titles and notes above it have none or one. */
    private static final int ENOUGH = 2;

    /**
     * @throws CommandRefused {@code import.header} if two columns bear the same name
     */
    static Header of(Sheet.Row row, Map<String, Column> names) {
        var columns = new LinkedHashMap<Integer, Column>();
        var unread = new ArrayList<String>();
        for (var place = 0; place < row.cells().size(); place++) {
            var text = row.cells().get(place).text().strip();
            var column = names.get(Heading.plain(text));
            if (column == null) {
                if (!text.isEmpty()) {
                    unread.add(text.length() > 40 ? text.substring(0, 40) : text);
                }
            } else if (columns.containsValue(column)) {
                throw refused(List.of("有两列都是「%s」，请只留一列".formatted(text)));
            } else {
                columns.put(place, column);
            }
        }
        return new Header(columns, unread);
    }

    boolean recognised() {
        return columns.size() >= ENOUGH;
    }

    /** @throws CommandRefused {@code import.header} naming each required column that is missing */
    void requireAll(Collection<Heading.Named> known) {
        var missing = known.stream()
                .filter(Heading.Named::required)
                .filter(named -> !columns.containsValue(named.column()))
                .map(named -> "缺少「%s」列".formatted(named.label()))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(missing);
        }
    }

    static CommandRefused refused(List<String> problems) {
        return new CommandRefused(
                "import.header",
                "表头不对：%s。请按模板的列名填写".formatted(String.join("，", problems)),
                problems.stream()
                        .map(problem -> new FieldError("file", problem))
                        .toList());
    }

    /** The texts of a row by column, empty ones left out, and the cells that cannot be read with the reason. */
    Cells cells(Sheet.Row row) {
        var texts = new EnumMap<Column, String>(Column.class);
        var unreadable = new EnumMap<Column, String>(Column.class);
        columns.forEach((place, column) -> {
            var cell = place < row.cells().size() ? row.cells().get(place) : Sheet.Cell.EMPTY;
            var text = text(cell, column);
            if (cell.problem() != null && (column.form() != Column.Form.MOMENT || cell.date() == null)) {
                unreadable.put(column, cell.problem());
            }
            if (!text.isEmpty()) {
                texts.put(column, text);
            }
        });
        return new Cells(texts, unreadable);
    }

    /** A number under a date is a date, but for eight digits that spell one. */
    private static String text(Sheet.Cell cell, Column column) {
        var text = cell.text().replace("\u0000", "").strip();
        return column.form() == Column.Form.MOMENT
                        && cell.date() != null
                        && Moments.read(text).isEmpty()
                ? Moments.show(cell.date())
                : text;
    }

    /** What a row says. */
    record Cells(Map<Column, String> texts, Map<Column, String> unreadable) {}
}
