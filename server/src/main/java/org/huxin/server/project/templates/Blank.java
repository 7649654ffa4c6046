package org.huxin.server.project.templates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * Something to be filled into a model contract.
 *
 * @param is text, day, id_number, phone, card, or own: known from the project unless somebody writes another
 */
record Blank(
        String code,
        String label,
        String is,
        boolean required,
        @Nullable String hint) {

    /** What the ledger of projects knows. */
    static final String OWN = "own";

    private static final int LONGEST = 100;
    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8}");
    private static final Pattern CARD = Pattern.compile("[0-9]{12,30}");

    static Blank of(Register.Entry entry) {
        var hint = entry.attributes().get("hint");
        return new Blank(
                entry.code(),
                entry.label(),
                String.valueOf(entry.attributes().get("is")),
                Boolean.TRUE.equals(entry.attributes().get("required")),
                hint == null ? null : hint.toString());
    }

    /** What is wrong with a value, in Chinese. */
    Optional<String> problemWith(String value) {
        if (value.isEmpty()) {
            return required ? Optional.of("请填写" + label) : Optional.empty();
        }
        if (value.length() > LONGEST) {
            return Optional.of(label + "过长");
        }
        return switch (is) {
            case "id_number" -> IdNumber.problemWith(value);
            case "phone" -> unless(PHONE.matcher(value).matches(), "写成手机号码，或者带区号的电话");
            case "card" -> unless(CARD.matcher(value).matches(), "写成银行卡号，只有数字");
            case "day" -> unless(day(value).isPresent(), "写成日期，如2024-04-01");
            default -> Optional.empty();
        };
    }

    /** As it stands in the text. */
    String written(String value) {
        return is.equals("day")
                ? day(value)
                        .map(day -> "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                        .orElse(value)
                : value;
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> day.getYear() > 1990 && day.getYear() < 2100);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> unless(boolean fits, String problem) {
        return fits ? Optional.empty() : Optional.of(problem);
    }
}
