package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Sets a handout into a rectangle: title, lines in two columns, QR code at the right. */
final class Panel {

    private static final double LEADING = 1.4;
    private static final double SHRINK = 0.95;
    private static final double RULE_PART = 0.25;
    private static final double GAP = 0.3;

    private final Handout handout;
    private final PanelLook look;
    private final Metrics metrics;

    Panel(Handout handout, PanelLook look, Metrics metrics) {
        this.handout = handout;
        this.look = look;
        this.metrics = metrics;
    }

    /** Where on the page, in points from its upper left corner. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        Box inset(double by) {
            return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
        }
    }

    /** One line of the handout, broken at a size. */
    private record Row(String label, List<String> texts) {}

    List<Mark> marks(Box box) {
        var marks = new ArrayList<Mark>();
        frame(box, marks);
        var inside = box.inset(look.margin());
        double top = heading(inside, marks);
        double bottom = inside.bottom();
        if (!handout.foot().isEmpty()) {
            bottom -= look.foot() * LEADING;
            marks.add(text(inside.x(), bottom, look.foot() * LEADING, handout.foot(), Typeface.BODY, look.foot()));
        }
        double right = inside.right();
        var link = handout.link();
        if (link != null) {
            right -= look.code();
            marks.addAll(QrCode.marks(link, right, bottom - look.code(), look.code()));
        }
        lines(new Box(inside.x(), top, right - inside.x(), bottom - top), marks);
        return marks;
    }

    private void frame(Box box, List<Mark> marks) {
        double at = look.spread() ? look.margin() / 2 : 0;
        var edge = box.inset(at);
        marks.add(new Mark.Rule(edge.x(), edge.y(), edge.right(), edge.y(), look.frame(), false));
        marks.add(new Mark.Rule(edge.x(), edge.bottom(), edge.right(), edge.bottom(), look.frame(), false));
        marks.add(new Mark.Rule(edge.x(), edge.y(), edge.x(), edge.bottom(), look.frame(), false));
        marks.add(new Mark.Rule(edge.right(), edge.y(), edge.right(), edge.bottom(), look.frame(), false));
    }

    /** @return where the lines begin */
    private double heading(Box inside, List<Mark> marks) {
        double size = Math.min(look.title(), inside.width() / metrics.width(handout.title(), Typeface.TITLE, 1, 0));
        double top = inside.y();
        marks.add(centred(inside, top, handout.title(), Typeface.TITLE, size));
        top += size * LEADING;
        for (var line : broken(handout.subtitle(), Typeface.HEADING, look.subtitle(), inside.width())) {
            marks.add(centred(inside, top, line, Typeface.HEADING, look.subtitle()));
            top += look.subtitle() * LEADING;
        }
        return top + look.subtitle() * GAP;
    }

    private void lines(Box box, List<Mark> marks) {
        double size = look.text();
        while (height(rows(size, box.width()), size) > box.height()) {
            size *= SHRINK;
        }
        var rows = rows(size, box.width());
        double more = look.spread() ? (box.height() - height(rows, size)) / Math.max(1, rows.size()) : 0;
        double from = box.x() + labels(size);
        double top = box.y();
        for (var row : rows) {
            double bottom = top + height(row, size) + more;
            double line = top + more / 2;
            marks.add(text(box.x(), line, size * LEADING, row.label(), Typeface.HEADING, size));
            for (var text : row.texts()) {
                marks.add(text(from, line, size * LEADING, text, Typeface.BODY, size));
                line += size * LEADING;
            }
            if (look.spread()) {
                marks.add(new Mark.Rule(box.x(), bottom, box.right() - size, bottom, look.frame() * RULE_PART, false));
            }
            top = bottom;
        }
    }

    private List<Row> rows(double size, double width) {
        double room = width - labels(size) - size;
        return handout.lines().stream()
                .map(line -> new Row(
                        line.label(),
                        line.text()
                                .lines()
                                .flatMap(part -> broken(part, Typeface.BODY, size, room).stream())
                                .toList()))
                .toList();
    }

    /** Width of the column of labels. */
    private double labels(double size) {
        return size
                + handout.lines().stream()
                        .mapToDouble(line -> metrics.width(line.label(), Typeface.HEADING, size, 0))
                        .max()
                        .orElse(0);
    }

    private static double height(List<Row> rows, double size) {
        return rows.stream().mapToDouble(row -> height(row, size)).sum();
    }

    private static double height(Row row, double size) {
        return Math.max(1, row.texts().size()) * size * LEADING;
    }

    private List<String> broken(String text, Typeface face, double size, double width) {
        return new LineBreaker(metrics, face, size, 0).lines(text, width, width);
    }

    private Mark.Text centred(Box inside, double top, String text, Typeface face, double size) {
        double x = inside.x() + (inside.width() - metrics.width(text, face, size, 0)) / 2;
        return text(x, top, size * LEADING, text, face, size);
    }

    private static Mark.Text text(double x, double top, double strip, String text, Typeface face, double size) {
        return new Mark.Text(x, top + Ink.baseline(strip, size), text, face, size, 0, 1, false);
    }
}
