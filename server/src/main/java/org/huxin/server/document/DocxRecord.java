package org.huxin.server.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** 版记 of a Word file: a floating table of one column that ends on the lower edge of the text area. */
final class DocxRecord {

    /** Eighths of a point: 0.35 mm and 0.25 mm. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final double LINE = 26;
    private static final double LABEL = 3 * Sheet.SIZE_SMALL;

    private DocxRecord() {}

    static void add(XWPFDocument document, Paper paper) {
        boolean copies = !paper.copies().isEmpty();
        boolean printing = !paper.printing().isEmpty();
        if (!copies && !printing) {
            return;
        }
        var table = document.createTable(copies && printing ? 2 : 1, 1);
        // a floating table hangs on the paragraph after it; this one takes no room
        new DocxLine(document).height(1);
        var listed = String.join("，", paper.copies()) + "。";
        place(table, (copies ? lines(listed) : 0) + (printing ? 1 : 0));
        if (copies) {
            new DocxLine(table.getRow(0).getCell(0).getParagraphs().getFirst())
                    .height(LINE)
                    .indent(LABEL, -LABEL, 0)
                    .text("抄送：" + listed, Typeface.BODY, Sheet.SIZE_SMALL);
        }
        if (printing) {
            var cell = table.getRow(table.getNumberOfRows() - 1).getCell(0);
            var line = new DocxLine(cell.getParagraphs().getFirst())
                    .height(LINE)
                    .text(paper.printing(), Typeface.BODY, Sheet.SIZE_SMALL)
                    .tab()
                    .text(Sheet.date(paper.date()) + "印发", Typeface.BODY, Sheet.SIZE_SMALL);
            var stop = line.properties().addNewTabs().addNewTab();
            stop.setVal(STTabJc.RIGHT);
            stop.setPos(DocxSheet.twips(Sheet.TEXT_WIDTH - 2 * Sheet.SIZE_SMALL));
        }
    }

    private static int lines(String copies) {
        double room = Sheet.TEXT_WIDTH - 2 * Sheet.SIZE_SMALL - LABEL;
        return (int) Math.ceil(copies.codePoints().count() * Sheet.SIZE_SMALL / room);
    }

    private static void place(XWPFTable table, int lines) {
        table.setWidth(DocxSheet.twips(Sheet.TEXT_WIDTH).intValue());
        table.setTopBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, "000000");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        int oneCharacter = DocxSheet.twips(Sheet.SIZE_SMALL).intValue();
        table.setCellMargins(0, oneCharacter, 0, oneCharacter);
        var position = table.getCTTbl().getTblPr().addNewTblpPr();
        position.setVertAnchor(STVAnchor.PAGE);
        position.setHorzAnchor(STHAnchor.PAGE);
        position.setTblpX(DocxSheet.twips(Sheet.LEFT));
        position.setTblpY(DocxSheet.twips(Sheet.BOTTOM - lines * LINE));
    }
}
