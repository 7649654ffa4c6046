package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** 版头, title and addressee. */
final class Opening {

    private final Ink ink;

    Opening(Ink ink) {
        this.ink = ink;
    }

    List<Row> rows(Paper paper) {
        var rows = new ArrayList<Row>();
        if (!paper.issuer().isEmpty()) {
            rows.add(head(paper));
        }
        rows.addAll(title(paper.title()));
        rows.add(Row.lines(1));
        if (!paper.addressee().isEmpty()) {
            rows.addAll(ink.paragraph(paper.addressee() + "：", Typeface.BODY, Sheet.LEFT, Sheet.LEFT));
        }
        return rows;
    }

    /** Mark 35 mm under the top of the text area, two lines free, number, red rule 4 mm lower, two lines free. */
    private Row head(Paper paper) {
        double middle = Sheet.LEFT + Sheet.TEXT_WIDTH / 2;
        double markWidth = ink.width(paper.issuer(), Typeface.TITLE, Sheet.SIZE_MARK);
        double stretch = Math.min(1, Sheet.TEXT_WIDTH / markWidth);
        double numberTop = Sheet.MARK_BELOW_TEXT_TOP + Sheet.SIZE_MARK + 2 * Sheet.LINE;
        double rule = numberTop + Sheet.SIZE_BODY + Sheet.RULE_BELOW_NUMBER;
        var mark = new Mark.Text(
                middle - markWidth * stretch / 2,
                Ink.baselineUnder(Sheet.MARK_BELOW_TEXT_TOP, Sheet.SIZE_MARK),
                paper.issuer(),
                Typeface.TITLE,
                Sheet.SIZE_MARK,
                0,
                stretch,
                true);
        var number = ink.centred(middle, paper.number(), Typeface.BODY, Sheet.SIZE_BODY);
        int lines = (int) Math.ceil(rule / Sheet.LINE + 2);
        return Row.lines(
                lines,
                mark,
                number.down(Ink.baselineUnder(numberTop, Sheet.SIZE_BODY) - number.y()),
                new Mark.Rule(Sheet.LEFT, rule, Sheet.RIGHT, rule, Sheet.RED_RULE, true));
    }

    private List<Row> title(String title) {
        return TitleBreaker.lines(title).stream()
                .map(line -> Row.line(
                        ink.centred(Sheet.LEFT + Sheet.TEXT_WIDTH / 2, line, Typeface.TITLE, Sheet.SIZE_TITLE)))
                .toList();
    }
}
