package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ENTRY;

import java.util.List;
import java.util.UUID;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Role;
import org.huxin.server.party.Subjects;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 依据: the receipt of one duty, for those who may see its matter. */
@RestController
@OpenToFirms
class ReceiptController {

    private final DSLContext db;
    private final DutyScope scope;
    private final FactStore facts;
    private final ReceiptReader receipts;
    private final ObjectProvider<Subjects> subjects;
    private final CurrentOfficer current;

    ReceiptController(
            DSLContext db,
            DutyScope scope,
            FactStore facts,
            ReceiptReader receipts,
            ObjectProvider<Subjects> subjects,
            CurrentOfficer current) {
        this.db = db;
        this.scope = scope;
        this.facts = facts;
        this.receipts = receipts;
        this.subjects = subjects;
        this.current = current;
    }

    @GetMapping("/api/duties/{id}/receipt")
    ReceiptView receipt(@PathVariable UUID id) {
        var entry = db.selectFrom(ENTRY)
                .where(ENTRY.ID.eq(id))
                .and(ENTRY.STATUS.ne(DutyRows.WITHDRAWN))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("事项", id.toString()));
        var history = facts.load(List.of(entry.getSubject())).get(entry.getSubject());
        if (history == null || !(scope.permits(current.get(), entry, history) || ofFirm(entry))) {
            throw new NotFound("事项", id.toString());
        }
        return receipts.read(entry, history);
    }

    /** A firm reads why something is owed about whatever of its own it may open. */
    private boolean ofFirm(EntryRecord entry) {
        return current.get().is(Role.ENTERPRISE)
                && subjects.orderedStream()
                        .anyMatch(holder -> holder.find(entry.getSubject()).isPresent());
    }
}
