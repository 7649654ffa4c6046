package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.PAY_TERMS;

import java.util.UUID;
import org.huxin.db.wage.tables.records.PayTermsRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 工资支付日, as the contracts of a project agree it. */
@Repository
class PayTerms {

    private final DSLContext db;

    PayTerms(DSLContext db) {
        this.db = db;
    }

    /** Null while nobody has entered it. */
    @Nullable
    PayTermsRecord of(UUID project) {
        return db.fetchOne(PAY_TERMS, PAY_TERMS.PROJECT.eq(project));
    }

    void save(PayTermsRecord row) {
        db.insertInto(PAY_TERMS)
                .set(row)
                .onConflict(PAY_TERMS.PROJECT)
                .doUpdate()
                .set(row)
                .execute();
    }
}
