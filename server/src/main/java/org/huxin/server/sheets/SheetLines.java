package org.huxin.server.sheets;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Lines of a spreadsheet, one below the other. */
public final class SheetLines {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Beginnings that a spreadsheet may take for a formula once the sheet is saved as text. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final Worksheet sheet;
    private int next;

    public SheetLines(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @param cells numbers, moments or texts; null leaves a cell empty */
    public void add(List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(next, column, number);
                case LocalDateTime moment -> sheet.inlineString(next, column, moment.format(MINUTE));
                case Object text -> sheet.inlineString(next, column, harmless(text.toString()));
            }
        }
        next++;
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
