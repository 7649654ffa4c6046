package org.huxin.server.project.money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.imports.ProjectImport;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.huxin.server.project.money.PaymentColumns.Column;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入支付记录: all lines of a file or none, into one project. Sent again, its vouchers are known and nothing is entered. */
@Service
class ImportPayments {

    /** Rows above the header: titles and notes. */
    private static final int HEAD = 10;

    /** A title names no three columns. */
    private static final int ENOUGH = 3;

    private static final int MOST_MISTAKES = 500;

    private final PaymentColumns columns;
    private final Projects projects;
    private final MoneyBook book;
    private final KeepMoney keep;
    private final Today today;
    private final int mostLines;

    ImportPayments(
            PaymentColumns columns,
            Projects projects,
            MoneyBook book,
            KeepMoney keep,
            Today today,
            @Value("${huxin.imports.most-lines}") int mostLines) {
        this.columns = columns;
        this.projects = projects;
        this.book = book;
        this.keep = keep;
        this.today = today;
        this.mostLines = mostLines;
    }

    private record Found(int count, List<Paid> lines, PaymentLines reader) {}

    /**
     * Reads a file and, unless it is only checked, enters it.
     *
     * @throws CommandRefused {@code import.*} if the file cannot be read at all
     */
    @Transactional
    ProjectImport handle(UUID id, long version, Path content, boolean check) {
        var project = projects.visible(id);
        var found = read(project, content);
        var mistakes = new ArrayList<>(found.reader().mistakes());
        book.known(id, found.reader().vouchers().keySet()).stream()
                .map(voucher -> new Mistake(
                        found.reader().vouchers().getOrDefault(voucher, 0),
                        label(project),
                        "凭证号“" + voucher + "”已经登记过"))
                .forEach(mistakes::add);
        mistakes.sort(Comparator.comparingInt(Mistake::line));
        if (check || !mistakes.isEmpty()) {
            return new ProjectImport(found.count(), found.lines().size(), 0, 0, mistakes);
        }
        keep.take(id, new Paying.Import(version, found.lines()));
        return new ProjectImport(
                found.count(), found.lines().size(), 0, found.lines().size(), List.of());
    }

    private String label(Project project) {
        return columns.of(project.jurisdiction()).stream()
                .filter(column -> column.code().equals(PaymentColumns.VOUCHER))
                .findFirst()
                .map(Column::label)
                .orElse("");
    }

    private Found read(Project project, Path content) {
        var known = columns.of(project.jurisdiction());
        try (var sheet = Sheets.open(content);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var reader = new PaymentLines(header(all, known), today.date());
            sheet.merged()
                    .forEach(cells -> reader.mistakes()
                            .add(new Mistake(cells.first(), cells.column() + "列", "单元格是合并的，请取消合并，逐行填写")));
            return lines(all, reader);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Found lines(Iterator<Sheet.Row> rest, PaymentLines reader) {
        var lines = new ArrayList<Paid>();
        var count = 0;
        while (rest.hasNext() && reader.mistakes().size() <= MOST_MISTAKES) {
            if (++count > mostLines) {
                throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
            }
            var paid = reader.read(rest.next());
            if (paid != null) {
                lines.add(paid);
            }
        }
        if (count == 0) {
            throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
        }
        return new Found(count, lines, reader);
    }

    private static Map<Integer, Column> header(Iterator<Sheet.Row> rows, List<Column> known) {
        for (var i = 0; i < HEAD && rows.hasNext(); i++) {
            var row = rows.next();
            var named = named(row, known);
            if (named.size() >= ENOUGH) {
                require(row, named, known);
                return named;
            }
        }
        throw CommandRefused.field("import.header", "file", "前几行里没有找到支付记录的表头，请按栏目填写");
    }

    private static Map<Integer, Column> named(Sheet.Row row, List<Column> known) {
        var named = new HashMap<Integer, Column>();
        for (var place = 0; place < row.cells().size(); place++) {
            var text = row.cells().get(place).text();
            var at = place;
            known.stream().filter(column -> column.called(text)).findFirst().ifPresent(column -> named.put(at, column));
        }
        return named;
    }

    private static void require(Sheet.Row row, Map<Integer, Column> named, List<Column> known) {
        var seen = new HashSet<Column>();
        named.values().stream().filter(column -> !seen.add(column)).findFirst().ifPresent(twice -> {
            throw CommandRefused.field("import.header", "file", "有两列都叫“" + twice.label() + "”，请只留一列");
        });
        known.stream()
                .filter(column -> column.required() && !seen.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw CommandRefused.field(
                            "import.header", "file", "第" + row.line() + "行的表头缺少“" + missing.label() + "”这一列");
                });
    }
}
