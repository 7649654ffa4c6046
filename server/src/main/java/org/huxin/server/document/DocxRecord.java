package org.huxin.server.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;

/** 版记 of a Word file: a table of one column that sits on the lower edge of the text area. */
final class DocxRecord {

    private static final int THICK = 8;
    private static final int THIN = 6;
    private static final double LINE = 26;

    private DocxRecord() {}

    static void add(XWPFDocument document, Paper paper) {
        boolean copies = !paper.copies().isEmpty();
        boolean printing = !paper.printing().isEmpty();
        if (!copies && !printing) {
            return;
        }
        var table = document.createTable(copies && printing ? 2 : 1, 1);
        // the file must end with a paragraph; this one takes no room
        new DocxLine(document).height(1);
        place(table);
        if (copies) {
            new DocxLine(table.getRow(0).getCell(0).getParagraphs().getFirst())
                    .height(LINE)
                    .hanging(0, 3, true)
                    .text("抄送：" + String.join("，", paper.copies()) + "。", Typeface.BODY, Sheet.SIZE_SMALL);
        }
        if (printing) {
            printing(table, paper);
        }
    }

    private static void printing(XWPFTable table, Paper paper) {
        var cell = table.getRow(table.getNumberOfRows() - 1).getCell(0).getParagraphs().getFirst();
        new DocxLine(cell)
                .height(LINE)
                .text(paper.printing() + "\t" + Sheet.date(paper.date()) + "印发", Typeface.BODY, Sheet.SIZE_SMALL);
        var stop = cell.getCTPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(DocxSheet.twips(Sheet.TEXT_WIDTH - 2 * Sheet.SIZE_SMALL));
    }

    private static void place(XWPFTable table) {
        table.setWidth(DocxSheet.twips(Sheet.TEXT_WIDTH).intValue());
        table.setTopBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, "000000");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        int oneCharacter = DocxSheet.twips(Sheet.SIZE_SMALL).intValue();
        table.setCellMargins(0, oneCharacter, 0, oneCharacter);
        var position = table.getCTTbl().getTblPr().addNewTblpPr();
        position.setVertAnchor(STVAnchor.MARGIN);
        position.setHorzAnchor(STHAnchor.MARGIN);
        position.setTblpYSpec(STYAlign.BOTTOM);
        position.setTblpX(BigInteger.ZERO);
    }
}
