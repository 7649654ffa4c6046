package org.huxin.server.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the offices. Issuing, voiding and receiving take part in the caller's transaction; no method asks who
 * may do it, the controllers do.
 */
public interface Papers {

    /**
     * Issues a paper and gives it the next number of its unit, series and year. Undone with the caller's transaction,
     * number included. An escalation that already has its paper gets the same one again.
     *
     * @throws CommandRefused {@code paper.value_missing} naming every blank that has no value;
     *     {@code paper.no_template}, {@code paper.no_unit} if the pack does not say what or who
     */
    IssuedPaper issue(PaperOrder order);

    /**
     * 作废: the paper and its number stay on record.
     *
     * @throws CommandRefused {@code paper.already_voided}; {@code paper.reason_missing}
     */
    IssuedPaper revoke(UUID paper, String reason);

    /**
     * 签收: service is done at the minute that the receipt tells; told by {@link PaperReceived}.
     *
     * @throws CommandRefused {@code paper.already_received}, {@code paper.already_voided}, {@code paper.receiver_missing},
     *     {@code paper.receipt_time}, {@code paper.receipt_incomplete} naming what its form of receipt asks for
     */
    IssuedPaper receive(UUID paper, Receipt receipt);

    /**
     * The phone of who signed, in clear; the read is audited.
     *
     * @throws NotFound if none was written down
     */
    String receiverPhone(UUID paper, String purpose);

    /** @throws NotFound if there is none */
    IssuedPaper get(UUID paper);

    /** Papers by id; ids that none bears are left out. */
    List<IssuedPaper> get(Collection<UUID> papers);

    /** Papers about a matter such as {@code clue:42}, oldest first. */
    List<IssuedPaper> about(String subject);

    /**
     * Newest first.
     *
     * @param after cursor of the page before
     * @param size at most so many
     */
    Page<IssuedPaper> list(PaperFilter filter, @Nullable String after, int size);

    /** The PDF; the same bytes every time. */
    byte[] pdf(UUID paper);

    /** The Word file. */
    byte[] docx(UUID paper);
}
