package org.huxin.files.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of one kind must be.
 *
 * @param about what one line of it is, in Chinese
 * @param month whether the sheet is one of a month
 * @param marks hundredths of a day by the mark of a day
 */
public record FileStandard(
        FileKind kind,
        String title,
        String about,
        boolean month,
        List<Column> columns,
        Map<String, Long> marks,
        List<CheckRule> checks) {

    private static final long WHOLE_DAY = 100;

    private static final Map<FileKind, FileStandard> ALL =
            Arrays.stream(FileKind.values()).collect(Collectors.toMap(Function.identity(), FileStandard::read));

    public static FileStandard of(FileKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    /**
     * Checks one file for itself, telling what is wrong as it goes.
     *
     * @param month that it should be of; null to believe its title
     * @return rows of content that were read
     */
    public int check(Path file, String name, @Nullable YearMonth month, Sink sink) throws IOException {
        return new SheetCheck(this, new Teller(name, sink), month).check(file, line -> {});
    }

    /**
     * The standard with what somebody knows besides: further columns, and further names of columns that it has.
     *
     * @param marks hundredths of a day by the mark of a day
     */
    public FileStandard with(List<Column> columns, Map<String, Long> marks) {
        var more = columns.stream().collect(Collectors.toMap(Column::id, Function.identity()));
        var all = Stream.concat(
                        this.columns.stream()
                                .map(one -> more.containsKey(one.id())
                                        ? one.called(Objects.requireNonNull(more.get(one.id())))
                                        : one),
                        columns.stream().filter(one -> find(one.id()).isEmpty()))
                .toList();
        var known = new HashMap<>(this.marks);
        marks.forEach((mark, worth) -> known.put(Words.plain(mark), worth));
        return new FileStandard(kind, title, about, month, all, known, checks);
    }

    /** Hundredths of a day that a mark stands for, or the number in its place; null if it is neither. */
    public @Nullable Long worth(String mark) {
        var worth = marks.get(Words.plain(mark));
        var number = worth == null ? Numbers.hundredths(mark) : null;
        return number == null || number < 0 || number > WHOLE_DAY ? worth : number;
    }

    /** The column of an id that the standard has. */
    public Column column(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(id));
    }

    Optional<Column> find(String id) {
        return columns.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Columns by every heading that means them. */
    Map<String, Column> headings() {
        var headings = new HashMap<String, Column>();
        for (var column : columns) {
            headings.put(Words.plain(column.name()), column);
            column.also().forEach(also -> headings.put(Words.plain(also), column));
        }
        return headings;
    }

    private static FileStandard read(FileKind kind) {
        var yaml = Yaml.file(kind.word());
        var marks = new HashMap<String, Long>();
        yaml.inside("marks")
                .values()
                .forEach((worth, words) -> Yaml.texts(words)
                        .forEach(word ->
                                marks.put(Words.plain(word), Math.round(Double.parseDouble(worth.toString()) * 100))));
        return new FileStandard(
                kind,
                yaml.text("title"),
                yaml.text("about"),
                yaml.flag("month"),
                Yaml.each(yaml.get("columns")).stream().map(Column::of).toList(),
                marks,
                Yaml.each(yaml.get("checks")).stream().map(CheckRule::of).toList());
    }
}
