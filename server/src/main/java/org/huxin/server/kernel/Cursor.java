package org.huxin.server.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a keyset page ended: the values of the sort columns of its last row. Opaque to clients, no secret.
 *
 * @param keys as text, in the order of the sort columns
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor at(Object... keys) {
        return new Cursor(List.of(keys).stream().map(String::valueOf).toList());
    }

    public String encode() {
        // a key may be any text of a row, the separator in it
        var joined = keys.stream().map(key -> URLEncoder.encode(key, UTF_8)).collect(joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
    }

    /**
     * Reads a cursor that a client sends back.
     *
     * @param size number of keys that the list sorts by
     * @throws CommandRefused {@code page.bad_cursor} if it is not one of ours
     */
    public static Cursor decode(String text, int size) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            var keys = Arrays.stream(joined.split(SEPARATOR, -1))
                    .map(key -> URLDecoder.decode(key, UTF_8))
                    .toList();
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notOurs) {
            // falls through to the refusal
        }
        throw bad();
    }

    /** The refusal of a cursor whose keys are not what the list sorts by. */
    public static CommandRefused bad() {
        return CommandRefused.field("page.bad_cursor", "after", "翻页标记无效，请从第一页重新查询");
    }

    public String key(int index) {
        return keys.get(index);
    }

    /**
     * A key that is an id.
     *
     * @throws CommandRefused {@code page.bad_cursor} if it is none
     */
    public UUID id(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException noId) {
            throw bad();
        }
    }

    /**
     * A key that is a moment.
     *
     * @throws CommandRefused {@code page.bad_cursor} if it is none
     */
    public LocalDateTime moment(int index) {
        try {
            return LocalDateTime.parse(keys.get(index));
        } catch (DateTimeParseException noMoment) {
            throw bad();
        }
    }
}
