package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.DECLARATION_BEFORE;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.DeclarationBeforeRecord;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What declarations said before they were corrected. */
@Repository
class CorrectedDeclarations {

    private final DSLContext db;
    private final Today today;

    CorrectedDeclarations(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    void keep(DeclarationRecord row, ActingOfficer by, String reason) {
        var before = new DeclarationBeforeRecord();
        before.setDeclaration(row.getId());
        before.setVersion(row.getVersion());
        before.setWorkers(row.getWorkers());
        before.setWagesFen(row.getWagesFen());
        before.setPaidFen(row.getPaidFen());
        before.setOwedFen(row.getOwedFen());
        before.setRemarks(row.getRemarks());
        before.setCorrectedAt(today.now());
        before.setCorrectedBy(by.id());
        before.setCorrectedUnit(by.unit().id());
        before.setReason(reason);
        db.executeInsert(before);
    }

    /** By declaration, the latest first. */
    Map<UUID, List<DeclarationBeforeRecord>> of(Collection<DeclarationRecord> declarations) {
        return db.selectFrom(DECLARATION_BEFORE)
                .where(DECLARATION_BEFORE.DECLARATION.eq(
                        any(declarations.stream().map(DeclarationRecord::getId).toArray(UUID[]::new))))
                .orderBy(DECLARATION_BEFORE.DECLARATION, DECLARATION_BEFORE.VERSION.desc())
                .fetchGroups(DECLARATION_BEFORE.DECLARATION, DeclarationBeforeRecord.class);
    }
}
