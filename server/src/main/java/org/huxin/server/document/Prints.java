package org.huxin.server.document;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints what no office issues: handouts, and plain texts such as a model contract. Nothing of it is kept. */
@Component
public class Prints {

    private final PaperPress press;

    Prints(PaperPress press) {
        this.press = press;
    }

    /** As PDF; the same handout always gives the same bytes. */
    public byte[] pdf(Handout handout, HandoutFormat format) {
        return press.pdf(handout, format);
    }

    /**
     * A text as PDF on A4.
     *
     * @param paragraphs those such as 一、… without a full stop are headings
     */
    public byte[] pdf(String title, List<String> paragraphs) {
        return press.pdf(plain(title, paragraphs), false, 1);
    }

    /** Paragraphs and tables as PDF on A4. */
    public byte[] blocks(String title, List<Paper.Block> body) {
        return press.pdf(paper(title, body), false, 1);
    }

    /** A text, see {@link #pdf(String, List)}, as a Word file. */
    public byte[] docx(String title, List<String> paragraphs) {
        return press.docx(plain(title, paragraphs));
    }

    private static Paper plain(String title, List<String> paragraphs) {
        return paper(title, paragraphs.stream().map(Wording::block).toList());
    }

    private static Paper paper(String title, List<Paper.Block> body) {
        return new Paper("", "", title, "", body, List.of(), "", LocalDate.EPOCH, List.of(), "");
    }
}
