package org.huxin.server.document;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Draws marks on the pages of one document. */
final class Pen {

    private static final Color RED = new Color(0xE6, 0, 0x12);
    private static final Color SEAL_GREY = new Color(0xBF, 0xBF, 0xBF);

    private final PDDocument document;
    private final Fonts fonts;
    private final double height;
    private final Map<Fonts.Face, PDType0Font> embedded = new HashMap<>();

    /** @param height of the pages, in points */
    Pen(PDDocument document, Fonts fonts, double height) {
        this.document = document;
        this.fonts = fonts;
        this.height = height;
    }

    void draw(PDPage page, List<Mark> marks) throws IOException {
        try (var stream = new PDPageContentStream(document, page)) {
            for (var mark : marks) {
                switch (mark) {
                    case Mark.Text text -> draw(stream, text);
                    case Mark.Rule rule -> draw(stream, rule);
                    case Mark.Seal seal -> draw(stream, seal);
                    case Mark.Block block -> draw(stream, block);
                }
            }
        }
    }

    private void draw(PDPageContentStream stream, Mark.Text text) throws IOException {
        stream.setNonStrokingColor(text.red() ? RED : Color.BLACK);
        stream.beginText();
        stream.newLineAtOffset((float) text.x(), up(text.y()));
        stream.setCharacterSpacing((float) text.spacing());
        stream.setHorizontalScaling((float) (text.stretch() * 100));
        var run = new StringBuilder();
        Fonts.@Nullable Face face = null;
        for (int character : text.text().codePoints().toArray()) {
            var needed = fonts.face(text.face(), character);
            if (needed == null || needed != face) {
                show(stream, run, face, text.size());
                face = needed;
            }
            if (needed == null) {
                showMissing(stream, text, character);
            } else {
                run.appendCodePoint(character);
            }
        }
        show(stream, run, face, text.size());
        stream.endText();
    }

    private void show(PDPageContentStream stream, StringBuilder run, Fonts.@Nullable Face face, double size)
            throws IOException {
        if (face != null && !run.isEmpty()) {
            stream.setFont(font(face), (float) size);
            stream.showText(run.toString());
            run.setLength(0);
        }
    }

    /** The properties stand in the stream itself, because some readers look them up nowhere else. */
    @SuppressWarnings("deprecation")
    private void showMissing(PDPageContentStream stream, Mark.Text text, int character) throws IOException {
        var utf16 = HexFormat.of().withUpperCase();
        var actual = utf16.formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_16BE));
        stream.appendRawCommands("/Span <</ActualText <FEFF" + actual + ">>> BDC\n");
        stream.setFont(font(fonts.chain(text.face()).getFirst()), (float) text.size());
        stream.showText(Character.toString(Fonts.MISSING));
        stream.endMarkedContent();
    }

    private void draw(PDPageContentStream stream, Mark.Rule rule) throws IOException {
        stream.setStrokingColor(rule.red() ? RED : Color.BLACK);
        stream.setLineDashPattern(new float[0], 0);
        stream.setLineWidth((float) rule.thickness());
        stream.moveTo((float) rule.x(), up(rule.y()));
        stream.lineTo((float) rule.toX(), up(rule.toY()));
        stream.stroke();
    }

    private void draw(PDPageContentStream stream, Mark.Block block) throws IOException {
        stream.setNonStrokingColor(Color.BLACK);
        stream.addRect(
                (float) block.x(), up(block.y() + block.height()), (float) block.width(), (float) block.height());
        stream.fill();
    }

    private void draw(PDPageContentStream stream, Mark.Seal seal) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setStrokingColor(SEAL_GREY);
        stream.setLineDashPattern(new float[] {3, 3}, 0);
        stream.setLineWidth(0.5f);
        stream.addRect((float) seal.x(), up(seal.y() + seal.side()), (float) seal.side(), (float) seal.side());
        stream.stroke();
        stream.endMarkedContent();
    }

    private PDType0Font font(Fonts.Face face) throws IOException {
        var font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            embedded.put(face, font);
        }
        return font;
    }

    private float up(double y) {
        return (float) (height - y);
    }
}
