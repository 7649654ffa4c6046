package org.huxin.server.project.money;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Of which projects a least progress payment is asked. */
@Component
public class ProgressAsked {

    private final DSLContext db;
    private final Policies policies;

    ProgressAsked(DSLContext db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    /** Those of some projects whose kind of investment the place names. */
    public Set<UUID> asked(Collection<UUID> projects) {
        return db
                .selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(projects.toArray(UUID[]::new))))
                .fetch()
                .stream()
                .filter(project -> ProgressFloor.entry(policies, project).isPresent())
                .map(ConstructionProjectRecord::getId)
                .collect(toSet());
    }
}
