package org.huxin.server.attachments;

import static org.huxin.db.attachments.Tables.ATTACHMENT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.attachments.tables.records.AttachmentRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was uploaded; the bytes lie in a file named by their hash. */
@Repository
public class Attachments {

    private final DSLContext db;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Today today;

    Attachments(DSLContext db, Directory directory, CurrentOfficer current, Today today) {
        this.db = db;
        this.directory = directory;
        this.current = current;
        this.today = today;
    }

    /**
     * Checks what comes with a command.
     *
     * @throws CommandRefused {@code attachment.missing} unless all of them have been uploaded by the acting officer's
     *     unit: nobody reads a file of others by attaching it
     */
    public void require(Collection<UUID> ids) {
        var all = new HashSet<>(ids);
        if (all.isEmpty()) {
            return;
        }
        var there = db.fetchCount(
                ATTACHMENT,
                ATTACHMENT
                        .ID
                        .eq(any(all.toArray(UUID[]::new)))
                        .and(ATTACHMENT.UNIT.eq(current.get().unit().id())));
        if (all.contains(null) || there < all.size()) {
            throw CommandRefused.field("attachment.missing", "attachments", "有附件没有上传成功，请重新上传");
        }
    }

    /** In the order they were uploaded. */
    public List<Attachment> of(Collection<UUID> ids) {
        var rows = db.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(any(ids.toArray(UUID[]::new))))
                .orderBy(ATTACHMENT.AT, ATTACHMENT.ID)
                .fetch();
        var officers = directory.officers(
                rows.stream().map(AttachmentRecord::getOfficer).toList());
        return rows.stream()
                .map(row -> view(row, Optional.ofNullable(officers.get(row.getOfficer()))))
                .toList();
    }

    Attachment add(String name, String mediaType, FileStore.Kept kept, ActingOfficer by) {
        var row = db.newRecord(ATTACHMENT);
        row.setId(UUID.randomUUID());
        row.setName(name);
        row.setMediaType(mediaType);
        row.setSize(kept.size());
        row.setSha256(kept.sha256());
        row.setAt(today.now());
        row.setOfficer(by.id());
        row.setUnit(by.unit().id());
        row.insert();
        return of(List.of(row.getId())).getFirst();
    }

    /** The attachment if the acting officer's unit uploaded it. */
    Optional<Attachment> own(UUID id) {
        return Objects.equals(
                        db.fetchValue(ATTACHMENT.UNIT, ATTACHMENT.ID.eq(id)),
                        current.get().unit().id())
                ? of(List.of(id)).stream().findFirst()
                : Optional.empty();
    }

    private static Attachment view(AttachmentRecord row, Optional<Officer> officer) {
        return new Attachment(
                row.getId(),
                row.getName(),
                row.getMediaType(),
                row.getSize(),
                row.getSha256(),
                row.getAt(),
                officer.map(Officer::name).orElse(row.getOfficer()));
    }
}
