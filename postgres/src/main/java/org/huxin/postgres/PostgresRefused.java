package org.huxin.postgres;

import org.jspecify.annotations.Nullable;

/** The carried PostgreSQL cannot be started; the message is one Chinese sentence that an operator can act on. */
public final class PostgresRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresRefused(String sentence) {
        super(sentence);
    }

    PostgresRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
