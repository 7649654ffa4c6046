package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Lays a paper out on pages after GB/T 9704-2012. */
final class Layout {

    private final Ink ink;

    Layout(Metrics metrics) {
        this.ink = new Ink(metrics);
    }

    /**
     * The marks of every page, page numbers included.
     *
     * @param voided stamps every page
     */
    List<List<Mark>> pages(Paper paper, boolean voided) {
        var closing = new Closing(ink);
        var rows = new ArrayList<>(new Opening(ink).rows(paper));
        paper.body().forEach(block -> rows.addAll(block(block)));
        rows.addAll(closing.attachments(paper.attachments()));
        if (!paper.unit().isEmpty()) {
            // the signature never stands alone: the last two rows go over with it
            rows.set(rows.size() - 1, rows.getLast().bind());
            rows.add(closing.signature(paper));
        }
        var pages = Pages.of(rows);
        closing.record(paper, pages);
        for (int page = 0; page < pages.all().size(); page++) {
            pages.all().get(page).add(pageNumber(page + 1));
        }
        if (voided) {
            pages.all().forEach(page -> page.add(voidStamp()));
        }
        return pages.all();
    }

    /** In the upper right corner of every page, where a paper that holds has nothing. */
    private Mark voidStamp() {
        var text = "【作废】";
        double x = Sheet.RIGHT - ink.width(text, Typeface.HEADING, Sheet.SIZE_TITLE);
        double y = Sheet.TOP - Sheet.LINE + Ink.baseline(Sheet.LINE, Sheet.SIZE_TITLE);
        return new Mark.Text(x, y, text, Typeface.HEADING, Sheet.SIZE_TITLE, 0, 1, true);
    }

    private List<Row> block(Paper.Block block) {
        double indented = Sheet.LEFT + 2 * Sheet.CELL;
        return switch (block) {
            case Paper.Paragraph(var text) -> ink.paragraph(text, Typeface.BODY, indented, Sheet.LEFT);
            case Paper.Heading(int level, var text) ->
                ink.paragraph(text, level == 1 ? Typeface.HEADING : Typeface.SUBHEADING, indented, Sheet.LEFT);
            case Paper.Grid grid -> Table.rows(grid, ink);
        };
    }

    /** 4号, a dash on each side, one character from the outer edge, 7 mm under the text area. */
    private Mark pageNumber(int number) {
        var text = "— " + number + " —";
        double width = ink.width(text, Typeface.PAGE_NUMBER, Sheet.SIZE_SMALL);
        double x = number % 2 == 1 ? Sheet.RIGHT - Sheet.SIZE_SMALL - width : Sheet.LEFT + Sheet.SIZE_SMALL;
        double dashAboveBaseline = 0.4 * Sheet.SIZE_SMALL;
        double y = Sheet.BOTTOM + Sheet.PAGE_NUMBER_BELOW_TEXT + dashAboveBaseline;
        return new Mark.Text(x, y, text, Typeface.PAGE_NUMBER, Sheet.SIZE_SMALL, 0, 1, false);
    }
}
