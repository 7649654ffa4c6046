package org.huxin.server.casework.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.party.PersonalFields;
import org.jspecify.annotations.Nullable;

/**
 * By what a line is known again: its source and the number that the source gave it or, without one, what was told, when,
 * about whom, by whom. How the matter is classed is left out, so that a correction there does not make it another matter.
 */
final class LineKey {

    private static final String PREFIX = "line:";
    private static final String SEPARATOR = "\u001f";

    private LineKey() {}

    static String of(String source, CellValues values, Map<Column, String> texts, PersonalFields personal) {
        var number = values.text(Column.FOREIGN_NUMBER);
        if (number != null) {
            return digest(List.of("number", source, Heading.plain(number)));
        }
        var parts = new ArrayList<>(List.of("content", source));
        parts.add(either(values.moment(Column.RECEIVED_AT), values.text(Column.RECEIVED_AT)));
        parts.add(either(values.fen(), values.text(Column.CLAIMED_FEN)));
        parts.add(either(values.count(Column.CLAIMED_PERSONS), values.text(Column.CLAIMED_PERSONS)));
        for (var column : List.of(Column.EMPLOYER, Column.PROJECT, Column.SITE, Column.NARRATIVE)) {
            parts.add(Heading.plain(Objects.toString(values.text(column), "")));
        }
        // keyed indexes: a digest of personal data in clear could be guessed back
        for (var column : Column.values()) {
            var text = texts.get(column);
            if (column.personal() != null) {
                parts.add(text == null ? "" : personal.index(column.personal(), text));
            }
        }
        return digest(parts);
    }

    private static String either(@Nullable Object value, @Nullable String text) {
        return Objects.toString(value, Objects.toString(text, ""));
    }

    private static String digest(List<String> parts) {
        try {
            var bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
            return PREFIX
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
