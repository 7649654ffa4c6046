package org.huxin.files.standard;

/**
 * Something wrong at a place of a file. Names people; never holds a number of a paper, a card or a phone.
 *
 * @param file as its sender calls it
 * @param line as the user counts it; 0 if it is about the whole file
 * @param column its letters; empty if it is about the whole line
 * @param heading what the standard calls the column; empty with the column
 */
public record Finding(Code code, String file, int line, String column, String heading, String message) {

    /** Letters of a column counted from 0: A, Z, AA. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
