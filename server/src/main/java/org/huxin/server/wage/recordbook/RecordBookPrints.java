package org.huxin.server.wage.recordbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.server.document.Paper;
import org.huxin.server.document.Prints;
import org.huxin.server.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record book on paper. */
@Component
class RecordBookPrints {

    private static final Map<String, String> RATES = Map.of("day", "/天", "hour", "/小时", "month", "/月");
    private static final List<Paper.Column> COLUMNS = List.of(
            new Paper.Column("月份", 8),
            new Paper.Column("出勤（天）", 7),
            new Paper.Column("计件", 8),
            new Paper.Column("工价（元）", 11),
            new Paper.Column("应付（元）", 11),
            new Paper.Column("已付（元）", 11));

    private final Prints prints;

    RecordBookPrints(Prints prints) {
        this.prints = prints;
    }

    byte[] pdf(RecordBook book) {
        var rows = new ArrayList<>(
                book.months().stream().map(RecordBookPrints::row).toList());
        rows.add(List.of(
                "合计",
                number(book.sums().attended(), 2),
                "",
                "",
                Money.ofFen(book.sums().dueFen()).yuan(),
                Money.ofFen(book.sums().paidFen()).yuan()));
        return prints.blocks(
                book.title(),
                List.of(
                        new Paper.Paragraph("姓名：" + book.name() + "　证件号码：" + book.idMasked()),
                        new Paper.Paragraph("项目：" + book.project()),
                        new Paper.Grid(COLUMNS, rows),
                        new Paper.Paragraph("考勤、工资表和支付记录不一致的月份，以“*”标出。")));
    }

    private static List<String> row(RecordBook.Month month) {
        return List.of(
                (month.agrees() ? "" : "*") + month.month(),
                number(month.attended(), 2),
                month.quantity() == null ? "" : number(month.quantity(), 3) + text(month.unit()),
                month.rateFen() == null
                        ? ""
                        : Money.ofFen(month.rateFen()).yuan()
                                + RATES.getOrDefault(text(month.rateKind()), "/" + text(month.unit())),
                Money.ofFen(month.dueFen()).yuan(),
                Money.ofFen(month.paidFen()).yuan());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(long value, int decimals) {
        return BigDecimal.valueOf(value, decimals).stripTrailingZeros().toPlainString();
    }
}
