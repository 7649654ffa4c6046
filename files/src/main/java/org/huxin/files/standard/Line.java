package org.huxin.files.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one row of a sheet says, as far as it could be read. */
final class Line {

    private final int number;
    private final Header header;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    Line(int number, Header header) {
        this.number = number;
        this.header = header;
    }

    /** As the user counts it. */
    int number() {
        return number;
    }

    Header.@Nullable Place place(String id) {
        return header.place(id);
    }

    void put(String id, Object value) {
        values.put(id, value);
    }

    /** Something stands there that could not be read, and has been told of. */
    void unread(String id) {
        unread.add(id);
    }

    boolean isUnread(String id) {
        return unread.contains(id);
    }

    boolean has(String id) {
        return values.containsKey(id);
    }

    /** Empty if there is none. */
    String text(String id) {
        return values.get(id) instanceof String text ? text : "";
    }

    /** In units of the column's last decimal; null if there is none. */
    @Nullable
    Long amount(String id) {
        return values.get(id) instanceof Long amount ? amount : null;
    }

    @Nullable
    LocalDate date(String id) {
        return values.get(id) instanceof LocalDate date ? date : null;
    }

    /** The person, for others to read: never a number. */
    String who() {
        var name = text("name");
        return name.isEmpty() ? "没有姓名的一行" : name;
    }

    /** Hundredths as people write them. */
    static String shown(long amount, int decimals) {
        var plain = BigDecimal.valueOf(amount, decimals).stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 0)).toPlainString();
    }
}
