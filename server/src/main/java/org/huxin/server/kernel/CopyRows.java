package org.huxin.server.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * New rows in the binary form of COPY. Sent in one go they cost about half of what INSERT costs for them: nothing is
 * quoted and parsed again, and pages are filled many rows at a time. A row is begun, then its columns follow in order.
 */
public final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_2000 = LocalDateTime.of(2000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long DAYS_BEFORE_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long MICROS = 1_000_000;
    private static final int ROUGHLY_A_ROW = 300;

    private final String table;
    private final List<String> columns;
    private ByteBuffer bytes;

    /**
     * @param table with its schema
     * @param expected about how many rows will come
     */
    public CopyRows(String table, int expected, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
        this.bytes =
                ByteBuffer.allocate(HEADER.length + ROUGHLY_A_ROW * expected).put(HEADER);
    }

    public CopyRows begin() {
        return two(columns.size());
    }

    public CopyRows text(@Nullable String value) {
        return value == null ? none() : raw(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows id(@Nullable UUID value) {
        return value == null
                ? none()
                : four(16).eight(value.getMostSignificantBits()).eight(value.getLeastSignificantBits());
    }

    public CopyRows number(@Nullable Integer value) {
        return value == null ? none() : four(Integer.BYTES).four(value);
    }

    public CopyRows whole(@Nullable Long value) {
        return value == null ? none() : four(Long.BYTES).eight(value);
    }

    /** For a smallint. */
    public CopyRows small(@Nullable Short value) {
        return value == null ? none() : four(Short.BYTES).two(value);
    }

    public CopyRows day(LocalDate value) {
        return four(Integer.BYTES).four((int) (value.toEpochDay() - DAYS_BEFORE_2000));
    }

    /** Microseconds count; what is finer is cut off. */
    public CopyRows moment(@Nullable LocalDateTime value) {
        return value == null
                ? none()
                : four(Long.BYTES)
                        .eight((value.toEpochSecond(ZoneOffset.UTC) - EPOCH_2000) * MICROS + value.getNano() / 1_000);
    }

    public CopyRows flag(boolean value) {
        return four(1).one(value ? 1 : 0);
    }

    /** JSON text as jsonb, whose first byte is the version of the form. */
    public CopyRows json(byte[] text) {
        four(text.length + 1).one(1);
        return append(text);
    }

    /** Writes the rows in the current transaction. */
    public void send(DSLContext db) {
        two(-1);
        var statement = "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, String.join(", ", columns));
        db.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                copy.writeToCopy(bytes.array(), 0, bytes.position());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private CopyRows none() {
        return four(-1);
    }

    private CopyRows raw(byte[] value) {
        return four(value.length).append(value);
    }

    private CopyRows append(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    private CopyRows one(int value) {
        room(1).put((byte) value);
        return this;
    }

    private CopyRows two(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    private CopyRows four(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    private CopyRows eight(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    private ByteBuffer room(int more) {
        if (more > bytes.remaining()) {
            var larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
