package org.huxin.server.kernel;

/** How personal data looks on a screen that was not asked to reveal it. Keeps the length, so that people can compare. */
public final class Masking {

    private static final String STAR = "*";

    private Masking() {}

    /** The family name stays: 测**. */
    public static String name(String name) {
        return keep(name.strip(), 1, 0);
    }

    /** 138****0001. */
    public static String phone(String phone) {
        return keep(phone.strip(), 3, 4);
    }

    /** The first three and the last four characters stay. */
    public static String idNumber(String idNumber) {
        return keep(idNumber.strip(), 3, 4);
    }

    /** Only the last four digits stay. */
    public static String bankCard(String card) {
        return keep(card.strip(), 0, 4);
    }

    /** Shorter texts than the ends that may be seen are hidden whole but for the first character. */
    private static String keep(String text, int head, int tail) {
        var length = text.codePointCount(0, text.length());
        if (length <= head + tail) {
            return length <= 1 ? STAR.repeat(length) : front(text, 1) + STAR.repeat(length - 1);
        }
        return front(text, head)
                + STAR.repeat(length - head - tail)
                + text.substring(text.offsetByCodePoints(0, length - tail));
    }

    private static String front(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
