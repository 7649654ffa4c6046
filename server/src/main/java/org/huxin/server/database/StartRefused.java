package org.huxin.server.database;

import org.jspecify.annotations.Nullable;

/** The server cannot start as it is configured; the message is one Chinese sentence that an operator can act on. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
