package org.huxin.server.kernel;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of rows that grow into millions: 48 bits of milliseconds, then chance, as in UUID version 7. Rows that come in together
 * stand together in every index, so that writing them touches few pages. They name a row and are no secret.
 */
public final class RowId {

    private static final int CHANCE_BITS = 16;

    private RowId() {}

    /** A new one, of something that comes in at a moment. */
    public static UUID at(LocalDateTime moment) {
        var chance = ThreadLocalRandom.current();
        var millis = moment.toInstant(ZoneOffset.UTC).toEpochMilli();
        return new UUID(millis << CHANCE_BITS | chance.nextInt(1 << CHANCE_BITS), chance.nextLong());
    }
}
