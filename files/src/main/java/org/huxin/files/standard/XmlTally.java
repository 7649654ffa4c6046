package org.huxin.files.standard;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a part of a bank's file says of its own number and sum, and what they really are. */
final class XmlTally {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,17})?");

    private final String name;
    private final Teller teller;
    private @Nullable BigDecimal saidCount;
    private @Nullable BigDecimal saidSum;
    private int saidAt;
    private int count;
    private BigDecimal sum = BigDecimal.ZERO;

    /** @param name of the part, for others to read */
    XmlTally(String name, Teller teller) {
        this.name = name;
        this.teller = teller;
    }

    static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    void saysCount(String text, int line) {
        saidCount = number(text);
        saidAt = line;
    }

    void saysSum(String text, int line) {
        saidSum = number(text);
        saidAt = line;
    }

    void add(@Nullable BigDecimal amount) {
        count++;
        sum = amount == null ? sum : sum.add(amount);
    }

    int count() {
        return count;
    }

    boolean saysCount() {
        return saidCount != null;
    }

    void check() {
        if (saidCount != null && saidCount.compareTo(BigDecimal.valueOf(count)) != 0) {
            teller.tell("HX6004", saidAt, null, name, saidCount.toPlainString(), count);
        }
        if (saidSum != null && saidSum.compareTo(sum) != 0) {
            teller.tell("HX6005", saidAt, null, name, saidSum.toPlainString(), sum.toPlainString());
        }
    }

    /** Of an answer, which may speak of some payments only: it cannot speak of more than there were. */
    void checkPart(boolean amounts) {
        if (saidCount != null && saidCount.compareTo(BigDecimal.valueOf(count)) < 0) {
            teller.tell("HX6004", saidAt, null, name, saidCount.toPlainString(), count);
        } else if (saidCount != null && saidCount.compareTo(BigDecimal.valueOf(count)) == 0 && amounts) {
            check();
        }
    }
}
