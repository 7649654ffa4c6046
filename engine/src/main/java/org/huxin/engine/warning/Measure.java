package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a signal found: a number with its unit, kept as a fraction so that 99 999 of 100 000 is never taken for all of them.
 *
 * @param part numerator, in the unit times {@code whole}
 * @param whole denominator, above zero
 * @param rows the rows that made it, in one order, each once
 */
public record Measure(BigDecimal part, BigDecimal whole, MeasureUnit unit, List<Row> rows) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DIGITS = 4;

    public Measure {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("a measure of nothing: " + part + "/" + whole);
        }
        rows = Row.tidy(rows);
    }

    /** Money in fen, told in yuan. */
    static Measure fen(long fen, Stream<Row> rows) {
        return new Measure(BigDecimal.valueOf(fen), HUNDRED, MeasureUnit.YUAN, rows.toList());
    }

    /** Money per head in fen, told in yuan. */
    static Measure fenEach(long fen, long heads, Stream<Row> rows) {
        return new Measure(
                BigDecimal.valueOf(fen), HUNDRED.multiply(BigDecimal.valueOf(heads)), MeasureUnit.YUAN, rows.toList());
    }

    static Measure percent(long part, long whole, Stream<Row> rows) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), rows);
    }

    static Measure percent(BigDecimal part, BigDecimal whole, Stream<Row> rows) {
        return new Measure(part.multiply(HUNDRED), whole, MeasureUnit.PERCENT, rows.toList());
    }

    static Measure count(long count, MeasureUnit unit, Stream<Row> rows) {
        return new Measure(BigDecimal.valueOf(count), BigDecimal.ONE, unit, rows.toList());
    }

    /** As people read it; what is compared is the fraction. */
    public BigDecimal value() {
        var shown = part.divide(whole, SHOWN_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /** Below zero, zero or above as the measure is below, at or above the limit. */
    int comparedTo(BigDecimal limit) {
        return part.compareTo(limit.multiply(whole));
    }
}
