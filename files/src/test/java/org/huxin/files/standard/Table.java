package org.huxin.files.standard;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.files.sheet.Books;

/** An invented sheet: a title, a header, rows and a row of totals, written as text or as a workbook. */
public final class Table {

    private static final Set<String> NUMBERS = Set.of("出勤天数", "工价", "应发工资", "扣款", "实发工资", "金额", "序号");
    private static final int ABOVE = 3;

    public String title;
    public final List<String> header;
    public final List<List<String>> rows = new ArrayList<>();
    public final List<String> total = new ArrayList<>();

    public Table(String title, List<String> header) {
        this.title = title;
        this.header = new ArrayList<>(header);
    }

    public int column(String name) {
        return header.indexOf(name);
    }

    public String get(int row, String column) {
        return rows.get(row).get(column(column));
    }

    public void set(int row, String column, String value) {
        rows.get(row).set(column(column), value);
    }

    /** The line of a row as a user counts it. */
    public int line(int row) {
        return row + ABOVE;
    }

    public int totalLine() {
        return line(rows.size());
    }

    /** Adds the row of totals over some columns. */
    public void sum(String... columns) {
        total.clear();
        header.forEach(name -> total.add(""));
        total.set(0, "合计");
        for (var name : columns) {
            total.set(
                    column(name),
                    rows.stream()
                            .map(row -> row.get(column(name)))
                            .map(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString());
        }
    }

    private Stream<List<String>> lines() {
        return Stream.of(
                        Stream.of(List.of(title), header),
                        rows.stream(),
                        Stream.of(total).filter(one -> !one.isEmpty()))
                .flatMap(one -> one);
    }

    public String csv() {
        return lines().map(line -> line.stream()
                        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    public byte[] bytes(Charset charset) {
        return csv().getBytes(charset);
    }

    public byte[] utf8() {
        return bytes(StandardCharsets.UTF_8);
    }

    /** Numbers as numbers, everything else as text. */
    public byte[] xlsx() throws IOException {
        return Books.workbook(sheet -> {
            var number = 0;
            for (var line : lines().toList()) {
                for (var place = 0; place < line.size(); place++) {
                    var text = line.get(place);
                    var numeric =
                            number >= 2 && NUMBERS.contains(header.get(place)) && text.matches("-?\\d{1,15}(\\.\\d+)?");
                    if (numeric) {
                        sheet.value(number, place, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(number, place, text);
                    }
                }
                number++;
            }
        });
    }
}
