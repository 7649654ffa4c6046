package org.huxin.server.project.templates;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who employs on a project unless somebody else is named: its general contractor. */
@Repository
class Employers {

    private final DSLContext db;

    Employers(DSLContext db) {
        this.db = db;
    }

    @Nullable
    String of(UUID project) {
        return db.select(ENTERPRISE.NAME)
                .from(CONSTRUCTION_PROJECT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .fetchOne(ENTERPRISE.NAME);
    }
}
