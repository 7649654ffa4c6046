package org.huxin.server.project.imports;

import java.util.regex.Pattern;

/** Texts in the cells of a spreadsheet. */
final class LedgerText {

    /** Beginnings that a spreadsheet may take for a formula once the sheet is saved as text. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private LedgerText() {}

    /** The text so that no spreadsheet runs it. */
    static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #write} wrote, without what people cannot see. */
    static String read(String text) {
        var plain = text.replace("\u0000", "").strip();
        return plain.startsWith("'") && FORMULA.matcher(plain.substring(1)).matches() ? plain.substring(1) : plain;
    }
}
