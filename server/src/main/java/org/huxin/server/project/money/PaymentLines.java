package org.huxin.server.project.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.huxin.server.project.money.PaymentColumns.Column;
import org.jspecify.annotations.Nullable;

/** Reads the lines below a header; one for each file. */
final class PaymentLines {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})月?");
    private static final String BEFORE = "开工前";

    private final Map<Integer, Column> columns;
    private final LocalDate today;
    private final Map<String, Integer> vouchers = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    PaymentLines(Map<Integer, Column> columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Line by voucher, to blame what is found wrong later. */
    Map<String, Integer> vouchers() {
        return vouchers;
    }

    /** The payment; null if something in the line is wrong, which then stands among the mistakes. */
    @Nullable
    Paid read(Sheet.Row row) {
        var before = mistakes.size();
        var cells = cells(row);
        var paidOn = day(row, cells);
        var amount = fen(row, cells, PaymentColumns.AMOUNT);
        var labour = fen(row, cells, PaymentColumns.LABOUR);
        var voucher = text(cells, PaymentColumns.VOUCHER);
        var month = month(row, cells);
        if (amount == null && mistakes.size() == before) {
            wrong(row, PaymentColumns.AMOUNT, "请填写支付金额");
        }
        if (voucher.isEmpty() || voucher.length() > Bounds.LONGEST_NUMBER) {
            wrong(row, PaymentColumns.VOUCHER, voucher.isEmpty() ? "请填写凭证号" : "凭证号不能超过60字");
        } else {
            var earlier = vouchers.putIfAbsent(voucher, row.line());
            if (earlier != null) {
                wrong(row, PaymentColumns.VOUCHER, "与第" + earlier + "行的凭证号相同");
            }
        }
        if (mistakes.size() > before || paidOn == null || amount == null) {
            return null;
        }
        var paid = new Paid(month, month == null, paidOn, amount, labour, voucher);
        paid.fault(today).ifPresent(fault -> wrong(row, column(fault.path()), fault.reason()));
        return mistakes.size() > before ? null : paid;
    }

    private Map<String, Sheet.Cell> cells(Sheet.Row row) {
        var cells = new HashMap<String, Sheet.Cell>();
        for (var place = 0; place < row.cells().size(); place++) {
            var cell = row.cells().get(place);
            var column = columns.get(place);
            if (column == null) {
                if (!cell.blank()) {
                    mistakes.add(new Mistake(row.line(), "第" + (place + 1) + "列", "这一列没有栏名，内容无法读取"));
                }
            } else if (cell.problem() != null) {
                mistakes.add(new Mistake(row.line(), column.label(), cell.problem()));
            } else {
                cells.put(column.code(), cell);
            }
        }
        return cells;
    }

    private @Nullable LocalDate day(Sheet.Row row, Map<String, Sheet.Cell> cells) {
        var cell = cells.getOrDefault(PaymentColumns.PAID_ON, Sheet.Cell.EMPTY);
        var read = Moments.read(text(cells, PaymentColumns.PAID_ON)).orElse(cell.date());
        if (read == null) {
            wrong(row, PaymentColumns.PAID_ON, cell.blank() ? "请填写支付日期" : "日期看不懂，请写成 2024-06-10");
            return null;
        }
        return read.toLocalDate();
    }

    /** The month; null for what was paid before the works, which the line says in words. */
    private @Nullable YearMonth month(Sheet.Row row, Map<String, Sheet.Cell> cells) {
        var cell = cells.getOrDefault(PaymentColumns.MONTH, Sheet.Cell.EMPTY);
        var text = text(cells, PaymentColumns.MONTH);
        if (text.startsWith(BEFORE)) {
            return null;
        }
        var found = MONTH.matcher(text);
        if (found.matches()) {
            var month = Integer.parseInt(found.group(2));
            if (month >= 1 && month <= 12) {
                return YearMonth.of(Integer.parseInt(found.group(1)), month);
            }
        }
        var day = Moments.read(text).orElse(cell.date());
        if (day != null) {
            return YearMonth.from(day);
        }
        wrong(row, PaymentColumns.MONTH, text.isEmpty() ? "请填写所属月份，开工前预拨的写“开工前”" : "月份看不懂，请写成 2024-06，或“开工前”");
        return null;
    }

    private @Nullable Long fen(Sheet.Row row, Map<String, Sheet.Cell> cells, String column) {
        var text = text(cells, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var fen = Money.parse(text).fen();
            if (fen < (column.equals(PaymentColumns.AMOUNT) ? 1 : 0) || fen > Bounds.MOST_FEN) {
                wrong(row, column, "金额应大于零，且在可以记录的范围之内");
                return null;
            }
            return fen;
        } catch (IllegalArgumentException unreadable) {
            wrong(row, column, "金额看不懂，请填以元为单位的数字，最多两位小数");
            return null;
        }
    }

    private static String text(Map<String, Sheet.Cell> cells, String column) {
        return cells.getOrDefault(column, Sheet.Cell.EMPTY)
                .text()
                .replace("\u0000", "")
                .strip();
    }

    private static String column(String path) {
        return switch (path) {
            case "labourFen" -> PaymentColumns.LABOUR;
            case "amountFen" -> PaymentColumns.AMOUNT;
            default -> path;
        };
    }

    private void wrong(Sheet.Row row, String code, String message) {
        var label = columns.values().stream()
                .filter(column -> column.code().equals(code))
                .map(Column::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        mistakes.add(new Mistake(row.line(), label, message));
    }
}
