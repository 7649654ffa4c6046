package org.huxin.server.wage.bank;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reasons as banks give them, fit to be kept: short, and without whole numbers of cards. */
final class Reasons {

    static final String NONE = "银行没有说明原因";

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{8,}(?=\\d{4})");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Reasons() {}

    /**
     * @param labels what the place calls a code
     * @param code of the bank; null if it gives none
     */
    static String of(UnaryOperator<String> labels, @Nullable String code, List<String> texts) {
        var said = Stream.concat(Stream.ofNullable(code).map(labels), texts.stream())
                .filter(Objects::nonNull)
                .map(Reasons::plain)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("；"));
        return said.isEmpty() ? NONE : plain(said);
    }

    static String plain(String text) {
        var plain = NUMBER.matcher(BLANK.matcher(text).replaceAll(" ").strip()).replaceAll("****");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
