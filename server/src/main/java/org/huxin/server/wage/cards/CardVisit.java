package org.huxin.server.wage.cards;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * 上门办卡申请.
 *
 * @param kind of card that is asked for
 * @param workers names; the bank needs no more before it comes
 * @param mayAnswer whether the acting account is the bank's
 */
record CardVisit(
        UUID id,
        UUID project,
        String projectName,
        @Nullable String site,
        String employer,
        String bank,
        String branch,
        Word kind,
        List<String> workers,
        String note,
        LocalDateTime askedAt,
        @Nullable String answer,
        @Nullable LocalDateTime answeredAt,
        boolean mayAnswer) {}
