package org.huxin.server.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** 版记 of a Word file: a frame that sits on the lower edge of the text area. */
final class DocxRecord {

    /** Eighths of a point: 0.35 mm and 0.25 mm. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final double LINE = 26;
    /** Characters of the line that 抄送： takes. */
    private static final double LABEL = 3 * Sheet.SIZE_SMALL;

    private DocxRecord() {}

    static void add(XWPFDocument document, Paper paper) {
        boolean copies = !paper.copies().isEmpty();
        boolean printing = !paper.printing().isEmpty();
        if (copies) {
            var line = line(document, true, printing ? THIN : THICK);
            line.indent(Sheet.SIZE_SMALL + LABEL, -LABEL, Sheet.SIZE_SMALL)
                    .text("抄送：" + String.join("，", paper.copies()) + "。", Typeface.BODY, Sheet.SIZE_SMALL);
        }
        if (printing) {
            var line = line(document, !copies, THICK);
            line.indent(Sheet.SIZE_SMALL, 0, Sheet.SIZE_SMALL)
                    .text(paper.printing(), Typeface.BODY, Sheet.SIZE_SMALL)
                    .tab()
                    .text(Sheet.date(paper.date()) + "印发", Typeface.BODY, Sheet.SIZE_SMALL);
            var stop = line.properties().addNewTabs().addNewTab();
            stop.setVal(STTabJc.RIGHT);
            stop.setPos(DocxSheet.twips(Sheet.TEXT_WIDTH - Sheet.SIZE_SMALL));
        }
        if (copies || printing) {
            // a frame hangs on the paragraph after it; this one takes no room
            new DocxLine(document).height(1);
        }
    }

    private static DocxLine line(XWPFDocument document, boolean first, int below) {
        var line = new DocxLine(document).height(LINE);
        place(line.properties());
        line.rule(first ? THICK : 0, below);
        return line;
    }

    private static void place(CTPPr properties) {
        var frame = properties.addNewFramePr();
        frame.setW(DocxSheet.twips(Sheet.TEXT_WIDTH));
        frame.setHSpace(BigInteger.ZERO);
        frame.setWrap(STWrap.AROUND);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
    }
}
