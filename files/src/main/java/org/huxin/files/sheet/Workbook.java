package org.huxin.files.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.huxin.files.FileRefused;
import org.jspecify.annotations.Nullable;

/** The first sheet of an xlsx file. Formulas are not evaluated and their remembered results not trusted. */
final class Workbook implements Sheet {

    /** A spreadsheet keeps fifteen digits; what is longer has been rounded. */
    private static final int EXACT_DIGITS = 15;

    private final Path file;
    private final ReadableWorkbook workbook;

    Workbook(Path file) throws IOException {
        this.file = file;
        try {
            workbook = new ReadableWorkbook(file.toFile());
        } catch (FileSystemException unreachable) {
            throw unreachable;
        } catch (IOException | RuntimeException broken) {
            // the reader tells of broken content by either
            throw new FileRefused("这不是可以读取的 xlsx 文件");
        }
    }

    @Override
    public Stream<Row> rows() {
        try {
            return Rows.guarded(workbook.getFirstSheet().openStream().map(Workbook::row));
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused("表格无法读取，请另存一份后再送");
        }
    }

    @Override
    public List<Merged> merged() throws IOException {
        return MergedCells.of(file);
    }

    @Override
    public List<String> others() {
        var first = workbook.getFirstSheet();
        return workbook.getSheets()
                .filter(one -> one.getIndex() != first.getIndex() && one.getVisibility() == SheetVisibility.VISIBLE)
                .filter(Workbook::filled)
                .map(org.dhatim.fastexcel.reader.Sheet::getName)
                .toList();
    }

    private static boolean filled(org.dhatim.fastexcel.reader.Sheet sheet) {
        try (var rows = Rows.guarded(sheet.openStream().map(Workbook::row))) {
            return rows.anyMatch(row -> !row.blank());
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused("工作表“%s”无法读取，请另存一份后再送".formatted(sheet.getName()));
        }
    }

    @Override
    public @Nullable String charset() {
        return null;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<Cell>(row.getCellCount());
        row.forEach(cell -> cells.add(cell == null ? Cell.EMPTY : cell(cell)));
        return new Row(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case CellType type
            when type == CellType.FORMULA || cell.getFormula() != null -> new Cell("", null, FORMULA);
            case ERROR -> new Cell("", null, "单元格是错误值");
            case NUMBER -> number(cell);
            case BOOLEAN -> Cell.of(cell.asBoolean() ? "是" : "否");
            case EMPTY -> Cell.EMPTY;
            default -> Cell.of(cell.getText());
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        if (Math.abs(number.scale()) > 30) {
            return new Cell("", null, "数字超出范围");
        }
        var rounded = number.precision() - number.scale() > EXACT_DIGITS;
        // what is behind the fifteenth digit of a fraction is binary dust: 4999.999999999999 was written as 5000
        var shown =
                rounded ? number : number.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros();
        return new Cell(shown.toPlainString(), date(cell), rounded ? "数字过长，已被表格四舍五入：请把该列设为文本格式后重填" : null);
    }

    private static @Nullable LocalDateTime date(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            return cell.asDate();
        } catch (DateTimeException | ArithmeticException | ExcelReaderException notADate) {
            return null;
        }
    }
}
