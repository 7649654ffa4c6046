package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ruled table in 小四, its head repeated on every page. */
final class Table {

    private static final double PADDING = 4;
    private static final double LINE = 17;
    private static final double THICKNESS = 0.5;

    private final Ink ink;
    private final double[] edges;

    private Table(Ink ink, double[] edges) {
        this.ink = ink;
        this.edges = edges;
    }

    static List<Row> rows(Paper.Grid grid, Ink ink) {
        int total = grid.columns().stream().mapToInt(Paper.Column::weight).sum();
        var edges = new double[grid.columns().size() + 1];
        edges[0] = Sheet.LEFT;
        for (int column = 0; column < grid.columns().size(); column++) {
            edges[column + 1] = edges[column]
                    + Sheet.TEXT_WIDTH * grid.columns().get(column).weight() / total;
        }
        var table = new Table(ink, edges);
        var labels = grid.columns().stream().map(Paper.Column::label).toList();
        var head = table.row(labels, Typeface.HEADING, null);
        var rows = new ArrayList<Row>();
        rows.add(head);
        grid.rows().forEach(cells -> rows.add(table.row(cells, Typeface.BODY, head)));
        return rows;
    }

    private Row row(List<String> cells, Typeface face, @Nullable Row head) {
        var broken = IntStream.range(0, cells.size())
                .mapToObj(column ->
                        ink.breaker(face, Sheet.SIZE_TABLE).lines(cells.get(column), room(column), room(column)))
                .toList();
        int most = broken.stream().mapToInt(List::size).max().orElse(1);
        double height = Math.max(1, most) * LINE + 2 * PADDING;
        var marks = new ArrayList<Mark>();
        for (int column = 0; column < broken.size(); column++) {
            var lines = broken.get(column);
            double top = (height - lines.size() * LINE) / 2;
            for (int line = 0; line < lines.size(); line++) {
                marks.add(cell(lines.get(line), face, column, top + line * LINE, lines.size() == 1));
            }
        }
        marks.add(new Mark.Rule(edges[0], 0, edges[edges.length - 1], 0, THICKNESS, false));
        marks.add(new Mark.Rule(edges[0], height, edges[edges.length - 1], height, THICKNESS, false));
        for (double edge : edges) {
            marks.add(new Mark.Rule(edge, 0, edge, height, THICKNESS, false));
        }
        return new Row(height, head == null, marks, head, false);
    }

    private Mark cell(String line, Typeface face, int column, double top, boolean centre) {
        double free = room(column) - ink.width(line, face, Sheet.SIZE_TABLE);
        double x = edges[column] + PADDING + (centre ? free / 2 : 0);
        return new Mark.Text(x, top + Ink.baseline(LINE, Sheet.SIZE_TABLE), line, face, Sheet.SIZE_TABLE, 0, 1, false);
    }

    private double room(int column) {
        return edges[column + 1] - edges[column] - 2 * PADDING;
    }
}
