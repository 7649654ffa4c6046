package org.huxin.files.standard;

import java.util.regex.Pattern;
import org.huxin.files.standard.Header.Place;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with one file.
 *
 * @param file as its sender calls it
 */
record Teller(String file, Sink sink) {

    /** Numbers of papers, cards and phones, which may stand where something else should. */
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{14,}[Xx]?|1[3-9]\\d{9})(?!\\d)");

    private static final int LONGEST_WORD = 120;

    /** About the whole file. */
    void whole(String code, Object... said) {
        tell(code, 0, null, said);
    }

    /** About a cell, or a whole line. */
    void tell(String code, int line, @Nullable Place place, Object... said) {
        var known = Codes.of(code);
        for (var i = 0; i < said.length; i++) {
            var text = NUMBERS.matcher(said[i].toString()).replaceAll("***");
            said[i] = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "……" : text;
        }
        sink.take(new Finding(
                known,
                file,
                line,
                place == null ? "" : Finding.letters(place.index()),
                place == null ? "" : place.column().name(),
                known.says().formatted(said)));
    }
}
