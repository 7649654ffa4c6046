package org.huxin.server.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * 统一社会信用代码 of an organisation (GB 32100-2015).
 *
 * @param text 18 characters in upper case; I, O, S, V and Z never occur
 */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException with a Chinese message saying what is wrong */
    public CreditCode {
        text = normal(text);
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with a code, in Chinese; empty if it is valid. */
    public static Optional<String> problemWith(String written) {
        var text = normal(written);
        if (text.length() != LENGTH) {
            return Optional.of("统一社会信用代码应为18位");
        }
        if (!text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            return Optional.of("统一社会信用代码含有不允许的字符");
        }
        if (check(text) != text.charAt(LENGTH - 1)) {
            return Optional.of("统一社会信用代码校验位不符，请核对");
        }
        return Optional.empty();
    }

    public static boolean isValid(String written) {
        return problemWith(written).isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }

    /** The check character of the first 17: weights are powers of 3 modulo 31. */
    static char check(String text) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static String normal(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }
}
