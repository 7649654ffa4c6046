package org.huxin.files.standard;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huxin.files.IdNumberCheck;

/**
 * How the number of a kind of paper is looked at, as the register {@code id_kinds} says.
 *
 * @param checked by the national standard, whole; all others by their letters and digits only
 */
record Paper(String code, boolean checked, int least, int most) {

    private static final Map<String, Paper> KINDS = Words.register("id_kinds").stream()
            .map(kind -> new Paper(kind.text("code"), kind.flag("checked"), (int) kind.number("least", 0), (int)
                    kind.number("most", 0)))
            .collect(Collectors.toMap(Paper::code, Function.identity()));

    private static final Paper RESIDENT =
            KINDS.values().stream().filter(Paper::checked).findFirst().orElseThrow();
    private static final Pattern OTHER = Pattern.compile("[0-9A-Za-z()（）-]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^0-9A-Za-z]");

    /** That of a line; one that does not say which it is has a resident's card. */
    static Paper of(Line line) {
        return KINDS.getOrDefault(line.text("id_kind"), RESIDENT);
    }

    /** What is wrong with a number, in Chinese. */
    Optional<String> problemWith(String number) {
        if (checked) {
            return IdNumberCheck.problemWith(number);
        }
        var length = NO_LETTER.matcher(number).replaceAll("").length();
        return OTHER.matcher(number).matches() && length >= least && length <= most
                ? Optional.empty()
                : Optional.of("证件号码应为 %d 到 %d 位字母或数字".formatted(least, most));
    }
}
