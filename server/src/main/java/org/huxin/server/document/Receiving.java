package org.huxin.server.document;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签收: by whom, to the minute, with post and phone. */
@Component
class Receiving {

    private final PaperRows rows;
    private final PaperForms forms;
    private final PersonalFields personal;
    private final Audit audit;
    private final Today today;

    Receiving(PaperRows rows, PaperForms forms, PersonalFields personal, Audit audit, Today today) {
        this.rows = rows;
        this.forms = forms;
        this.personal = personal;
        this.audit = audit;
        this.today = today;
    }

    /** @param paper held until the transaction ends */
    void receive(IssuedPaper paper, Receipt receipt) {
        var signer = text(receipt.receipt());
        if (signer == null) {
            throw CommandRefused.field("paper.receiver_missing", "receipt", "请写明签收人");
        }
        if (paper.receivedAt() != null) {
            throw new CommandRefused("paper.already_received", "该文书已由" + paper.receiver() + "签收");
        }
        var post = text(receipt.post());
        var phone = text(receipt.phone());
        requireAll(paper, post, phone);
        rows.markReceived(
                paper.id(),
                new PaperRows.Signed(
                        signer,
                        post,
                        phone == null ? null : personal.seal(PersonalKind.PHONE, phone),
                        moment(paper, receipt.at())));
        audit.append("document.received", "paper:" + paper.id(), Map.of("number", paper.number()));
    }

    /** Papers with a form of receipt want every part of it. */
    private void requireAll(IssuedPaper paper, @Nullable String post, @Nullable String phone) {
        var parts = forms.of(paper).receipt();
        var missing = new ArrayList<FieldError>();
        if (post == null && parts.contains("post")) {
            missing.add(new FieldError("post", "请填写签收人的职务"));
        }
        if (phone == null && parts.contains("phone")) {
            missing.add(new FieldError("phone", "请填写签收人的联系电话"));
        }
        if (!missing.isEmpty()) {
            throw new CommandRefused("paper.receipt_incomplete", "签收栏没有填完", missing);
        }
    }

    /** A slip that comes back later still tells when it was signed; before its issue no paper can be. */
    private LocalDateTime moment(IssuedPaper paper, @Nullable LocalDateTime told) {
        var now = today.now();
        var at = (told == null ? now : told).truncatedTo(ChronoUnit.MINUTES);
        if (at.isAfter(now)) {
            throw CommandRefused.field("paper.receipt_time", "at", "收到时间不能晚于现在");
        }
        if (at.isBefore(paper.issuedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw CommandRefused.field("paper.receipt_time", "at", "收到时间不能早于发文时间");
        }
        return at;
    }

    /** The phone of who signed, in clear; the read stands in the audit log. */
    String phone(UUID paper, String purpose) {
        var sealed = rows.phone(paper).orElseThrow(() -> new NotFound("签收人电话", paper.toString()));
        return String.valueOf(personal.reveal("paper:" + paper, purpose, Map.of(PersonalKind.PHONE, sealed))
                .get(PersonalKind.PHONE));
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
