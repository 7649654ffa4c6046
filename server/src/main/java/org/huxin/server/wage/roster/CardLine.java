package org.huxin.server.wage.roster;

import java.time.LocalDateTime;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

record CardLine(
        Word kind,
        String bank,
        String holder,
        String masked,
        LocalDateTime since,
        @Nullable LocalDateTime endedAt) {}
