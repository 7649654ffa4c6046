package org.huxin.server.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be put up or handed out, which no office issues under a number: a notice board, a card.
 *
 * @param title 名称
 * @param subtitle what it is about
 * @param lines label and text, in reading order; a text may have several lines
 * @param foot small, at the lower edge; may be empty
 * @param link address behind a QR code; null for none
 */
public record Handout(
        String title,
        String subtitle,
        List<Line> lines,
        String foot,
        @Nullable String link) {

    /** One thing that it says. */
    public record Line(String label, String text) {
        public Line {
            label = PlainText.of(label);
            text = PlainText.of(text);
        }
    }

    public Handout {
        title = PlainText.of(title);
        subtitle = PlainText.of(subtitle);
        lines = List.copyOf(lines);
        foot = PlainText.of(foot);
    }
}
