package org.huxin.server.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Named;
import org.huxin.server.party.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the console shows it.
 *
 * @param state {@code issued} or {@code void}
 * @param receiptPhoneMasked of who signed; the officer of the issuing unit may ask for it in clear
 * @param mayReceive whether the officer who asks may enter its receipt
 * @param mayVoid whether the officer who asks may void it
 */
public record PaperView(
        UUID id,
        String template,
        String title,
        String number,
        Named issuer,
        String addressee,
        List<String> copies,
        @Nullable Subject subject,
        LocalDateTime issuedAt,
        String state,
        @Nullable String voidReason,
        @Nullable LocalDateTime voidedAt,
        @Nullable String receipt,
        @Nullable LocalDateTime receiptAt,
        @Nullable String receiptPost,
        @Nullable String receiptPhoneMasked,
        boolean mayReceive,
        boolean mayVoid) {

    static PaperView of(IssuedPaper paper, boolean mayReceive, boolean mayVoid) {
        return new PaperView(
                paper.id(),
                paper.template(),
                paper.title(),
                paper.number(),
                new Named(paper.unit(), paper.content().unit()),
                paper.addressee(),
                paper.content().copies(),
                subject(paper),
                paper.issuedAt(),
                paper.voided() ? "void" : "issued",
                paper.voidReason(),
                paper.voidedAt(),
                paper.receiver(),
                paper.receivedAt(),
                paper.receiverPost(),
                paper.receiverPhone(),
                mayReceive,
                mayVoid);
    }

    static IssuedPaper.State state(String word) {
        return switch (word) {
            case "issued" -> IssuedPaper.State.ISSUED;
            case "void" -> IssuedPaper.State.VOIDED;
            default -> throw CommandRefused.field("paper.bad_state", "state", "状态只能是 issued 或 void");
        };
    }

    private static @Nullable Subject subject(IssuedPaper paper) {
        var reference = paper.subject();
        int colon = reference == null ? -1 : reference.indexOf(':');
        return reference == null || colon < 0
                ? null
                : new Subject(
                        reference.substring(0, colon),
                        reference.substring(colon + 1),
                        paper.subjectNumber(),
                        paper.subjectLabel());
    }
}
