package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: numbers stay whole, and no line begins or ends with the wrong punctuation (避头尾). */
final class LineBreaker {

    private static final String NEVER_FIRST = "，。、；：？！）〕》〉」』】”’…—·％,.;:?!)]}%-/";
    private static final String NEVER_LAST = "（〔《〈「『【“‘￥([{";
    /** A longer word is cut where the line ends; without a limit a code could leave half a line empty. */
    private static final int LONGEST_WORD = 16;

    private final Metrics metrics;
    private final Typeface face;
    private final double size;
    private final double spacing;

    LineBreaker(Metrics metrics, Typeface face, double size, double spacing) {
        this.metrics = metrics;
        this.face = face;
        this.size = size;
        this.spacing = spacing;
    }

    /** The lines of a text, the first of them of its own width. */
    List<String> lines(String text, double firstWidth, double width) {
        var lines = new ArrayList<String>();
        var pieces = pieces(text);
        int from = 0;
        while (from < pieces.size()) {
            int to = fitting(pieces, from, lines.isEmpty() ? firstWidth : width);
            lines.add(String.join("", pieces.subList(from, to)).strip());
            from = to;
        }
        return lines;
    }

    private int fitting(List<String> pieces, int from, double width) {
        double used = 0;
        int to = from;
        while (to < pieces.size()) {
            used += metrics.width(pieces.get(to), face, size, spacing);
            if (used > width + 0.01) {
                break;
            }
            to++;
        }
        if (to == pieces.size()) {
            return to;
        }
        int allowed = to;
        while (allowed > from + 1 && !breakable(pieces.get(allowed - 1), pieces.get(allowed))) {
            allowed--;
        }
        return allowed > from + 1 ? allowed : Math.max(to, from + 1);
    }

    private static boolean breakable(String before, String after) {
        return NEVER_LAST.indexOf(before.charAt(before.length() - 1)) < 0 && NEVER_FIRST.indexOf(after.charAt(0)) < 0;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x7F && word.length() < LONGEST_WORD) {
                word.appendCodePoint(character);
                if (character == '-' || character == '/') {
                    flush(word, pieces);
                }
                return;
            }
            flush(word, pieces);
            if (character > ' ' && character < 0x7F) {
                word.appendCodePoint(character);
            } else {
                pieces.add(Character.toString(character));
            }
        });
        flush(word, pieces);
        return pieces;
    }

    private static void flush(StringBuilder word, List<String> pieces) {
        if (!word.isEmpty()) {
            pieces.add(word.toString());
            word.setLength(0);
        }
    }
}
