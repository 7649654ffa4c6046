package org.huxin.server.casework.firms;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * 企业记录.
 *
 * @param natures what clues about the firm are of, each counted apart
 * @param clues the latest ones
 */
record FirmRecord(Enterprise firm, List<Count> natures, List<Line> clues) {

    /** @param unsolved how many of them are not */
    record Count(Word nature, int clues, int unsolved) {}

    /** @param unit that handles it, or is to */
    record Line(
            UUID id,
            String number,
            @Nullable Word nature,
            LocalDateTime receivedAt,
            String stage,
            @Nullable String project,
            @Nullable Named unit) {}
}
