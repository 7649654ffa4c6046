package org.huxin.server.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** A paragraph of a Word file, as high as one of the 22 lines unless told otherwise; lengths in points. */
final class DocxLine {

    private static final String RED = "E60012";
    /** Twentieths of a point, rounded so that 28 characters still fit. */
    private static final int BODY_SPACING = (int) Math.floor(Ink.BODY_SPACING * 20);

    private final XWPFParagraph paragraph;
    private XWPFRun run;

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
        properties().addNewSnapToGrid().setVal(false);
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

    /** Indents all lines on both sides, the first by more or (negative) less. */
    DocxLine indent(double left, double first, double right) {
        paragraph.setIndentationLeft(DocxSheet.twips(left).intValue());
        paragraph.setIndentationRight(DocxSheet.twips(right).intValue());
        if (first < 0) {
            paragraph.setIndentationHanging(DocxSheet.twips(-first).intValue());
        } else {
            paragraph.setIndentationFirstLine(DocxSheet.twips(first).intValue());
        }
        return this;
    }

    DocxLine keepWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    DocxLine text(String text, Typeface face, double size) {
        DocxFonts.apply(run, text, face, size);
        if (size == Sheet.SIZE_BODY) {
            run.setCharacterSpacing(BODY_SPACING);
        }
        return this;
    }

    /** Goes to the next tab stop and on with another text. */
    DocxLine tab() {
        run.addTab();
        run = paragraph.createRun();
        return this;
    }

    DocxLine red() {
        run.setColor(RED);
        return this;
    }

    DocxLine stretch(double part) {
        run.setTextScale((int) Math.floor(part * 100));
        return this;
    }

    DocxLine redRuleBelow() {
        var rule = properties().addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setColor(RED);
        rule.setSz(BigInteger.valueOf(Math.round(Sheet.RED_RULE * 8)));
        rule.setSpace(BigInteger.valueOf(Math.round(Sheet.RULE_BELOW_NUMBER)));
        return this;
    }

    /** Puts the place of the seal behind this line and the next, its middle at x from the left edge of the sheet. */
    DocxLine seal(double middle) {
        DocxSeal.add(run, middle);
        return this;
    }

    CTPPr properties() {
        var inside = paragraph.getCTP();
        return inside.isSetPPr() ? inside.getPPr() : inside.addNewPPr();
    }
}
