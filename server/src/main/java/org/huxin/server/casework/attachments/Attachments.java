package org.huxin.server.casework.attachments;

import static org.huxin.db.casework.Tables.ATTACHMENT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.db.casework.tables.records.AttachmentRecord;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was uploaded; the bytes lie in a file named by their hash. */
@Repository
public class Attachments {

    private final DSLContext db;

    Attachments(DSLContext db) {
        this.db = db;
    }

    /** @throws CommandRefused {@code attachment.missing} unless all of them have been uploaded */
    public void require(Collection<UUID> ids) {
        if (!ids.isEmpty() && db.fetchCount(ATTACHMENT, ATTACHMENT.ID.eq(any(ids.toArray(UUID[]::new)))) < ids.size()) {
            throw CommandRefused.field("attachment.missing", "attachments", "有附件没有上传成功，请重新上传");
        }
    }

    /** In the order they were uploaded. */
    public List<AttachmentRecord> of(Collection<UUID> ids) {
        return db.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(any(ids.toArray(UUID[]::new))))
                .orderBy(ATTACHMENT.AT, ATTACHMENT.ID)
                .fetch();
    }
}
