package org.huxin.files.standard;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.huxin.files.sheet.Sheet.Row;
import org.jspecify.annotations.Nullable;

/** The rows below a header: content, totals, and what people write underneath. */
final class Body {

    private final Header header;
    private final Layout layout;
    private final Teller teller;
    private final Garbled garbled;
    private final Consumer<Line> taker;
    private final CellReader cells;
    private final List<RowCheck> checks;
    private final Totals totals;
    private int count;
    private int lastLine;
    private boolean totalled;
    private boolean afterTold;

    Body(
            FileStandard standard,
            Header header,
            @Nullable YearMonth month,
            Teller teller,
            Garbled garbled,
            Consumer<Line> taker) {
        this.header = header;
        this.layout = new Layout(standard, header);
        this.teller = teller;
        this.garbled = garbled;
        this.taker = taker;
        this.cells = new CellReader(standard, teller, month);
        this.checks = standard.checks().stream()
                .map(rule -> RowChecks.of(rule, standard, month))
                .toList();
        this.totals = new Totals(standard, teller);
    }

    /** Lines of content so far. */
    int count() {
        return count;
    }

    /** The last line of content, as the user counts it. */
    int lastLine() {
        return lastLine;
    }

    void take(Row row) {
        garbled.look(row);
        var label = RowLabel.of(row);
        switch (layout.of(row, label)) {
            case TOTAL -> {
                totals.check(row, header, label.word(), true);
                totalled = true;
            }
            case SUBTOTAL -> totals.check(row, header, label.word(), false);
            case CONTENT -> content(row);
            case NOTHING -> {}
        }
    }

    private void content(Row row) {
        count++;
        lastLine = row.line();
        if (totalled && !afterTold) {
            afterTold = true;
            teller.tell("HX3012", row.line(), null);
        }
        var line = new Line(row.line(), header);
        for (var place : header.all()) {
            var cell = Layout.cell(row, place.index());
            if (!cell.blank()) {
                cells.read(line, place, cell);
            } else if (required(place.column())) {
                teller.tell("HX2001", row.line(), place, place.column().name());
            }
        }
        var paper = header.place("id_number");
        if (paper != null && line.has("id_number")) {
            cells.paper(line, paper);
        }
        checks.forEach(check -> check.line(line, teller));
        if (!totalled) {
            totals.add(line);
        }
        taker.accept(line);
    }

    private boolean required(Column column) {
        return column.required() || !column.without().isEmpty() && !header.has(column.without());
    }
}
