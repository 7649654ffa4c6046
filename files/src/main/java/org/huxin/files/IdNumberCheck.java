package org.huxin.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 公民身份号码 of 18 characters (GB 11643-1999), with the residence permits for people of 港澳台 (810000, 820000,
 * 830000) and the foreigner's permanent residence card (begins with 9) that use the same check. The 15-digit numbers of
 * before 1999 are not accepted: they have been out of use since 2013.
 */
public final class IdNumberCheck {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD_SHAPE = Pattern.compile("\\d{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** First two digits of GB/T 2260: provinces, then the permits of Hong Kong, Macau and Taiwan. */
    private static final Set<String> PROVINCES = Arrays.stream(
                    ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44"
                                    + " 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PERMITS = Set.of("810000", "820000", "830000");
    private static final int EARLIEST_BIRTH_YEAR = 1900;

    private IdNumberCheck() {}

    /** What is wrong with a number, in Chinese; empty if it is valid. */
    public static Optional<String> problemWith(String written) {
        var text = normal(written);
        if (OLD_SHAPE.matcher(text).matches()) {
            return Optional.of("15位身份证号码已停用，请填写18位号码");
        }
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of("身份证号码应为18位");
        }
        if (!placeExists(text)) {
            return Optional.of("身份证号码的地区代码不存在");
        }
        if (birth(text).isEmpty()) {
            return Optional.of("身份证号码中的出生日期不存在");
        }
        if (check(text) != text.charAt(17)) {
            return Optional.of("身份证号码校验位不符，请核对");
        }
        return Optional.empty();
    }

    /** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
    public static char check(String text) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** Without the spaces around it, its letter in upper case. */
    public static String normal(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean placeExists(String text) {
        if (text.startsWith("9")) {
            // permanent residence card: 9, then the province that issued it, then the nationality
            return PROVINCES.contains(text.substring(1, 3));
        }
        return text.startsWith("8") ? PERMITS.contains(text.substring(0, 6)) : PROVINCES.contains(text.substring(0, 2));
    }

    /** The day of birth that a number of the right shape tells; empty if there is no such day. */
    public static Optional<LocalDate> birth(String text) {
        var year = Integer.parseInt(text.substring(6, 10));
        try {
            var date = LocalDate.of(
                    year, Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14)));
            return year < EARLIEST_BIRTH_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
