package org.huxin.server.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Page, grid, default text and page numbers of a Word file. */
final class DocxSheet {

    private DocxSheet() {}

    static BigInteger twips(double points) {
        return BigInteger.valueOf(Math.round(points * 20));
    }

    static void set(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(Sheet.WIDTH));
        size.setH(twips(Sheet.HEIGHT));
        var margin = section.addNewPgMar();
        margin.setTop(twips(Sheet.TOP));
        margin.setLeft(twips(Sheet.LEFT));
        margin.setRight(twips(Sheet.WIDTH - Sheet.RIGHT));
        margin.setBottom(twips(Sheet.HEIGHT - Sheet.BOTTOM));
        margin.setHeader(twips(Sheet.mm(15)));
        margin.setFooter(twips(Sheet.HEIGHT - Sheet.BOTTOM - Sheet.PAGE_NUMBER_BELOW_TEXT - Sheet.SIZE_SMALL));
        margin.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        // not linesAndChars: programs disagree about its characters, so the text itself carries their spacing
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(twips(Sheet.LINE));
        defaults(document);
        document.setEvenAndOddHeadings(true);
        var footers = new XWPFHeaderFooterPolicy(document, section);
        pageNumber(footers.createFooter(STHdrFtr.DEFAULT), ParagraphAlignment.RIGHT);
        pageNumber(footers.createFooter(STHdrFtr.EVEN), ParagraphAlignment.LEFT);
    }

    /** Text that somebody adds is 3号 like the rest. */
    private static void defaults(XWPFDocument document) {
        var styles = CTStyles.Factory.newInstance();
        var run = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        run.addNewRFonts().set(DocxFonts.of(Typeface.BODY));
        run.addNewSz().setVal(DocxFonts.halfPoints(Sheet.SIZE_BODY));
        run.addNewSzCs().setVal(DocxFonts.halfPoints(Sheet.SIZE_BODY));
        run.addNewLang().setEastAsia("zh-CN");
        var normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setStyleId("a");
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        normal.addNewRPr().addNewSz().setVal(DocxFonts.halfPoints(Sheet.SIZE_BODY));
        document.createStyles().setStyles(styles);
    }

    private static void pageNumber(XWPFFooter footer, ParagraphAlignment side) {
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        int oneCharacter = twips(Sheet.SIZE_SMALL).intValue();
        paragraph.setIndentationLeft(oneCharacter);
        paragraph.setIndentationRight(oneCharacter);
        DocxFonts.apply(paragraph.createRun(), "— ", Typeface.PAGE_NUMBER, Sheet.SIZE_SMALL);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = field.addNewR();
        number.addNewT().setStringValue("1");
        DocxFonts.apply(number, Typeface.PAGE_NUMBER, Sheet.SIZE_SMALL);
        DocxFonts.apply(paragraph.createRun(), " —", Typeface.PAGE_NUMBER, Sheet.SIZE_SMALL);
    }
}
