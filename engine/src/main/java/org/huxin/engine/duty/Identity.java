package org.huxin.engine.duty;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ids that a replay computes again: the moment of the thing and a hash of what makes it the same thing. What came about
 * together stands together in an index, so that a day's end touches few of its pages among ten million open duties.
 */
final class Identity {

    /** Of the high half, below 48 bits of milliseconds. */
    private static final int HASHED_BITS = 16;

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    });

    private Identity() {}

    /** Of something that came about at a moment. */
    static UUID of(LocalDateTime at, String... parts) {
        return of(at.toInstant(ZoneOffset.UTC).toEpochMilli() << HASHED_BITS, hash(parts));
    }

    /** Of something about another thing, beside which it is to stand. */
    static UUID of(UUID about, String... parts) {
        var hash = hash(
                Stream.concat(Stream.of(about.toString()), Stream.of(parts)).toArray(String[]::new));
        return of(about.getMostSignificantBits() >> HASHED_BITS << HASHED_BITS, hash);
    }

    private static UUID of(long moment, ByteBuffer hash) {
        return new UUID(moment | hash.getShort() & 0xFFFFL, hash.getLong());
    }

    private static ByteBuffer hash(String... parts) {
        var digest = SHA256.get();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest());
    }
}
