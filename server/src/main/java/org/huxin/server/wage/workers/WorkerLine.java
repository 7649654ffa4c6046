package org.huxin.server.wage.workers;

import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/** A worker who was found; numbers are masked. */
record WorkerLine(
        UUID id,
        String name,
        Word idKind,
        String idMasked,
        @Nullable String phoneMasked,
        int projects) {}
