package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Attachments, signature with the place of the seal, and 版记. */
final class Closing {

    private static final double THICK = Sheet.mm(0.35);
    private static final double THIN = Sheet.mm(0.25);
    private static final double RECORD_LINE = 26;
    /** The seal stands a little higher than the two lines it covers. */
    static final double SEAL_ABOVE_MIDDLE = Sheet.mm(4);

    private final Ink ink;

    Closing(Ink ink) {
        this.ink = ink;
    }

    List<Row> attachments(List<String> names) {
        var rows = new ArrayList<Row>();
        if (names.isEmpty()) {
            return rows;
        }
        rows.add(Row.lines(1));
        double after = Sheet.LEFT + 5 * Sheet.CELL;
        for (int next = 0; next < names.size(); next++) {
            var number = names.size() == 1 ? "" : (next + 1) + ".";
            var label = next == 0 ? "附件：" : "";
            rows.addAll(ink.paragraph(
                    label + number + names.get(next),
                    Typeface.BODY,
                    next == 0 ? Sheet.LEFT + 2 * Sheet.CELL : after,
                    after + ink.width(number, Typeface.BODY, Sheet.SIZE_BODY)));
        }
        return rows;
    }

    /** Two lines free, unit over date, the date four characters from the right edge, the seal over both. */
    Row signature(Paper paper) {
        var date = Sheet.date(paper.date());
        double half = ink.width(paper.unit(), Typeface.BODY, Sheet.SIZE_BODY) / 2;
        double halfDate = ink.width(date, Typeface.BODY, Sheet.SIZE_BODY) / 2;
        double middle = Math.min(Sheet.RIGHT - 4 * Sheet.CELL - halfDate, Sheet.RIGHT - half);
        double sealMiddle = 3 * Sheet.LINE - SEAL_ABOVE_MIDDLE;
        return Row.lines(
                        5,
                        ink.centred(middle, paper.unit(), Typeface.BODY, Sheet.SIZE_BODY)
                                .down(2 * Sheet.LINE),
                        ink.centred(middle, date, Typeface.BODY, Sheet.SIZE_BODY)
                                .down(3 * Sheet.LINE),
                        new Mark.Seal(middle - Sheet.SEAL / 2, sealMiddle - Sheet.SEAL / 2, Sheet.SEAL))
                .bind();
    }

    /** 版记: its last rule lies on the lower edge of the text area of the last page. */
    void record(Paper paper, Pages pages) {
        var strips = new ArrayList<List<Mark.Text>>();
        if (!paper.copies().isEmpty()) {
            strips.add(copies(paper.copies()));
        }
        if (!paper.printing().isEmpty()) {
            strips.add(printing(paper));
        }
        if (strips.isEmpty()) {
            return;
        }
        double height = strips.stream().mapToDouble(Closing::height).sum();
        if (pages.left() < height) {
            pages.turn();
        }
        double y = Sheet.BOTTOM - height;
        var marks = new ArrayList<Mark>();
        marks.add(rule(y, THICK));
        for (var strip : strips) {
            for (var text : strip) {
                marks.add(text.down(y));
            }
            y += height(strip);
            marks.add(rule(y, strip == strips.getLast() ? THICK : THIN));
        }
        pages.draw(marks);
    }

    private List<Mark.Text> copies(List<String> copies) {
        var label = "抄送：";
        double x = Sheet.LEFT + Sheet.SIZE_SMALL;
        double from = x + ink.width(label, Typeface.BODY, Sheet.SIZE_SMALL);
        double width = Sheet.RIGHT - Sheet.SIZE_SMALL - from;
        var lines = ink.breaker(Typeface.BODY, Sheet.SIZE_SMALL).lines(String.join("，", copies) + "。", width, width);
        var texts = new ArrayList<Mark.Text>();
        for (int line = 0; line < lines.size(); line++) {
            texts.add(small(line == 0 ? x : from, (line == 0 ? label : "") + lines.get(line), line));
        }
        return texts;
    }

    private List<Mark.Text> printing(Paper paper) {
        var date = Sheet.date(paper.date()) + "印发";
        double end = Sheet.RIGHT - Sheet.SIZE_SMALL;
        return List.of(
                small(Sheet.LEFT + Sheet.SIZE_SMALL, paper.printing(), 0),
                small(end - ink.width(date, Typeface.BODY, Sheet.SIZE_SMALL), date, 0));
    }

    private Mark.Text small(double x, String text, int line) {
        double y = line * RECORD_LINE + Ink.baseline(RECORD_LINE, Sheet.SIZE_SMALL);
        return new Mark.Text(x, y, text, Typeface.BODY, Sheet.SIZE_SMALL, 0, 1, false);
    }

    private static double height(List<Mark.Text> strip) {
        return RECORD_LINE
                * (1
                        + strip.stream()
                                .mapToInt(text -> (int) (text.y() / RECORD_LINE))
                                .max()
                                .orElse(0));
    }

    private static Mark rule(double y, double thickness) {
        return new Mark.Rule(Sheet.LEFT, y, Sheet.RIGHT, y, thickness, false);
    }
}
