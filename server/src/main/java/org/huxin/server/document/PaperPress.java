package org.huxin.server.document;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws papers. The fonts are large, so they are read when the first paper is drawn, not when the server starts. */
@Component
class PaperPress {

    private final String fangsong;
    private final List<String> others;
    private @Nullable PdfPaper pdf;

    /**
     * @param fangsong {@code huxin.fonts.fangsong}: a licensed 仿宋 TrueType file of the installation; empty for none
     * @param others {@code huxin.fonts.fallback}: TrueType files for characters that no other font has
     */
    PaperPress(
            @Value("${huxin.fonts.fangsong:}") String fangsong,
            @Value("${huxin.fonts.fallback:}") List<String> others) {
        this.fangsong = fangsong;
        this.others = others;
    }

    byte[] pdf(Paper paper, boolean voided, int copies) {
        return press().draw(paper, voided, copies);
    }

    byte[] pdf(Handout handout, HandoutFormat format) {
        return press().draw(handout, format);
    }

    byte[] docx(Paper paper) {
        return new DocxPaper().draw(paper);
    }

    private synchronized PdfPaper press() {
        var ready = pdf;
        if (ready == null) {
            ready = new PdfPaper(new Fonts(
                    fangsong.isBlank() ? null : Path.of(fangsong),
                    others.stream()
                            .filter(file -> !file.isBlank())
                            .map(Path::of)
                            .toList()));
            pdf = ready;
        }
        return ready;
    }
}
