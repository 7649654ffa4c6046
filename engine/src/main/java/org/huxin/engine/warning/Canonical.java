package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One form for what must come to the same bytes again: a line for each thing, its name and value, in one order. */
final class Canonical {

    private final StringBuilder lines = new StringBuilder();

    Canonical line(String name, @Nullable Object value) {
        var text = value == null ? "-" : value.toString();
        lines.append(name)
                .append('=')
                .append(text.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
        return this;
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number that is the same however many zeros it was written with. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    /** SHA-256 over parts, each ended so that no two lists of parts are taken for one. */
    static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
