package org.huxin.server.accountability.plans;

import static org.huxin.db.accountability.Tables.POLICY_DOCUMENT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.accountability.tables.records.PolicyDocumentRecord;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 制度文件 of all places; everybody of a place reads its own. */
@Repository
class PolicyDocuments implements CarriesAttachments {

    private final DSLContext db;
    private final CurrentOfficer current;

    PolicyDocuments(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    /** Documents that fulfil a task, by task. */
    Map<String, PolicyDocumentRecord> byTask(String jurisdiction) {
        return db.selectFrom(POLICY_DOCUMENT)
                .where(POLICY_DOCUMENT.JURISDICTION.eq(jurisdiction))
                .and(POLICY_DOCUMENT.WITHDRAWN_AT.isNull())
                .fetchMap(POLICY_DOCUMENT.TASK);
    }

    /** The document that fulfils a task, held until this transaction ends. */
    Optional<PolicyDocumentRecord> hold(String jurisdiction, String task) {
        return db.selectFrom(POLICY_DOCUMENT)
                .where(POLICY_DOCUMENT.JURISDICTION.eq(jurisdiction))
                .and(POLICY_DOCUMENT.TASK.eq(task))
                .and(POLICY_DOCUMENT.WITHDRAWN_AT.isNull())
                .forUpdate()
                .fetchOptional();
    }

    /** @return false if the task was fulfilled already */
    boolean add(PolicyDocumentRecord row) {
        return db.insertInto(POLICY_DOCUMENT).set(row).onConflictDoNothing().execute() > 0;
    }

    void withdraw(PolicyDocumentRecord row, LocalDateTime at, String by, String why) {
        row.setWithdrawnAt(at);
        row.setWithdrawnBy(by);
        row.setWithdrawnWhy(why);
        db.executeUpdate(row);
    }

    /** The latest issued first. */
    Page<PolicyDocumentRecord> page(String jurisdiction, @Nullable String after, int size) {
        var rows = db.selectFrom(POLICY_DOCUMENT)
                .where(POLICY_DOCUMENT.JURISDICTION.eq(jurisdiction))
                .and(POLICY_DOCUMENT.WITHDRAWN_AT.isNull())
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(POLICY_DOCUMENT.ISSUED_ON, POLICY_DOCUMENT.ID)
                                        .lt(
                                                day(Cursor.decode(after, 2)),
                                                Cursor.decode(after, 2).id(1)))
                .orderBy(POLICY_DOCUMENT.ISSUED_ON.desc(), POLICY_DOCUMENT.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, row -> Cursor.at(row.getIssuedOn(), row.getId()));
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.key(0));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.bad();
        }
    }

    @Override
    public boolean shows(UUID attachment) {
        return db.fetchExists(
                POLICY_DOCUMENT,
                POLICY_DOCUMENT
                        .ATTACHMENT
                        .eq(attachment)
                        .and(POLICY_DOCUMENT.JURISDICTION.eq(current.get().jurisdiction()))
                        .and(POLICY_DOCUMENT.WITHDRAWN_AT.isNull()));
    }
}
