package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Sets text in lines of the page; y of every mark is counted from the top of its line. */
final class Ink {

    /** Extra space (negative) that brings 28 characters of 3号 into the text width. */
    static final double BODY_SPACING = Sheet.CELL - Sheet.SIZE_BODY;
    /** Height of a Chinese character above its baseline, as a part of the size. */
    private static final double ABOVE_BASELINE = 0.88;

    private final Metrics metrics;

    Ink(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Baseline of text that stands in the middle of a strip. */
    static double baseline(double stripHeight, double size) {
        return (stripHeight - size) / 2 + ABOVE_BASELINE * size;
    }

    static double baselineUnder(double top, double size) {
        return top + ABOVE_BASELINE * size;
    }

    double width(String text, Typeface face, double size) {
        return metrics.width(text, face, size, spacing(size));
    }

    Mark.Text text(double x, String text, Typeface face, double size) {
        return new Mark.Text(x, baseline(Sheet.LINE, size), text, face, size, spacing(size), 1, false);
    }

    Mark.Text centred(double middle, String text, Typeface face, double size) {
        return text(middle - width(text, face, size) / 2, text, face, size);
    }

    /** A text in 3号 from x on; following lines begin at another x. All lines but the last fill the width. */
    List<Row> paragraph(String text, Typeface face, double x, double followingX) {
        var lines = breaker(face, Sheet.SIZE_BODY).lines(text, Sheet.RIGHT - x, Sheet.RIGHT - followingX);
        var rows = new ArrayList<Row>();
        for (int line = 0; line < lines.size(); line++) {
            var from = line == 0 ? x : followingX;
            var set = text(from, lines.get(line), face, Sheet.SIZE_BODY);
            rows.add(Row.line(line < lines.size() - 1 ? justified(set, Sheet.RIGHT - from) : set));
        }
        return rows;
    }

    LineBreaker breaker(Typeface face, double size) {
        return new LineBreaker(metrics, face, size, spacing(size));
    }

    private Mark.Text justified(Mark.Text line, double width) {
        double natural = metrics.width(line.text(), line.face(), line.size(), 0);
        long characters = line.text().codePoints().count();
        return new Mark.Text(
                line.x(),
                line.y(),
                line.text(),
                line.face(),
                line.size(),
                (width - natural) / characters,
                line.stretch(),
                line.red());
    }

    private static double spacing(double size) {
        return size == Sheet.SIZE_BODY ? BODY_SPACING : 0;
    }
}
