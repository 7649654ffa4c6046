package org.huxin.server.wage.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.db.wage.tables.records.WageLineRecord;
import org.jspecify.annotations.Nullable;

/** Says figures and reasons so that they can be read aloud. */
final class PlainWords {

    private static final int MINUTES = 60;
    private static final int HUNDREDTHS = 100;
    private static final int THOUSANDTHS = 1_000;

    /** What banks write as codes (ISO 20022, ExternalStatusReason). */
    private static final Map<String, String> REASONS = Map.of(
            "AC01", "卡号不对",
            "AC03", "卡号不对",
            "AC04", "这张卡已经注销",
            "AC06", "这张卡被冻结了",
            "AM04", "单位的账户里钱不够",
            "BE01", "卡上的户名和您的姓名不一样",
            "MS03", "银行没有说明原因");

    private PlainWords() {}

    /** Such as 5850元, 5850.5元. */
    static String yuan(long fen) {
        return number(BigDecimal.valueOf(fen, 2)) + "元";
    }

    /** @param hundredths of a day */
    static String days(int hundredths) {
        return number(BigDecimal.valueOf(hundredths, 2)) + "天";
    }

    /** Such as 8小时20分. */
    static String hours(int minutes) {
        var rest = minutes % MINUTES;
        if (minutes > 0 && minutes < MINUTES) {
            return rest + "分";
        }
        return minutes / MINUTES + "小时" + (rest == 0 ? "" : rest + "分");
    }

    static String reason(String told) {
        return REASONS.getOrDefault(told.strip(), told);
    }

    /** How a line came about: quantity by rate, and what was taken off; says so where the two do not agree. */
    static List<String> how(WageLineRecord line) {
        var told = new ArrayList<String>();
        var quantity = quantity(line);
        var rate = line.getRateFen();
        if ("month".equals(line.getRateKind())) {
            told.add("按月算，应得" + yuan(line.getGrossFen()));
        } else if (quantity == null) {
            told.add("单位没有写做了多少，应得" + yuan(line.getGrossFen()));
        } else if (rate == null) {
            told.add("做工" + quantity + "，单位没有写单价，应得" + yuan(line.getGrossFen()));
        } else {
            var product = product(line, rate);
            var sum = quantity + " × 每" + per(line) + yuan(rate);
            if (product == line.getGrossFen()) {
                told.add(sum + " = " + yuan(product));
            } else {
                told.add(sum + " = " + yuan(product) + "，但是工资表上写的是" + yuan(line.getGrossFen()) + "，请问清楚差在哪里");
            }
        }
        if (line.getDeductedFen() > 0) {
            told.add("扣掉" + yuan(line.getDeductedFen()) + (line.getNote().isBlank() ? "，没有写原因，请问清楚" : ""));
        }
        return told;
    }

    private static @Nullable String quantity(WageLineRecord line) {
        return switch (String.valueOf(line.getRateKind())) {
            case "hour" -> line.getMinutes() == null ? null : hours(line.getMinutes());
            case "piece" ->
                line.getQuantity() == null
                        ? null
                        : number(BigDecimal.valueOf(line.getQuantity(), 3))
                                + Objects.requireNonNullElse(line.getUnit(), "件");
            default -> days(line.getWorked());
        };
    }

    private static String per(WageLineRecord line) {
        return switch (String.valueOf(line.getRateKind())) {
            case "hour" -> "小时";
            case "piece" -> Objects.requireNonNullElse(line.getUnit(), "件");
            default -> "天";
        };
    }

    /** As sheets are made: the whole product is rounded, once. */
    private static long product(WageLineRecord line, long rateFen) {
        return switch (String.valueOf(line.getRateKind())) {
            case "hour" -> product(Objects.requireNonNull(line.getMinutes()), rateFen, MINUTES);
            case "piece" -> product(Objects.requireNonNull(line.getQuantity()), rateFen, THOUSANDTHS);
            default -> product(line.getWorked(), rateFen, HUNDREDTHS);
        };
    }

    private static long product(long units, long rateFen, int unitsOfRate) {
        return BigDecimal.valueOf(units)
                .multiply(BigDecimal.valueOf(rateFen))
                .divide(BigDecimal.valueOf(unitsOfRate), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
