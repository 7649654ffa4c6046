package org.huxin.server.casework.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.casework.tables.records.ClueImportLineRecord;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.huxin.server.casework.imports.Draft.CellError;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imports and their lines with names, numbers and likely duplicates. */
@Component
class ImportPages {

    private static final int LINES = 200;

    private final Imports imports;
    private final Lines lines;
    private final LineTexts texts;
    private final LikelyDuplicates duplicates;
    private final Heading heading;
    private final Directory directory;

    ImportPages(
            Imports imports,
            Lines lines,
            LineTexts texts,
            LikelyDuplicates duplicates,
            Heading heading,
            Directory directory) {
        this.imports = imports;
        this.lines = lines;
        this.texts = texts;
        this.duplicates = duplicates;
        this.heading = heading;
        this.directory = directory;
    }

    /** Without lines. */
    Page<ImportPreview> page(@Nullable String after, int size) {
        var page = imports.page(after, size);
        var counts = lines.counts(page.items());
        return page.map(one -> preview(one, counts.getOrDefault(one.getId(), Map.of()), List.of(), null));
    }

    /**
     * With the lines after a line number.
     *
     * @param state narrows the lines
     */
    ImportPreview of(UUID id, int after, @Nullable String state) {
        var one = imports.require(id);
        var found = lines.after(one, after, state, LINES + 1);
        var shown = found.subList(0, Math.min(found.size(), LINES));
        var next = found.size() > LINES ? shown.getLast().getLine() : null;
        return preview(one, lines.counts(List.of(one)).getOrDefault(id, Map.of()), lines(one, shown), next);
    }

    private List<ImportPreview.Line> lines(ClueImportRecord one, List<ClueImportLineRecord> rows) {
        var likely = duplicates.of(
                one, rows.stream().map(ClueImportLineRecord::getLine).toList());
        var numbers = lines.numbers(rows.stream()
                .flatMap(row -> Stream.of(row.getClue(), row.getAltered()).filter(Objects::nonNull))
                .toList());
        return rows.stream()
                .map(row -> new ImportPreview.Line(
                        row.getLine(),
                        row.getState(),
                        texts.shown(row.getTexts()),
                        errors(row, numbers),
                        likely.getOrDefault(row.getLine(), List.of()),
                        row.getClue() == null
                                ? null
                                : new ImportPreview.ClueNumber(
                                        row.getClue().toString(), numbers.getOrDefault(row.getClue(), ""))))
                .toList();
    }

    private List<CellError> errors(ClueImportLineRecord row, Map<UUID, String> numbers) {
        if (row.getClue() != null) {
            return List.of();
        }
        var errors = new ArrayList<>(texts.errors(row.getErrors()));
        if (row.getRepeats() != null) {
            errors.add(new CellError("", "与第 %d 行重复".formatted(row.getRepeats())));
        }
        if (row.getAltered() != null) {
            var number = numbers.getOrDefault(row.getAltered(), "");
            errors.add(new CellError("", "这一行像是已入账的线索 %s，内容有改动：同一件事请到该线索里更正，另一件事请另导一份".formatted(number)));
        }
        return errors;
    }

    private ImportPreview preview(
            ClueImportRecord one, Map<String, Integer> counts, List<ImportPreview.Line> shown, @Nullable Integer next) {
        var ready = counts.getOrDefault("ready", 0);
        return new ImportPreview(
                one.getId().toString(),
                one.getFile(),
                one.getCharset(),
                new Named(one.getUnit(), directory.nameOf(one.getUnit())),
                one.getSentAt(),
                one.getCommittedAt() != null && ready == 0 ? "committed" : "preview",
                columns(one, shown),
                Arrays.asList(one.getUnread()),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                ready,
                counts.getOrDefault("wrong", 0),
                counts.getOrDefault("known", 0),
                counts.getOrDefault("committed", 0),
                shown,
                next);
    }

    /** The columns of the file, and any other that a line is wrong in: it has to be fillable. */
    private List<ImportPreview.Word> columns(ClueImportRecord one, List<ImportPreview.Line> shown) {
        var codes = new LinkedHashSet<>(Arrays.asList(one.getColumns()));
        shown.forEach(line -> line.errors().forEach(error -> codes.add(error.column())));
        var labels = heading.labels(one.getJurisdiction());
        return codes.stream()
                .flatMap(code -> Column.of(code).stream())
                .map(column -> new ImportPreview.Word(column.code(), labels.getOrDefault(column, column.code())))
                .toList();
    }
}
