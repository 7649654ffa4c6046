package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.ENTERED_EXEMPTION;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.EnteredExemptionRecord;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Row;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 登记的豁免, those that were withdrawn included. */
@Repository
class EnteredExemptions {

    private final DSLContext db;

    EnteredExemptions(DSLContext db) {
        this.db = db;
    }

    /** Those of some projects that nobody has withdrawn. */
    List<Exemption> standing(Collection<UUID> projects) {
        return db.selectFrom(ENTERED_EXEMPTION)
                .where(ENTERED_EXEMPTION.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(ENTERED_EXEMPTION.WITHDRAWN_AT.isNull())
                .fetch(row -> new Exemption(
                        row.getKind(),
                        Gathering.subject(row.getProject()),
                        null,
                        row.getFromDay(),
                        row.getUntilDay(),
                        new Row(GatherExemptions.ENTERED, row.getId().toString())));
    }

    /** Of one project, the latest first. */
    List<EnteredExemptionRecord> of(UUID project) {
        return db.selectFrom(ENTERED_EXEMPTION)
                .where(ENTERED_EXEMPTION.PROJECT.eq(project))
                .orderBy(ENTERED_EXEMPTION.RECORDED_AT.desc(), ENTERED_EXEMPTION.ID)
                .fetch();
    }

    void add(EnteredExemptionRecord row) {
        db.executeInsert(row);
    }

    /** @throws NotFound if there is none of that project */
    EnteredExemptionRecord hold(UUID id, UUID project) {
        return db.selectFrom(ENTERED_EXEMPTION)
                .where(ENTERED_EXEMPTION.ID.eq(id))
                .and(ENTERED_EXEMPTION.PROJECT.eq(project))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("豁免", id.toString()));
    }

    void save(EnteredExemptionRecord row) {
        db.executeUpdate(row);
    }
}
