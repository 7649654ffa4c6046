package org.huxin.files.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the standard.
 *
 * @param id how checks speak of it
 * @param name what its heading should be
 * @param also other headings that mean it
 * @param required whether the column must be there and filled in
 * @param without id of another column that makes this one unnecessary; empty if none does
 * @param shortest characters, of cards
 * @param longest characters
 * @param decimals of its numbers, which are kept as whole multiples of the last
 * @param least and most of its numbers
 * @param choices codes by the words that mean them
 * @param words the words to use
 */
public record Column(
        String id,
        String name,
        List<String> also,
        Type type,
        boolean required,
        String without,
        int shortest,
        int longest,
        int decimals,
        BigDecimal least,
        long most,
        Map<String, String> choices,
        List<String> words) {

    /** What stands in the cells of a column. */
    public enum Type {
        SERIAL,
        TEXT,
        ID_NUMBER,
        CHOICE,
        AMOUNT,
        DAYS,
        NUMBER,
        DATE,
        MONTH,
        CARD,
        PHONE,
        /** One column for each day of a month. */
        GRID,
        /** Signatures and the like. */
        IGNORED;

        boolean number() {
            return this == AMOUNT || this == DAYS || this == NUMBER;
        }
    }

    private static final int SHORTEST_CARD = 12;
    private static final int LONGEST_CARD = 30;
    private static final int LONGEST_TEXT = 200;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** A column that whoever keeps the sheets knows besides, of text. */
    public static Column besides(String id, String name, List<String> also, boolean required) {
        return new Column(
                id, name, also, Type.TEXT, required, "", 0, LONGEST_TEXT, 2, BigDecimal.ZERO, 0, Map.of(), List.of());
    }

    /** What a word stands for; null if it is none of the choices. */
    public @Nullable String code(String word) {
        return choices.get(Words.plain(word));
    }

    /** The same column under more names. */
    Column called(Column more) {
        var names = Stream.of(also.stream(), Stream.of(more.name), more.also.stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
        return new Column(
                id,
                name,
                names,
                type,
                required || more.required,
                without,
                shortest,
                longest,
                decimals,
                least,
                most,
                choices,
                words);
    }

    static Column of(Yaml yaml) {
        var type = Type.valueOf(yaml.text("type").toUpperCase(Locale.ROOT));
        var of = yaml.text("of");
        return new Column(
                yaml.text("id"),
                yaml.text("name"),
                yaml.texts("also"),
                type,
                yaml.flag("required"),
                yaml.text("required_without"),
                (int) yaml.number("shortest", SHORTEST_CARD),
                (int) yaml.number("longest", type == Type.CARD ? LONGEST_CARD : LONGEST_TEXT),
                (int) yaml.number("decimals", 2),
                yaml.flag("above_zero") ? CENT : BigDecimal.ZERO,
                yaml.number("most", type == Type.DAYS ? 31 : 0),
                of.isEmpty() ? Map.of() : Words.codes(of),
                of.isEmpty()
                        ? List.of()
                        : Words.choices(of).values().stream()
                                .flatMap(List::stream)
                                .filter(word -> !word.matches("\\d+"))
                                .toList());
    }
}
