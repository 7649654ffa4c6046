package org.huxin.server.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What people find on a printed file, by reading it and by holding a telephone over it. */
public final class Printed {

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** Of points on paper. */
    private static final float[] SCALES = {1.5f, 2, 3};

    private Printed() {}

    /** All text of a PDF, without line ends and spaces. */
    public static String text(byte[] pdf) {
        return ReadBack.copied(pdf);
    }

    /** All text of a Word file. */
    public static String word(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Width and height of the first page in millimetres, such as {@code 594x420}. */
    public static String size(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            return Math.round(box.getWidth() / POINTS_PER_MM) + "x" + Math.round(box.getHeight() / POINTS_PER_MM);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the QR code of the first page leads to; a telephone that cannot read it is held nearer. */
    public static Optional<String> code(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var scale : SCALES) {
                var read = code(renderer.renderImage(0, scale));
                if (read.isPresent()) {
                    return read;
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> code(BufferedImage page) {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var seen = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        try {
            return Optional.of(new QRCodeReader().decode(seen).getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }
}
