package org.huxin.server.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper on record.
 *
 * @param template id in the pack
 * @param unit that issued it
 * @param number as it stands on the paper, such as 示例欠提〔2024〕12号
 * @param subject what it is about, such as {@code clue:42}
 * @param subjectNumber number of that matter; empty if none
 * @param subjectLabel one line on that matter; empty if none
 * @param addresseeUnit null if it goes to nobody of the directory
 * @param addressee as written on the paper
 * @param copyUnits units that get a copy
 * @param content all that stands on it
 * @param receivedAt to the minute; null until it is received
 * @param receiver who signed for it
 * @param receiverPost post of who signed
 * @param receiverPhone masked
 */
public record IssuedPaper(
        UUID id,
        String jurisdiction,
        String template,
        String unit,
        String number,
        String title,
        @Nullable String subject,
        String subjectNumber,
        String subjectLabel,
        @Nullable String addresseeUnit,
        String addressee,
        List<String> copyUnits,
        Paper content,
        State state,
        LocalDateTime issuedAt,
        @Nullable String issuedBy,
        @Nullable LocalDateTime voidedAt,
        @Nullable String voidReason,
        @Nullable LocalDateTime receivedAt,
        @Nullable String receiver,
        @Nullable String receiverPost,
        @Nullable String receiverPhone) {

    /** Whether it holds. */
    public enum State {
        ISSUED,
        VOIDED
    }

    public IssuedPaper {
        copyUnits = List.copyOf(copyUnits);
    }

    public boolean voided() {
        return state == State.VOIDED;
    }
}
