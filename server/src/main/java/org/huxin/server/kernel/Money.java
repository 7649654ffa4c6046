package org.huxin.server.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount in renminbi, exact.
 *
 * @param fen hundredths of a yuan; negative when owed back
 */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final BigDecimal FEN_PER_WAN = BigDecimal.valueOf(1_000_000);

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** @throws ArithmeticException if the amount has a fraction of a fen or is too large */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /**
     * Reads what people type: {@code 12,345.60}, {@code ￥300000}, {@code 12.5万}, {@code 12.5万元}.
     *
     * @throws IllegalArgumentException with a Chinese message if it is not an exact amount
     */
    public static Money parse(String text) {
        var plain = text.strip().replaceAll("[,，\\s￥¥]", "").replaceAll("元$", "");
        var wan = plain.endsWith("万");
        try {
            var number = new BigDecimal(wan ? plain.substring(0, plain.length() - 1) : plain);
            return ofYuan(wan ? number.movePointRight(4) : number);
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw new IllegalArgumentException("金额无法识别：" + text.strip(), unreadable);
        }
    }

    /** @throws ArithmeticException on overflow */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** @throws ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** Such as {@code 12,345.60}. */
    public String yuan() {
        return grouped("#,##0.00").format(BigDecimal.valueOf(fen, 2));
    }

    /** In units of ten thousand yuan, exact, without needless zeros: {@code 30}, {@code 12.5}. */
    public String wan() {
        var wan = BigDecimal.valueOf(fen).divide(FEN_PER_WAN, 6, RoundingMode.UNNECESSARY);
        return grouped("#,##0.######").format(wan);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan() + "元";
    }

    private static DecimalFormat grouped(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
