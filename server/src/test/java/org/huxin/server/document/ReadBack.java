package org.huxin.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader finds it: every character with its place, from the top left corner, in points. */
final class ReadBack extends PDFTextStripper {

    private final List<List<TextPosition>> pages = new ArrayList<>();

    static ReadBack of(byte[] pdf) {
        var read = new ReadBack();
        try (var document = Loader.loadPDF(pdf)) {
            read.setSortByPosition(false);
            read.getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    /** What a reader copies, without line ends and spaces. */
    static String copied(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) {
        pages.add(new ArrayList<>());
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        pages.getLast().add(text);
        super.processTextPosition(text);
    }

    int pages() {
        return pages.size();
    }

    /** Characters of a page by baseline, from the top down. */
    List<List<TextPosition>> lines(int page) {
        var byBaseline = new TreeMap<Long, List<TextPosition>>();
        for (var text : pages.get(page - 1)) {
            byBaseline
                    .computeIfAbsent(Math.round(text.getYDirAdj() * 10.0), y -> new ArrayList<>())
                    .add(text);
        }
        return List.copyOf(byBaseline.values());
    }

    /** The only line of a page that holds a text. */
    List<TextPosition> line(int page, String text) {
        return lines(page).stream()
                .filter(line -> text(line).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line “" + text + "” on page " + page));
    }

    static String text(List<TextPosition> line) {
        return line.stream().map(TextPosition::getUnicode).reduce("", String::concat);
    }
}
