package org.huxin.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A paper as a Word file that an office can go on editing, on the same page and in the same places as the PDF. */
final class DocxPaper {

    private static final int TITLE_SPACE_LINES = 2;
    private static final int SEAL_LINES = 2;

    byte[] draw(Paper paper) {
        try (var document = new XWPFDocument()) {
            DocxSheet.set(document);
            opening(document, paper);
            paper.body().forEach(block -> body(document, block));
            attachments(document, paper);
            if (!paper.unit().isEmpty()) {
                signature(document, paper);
            }
            DocxRecord.add(document, paper);
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setCreator(paper.unit());
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void opening(XWPFDocument document, Paper paper) {
        if (!paper.issuer().isEmpty()) {
            head(document, paper);
        }
        for (var line : TitleBreaker.lines(paper.title())) {
            new DocxLine(document).align(ParagraphAlignment.CENTER).text(line, Typeface.TITLE, Sheet.SIZE_TITLE);
        }
        new DocxLine(document);
        if (!paper.addressee().isEmpty()) {
            new DocxLine(document).text(paper.addressee() + "：", Typeface.BODY, Sheet.SIZE_BODY);
        }
    }

    private static void head(XWPFDocument document, Paper paper) {
        double full = paper.issuer().codePoints().count() * Sheet.SIZE_MARK;
        new DocxLine(document)
                .align(ParagraphAlignment.CENTER)
                .before(Sheet.MARK_BELOW_TEXT_TOP)
                .height(Sheet.SIZE_MARK)
                .text(paper.issuer(), Typeface.TITLE, Sheet.SIZE_MARK)
                .red()
                .stretch(Math.min(1, Sheet.TEXT_WIDTH / full));
        new DocxLine(document)
                .align(ParagraphAlignment.CENTER)
                .before(2 * Sheet.LINE)
                .text(paper.number(), Typeface.BODY, Sheet.SIZE_BODY)
                .redRuleBelow();
        for (int line = 0; line < TITLE_SPACE_LINES; line++) {
            new DocxLine(document);
        }
    }

    private static void body(XWPFDocument document, Paper.Block block) {
        switch (block) {
            case Paper.Paragraph(var text) -> indented(document).text(text, Typeface.BODY, Sheet.SIZE_BODY);
            case Paper.Heading(int level, var text) ->
                indented(document).text(text, level == 1 ? Typeface.HEADING : Typeface.SUBHEADING, Sheet.SIZE_BODY);
            case Paper.Grid grid -> DocxTable.add(document, grid);
        }
    }

    private static DocxLine indented(XWPFDocument document) {
        return new DocxLine(document).indent(0, 2 * Sheet.CELL, 0);
    }

    private static void attachments(XWPFDocument document, Paper paper) {
        var names = paper.attachments();
        if (names.isEmpty()) {
            return;
        }
        new DocxLine(document);
        for (int next = 0; next < names.size(); next++) {
            var number = names.size() == 1 ? "" : (next + 1) + ".";
            new DocxLine(document)
                    .indent(5 * Sheet.CELL, next == 0 ? -3 * Sheet.CELL : 0, 0)
                    .text((next == 0 ? "附件：" : "") + number + names.get(next), Typeface.BODY, Sheet.SIZE_BODY);
        }
    }

    /** Unit and date centred over each other, the date four characters from the right edge. */
    private static void signature(XWPFDocument document, Paper paper) {
        var date = Sheet.date(paper.date());
        double dateWidth = narrow(date);
        double unitWidth = narrow(paper.unit());
        double middle = Math.max(4 * Sheet.CELL + dateWidth / 2, unitWidth / 2);
        for (int line = 0; line < SEAL_LINES; line++) {
            new DocxLine(document).keepWithNext();
        }
        new DocxLine(document)
                .align(ParagraphAlignment.RIGHT)
                .indent(0, 0, middle - unitWidth / 2)
                .keepWithNext()
                .text(paper.unit(), Typeface.BODY, Sheet.SIZE_BODY)
                .seal(Sheet.RIGHT - middle);
        new DocxLine(document)
                .align(ParagraphAlignment.RIGHT)
                .indent(0, 0, middle - dateWidth / 2)
                .text(date, Typeface.BODY, Sheet.SIZE_BODY)
                .keepWithNext();
        new DocxLine(document);
    }

    /** Width in places of the line: a Latin letter or digit takes half a place. */
    private static double narrow(String text) {
        return text.codePoints().mapToDouble(each -> each < 0x7F ? 0.5 : 1).sum() * Sheet.CELL;
    }
}
