package org.huxin.server.document;

/** Widths of characters. */
interface Metrics {

    /** The advance of a character, as a part of the font size. */
    double advance(Typeface face, int codePoint);

    /** The advance of a text set at a size with extra space after every character, in points. */
    default double width(String text, Typeface face, double size, double spacing) {
        return text.codePoints()
                .mapToDouble(character -> advance(face, character) * size + spacing)
                .sum();
    }
}
