package org.huxin.files.standard;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huxin.files.sheet.Sheet.Cell;
import org.huxin.files.sheet.Sheet.Row;
import org.jspecify.annotations.Nullable;

/** A sheet as the standard lays it out, for whoever takes over what it says: which column stands where, and the lines below. */
public final class Content {

    private final FileStandard standard;
    private final Header header;
    private final Map<Integer, Integer> days;
    private final int line;
    private final @Nullable Row first;
    private final Iterator<Row> rest;

    private Content(FileStandard standard, Header header, int line, @Nullable Row first, Iterator<Row> rest) {
        this.standard = standard;
        this.header = header;
        this.days = header.days();
        this.line = line;
        this.first = first;
        this.rest = rest;
    }

    /**
     * Reads on to the header.
     *
     * @param enough tells a header that names few columns, but those that matter
     * @return empty if there is none
     */
    public static Optional<Content> of(FileStandard standard, Iterator<Row> rows, Predicate<Content> enough) {
        var head = Head.of(
                standard,
                rows,
                new Garbled(new Teller("", finding -> {})),
                header -> enough.test(new Content(standard, header, 0, null, rows)));
        return Optional.ofNullable(head.header())
                .map(header -> new Content(standard, header, head.line(), head.first(), rows));
    }

    /** The last line of the header, as the user counts it. */
    public int line() {
        return line;
    }

    /** Whether the sheet has a column, or days for {@code grid}. */
    public boolean has(String id) {
        return header.has(id);
    }

    /** Where each column stands that the standard knows, but for its days, counted from 0. */
    public Map<String, Integer> places() {
        var places = new TreeMap<String, Integer>();
        header.all().stream()
                .filter(place -> place.day() == 0)
                .forEach(place -> places.put(place.column().id(), place.index()));
        return places;
    }

    /** Where each day stands, counted from 0. */
    public Map<Integer, Integer> days() {
        return days;
    }

    /** What the file writes above a place, as {@link #plain} has it. */
    public String written(int index) {
        return plain(header.written(index));
    }

    /** Without spaces, marks and units in brackets. */
    public static String plain(String heading) {
        return Words.plain(heading);
    }

    /** Columns and days that stand twice. */
    public List<String> twice() {
        return header.odd().stream()
                .filter(Header.Odd::twice)
                .map(Header.Odd::heading)
                .toList();
    }

    /** The name of a column; empty for one that the standard does not have. */
    public String name(String id) {
        return standard.find(id).map(Column::name).orElse("");
    }

    /** What a word stands for that is written in a column; null if it is none of its choices. */
    public @Nullable String code(String id, String word) {
        return standard.column(id).code(word);
    }

    /** Hundredths of a day that the mark of a day stands for; null if it is none. */
    public @Nullable Long worth(String mark) {
        return standard.worth(mark);
    }

    /** Empty where there is no such column. */
    public Cell cell(Row row, String id) {
        var place = header.place(id);
        return place == null ? Cell.EMPTY : Layout.cell(row, place.index());
    }

    public Cell day(Row row, int day) {
        var place = days.get(day);
        return place == null ? Cell.EMPTY : Layout.cell(row, place);
    }

    /** Cells that ought to be read and cannot be, by what stands above them. */
    public Map<String, String> problems(Row row) {
        var problems = new TreeMap<String, String>();
        for (var place : header.all()) {
            var problem = Layout.cell(row, place.index()).problem();
            if (problem != null && place.column().type() != Column.Type.IGNORED) {
                problems.put(
                        place.day() > 0 ? place.day() + "日" : place.column().name(), problem);
            }
        }
        return problems;
    }

    /** Every row below the header, once. */
    public Iterator<Row> all() {
        return Stream.concat(
                        Stream.ofNullable(first),
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(rest, Spliterator.ORDERED), false))
                .iterator();
    }

    /** Of these the lines of content, without totals, signatures and headers repeated; once. */
    public Iterator<Row> lines() {
        var layout = new Layout(standard, header);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all(), Spliterator.ORDERED), false)
                .filter(row -> layout.of(row, RowLabel.of(row)) == Layout.Kind.CONTENT)
                .iterator();
    }
}
