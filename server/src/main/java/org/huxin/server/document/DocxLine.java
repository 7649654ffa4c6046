package org.huxin.server.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** A paragraph of a Word file on the grid of 22 lines; lengths in points. */
final class DocxLine {

    private static final String RED = "E60012";

    private final XWPFParagraph paragraph;
    private final XWPFRun run;

    DocxLine(XWPFDocument document) {
        this(document.createParagraph());
    }

    DocxLine(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        this.run = paragraph.createRun();
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        height(Sheet.LINE);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
    }

    DocxLine height(double points) {
        paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
        return this;
    }

    DocxLine align(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    DocxLine before(double points) {
        paragraph.setSpacingBefore(DocxSheet.twips(points).intValue());
        return this;
    }

    DocxLine right(double points) {
        paragraph.setIndentationRight(DocxSheet.twips(points).intValue());
        return this;
    }

    /** Indents the first line by two characters. */
    DocxLine indent() {
        var indent = indentation();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(DocxSheet.twips(2 * Sheet.CELL));
        return this;
    }

    /** Begins at one place of the line and goes on at another; a line that is not the first begins there too. */
    DocxLine hanging(int first, int following, boolean isFirst) {
        var indent = indentation();
        indent.setLeft(DocxSheet.twips(following * Sheet.CELL));
        if (isFirst) {
            indent.setHanging(DocxSheet.twips((following - first) * Sheet.CELL));
        }
        return this;
    }

    DocxLine keepWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    DocxLine text(String text, Typeface face, double size) {
        DocxFonts.apply(run, text, face, size);
        return this;
    }

    DocxLine red() {
        run.setColor(RED);
        return this;
    }

    DocxLine stretch(double part) {
        run.setTextScale((int) Math.round(part * 100));
        return this;
    }

    DocxLine redRuleBelow() {
        var rule = paragraph.getCTPPr().addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setColor(RED);
        // 0.7 mm in eighths of a point, 4 mm below the number
        rule.setSz(BigInteger.valueOf(Math.round(Sheet.mm(0.7) * 8)));
        rule.setSpace(BigInteger.valueOf(Math.round(Sheet.RULE_BELOW_NUMBER)));
        return this;
    }

    /** Puts the place of the seal behind this line and the next, its middle at x from the left edge of the sheet. */
    DocxLine seal(double middle) {
        DocxSeal.add(run, middle);
        return this;
    }

    private org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd indentation() {
        var properties =
                paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }
}
