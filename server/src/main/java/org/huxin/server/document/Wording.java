package org.huxin.server.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;

/**
 * Turns a template's paragraphs into the body of a paper; what was filled in may have several lines. A line such as 一、… or （一）… without a full stop is a heading.
 * Lines that begin with {@code |} make a table: the first names the columns ({@code 标签:宽度}), any other is a row; one
 * that speaks of {@code {each.…}} is repeated for every line of the order.
 */
final class Wording {

    private static final Pattern FIRST_LEVEL = Pattern.compile("[一二三四五六七八九十]+、[^。；：]{1,30}");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（[一二三四五六七八九十]+）[^。；：]{1,30}");
    private static final String EACH = "{each.";

    private final PaperTemplate template;
    private final Map<String, String> values;
    private final List<Map<String, String>> lines;
    private final Set<String> missing = new LinkedHashSet<>();

    Wording(PaperTemplate template, Map<String, String> values, List<Map<String, String>> lines) {
        this.template = template;
        this.values = values;
        this.lines = lines;
    }

    String title() {
        return fill(template.title(), values);
    }

    List<Paper.Block> body() {
        var blocks = new ArrayList<Paper.Block>();
        var table = new ArrayList<String>();
        for (var paragraph : template.paragraphs()) {
            if (paragraph.startsWith("|")) {
                table.add(paragraph);
                continue;
            }
            close(table, blocks);
            fill(paragraph, values)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Wording::block)
                    .forEach(blocks::add);
        }
        close(table, blocks);
        return blocks;
    }

    /** @throws CommandRefused naming every blank met so far that has no value */
    void requireComplete() {
        if (missing.isEmpty()) {
            return;
        }
        throw new CommandRefused(
                "paper.value_missing",
                "文书“%s”还缺少：%s".formatted(template.series(), String.join("、", missing)),
                missing.stream()
                        .map(name -> new FieldError("values." + name, "文书中的“{" + name + "}”没有内容可填"))
                        .toList());
    }

    /** A filled-in text as a heading or a paragraph. */
    static Paper.Block block(String text) {
        if (FIRST_LEVEL.matcher(text).matches()) {
            return new Paper.Heading(1, text);
        }
        return SECOND_LEVEL.matcher(text).matches() ? new Paper.Heading(2, text) : new Paper.Paragraph(text);
    }

    private void close(List<String> table, List<Paper.Block> blocks) {
        if (table.isEmpty()) {
            return;
        }
        var columns = cells(table.getFirst()).stream().map(Wording::column).toList();
        var rows = new ArrayList<List<String>>();
        for (var row : table.subList(1, table.size())) {
            var cells = cells(row);
            if (!row.contains(EACH)) {
                rows.add(fill(cells, values));
                continue;
            }
            for (int line = 0; line < lines.size(); line++) {
                rows.add(fill(cells, ofLine(line)));
            }
        }
        blocks.add(new Paper.Grid(columns, rows));
        table.clear();
    }

    private Map<String, String> ofLine(int line) {
        var all = new HashMap<>(values);
        lines.get(line).forEach((name, value) -> all.put("each." + name, value));
        all.put("each.n", Integer.toString(line + 1));
        return all;
    }

    private static List<String> cells(String row) {
        var inner = row.substring(1, row.endsWith("|") ? row.length() - 1 : row.length());
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static Paper.Column column(String label) {
        int colon = label.lastIndexOf(':');
        return colon < 0
                ? new Paper.Column(label, 1)
                : new Paper.Column(label.substring(0, colon), Integer.parseInt(label.substring(colon + 1)));
    }

    private List<String> fill(List<String> cells, Map<String, String> from) {
        return cells.stream().map(cell -> fill(cell, from)).toList();
    }

    private String fill(String text, Map<String, String> from) {
        var blanks = new Blanks(from);
        var filled = blanks.fill(text);
        missing.addAll(blanks.missing());
        return filled;
    }
}
