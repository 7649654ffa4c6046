package org.huxin.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A paper as PDF. The same paper always gives the same bytes, so a file can be drawn again at any time and still be
 * compared by its hash.
 */
final class PdfPaper {

    /** Name of the empty signature field that marks 印章位置 for an electronic seal. */
    static final String SEAL_FIELD = "seal";

    private final Fonts fonts;

    PdfPaper(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * One at a time: the open fonts are read by whoever draws.
     *
     * @param copies how often the paper comes, one behind the other
     */
    synchronized byte[] draw(Paper paper, boolean voided, int copies) {
        try (var document = new PDDocument()) {
            var pen = new Pen(document, fonts, Sheet.HEIGHT);
            var pages = new Layout(fonts).pages(paper, voided);
            for (var copy = 1; copy <= copies; copy++) {
                for (var marks : pages) {
                    var page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
                    document.addPage(page);
                    pen.draw(page, marks);
                    seals(document, page, marks, copy == 1 ? SEAL_FIELD : SEAL_FIELD + copy);
                }
            }
            return finished(document, paper.title(), paper.unit(), paper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One at a time, as papers. */
    synchronized byte[] draw(Handout handout, HandoutFormat format) {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle((float) format.width(), (float) format.height()));
            document.addPage(page);
            new Pen(document, fonts, format.height()).draw(page, format.marks(handout, fonts));
            return finished(document, handout.title(), handout.subtitle(), handout);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] finished(PDDocument document, String title, String author, Record drawn) throws IOException {
        var about = document.getDocumentInformation();
        about.setTitle(title);
        about.setAuthor(author);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId((long) drawn.toString().hashCode());
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    private static void seals(PDDocument document, PDPage page, List<Mark> marks, String name) throws IOException {
        for (var mark : marks) {
            if (mark instanceof Mark.Seal(double x, double y, double side)) {
                var form = form(document);
                var field = new PDSignatureField(form);
                field.setPartialName(name);
                field.setAlternateFieldName("印章位置");
                var widget = field.getWidgets().getFirst();
                widget.setRectangle(
                        new PDRectangle((float) x, (float) (Sheet.HEIGHT - y - side), (float) side, (float) side));
                widget.setPage(page);
                widget.setPrinted(true);
                page.getAnnotations().add(widget);
                form.getFields().add(field);
            }
        }
    }

    private static PDAcroForm form(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        if (catalog.getAcroForm() == null) {
            catalog.setAcroForm(new PDAcroForm(document));
        }
        return catalog.getAcroForm();
    }
}
