package org.huxin.files.standard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheet.Row;

/** Sums of the columns that a row of totals sums up, over all rows and since the last subtotal. */
final class Totals {

    private final List<Column> columns;
    private final Teller teller;
    private final Map<String, Long> all = new HashMap<>();
    private final Map<String, Long> since = new HashMap<>();
    private final Set<String> unsure = new HashSet<>();

    Totals(FileStandard standard, Teller teller) {
        this.columns = standard.checks().stream()
                .filter(rule -> rule.kind() == CheckRule.Kind.TOTALS)
                .flatMap(rule -> Yaml.texts(rule.with().get("of")).stream())
                .map(standard::column)
                .toList();
        this.teller = teller;
    }

    void add(Line line) {
        for (var column : columns) {
            var amount = line.amount(column.id());
            if (amount != null) {
                all.merge(column.id(), amount, Long::sum);
                since.merge(column.id(), amount, Long::sum);
            }
            if (line.isUnread(column.id())) {
                unsure.add(column.id());
            }
        }
    }

    /** @param name of the row, such as 合计 */
    void check(Row row, Header header, String name, boolean whole) {
        for (var column : columns) {
            var place = header.place(column.id());
            if (place != null && place.index() < row.cells().size()) {
                var cell = row.cells().get(place.index());
                if (Sheet.FORMULA.equals(cell.problem())) {
                    teller.tell("HX2009", row.line(), place, name, column.name());
                } else if (!cell.blank() && !unsure.contains(column.id())) {
                    check(row, header, column, name, (whole ? all : since).getOrDefault(column.id(), 0L));
                }
            }
        }
        since.clear();
    }

    private void check(Row row, Header header, Column column, String name, long sum) {
        var place = header.place(column.id());
        if (place == null) {
            return;
        }
        var said = Numbers.read(row.cells().get(place.index()).text());
        if (said == null) {
            teller.tell("HX2006", row.line(), place, column.name());
        } else if (said.movePointRight(column.decimals()).compareTo(java.math.BigDecimal.valueOf(sum)) != 0) {
            teller.tell(
                    "HX3005",
                    row.line(),
                    place,
                    name,
                    column.name(),
                    said.toPlainString(),
                    Line.shown(sum, column.decimals()));
        }
    }
}
