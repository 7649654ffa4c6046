package org.huxin.files.standard;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern SPACED = Pattern.compile("[\\s-]");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
    private static final Pattern NOT_DIGITS = Pattern.compile("[,，\\s￥¥]|元$");

    private Numbers() {}

    /** With or without commas and 元, without needless zeros; null if it is none. */
    public static @Nullable BigDecimal read(String text) {
        var plain = NOT_DIGITS.matcher(text.strip()).replaceAll("");
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain).stripTrailingZeros() : null;
    }

    /** The same in hundredths; null for what is no number, or a finer one. */
    public static @Nullable Long hundredths(String text) {
        var number = read(text);
        return number == null || number.scale() > 2
                ? null
                : Long.valueOf(number.movePointRight(2).longValueExact());
    }

    /** The digits of a card without spaces. */
    static String plain(String text) {
        return SPACED.matcher(text).replaceAll("");
    }

    /** A mobile phone's number without spaces and the number of the country; as it is written if it is none. */
    public static String phone(String text) {
        var plain = SPACED.matcher(text).replaceAll("");
        var found = MOBILE.matcher(plain);
        return found.matches() ? found.group(1) : plain;
    }

    static boolean digits(String text) {
        return text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }
}
