package org.huxin.files.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Which column of the standard stands where, found by the headings and not by their order. */
final class Header {

    /** Known headings that make a row a header: titles and notes have none or one. */
    private static final int ENOUGH = 3;

    /** Stands for what the standard does not have. */
    static final Column UNKNOWN = new Column(
            "", "", List.of(), Column.Type.IGNORED, false, "", 0, 0, 0, BigDecimal.ZERO, 0, Map.of(), List.of());

    private static final Pattern DAY = Pattern.compile("(?:\\d{1,4}[月./-]){0,2}0?(\\d{1,2})[日号]?");

    /**
     * A column where it stands.
     *
     * @param index counted from 0
     * @param day of the month, in a grid of days; else 0
     */
    record Place(int index, Column column, int day) {}

    /** A heading that nobody knows, or that was there before. */
    record Odd(int index, String heading, boolean twice) {}

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<Integer, Place> grid = new LinkedHashMap<>();
    private final List<Odd> odd = new ArrayList<>();
    private final Map<Integer, Place> byIndex = new TreeMap<>();
    private final Map<Integer, String> written = new HashMap<>();
    private final Map<String, Column> headings;
    private final @Nullable Column gridColumn;

    Header(FileStandard standard) {
        this.headings = standard.headings();
        this.gridColumn = standard.find("grid").orElse(null);
    }

    /** Takes the headings of a row; of two rows, the lower one after the upper. */
    void take(Sheet.Row row) {
        for (var index = 0; index < row.cells().size(); index++) {
            var text = row.cells().get(index).text().strip();
            if (!text.isEmpty() && !byIndex.containsKey(index)) {
                take(index, text);
            }
        }
    }

    private void take(int index, String text) {
        var named = headings.get(Words.plain(text));
        var day = named == null && gridColumn != null ? day(text) : 0;
        var column = day > 0 ? gridColumn : named;
        if (column == null) {
            odd.add(new Odd(index, text, false));
            return;
        }
        var place = new Place(index, column, day);
        var before = day > 0
                ? grid.putIfAbsent(day, place)
                : places.putIfAbsent(place.column().id(), place);
        if (before == null) {
            byIndex.put(index, place);
            written.put(index, text);
        } else {
            odd.add(new Odd(index, day > 0 ? day + "日" : place.column().name(), true));
        }
    }

    private static int day(String text) {
        var found = DAY.matcher(Words.plain(text));
        var day = found.matches() ? Integer.parseInt(found.group(1)) : 0;
        return day <= 31 ? day : 0;
    }

    /** Headings that are known, the days of a grid counting as one. */
    int known() {
        return places.size() + Math.min(grid.size(), 1);
    }

    boolean recognised() {
        return places.size() >= ENOUGH;
    }

    @Nullable
    Place place(String id) {
        return id.equals("grid") && !grid.isEmpty() ? grid.values().iterator().next() : places.get(id);
    }

    boolean has(String id) {
        return place(id) != null;
    }

    /** Every place of a column, in order. */
    Collection<Place> all() {
        return byIndex.values();
    }

    /** The place of each day of a grid, counted from 0. */
    Map<Integer, Integer> days() {
        var days = new TreeMap<Integer, Integer>();
        grid.forEach((day, place) -> days.put(day, place.index()));
        return days;
    }

    /** What stands above a place; empty for what nobody knows. */
    String written(int index) {
        return written.getOrDefault(index, "");
    }

    List<Odd> odd() {
        return odd;
    }

    /** Whether a row below goes on with the header: it names columns, and only where no column is named yet. */
    boolean continuedBy(Sheet.Row row) {
        var named = 0;
        for (var index = 0; index < row.cells().size(); index++) {
            var text = row.cells().get(index).text().strip();
            if (!text.isEmpty()) {
                if (byIndex.containsKey(index)) {
                    return false;
                }
                named += headings.containsKey(Words.plain(text)) || gridColumn != null && day(text) > 0 ? 1 : 0;
            }
        }
        return named >= 2;
    }

    /** Whether a row is the header again, as on the next page. */
    boolean repeatedBy(Sheet.Row row) {
        var same = 0;
        for (var place : places.values()) {
            if (place.index() < row.cells().size()
                    && row.cells().get(place.index()).text().strip().equals(written.get(place.index()))) {
                same++;
            }
        }
        return same >= ENOUGH;
    }
}
