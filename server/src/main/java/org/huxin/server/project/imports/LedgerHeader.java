package org.huxin.server.project.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.project.imports.LedgerColumns.Named;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * The two lines that name the columns: groups above, their parts below, columns of their own in either. One line that names
 * both at once (建设单位名称) does as well.
 *
 * @param columns by place, counted from 0
 * @param unread names that mean nothing here, by place
 * @param line of its last line
 */
record LedgerHeader(Map<Integer, Named> columns, List<String> unread, int line) {

    /** Titles above a header name one column at most. */
    private static final int ENOUGH = 3;

    static LedgerHeader of(Sheet.Row upper, Sheet.@Nullable Row lower, List<Named> known) {
        var one = read(upper, null, known);
        if (lower == null) {
            return one;
        }
        var two = read(upper, lower, known);
        return two.columns().size() > one.columns().size() ? two : one;
    }

    boolean recognised() {
        return columns.size() >= ENOUGH;
    }

    private static LedgerHeader read(Sheet.Row upper, Sheet.@Nullable Row lower, List<Named> known) {
        var columns = new LinkedHashMap<Integer, Named>();
        var unread = new ArrayList<String>();
        var group = "";
        var places =
                Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
        for (var place = 0; place < places; place++) {
            var above = text(upper, place);
            var below = lower == null ? "" : text(lower, place);
            group = above.isEmpty() ? group : above;
            var named = find(known, above, below, group);
            if (named == null) {
                var text = below.isEmpty() ? above : below;
                if (!text.isEmpty()) {
                    unread.add(text.length() > 40 ? text.substring(0, 40) : text);
                }
            } else {
                columns.put(place, named);
            }
        }
        return new LedgerHeader(columns, unread, lower == null ? upper.line() : lower.line());
    }

    /** A part of the group above it; else a column of its own, named in one line or in both alike. */
    private static @Nullable Named find(List<Named> known, String above, String below, String group) {
        for (var named : known) {
            if (named.group() == null) {
                var alone = below.isEmpty() || LedgerColumns.plain(below).equals(LedgerColumns.plain(above));
                if (!above.isEmpty() && alone && named.called(above)) {
                    return named;
                }
            } else if (!below.isEmpty()
                    && LedgerColumns.plain(group).equals(LedgerColumns.plain(named.group()))
                    && named.called(below)) {
                return named;
            } else if (below.isEmpty() && named.calledAtOnce(above)) {
                return named;
            }
        }
        return null;
    }

    /** What keeps the lines below from being read. */
    List<Mistake> mistakes(List<Named> known) {
        var mistakes = new ArrayList<Mistake>();
        var seen = new HashSet<Named>();
        columns.values().stream()
                .filter(named -> !seen.add(named))
                .forEach(named -> mistakes.add(new Mistake(line, named.full(), "有两列都叫这个名字，请只留一列")));
        known.stream()
                .filter(named -> !seen.contains(named))
                .forEach(named -> mistakes.add(new Mistake(line, named.full(), "表头缺少这一列，请按模板的栏目填写")));
        Set.copyOf(unread).forEach(name -> mistakes.add(new Mistake(line, name, "表头里的这一列不认识，请按模板的栏目改名或删去")));
        return mistakes;
    }

    private static String text(Sheet.Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place).text().strip() : "";
    }
}
